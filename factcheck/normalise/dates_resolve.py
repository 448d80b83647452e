"""From a shape to a period: which day "Tuesday", "three years ago" or "May of last year" is, given what they count from.

In: a shape and a reference (publication, the date spoken of last, the lean of the sentence). Out: a period whose width is
that of the words, or none with the reason. Nothing here knows today's date.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from factcheck.model.period import Period
from factcheck.model.value import Assumed, Granularity
from factcheck.normalise import dates_calendar as cal
from factcheck.normalise.dates_fields import calendar_period, candidates, choose, granularity_of
from factcheck.normalise.dates_parts import around_midnight, bound, cut, on_clock
from factcheck.normalise.dates_reference import DAYS, SECONDS, Reference, Resolved, known, missing, unknown, width
from factcheck.normalise.dates_shapes import (
    Bounded,
    Calendar,
    Clock,
    Deictic,
    Edged,
    Named,
    Rolling,
    Shape,
    Shift,
    Slashed,
    Span,
    Timed,
    Unit,
    Vague,
    Within,
)  # fmt: skip
from factcheck.normalise.dates_steps import rolled, shifted
from factcheck.normalise.dates_timex import clock_timex, timex_of


def resolve(shape: Shape, reference: Reference) -> Resolved:
    """Resolve a shape against a reference; refuses (no period, with the reason) rather than guesses."""
    try:
        return _RESOLVERS[type(shape)](shape, reference)
    except (OverflowError, ValueError) as error:
        return unknown(shape, "day", f"no such date: {error}")


def _calendar(shape: Calendar, reference: Reference) -> Resolved:
    granularity = granularity_of(shape)
    if shape.fiscal:
        return unknown(shape, granularity, "the days of a fiscal year depend on the country or firm")
    if shape.year is not None or shape.century is not None or (shape.decade or 0) >= 100:
        return known(calendar_period(shape), granularity, None)
    around = reference.now
    if reference.year is not None and not shape.weekday:
        return known(calendar_period(replace(shape, year=reference.year)), granularity, "then")._replace(assumed=_open(shape))
    if around is None:
        return unknown(shape, granularity, "the year is not said and the publication date is not known")
    if _too_coarse(shape, around, 366):
        return unknown(shape, granularity, _COARSE)
    period = choose(shape, candidates(shape, around), around, reference.lean)
    if period is None:
        return unknown(shape, granularity, "no such day near the publication date")
    return known(period, granularity, "now")._replace(assumed=_open(shape))


def _open(shape: Calendar) -> Assumed:
    """Say what the reference fills in: a year where the words name a part of one; a weekday counts from it and is none."""
    return "year" if shape.month or shape.feast or shape.season or shape.quarter or shape.half or shape.week else ""


def _too_coarse(calendar: Calendar, around: Period, most: int) -> bool:
    """Tell whether a publication known to the month or the year leaves open which "Tuesday" or "last May" is meant."""
    return (around.days or 0) > (1 if calendar.month is None and (calendar.weekday or calendar.day) else most)


def _slashed(shape: Slashed, _reference: Reference) -> Resolved:
    if shape.first == shape.second:
        return known(Period.day(date(shape.year, shape.first, shape.second)), "day", None)
    return unknown(shape, "day", "day and month can be read both ways")


def _deictic(shape: Deictic, reference: Reference) -> Resolved:
    around = reference.of(shape.base)
    granularity = width(shape.unit)
    if around is None or around.first is None or around.last is None:
        return unknown(shape, granularity, missing(shape.base))
    if shape.unit in SECONDS:
        return rolled(Rolling(Decimal(1), shape.unit, shape.offset or -1, shape.base), around)
    first = cal.unit_of(cal.step(around.first, shape.offset, shape.unit), shape.unit)
    told = shape.unit == "weekend" and not shape.offset and shape.base == "now" and reference.lean == "past"
    if told and first.first is not None and first.first > around.last:  # "was shelled at the weekend", told on a Thursday
        shape = replace(shape, offset=-1)
        first = cal.unit_of(cal.step(around.first, shape.offset, shape.unit), shape.unit)
    last = cal.unit_of(cal.step(around.last, shape.offset, shape.unit), shape.unit)
    return known(Period(first.first, last.last), granularity, shape.base)


def _named(shape: Named, reference: Reference) -> Resolved:
    around = reference.of(shape.base)
    granularity = granularity_of(shape.calendar)
    if around is None or around.first is None or around.last is None:
        return unknown(shape, granularity, missing(shape.base))
    if _too_coarse(shape.calendar, around, 31):
        return unknown(shape, granularity, _COARSE)
    found = candidates(shape.calendar, around)
    if shape.offset < 0:
        found = [period for period in found if period.closing() < around.opening()][-1:]
    elif shape.offset > 0:
        found = [period for period in found if period.opening() > around.closing()]
        sunday = cal.unit_of(around.last, "week").last or date.max
        either = shape.calendar.weekday and shape.base == "now" and not shape.coming
        if either and len(found) > 1 and (found[0].first or date.max) <= sunday:
            return known(Period(found[0].first, found[1].last), granularity, "now")  # "next Friday": this week's or next week's
    else:
        unit: Unit = "week" if shape.calendar.weekday else "year"
        year = cal.unit_of(around.first, unit)
        found = [period for period in found if year.first <= (period.first or date.min) <= year.last]  # type: ignore[operator]
    return known(found[0], granularity, shape.base) if found else unknown(shape, granularity, "no such day nearby")


def _shift(shape: Shift, reference: Reference) -> Resolved:
    if isinstance(shape.base, str):
        return shifted(shape, reference.of(shape.base))
    base = resolve(shape.base, reference)
    start = base.core
    if base.clock is not None and base.clock.hour == 24 and start is not None and start.first is not None:
        start = on_clock(start.first, base.clock)
    if shape.to is not None:
        return shifted(shape, start)._replace(base=base.base)  # "two years ago yesterday" tells its year
    return shifted(shape, start)._replace(assumed=base.assumed)


def _rolling(shape: Rolling, reference: Reference) -> Resolved:
    return rolled(shape, reference.of(shape.base))


def _within(shape: Within, reference: Reference) -> Resolved:
    outer = resolve(shape.outer, reference)
    granularity = granularity_of(shape.inner) if shape.unit is None else width(shape.unit)
    if outer.core is None or outer.core.first is None or outer.core.last is None:
        return outer._replace(granularity=granularity)
    period = _inside(shape, outer.core)
    if period is None:
        return unknown(shape, granularity, "there is no such day in it")
    return known(period, granularity, outer.base)._replace(assumed=outer.assumed)


def _inside(shape: Within, outer: Period) -> Period | None:
    if shape.unit is not None and (outer.days or 0) < DAYS[shape.unit] and outer.first is not None:
        return cal.unit_of(outer.first, shape.unit)  # "the week of 3 May"
    if shape.unit is None:
        units = [period for period in candidates(shape.inner, outer) if outer.contains(period)]
    else:
        units = _units_in(outer, shape.unit)
    index = shape.ordinal or 1
    if not units or not -len(units) <= index <= len(units):
        return None
    return units[index] if index < 0 else units[index - 1]


def _units_in(outer: Period, unit: Unit) -> list[Period]:
    """List the weeks, months ... that begin in a period; a week belongs where its Thursday lies, as ISO counts."""
    found = []
    day = outer.first
    while day is not None and outer.last is not None and day <= outer.last:
        period = cal.unit_of(day, unit)
        assert period.first is not None
        assert period.last is not None
        middle = period.first + timedelta(3 if unit == "week" else 0)
        if outer.first is not None and outer.first <= middle <= outer.last:
            found.append(period)
        day = period.last + timedelta(1)
    return found


def _edged(shape: Edged, reference: Reference) -> Resolved:
    base = resolve(shape.base, reference)
    if base.core is None:
        return base
    divide = reference.then if isinstance(shape.base, Calendar) else reference.now
    narrow = cut(base.core, shape.edge, base.granularity, divide)
    granularity: Granularity = "part_of_day" if narrow.begins is not None else base.granularity
    return base._replace(period=narrow, core=narrow, granularity=granularity)


def _timed(shape: Timed, reference: Reference) -> Resolved:
    granularity = _clock_granularity(shape.clock)
    day = resolve(shape.base, reference) if shape.base is not None else _day_spoken_of(reference)
    if day is None:
        return unknown(shape, granularity, "the day is not said and the publication date is not known", clock_timex(shape.clock))
    if day.core is None or day.core.first is None or day.core.days != 1:
        named = day.timex if day.core is None and day.granularity == "day" else ""  # a Friday whose week is not known
        return day._replace(granularity=granularity, timex=named + clock_timex(shape.clock))  # some time on one of those days
    clock = shape.clock
    if clock.hour == 24 and shape.base is None and reference.then is None:
        clock = replace(clock, hour=0)  # the midnight before the publication
    period = on_clock(day.core.first, clock)
    core = period if clock.hour != 24 else day.core
    timex = timex_of(day.core, "day", clock)
    return Resolved(around_midnight(period, core), core, granularity, timex, day.base, clock=clock, assumed=day.assumed)


def _day_spoken_of(reference: Reference) -> Resolved | None:
    if reference.then is not None and reference.then.days == 1:
        return known(reference.then, "day", "then")._replace(assumed="day")
    return known(reference.now, "day", "now")._replace(assumed="day") if reference.now is not None else None


def _span(shape: Span, reference: Reference) -> Resolved:
    first = resolve(shape.first, reference)
    if first.core is None or first.core.first is None:
        return first
    last = resolve(shape.last, _after(first.core, shape.last, reference))
    if last.core is None or last.core.last is None:
        return last
    ends = last.core if last.core.closing() >= first.core.opening() else first.core
    if ends is first.core:
        return unknown(shape, first.granularity, "it would end before it begins")
    period = Period(first.core.first, last.core.last, first.core.begins, last.core.ends)
    timex = f"{first.timex}/{last.timex}" if first.timex != last.timex else first.timex
    assumed = first.assumed or last.assumed
    base = first.base if _overnight(shape.last) else first.base or last.base
    return Resolved(period, period, last.granularity, timex, base, clock=last.clock, assumed=assumed)


def _after(first: Period, last: Shape, reference: Reference) -> Reference:
    """Look for the end of a span from its beginning on, where the end does not say its year."""
    if isinstance(last, Timed) and (last.base is None or _overnight(last)):
        return replace(reference, then=Period(first.first, first.first))
    return replace(reference, now=Period(first.first, first.first), lean="future", year=None) if _yearless(last) else reference


def _overnight(last: Shape) -> bool:
    """Tell the end of "from 10 p.m. to 5 a.m.", which counts from its beginning."""
    return isinstance(last, Timed) and isinstance(last.base, Deictic) and last.base.base == "then"


def _yearless(shape: Shape) -> bool:
    if isinstance(shape, (Edged, Timed)):
        return shape.base is not None and _yearless(shape.base)
    return isinstance(shape, Calendar) and shape.year is None and shape.decade is None and shape.century is None


def _bounded(shape: Bounded, reference: Reference) -> Resolved:
    base = resolve(shape.base, reference)
    return base if base.period is None else base._replace(period=bound(base.period, shape.side))


def _vague(shape: Vague, _reference: Reference) -> Resolved:
    return unknown(shape, "vague", "the words name no date", shape.timex)


def _clock_granularity(clock: Clock) -> Granularity:
    if clock.hour is None:
        return "part_of_day"
    return "second" if clock.second is not None else "minute" if clock.minute is not None else "hour"


_COARSE = "the publication date is not known well enough"
_RESOLVERS: dict[type, Callable[[Any, Reference], Resolved]] = {
    Calendar: _calendar, Slashed: _slashed, Deictic: _deictic, Named: _named, Shift: _shift, Rolling: _rolling, Within: _within,
    Edged: _edged, Timed: _timed, Span: _span, Bounded: _bounded, Vague: _vague,
}  # fmt: skip
