"""Values: what a mention says in numbers or in time, as read, with nothing of the wording lost.

In and out: frozen values. A `Quantity` keeps both the printed figure and the interval that its wording leaves possible; a
`When` keeps the period and what it was resolved from. The misuse that this module prevents is to keep only one number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.model.interval import Interval
from factcheck.model.period import Period

Hedge = Literal["exact", "rounded", "about", "nearly", "over", "at_least", "under", "at_most", "between", "vague", "none"]
"""How the wording bounds the figure. `rounded`: a round number without a hedge; `over`: more than; `nearly`: up to it;
`vague`: dozens, several; `none`: no, zero, without."""

Change = Literal["level", "rise", "fall"]
"""Whether the quantity is a level, or by how much something rose or fell. Levels never compare with changes."""

Kind = Literal[
    "quantity", "percent", "money", "ordinal", "duration", "age", "ratio", "score", "date", "time", "recurring"
]
"""What sort of expression a mention is."""

Granularity = Literal[
    "second", "minute", "hour", "part_of_day", "day", "weekend", "week", "month", "quarter", "season", "half", "year",
    "decade", "century", "vague",
]
"""The width of the words of a date: "May 2023" is a month, however precisely the event is known from elsewhere."""

Assumed = Literal["", "day", "year"]
"""What the words of a time leave open and was filled in, from the publication or from what the text spoke of last: the day of
"about 3 pm", the year of "April 9" or "in March". Two sources may fill it in differently where their words are the same."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, as the wording leaves it possible.

    Args:
        printed: the figure as printed, before any hedge: a point, or both ends of a range; in `unit`.
        interval: what the wording leaves possible; in `unit`.
        expected: what a reader would expect ("more than 26,000" is read as 26,000 to about 30,000); in `unit`;
            None where it is no narrower than `interval`.
        unit: canonical singular name ("square kilometre", "percent", "US dollar"); empty for a plain count.
        dimension: "count", "area", "time", "percent", "percentage_points", "ratio", "money:USD", ...; units of one
            dimension convert exactly, different dimensions never compare.
        hedge: how the wording bounds the figure.
        change: level, rise or fall.
        surface: the words read, unchanged.
    """

    printed: Interval
    interval: Interval
    expected: Interval | None
    unit: str
    dimension: str
    hedge: Hedge
    change: Change
    surface: str


@dataclass(frozen=True, slots=True)
class When:
    """A date, time or period as the words give it.

    Args:
        period: the days or instants; None where it cannot be resolved (shown, never guessed).
        granularity: the width of the words.
        anchor: what relative words were resolved from: "published 2023-09-21", "mention 'May 2023'"; empty for absolute dates.
        timex: the value in TIMEX3 (ISO-TimeML) notation, such as "2023-09-19", "2023-W38", "XXXX-05"; may be empty.
        surface: the words read, unchanged.
        hedge: "about" ("around 1 pm"), "exact", or a bound ("by May" is at_most, "since May" is at_least).
        assumed: the largest part of `period` that the words leave open and that was filled in; empty where they say it all or
            count it from something ("Tuesday", "last year").
    """

    period: Period | None
    granularity: Granularity
    anchor: str
    timex: str
    surface: str
    hedge: Hedge = "exact"
    assumed: Assumed = ""


Value = Quantity | When
