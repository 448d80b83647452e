"""One pass over a document in which dates, names, furniture and quantities compete for the same characters.

In: a document. Out: its mentions in reading order, none overlapping another, and what was seen and not understood. "2020" is a
year, "2020 people" a count, "Boeing 747" a name and "1:00 PM" a time: whoever explains most of the characters has them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import TypeVar

from factcheck.extraction.anchors import resolve_dates
from factcheck.extraction.anchors_events import with_events
from factcheck.extraction.elliptic import completed
from factcheck.extraction.elliptic_money import with_currency
from factcheck.extraction.furniture import is_furniture
from factcheck.extraction.identifiers import addresses, names_a_thing
from factcheck.extraction.lifespans import with_lives
from factcheck.extraction.measures import measure_of
from factcheck.extraction.stamps import stamps
from factcheck.model.document import Document
from factcheck.model.mention import Mention, Unread
from factcheck.normalise.dates import DateReading, find_dates
from factcheck.normalise.digits import style_for, style_of
from factcheck.normalise.quantities import find_quantities
from factcheck.normalise.readings import Reading
from factcheck.normalise.tokens import Token, tokenize

_SURE = 0.5
"""Confidence from which a date holds its characters against a count."""


_STAMP = "it dates the page, and nothing that the text tells of"

R = TypeVar("R", DateReading, Reading)


def scan(document: Document) -> tuple[tuple[Mention, ...], tuple[Unread, ...]]:
    """Read every quantity and date of a document.

    Args:
        document: any text; its source's language and day of publication decide what words mean.

    Returns:
        Mentions and unread spans, each in reading order; offsets count the characters of `document.text`.
    """
    text, language = document.text, document.source.language or "en"
    tokens = tokenize(text)
    published = document.source.published
    # Without a publication date the text is searched for one, in its dates; else they are resolved once, with each other.
    dates = with_lives(text, find_dates(text, tokens, language=language, published=published, resolved=published is None))
    if language[:2] == "en":
        dates = with_events(tokens, dates, published)
    quantities = find_quantities(text, tokens, language, style=style_of(text, style_for(language)))
    quantities = _standing(text, tokens, quantities)
    dates, quantities = _settled(dates, quantities)
    if language[:2] == "en":
        quantities = with_currency(tokens, completed(tokens, quantities))
    dates = resolve_dates(text, tokens, dates, published=published)
    aside = stamps(text, tokens, dates)
    mentions = [*_dated(document, _outside(aside, dates)), *_counted(document, tokens, _outside(aside, quantities))]
    unread = [*_stamped(document, aside), *_unread(document, _outside(aside, quantities))]
    return tuple(sorted(mentions, key=lambda mention: mention.selector.start)), tuple(sorted(unread, key=_place))


def _standing(text: str, tokens: Sequence[Token], readings: list[Reading]) -> list[Reading]:
    """Leave out what is furniture, part of a name, or inside an address."""
    inside = addresses(text)
    return [
        reading
        for reading in readings
        if not (is_furniture(text, tokens, reading) or names_a_thing(text, tokens, reading) or _within(inside, reading.start))
    ]


def _outside(spans: Sequence[tuple[int, int]], readings: list[R]) -> list[R]:
    return [reading for reading in readings if not _within(spans, reading.start)] if spans else readings


def _within(spans: Sequence[tuple[int, int]], at: int) -> bool:
    index = bisect_right(spans, at, key=itemgetter(0)) - 1
    return index >= 0 and spans[index][0] <= at < spans[index][1]


def _settled(dates: list[DateReading], quantities: list[Reading]) -> tuple[list[DateReading], list[Reading]]:
    """Let dates and quantities compete; both lists are in reading order and free of overlaps in themselves."""
    kept_dates, kept = list[DateReading](), list[Reading]()
    here = 0
    for reading in quantities:
        while here < len(dates) and dates[here].end <= reading.start:
            kept_dates.append(dates[here])
            here += 1
        rivals = 0
        while here + rivals < len(dates) and dates[here + rivals].start < reading.end:
            rivals += 1
        if rivals == 0:
            kept.append(reading)
        elif _beats(reading, dates[here : here + rivals]):
            kept.append(reading)
            here += rivals
    return kept_dates + dates[here:], kept


def _beats(reading: Reading, rivals: Sequence[DateReading]) -> bool:
    """A quantity has the characters where it has more to say: a unit, a counted noun or a hedge, and the date is unsure."""
    if reading.year_like or reading.quantity is None:
        return False
    if any(rival.start < reading.start or rival.end > reading.end for rival in rivals):
        return all(rival.confidence < _SURE for rival in rivals)
    told = "per " in reading.quantity.unit and all(rival.kind == "recurring" for rival in rivals)  # "400 tonnes daily"
    return told or all(rival.confidence < _SURE for rival in rivals) or reading.kind in ("money", "percent", "age")


def _dated(document: Document, readings: Sequence[DateReading]) -> Iterator[Mention]:
    for reading in readings:
        yield Mention(document.source.id, document.select(reading.start, reading.end), reading.kind, reading.when)


def _counted(document: Document, tokens: Sequence[Token], readings: Sequence[Reading]) -> Iterator[Mention]:
    for reading in readings:
        if reading.quantity is not None:
            measure = measure_of(tokens, reading, document.source.language)
            selector = document.select(reading.start, reading.end)
            yield Mention(document.source.id, selector, reading.kind, reading.quantity, measure)


def _stamped(document: Document, spans: Sequence[tuple[int, int]]) -> Iterator[Unread]:
    for start, end in spans:
        yield Unread(document.source.id, document.select(start, end), _STAMP)


def _place(found: Unread) -> int:
    return found.selector.start


def _unread(document: Document, readings: Sequence[Reading]) -> Iterator[Unread]:
    for reading in readings:
        if reading.reason:
            yield Unread(document.source.id, document.select(reading.start, reading.end), reading.reason)
