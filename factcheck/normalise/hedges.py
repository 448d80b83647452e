"""Hedges: the words round a figure that bound it, and the interval that they leave possible.

In: tokens round a figure, and the figure. Out: hedges with their places, and intervals. "About 2,000" is 1,800 to 2,200; "more
than 26,000" has no upper end, though a reader expects one. All widths stand in one table, lexicon/hedges.toml.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import cast

from factcheck.lexicon import table
from factcheck.model.interval import Interval
from factcheck.model.value import Hedge
from factcheck.normalise.tokens import Token, tokenize

_BOUNDS = frozenset(("over", "at_least", "under", "at_most", "nearly"))


def hedge_before(tokens: Sequence[Token], at: int, language: str) -> tuple[Hedge | None, int]:
    """Read the hedges that end just before a figure, from the inside out ("up to about").

    Args:
        tokens: of the text.
        at: index of the first token of the figure.
        language: whose words count.

    Returns:
        The hedge that holds, None for none, and the index of its first token. A bound counts for more than "about".
    """
    phrases, around = _before(language[:2]), _around(language[:2])
    holds: Hedge | None = None
    start = at
    while start > 0 and (found := _ending_at(phrases, tokens, start)) is not None:
        hedge, begin = found
        if begin and start - begin == 2 and tokens[begin].lower == "up" and tokens[begin - 1].lower in _directions():
            break
        start = begin
        if holds is None or (holds not in _BOUNDS and hedge != "exact"):
            holds = hedge
    if holds is not None:
        while start > 0 and tokens[start - 1].lower in around and tokens[start - 1].end < tokens[start].start:
            start -= 1
    return holds, start


def hedge_after(tokens: Sequence[Token], at: int, language: str) -> tuple[Hedge | None, int]:
    """Read the hedge that begins just after a figure: "or more", "+", "or so".

    Returns:
        The hedge, None for none, and the index of the token after it.
    """
    if at < len(tokens):
        for parts, hedge in _after(language[:2]).get(tokens[at].lower, ()):
            if _same(parts, tokens, at) and _plus_stands(parts, tokens, at) and _ends_there(tokens, at, at + len(parts)):
                return hedge, at + len(parts)
    return None, at


def bounded(printed: Interval, hedge: Hedge, half: Decimal) -> tuple[Interval, Interval | None]:
    """Give what a hedge leaves possible of a printed figure, and what a reader would expect.

    Args:
        printed: the figure, a point or both ends of a range.
        hedge: how the wording bounds it.
        half: half the width to which the figure itself is rounded; 0 for an exact count.

    Returns:
        The interval, and a narrower one that a reader would expect, None where there is none.
    """
    low, high = printed.low, printed.high
    if low is None or high is None:
        return printed, None
    match hedge:
        case "about":
            below, above = max(half, abs(low) * _width("about")), max(half, abs(high) * _width("about"))
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
            return _rounded(low, high, half), None


def fraction_width(value: Decimal) -> Decimal:
    """Give half the width of a fraction in words: "a third of" is said of 31 to 35 percent."""
    return abs(value) * _width("fraction")


def _rounded(low: Decimal, high: Decimal, half: Decimal) -> Interval:
    """A rounded figure leaves its upper end out: 5.85 is printed as 5.9, so 5.8 and 5.9 do not meet."""
    if not half or low != high:
        return Interval(low - half, high + half)
    return Interval(low - half, high + half, high_open=True)


def _from(low: Decimal, high: Decimal | None, hedge: Hedge) -> Interval:
    return Interval(low, high, low_open=hedge == "over" and low != high)


def _to(low: Decimal | None, high: Decimal, hedge: Hedge) -> Interval:
    return Interval(low, high, high_open=hedge == "under" and low != high)


def _ending_at(
    phrases: dict[str, list[tuple[tuple[str, ...], Hedge]]], tokens: Sequence[Token], at: int
) -> tuple[Hedge, int] | None:
    for parts, hedge in phrases.get(tokens[at - 1].lower, ()):
        start = at - len(parts)
        if start >= 0 and _same(parts, tokens, start) and not _inside_word(tokens, start):
            return hedge, start
    return None


def _inside_word(tokens: Sequence[Token], at: int) -> bool:
    """"1995-ca" is no hedge."""
    return at > 0 and tokens[at].kind == "word" and tokens[at - 1].end == tokens[at].start and tokens[at - 1].text in "-/"


def _same(parts: tuple[str, ...], tokens: Sequence[Token], at: int) -> bool:
    return at + len(parts) <= len(tokens) and all(tokens[at + n].lower == part for n, part in enumerate(parts))


def _ends_there(tokens: Sequence[Token], at: int, end: int) -> bool:
    """In "5000 or more than 4500" the words belong to the second figure."""
    if end >= len(tokens) or tokens[at].lower not in ("or", "and"):
        return True
    return tokens[end].kind != "digits" and tokens[end].lower not in ("than", "equal")


def _plus_stands(parts: tuple[str, ...], tokens: Sequence[Token], at: int) -> bool:
    """"100,000+" is a bound, "2 + 2" is not; "-odd" sticks to its figure."""
    if parts[0] not in "+-":
        return True
    end = at + len(parts)
    return tokens[at].start == tokens[at - 1].end and (end >= len(tokens) or tokens[end].kind != "digits")


@cache
def _directions() -> frozenset[str]:
    return frozenset(table("hedges")["en"]["direction"]["words"])


@cache
def _width(hedge: str) -> Decimal:
    return Decimal(table("hedges")["widths"][hedge])


@cache
def _before(language: str) -> dict[str, list[tuple[tuple[str, ...], Hedge]]]:
    return _phrases(language, "before", last=True)


@cache
def _after(language: str) -> dict[str, list[tuple[tuple[str, ...], Hedge]]]:
    return _phrases(language, "after", last=False)


@cache
def _around(language: str) -> frozenset[str]:
    return frozenset(table("hedges").get(language, table("hedges")["en"])["around"]["words"])


def _phrases(language: str, side: str, *, last: bool) -> dict[str, list[tuple[tuple[str, ...], Hedge]]]:
    """Phrases by their last or first token, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    rows = table("hedges").get(language, table("hedges")["en"])[side]
    for hedge, phrases in rows.items():
        for phrase in phrases:
            parts = tuple(token.lower for token in tokenize(phrase))
            index.setdefault(parts[-1 if last else 0], []).append((parts, cast(Hedge, hedge)))
    for found in index.values():
        found.sort(key=lambda row: -len(row[0]))
    return index
