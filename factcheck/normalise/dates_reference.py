"""What dates count from, and what they come to.

In and out: frozen values. A `Reference` holds the publication and the date spoken of last; a `Resolved` the period that the
words leave possible, or the reason why there is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from factcheck.model.period import Period
from factcheck.model.value import Assumed, Granularity
from factcheck.normalise.dates_shapes import Base, Clock, Shape, Unit
from factcheck.normalise.dates_timex import open_timex, timex_of

Lean = Literal["past", "future", "near"]
"""Where a date without a year lies: before or after the publication, or wherever it is nearer."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What relative words count from.

    Args:
        now: the publication; None where unknown.
        then: the date that the text spoke of last; None where it spoke of none.
        lean: side on which a date without a year is looked for.
        year: the year that the text is in, where it is not that of the publication.
    """

    now: Period | None = None
    then: Period | None = None
    lean: Lean = "near"
    year: int | None = None

    def of(self, base: Base) -> Period | None:
        """Return the period that a base stands for."""
        return self.now if base == "now" else self.then


class Resolved(NamedTuple):
    """What a shape comes to.

    Args:
        period: what the words leave possible; None where that is not known.
        core: the date that they name, without a bound; None where unknown.
        granularity: the width of the words.
        timex: TIMEX3 value.
        base: what it was counted from; None for an absolute date.
        reason: why there is no period; empty else.
        clock: the time of day in it, if any.
        assumed: what the words leave open and was filled in from the reference.
    """

    period: Period | None
    core: Period | None
    granularity: Granularity
    timex: str
    base: Base | None = None
    reason: str = ""
    clock: Clock | None = None
    assumed: Assumed = ""


def unknown(shape: Shape, granularity: Granularity, reason: str, timex: str = "") -> Resolved:
    """Refuse to resolve a shape, with the reason."""
    return Resolved(None, None, granularity, timex or open_timex(shape), reason=reason)


def known(period: Period, granularity: Granularity, base: Base | None, timex: str = "") -> Resolved:
    """Resolve a shape to a period."""
    return Resolved(period, period, granularity, timex or timex_of(period, granularity), base)


def missing(base: Base) -> str:
    """Say that what a shape counts from is not known."""
    return "the publication date is not known" if base == "now" else "the text names no date that it counts from"


DAYS: dict[str, int] = {
    "day": 1, "weekend": 2, "week": 7, "month": 30, "quarter": 91, "season": 91, "half": 182, "year": 365, "decade": 3652,
    "century": 36524,
}  # fmt: skip
"""How wide a unit is, in whole days, where no calendar says it."""

SECONDS: dict[str, int] = {"second": 1, "minute": 60, "hour": 3600}


def width(unit: Unit) -> Granularity:
    """Return the granularity of words that count in a unit."""
    return unit
