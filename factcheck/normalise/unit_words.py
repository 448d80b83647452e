"""Units that their surroundings decide: "200 pounds" of weight, "75 USD million", "20 (kg)", "half a mile".

In: tokens and an amount or an index. Out: a unit with the index of the token after it, or an amount; None where nothing of the
sort stands there.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factcheck.lexicon import table
from factcheck.normalise.amount import Amount
from factcheck.normalise.number import plain
from factcheck.normalise.tokens import Token
from factcheck.normalise.units import Unit, unit_at, unit_named

_NEAR = 10
"""Tokens each side in which a word decides what a contested unit word means."""


def contested_unit(tokens: Sequence[Token], at: int) -> tuple[Unit, int] | None:
    """Read a word that is a unit, or another one, only near certain words: "weighs 200 pounds", "gusts of 60 kt"."""
    row = _contested().get(tokens[at].text) if at < len(tokens) else None
    if row is None:
        return None
    unit, near = row
    back, ahead = (_CLOSE, _BEHIND) if tokens[at - 1].lower in _magnitudes() else (_NEAR, _NEAR)
    around = tokens[max(0, at - back) : at + ahead]
    weighed = any(token.lower in near for token in around) and not (unit.name == "pound" and _is_paid(tokens, at))
    if unit.dimension.startswith("money:") and len(tokens[at].text) > 1:
        weighed = _is_sum(tokens, at, weighed=weighed)
    return (unit, at + 1) if weighed else None


def _is_sum(tokens: Sequence[Token], at: int, *, weighed: bool) -> bool:
    """Tell crowns of money from those of kings: behind millions, or many of them in digits beside a word of money."""
    before = tokens[at - 1]
    if before.lower in _magnitudes() or before.text in _LETTERS:
        return True
    many = len(before.text) > 1 or tokens[at - 2].text in _IN_FIGURES
    return weighed and many and before.kind == "digits"


def paid_millions(tokens: Sequence[Token], at: int) -> bool:
    """Tell the pounds of "a 68-million-pound wind farm" from those of "a 7-million-pound thrust"."""
    millions = at > 1 and tokens[at - 2].lower in _magnitudes()
    return millions and (at + 1 >= len(tokens) or tokens[at + 1].lower not in _contested()["pounds"][1])


def _is_paid(tokens: Sequence[Token], at: int) -> bool:
    """Tell pounds of money by the words beside: "fined 12,000 pounds", "45,000 pounds in notes"; "of beef" weighs."""
    rows = table("units")["pounds_of_money"]
    behind = [token.lower for token in tokens[at + 1 : at + 3]]
    if behind[:1] == ["in"] and behind[1:] and behind[1] in rows["kept_in"]:
        return True
    start = at - 1
    while start > 0 and (tokens[start].kind == "digits" or tokens[start].text in ",." or tokens[start].lower in rows["between"]):
        start -= 1
    return start >= 0 and tokens[start].lower in rows["paid"] and behind[:1] != ["of"]


def bracketed_unit(tokens: Sequence[Token], at: int, language: str) -> tuple[Unit, int] | None:
    """Read a unit of physics in brackets: "20 (kg)"."""
    close = _BRACKETS.get(tokens[at].text) if at + 2 < len(tokens) else None
    found = unit_at(tokens, at + 1, language) if close is not None else None
    if found is None or found[1] >= len(tokens) or tokens[found[1]].text != close or found[0].dimension.startswith("money"):
        return None
    return found[0], found[1] + 1


def part_of_unit(tokens: Sequence[Token], at: int, language: str) -> tuple[Unit, int] | None:
    """Read what a fraction is a part of: "half a mile", "a quarter of a mile"."""
    start = at + 1 if at < len(tokens) and tokens[at].lower == "of" else at
    if start >= len(tokens) or tokens[start].lower not in ("a", "an", "one"):
        return None
    return unit_at(tokens, start + 1, language)


def magnified(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Multiply by a magnitude behind the currency: "75 USD million"."""
    at, unit = amount.end, amount.unit
    if unit is None or amount.scale != 1 or amount.step >= 1000 or at >= len(tokens) or not unit.dimension.startswith("money:"):
        return amount
    factor = _magnitudes().get(tokens[at].lower)
    return amount if factor is None else _times(amount._replace(end=at + 1), factor)


def in_millions(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Read "60 MUSD", "60 MSEK": millions in the code of a currency, as companies of the north write them."""
    letters = tokens[amount.end].text
    if len(letters) != _CODE or letters[0] != "M" or not letters.isupper():
        return amount
    found = unit_at([tokens[amount.end]._replace(text=letters[1:], lower=letters[1:].lower())], 0)
    if found is None or not found[0].dimension.startswith("money:"):
        return amount
    return _times(amount._replace(unit=found[0], end=amount.end + 1), Decimal(1_000_000))


def _times(amount: Amount, factor: Decimal) -> Amount:
    low, high = plain(amount.low * factor), plain(amount.high * factor)
    return amount._replace(low=low, high=high, step=amount.step * factor, scale=factor)


@cache
def _contested() -> dict[str, tuple[Unit, frozenset[str]]]:
    found: dict[str, tuple[Unit, frozenset[str]]] = {}
    for row in table("units")["contested"]:
        unit = unit_named(row["unit"])
        assert unit is not None
        found |= dict.fromkeys(row["words"], (unit, frozenset(row["near"])))
    return found


@cache
def _magnitudes() -> dict[str, Decimal]:
    return {word: Decimal(factor) for word, factor in table("units")["behind_currency"].items()}


_IN_FIGURES = frozenset(",.")
_LETTERS = frozenset(("m", "M", "mn"))
_CODE = 4
_CLOSE, _BEHIND = 7, 4
"""Tokens back and ahead in which a word decides where millions are told, which are of money else."""

_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
