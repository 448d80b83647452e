"""Two quantities on one scale.

In: quantities. Out: whether they can be compared, and what each leaves possible in one unit: their own where they share it, else
the base unit of their dimension.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.model.interval import Interval
from factcheck.model.value import Quantity
from factcheck.normalise.units import same_dimension, to_base, unit_named


def comparable(left: Quantity, right: Quantity) -> bool:
    """Tell whether two quantities can be brought to one scale."""
    if not same_dimension(left, right):
        return False
    return left.unit == right.unit or None not in (unit_named(left.unit), unit_named(right.unit))


def aligned(left: Quantity, right: Quantity) -> tuple[Interval, Interval]:
    """Return what two comparable quantities leave possible in one unit."""
    if left.unit == right.unit:
        return left.interval, right.interval
    return to_base(left), to_base(right)


def expectations(left: Quantity, right: Quantity) -> tuple[Interval, Interval]:
    """Return what a reader expects of two comparable quantities, in one unit."""
    left, right = (replace(side, interval=side.expected or side.interval) for side in (left, right))
    return aligned(left, right)


def gap(left: Interval, right: Interval) -> Decimal:
    """Return the distance between two intervals that do not meet."""
    lower, upper = sorted((left, right), key=lambda side: (side.low is not None, side.low or Decimal(0)))
    assert lower.high is not None
    assert upper.low is not None
    return upper.low - lower.high
