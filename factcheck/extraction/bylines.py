"""Bylines: the lines near the head in which a page names its author, outlet or place: "By Ana Sol, Island Post, 3 May 2024".

In: a text. Out: the places of these lines, and whether the line round a day is one. Such a line is short, holds no verb, and is
made of names, the words that join them, roles, marks and at most one day, which may lack its year where the form is sure. What
makes it one is its form: "By" before a name, an agency in brackets, upright strokes, or else a day behind a mark in a line of a
few names. What happened may be the title of a text ("Lisbon earthquake, 1 November 1755"), and is no outlet.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.lexicon import table
from factcheck.normalise.dates_words import words_of
from factcheck.normalise.lemmas import is_event_noun, lemma, predicate_set


def bylines(text: str) -> frozenset[int]:
    """Find the lines near the head that name an author, an outlet or a place, with or without a day.

    Returns:
        The offset at which each begins, behind its white space.
    """
    found, start = set[int](), 0
    for line in text[:_HEAD].split("\n"):
        plain = line.strip()
        day = _DAY.search(plain)
        begin = start + line.find(plain)
        sure = day is not None and (bool(day.lastgroup) or is_of_outlet(text, begin))
        signed = day is not None and sure and is_signed(text, begin + day.start(), begin + day.end())
        if signed or (plain.startswith(_BY) and _is_author(plain)):
            found.add(begin)
        start += len(line) + 1
    return frozenset(found)


def _is_author(line: str) -> bool:
    """Tell "By Ana Sol in Oslo", which is no sentence and no heading."""
    return len(line) <= _LONGEST and not line.endswith(_STOPS) and _is_telling(line) and _is_named(line)


def is_signed(text: str, start: int, end: int) -> bool:
    """Tell whether the day from `start` to `end` is that of a byline, an outlet or a place: "Oslo | 9 October 2023"."""
    begin, close = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    close = close if close >= 0 else len(text)
    before, behind = text[begin:start].strip(), text[end:close].strip()
    if end > _HEAD or close - begin > _LONGEST:
        return False
    if before and behind:
        return _is_between(before, behind)
    if behind:
        named = behind.lstrip(_ENDS)
        return named != behind and (_is_telling(behind) or _is_telling(named)) and _is_named(named, told=True)
    while before.split() and before.split()[-1].lower() in _row("stamps") | _row("stamp_fillers"):
        before = before.removesuffix(before.split()[-1]).rstrip()
    closed = before.endswith((*_MARKS, ")"))
    return closed and _is_named(before)


def _is_between(before: str, behind: str) -> bool:
    """Tell a day inside a byline: "Port Star | Report | 3 May 2024 | By Ana Sol", "Oslo, 3 May 2024 - The Star"."""
    if before.endswith(tuple(_STROKES)) and behind.startswith(tuple(_STROKES)):
        pieces = [piece.split() for piece in _STROKE.split(f"{before}{behind}") if piece.strip()]
        return not behind.endswith(_STOPS) and all(piece[0][0].isupper() and len(piece) <= _MOST_WORDS for piece in pieces)
    place = before.removesuffix(",").split()
    filed = before.endswith(",") and len(place) <= _MOST_PLACE and all(map(_is_name, place))
    return filed and behind.startswith(_DASHES) and not behind.endswith(_STOPS) and _is_named(behind.lstrip(_ENDS))


def is_of_outlet(text: str, at: int) -> bool:
    """Tell a line that is a byline whatever its day says: "By Ana Sol", "Oslo (Nordpress)", "Island Post"; not "Oslo, 9 October".

    Args:
        text: of a document.
        at: an offset inside the line.
    """
    end = text.find("\n", at)
    line = text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)].strip()
    capitals = (word.lower() for word in _SPLIT.split(line) if _is_name(word))
    return _is_telling(line) or any(word in _row("mastheads") or word in _row("papers") for word in capitals)


def _is_named(line: str, *, told: bool = False) -> bool:
    """Tell a line that holds names, and what may stand between them; `told` where its form was looked at before."""
    line = _AGENCY.sub(" Agency ", line) if told or _is_telling(line) else line
    words = [word for word in _SPLIT.split(line) if word]
    names = [word for word in words if word.lower() not in _row("papers") | _row("mastheads") | _weekdays()]
    if told or " Agency " in line or _is_telling(line):
        return len(words) <= _MOST_TOLD and all(map(_may_join, names))
    if not words or len(words) > _MOST_WORDS or any(map(_is_of_events, names)):
        return False
    if len(names) < len(words) and all(map(_may_join, names)):
        return True  # "The Times of Norwell", "Workers' Voice", "Network 5"
    listed = "," in line.rstrip(_ENDS)  # "Results, Oslo"
    return not listed and (all(map(_is_name, names)) or _is_author_in_a_place(names))


def _is_telling(line: str) -> bool:
    """Tell a form that no title of an event has: "By Ana Sol", "Oslo (Nordpress)", "Opinion | Ana Sol |"."""
    words = line.split()
    by = line.startswith(_BY) and words[1][:1].isupper()
    return by or _AGENCY.search(line) is not None or sum(map(line.count, _STROKES)) > 1


def _may_join(word: str) -> bool:
    return _is_name(word) or word.isdecimal() or word.lower() in _row("joins")


def _is_of_events(word: str) -> bool:
    return is_event_noun(lemma(word)) or bool(predicate_set(lemma(word)))


def _is_author_in_a_place(names: list[str]) -> bool:
    """Tell "Ana Sol in Oslo" from "President Sol in Oslo" and "Crowds in Oslo", which are of a picture."""
    at = next((n for n, word in enumerate(names) if word in _PLACED), 0)
    before, behind = names[:at], names[at + 1 :]
    titled = any(word.lower() in table("speech")["titles"] for word in before)
    several = any(word.endswith("s") for word in before)
    return at > 1 and bool(behind) and not titled and not several and all(map(_is_name, (*before, *behind)))


def _is_name(word: str) -> bool:
    plain = word.replace("'", "").replace("’", "").replace("-", "").replace(".", "")
    return word[:1].isupper() and plain.isalpha()


@cache
def _row(name: str) -> frozenset[str]:
    return frozenset(table("identifiers")["furniture"][name])


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(words_of("en").weekdays)


_BY, _PLACED = ("By ", "BY "), ("in",)
_MARKS, _STROKES = (",", "|", "-", "–", "—", "·", "•", "/"), "|·•"
_DASHES, _STOPS = ("-", "–", "—"), (".", "!", "?", ":")
_ENDS = " ,|-–—·•/"
_STROKE = re.compile(rf"[{_STROKES}]")
_SPLIT = re.compile(r"[\s,|–—·•/()&;]+|(?<=\s)-|-(?=\s|$)")
_AGENCY = re.compile(r"\([^\W\d_][^()\d]{1,39}\)")

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_CLOCK = r"(?:,? \d{1,2}[:.]\d\d(?: [A-Z]{2,4})?)?"
_DAY = re.compile(
    rf"(?:\b\d{{1,2}} {_MONTH}(?P<end> \d{{4}})?|\b{_MONTH} \d{{1,2}}\b(?P<us>, \d{{4}})?|(?P<iso>\d{{4}}-\d\d-\d\d)){_CLOCK}"
)
_MOST_WORDS, _MOST_TOLD, _MOST_PLACE = 5, 14, 3
"""Words of a line that only its day makes a byline, of one that says so by its form, and of a place."""

_HEAD, _LONGEST = 600, 110
"""Characters: a page is dated between its headline and its text; and of a line."""
