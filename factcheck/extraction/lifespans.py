"""Days of birth and death that stand behind a name in one bracket: "Anna Berg (3 May 1931 - 7 June 2019)".

In: a text and its dates. Out: the dates, each such span as two: they are two facts, and other sources tell one without the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from factcheck.normalise.dates import DateReading
from factcheck.normalise.dates_shapes import Calendar, Shape, Span

SHORTEST_LIFE = 12
"""Years from which a span in brackets is a life: shorter ones are terms of office, wars and editions."""

_NAME = 60
"""Characters in which the end of a name is looked for."""


def with_lives(text: str, dates: Iterable[DateReading]) -> list[DateReading]:
    """Split the span of a life into the day of birth and the day of death."""
    return [each for reading in dates for each in _parted(text, reading)]


def _parted(text: str, reading: DateReading) -> Iterator[DateReading]:
    shape = reading.shape
    whole = text[reading.start : reading.end]
    dash = next((place for place in map(whole.find, "–—-") if place > 0), -1)
    if dash < 0 or not isinstance(shape, Span) or not _is_life(text, reading, shape):
        yield reading
        return
    born, died = whole[:dash].rstrip(), whole[dash + 1 :].lstrip()
    yield _one(reading, shape.first, reading.start, born)
    yield _one(reading, shape.last, reading.end - len(died), died)


def _is_life(text: str, reading: DateReading, span: Span) -> bool:
    first, last = span.first, span.last
    if not isinstance(first, Calendar) or not isinstance(last, Calendar) or first.year is None or last.year is None:
        return False
    before, behind = text[max(0, reading.start - _NAME) : reading.start].rstrip(), text[reading.end : reading.end + 1]
    named = before[:-1].rstrip()[-1:].isalpha() and before[:-1].split()[-1][:1].isupper()
    return before.endswith("(") and behind == ")" and named and last.year - first.year >= SHORTEST_LIFE


def _one(reading: DateReading, shape: Shape, start: int, words: str) -> DateReading:
    when = replace(reading.when, period=None, surface=words, timex="", granularity="vague")
    return reading._replace(start=start, end=start + len(words), shape=shape, when=when)
