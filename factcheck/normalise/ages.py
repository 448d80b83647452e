"""Ages: a figure that says how old somebody is, with or without the word "old".

In: tokens and an amount. Out: the amount with the words that make it an age, and whether it leaves out the unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.lexicon import table
from factcheck.normalise.amount import Amount
from factcheck.normalise.nouns import counted
from factcheck.normalise.tokens import HYPHENS, Token

_OLDEST = 130
_FARTHEST = 7


class Age(NamedTuple):
    """An age.

    Args:
        amount: with the tokens of the whole expression.
        bare: True where the unit is left out; ages are then in years.
    """

    amount: Amount
    bare: bool = False


def age_at(tokens: Sequence[Token], amount: Amount) -> Age | None:
    """Read "36-year-old", "aged 36", "at the age of 36", "Horton, 34,", "he will be 35"; None for what is no age."""
    unit = amount.unit
    if unit is not None:
        return _in_units(tokens, amount) if unit.dimension == "time" else None
    if amount.high > _OLDEST or amount.number.decimals or amount.number.fraction:
        return None
    if _aged_before(tokens, amount):
        return Age(amount, bare=True)
    if amount.number.words and not amount.range:
        return Age(amount, bare=True) if amount.high >= _SPELT and _said(tokens, amount) else None
    return Age(amount, bare=True) if _apposition(tokens, amount) or _said(tokens, amount) else None


def _in_units(tokens: Sequence[Token], amount: Amount) -> Age | None:
    at = amount.end
    if at < len(tokens) and tokens[at].text in HYPHENS:
        at += 1
    words = [token.lower for token in tokens[at : at + 2]]
    if words[:1] in (["old"], ["olds"], ["old's"], ["old’s"]):
        return Age(amount._replace(end=at + 1))
    if words == ["of", "age"]:
        return Age(amount._replace(end=at + 2))
    years = amount.unit is not None and amount.unit.name == "year"
    return Age(amount) if years and amount.high <= _OLDEST and _aged_before(tokens, amount) else None


def _aged_before(tokens: Sequence[Token], amount: Amount) -> bool:
    at = amount.start - 1
    if at >= 0 and tokens[at].lower in ("between", "from"):
        at -= 1
    return at >= 0 and tokens[at].lower in _AGED


def _apposition(tokens: Sequence[Token], amount: Amount) -> bool:
    """A whole number of at most 110 between commas behind a name."""
    at = amount.start
    if at < 2 or amount.end >= len(tokens) or amount.range or not 0 < amount.high <= 110:
        return False
    name = tokens[at - 3] if at > 2 and tokens[at - 2].text in _OF_NAMES else tokens[at - 2]
    named = name.kind == "word" and name.text[0].isupper() and len(name.text) > 1 and name.text[1:].islower()
    sticks = tokens[amount.end].start == tokens[amount.end - 1].end
    commas = tokens[at - 1].text == "," and tokens[amount.end].text in (",", ";") and sticks
    return named and commas and name.lower not in _nouns("no_names")


def _said(tokens: Sequence[Token], amount: Amount) -> bool:
    """"the age of 36", "life expectancy is around 73", "she was just 15": nothing that it could count follows."""
    if counted(tokens, amount.end, plural=True) is not None and tokens[amount.end].lower not in _nouns("age_behind"):
        return False
    at = amount.start - 1
    while at > 0 and tokens[at].lower in _nouns("age_adverbs"):
        at -= 1
    if at >= 0 and tokens[at].lower.replace("’", "'") in _SHORT_IS:  # "He's 26"
        return amount.end >= len(tokens) or tokens[amount.end].lower in _nouns("age_behind")
    if at < 1 or tokens[at].lower not in _nouns("age_links"):
        return False
    if tokens[at].lower in _nouns("age_verbs") and _somebody(tokens, at):
        return amount.end >= len(tokens) or tokens[amount.end].lower in _nouns("age_behind")
    for token in reversed(tokens[max(0, at - _FARTHEST) : at]):
        if token.lower in _nouns("age_nouns"):
            return True
        if token.kind != "word":
            return False
    return False


def _somebody(tokens: Sequence[Token], at: int) -> bool:
    """"he will be": a verb whose subject is a person."""
    while at > 0 and tokens[at - 1].lower in _nouns("age_auxiliaries"):
        at -= 1
    return at > 0 and tokens[at - 1].lower in ("he", "she", "who", "i")


@cache
def _nouns(row: str) -> frozenset[str]:
    return frozenset(table("nouns")["en"][row])


_SHORT_IS = frozenset(("he's", "she's", "who's", "i'm"))
_AGED = frozenset(("aged", "age", "ages"))
_SPELT = 10

_OF_NAMES = frozenset(("Jr", "Sr", "II", "III", "IV"))
"""What stands behind a name of a family that has it twice."""
