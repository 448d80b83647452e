"""The year of a story that the text gives alone: "The war broke out in 1974", and on 3 June the army took the port.

In: the dates that a text has spoken of so far and a later one without its year. Out: the year, or None where the year dates
something else ("founded in 1982", "the longest since 1982") or the day may as well be one of these weeks. A story is told in the
past tense, and its year is that of something that happens once: a war, a strike, a flood.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.extraction.anchors_context import Context, Spoken
from factcheck.lexicon import table
from factcheck.model.period import Period
from factcheck.normalise.dates_fields import calendar_in
from factcheck.normalise.dates_reference import Lean, Reference
from factcheck.normalise.dates_resolve import resolve
from factcheck.normalise.dates_shapes import Calendar, Shape


def year_told(context: Context, last: Spoken, shape: Shape, start: int, lean: Lean) -> int | None:
    """Return the year of the story that a date without one goes on with.

    Args:
        context: what was read so far.
        last: the last date that gave its year.
        shape: a date without its year.
        start: its offset in the text.
        lean: side of the publication on which its sentence looks.
    """
    wanted, published = calendar_in(shape), context.published
    year = last.reading.shape.year if isinstance(last.reading.shape, Calendar) else None
    if wanted is None or year is None or last.reading.shape != Calendar(year=year) or lean != "past":
        return None
    if published is not None and published.first is not None and year >= published.first.year:
        return None
    if any(spoken.period.first is None or spoken.period.first.year != year for spoken in context.spoken_since(last)):
        return None  # the text has come back to its own days
    between, rest = context.text[last.reading.end : start], context.text[start : start + _SENTENCE].partition(". ")[0]
    before, behind = _sentence_before(context.text, last.reading.start), between.partition(". ")[0]
    if any(_row("aside").search(part) for part in (before, between, rest)) or not _of_a_story(before, behind):
        return None
    beside = _row("runs").search(between) if ". " not in between and "\n" not in between else None
    sure = beside or between.lstrip().startswith("?") or len(context.spoken_since(last)) > 0
    return year if sure or _is_long_ago(wanted, published, year) else None


def _of_a_story(before: str, behind: str) -> bool:
    """Tell "the war broke out in 1974", "the strike of 1984" and "what happened in 1974?" from "founded in 1982"."""
    rest, _, word = before.strip().rpartition(" ")
    if word == "in":
        return behind.lstrip()[:1] in ("", "?", ".", ",") and bool(_row("happens").search(rest))
    if word == "of":
        return bool(_row("events_end").search(rest))
    return word == "The" and bool(_row("events_begin").match(behind))


def _is_long_ago(wanted: Calendar, published: Period | None, year: int) -> bool:
    """Tell a day that is none of a report's own weeks, in a story that is over: a war of two years ago may go on."""
    if published is None or published.first is None:
        return True
    if published.first.year - year < _FRESH:
        return False
    near = resolve(wanted, Reference(now=published, lean="past")).core
    return near is not None and near.last is not None and (published.first - near.last).days > _WEEKS


def _sentence_before(text: str, end: int) -> str:
    """Return the words of a sentence before an offset."""
    return re.split(r"[.!?]\s|\n", text[max(0, end - _SENTENCE) : end])[-1]


@cache
def _row(name: str) -> re.Pattern[str]:
    """Load a pattern of words from the lexicon."""
    rows = table("events")["story"]
    nouns = "|".join(rows["events"])
    if name == "events_end":
        return re.compile(rf"^(?:[\w'’-]+ ){{0,4}}(?:{nouns})$", re.IGNORECASE)
    if name == "events_begin":
        return re.compile(rf" (?:{nouns})\b", re.IGNORECASE)
    if name == "happens":
        happens = "|".join(rows["happens"])
        subject = rf"(?:[\w'’-]+ ){{0,4}}(?:{nouns})(?: [\w-]+)?"
        return re.compile(rf"^(?:what happened|{subject} (?:{happens})(?: [\w-]+){{0,4}})$", re.IGNORECASE)
    return re.compile(rf"\b(?:{'|'.join(rows[name])})\b", re.IGNORECASE)


_FRESH = 5
"""Years."""

_WEEKS = 60
"""Days: nearer ones a report names without their year."""

_SENTENCE = 300
