"""Does a sentence look back or ahead? Decides on which side of the publication "Friday" and "June 3" lie.

In: tokens and the place of a date among them. Out: past, future, or near where no word tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.lexicon import table
from factcheck.normalise.dates_resolve import Lean
from factcheck.normalise.tokens import Token

REACH = 12
"""Tokens to either side: a verb further away seldom governs the date (settled on the development halves)."""


def lean_at(tokens: Sequence[Token], position: int, end: int, *, until: bool = False) -> Lean:
    """Find the nearest verb before a date in its sentence, else the nearest behind it.

    Args:
        tokens: of the document.
        position: index of the date's first token.
        end: offset after the date.
        until: True for a date that ends something ("until Friday", "by May"): it lies ahead unless was, were or had says else.
    """
    before, weak = _lean_before(tokens, position)
    if until:
        return "past" if before == "past" and weak == "told" else "future"
    if before != "near":
        return before
    behind = _lean_behind(tokens, position, end)
    return "past" if behind == "near" and weak else behind


def _lean_before(tokens: Sequence[Token], position: int) -> tuple[Lean, str]:
    """Read leftwards to the stop; a participle takes its tense from the helping verbs before it ("to be held", "may be signed")."""
    verbs = table_of_verbs()
    weak = ""
    for here in range(position - 1, max(-1, position - 1 - REACH), -1):
        token = tokens[here]
        if token.text in _STOPS or (here + 1 < len(tokens) and _new_line(token, tokens[here + 1])):
            break
        lean = _lean_of(token, verbs)
        if lean == "past" and _helped(tokens, here, verbs):
            return "future", weak
        if lean != "near":
            return lean, "told" if token.lower in verbs.told else weak
        if token.lower in verbs.weak:
            weak = token.lower
    return "near", weak


def _helped(tokens: Sequence[Token], here: int, verbs: Verbs) -> bool:
    """Tell whether helping verbs turn a participle ahead: "may be signed", "to be held", "will have ended"."""
    helpers = [token.lower for token in tokens[max(0, here - 3) : here]]
    return any(low in verbs.future for low in helpers) or helpers[-2:] == ["to", "be"]


def _lean_behind(tokens: Sequence[Token], position: int, end: int) -> Lean:
    verbs = table_of_verbs()
    weak: Lean = "near"
    for token in tokens[position : position + REACH]:
        if token.start < end:
            continue
        if token.text in _STOPS:
            break
        lean = _lean_of(token, verbs)
        if lean != "near":
            return lean
        if token.lower in verbs.weak:
            weak = "past"
    return weak


def _new_line(left: Token, right: Token) -> bool:
    """Tell whether a paragraph may end between two tokens: more than a space lies between them."""
    return right.start - left.end > 1


def _lean_of(token: Token, verbs: Verbs) -> Lean:
    low = token.lower
    if low in verbs.future or low.endswith(("'ll", "’ll")):
        return "near" if low in ("may", "march") and token.text[0].isupper() else "future"
    if low in verbs.past or low in verbs.told or (low.endswith("ed") and len(low) > 4 and token.kind == "word"):
        return "past"
    return "near"


@dataclass(frozen=True, slots=True)
class Verbs:
    """Words that look ahead, look back, look back without doubt (was, had), or look back if nothing else tells (has)."""

    future: frozenset[str]
    past: frozenset[str]
    told: frozenset[str]
    weak: frozenset[str]


@cache
def table_of_verbs() -> Verbs:
    """Load the words from the lexicon."""
    rows = table("dates")["tense"]
    return Verbs(*(frozenset(rows[key]) for key in ("future", "past", "told", "weak")))


_STOPS = frozenset(".!?;")
