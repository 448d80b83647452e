"""The grammar of dates put together: one date, a date with its time, a range, what bounds it.

In: a stream and the index of a token. Out: the longest date that begins there. Only a token that can begin a date is looked
at closely, so that reading is linear in the text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from factcheck.normalise import dates_absolute as absolute
from factcheck.normalise import dates_clock as clock
from factcheck.normalise import dates_relative as relative
from factcheck.normalise.dates_counts import day_at, distance_first
from factcheck.normalise.dates_numeric import numeric_first
from factcheck.normalise.dates_shapes import Calendar, Clock, Deictic, Edged, Named, Shape, Shift, Span, Timed, Vague, Within
from factcheck.normalise.dates_words import DASHES, Found, Stream, Words, phrase_at, same_line, words_of

Reader = Callable[[Stream, int], Found | None]


def dates_in(s: Stream) -> list[Found]:
    """Read all dates of a text, from left to right and without overlaps."""
    triggers = _triggers(s.words.language)
    found: list[Found] = []
    end = 0
    for index, token in enumerate(s.tokens):
        if index >= end and (token.kind == "digits" or s.lows[index] in triggers):
            date = date_at(s, index)
            if date is not None:
                found.append(date)
                end = date.end
    return found


def date_at(s: Stream, index: int) -> Found | None:
    """Read the date, time or range that begins at a token; None where none does."""
    first = _days_of_month(s, index) or one_date(s, index)
    return None if first is None else _range(s, first) or first


def one_date(s: Stream, index: int) -> Found | None:
    """Read one date with its time of day."""
    found = core(s, index)
    if found is None:
        return None
    if isinstance(found.shape, Timed) and found.shape.base is None:
        return _with_day(s, found)
    return _with_time_of_part(s, found) if isinstance(found.shape, Timed) else _with_time(s, found)


def core(s: Stream, index: int) -> Found | None:
    """Read one date or one time, and nothing beside it."""
    if index >= len(s.tokens):
        return None
    if s.tokens[index].kind == "digits":
        readers = _DIGITS.get(len(s.lows[index]), ())
        if s.words.counts:
            readers = (*readers, distance_first)
    else:
        readers = _triggers(s.words.language).get(s.lows[index], ())
    best: Found | None = None
    for reader in readers:
        found = reader(s, index)
        if found is not None and (best is None or found.end > best.end):
            best = found
    return best


def _with_time(s: Stream, date: Found) -> Found:
    """Add the time that follows a date: "Wednesday at 1 pm", "19 September, 13:00", "Wednesday morning"."""
    if not isinstance(date.shape, (Calendar, Deictic, Named, Within, Edged, Shift)) or _wider_than_day(date.shape):
        return date
    part = s.words.parts.get(s.lows[date.end])
    if part is not None and same_line(s, date.end - 1, date.end):
        return _with_time_of_part(s, Found(Timed(date.shape, Clock(part=part)), date.start, date.end + 1))
    here = date.end
    while here - date.end < 2 and (s.lows[here] in (",", "@", "in", "the", "between") or s.lows[here] in s.words.sets["at_words"]):
        here += 1
    part = s.words.parts.get(s.lows[here])
    if part is not None and here > date.end and s.lows[here - 1] in ("the", "in") and same_line(s, date.end - 1, here):
        return Found(Timed(date.shape, Clock(part=part)), date.start, here + 1)
    time = _clock_range(s, here) or _clock_at(s, here)
    if time is None or not same_line(s, date.end - 1, here):
        return date
    if isinstance(time.shape, Span) and isinstance(time.shape.first, Timed) and isinstance(time.shape.last, Timed):
        ends = (Timed(date.shape, time.shape.first.clock), Timed(date.shape, time.shape.last.clock))
        return Found(Span(*ends), date.start, time.end)
    if s.lows[date.end] in ("before", "after", "from", "between") or not isinstance(time.shape, Timed):
        return date
    return Found(Timed(date.shape, time.shape.clock), date.start, time.end)


def _clock_range(s: Stream, index: int) -> Found | None:
    """Read the hours that follow a date: "Tuesday from 2:00 to 2:30 pm"."""
    if index >= len(s.tokens) or s.tokens[index].kind != "digits":
        return None
    found = clock.hours_first(s, index, _clock_at)
    if found is None:
        first = _clock_at(s, index)
        found = _range(s, first) if first is not None else None
    return found if found is not None and isinstance(found.shape, Span) and _bare_times(found.shape) else None


def _bare_times(shape: Span) -> bool:
    ends = (shape.first, shape.last)
    return all(isinstance(end, Timed) and end.base is None for end in ends)


def _with_time_of_part(s: Stream, found: Found) -> Found:
    """Add the clock time behind a part of the day: "Wednesday morning at 8"."""
    here = found.end + 1 if s.lows[found.end] in ("at", ",") else found.end
    time = _clock_at(s, here)
    if time is None or not isinstance(time.shape, Timed) or not isinstance(found.shape, Timed):
        return found
    merged = replace(time.shape.clock, part=time.shape.clock.part or found.shape.clock.part)
    return Found(Timed(found.shape.base, merged), found.start, time.end)


def _with_day(s: Stream, time: Found) -> Found:
    """Add the day that follows a time: "1 p.m. on Wednesday", "16:00 UTC today", "the morning of 19 September"."""
    here = time.end
    while here - time.end < 3 and s.lows[here] in ("on", "of", ",", "the", "("):
        here += 1
    if not same_line(s, time.end - 1, here) or not isinstance(time.shape, Timed):
        return time
    day = core(s, here)
    if day is None or isinstance(day.shape, Vague) or _wider_than_day(day.shape) or isinstance(day.shape, Shift):
        return time
    own = time.shape.clock
    if isinstance(day.shape, Timed):
        if day.shape.base is None or day.shape.clock.hour is not None:
            return time
        return Found(Timed(day.shape.base, replace(own, part=own.part or day.shape.clock.part)), time.start, day.end)
    return Found(Timed(day.shape, own), time.start, day.end)


def _clock_at(s: Stream, index: int) -> Found | None:
    if index >= len(s.tokens):
        return None
    if s.tokens[index].kind == "digits":
        return clock.clock_first(s, index) or clock.words_first(s, index)
    return clock.words_first(s, index) if s.lows[index] in ("noon", "midnight", "midday", "half", "quarter") else None


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


def _range(s: Stream, first: Found) -> Found | None:
    """Read the second half of a range: "19-20", "May to July 2023", "2010 to 2015", "between 2000 and 2010"."""
    between = first.start > 0 and s.lows[first.start - 1] == "between"
    mark = s.lows[first.end]
    if not (mark in DASHES or mark in s.words.sets["range_words"] or (between and mark in ("and", "&"))) or isinstance(first.shape, Vague):
        return None
    if not same_line(s, first.end - 1, first.end + 1):
        return None
    here = first.end + 1 + (s.lows[first.end + 1] == "the")
    if s.lows[here] in ("now", "date", "present") and not isinstance(first.shape, Timed):
        return Found(Span(first.shape, Deictic("day", 0)), first.start, here + 1)
    last = one_date(s, here)
    tail = _day_tail(s, first.shape, here)
    if tail is not None and (last is None or last.end <= tail.end or isinstance(last.shape, Span)):
        last = tail
    if last is None or not _same_kind(first.shape, last.shape):
        return None
    start, end = _completed(first.shape, last.shape)
    return Found(Span(start, end), first.start, last.end)


def _day_tail(s: Stream, first: Shape, index: int) -> Found | None:
    """Read the bare day that ends "September 19-20" or "September 19-20, 2023"."""
    if not isinstance(first, Calendar) or not first.day or not first.month or first.year is not None:
        return None
    day = day_at(s, index)
    if day is None or day.value < first.day or absolute.month_at(s, day.end) is not None:
        return None
    found = absolute.with_year(s, Calendar(month=first.month, day=day.value), index, day.end)
    return found if isinstance(found.shape, Calendar) else None


def _days_of_month(s: Stream, index: int) -> Found | None:
    """Read "19-20 September 2023", "19 and 20 September", "ninth till seventeenth of April"."""
    if s.tokens[index].kind != "digits" and s.lows[index] not in s.words.ordinals and s.lows[index] not in s.words.numbers:
        return None
    first = day_at(s, index)
    if first is None or first.value < 1:
        return None
    between = index > 0 and s.lows[index - 1] in ("between", "the")
    mark = s.lows[first.end]
    if mark not in DASHES and mark not in s.words.sets["range_words"] and mark not in ("/", "and", "&") and not between:
        return None
    here = first.end + 1 + (s.lows[first.end + 1] == "the")
    last = absolute.day_first(s, here)
    if last is None and s.lows[here] == "-":
        return None
    if last is None:
        dashed = day_at(s, here)
        last = absolute.day_first_loose(s, here) if dashed is not None else None
    if last is None or not isinstance(last.shape, Calendar) or (last.shape.day or 0) < first.value:
        return None
    return Found(Span(replace(last.shape, day=first.value, weekday=None), last.shape), index, last.end)


def _same_kind(first: Shape, last: Shape) -> bool:
    if isinstance(first, Timed) or isinstance(last, Timed):
        return isinstance(first, Timed) and isinstance(last, Timed)
    return not isinstance(last, Vague)


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
    if not isinstance(first, Calendar) or not isinstance(last, Calendar):
        return first, last
    dated = first.month or first.season or first.quarter
    if first.year is None and last.year is not None and dated:
        crosses = last.month is not None and (first.month or 0) > last.month
        first = replace(first, year=last.year - crosses)
    elif last.year is None and first.year is not None and (last.month or last.season or last.quarter):
        crosses = last.month is not None and (first.month or 0) > last.month
        last = replace(last, year=first.year + crosses)
    if first.day and not first.month and last.month:
        first = replace(first, month=last.month, year=last.year)
    return first, last


def _completed_times(first: Timed, last: Timed) -> tuple[Timed, Timed]:
    base = first.base or last.base
    if first.base is None and last.base is not None:
        first = replace(first, base=last.base)
    one, two = first.clock, last.clock
    if not one.sure and two.sure and (one.hour or 0) < 12 and one.part is None and (two.hour or 0) >= 12 and (one.hour or 0) + 12 <= (two.hour or 0):
        first = replace(first, clock=replace(one, hour=(one.hour or 0) + 12, sure=True))
    return first, last if last.base is not None else replace(last, base=base)


@cache
def _triggers(language: str) -> dict[str, tuple[Reader, ...]]:
    """Map each word that can begin a date to the readers to try."""
    words = words_of(language)
    found: dict[str, list[Reader]] = {}
    for names, reader in _readers(words):
        for name in names:
            found.setdefault(name, []).append(reader)
    return {name: tuple(readers) for name, readers in found.items()}


def _readers(words: Words) -> list[tuple[frozenset[str], Reader]]:
    counts = frozenset(words.vague_numbers) | frozenset(words.units) | {"half", "a", "an"}
    numbers = (frozenset(words.ordinals) | frozenset(words.numbers)) - {"a", "an"}
    feasts = {first for first, rows in words.phrases.items() if any(isinstance(shape, Calendar) for _, shape in rows)}
    return [
        (frozenset(words.months), absolute.month_first),
        (frozenset(words.weekdays), absolute.weekday_first),
        (frozenset(words.seasons), absolute.season_first),
        (numbers, _number),
        (frozenset(("q", "h", "latter")), absolute.quarter_first),
        (frozenset(("'", "’", "‘")), absolute.year_first),
        (frozenset(("fiscal", "fy")), absolute.fiscal_first),
        (frozenset(feasts), absolute.feast_first),
        (frozenset(words.deixis), relative.deictic_first),
        (frozenset(words.edges), _edge),
        (counts, _count),
        (frozenset(("the", "a", "one", "an")), _article),
        (frozenset(("the",)), absolute.day_alone),
        (frozenset(("week",)), absolute.week_first),
        (frozenset(("noon", "midday", "midnight", "half", "quarter")), clock.words_first),
        (frozenset(words.parts), clock.part_first),
        (frozenset(words.phrases), _phrase),
        (frozenset(words.counts) | (frozenset(words.numbers) if "" in words.counts else frozenset()), distance_first),
    ]


def _number(s: Stream, index: int) -> Found | None:
    """Read what a number in words begins, where the next word can go on in a date at all."""
    words, following = s.words, s.lows[index + 1]
    known = following in words.units or following in words.months or following in words.numbers or following in words.ordinals
    if not (known or following in DASHES or following in _AFTER_NUMBER or following in words.deixis or following in words.parts):
        return None
    found = [date for reader in _NUMBER if (date := reader(s, index)) is not None]
    return max(found, key=lambda date: date.end, default=None)


def _edge(s: Stream, index: int) -> Found | None:
    return relative.edge_first(s, index, core)


def _count(s: Stream, index: int) -> Found | None:
    return relative.count_first(s, index, one_date)


def _article(s: Stream, index: int) -> Found | None:
    return relative.article_first(s, index, one_date)


def _phrase(s: Stream, index: int) -> Found | None:
    found = phrase_at(s, index)
    if found is None or isinstance(found.shape, Calendar):
        return None
    goes_on = s.lows[found.end - 1] in s.words.deixis and (s.lows[found.end] in s.words.units or core(s, found.end - 1) is not None)
    return None if goes_on and found.end - found.start > 1 else found


def _hours(s: Stream, index: int) -> Found | None:
    """Read hours whose half of the day stands behind the second: "5 to 6pm", "between 2 and 4:30 pm"."""
    return clock.hours_first(s, index, one_date)


_NUMBER: tuple[Reader, ...] = (
    absolute.day_first, absolute.quarter_first, absolute.year_first, clock.words_first, _hours, _count,
)  # fmt: skip
_AFTER_NUMBER = frozenset(("of", "and", "to", "past", "till", "until", "through", "century", "centuries", "half", "hundred", "thousand", "more", "full", "minutes"))
_DIGITS: dict[int, tuple[Reader, ...]] = {
    1: (numeric_first, clock.clock_first, _hours, clock.words_first, absolute.day_first, absolute.quarter_first, absolute.year_first, _count),
    2: (numeric_first, clock.clock_first, _hours, clock.words_first, absolute.day_first, absolute.quarter_first, absolute.year_first, _count),
    3: (_count,),
    4: (numeric_first, clock.clock_first, absolute.year_first, _count),
    8: (numeric_first,),
}  # fmt: skip
"""What a run of digits may begin, by its length: no date begins with three digits or five."""
