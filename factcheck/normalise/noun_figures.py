"""Nouns with a figure between them and the one that counts them: "8 million 250ml bottles", "two-thirds of the 4.3M sales".

In: tokens and the index behind the first figure. Out: the noun phrase, or where it begins.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.normalise.amounts import amount_at
from factcheck.normalise.nouns import NounPhrase, counted
from factcheck.normalise.tokens import Token


def sized(tokens: Sequence[Token], at: int, language: str) -> NounPhrase | None:
    """Find the plural behind the size of what is counted: "8 million 250ml bottles"; None where no measure stands between."""
    if at >= len(tokens) or tokens[at].kind != "digits":
        return None
    size = amount_at(tokens, at, language)
    if size is None or size.start != at or size.unit is None or size.unit.dimension not in _SIZES:
        return None
    return counted(tokens, size.end, plural=True, language=language)


def past_total(tokens: Sequence[Token], at: int, language: str) -> int:
    """Step over the number of a whole of which a part is told: "of the combined 4.3M sales", "of the firm's 6,100 workers"."""
    start = past_owner(tokens, at)
    while start < len(tokens) and tokens[start].lower in _TOTALS:
        start += 1
    if start >= len(tokens) or tokens[start].kind != "digits":
        return at
    whole = amount_at(tokens, start, language)
    return at if whole is None or whole.start != start or whole.unit is not None else whole.end


def past_owner(tokens: Sequence[Token], at: int) -> int:
    """Step over who has a whole: "the firm's 6,100 workers"."""
    for end in range(at, min(at + _OWNER, len(tokens) - 1)):
        if tokens[end].lower.endswith(("'s", "’s")) and tokens[end + 1].kind == "digits":
            return end + 1
    return at


_OWNER = 3
"""Words of an owner: "the state railway's"."""

_SIZES = frozenset(("volume", "mass", "length", "area", "power", "energy", "data"))
_TOTALS = frozenset(("combined", "total", "estimated", "roughly", "about", "some", "nearly", "almost"))
