"""Does a sentence look back or ahead? Decides on which side of the publication "Friday" and "June 3" lie.

In: tokens and the place of a date among them. Out: past, future, or near where no word tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.lexicon import table
from factcheck.normalise.dates_resolve import Lean
from factcheck.normalise.tokens import Token

REACH = 12
"""Tokens to either side: a verb further away seldom governs the date (settled on the development halves)."""


def lean_at(tokens: Sequence[Token], position: int, end: int) -> Lean:
    """Find the nearest verb before a date in its sentence, else the nearest behind it.

    Args:
        tokens: of the document.
        position: index of the date's first token.
        end: offset after the date.
    """
    before = tokens[max(0, position - REACH) : position]
    for token in reversed(before):
        if token.text in _STOPS:
            break
        lean = _lean_of(token)
        if lean != "near":
            return lean
    for token in tokens[position : position + REACH]:
        if token.start < end:
            continue
        if token.text in _STOPS:
            break
        lean = _lean_of(token)
        if lean != "near":
            return lean
    return "near"


def _lean_of(token: Token) -> Lean:
    future, past = _words()
    low = token.lower
    if low in future or low.endswith(("'ll", "’ll")):
        return "near" if low in ("may", "march") and token.text[0].isupper() else "future"
    if low in past or (low.endswith("ed") and len(low) > 4 and token.kind == "word"):
        return "past"
    return "near"


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    rows = table("dates")["tense"]
    return frozenset(rows["future"]), frozenset(rows["past"])


_STOPS = frozenset(".!?;")
