"""The day on which a page says that it was published, for pages of which nothing else tells.

In: a text, its tokens and its dates. Out: a day, or None where the page gives none or several. It never stands against what is
known of a source. A stamp names its day by a word ("Published", "Updated") or by standing alone in the head or as the last line.

Where both are given, the day of publication counts, not that of the update: "today" and "Monday" were mostly written then, and
some pages are touched again after months. All six articles of the corpus that print both, and whose day is known, have that of
publication as their day.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import NamedTuple

from factcheck.extraction.anchors_context import slash_order
from factcheck.extraction.stamps import stamps
from factcheck.lexicon import table
from factcheck.model.document import Document
from factcheck.model.period import Period
from factcheck.normalise.dates import DateReading, find_dates
from factcheck.normalise.dates_fields import calendar_in
from factcheck.normalise.dates_shapes import Calendar, Shape, Slashed, Timed
from factcheck.normalise.tokens import Token, tokenize
from factcheck.spread import spread


class _Day(NamedTuple):
    """A day of a stamp and what it is said to be: "issued", "updated", "read" (downloaded), or "" without a word."""

    role: str
    day: Period


def with_published(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Give every document without a day of publication the one that its own page states."""
    given = tuple(documents)
    undated = [document for document in given if document.source.published is None]
    days = iter(list(spread(_day_of, undated, size=lambda document: len(document.text), least=_WORTH_PROCESSES)))
    return tuple(document if document.source.published is not None else _dated(document, next(days)) for document in given)


def published_on(text: str, tokens: Sequence[Token], dates: Sequence[DateReading]) -> Period | None:
    """Read the day of publication that a page states about itself.

    Args:
        text: of a document.
        tokens: of the text.
        dates: of the text, in reading order.

    Returns:
        The day that it calls that of publication; else the one bare day; else that of its last update. None where two days
        are left.
    """
    month_first = slash_order(dates)
    found = [day for span in _spans(text, tokens, dates) for day in _days(tokens, dates, span, month_first=month_first)]
    for role in ("issued", ""):
        days = {one.day for one in found if one.role == role}
        if days:
            return days.pop() if len(days) == 1 else None
    return max((one.day for one in found if one.role == "updated"), key=lambda day: str(day.first), default=None)


def _day_of(document: Document) -> Period | None:
    tokens = tokenize(document.text)
    return published_on(document.text, tokens, find_dates(document.text, tokens, language=document.source.language or "en"))


def _dated(document: Document, day: Period | None) -> Document:
    return document if day is None else replace(document, source=replace(document.source, published=day))


def _spans(text: str, tokens: Sequence[Token], dates: Sequence[DateReading]) -> Iterator[tuple[int, int]]:
    """Give the stamps; where there are none, a dateline, a date behind "Posted:" in the head, or a last line of a date."""
    found = stamps(text, tokens, dates)
    yield from found
    if found or not dates:
        return
    at = 0
    for reading in dates:
        if reading.start > _HEAD:
            break
        while tokens[at].start < reading.start:
            at += 1
        if _is_dateline(text, reading):
            yield reading.start, reading.end
        elif at > 1 and tokens[at - 1].text == ":" and tokens[at - 2].lower in _roles():
            yield tokens[at - 2].start, reading.end
    last = dates[-1]
    if last.start > _HEAD and not text[text.rfind("\n", 0, last.start) + 1 : last.start].strip() and _ends_text(text, last):
        yield last.start, last.end


def _is_dateline(text: str, reading: DateReading) -> bool:
    """Tell a place in capitals before a date and a dash behind it: "SAN DIEGO, Dec. 14, 2008 --"."""
    place = text[text.rfind("\n", 0, reading.start) + 1 : reading.start].strip()
    behind = text[reading.end : reading.end + _DASH].lstrip(" ,")
    return place.endswith(",") and place.isupper() and len(place) <= _PLACE and behind.startswith(("-", "–", "—", "(", "/"))


def _ends_text(text: str, reading: DateReading) -> bool:
    """Tell a last line: a date and at most its time."""
    behind = text[reading.end :].strip()
    return len(behind) <= _CLOCK and not any(mark in behind for mark in ".;!?\n")


def _days(
    tokens: Sequence[Token], dates: Sequence[DateReading], span: tuple[int, int], *, month_first: bool | None
) -> Iterator[_Day]:
    """Read the days of a stamp; a word names the date behind it, or the only date of the stamp."""
    start, end = span
    inside = [token for token in tokens if start <= token.start < end]
    marks = [(token.start, role) for token in inside if (role := _roles().get(token.lower))]
    own = [reading for reading in dates if start <= reading.start < end]
    if any(token.text in _zones() for token in inside):
        month_first = True
    for reading in own:
        day = _day(reading.shape, reading.when.period, month_first=month_first) or _by_weekday(reading.shape, dates)
        before = [role for place, role in marks if place < reading.start]
        if day is not None:
            yield _Day((before or [role for _, role in marks if len(own) == 1] or [""])[-1], day)


def _day(shape: Shape, period: Period | None, *, month_first: bool | None) -> Period | None:
    """Read a full day; "8/2/2013" only where the order of day and month is known."""
    base = shape.base if isinstance(shape, Timed) else shape
    if isinstance(base, Slashed):
        if month_first is None and base.first != base.second:
            return None
        month, day = (base.first, base.second) if month_first else (base.second, base.first)
        return Period.day(date(base.year, month, day))
    full = isinstance(base, Calendar) and base.year is not None and bool(base.day)
    return Period.day(period.first) if full and period is not None and period.first is not None else None


def _by_weekday(shape: Shape, dates: Sequence[DateReading]) -> Period | None:
    """Give "Wednesday, Nov. 13" the last year that the text names, where the day of the week is that of this year."""
    base = shape.base if isinstance(shape, Timed) else shape
    if not isinstance(base, Calendar) or not (base.weekday and base.month and base.day) or base.year is not None:
        return None
    named = [calendar.year for one in dates if (calendar := calendar_in(one.shape)) is not None and calendar.year is not None]
    year = max(named, default=0)
    if not year or base.day > monthrange(year, base.month)[1]:
        return None
    day = date(year, base.month, base.day)
    return Period.day(day) if day.isoweekday() == base.weekday else None


@cache
def _roles() -> dict[str, str]:
    rows = table("identifiers")["furniture"]
    return {word: role for role in ("issued", "updated", "read") for word in rows[f"stamps_{role}"]}


@cache
def _zones() -> frozenset[str]:
    return frozenset(table("identifiers")["furniture"]["month_first_zones"])


_HEAD = 600
"""Characters: a page is dated between its headline and its text."""

_PLACE, _DASH, _CLOCK = 40, 4, 12
"""Characters of a place, between a date and its dash, and of a time behind a date: "-4:45pm"."""

_WORTH_PROCESSES = 300_000
"""Characters from which looking for stamps takes longer than starting a process: some fifty thousand words."""
