"""Figures on one scale: two intervals in one unit, how far they are apart, and how far apart a person lets them be.

In: quantities of one dimension, a tolerance as typed in a claim file ("5 %", "2 points", "1 day"). Out: intervals, a distance.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.model.interval import Interval
from factcheck.model.value import Quantity


def aligned(left: Quantity, right: Quantity) -> tuple[Interval, Interval]:
    """Return what two quantities leave possible in one unit: their own where they share it, else the base unit."""
    if left.unit == right.unit:
        return left.interval, right.interval
    return _base(left), _base(right)


def expectations(left: Quantity, right: Quantity) -> tuple[Interval, Interval]:
    """Return what a reader expects of two quantities, in one unit."""
    narrowed = (replace(side, interval=side.expected or side.interval) for side in (left, right))
    return aligned(*narrowed)


def gap(left: Interval, right: Interval) -> Decimal:
    """Return the distance between two intervals that do not meet."""
    lower, upper = sorted((left, right), key=lambda side: (side.low is not None, side.low or Decimal(0)))
    assert lower.high is not None
    assert upper.low is not None
    return upper.low - lower.high


def tolerated(tolerance: str, left: Quantity, right: Quantity) -> bool:
    """Tell whether two figures that do not meet are no farther apart than a person allows.

    Args:
        tolerance: as typed. A percentage is of the larger figure; any other figure counts in its own unit where that
            measures the same, else in the unit of `left`. Empty, or without a figure, it allows nothing.
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
        allowed = replace(allowed, unit=left.unit, dimension=left.dimension)
    if left.unit == right.unit == allowed.unit:
        return gap(*sides) <= _figure(allowed)
    return gap(_base(left), _base(right)) <= _figure(replace(allowed, printed=_base(replace(allowed, interval=allowed.printed))))


def _read(tolerance: str) -> Quantity | None:
    if not tolerance:
        return None
    from factcheck.normalise.quantities import read_quantity

    return read_quantity(tolerance)


def _figure(allowed: Quantity) -> Decimal:
    return allowed.printed.high or Decimal(0)


def _base(quantity: Quantity) -> Interval:
    from factcheck.normalise.units import to_base

    return to_base(quantity)
