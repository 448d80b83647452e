"""Ranges of dates: "19-20 September", "May to July 2023", "between 2000 and 2010", "from 2010 to the present".

In: a stream and its first date. Out: a span whose ends have what only the other end says: the month, the year, am or pm.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factcheck.normalise.dates_counts import day_at
from factcheck.normalise.dates_months import day_first_loose, month_at, with_year
from factcheck.normalise.dates_shapes import Calendar, Deictic, Edged, Rolling, Shape, Shift, Span, Timed, Vague, Within
from factcheck.normalise.dates_times import later_half, over_midnight
from factcheck.normalise.dates_words import DASHES, Found, Stream, same_line

Reader = Callable[[Stream, int], Found | None]


def range_from(s: Stream, first: Found, read: Reader) -> Found | None:
    """Read the second half of a range behind its first date; None where none follows."""
    between = first.start > 0 and s.lows[first.start - 1] == "between"
    mark = s.lows[first.end]
    joined = mark in DASHES or mark in s.words.sets["range_words"] or (between and mark in ("and", "&"))
    if not joined or isinstance(first.shape, Vague | Span) or not same_line(s, first.end - 1, first.end + 1):
        return None
    here = first.end + 1 + (s.lows[first.end + 1] == "the")
    if mark in ("until", "till") and not s.words.sets["put_off"].isdisjoint(s.lows[max(0, first.start - 2) : first.start]):
        return None
    if s.lows[here] in ("now", "date", "present") and not isinstance(first.shape, Timed):
        return Found(Span(first.shape, Deictic("day", 0)), first.start, here + 1)
    last = read(s, here)
    tail = _day_tail(s, first.shape, here)
    if tail is not None and (last is None or last.end <= tail.end or isinstance(last.shape, Span)):
        last = tail
    if last is None or isinstance(last.shape, Span) or not _same_kind(first.shape, last.shape):
        return None
    if mark in DASHES and s.tokens[here].text[:1].isupper() and _tells_on(first.shape, last.shape):
        return None
    return Found(Span(*_completed(first.shape, last.shape)), first.start, last.end)


def days_of_month(s: Stream, index: int) -> Found | None:
    """Read "19-20 September 2023", "19 and 20 September", "ninth till seventeenth of April"."""
    if s.tokens[index].kind != "digits" and s.lows[index] not in s.words.ordinals and s.lows[index] not in s.words.numbers:
        return None
    first = day_at(s, index)
    if first is None or first.value < 1:
        return None
    mark = s.lows[first.end]
    if mark not in DASHES and mark not in s.words.sets["range_words"] and mark not in ("/", "and", "&"):
        return None
    last = day_first_loose(s, first.end + 1 + (s.lows[first.end + 1] == "the"))
    if last is None or not isinstance(last.shape, Calendar) or (last.shape.day or 0) < first.value:
        return None
    return Found(Span(replace(last.shape, day=first.value, weekday=None), last.shape), index, last.end)


def _day_tail(s: Stream, first: Shape, index: int) -> Found | None:
    """Read the bare day that ends "September 19-20" or "September 19-20, 2023"."""
    if not isinstance(first, Calendar) or not first.day or not first.month or first.year is not None:
        return None
    day = day_at(s, index)
    if day is None or day.value < first.day or month_at(s, day.end) is not None:
        return None
    found = with_year(s, Calendar(month=first.month, day=day.value), index, day.end)
    return found if isinstance(found.shape, Calendar) else None


def _same_kind(first: Shape, last: Shape) -> bool:
    if isinstance(first, Timed) or isinstance(last, Timed):
        return isinstance(first, Timed) and isinstance(last, Timed)
    return not isinstance(last, Vague)


def _tells_on(first: Shape, last: Shape) -> bool:
    """Tell a dash behind a whole date that ends no range: "16 March 2023 - Three days before the vote", "- Monday's vote"."""
    whole = isinstance(first, Calendar) and first.year is not None and first.day is not None
    weekday = isinstance(last, Calendar) and last.weekday is not None and last.day is None
    return whole and (weekday or isinstance(last, Deictic | Rolling | Shift | Within))


def _completed(first: Shape, last: Shape) -> tuple[Shape, Shape]:
    """Give each end what only the other one says: the year, the month, the day of a time, am or pm."""
    if isinstance(first, Edged) and isinstance(first.base, Calendar):
        base, last = _completed(first.base, last)
        return Edged(base, first.edge), last
    if isinstance(last, Edged) and isinstance(last.base, Calendar):
        first, base = _completed(first, last.base)
        return first, Edged(base, last.edge)
    if isinstance(first, Timed) and isinstance(last, Timed):
        return _completed_times(first, last)
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        return _completed_years(first, last)
    return first, last


def _completed_years(first: Calendar, last: Calendar) -> tuple[Calendar, Calendar]:
    crosses = first.month is not None and last.month is not None and first.month > last.month
    if first.year is None and last.year is not None and (first.month or first.season or first.quarter):
        first = replace(first, year=last.year - crosses)
    elif last.year is None and first.year is not None and (last.month or last.season or last.quarter):
        last = replace(last, year=first.year + crosses)
    return first, last


def _completed_times(first: Timed, last: Timed) -> tuple[Timed, Timed]:
    base = first.base or last.base
    last = over_midnight(first, last) if last.base is None else last
    first = later_half(first if first.base is not None else replace(first, base=base), last)
    return first, last if last.base is not None else replace(last, base=base)
