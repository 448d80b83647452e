"""Shapes: what the words of a date say before anybody asks which day it is.

In and out: frozen values. A shape keeps what was said ("Tuesday", "three years ago", "May of last year") and nothing that
was not; `dates_resolve` turns it into a period once the publication date and the dates before it in the text are known.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Unit = Literal[
    "second", "minute", "hour", "day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century"
]
Base = Literal["now", "then"]
"""What relative words count from: `now` is the publication, `then` the date that the text spoke of last."""

Edge = Literal["early", "mid", "late", "earlier", "later"]
PartOfDay = Literal["morning", "afternoon", "evening", "night", "day"]
Side = Literal["since", "after", "just after", "until", "before", "just before"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Fields of the calendar as far as they are named; what is missing above the first is for the context to supply.

    Args:
        year: 1 to 9999.
        month: 1 to 12.
        day: 1 to 31.
        weekday: 1 Monday to 7 Sunday.
        quarter: 1 to 4.
        half: 1 or 2.
        season: SP, SU, FA or WI.
        week: ISO week, 1 to 53.
        decade: its first year; below 100 where the century is not said ("the 70s").
        century: its first hundred: 19 for the 20th century.
        feast: name of a feast in the lexicon.
        fiscal: True for a fiscal year, whose days are not known.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str = ""
    week: int | None = None
    decade: int | None = None
    century: int | None = None
    feast: str = ""
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class Slashed:
    """A numeric date that can be read both ways, such as 03/04/2021."""

    first: int
    second: int
    year: int


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: a clock time, or a part of the day where `hour` is None.

    Args:
        hour: 0 to 24.
        minute: 0 to 59; None where only the hour is said.
        second: 0 to 59.
        part: part of the day; narrows an hour that can be read both ways.
        zone: "Z" for UTC and GMT, "local" or the zone as printed, empty where none is said.
        sure: False for an hour up to 12 without am or pm.
    """

    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    part: PartOfDay | None = None
    zone: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Deictic:
    """A unit counted from the reference: "this week" (0), "last year" (-1), "the following day" (then, +1)."""

    unit: Unit
    offset: int
    base: Base = "now"


@dataclass(frozen=True, slots=True)
class Named:
    """A named day, month or season counted from the reference: "last May" (-1), "this Friday" (0), "next summer" (+1).

    Args:
        calendar: what is named.
        offset: -1 for the last one, 0 for that of this week or year, +1 for the next.
        base: what it counts from.
        coming: True for "the coming Friday", which is the first to come; "next Friday" may be the one after.
    """

    calendar: Calendar
    offset: int
    base: Base = "now"
    coming: bool = False


@dataclass(frozen=True, slots=True)
class Shift:
    """A distance from a point: "three years ago", "two days later", "a week after 3 May".

    Args:
        amount: how many; None for "days ago", "several weeks later".
        unit: of the distance.
        direction: -1 back, +1 on.
        base: now, then, or the date from which it is counted.
        event: the words of an event without a date from which it is counted; empty else.
        to: the shorter unit to which it is counted: "fifty years ago today", "six years ago this month"; None else.
    """

    amount: Decimal | None
    unit: Unit
    direction: int
    base: Base | Shape = "now"
    event: str = ""
    to: Unit | None = None


@dataclass(frozen=True, slots=True)
class Rolling:
    """A stretch that touches the reference: "the past two years", "the next three weeks"."""

    amount: Decimal | None
    unit: Unit
    direction: int
    base: Base = "now"


@dataclass(frozen=True, slots=True)
class Within:
    """Something inside something larger: "May of this year", "the first week of 2021", "Tuesday of last week"."""

    inner: Calendar
    outer: Shape
    ordinal: int | None = None
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Edged:
    """A part of a period: "early October", "mid-June", "late Wednesday", "earlier this month"."""

    base: Shape
    edge: Edge


@dataclass(frozen=True, slots=True)
class Timed:
    """A time on a day; the day may be left to the context."""

    base: Shape | None
    clock: Clock


@dataclass(frozen=True, slots=True)
class Span:
    """From one date to another, both included."""

    first: Shape
    last: Shape


@dataclass(frozen=True, slots=True)
class Bounded:
    """One end only: "since 2022", "after May", "until Friday", "before 27 September"."""

    base: Shape
    side: Side


@dataclass(frozen=True, slots=True)
class Vague:
    """A time that no calendar holds: "now", "recently", "annually"; its TIMEX3 value says which."""

    timex: str


Shape = Calendar | Slashed | Deictic | Named | Shift | Rolling | Within | Edged | Timed | Span | Bounded | Vague
