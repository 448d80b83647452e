"""Dates that their own sentence completes: "on 4 November ... on the 22nd", "next year the race is on 5 October".

In: the readings of a text in reading order. Out: the same readings, some with a shape that says what the sentence says of them:
the month of a bare day, the year that "next year" puts a day in, the morning after a night. Nothing is resolved here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from factcheck.extraction.tense import lean_at
from factcheck.normalise.dates import DateReading
from factcheck.normalise.dates_fields import calendar_in
from factcheck.normalise.dates_shapes import Bounded, Calendar, Deictic, Edged, Shape, Span, Timed, Within
from factcheck.normalise.tokens import Token


def completed_in_sentence(text: str, tokens: Sequence[Token], readings: Sequence[DateReading]) -> list[DateReading]:
    """Complete dates by the one before them in their sentence.

    Args:
        text: the document's text.
        tokens: `tokenize(text)`.
        readings: of its dates, in reading order.

    Returns:
        As many readings in the same order; only `shape` differs.
    """
    found: list[DateReading] = []
    for reading in readings:
        if found and not in_two_sentences(text[found[-1].end : reading.start]):
            reading = reading._replace(shape=_completed(text, tokens, found[-1], reading))  # noqa: PLW2901
        found.append(reading)
    return found


def in_two_sentences(between: str) -> bool:
    """Tell by the text between two dates whether they stand in one sentence."""
    return "\n" in between or ". " in between


def _completed(text: str, tokens: Sequence[Token], before: DateReading, reading: DateReading) -> Shape:
    wanted, shape = calendar_in(reading.shape), reading.shape
    if wanted is None:
        return _morning_after(text[before.end : reading.start], before.shape, shape)
    if wanted == Calendar(day=wanted.day):
        return _of_month(calendar_in(before.shape.last if isinstance(before.shape, Span) else before.shape), wanted, shape)
    if wanted.year is None and wanted.month and not wanted.weekday and isinstance(before.shape, Deictic):
        placed = before.shape.unit == "year" and before.shape.base == "now" and _puts_in_year(text, tokens, before, reading)
        return _put(shape, Within(wanted, before.shape)) if placed else shape
    return shape


def _of_month(before: Calendar | None, wanted: Calendar, shape: Shape) -> Shape:
    """Give a bare day the month of the day before it: "began on 4 November and ended on the 22nd"."""
    if before is None or not before.month or (before.day or 99) >= (wanted.day or 0):
        return shape
    return _put(shape, Calendar(year=before.year, month=before.month, day=wanted.day))


def _morning_after(between: str, before: Shape, shape: Shape) -> Shape:
    """Put a time of the small hours on the next day, where an evening comes before it: "left at 11 p.m. and sank at 2 a.m."."""
    if not isinstance(before, Timed) or not isinstance(shape, Timed) or shape.base is not None or before.base is None:
        return shape
    sure = before.clock.sure and shape.clock.sure and _ON.search(between) and not _BACK.search(between)
    late, early = before.clock.hour, shape.clock.hour
    if not sure or late is None or early is None or late < _EVENING or early >= _NOON:
        return shape
    return Timed(Deictic("day", 1, "then"), shape.clock)


def _puts_in_year(text: str, tokens: Sequence[Token], before: DateReading, reading: DateReading) -> bool:
    """Tell "next year on 5 October" and "last year the shop opened on 8 November" from "fell last year, he said on 3 May"."""
    between = text[before.end : reading.start]
    if _BESIDE.fullmatch(between):
        return True
    assert isinstance(before.shape, Deictic)
    if between.startswith(("'s", "’s")):
        return bool(_OF_ITS_EVENT.fullmatch(between))
    opens = not text[: before.start].rstrip(" ") or text[: before.start].rstrip(" ")[-1] in _STOPS
    if not opens or _OTHER_CLAUSE.search(between.removeprefix(",")):
        return False
    lean = lean_at(tokens, bisect_left(tokens, reading.start, key=attrgetter("start")), reading.end)
    return lean == ("past" if before.shape.offset < 0 else "future")


def _put(shape: Shape, inner: Shape) -> Shape:
    """Put a shape in the place of the calendar fields inside another."""
    if isinstance(shape, Bounded | Edged | Timed):
        return replace(shape, base=_put(shape.base, inner)) if shape.base is not None else shape
    return shape if isinstance(shape, Span) else inner


_EVENING, _NOON = 18, 12
"""Hours."""

_STOPS = frozenset(".!?\n:\"“”")
_ON = re.compile(r"\b(?:and|then|before|but|until)\b", re.IGNORECASE)
_BACK = re.compile(r";|\b(?:after|earlier|since|having|had|from|which|who|last|first)\b", re.IGNORECASE)
"""What may make the second time of a sentence the earlier one."""

_BESIDE = re.compile(r",? (?:on|from|starting on|beginning on) (?:the )?")
_OF_ITS_EVENT = re.compile(
    r"['’]s(?: [\w-]+){1,4} (?:is|was|will be|takes? place|took place|will take place|will start|will begin|begins?|began|"
    r"starts?|started|(?:was|is|will be|is to be) (?:held|run|staged|played))(?: (?:on|from))? (?:the )?"
)
"""Between "next year" and its day: "'s race is on"; not "'s winner said on"."""

_OTHER_CLAUSE = re.compile(
    r"[,;:()\"“”–—]|\b(?:said|says|say|told|announced|when|which|who|that|but|because|after|before|since|and|while|as)\b"
)
