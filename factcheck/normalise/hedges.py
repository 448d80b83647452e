"""Hedges: the words round a figure that bound it, and the interval that they leave possible.

In: tokens round a figure, and the figure. Out: hedges with their places, and intervals. "About 2,000" is 1,800 to 2,200; "more
than 26,000" has no upper end, though a reader expects one. All widths stand in one table, lexicon/hedges.toml. "About" is as wide
as its figure is rough: "about 38,500" is 37,250 to 39,750.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple, cast

from factcheck.lexicon import table
from factcheck.model.interval import Interval
from factcheck.model.value import Hedge
from factcheck.normalise.amount import Amount
from factcheck.normalise.bounds import ends_clause, is_reached
from factcheck.normalise.negated import turned_from
from factcheck.normalise.nouns import NounPhrase
from factcheck.normalise.tokens import Token, tokenize
from factcheck.normalise.units import Unit

_BOUNDS = frozenset(("over", "at_least", "under", "at_most", "nearly"))


_TURNED: dict[Hedge | None, Hedge] = {"over": "at_most", "under": "at_least"}


class _Phrases(NamedTuple):
    """Hedges by their words, and by the word at their inner edge how long they may be."""

    hedges: dict[tuple[str, ...], Hedge]
    edges: dict[str, int]


def hedge_before(tokens: Sequence[Token], at: int, language: str, *, floor: int = 0) -> tuple[Hedge | None, int]:
    """Read the hedges that end just before a figure, from the inside out ("up to about").

    Args:
        tokens: of the text.
        at: index of the first token of the figure.
        language: whose words count.
        floor: index of the first token that is still free: what stands before belongs to another figure.

    Returns:
        The hedge that holds, None for none, and the index of its first token. A bound counts for more than "about".
    """
    phrases = _phrases(language[:2], "before")
    holds: Hedge | None = None
    start = at
    while start > floor and (found := _ending_at(phrases, tokens, start)) is not None:
        hedge, begin = found
        if begin < floor:
            break
        if language[:2] == "en" and is_reached(tokens, (begin, start), hedge):
            break
        start = begin
        if holds is None or (holds not in _BOUNDS and hedge != "exact"):
            holds = hedge
    if holds is not None:
        around = _around(language[:2])
        while start > floor and tokens[start - 1].lower in around and tokens[start - 1].end < tokens[start].start:
            start -= 1
    if holds in _TURNED and (first := turned_from(tokens, start, language)) is not None and first >= floor:
        return _TURNED[holds], first
    return holds, start


def hedge_after(tokens: Sequence[Token], at: int, language: str) -> tuple[Hedge | None, int]:
    """Read the hedge that begins just after a figure: "or more", "+", "or so".

    Returns:
        The hedge, None for none, and the index of the token after it.
    """
    if at >= len(tokens) or tokens[at].text.istitle():
        return None, at  # "... rises to 63 / At least 63 people": a line that begins below a headline
    phrases = _phrases(language[:2], "after")
    longest = phrases.edges.get(tokens[at].lower, 0)
    for size in range(min(longest, len(tokens) - at), 0, -1):
        end = at + size
        hedge = phrases.hedges.get(tuple([token.lower for token in tokens[at:end]]))
        if hedge is not None and _plus_stands(tokens, at, end) and _ends_there(tokens, at, end):
            return hedge, end
    return None, at


def is_no_bound(
    tokens: Sequence[Token], span: tuple[int, int], amount: Amount, unit: Unit | None, noun: NounPhrase | None
) -> bool:
    """Tell where "over" or "below" is none: how long ("$160 million over eight years"), where ("over two guards"), a verb's.

    Args:
        tokens: of the text.
        span: index of the word, and of the token after the figure and its unit.
        amount: the figure.
        unit: of it; None where it has none.
        noun: what it counts; None where that is not said.
    """
    rows = table("hedges")["en"]["over_bounds"]
    at, end = span
    if tokens[at].lower == "under":
        return _describes(tokens, at + 1, end)
    if tokens[at].lower != "over":
        deep = at and unit is not None and unit.dimension == "length"
        return bool(deep) and tokens[at - 1].lower in table("hedges")["en"]["places"]["verbs"]
    lasts = unit.dimension == "time" if unit is not None else noun is not None and tokens[noun.head].lower in rows["spans"]
    if at and not lasts and tokens[at - 1].lower in rows["phrasal"] + rows["disputes"] + rows["extents"]:
        return True
    if unit is None and noun is not None and ends_clause(tokens, at, noun.end):
        return True
    if not lasts:
        counts = unit is None and noun is not None and not amount.number.fraction
        taken = at and tokens[at - 1].lower in rows["phrasal_counts"]
        lives = noun is not None and tokens[noun.head].lower in rows["lives"]  # "has taken over 300 lives"
        return counts and ((bool(taken) and not lives) or amount.high <= _FEW)
    bound = at == 0 or tokens[at - 1].lower in rows["ahead"]
    return not bound and not (end < len(tokens) and tokens[end].lower in rows["behind"])


def _describes(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell "a night" in "under a night-time curfew": an article, and a unit that a hyphen ties to what it describes."""
    tied = end + 1 < len(tokens) and tokens[end].text == "-" and tokens[end].start == tokens[end - 1].end
    return tied and tokens[at].lower in ("a", "an") and tokens[end + 1].start == tokens[end].end


def is_course_of_year(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell a year from a count: "5.1% over 2024" is one; "over 2000" and "over 1950 died" count.

    Args:
        tokens: of the text.
        first: index of "over".
        last: index of the token behind the figure.
    """
    year = tokens[first + 1].text if tokens[first].lower == "over" and last == first + 2 else ""
    closed = last >= len(tokens) or tokens[last].kind != "word" or tokens[last].lower in _BEHIND_YEAR
    return closed and len(year) == _YEAR and year[:2] in ("19", "20") and not year.endswith("00")


_YEAR = 4
_BEHIND_YEAR = frozenset(("and", "in", "to", "on", "at", "by", "with", "for", "but", "as", "while", "after", "was", "is"))

_FEW = 3
"""Things up to which nobody says "over" of their number."""


def bounded(
    printed: Interval, hedge: Hedge, half: Decimal, step: Decimal | None = None
) -> tuple[Interval, Interval | None]:
    """Give what a hedge leaves possible of a printed figure, and what a reader would expect.

    Args:
        printed: the figure, a point or both ends of a range.
        hedge: how the wording bounds it.
        half: half the width to which the figure itself is rounded; 0 for an exact count.
        step: by which figures that are printed so rise, 500 for "38,500"; None where that does not say how rough it is.

    Returns:
        The interval, and a narrower one that a reader would expect, None where there is none.
    """
    low, high = printed.low, printed.high
    if low is None or high is None:
        return printed, None
    match hedge:
        case "about":
            below, above = max(half, _about(low, step)), max(half, _about(high, step))
            return Interval(low - below, high + above), None
        case "nearly":
            below = abs(low) * _width("nearly")
            return Interval(min(low - below, high - half), high), None
        case "over" | "at_least":
            return _from(low, None, hedge), _from(low, high + abs(high) * _width(hedge), hedge)
        case "under" | "at_most":
            floor = Decimal(0) if high > 0 else None
            return _to(floor, high, hedge), _to(low - abs(low) * _width(hedge), high, hedge)
        case _:
            return (_rounded(low, high, half) if half else printed), None


def fraction_width(value: Decimal) -> Decimal:
    """Give half the width of a fraction in words: "a third of" is said of 31 to 35 percent."""
    return abs(value) * _width("fraction")


def _about(value: Decimal, step: Decimal | None) -> Decimal:
    """Give how far "about" lets a figure lie from what is printed: a share of it, and no more than some steps of it."""
    share = abs(value) * _width("about")
    return share if step is None else min(share, step * _width("about_steps"))


def _rounded(low: Decimal, high: Decimal, half: Decimal) -> Interval:
    """A rounded figure leaves its upper end out: 5.85 is printed as 5.9, so 5.8 and 5.9 do not meet."""
    if low != high:
        return Interval(low - half, high + half)
    return Interval(low - half, high + half, high_open=True)


def _from(low: Decimal, high: Decimal | None, hedge: Hedge) -> Interval:
    return Interval(low, high, low_open=hedge == "over" and low != high)


def _to(low: Decimal | None, high: Decimal, hedge: Hedge) -> Interval:
    return Interval(low, high, high_open=hedge == "under" and low != high)


def _ending_at(phrases: _Phrases, tokens: Sequence[Token], at: int) -> tuple[Hedge, int] | None:
    longest = phrases.edges.get(tokens[at - 1].lower, 0)
    for size in range(min(longest, at), 0, -1):
        hedge = phrases.hedges.get(tuple([token.lower for token in tokens[at - size : at]]))
        if hedge is not None and not _inside_word(tokens, at - size):
            return hedge, at - size
    return None


def _inside_word(tokens: Sequence[Token], at: int) -> bool:
    """"1995-ca" is no hedge."""
    return at > 0 and tokens[at].kind == "word" and tokens[at - 1].end == tokens[at].start and tokens[at - 1].text in "-/"


def _ends_there(tokens: Sequence[Token], at: int, end: int) -> bool:
    """In "5000 or more than 4500" the words belong to the second figure."""
    if end >= len(tokens) or tokens[at].lower not in ("or", "and"):
        return True
    return tokens[end].kind != "digits" and tokens[end].lower not in ("than", "equal")


def _plus_stands(tokens: Sequence[Token], at: int, end: int) -> bool:
    """"100,000+" is a bound, "2 + 2" is not, nor is "$1,500 plus costs"; "-odd" sticks to its figure."""
    if tokens[at].lower == "plus" and end < len(tokens) and tokens[end].kind == "word":
        return all(token.text not in "$€£" for token in tokens[max(0, at - _MONEY) : at])
    if tokens[at].text not in "+-":
        return True
    return tokens[at].start == tokens[at - 1].end and (end >= len(tokens) or tokens[end].kind != "digits")


_MONEY = 5
"""Tokens back to the sign of a currency: "$1,500,000"."""


@cache
def _width(hedge: str) -> Decimal:
    return Decimal(table("hedges")["widths"][hedge])


@cache
def _around(language: str) -> frozenset[str]:
    return frozenset(table("hedges").get(language, table("hedges")["en"])["around"]["words"])


@cache
def _phrases(language: str, side: str) -> _Phrases:
    hedges: dict[tuple[str, ...], Hedge] = {}
    edges: dict[str, int] = {}
    for hedge, phrases in table("hedges").get(language, table("hedges")["en"])[side].items():
        for phrase in phrases:
            parts = tuple(token.lower for token in tokenize(phrase))
            hedges[parts] = cast(Hedge, hedge)
            edge = parts[-1 if side == "before" else 0]
            edges[edge] = max(edges.get(edge, 0), len(parts))
    return _Phrases(hedges, edges)
