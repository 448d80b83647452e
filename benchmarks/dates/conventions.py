"""How sets of single expressions write what factcheck reads: their conventions, and nothing that changes a reading.

In: a reading and the reference. Out: an ISO interval or a TIMEX3 value. The Recognizers specs end a range where its last date
begins, begin "the next three days" tomorrow, give "two weeks from Monday" its exact day, and fix the hours of a morning.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from factcheck.model.period import Period
from factcheck.model.value import Quantity
from factcheck.normalise.dates import DateReading, when_of
from factcheck.normalise.dates_reference import Reference
from factcheck.normalise.dates_resolve import resolve
from factcheck.normalise.dates_shapes import Bounded, Clock, Edged, Rolling, Shape, Shift, Span, Timed, Vague
from factcheck.normalise.dates_timex import duration_timex


def iso(period: Period) -> str:
    """Write a period half open: "first/day after the last", or with clock times."""
    if period.begins is not None or period.ends is not None:
        closing = period.closing()
        if period.ends is None or period.ends.second:
            closing = (closing + timedelta(seconds=1)).replace(microsecond=0)
        return f"{period.opening().replace(microsecond=0).isoformat()}/{closing.isoformat()}"
    return f"{period.first}/{period.last + timedelta(1)}" if period.last is not None else f"{period.first}/"


def expression_value(reading: DateReading, reference: Period) -> str:
    """Write a reading as the Recognizers specs would."""
    shape = reading.shape.base if isinstance(reading.shape, Bounded) else reading.shape
    when = reading.when
    around = Reference(now=reference, then=Period(reference.first, reference.first), lean="past")
    if when.period is None and reading.reason:
        when, _ = when_of(when.surface, shape, around)
    resolved = resolve(shape, around)
    period = resolved.core if isinstance(reading.shape, Bounded) else when.period
    match shape:
        case Vague(timex="PRESENT_REF"):
            return f"{reference.opening().isoformat()}/{reference.opening().isoformat()}"
        case Rolling() if period is not None:
            return _rolling(period, reference)
        case Span() if period is not None:
            return _span(shape, period)
        case Timed(clock=Clock(hour=None, part=str() as part)) if period is not None and period.first is not None:
            return _hours(part, period)
        case Edged(edge="earlier", base=base) if period is not None and not isinstance(base, Timed):
            return f"{period.first}/{reference.first}"
        case Shift(unit="week" | "month" | "quarter" | "year" | "decade") if period is not None and period.first and period.last:
            return (period.first + (period.last - period.first) / 2).isoformat()
        case Edged() if period is not None:
            return iso(period)
        case _:
            return iso(period) if "/" in when.timex and period is not None else when.timex


def _rolling(period: Period, reference: Period) -> str:
    if period.first is None or period.last is None or period.begins is not None:
        return iso(period)
    if period.first == reference.first:
        return f"{period.first + timedelta(1)}/{period.last + timedelta(1)}"
    return f"{period.first}/{period.last}"


def _span(shape: Span, period: Period) -> str:
    last = _begins(shape.last, period)
    if isinstance(shape.last, Timed) and period.last is not None:
        hour, minute = shape.last.clock.hour or 0, shape.last.clock.minute or 0
        closing = datetime.combine(period.last, (period.ends or time.min).replace(minute=minute, second=0, microsecond=0))
        return f"{period.opening().isoformat()}/{closing.isoformat()}" if hour is not None else iso(period)
    return f"{period.first}/{last}"


def _begins(last: Shape, period: Period) -> str:
    """Give the first day of the last date of a range."""
    found = resolve(last, Reference(now=period, then=period, lean="future")).core
    if found is not None and found.first is not None and period.last is not None and found.last is not None:
        return (period.last - (found.last - found.first)).isoformat()
    return str(period.last)


def _hours(part: str, period: Period) -> str:
    first, last = {"morning": (8, 12), "afternoon": (12, 16), "evening": (16, 20), "night": (20, 24), "day": (8, 18)}[part]
    end = "23:59:59" if last == 24 else f"{last:02}:00:00"
    return f"{period.first}T{first:02}:00:00/{period.first}T{end}"


def length_timex(value: Quantity) -> str:
    """Write a length of time that the quantity grammar read as TIMEX3 ("P3M", "PT30M", "PXY"); empty for other quantities."""
    unit = value.unit if value.unit in _UNITS else ""
    if not unit or value.dimension != "time":
        return ""
    sure = value.printed.is_point and value.hedge != "vague"
    return duration_timex(value.printed.low if sure else None, unit)  # type: ignore[arg-type]


_UNITS = frozenset(("second", "minute", "hour", "day", "week", "month", "year", "decade", "century"))
