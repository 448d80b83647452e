"""How far back a record reaches: "the worst flood in 30 years", "for the first time since 1998".

In: the words of a sentence and the place of a length of time or a date in them. Out: a word for the scope of a `Measure`, or
nothing. The worst for two decades and the first for 15 years are two records, and neither is how long something lasted.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.frames_words import Word, row
from factcheck.lexicon import table
from factcheck.model.mention import Mention
from factcheck.model.value import Quantity, When

MOST, FIRST = "most for", "first for"
"""Scopes: of a superlative, and of what happens for the first time."""

_FAR = 12
"""Words back to the superlative: "the largest influx that the country has seen in"."""


def record_of(words: Sequence[Word], first: int, mention: Mention) -> tuple[str, ...]:
    """Tell whether a length of time or a date says how far back a record reaches.

    Args:
        words: of the sentence.
        first: index of the mention's first word.
        mention: the length of time or the date.
    """
    before = words[first - 1].lower if first else ""
    value = mention.value
    lasts = isinstance(value, Quantity) and value.dimension == "time" and mention.kind == "duration"
    if not (lasts and before in row("record_spans")) and not (isinstance(value, When) and before == "since"):
        return ()
    for at in range(first - 2, max(-1, first - 2 - _FAR), -1):
        if words[at].text in ";:":
            return ()
        if words[at].lower == "first":
            return (FIRST,)
        if _is_superlative(words[at]):
            return (MOST,)
    return ()


def _is_superlative(word: Word) -> bool:
    if word.lower in row("record_words") or word.lower in table("speech")["superlatives"]:
        return True
    return word.text.islower() and word.lower.endswith("est") and word.lower not in row("no_superlatives")
