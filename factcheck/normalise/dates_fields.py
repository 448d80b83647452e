"""Calendar fields to periods, and the choice of the year, month or week that nobody said.

In: fields such as month 9, day 19. Out: the period they name, or those they could name near a reference.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from factcheck.lexicon import table
from factcheck.model.period import Period
from factcheck.model.value import Granularity
from factcheck.normalise import dates_calendar as cal
from factcheck.normalise.dates_shapes import Bounded, Calendar, Edged, Shape, Span, Timed


def granularity_of(shape: Calendar) -> Granularity:
    """Return the width of the words: the finest field that is named."""
    named: tuple[tuple[object, Granularity], ...] = (
        (shape.day or shape.weekday or shape.feast, "day"), (shape.week, "week"), (shape.month, "month"),
        (shape.season, "season"),
        (shape.quarter, "quarter"), (shape.half, "half"), (shape.year, "year"), (shape.decade is not None, "decade"),
    )  # fmt: skip
    return next((granularity for field, granularity in named if field), "century")


def calendar_in(shape: Shape | None) -> Calendar | None:
    """Return the calendar fields inside a shape: behind its bound, its edge, its time of day, or of a span's beginning."""
    while shape is not None and not isinstance(shape, Calendar):
        match shape:
            case Bounded(base=base) | Edged(base=base) | Timed(base=base):
                shape = base
            case Span(first=first):
                shape = first
            case _:
                return None
    return shape


def lacks_year(calendar: Calendar) -> bool:
    """Tell whether the year is left to the context."""
    return calendar.year is None and calendar.century is None and calendar.decade is None


def calendar_period(shape: Calendar) -> Period:
    """Return the period of fields whose year (or decade, or century) is known.

    Raises:
        ValueError: there is no such day, week or month.
    """
    year = shape.year
    if year is None:
        return _hundreds(shape)
    if shape.feast:
        return Period.day(feast(shape.feast, year))
    if shape.day is not None and shape.month is not None:
        return Period.day(date(year, shape.month, shape.day))
    if shape.month is not None:
        return cal.months(year, shape.month)
    if shape.week is not None:
        return cal.week(year, shape.week)
    if shape.season:
        return cal.season(year, shape.season)
    if shape.quarter is not None:
        return cal.months(year, shape.quarter * 3 - 2, 3)
    return cal.months(year, shape.half * 6 - 5, 6) if shape.half is not None else cal.years(year, year)


def candidates(shape: Calendar, around: Period) -> list[Period]:
    """List what fields without a year can name within a few years round a period, earliest first."""
    if around.first is None or around.last is None:
        return []
    if shape.decade is not None:
        return [cal.years(century + shape.decade, century + shape.decade + 9) for century in (1800, 1900, 2000)]
    if shape.month is None and (shape.weekday or shape.day):
        return _days_near(shape, around.first, around.last)
    if shape.month and shape.day and not shape.weekday and shape.day < 29 and shape.month <= 12 and not shape.feast:
        years = range(around.first.year - 1, around.last.year + 2)
        return [Period.day(date(year, shape.month, shape.day)) for year in years if 1 <= year <= 9999]
    reach = 7 if shape.weekday else 2  # a weekday with its date comes back after 5, 6 or 11 years
    found = (_in_year(shape, year) for year in range(around.first.year - reach, around.last.year + reach + 1))
    return [period for period in found if period is not None]


_MOST_OF_A_YEAR, _SOON = 300, 31
"""Days."""


def choose(shape: Calendar, found: list[Period], around: Period, lean: str) -> Period | None:
    """Pick the candidate on the side that the sentence leans to, or the nearer one; the past where both are as near."""
    past = [period for period in found if period.opening() <= around.closing()]
    future = [period for period in found if period.closing() >= around.opening()]
    if not future or not past:
        return past[-1] if past else next(iter(future), None)
    behind, ahead = (around.opening() - past[-1].closing()).days, (future[0].opening() - around.closing()).days
    if shape.weekday and not shape.day:
        return future[0] if lean == "future" else past[-1]
    if lean == "past":  # of a day that lies most of a year back a writer names the year
        return future[0] if shape.day and behind > _MOST_OF_A_YEAR and ahead <= _SOON else past[-1]
    # News looks back: without a verb that tells, what lies ahead has to be three times nearer. A verb that looks ahead may
    # belong to another clause: it is overruled where the past is five times nearer (settled on the development halves).
    weight = 0.2 if lean == "future" else 3
    near_enough = behind > 7 and behind > weight * max(ahead, 0)
    return future[0] if near_enough or (lean == "future" and ahead <= 0 < behind) else past[-1]


def feast(name: str, year: int) -> date:
    """Return the day of a feast in a year; its rule stands in lexicon/dates.toml."""
    rule = table("dates")["feasts"][name]
    if "easter" in rule:
        return cal.easter(year) + timedelta(rule["easter"])
    if "nth" in rule:
        return cal.nth_weekday(year, rule["month"], rule["weekday"], rule["nth"])
    return date(year, rule["month"], rule["day"])


def _hundreds(shape: Calendar) -> Period:
    if shape.decade is not None:
        return cal.years(max(shape.decade, 1), shape.decade + 9)
    first = (shape.century or 0) * 100
    return cal.years(max(first, 1), first + 99)


def _in_year(shape: Calendar, year: int) -> Period | None:
    try:
        period = calendar_period(replace(shape, year=year))
    except ValueError:  # 29 February, week 53
        return None
    fits = not shape.weekday or period.first is None or period.first.isoweekday() == shape.weekday
    return period if fits else None


def _days_near(shape: Calendar, first: date, last: date) -> list[Period]:
    """List the days of a weekday, of a day of the month, or of both, near a period."""
    # A weekday alone recurs within a week; with its day of the month it may take most of a year.
    reach = timedelta(14) if shape.day is None else timedelta(62 if shape.weekday is None else 366)
    days = (first - reach + timedelta(n) for n in range((last - first + 2 * reach).days + 1))
    return [
        Period.day(day)
        for day in days
        if (shape.weekday is None or day.isoweekday() == shape.weekday) and (shape.day is None or day.day == shape.day)
    ]
