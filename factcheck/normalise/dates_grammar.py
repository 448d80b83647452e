"""The grammar of dates put together: one date, a date with its time, a range.

In: a stream and the index of a token. Out: the longest date that begins there. Only a token that can begin a date is looked
at closely, and no reader looks further than a few tokens, so that reading is linear in the text.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from factcheck.normalise import dates_clock as clock
from factcheck.normalise import dates_months as months
from factcheck.normalise import dates_relative as relative
from factcheck.normalise import dates_years as years
from factcheck.normalise.dates_counts import distance_first
from factcheck.normalise.dates_numeric import numeric_first
from factcheck.normalise.dates_ranges import days_of_month, range_from
from factcheck.normalise.dates_shapes import Calendar, Deictic, Shape, Timed, Vague
from factcheck.normalise.dates_times import is_bare, with_day, with_time, with_time_of_part
from factcheck.normalise.dates_words import DASHES, Found, Stream, Words, phrase_at, same_line, words_of

Reader = Callable[[Stream, int], Found | None]


def dates_in(s: Stream) -> list[Found]:
    """Read all dates of a text, from left to right and without overlaps."""
    found: list[Found] = []
    end = 0
    for index in _begins(s):
        if index < end:
            continue
        date = date_at(s, index)
        if date is not None:
            found.append(date)
            end = date.end
    return found


def _begins(s: Stream) -> list[int]:
    """List the tokens at which a date may begin, by the word there and the one behind it: one in ten."""
    words, digits = _seconds(s.words.language), _followers(s.words.language)
    lows = s.lows
    found = []
    for index, low in enumerate(lows[: len(s.tokens)]):
        if low in words:
            seconds = words[low]
            if seconds is None or lows[index + 1] in seconds:
                found.append(index)
        elif low.isdecimal():
            follow = lows[index + 1]
            stopped = follow == "." and not (lows[index + 2].isdecimal() or lows[index + 2] in words or lows[index + 2] in digits)
            if len(low) in _YEARS_AND_STAMPS or (follow in digits and not stopped):
                found.append(index)
    return found


def date_at(s: Stream, index: int) -> Found | None:
    """Read the date, time or range that begins at a token; None where none does."""
    first = days_of_month(s, index) or one_date(s, index)
    return None if first is None else range_from(s, first, one_date) or first


def one_date(s: Stream, index: int) -> Found | None:
    """Read one date with its time of day."""
    found = core(s, index)
    if found is None:
        return None
    if is_bare(found.shape):
        return with_day(s, found, core)
    return with_time_of_part(s, found) if isinstance(found.shape, Timed) else with_time(s, found)


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


@cache
def _triggers(language: str) -> dict[str, tuple[Reader, ...]]:
    """Map each word that can begin a date to the readers to try."""
    words = words_of(language)
    found: dict[str, list[Reader]] = {}
    for names, reader in _readers(words):
        for name in names:
            found.setdefault(name, []).append(reader)
    return {name: tuple(readers) for name, readers in found.items()}


@cache
def _seconds(language: str) -> dict[str, frozenset[str] | None]:
    """Map each word that can begin a date to what must stand behind it; to None where that can be anything."""
    words = words_of(language)
    counted = frozenset((*words.units, *words.vague_numbers, *words.seasons)) | DASHES | _AFTER_COUNT
    named = frozenset((*words.units, *words.parts, *words.weekdays, *words.months, *words.seasons, *words.phrases)) | _AFTER_THIS
    found: dict[str, frozenset[str] | None] = {}
    for names, reader in _readers(words):
        for name in names:
            before = found.get(name, _NEVER)
            if reader is _phrase or reader is months.feast_first:
                rows = words.phrases[name]
                more = frozenset(rest[0] for rest, _ in rows if rest) if all(rest for rest, _ in rows) else None
            elif reader is months.day_alone:
                more = _DAYS
            elif reader is relative.deictic_first and words.deixis[name][0] == 0 and name != "past":
                more = named
            else:
                more = counted if name in _ARTICLES and reader in (_article, _count) else None
            found[name] = None if before is None or more is None else before | more
    return found


@cache
def _followers(language: str) -> frozenset[str]:
    """Collect what may stand behind one or two digits in a date: most figures of a text are counts and are passed over here."""
    words = words_of(language)
    known: set[str] = set()
    for table in (words.months, words.units, words.zones, words.parts, words.deixis, words.weekdays):
        known.update(table)
    for name in ("joins", "ordinal_marks", "range_words", "decade_marks", "year_words"):
        known |= words.sets[name]
    return frozenset(known) | DASHES | _AFTER_DIGITS


def _readers(words: Words) -> list[tuple[frozenset[str], Reader]]:
    counts = frozenset(words.vague_numbers) | frozenset(words.units) | {"half", "a", "an"}
    numbers = (frozenset(words.ordinals) | frozenset(words.numbers)) - {"a", "an"}
    feasts = {first for first, rows in words.phrases.items() if any(isinstance(shape, Calendar) for _, shape in rows)}
    return [
        (frozenset(words.months), months.month_first),
        (frozenset(words.weekdays), months.weekday_first),
        (frozenset(words.seasons), years.season_first),
        (numbers, _number),
        (frozenset(("q", "h", "latter")), years.quarter_first),
        (frozenset(("'", "’", "‘")), years.year_first),
        (frozenset(("fiscal", "fy")), years.fiscal_first),
        (frozenset(feasts), months.feast_first),
        (frozenset(words.deixis), relative.deictic_first),
        (frozenset(words.edges), _edge),
        (counts, _count),
        (frozenset(("the", "a", "one", "an")), _article),
        (frozenset(("the",)), months.day_alone),
        (frozenset(("week",)), years.week_first),
        (frozenset(("noon", "midday", "midnight", "half", "quarter")), clock.words_first),
        (frozenset(words.parts), clock.part_first),
        (frozenset(words.phrases), _phrase),
        (frozenset(words.counts) | (frozenset(words.numbers) if "" in words.counts else frozenset()), distance_first),
    ]


def _number(s: Stream, index: int) -> Found | None:
    """Read what a number in words begins, where the next word can go on in a date at all."""
    words, following = s.words, s.lows[index + 1]
    known = any(following in names for names in (words.units, words.months, words.weekdays, words.numbers, words.ordinals))
    known = known or any(following in names for names in (clock.OCLOCK, words.sets["century_words"], words.sets["decade_words"]))
    if not (known or following in DASHES or following in _AFTER_NUMBER or following in words.deixis or following in words.parts):
        return None
    found = [date for reader in _NUMBER if (date := reader(s, index)) is not None]
    return max(found, key=lambda date: date.end, default=None)


def _edge(s: Stream, index: int) -> Found | None:
    return relative.edge_first(s, index, _anchoring)


def _count(s: Stream, index: int) -> Found | None:
    return relative.count_first(s, index, _anchoring)


def _article(s: Stream, index: int) -> Found | None:
    return relative.article_first(s, index, _anchoring)


def _anchoring(s: Stream, index: int) -> Found | None:
    """Read a date that another counts from; it does not itself count from one ("a day after a day after ...")."""
    low = s.lows[index]
    counted = s.lows[index + 1] in s.words.units and low not in s.words.deixis and low not in s.words.ordinals
    if counted or low in s.words.edges or low in s.words.units:
        return phrase_at(s, index)
    if low in s.words.vague_numbers or (low in s.words.numbers and low not in s.words.ordinals):
        return years.decade_in_words(s, index)
    return one_date(s, index)


def _phrase(s: Stream, index: int) -> Found | None:
    found = phrase_at(s, index)
    if found is None or isinstance(found.shape, Calendar) or _is_title(s, index, found.shape):
        return None
    if isinstance(found.shape, Deictic) and _is_named(s, index):
        return None
    goes_on = s.lows[found.end - 1] in s.words.deixis and relative.deictic_first(s, found.end - 1) is not None
    goes_on = goes_on or (s.lows[found.end - 1] in s.words.deixis and _counts(s, found.end))
    return None if goes_on and found.end - found.start > 1 else found  # "in the past two years" is not "in the past"


def _is_named(s: Stream, index: int) -> bool:
    """Tell "USA Today" and "Palaeontology Today" from a day: a capital behind a capital inside a sentence."""
    if not index or not same_line(s, index - 1, index):
        return False
    if not (months.capitalised(s, index - 1) and months.capitalised(s, index)):
        return False
    headline = index + 1 < len(s.tokens) and months.capitalised(s, index + 1)
    return s.tokens[index - 1].kind == "word" and s.lows[index - 1] not in s.words.weekdays and not headline


def _counts(s: Stream, index: int) -> bool:
    """Tell whether a number stands at an index: "in the past six games"."""
    low = s.lows[index]
    return low.isdecimal() or (low in s.words.numbers and low not in s.words.ordinals) or low in s.words.vague_numbers


def _is_title(s: Stream, index: int, shape: Shape) -> bool:
    """Tell the "Daily News" from a daily flight: a recurring time with a capital inside a sentence names a thing."""
    if not isinstance(shape, Vague) or not shape.timex.startswith("P") or shape.timex.endswith("REF"):
        return False
    return months.capitalised(s, index) and (months.capitalised(s, index + 1) or (index > 0 and months.capitalised(s, index - 1)))


_NUMBER: tuple[Reader, ...] = (
    months.day_first, years.quarter_first, years.year_first, clock.words_first, clock.hours_first, _count,
)  # fmt: skip
_AFTER_DIGITS = frozenset((
    "/", ".", ":", "h", "q", "am", "pm", "a", "p", "o'clock", "o’clock", "oclock", "noon", "midnight", "past", "to", "and", "&",
    "of", "at", "in", "on", "the", "full", "more", "short", "long", "'", "’",
))  # fmt: skip
_NEVER: frozenset[str] = frozenset()
_ARTICLES = frozenset(("the", "a", "an"))
_AFTER_COUNT = frozenset(("entire", "whole", "full", "more", "short", "long", "hundred", "dozen", "and"))
_AFTER_THIS = frozenset(("past", "coming", "very", "same", "last", "full"))
_DAYS = frozenset(str(day).zfill(width) for day in range(32) for width in (1, 2))
_YEARS_AND_STAMPS = frozenset((4, 8))
_AFTER_NUMBER = frozenset((
    "of", "and", "to", "past", "till", "until", "through", "half", "hundred", "thousand", "more", "full", "on", "in",
))  # fmt: skip
_SHORT: tuple[Reader, ...] = (
    numeric_first, clock.clock_first, clock.hours_first, clock.words_first, months.day_first, years.quarter_first,
    years.year_first, _count,
)  # fmt: skip
_DIGITS: dict[int, tuple[Reader, ...]] = {
    1: _SHORT, 2: _SHORT, 3: (_count,), 4: (numeric_first, clock.clock_first, years.year_first, _count), 8: (numeric_first,),
}  # fmt: skip
"""What a run of digits may begin, by its length: no date begins with three digits or five."""
