"""Calendar arithmetic: the first and last day of a month, a season, a week; steps by a unit; thirds of a period.

In: days and units. Out: periods of whole days. The proleptic Gregorian calendar, years 1 to 9999, throughout.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from factcheck.model.period import Period
from factcheck.normalise.dates_shapes import Unit


def years(first: int, last: int) -> Period:
    """Hold the years from `first` to `last`, both included."""
    return Period(date(first, 1, 1), date(last, 12, 31))


def months(year: int, month: int, count: int = 1) -> Period:
    """Hold `count` whole months from the given one on; it may run into the next year."""
    end_year, end_month = divmod(year * 12 + month - 1 + count - 1, 12)
    return Period(date(year, month, 1), date(end_year, end_month + 1, monthrange(end_year, end_month + 1)[1]))


def week(year: int, number: int) -> Period:
    """Hold an ISO week, Monday to Sunday."""
    monday = date.fromisocalendar(year, number, 1)
    return Period(monday, monday + timedelta(6))


def season(year: int, name: str) -> Period:
    """Hold a northern season of whole months; a winter begins in the December of its year."""
    return months(year, SEASON_BEGINS[name], 3)


def unit_of(day: date, unit: Unit) -> Period:  # noqa: PLR0911 - a unit, a return
    """Return the day, week, month ... that holds a day."""
    match unit:
        case "week":
            return week(*day.isocalendar()[:2])
        case "weekend":
            saturday = day + timedelta(6 - day.isoweekday()) if day.isoweekday() < 7 else day - timedelta(1)
            return Period(saturday, saturday + timedelta(1))
        case "month":
            return months(day.year, day.month)
        case "quarter":
            return months(day.year, (day.month - 1) // 3 * 3 + 1, 3)
        case "season":
            return season(day.year - (day.month < 3), season_of(day))
        case "half":
            return months(day.year, 1 if day.month < 7 else 7, 6)
        case "year":
            return years(day.year, day.year)
        case "decade":
            return years(max(day.year // 10 * 10, 1), day.year // 10 * 10 + 9)
        case "century":
            return years(max(day.year // 100 * 100, 1), day.year // 100 * 100 + 99)
        case _:
            return Period.day(day)


def season_of(day: date) -> str:
    """Name the season of a day: SP, SU, FA or WI."""
    return ("WI", "SP", "SU", "FA")[day.month % 12 // 3]


def step(day: date, count: int, unit: Unit) -> date:
    """Move a day by whole units; the last day of a month stays inside the month that it reaches.

    Raises:
        OverflowError: the step leaves the years 1 to 9999.
    """
    if unit in DAYS_IN:
        return day + timedelta(count * DAYS_IN[unit])
    if unit not in MONTHS_IN:
        return day
    year, month = divmod(day.year * 12 + day.month - 1 + count * MONTHS_IN[unit], 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"the year {year} is outside the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def slice_of(first: date, last: date, low: float, high: float) -> Period:
    """Cut a period between two fractions of its length, rounded to whole days."""
    length = (last - first).days + 1
    begin = first + timedelta(round(length * low))
    return Period(begin, max(begin, first + timedelta(round(length * high) - 1)))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth weekday of a month; nth -1 is the last.

    Args:
        year: 1 to 9999.
        month: 1 to 12.
        weekday: 1 Monday to 7 Sunday.
        nth: 1 to 4, or -1.
    """
    if nth < 0:
        end = date(year, month, monthrange(year, month)[1])
        return end - timedelta((end.isoweekday() - weekday) % 7)
    begin = date(year, month, 1)
    return begin + timedelta((weekday - begin.isoweekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Return Easter Sunday of the western churches.

    Source: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
    """
    golden, (hundreds, rest) = year % 19, divmod(year, 100)
    leap, left = divmod(hundreds, 4)
    epact = (19 * golden + hundreds - leap - (hundreds - (hundreds + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * left + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


SEASON_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
DAYS_IN = {"day": 1, "weekend": 7, "week": 7}
MONTHS_IN = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
