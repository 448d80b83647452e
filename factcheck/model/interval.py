"""An interval of numbers: what a source leaves possible when it says "about 2,000" or "more than 100,000".

In: decimals. Out: decimals and truth values. Two claims about one measure can both be true exactly when their intervals
*meet*. The misuse that this module prevents is comparing the printed figures: 1,960 and "about 2,000" are different figures
and do not contradict each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal

_SURE = Context(prec=24)
"""Digits of a conversion that hold: eleven weeks and two days are 79 days, though sevenths of a week have no end."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed, half-open or unbounded interval of decimals.

    Args:
        low: the least possible value; None = no lower bound.
        high: the greatest possible value; None = no upper bound.
        low_open: True where `low` itself is left out ("more than 100").
        high_open: True where `high` itself is left out ("less than 100").

    Raises:
        ValueError: the bounds are the wrong way round, hold no number, or are not finite.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        for bound in (self.low, self.high):
            if bound is not None and not bound.is_finite():
                raise ValueError(f"a bound must be finite, not {bound}; use None for an open end")
        if self.low is None or self.high is None:
            return
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            raise ValueError(f"no number lies between {self.low} and {self.high}")

    @classmethod
    def exactly(cls, number: Decimal | int) -> Interval:
        """Hold one number and nothing else."""
        number = Decimal(number)
        return cls(number, number)

    @property
    def is_point(self) -> bool:
        """True where exactly one number is possible."""
        return self.low is not None and self.low == self.high

    @property
    def width(self) -> Decimal | None:
        """Distance between the bounds; None where an end is open."""
        return None if self.low is None or self.high is None else self.high - self.low

    def contains(self, number: Decimal) -> bool:
        """Tell whether a number is possible."""
        above = self.low is None or number > self.low or (number == self.low and not self.low_open)
        below = self.high is None or number < self.high or (number == self.high and not self.high_open)
        return above and below

    def meets(self, other: Interval) -> bool:
        """Tell whether one number satisfies both intervals. Symmetric."""
        return self.intersect(other) is not None

    def intersect(self, other: Interval) -> Interval | None:
        """Return what both leave possible, or None where they do not meet."""
        low, low_open = _tighter(self.low, self.low_open, other.low, other.low_open, upper=False)
        high, high_open = _tighter(self.high, self.high_open, other.high, other.high_open, upper=True)
        if low is not None and high is not None and (low > high or (low == high and (low_open or high_open))):
            return None
        return Interval(low, high, low_open, high_open)

    def scaled(self, factor: Decimal, offset: Decimal = Decimal(0)) -> Interval:
        """Convert to another unit: `number * factor + offset` at both ends.

        Args:
            factor: a decimal greater than zero.
            offset: added after the multiplication (temperatures need it).
        """
        if factor <= 0:
            raise ValueError(f"a factor must be positive, not {factor}")
        low = None if self.low is None else _SURE.plus(self.low * factor + offset)
        high = None if self.high is None else _SURE.plus(self.high * factor + offset)
        return Interval(low, high, self.low_open, self.high_open)


def _tighter(
    left: Decimal | None, left_open: bool, right: Decimal | None, right_open: bool, *, upper: bool  # noqa: FBT001 - bounds come in pairs
) -> tuple[Decimal | None, bool]:
    if left is None:
        return right, right_open
    if right is None:
        return left, left_open
    if left == right:
        return left, left_open or right_open
    return (left, left_open) if (left < right) is upper else (right, right_open)
