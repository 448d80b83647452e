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

from factcheck.lexicon import table
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
    currencies = {(q.unit, q.dimension) for r in readings if (q := r.quantity) is not None and _is_money(q.dimension)}
    if len(currencies) != 1:
        return readings
    unit, dimension = currencies.pop()
    return [
        r._replace(quantity=in_unit(r.quantity, unit, dimension), kind=kind_of(dimension))
        if r.quantity is not None and _is_sum(tokens, r)
        else r
        for r in readings
    ]


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


def _is_money(dimension: str) -> bool:
    return dimension.startswith("money:") and "/" not in dimension


def _is_sum(tokens: Sequence[Token], reading: Reading) -> bool:
    """Tell millions of money from millions of people: nothing behind them is counted, and a word near them speaks of money."""
    quantity = reading.quantity
    if quantity is None or quantity.unit or quantity.dimension != "count" or reading.noun is not None:
        return False
    behind = [token.lower for token in tokens[reading.last : reading.last + 2]]
    if tokens[reading.last - 1].lower not in _row("magnitudes") or (behind[:1] == ["of"] and behind[1:] != ["it"]):
        return False
    sentence = [token.lower for token in _until_stop(tokens[max(0, reading.first - _BEFORE) : reading.first][::-1])]
    sentence += [token.lower for token in _until_stop(tokens[reading.last : reading.last + _BEHIND])]
    return not _row("of_money").isdisjoint(sentence)


def _until_stop(tokens: Sequence[Token]) -> Sequence[Token]:
    end = next((at for at, token in enumerate(tokens) if token.text in _STOPS), len(tokens))
    return tokens[:end]


@cache
def _row(name: str) -> frozenset[str]:
    return frozenset(table("elliptic")["en"][name])


_STOPS = frozenset(".!?;")
_GLUED = re.compile(r"\d[mM]$")
_MILLION = Decimal(1_000_000)
_NEAR = 12
"""Tokens between two figures that are set beside each other."""
