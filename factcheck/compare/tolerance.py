"""How far apart a person lets two figures be.

In: the tolerance as typed in a claim file ("5 %", "2 points", "1 day") and two quantities. Out: a truth value.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from factcheck.model.value import Quantity
from factcheck.normalise.scales import aligned, gap
from factcheck.normalise.units import convert, to_base, unit_named


def tolerated(tolerance: str, left: Quantity, right: Quantity) -> bool:
    """Tell whether two figures that do not meet are no farther apart than a person allows.

    Args:
        tolerance: as typed. A percentage is of the larger figure; any other figure counts in its own unit where that
            measures the same, else in the finer unit of the two. Empty, or without a figure, it allows nothing.
        left: a quantity.
        right: another of the same dimension.
    """
    allowed = _read(tolerance)
    if allowed is None:
        return False
    sides = aligned(left, right)
    if allowed.dimension == "percent":
        largest = max(abs(bound) for side in sides for bound in (side.low, side.high) if bound is not None)
        return gap(*sides) <= _figure(allowed) / 100 * largest
    if allowed.dimension != left.dimension or allowed.dimension == "count":
        finer = min(left, right, key=_size)
        allowed = replace(allowed, unit=finer.unit, dimension=finer.dimension)
    if left.unit == right.unit == allowed.unit:
        return gap(*sides) <= _figure(allowed)
    return gap(to_base(left), to_base(right)) <= _figure(replace(allowed, printed=convert(allowed.printed, allowed)))


def _read(tolerance: str) -> Quantity | None:
    if not tolerance:
        return None
    from factcheck.normalise.quantities import read_quantity

    return read_quantity(tolerance)


def _size(quantity: Quantity) -> Fraction:
    unit = unit_named(quantity.unit)
    return Fraction(0) if unit is None else unit.factor


def _figure(allowed: Quantity) -> Decimal:
    return allowed.printed.high or Decimal(0)
