"""Amounts that leave out their currency, or that they are millions: "sales of some 410 million", "1.4m passengers, against 3.9m".

In: a text with its tokens and readings. Out: the readings, in which millions beside a word of money have the currency of the
text, where it has only one, and "3.9m" beside a figure in millions is no length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise

from factcheck.lexicon import table
from factcheck.normalise.lemmas import is_noun, lemma, predicate_set
from factcheck.normalise.readings import Reading, in_unit, kind_of
from factcheck.normalise.tokens import Token

_BEFORE, _BEHIND = 7, 4
"""Tokens to either side among which the word of money stands."""


def with_currency(tokens: Sequence[Token], readings: list[Reading]) -> list[Reading]:
    """Give bare millions the only currency of their text.

    Args:
        tokens: of the text.
        readings: that stand, in reading order.

    Returns:
        As many readings in the same order.
    """
    readings = _millions(tokens, readings)
    currencies = {(q.unit, q.dimension) for r in _own(tokens, readings) if (q := r.quantity) is not None}
    if len(currencies) != 1 or any(_is_converted(tokens, *pair) for pair in pairwise(readings)):
        return readings
    unit, dimension = currencies.pop()
    return [
        r._replace(quantity=in_unit(r.quantity, unit, dimension), kind=kind_of(dimension))
        if r.quantity is not None and _is_sum(tokens, r)
        else r
        for r in readings
    ]


def _own(tokens: Sequence[Token], readings: list[Reading]) -> list[Reading]:
    """Sums of money without those that say the sum before them in another currency: "214 billion crowns ($31 billion)"."""
    sums = [r for r in readings if r.quantity is not None and _is_money(r.quantity.dimension)]
    again = {two.first for one, two in pairwise(sums) if [token.text for token in tokens[one.last : two.first]] == ["("]}
    return [reading for reading in sums if reading.first not in again]


def _millions(tokens: Sequence[Token], readings: list[Reading]) -> list[Reading]:
    """Tell "1.4m passengers, against 3.9m a year before" from a way of 3.9 metres: the figure before it is in millions."""
    found: list[Reading] = []
    for reading in readings:
        before = found[-1] if found else None
        one, two = before and before.quantity, reading.quantity
        glued = two is not None and two.unit == "metre" and _GLUED.search(two.surface)
        beside = before and one and two and glued and one.unit != "metre" and _GLUED.search(one.surface)
        millions = before is not None and beside and _set_beside(tokens, before, reading)
        found.append(_as_million(reading, before) if before and millions else reading)
    return found


def _set_beside(tokens: Sequence[Token], before: Reading, reading: Reading) -> bool:
    """Tell "against 3.9m" behind "1.4m passengers" from "120m long" behind it."""
    ahead = tokens[reading.figure - 1].lower if reading.figure else ""
    behind = tokens[reading.last].lower if reading.last < len(tokens) else ""
    near = reading.first - before.last <= _NEAR and all(token.text not in _STOPS for token in tokens[before.last : reading.first])
    return near and ahead in _row("sets_beside") and behind not in _row("of_metres")


def _as_million(reading: Reading, model: Reading) -> Reading:
    one, two = model.quantity, reading.quantity
    assert one is not None
    assert two is not None
    printed, wide = two.printed.scaled(_MILLION), two.interval.scaled(_MILLION)
    quantity = replace(two, printed=printed, interval=wide, expected=None, unit=one.unit, dimension=one.dimension)
    return reading._replace(quantity=quantity, kind=model.kind, noun=reading.noun or model.noun)


def _is_converted(tokens: Sequence[Token], one: Reading, two: Reading) -> bool:
    """Tell "214 billion crowns ($31 billion)": the text counts in a currency that has no row, and the dollar is not its own."""
    if one.quantity is None or two.quantity is None or not _is_money(two.quantity.dimension):
        return False
    if one.quantity.unit or one.quantity.dimension != "count" or tokens[one.last - 1].lower not in _row("magnitudes"):
        return False
    between = [token.text for token in tokens[one.last : two.first]]
    return len(between) == _NOUN_AND_BRACKET and between[0].islower() and between[1] == "("


def _names_a_unit(tokens: Sequence[Token], at: int) -> bool:
    """Tell an unknown word right behind a sum, which may be its currency: "85 million dalar"."""
    word, behind = (tokens[n].text if n < len(tokens) else "." for n in (at, at + 1))
    ends = not behind[0].isalpha() or behind in _closed()
    if not (ends and word.isalpha() and word.islower()) or word in _closed() or word in _row("behind_sum"):
        return False
    return not (is_noun(word) or predicate_set(lemma(word)) or lemma(word) != word or word.endswith(_VERBAL))


@cache
def _closed() -> frozenset[str]:
    rows = ("articles", "prepositions", "conjunctions", "pronouns", "auxiliaries", "adverbs", "verbs", "plain")
    return frozenset(word for row in rows for word in table("speech")[row])


def _is_money(dimension: str) -> bool:
    return dimension.startswith("money:") and "/" not in dimension


def _is_sum(tokens: Sequence[Token], reading: Reading) -> bool:
    """Tell millions of money from millions of people: nothing behind them is counted, and a word near them speaks of money."""
    quantity = reading.quantity
    if quantity is None or quantity.unit or quantity.dimension != "count":
        return False
    if tokens[reading.last - 1].lower in _row("magnitudes") and _of_money(tokens, reading.last):
        return True
    if reading.noun is not None:
        return False
    if _names_a_unit(tokens, reading.last):
        return False
    behind = [token.lower for token in tokens[reading.last : reading.last + 2]]
    if tokens[reading.last - 1].lower not in _row("magnitudes") or (behind[:1] == ["of"] and behind[1:] != ["it"]):
        return False
    sentence = [token.lower for token in _until_stop(tokens[max(0, reading.first - _BEFORE) : reading.first][::-1])]
    sentence += [token.lower for token in _until_stop(tokens[reading.last : reading.last + _BEHIND])]
    return not _row("of_money").isdisjoint(sentence)


def _of_money(tokens: Sequence[Token], at: int) -> bool:
    """Tell "31.5 billion of our money"."""
    said = [token.lower for token in tokens[at : at + 4]]
    return said[:1] == ["of"] and "money" in said[1:] and all(word in _closed() for word in said[1 : said.index("money")])


def _until_stop(tokens: Sequence[Token]) -> Sequence[Token]:
    end = next((at for at, token in enumerate(tokens) if token.text in _STOPS), len(tokens))
    return tokens[:end]


@cache
def _row(name: str) -> frozenset[str]:
    return frozenset(table("elliptic")["en"][name])


_NOUN_AND_BRACKET = 2
"""Tokens between a sum in a currency without a row and the same in a known one."""

_VERBAL = ("ed", "ing", "ly")
"""Ends of words that name no unit."""

_STOPS = frozenset(".!?;")
_GLUED = re.compile(r"\d[mM]$")
_MILLION = Decimal(1_000_000)
_NEAR = 12
"""Tokens between two figures that are set beside each other."""
