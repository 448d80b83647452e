"""A date with its time of day: "Wednesday at 1 pm", "16:00 UTC today", "Tuesday from 2:00 to 2:30 pm".

In: a stream and a date, or a time, found in it. Out: both together where they stand side by side on one line.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factcheck.normalise.dates_clock import clock_first, hours_first, words_first
from factcheck.normalise.dates_shapes import Calendar, Clock, Deictic, Edged, Named, Shape, Shift, Span, Timed, Vague, Within
from factcheck.normalise.dates_words import DASHES, Found, Stream, same_line

Reader = Callable[[Stream, int], Found | None]


def with_time(s: Stream, date: Found) -> Found:
    """Add the time that follows a date: "Wednesday at 1 pm", "19 September, 13:00", "Wednesday morning"."""
    if not isinstance(date.shape, Calendar | Deictic | Named | Within | Edged | Shift) or _wider_than_day(date.shape):
        return date
    part = s.words.parts.get(s.lows[date.end])
    if part is not None and same_line(s, date.end - 1, date.end):
        return with_time_of_part(s, Found(Timed(date.shape, Clock(part=part)), date.start, date.end + 1))
    here = date.end
    while here - date.end < 2 and (s.lows[here] in _BEFORE_TIME or s.lows[here] in s.words.sets["at_words"]):
        here += 1
    if not same_line(s, date.end - 1, here):
        return date
    part = s.words.parts.get(s.lows[here])
    if part is not None and here > date.end and s.lows[here - 1] in ("the", "in"):
        return Found(Timed(date.shape, Clock(part=part)), date.start, here + 1)
    return _with_clock(s, date, here)


def with_time_of_part(s: Stream, found: Found) -> Found:
    """Add the clock time behind a part of the day: "Wednesday morning at 8 am"."""
    here = found.end + 1 if s.lows[found.end] in ("at", ",") else found.end
    time = clock_at(s, here)
    if time is None or not isinstance(time.shape, Timed) or not isinstance(found.shape, Timed):
        return found
    merged = replace(time.shape.clock, part=time.shape.clock.part or found.shape.clock.part)
    return Found(Timed(found.shape.base, merged), found.start, time.end)


def with_day(s: Stream, time: Found, read: Reader) -> Found:
    """Add the day that follows a time: "1 p.m. on Wednesday", "16:00 UTC today", "5 to 6pm on 22 April"."""
    here = time.end
    while here - time.end < 3 and s.lows[here] in _BEFORE_DAY:
        here += 1
    day = read(s, here) if same_line(s, time.end - 1, here) else None
    if day is None or isinstance(day.shape, Vague | Shift | Span) or _wider_than_day(day.shape):
        return time
    part = None
    base: Shape | None = day.shape
    if isinstance(day.shape, Timed):
        part, base = day.shape.clock.part, day.shape.base
        if base is None or day.shape.clock.hour is not None:
            return time
    if isinstance(time.shape, Timed):
        clock = replace(time.shape.clock, part=time.shape.clock.part or part)
        named = part is None and clock.part is not None and s.words.parts.get(s.lows[day.end]) == clock.part
        return Found(Timed(base, clock), time.start, day.end + named)
    first, last = (Timed(base, end.clock) for end in _ends(time.shape))
    return Found(Span(first, last), time.start, day.end)


def clock_at(s: Stream, index: int) -> Found | None:
    """Read a time of day by the clock, without its day."""
    if index >= len(s.tokens):
        return None
    if s.tokens[index].kind == "digits":
        return clock_first(s, index) or words_first(s, index)
    return words_first(s, index) if s.lows[index] in ("noon", "midnight", "midday", "half", "quarter") else None


def is_bare(shape: Shape) -> bool:
    """Tell whether a shape is a time, or hours from one to another, without a day."""
    if isinstance(shape, Span):
        return is_bare(shape.first) and is_bare(shape.last)
    return isinstance(shape, Timed) and shape.base is None


def is_midnight(s: Stream, found: Found) -> bool:
    """Tell the midnight of a day by its name: 0:00 begins a day, and midnight may end one."""
    named = isinstance(found.shape, Timed) and found.shape.clock.hour == 0
    return named and "midnight" in s.lows[found.start : found.end]


def ended(shape: Shape) -> Shape:
    """Put a midnight at the end of its day."""
    return replace(shape, clock=replace(shape.clock, hour=24)) if isinstance(shape, Timed) else shape


def later_half(first: Timed, last: Timed) -> Timed:
    """Give the first of two times the afternoon that only the second says: "2:00 to 2:30 pm"."""
    one, two = first.clock, last.clock
    hour = (one.hour or 0) + 12
    if one.sure or not two.sure or one.part is not None or hour > 23 or hour > (two.hour or 0):
        return first
    return replace(first, clock=replace(one, hour=hour, sure=True))


def over_midnight(first: Timed, last: Timed) -> Timed:
    """Put the end of "from 10 p.m. to 5 a.m." on the day behind that on which it begins."""
    late, early = first.clock.hour, last.clock.hour
    if late is None or early is None or late < _EVENING or early + 24 - late > _NIGHT:
        return last
    return replace(last, base=Deictic("day", 1, "then"))


def _ends(shape: Shape) -> list[Timed]:
    """List the times at the ends of a span of hours; none of any other shape."""
    return [end for end in (shape.first, shape.last) if isinstance(end, Timed)] if isinstance(shape, Span) else []


def _with_clock(s: Stream, date: Found, here: int) -> Found:
    time = _clock_range(s, here) or clock_at(s, here)
    if time is None:
        return date
    ends = [Timed(date.shape, end.clock) for end in _ends(time.shape)]
    if ends:
        return Found(Span(ends[0], over_midnight(ends[0], ends[1])), date.start, time.end)
    if s.lows[date.end] in ("before", "after", "from", "between") or not isinstance(time.shape, Timed):
        return date
    return Found(Timed(date.shape, time.shape.clock), date.start, time.end)


def _clock_range(s: Stream, index: int) -> Found | None:
    """Read the hours that follow a date: "from 2:00 to 2:30 pm", "10-11 am"."""
    if index >= len(s.tokens) or s.tokens[index].kind != "digits":
        return None
    found = hours_first(s, index)
    first = clock_at(s, index) if found is None else None
    if first is None or not isinstance(first.shape, Timed):
        return found
    mark = s.lows[first.end]
    if mark not in DASHES and mark not in s.words.sets["range_words"] and mark != "and":
        return None
    last = clock_at(s, first.end + 1)
    if last is None or not isinstance(last.shape, Timed) or not same_line(s, first.end - 1, last.start):
        return None
    return Found(Span(later_half(first.shape, last.shape), last.shape), index, last.end)


def _wider_than_day(shape: Shape) -> bool:
    if isinstance(shape, Edged):
        return _wider_than_day(shape.base)
    if isinstance(shape, Named):
        return _wider_than_day(shape.calendar)
    if isinstance(shape, Within):
        return shape.unit != "day" and _wider_than_day(shape.inner)
    if isinstance(shape, (Deictic, Shift)):
        return shape.unit != "day"
    return isinstance(shape, Calendar) and not (shape.day or shape.weekday or shape.feast)


_EVENING, _NIGHT = 18, 12
"""The hour from which a time may go over midnight, and the most hours that it goes on."""

_BEFORE_TIME = frozenset((",", "@", "in", "the", "between"))
_BEFORE_DAY = frozenset(("on", "of", ",", "the", "("))
