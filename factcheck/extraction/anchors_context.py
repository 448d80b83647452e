"""The year and the order of day and month that a text is in, for dates that do not say them.

In: the dates that a text has spoken of so far. Out: the year in which "In April" lies where it is not that of the publication,
or a numeric date whose day and month the rest of the text tells apart. Where nothing decides, None: it is not guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice, takewhile
from typing import NamedTuple

from factcheck.extraction.anchors_sentence import in_two_sentences
from factcheck.model.period import Period
from factcheck.normalise.dates import DateReading
from factcheck.normalise.dates_fields import calendar_in, feast, lacks_year
from factcheck.normalise.dates_shapes import Calendar, Deictic, Named, Shape, Slashed


class Spoken(NamedTuple):
    """A date that the text has spoken of, with the words; `explicit` where they give the year."""

    period: Period
    reading: DateReading
    explicit: bool


@dataclass(slots=True)
class Context:
    """What is known so far while a document is read from top to bottom.

    Args:
        text: of the document.
        published: when it was published; None where unknown.
        narrative: True for a history, whose dates go on from each other and not from the publication.
        month_first: order of its numeric dates; None where it does not show.
        named: month and day of every date that the text gives unmistakably.
        spoken: the dates so far.
    """

    text: str
    published: Period | None
    narrative: bool
    month_first: bool | None
    named: frozenset[tuple[int, int]] = frozenset()
    spoken: list[Spoken] = field(default_factory=list)

    def latest(self) -> Iterator[Spoken]:
        """Go back through the dates spoken of, the last first, as far as a reader has them in mind."""
        return islice(reversed(self.spoken), _IN_MIND)

    def spoken_since(self, last: Spoken) -> list[Spoken]:
        """Return the dates spoken of behind one of the latest."""
        return list(takewhile(lambda spoken: spoken is not last, self.latest()))


def is_narrative(readings: Sequence[DateReading], published: Period | None) -> bool:
    """Tell a history from a report of the day: it gives years long past with its dates, and hardly a weekday or "last week"."""
    shapes = [reading.shape for reading in readings]
    dated = [calendar for shape in shapes if (calendar := calendar_in(shape)) and (calendar.month or calendar.season)]
    years = [calendar.year for calendar in dated if calendar.year is not None]
    recent = sum(isinstance(shape, Deictic | Named) or _is_weekday(shape) for shape in shapes)
    if published is None or published.first is None:
        return len(years) >= max(recent, 1)
    past = sum(year < published.first.year - 1 for year in years)
    return past >= 4 and past > recent * 2 and past * 4 > len(dated)


def slash_order(readings: Sequence[DateReading]) -> bool | None:
    """Learn from the unmistakable numeric dates of a text whether it writes the month first; None where it has none."""
    for reading in readings:
        parts = reading.when.surface.split("/")
        if len(parts) != 3 or not all(part.isdecimal() for part in parts) or not isinstance(reading.shape, Calendar):
            continue
        if 12 < int(parts[0]) <= 31 or int(parts[1]) > 12:
            return int(parts[1]) > 12
    return None


def named_days(readings: Sequence[DateReading]) -> frozenset[tuple[int, int]]:
    """Collect month and day of every date that gives both unmistakably, with its year or without."""
    found = (calendar_in(reading.shape) for reading in readings)
    return frozenset((calendar.month, calendar.day) for calendar in found if calendar and calendar.month and calendar.day)


def unslashed(shape: Shape, context: Context) -> Shape:
    """Settle a numeric date by the others of the text: by their order, or because one reading alone is among or near them."""
    if not isinstance(shape, Slashed) or shape.first == shape.second:
        return shape
    readings = (
        Calendar(year=shape.year, month=shape.first, day=shape.second),
        Calendar(year=shape.year, month=shape.second, day=shape.first),
    )
    if context.month_first is not None:
        return readings[0] if context.month_first else readings[1]
    told = [reading for reading in readings if (reading.month, reading.day) in context.named]
    if len(told) == 1:
        return told[0]
    days = [spoken.period.first for spoken in context.latest() if spoken.period.days == 1]
    if context.published is not None:
        days.append(context.published.last)
    for reach in (0, _CLOSE):
        close = [reading for reading in readings if any(_is_close(reading, day, reach) for day in days)]
        if len(close) == 1:
            return close[0]
    return shape


def year_spoken_of(context: Context, shape: Shape, start: int) -> int | None:
    """Return the year that the text is in, where a date without one belongs to it and not to the publication's year.

    A report of the day gives the year only for what lies further back; what follows such a date goes on from it. In a
    narrative (no publication date, or most dates with their years) every date goes on from the one before.

    Args:
        context: what was read so far.
        shape: a date, with or without its year.
        start: its offset in the text.
    """
    wanted = calendar_in(shape)
    if wanted is None or not lacks_year(wanted) or wanted.weekday or wanted == Calendar(day=wanted.day):
        return None
    last = last_explicit(context)
    if last is None or last.period.first is None:
        return None
    distance = start - last.reading.end
    if context.narrative:
        day = context.spoken[-1].period.first or last.period.first
        return _going_on(day, last.period, wanted, context.published) if distance <= _FAR else None
    return _after_earlier_date(context, last, wanted) if distance <= NEAR else None


def last_explicit(context: Context) -> Spoken | None:
    """Return the last date that gave its year."""
    return next((spoken for spoken in context.latest() if spoken.explicit), None)


def _after_earlier_date(context: Context, last: Spoken, wanted: Calendar) -> int | None:
    """Go on from a day or month of an earlier year, in a report of the day, for half a year at most."""
    day, published = last.period.first, context.published
    if day is None or published is None or published.first is None or (last.period.days or 999) > 31:
        return None
    month = feast(wanted.feast, day.year).month if wanted.feast else wanted.month
    if day.year >= published.first.year or (month is not None and (month - day.month) % 12 > 6):
        return None
    year = _going_on(day, last.period, wanted, published)
    return day.year if _between(context, day, wanted) else year


def is_of_own_year(context: Context, spoken: Spoken, between: str) -> bool:
    """Tell "in 2019 they agreed, and the next day", or "signed in June 2019. A week later", from a year named aside.

    What counts from such a date counts from no finer one further back: nothing in its sentence is finer.

    Args:
        context: what was read so far.
        spoken: a date too wide to count from.
        between: the words from there to what counts.
    """
    if not spoken.explicit or any(_beside(context, spoken, other) for other in context.latest()):
        return False
    if not in_two_sentences(between):
        return True
    led = context.text[max(0, spoken.reading.start - _ASIDE) : spoken.reading.start].rpartition(". ")[2]
    month = (spoken.period.days or _CLOSE + 1) <= _CLOSE
    return month and between.count(". ") == 1 and "\n" not in between and " had " not in led


def _beside(context: Context, spoken: Spoken, other: Spoken) -> bool:
    """Tell a finer date in the sentence of a wide one."""
    if other is spoken or other.reading.end > spoken.reading.start:
        return False
    finer = (other.period.days or 999) < (spoken.period.days or 999)
    return finer and not in_two_sentences(context.text[other.reading.end : spoken.reading.start])


def _between(context: Context, last: date, wanted: Calendar) -> bool:
    """Tell a day between two that the text gave one year: March, behind January and September, and not that of the next year."""
    month = wanted.month or 0
    if (month - last.month) % 12 <= _GOES_ON:
        return False
    days = [spoken.period.first for spoken in context.latest() if spoken.explicit and spoken.period.first is not None]
    return any(day.year == last.year and day.month <= month < last.month for day in days)


def _going_on(last: date, period: Period, wanted: Calendar, published: Period | None) -> int:
    """Go on from a date: April after "December 2022" is that of 2023, as far as the text could know of it."""
    month = wanted.month or _MIDDLE.get(wanted.season, 0)
    ahead = (month - last.month) % 12
    crosses = 0 < month < last.month and ahead <= 6 and (period.days or 0) < 300
    year = last.year + crosses
    told = date(year, month or 1, min(wanted.day or 1, _SHORT))
    ahead_of_page = published is not None and published.last is not None and told > published.last
    return last.year if ahead_of_page else year


def _is_weekday(shape: Shape) -> bool:
    calendar = calendar_in(shape)
    return calendar is not None and calendar.weekday is not None


def _is_close(calendar: Calendar, day: date | None, reach: int) -> bool:
    meant = date(calendar.year or 1, calendar.month or 1, min(calendar.day or 1, 28))
    return day is not None and timedelta(0) <= day - meant <= timedelta(reach)


_MIDDLE = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}

_IN_MIND = 40
"""Dates: more than that are never looked through, so that a list of a million dates stays linear."""

NEAR = 300
"""Characters: about two sentences, in which a date without a year goes on from one with its year."""

_FAR = 2400
"""Characters: a page of a history, which may give the year once."""

_GOES_ON, _SHORT = 4, 28
"""Months that a story goes on into the next year where an earlier day of its year was told; days of the shortest month."""

_ASIDE = 120
"""Characters of a sentence in which "had" tells of an aside."""

_CLOSE = 31
"""Days: a numeric date within a month before a known date of the text is taken as meant."""
