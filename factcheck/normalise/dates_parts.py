"""Parts and bounds of a period: early and late, the hours of a morning, since and until.

In: a period and the word that narrows or opens it. Out: the narrower or open period.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from factcheck.model.period import Period
from factcheck.model.value import Granularity
from factcheck.normalise import dates_calendar as cal
from factcheck.normalise.dates_shapes import Clock, Edge, Side
from factcheck.normalise.dates_timex import hour_of


def cut(period: Period, edge: Edge, granularity: Granularity, reference: Period | None) -> Period:
    """Narrow a period to its early, middle or late part, or to what lies before or after a reference inside it.

    Args:
        period: both ends closed.
        edge: which part.
        granularity: of the words; a day is cut by the clock.
        reference: for `earlier` and `later` the day that divides the period.
    """
    if period.first is None or period.last is None or edge in ("earlier", "later"):
        return _beside(period, edge, reference)
    if period.days == 1:
        return Period(period.first, period.last, *_HOURS[edge])
    if granularity == "month" and period.first.day == 1:
        first, last = _DAYS_OF_MONTH[edge]
        return Period(period.first.replace(day=first), period.first.replace(day=last) if last else period.last)
    if granularity == "season":
        return _cut_season(period.first, period.last, edge)
    if granularity in ("year", "decade", "century", "half", "quarter"):
        return _cut_months(period.first, period.last, edge)
    return cal.slice_of(period.first, period.last, *_SHARES[edge])


def bound(period: Period, side: Side) -> Period:
    """Open one end: "since 2022" runs from its first day on, "before May" up to the day before it.

    What happens after a time of day happens that day, and within an hour where it is "just after" it.
    """
    if side == "since":
        return Period(period.first, None, period.begins)
    if side == "until" and period.ends == _MIDNIGHT_ENDS and period.days == 2:
        return Period(None, period.first, None, time(23, 59, 59))  # by the midnight that ends the day
    if side == "until":
        return Period(None, period.last, None, period.ends)
    before = side.endswith("before")
    if period.begins is not None and period.first is not None and (period.begins != time.min or not before):
        return _that_day(period.first, period.begins, side)
    if before:
        last = period.first - timedelta(1) if period.first is not None and period.begins is None else period.first
        return Period(None, last, None, period.begins)
    first = period.last + timedelta(1) if period.last is not None and period.ends is None else period.last
    return Period(first, None, period.ends)


def _that_day(day: date, clock: time, side: Side) -> Period:
    """From or up to a time of day, no farther than an hour where it is close."""
    at, close = datetime.combine(day, clock), side.startswith("just")
    if side.endswith("before"):
        begins = max(at - _SOON, datetime.combine(day, time.min)).time() if close else None
        return Period(day, day, begins, clock)
    return Period(day, day, clock, min(at + _SOON, datetime.combine(day, time.max)).time() if close else None)


_SOON = timedelta(hours=1)
"""What "just after" and "shortly before" reach at most."""


def on_clock(day: date, clock: Clock) -> Period:
    """Put a time of day on a day: to the minute or second where it is said, half an hour wide where only the hour is.

    Who says "at 8 a.m." does not mean 8.45.
    """
    if clock.hour is None:
        begins, ends = _PARTS[clock.part or "day"]
        return Period(day, day, begins, ends)
    hour = hour_of(clock)
    if hour == 24:
        return on_clock(day + timedelta(1), Clock(0, clock.minute, clock.second))
    begins = time(hour, clock.minute or 0, clock.second or 0)
    ends = time(hour, 29 if clock.minute is None else clock.minute, 59 if clock.second is None else clock.second)
    return Period(day, day, begins, ends)


def around_midnight(period: Period, day: Period) -> Period:
    """Let the midnight that ends a day be of both days: the ship that left "at midnight on Friday" left on Friday."""
    return period if period.first == day.first else Period(day.first, period.last, time(23, 59), period.ends)


def _beside(period: Period, edge: Edge, reference: Period | None) -> Period:
    if reference is None or reference.first is None or reference.last is None or period.first is None or period.last is None:
        return period
    if edge == "earlier":
        last = reference.last - timedelta(1)
        return Period(period.first, last) if period.first <= last < period.last else period
    first = reference.first + timedelta(1)
    return Period(first, period.last) if period.first < first <= period.last else period


def _cut_season(first: date, last: date, edge: Edge) -> Period:
    """Halve a season in the middle of its second month; its middle is that month."""
    middle = cal.months(*month_after(first, 1))
    if middle.first is None or edge == "mid":
        return middle
    return Period(first, middle.first.replace(day=15)) if edge == "early" else Period(middle.first.replace(day=16), last)


def month_after(day: date, steps: int) -> tuple[int, int]:
    """Return year and month some months after a day."""
    year, month = divmod(day.year * 12 + day.month - 1 + steps, 12)
    return year, month + 1


def _cut_months(first: date, last: date, edge: Edge) -> Period:
    length = (last.year - first.year) * 12 + last.month - first.month + 1
    low, high = {"early": (0, length // 3), "mid": (length // 3, length - length // 3)}.get(edge, (length - length // 3, length))
    return cal.months(*month_after(first, low), high - low)


_MIDNIGHT_ENDS = time(0, 0, 59)
_HOURS = {"early": (time(0), time(8, 59, 59)), "mid": (time(10), time(14, 59, 59)), "late": (time(18), time(23, 59, 59))}
"""Late Wednesday is its evening (semantics, section 2)."""

_SHARES = {"early": (0.0, 0.5), "mid": (1 / 3, 2 / 3), "late": (0.5, 1.0)}
_DAYS_OF_MONTH: dict[str, tuple[int, int | None]] = {"early": (1, 10), "mid": (11, 20), "late": (21, None)}

_PARTS = {
    "morning": (time(0), time(11, 59, 59)),  # "in the early morning hours" is a morning too
    "afternoon": (time(12), time(17, 59, 59)),
    "evening": (time(17), time(23, 59, 59)),
    "night": (time(18), time(23, 59, 59)),
    "day": (time(6), time(19, 59, 59)),
}
