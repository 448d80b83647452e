"""What claims leave possible, as places on a common axis.

In: claims. Out: spans in floats, in the unit that most of them use; claims in another unit or without a value have none.
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
from factcheck.reporters import _words as words

Kind = Literal["number", "time"]

HUGE: Final = 1e300
"""Figures past this are drawn at it; floats end at 1.8e308."""

_POINTED: Final = ("exact", "rounded", "about")
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


def common_kind(claims: Sequence[Claim]) -> tuple[Kind, str]:
    """Say whether most claims give dates or figures, and the commonest unit of the figures."""
    kinds = Counter("time" if isinstance(claim.value, When) else "number" for claim in claims if claim.value is not None)
    units = Counter(unit(claim.value) for claim in claims if isinstance(claim.value, Quantity))
    kind: Kind = "time" if kinds["time"] > kinds["number"] else "number"
    return kind, units.most_common(1)[0][0] if units else ""


def unit(quantity: Quantity) -> str:
    """Name the unit with its direction: a rise and a level never share an axis."""
    sign = {"level": "", "rise": "rise ", "fall": "fall "}[quantity.change]
    return f"{sign}{words.unit_name(quantity)}"


def span(claim: Claim, kind: Kind, in_unit: str) -> Span | None:
    """Place a claim on the axis; None where it does not belong on it."""
    match claim.value:
        case Quantity() as quantity if kind == "number" and unit(quantity) == in_unit:
            return _of_figures(quantity)
        case When(period=Period() as period) if kind == "time":
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


def _of_figures(quantity: Quantity) -> Span | None:
    low, high = _float(quantity.interval.low), _float(quantity.interval.high)
    if low is None and high is None:
        return None
    printed = quantity.printed.low if quantity.printed.low is not None else quantity.printed.high
    point = _float(printed) if quantity.printed.is_point or quantity.hedge not in _POINTED else None
    if quantity.hedge in ("between", "vague", "none"):
        point = None
    return Span(low, high, _likely(quantity), point, quantity.hedge in _ENDS_LEFT_OUT)


def _likely(quantity: Quantity) -> tuple[float, float] | None:
    if quantity.expected is None:
        return None
    low, high = _float(quantity.expected.low), _float(quantity.expected.high)
    return None if low is None or high is None else (low, high)


def _of_days(period: Period) -> Span | None:
    if period.first is None and period.last is None:
        return None
    low = None if period.first is None else instant(period.opening())
    high = None if period.last is None else instant(period.closing())
    return Span(low, high)


def _float(bound: Decimal | None) -> float | None:
    return None if bound is None else min(max(float(bound), -HUGE), HUGE)


def _meet(left: Span, right: Span) -> Span:
    lows = [low for low in (left.low, right.low) if low is not None]
    highs = [high for high in (left.high, right.high) if high is not None]
    return Span(max(lows, default=None), min(highs, default=None))
