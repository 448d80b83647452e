"""Distances and stretches: "three years ago", "two days later", "the past two years", "the next three weeks".

In: a shape and the period that it counts from. Out: a period as wide as the unit it counts in. "Three years ago" is a year, and
not the day three years before this one.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from factcheck.model.period import Period
from factcheck.normalise import dates_calendar as cal
from factcheck.normalise.dates_reference import DAYS, SECONDS, Resolved, known, missing, unknown, width
from factcheck.normalise.dates_shapes import Base, Clock, Rolling, Shift, Unit
from factcheck.normalise.dates_timex import duration_timex, timex_of


def shifted(shape: Shift, start: Period | None) -> Resolved:
    """Resolve a distance from a period.

    Args:
        shape: the distance; its base has become `start`.
        start: what it counts from; None where that is not known.
    """
    base: Base | None = shape.base if isinstance(shape.base, str) else None
    if shape.event:
        timex = duration_timex(shape.amount, shape.unit)
        return unknown(shape, width(shape.unit), f"the text does not date '{shape.event}'", timex)
    if shape.amount is None:
        vague = "PAST_REF" if shape.direction < 0 else "FUTURE_REF"
        return unknown(shape, "vague", "the words do not say how many", vague if base == "now" else "")
    if start is None or start.first is None or start.last is None:
        return unknown(shape, width(shape.unit), missing(base or "then"))
    if shape.unit in SECONDS:
        return _moved(shape, start, base)
    amount, unit = _finer(shape.amount, shape.unit)
    first, last = (_stepped(day, amount * shape.direction, unit) for day in (start.first, start.last))
    middle = first + (last - first) / 2
    if shape.to is not None and (first == last or base is None):
        return known(cal.unit_of(middle, shape.to), width(shape.to), base)
    near = _widened(first, last, unit)
    if shape.unit == "year" and base == "now" and shape.direction < 0 and amount > 1 and amount % 1 == 0:
        near = _with_year(near, middle.year)
    return known(near, width(unit), base, timex_of(cal.unit_of(middle, unit), width(unit)))


def _with_year(near: Period, year: int) -> Period:
    """Count in years of the calendar too: in December 2024 both March 2016 and June 2017 are eight years ago, as people say."""
    whole = cal.unit_of(date(year, 1, 1), "year")
    return Period(min(near.opening().date(), whole.opening().date()), max(near.closing().date(), whole.closing().date()))


def rolled(shape: Rolling, around: Period | None) -> Resolved:
    """Resolve a stretch that touches a period.

    Args:
        shape: the stretch.
        around: what it touches; None where that is not known.
    """
    timex = duration_timex(shape.amount, shape.unit)
    if shape.amount is None:
        return unknown(shape, "vague", "the words do not say how many", timex)
    if around is None or around.first is None or around.last is None:
        return unknown(shape, width(shape.unit), missing(shape.base), timex)
    if shape.unit in SECONDS:
        return _rolled_clock(shape, around, timex)
    if shape.direction < 0:
        period = Period(_stepped(around.first, -shape.amount, shape.unit), around.last)
    else:
        period = Period(around.first, _stepped(around.last, shape.amount, shape.unit))
    return known(period, width(shape.unit), shape.base, timex)


def _rolled_clock(shape: Rolling, around: Period, timex: str) -> Resolved:
    if around.begins is None:
        return unknown(shape, width(shape.unit), "the time of publication is not known", timex)
    length = _length(shape.amount or Decimal(0), shape.unit) * shape.direction
    first, last = sorted((around.opening(), around.opening() + length))
    return known(Period(first.date(), last.date(), first.time(), last.time()), width(shape.unit), shape.base, timex)


def _finer(amount: Decimal, unit: Unit) -> tuple[Decimal, Unit]:
    """Count parts of a long unit in the next shorter one: half a century ago is fifty years, to the decade."""
    return (amount * 10, _TENTHS[unit]) if unit in _TENTHS and amount % 1 else (amount, unit)


_TENTHS: dict[Unit, Unit] = {"century": "decade", "decade": "year"}


def _moved(shape: Shift, start: Period, base: Base | None) -> Resolved:
    """Move by hours or minutes; without a clock time to start from only the days that they can fall on are known."""
    length = _length(shape.amount or Decimal(0), shape.unit) * shape.direction
    first, last = start.opening() + length, start.closing() + length
    if start.begins is None:
        return known(Period(first.date(), last.date()), "day", base)
    period = Period(first.date(), last.date(), first.time(), last.time().replace(microsecond=0))
    clock = Clock(first.hour, first.minute)
    return Resolved(period, period, width(shape.unit), timex_of(Period.day(first.date()), "day", clock), base, clock=clock)


def _stepped(day: date, amount: Decimal, unit: Unit) -> date:
    if amount == amount.to_integral_value():
        return cal.step(day, int(amount), unit)
    return day + timedelta(float(amount) * DAYS[unit])


def _widened(first: date, last: date, unit: Unit) -> Period:
    short = DAYS[unit] - ((last - first).days + 1)
    half = timedelta(short // 2 if short > 0 else 0)
    return Period(first - half, last + half)


def _length(amount: Decimal, unit: Unit) -> timedelta:
    return timedelta(seconds=float(amount) * SECONDS[unit])
