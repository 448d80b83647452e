"""Sentences of a text as offsets.

In: text. Out: start and end of every sentence, without the white space round it, in reading order. One pass over the places
where a sentence may end (a stop before white space, a line break); the word before and the word behind decide.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.lexicon import table


def sentences(text: str) -> list[tuple[int, int]]:
    """Split a text into sentences; linear in its length.

    Returns:
        Offsets `(start, end)` into `text`; everything but white space is in exactly one sentence.
    """
    wrapped = _is_wrapped(text)
    found: list[tuple[int, int]] = []
    last = len(text.rstrip())
    start = len(text) - len(text.lstrip())
    for match in _END.finditer(text, start, last):
        here, following = match.span()
        if following >= last:
            break
        if _line_ends(text, here, following, wrapped=wrapped) if text[here] == "\n" else _stop_ends(text, match, wrapped=wrapped):
            end = len(text[start:here].rstrip()) + start if text[here] == "\n" else match.start("gap")
            found.append((start, end))
            start = following
    if last > start:
        found.append((start, last))
    return found


def _line_ends(text: str, here: int, following: int, *, wrapped: bool) -> bool:
    """Tell whether a sentence ends at a line break that no stop precedes."""
    if text.count("\n", here, following) > 1:
        return True
    return not wrapped and not text[following].islower() and text[here - 1] not in _RUN_ON


def _stop_ends(text: str, match: re.Match[str], *, wrapped: bool) -> bool:
    """Decide on a stop by the word before it and the word behind."""
    here, following = match.span()
    gap = match["gap"]
    if "\n" in gap and (not wrapped or gap.count("\n") > 1):
        return True
    if following - here - len(gap) > 1 or text[here] != ".":
        return not text[following].islower() and text[following] not in _GOES_ON
    words = text[here - _LONGEST if here > _LONGEST else 0 : here].split()
    return _word_ends(words[-1].lstrip(_OPENED) if words else "", text, following)


def _word_ends(word: str, text: str, following: int) -> bool:
    titles, doubtful, starters = _lists()
    low = word.lower()
    if low in titles:
        return low == "no" and _next_word(text, following) in starters
    if len(word) == 1 and word != "I" and word.isupper():
        return False
    if low in _HALVES and _hour_ends(text, following):
        return True
    if low in doubtful or ("." in word and _INITIALS.fullmatch(word)):
        return (text[following].isupper() and _next_word(text, following) in starters) or text[following] in _OPENING
    if text[following].islower():  # carelessly typed text; an abbreviation that nobody listed is short
        return (len(word) > 1 and not word[-1].isalpha()) or (len(word) > 3 and "." not in word)
    return text[following] not in _GOES_ON


def _hour_ends(text: str, following: int) -> bool:
    """Tell an hour that ends a sentence, "until 8 p.m. Counting began", from "8 p.m. Eastern" and "At 8 p.m. Ina Holm left"."""
    behind = _BEHIND_HOUR.match(text, following)
    if behind is None or behind[0].split()[0].isupper() or _next_word(text, following) in _hour_words("goes_on"):
        return False
    if not _hour_words("closes").isdisjoint(behind[0].lower().replace("’", "'").split()[1:]):
        return False
    clause = _CLAUSE.split(text[max(0, following - _CLAUSE_REACH) : following])[-1].split()
    hour = next((at for at, word in enumerate(clause) if word[0].isdecimal()), 0)
    led = not hour or clause[0].lower() in _hour_words("opens") | _hour_words("goes_on")
    return not (led and len(clause) <= _SHORT) and clause[hour - 1].lower() not in _hour_words("articles")


@cache
def _hour_words(name: str) -> frozenset[str]:
    """One row of words beside an hour; days, months and the words of zones are among those that go on."""
    dates = table("dates")
    days = (word for words in (*dates["weekdays"], *dates["months"]) for word in words)
    named = (*days, *" ".join(dates["zone_names"]).split())
    return frozenset((*table("sentences")["hours"][name], *(named if name == "goes_on" else ())))


@cache
def _lists() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    rows = table("sentences")
    return frozenset(rows["titles"]), frozenset(rows["doubtful"]), frozenset(rows["starters"])


def _next_word(text: str, start: int) -> str:
    match = _WORD.match(text, start)
    return match[1].lower() if match else ""


def _is_wrapped(text: str) -> bool:
    """Tell text broken into lines of one width from text with a sentence or paragraph a line, by its first lines."""
    lines = [line for line in text[:4000].split("\n")[:-1] if line.strip()]
    if len(lines) < 4:
        return False
    longest = max(map(len, lines))
    full = sum(len(line) > longest * 0.75 and line.rstrip()[-1] not in ".!?\"”" for line in lines)
    return _NARROWEST <= longest <= 100 and full > len(lines) * 0.5


# It begins with a set of characters, which is searched for fast; possessive, so that a million stops are passed over once.
_END = re.compile(r"\n\s*+|[.!?…。！？؟։]++(?:[\"'”’»)\]]|\s[\"”](?!\S))*+(?P<gap>\s++|(?<=[。！？]))")
_WORD = re.compile(r"[\"'“‘(«\[]*([^\W\d_]+)")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
_BEHIND_HOUR = re.compile(r"[^\W\d_a-z][\w'’-]+(?:\s[\w'’-]+){0,3}")
_CLAUSE = re.compile(r"[.!?]\s+(?=[A-Z])|[,;:(\n]\s*|\b(?:and|but|that|when|then|or)\s+")
_OPENING = frozenset("\"“«„")
_OPENED = "(\"'“‘[«"
_HALVES = frozenset(("a.m", "p.m"))
_GOES_ON = frozenset(",;:)")
_RUN_ON = frozenset(",;:–—-")
_NARROWEST = 40
"""Characters that a column has at least: shorter lines are those of a list or a fact box."""

_LONGEST = 24
"""Characters: a longer run before a stop is no abbreviation."""

_CLAUSE_REACH, _SHORT = 100, 7
"""Characters back to where a clause may begin; words of "On Tuesday at about 8 p.m.", with which one may."""
