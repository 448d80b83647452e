"""What claims leave possible, as places on a common axis.

In: claims. Out: spans in floats, in the unit that most of them use; claims of another dimension or without a value have none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import reduce
from typing import Final, Literal

from factcheck.model.claim import Claim
from factcheck.model.period import Period
from factcheck.model.value import Quantity, When
from factcheck.normalise import units
from factcheck.reporters import _words as words

Kind = Literal["number", "time"]

HUGE: Final = 1e300
"""Figures past this are drawn at it; floats end at 1.8e308."""

_POINTLESS: Final = ("between", "vague", "none")
_ENDS_LEFT_OUT: Final = ("over", "under")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the axis; None = open.

    Args:
        low: left end of what is possible.
        high: right end.
        likely: left and right end of what a reader expects, where that is narrower.
        point: the printed figure, where the wording gives one.
        hollow: True where the point itself is left out ("more than 100").
    """

    low: float | None
    high: float | None
    likely: tuple[float, float] | None = None
    point: float | None = None
    hollow: bool = False

    def ends(self) -> list[float]:
        """List every known place, for the layout of an axis."""
        return [end for end in (self.low, self.high, self.point, *(self.likely or ())) if end is not None]


@dataclass(frozen=True, slots=True)
class Axis:
    """What the axis counts: days, or figures in the unit and direction of `like`; a rise and a level never share one."""

    kind: Kind
    like: Quantity | None = None

    @property
    def unit(self) -> str:
        """Name the unit, for the caption; empty for days and plain counts."""
        if self.like is None:
            return ""
        sign = {"level": "", "rise": "rise in ", "fall": "fall in "}[self.like.change]
        return f"{sign}{words.unit_name(self.like)}"


def common_axis(claims: Sequence[Claim]) -> Axis:
    """Choose days or figures, whichever most claims give, and the commonest unit of the figures."""
    quantities = [claim.value for claim in claims if isinstance(claim.value, Quantity)]
    dates = sum(isinstance(claim.value, When) for claim in claims)
    if dates > len(quantities) or not quantities:
        return Axis("time")
    counted = Counter((one.unit, one.change) for one in quantities)
    return Axis("number", max(quantities, key=lambda one: counted[one.unit, one.change]))


def span(claim: Claim, axis: Axis) -> Span | None:
    """Place a claim on the axis; None where it does not belong on it."""
    match claim.value:
        case Quantity() as quantity if axis.like is not None and quantity.change == axis.like.change:
            to_axis = _conversion(quantity, axis.like)
            return None if to_axis is None else _of_figures(quantity, to_axis)
        case When(period=Period() as period) if axis.kind == "time":
            return _of_days(period)
    return None


def shared(spans: Iterable[Span]) -> Span | None:
    """Find what all of at least two spans leave possible; None where there is nothing."""
    several = tuple(spans)
    if len(several) < 2:
        return None
    meeting = reduce(_meet, several)
    is_possible = meeting.low is None or meeting.high is None or meeting.low <= meeting.high
    return meeting if is_possible else None


def instant(moment: datetime) -> float:
    """Count days from the beginning of the calendar, with the clock as a fraction."""
    return moment.toordinal() + (moment.hour * 60 + moment.minute) / 1440


_Conversion = tuple[float, float]
"""Factor and offset from one unit to another; floats, as only places in a picture come of it."""


def _conversion(quantity: Quantity, like: Quantity) -> _Conversion | None:
    if quantity.unit == like.unit:
        return 1.0, 0.0
    own, other = units.unit_named(quantity.unit), units.unit_named(like.unit)
    if own is None or other is None or own.dimension != other.dimension:
        return None
    offset = own.offset - other.offset if like.change == "level" else 0
    return float(own.factor / other.factor), float(offset / other.factor)


def _of_figures(quantity: Quantity, to_axis: _Conversion) -> Span | None:
    low, high = _float(quantity.interval.low, to_axis), _float(quantity.interval.high, to_axis)
    if low is None and high is None:
        return None
    printed = quantity.printed.low if quantity.printed.is_point else None
    point = None if quantity.hedge in _POINTLESS else _float(printed, to_axis)
    return Span(low, high, _likely(quantity, to_axis), point, quantity.hedge in _ENDS_LEFT_OUT)


def _likely(quantity: Quantity, to_axis: _Conversion) -> tuple[float, float] | None:
    if quantity.expected is None:
        return None
    low, high = _float(quantity.expected.low, to_axis), _float(quantity.expected.high, to_axis)
    return None if low is None or high is None else (low, high)


def _of_days(period: Period) -> Span | None:
    if period.first is None and period.last is None:
        return None
    low = None if period.first is None else instant(period.opening())
    high = None if period.last is None else instant(period.closing())
    return Span(low, high)


def _float(bound: Decimal | None, to_axis: _Conversion) -> float | None:
    factor, offset = to_axis
    return None if bound is None else min(max(float(bound) * factor + offset, -HUGE), HUGE)


def _meet(left: Span, right: Span) -> Span:
    lows = [low for low in (left.low, right.low) if low is not None]
    highs = [high for high in (left.high, right.high) if high is not None]
    return Span(max(lows, default=None), min(highs, default=None))
