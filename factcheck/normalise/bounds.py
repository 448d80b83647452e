"""Bounds that are none: words that look like an open end and are not, for what stands round them.

In: tokens, and the place of "over", "up to" or "a maximum of" before a figure. Out: whether the words bound the figure. That
"over" in "the war was over 290 civilians had died" ends a clause; "reached its maximum of 9.4 metres" is exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.lexicon import table
from factcheck.model.value import Hedge
from factcheck.normalise.tokens import Token


def is_reached(tokens: Sequence[Token], span: tuple[int, int], hedge: Hedge) -> bool:
    """Tell a level that was reached from a bound: "its maximum of 9.4", "had gone up to 10.9", "was up to 10.9%, from 7.2".

    Args:
        tokens: of the text.
        span: index of the first token of the hedge, and of the token after it.
        hedge: what the words bound where they do.
    """
    begin, at = span
    if not begin or hedge not in ("at_most", "at_least"):
        return False
    before = tokens[begin - 1].lower
    words = [token.lower for token in tokens[begin:at]]
    if words == ["up", "to"]:
        return before in _words("direction", "words") or (before in _BE and _came_from(tokens, at)) or _is_moved(tokens, begin)
    if words[-1] != "of":
        return False
    return before in _words("reached", "verbs") or before in _OWN or before.endswith(("'s", "’s"))


def _is_moved(tokens: Sequence[Token], up: int) -> bool:
    """Tell "put its key rate up to 5.50%" from "takes up to 40 guests" and "sends ships of up to 900 men"."""
    before = tokens[up - 1]
    if before.kind != "word" or not before.text.islower() or before.lower in _words("moved", "never"):
        return False
    for token in reversed(tokens[max(0, up - _OBJECT) : up - 1]):
        if token.kind != "word":
            return False
        if token.lower in _words("moved", "verbs"):
            return True
    return False


def ends_clause(tokens: Sequence[Token], at: int, behind: int) -> bool:
    """Tell the "over" that ends its own clause: "By the time the war was over | 290 civilians had been killed".

    Args:
        tokens: of the text.
        at: index of "over".
        behind: index of the token after the noun that the figure counts.
    """
    if not at or tokens[at - 1].lower not in _BE or behind >= len(tokens) or tokens[behind].lower not in _FINITE:
        return False
    return any(token.lower in _OPENS for token in tokens[max(0, at - _CLAUSE) : at - 1])


def _came_from(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the level before follows a share: "10.9 per cent, from 7.2"."""
    ahead = [token.lower for token in tokens[at : at + _FIGURE]]
    if "from" not in ahead or _SHARES.isdisjoint(ahead[: ahead.index("from")]):
        return False
    former = at + ahead.index("from") + 1
    month = former + 1 < len(tokens) and tokens[former + 1].text[0].isupper()
    return former < len(tokens) and tokens[former].kind == "digits" and not month


@cache
def _words(row: str, words: str) -> frozenset[str]:
    return frozenset(table("hedges")["en"][row][words])


_BE = frozenset(("is", "was", "are", "were", "be", "been"))
_OWN = frozenset(("its", "their", "his", "her"))
_OPENS = frozenset(("time", "when", "once", "until", "till", "after", "before", "since", "while", "because", "as"))
_FINITE = frozenset(("had", "have", "has", "were", "was", "are", "is", "will", "would", "can", "could", "did", "may", "might"))
_SHARES = frozenset(("percent", "cent", "%"))
_CLAUSE, _FIGURE = 8, 9
"""Tokens back to what opens the clause, and from a figure to its "from"."""

_OBJECT = 8
"""Tokens from "pushed" to its "up": "pushed the price of bearings in the country up"."""
