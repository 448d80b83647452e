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
    if low in doubtful or ("." in word and _INITIALS.fullmatch(word)):
        return (text[following].isupper() and _next_word(text, following) in starters) or text[following] in _OPENING
    if text[following].islower():  # carelessly typed text; an abbreviation that nobody listed is short
        return (len(word) > 1 and not word[-1].isalpha()) or (len(word) > 3 and "." not in word)
    return text[following] not in _GOES_ON


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
_OPENING = frozenset("\"“«„")
_OPENED = "(\"'“‘[«"
_GOES_ON = frozenset(",;:)")
_RUN_ON = frozenset(",;:–—-")
_NARROWEST = 40
"""Characters that a column has at least: shorter lines are those of a list or a fact box."""

_LONGEST = 24
"""Characters: a longer run before a stop is no abbreviation."""
