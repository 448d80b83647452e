"""Events that a text dates, for the dates that count from them: "two days after the attack", "the 2020 ceasefire".

In: tokens and readings of dates. Out: the readings with the date of the event in place of its name, where the text gives one
("the attack of 3 May", "the war began on 27 September 2020"). Two dates for one name are none: it is not guessed which is meant.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from factcheck.lexicon import table
from factcheck.model.period import Period
from factcheck.normalise.dates import DateReading
from factcheck.normalise.dates_shapes import Bounded, Calendar, Shape, Shift
from factcheck.normalise.lemmas import lemma
from factcheck.normalise.tokens import Token

_REACH = 5
"""Words between an event and its date."""

_SENTENCE = 40
_LOOSE = 0.75
"""Years by which "three years ago" may miss: it is said of two and a half years and of three and a half."""


def with_events(tokens: Sequence[Token], readings: list[DateReading], published: Period | None) -> list[DateReading]:
    """Put the date of an event where a date counts from its name.

    Args:
        tokens: of the text.
        readings: of its dates, in reading order, not yet resolved against each other.
        published: when the text was published; None where unknown.

    Returns:
        As many readings in the same order; only `shape` and `confidence` differ.
    """
    if not any(isinstance(reading.shape, Shift | Bounded) for reading in readings):
        return readings
    events = _dated(tokens, readings)
    return [_with_event(tokens, reading, events, published) for reading in readings] if events else readings


class _Event(NamedTuple):
    """The date of an event, and the words that give it."""

    date: Calendar
    words: str


def _with_event(
    tokens: Sequence[Token], reading: DateReading, events: dict[str, _Event], published: Period | None
) -> DateReading:
    shape = reading.shape
    match shape:
        case Shift(event=words) if words:
            found = _named(words, events)
            return reading if found is None else _told(reading, replace(shape, base=found.date, event=""), found)
        case Shift(base=Calendar() as base) | Bounded(base=Calendar() as base):
            behind = _at(tokens, reading.end)
            found = events.get(lemma(tokens[behind].lower)) if behind < len(tokens) else None
            if found is None or base != Calendar(year=found.date.year):
                return reading
            return _told(reading, _from_event(tokens, reading, shape, found), found)
        case Shift(base="now", unit="year", direction=-1):
            found = _ago(tokens, reading, shape, events, published)
            return reading if found is None else _told(reading, found.date, found)
        case _:
            return reading


def _told(reading: DateReading, shape: Shape, event: _Event) -> DateReading:
    return reading._replace(shape=shape, confidence=1.0, when=replace(reading.when, anchor=f"mention '{event.words}'"))


def _from_event(tokens: Sequence[Token], reading: DateReading, shape: Shift | Bounded, event: _Event) -> Shape:
    """"before the 2020 war" ends with the year as long as the war has no day, and with the day before it then."""
    if isinstance(shape, Shift):
        return replace(shape, base=event.date)
    at = _at(tokens, reading.start)
    before = any(token.lower == "before" for token in tokens[max(0, at - 2) : at + 1])
    return Bounded(event.date, "before" if before else shape.side)


def _ago(
    tokens: Sequence[Token], reading: DateReading, shape: Shift, events: dict[str, _Event], published: Period | None
) -> _Event | None:
    """"The ceasefire was signed three years ago" in a text that dates the ceasefire, as many years before its publication."""
    if published is None or published.first is None or shape.amount is None:
        return None
    now = published.first.year + published.first.month / 12
    for token in _sentence(tokens, _at(tokens, reading.start)):
        found = events.get(lemma(token.lower))
        if found is not None:
            years = now - (found.date.year or 0) - (found.date.month or 0) / 12
            if abs(years - float(shape.amount)) <= _LOOSE:
                return found
    return None


def _sentence(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The words before a date, as far back as its sentence begins."""
    first = at
    while first > max(0, at - _SENTENCE) and tokens[first - 1].text not in _STOPS:
        first -= 1
    return tokens[first:at]


def _named(words: str, events: dict[str, _Event]) -> _Event | None:
    """Find the event in "the attack in Paris"; "the second attack" or "an attack" may be another one than the dated."""
    named = words.lower().split()
    if named[0] not in _row("definite") or any(word in _row("apart") for word in named):
        return None
    begins = any(word in _row("begins") for word in named)
    for word in named:
        base = lemma(word)
        if base in events and (begins or base not in _row("lasting")):
            return events[base]
    return None


def _dated(tokens: Sequence[Token], readings: Sequence[DateReading]) -> dict[str, _Event]:
    """Collect the events that the text gives one date with its year.

    Days without a year are left out: in 884 news articles they dated two events, and both times another one was meant.
    """
    found: dict[str, dict[Calendar, str]] = {}
    for reading in readings:
        shape = reading.shape
        if isinstance(shape, Calendar) and shape.year is not None and shape.month is not None:
            for noun in _beside(tokens, _at(tokens, reading.start), _at(tokens, reading.end)):
                found.setdefault(noun, {})[shape] = " ".join(reading.when.surface.split())
    return {noun: _Event(*next(iter(dates.items()))) for noun, dates in found.items() if len(dates) == 1}


def _beside(tokens: Sequence[Token], first: int, last: int) -> list[str]:
    """Name the event that a date stands beside: "the war began on DATE", "the agreement from DATE", "the DATE ceasefire"."""
    nouns = [lemma(token.lower) for token in tokens[last : last + 2] if token.lower in _row("nouns")]
    at = first - 1
    if at < 1 or tokens[at].lower not in _row("links"):
        return nouns
    for step in range(1, _REACH + 1):
        place = at - step
        if place < 0:
            break
        word = tokens[place].lower
        if lemma(word) in _row("nouns"):
            nouns.append(lemma(word))
        elif word not in _row("verbs") or nouns:
            break
    return nouns


def _at(tokens: Sequence[Token], offset: int) -> int:
    return bisect_left(tokens, offset, key=attrgetter("start"))


@cache
def _row(name: str) -> frozenset[str]:
    return frozenset(table("events")["en"][name])


_STOPS = frozenset(".!?")
