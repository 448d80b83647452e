"""Stamps: the lines in which a page dates itself, "Published: April 10, 2007", "4 August 2013 Last updated at 19:47 GMT".

In: a text, its tokens and its dates. Out: the places of the stamps. What is said of the page is nothing that the text tells of:
two papers that print one event a day apart do not contradict each other. A line is a stamp by its form alone, and no name of a
paper is known here: it holds dates, words such as "updated", and nothing else; or it begins with such a word and a colon.
Without such a word it has to stand in the head, give a day with its year, and not be one of several ("1 May 2013" over each
entry of a chronicle dates the entry). So is the year of a copyright.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from factcheck.extraction.bylines import is_of_outlet, is_signed
from factcheck.extraction.datelines import datelines
from factcheck.lexicon import table
from factcheck.normalise.dates import DateReading
from factcheck.normalise.dates_fields import calendar_in
from factcheck.normalise.dates_shapes import Bounded, Calendar, Slashed, Timed
from factcheck.normalise.dates_words import words_of
from factcheck.normalise.tokens import Token


class _Line(NamedTuple):
    """A line with dates, as far as it speaks of the page.

    Args:
        start: offset of its first character.
        end: offset after the last character that speaks of the page.
        whole: True where nothing else stands in it.
        word: True where a word such as "updated" stands in it.
        opens: True where it begins with such a word and a colon: what follows the stamp may then be anything.
        dates: in it, as far as it speaks of the page.
    """

    start: int
    end: int
    whole: bool
    word: bool
    opens: bool
    dates: tuple[DateReading, ...]


def stamps(text: str, tokens: Sequence[Token], dates: Sequence[DateReading]) -> list[tuple[int, int]]:
    """Find the stamps of a text.

    Args:
        text: of a document.
        tokens: of the text.
        dates: of the text, in reading order.

    Returns:
        First and last offset of each, in reading order.
    """
    lines = [line for line in _lines(text, tokens, dates) if line.dates]
    bare = [line for line in lines if line.whole and not line.word and any(map(_names_day_and_year, line.dates))]
    head = [line for line in bare if line.end <= _HEAD] if len(bare) <= _MOST_BARE else []
    signed = [] if head else _signed(text, dates) or _opening(text, dates)
    named = [line for line in lines if line.word and (line.whole or line.opens) and any(map(_is_fine, line.dates))]
    found = sorted({*((line.start, line.end) for line in (*head, *named)), *signed})
    dated = found if signed or (found and _tells_more(text, found)) else []
    filed = {(date.start, date.end) for start, end in datelines(text) for date in dates if start <= date.start < end}
    return sorted({*dated, *filed, *((date.start, date.end) for date in dates if _is_of_rights(tokens, date))})


def _is_of_rights(tokens: Sequence[Token], date: DateReading) -> bool:
    """Tell the year of "©2023 Bloomberg" and "Copyright 2023 The Associated Press"."""
    at = bisect_left(tokens, date.start, key=attrgetter("start"))
    return at > 0 and tokens[at - 1].lower in _row("rights")


def _signed(text: str, dates: Sequence[DateReading]) -> list[tuple[int, int]]:
    """Give the byline with a day; several of them are a list."""
    head = [date for date in dates if date.end <= _HEAD]
    days = [one for one in head if _names_day_and_year(one) or (_names_day(one) and is_of_outlet(text, one.start))]
    found = [date for date in days if is_signed(text, date.start, date.end)]
    if len(found) != 1:
        return []
    begin, close = text.rfind("\n", 0, found[0].start) + 1, text.find("\n", found[0].end)
    return [(begin, close if close >= 0 else len(text))]


def _opening(text: str, dates: Sequence[DateReading]) -> list[tuple[int, int]]:
    """Give the day with which the first line of a release opens, before a dash or a colon: "Oslo, 21 January 2026 –"."""
    date = dates[0] if dates else None
    if date is None or not _names_day_and_year(date) or not _OPENS.fullmatch(text[: date.start]):
        return []
    entries = [one for one in dates if one.start == date.start or text[one.start - 1] == "\n"]
    return [(date.start, date.end)] if len(entries) == 1 and _FILED.match(text, date.end) else []


def _lines(text: str, tokens: Sequence[Token], dates: Sequence[DateReading]) -> Iterator[_Line]:
    """Give the short lines that hold dates."""
    behind = 0
    for at, reading in enumerate(dates):
        if reading.start < behind:
            continue
        start = text.rfind("\n", max(0, reading.start - _LONGEST), reading.start) + 1
        end = text.find("\n", reading.end, reading.end + _LONGEST)
        ends = end >= 0 or reading.end + _LONGEST >= len(text)
        end = end if end >= 0 else min(len(text), reading.end + _LONGEST)
        if start or reading.start <= _LONGEST:
            behind = end
            line = _line(tokens, dates[at : at + _MOST_DATES], start, end)
            yield line._replace(whole=line.whole and ends)


def _line(tokens: Sequence[Token], dates: Sequence[DateReading], start: int, end: int) -> _Line:
    """Read a line from its beginning on, as far as it speaks of the page."""
    here = first = bisect_left(tokens, start, key=attrgetter("start"))
    read: list[DateReading] = []
    word = opens = False
    while here < len(tokens) and tokens[here].start < end:
        date = next((one for one in dates if one.start <= tokens[here].start < one.end), None)
        if date is not None:
            read += [date] if date not in read else []
        elif tokens[here].lower in _row("stamps"):
            word = True
            opens = opens or (here - first <= _LEAD and here + 1 < len(tokens) and tokens[here + 1].text == ":")
        elif not (_fills(tokens[here]) or _is_clock(tokens, here)):
            break
        here += 1
    whole = here == len(tokens) or tokens[here].start >= end
    begin, last = (tokens[first].start, tokens[here - 1].end) if here > first else (start, start)
    return _Line(begin, last, whole, word, opens, tuple(read))


def _fills(token: Token) -> bool:
    """Tell what may stand in a stamp beside its dates: marks, a time zone, "on", "at", a day of the week."""
    if token.kind != "word":
        return token.kind == "symbol"
    zone = token.text.isupper() and len(token.text) <= _ZONE
    return zone or token.lower in _row("stamp_fillers") or token.lower in words_of("en").weekdays


def _is_clock(tokens: Sequence[Token], at: int) -> bool:
    """Tell the digits of a time that no reading holds: "22.34 BST", "1747 HKT"."""
    token = tokens[at]
    if token.kind != "digits" or at + 1 == len(tokens):
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    if len(token.text) == _HOURS_MINUTES:
        return after.kind == "word" and after.text.isupper() and len(after.text) <= _ZONE
    tied = (after.text in _TIES and after.start == token.end) or (before.text in _TIES and before.end == token.start)
    return tied and len(token.text) <= _HOURS_MINUTES // 2


def _names_day_and_year(date: DateReading) -> bool:
    """Tell "12 May 2013" from "12 May" and "2013", which may be a headline, or stand in a timetable."""
    shape = date.shape.base if isinstance(date.shape, Timed) else date.shape
    if isinstance(shape, Bounded):
        return False  # "Until 12 May 2013" is of what is on
    calendar = calendar_in(shape)
    return isinstance(shape, Slashed) or (calendar is not None and bool(calendar.day) and calendar.year is not None)


def _names_day(date: DateReading) -> bool:
    """Tell "12 May" from "12 May 2013" and "May"; it dates a page only in a line that says of itself what it is."""
    shape = date.shape.base if isinstance(date.shape, Timed) else date.shape
    return isinstance(shape, Calendar) and bool(shape.month and shape.day) and shape.year is None


def _is_fine(date: DateReading) -> bool:
    """Tell a day or a time from "Published: 2004", which is said of a book."""
    calendar = calendar_in(date.shape)
    day = calendar is not None and bool(calendar.day or calendar.weekday)
    return day or isinstance(date.shape, Timed | Slashed)


def _tells_more(text: str, found: Sequence[tuple[int, int]]) -> bool:
    """Tell a page from a date that somebody typed: something else stands in it."""
    return len(text.strip()) > sum(end - start for start, end in found) + len(found) + _LEAST


@cache
def _row(name: str) -> frozenset[str]:
    return frozenset(table("identifiers")["furniture"][name])


_OPENS = re.compile(r"\s*(?:[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)?, )?")
_FILED = re.compile(r" ?(?:--|[-–—:]) +(?=\S)")
"""What stands before the day of a release, a place, and behind it, a dash or a colon."""

_HEAD = 600
"""Characters: a page is dated between its headline and its text. In 884 news articles all but two such lines stand there."""

_LONGEST, _MOST_DATES = 110, 8
"""Characters and dates of a line: "PUBLISHED: 16:05 GMT, 9 June 2013 | UPDATED: 06:55 GMT, 10 June 2013" is a long one."""

_MOST_BARE = 2
"""Lines with a bare date: more of them are a chronicle."""

_HOURS_MINUTES, _TIES = 4, frozenset(":.")

_LEAD, _ZONE, _LEAST = 3, 4, 40
"""Words before "updated:", as in "Last updated:"; letters of a time zone; characters of a text besides its stamps."""
