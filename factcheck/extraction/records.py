"""How far back a record reaches: "the worst flood in 30 years", "for the first time in 12 years".

In: the words of a sentence and the place of a length of time in them. Out: a word for the scope of a `Measure`, or
nothing. The worst for two decades and the first for 15 years are two records, and neither is how long something lasted.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.frames_customs import is_clocked
from factcheck.extraction.frames_words import Word, row
from factcheck.lexicon import table
from factcheck.model.mention import Mention
from factcheck.model.value import Quantity

MOST, FIRST = "most for", "first for"
"""Scopes: of a superlative, and of what happens for the first time."""

_FAR = 12
"""Words back to the superlative: "the largest influx that the country has seen in"."""


def record_of(words: Sequence[Word], first: int, mention: Mention) -> tuple[str, ...]:
    """Tell whether a length of time says how far back a record reaches; "the worst since 1954" dates another, and is none.

    Neither is a time to the second: "the fastest runner finished in 2:04:51".

    Args:
        words: of the sentence.
        first: index of the mention's first word.
        mention: the length of time.
    """
    before = words[first - 1].lower if first else ""
    lasts = isinstance(mention.value, Quantity) and mention.kind == "duration" and not is_clocked(mention.value)
    if not lasts or before not in row("record_spans"):
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
