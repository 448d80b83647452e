"""Measured amounts: a figure and the unit behind it, with what divides it.

In: tokens and an amount whose figure has been read. Out: the amount with its unit: "200-km", "5 feet 2 inches", "50 previous
years", "$75 U.S. per barrel", "5 percent a year".
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache

from factcheck.lexicon import table
from factcheck.normalise.amount import Amount
from factcheck.normalise.number import Number
from factcheck.normalise.numbers import number_at
from factcheck.normalise.rates import per_unit
from factcheck.normalise.tokens import HYPHENS, Token, model_end
from factcheck.normalise.unit_words import bracketed_unit, contested_unit, in_millions, magnified, paid_millions, part_of_unit
from factcheck.normalise.units import Unit, quotient, unit_at, unit_named


def measured(tokens: Sequence[Token], amount: Amount, language: str) -> Amount:
    """Read the unit behind a figure.

    Args:
        tokens: of the text.
        amount: the figure, with the currency before it if there is one.
        language: whose words count.

    Returns:
        The amount with unit and end; as it came where no unit follows.
    """
    return _per(tokens, _compound(tokens, _with_unit(tokens, amount, language), language), language)


def _with_unit(tokens: Sequence[Token], amount: Amount, language: str) -> Amount:
    at = amount.end
    if at >= len(tokens):
        return amount
    if tokens[at].text in HYPHENS:
        return _hyphenated(tokens, amount, language)
    if model_end(tokens, at) > at:
        return amount  # "three Mi-8 helicopters"
    glued = (tokens[at].start == tokens[at - 1].end or tokens[at].text in _SPACED) and not amount.number.words
    if amount.number.vague and tokens[at].lower == "of":
        at += 1  # "a couple of months", "hundreds of miles"
    found = contested_unit(tokens, at) or unit_at(tokens, at, language, glued=glued)
    found = found or _tied_unit(tokens, at, language) or _later_unit(tokens, at, language)
    if found is not None and _is_initial(tokens, at, found[1]):
        found = None
    if found is None and amount.unit is None:
        found = part_of_unit(tokens, at, language) if amount.number.fraction else bracketed_unit(tokens, at, language)
    if found is None:
        return in_millions(tokens, amount) if amount.unit is None else _nation_behind(tokens, amount)
    unit, end = found
    if amount.unit is None and not (_is_money(unit) and _sign_of_next(tokens, end, amount)):
        return magnified(tokens, amount._replace(unit=unit, end=end))
    return _code_behind(tokens, amount, unit, end)


def _is_initial(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell the letter of a name from a symbol: a heading may end in a figure, "dead at 95", and "A. Doe" open the next line."""
    letter = tokens[at]
    if end != at + 1 or len(letter.text) != 1 or not letter.text.isupper() or letter.start == tokens[at - 1].end:
        return False
    if end + 1 >= len(tokens) or tokens[end].text != "." or tokens[end].start > letter.end:
        return False
    return tokens[end + 1].text[0].isupper() and tokens[end + 1].lower not in _starters()


def _before_noun(tokens: Sequence[Token], at: int) -> tuple[Unit, int] | None:
    """Read a word that is another unit before a noun: the pounds of "a 200-pound man" are no money."""
    found = table("units")["hyphenated"].get(tokens[at].lower)
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if found is None or not following.isalpha() or following in found["but_before"] or paid_millions(tokens, at):
        return None
    unit = unit_named(found["unit"])
    return None if unit is None else (unit, at + 1)


def _hyphenated(tokens: Sequence[Token], amount: Amount, language: str) -> Amount:
    """"200-km", "43-point"."""
    at = amount.end
    if tokens[at].start > tokens[at - 1].end:
        return _spaced_hyphen(tokens, amount, language)
    if at + 1 >= len(tokens) or tokens[at + 1].start != tokens[at].end or tokens[at + 1].kind == "digits":
        return amount
    if amount.unit is not None:
        return amount
    found = _before_noun(tokens, at + 1) or _tied_unit(tokens, at + 1, language)
    if found is None:
        return amount._replace(attributive=tokens[at + 1].lower not in _NO_NOUN)
    unit, end = found
    below = per_unit(tokens, end + 1, language, nouns=False) if _is_hyphen(tokens, end) else None  # "10-barrel-a-day"
    if below is not None:
        unit, end = quotient(unit, below[0]), below[1]
    return amount._replace(unit=unit, end=end, attributive=True)


def _tied_unit(tokens: Sequence[Token], at: int, language: str) -> tuple[Unit, int] | None:
    """Read a unit whose words hyphens tie: "170,000-square-foot"."""
    if not _is_hyphen(tokens, at + 1):
        return unit_at(tokens, at, language)
    near = range(at, min(len(tokens), at + _TIED_REACH))
    places = [place for place in near if tokens[place].text not in HYPHENS]
    loose = unit_at([tokens[place] for place in places], 0, language)
    if loose is None or loose[1] == 1:
        return unit_at(tokens, at, language)
    return loose[0], places[loose[1] - 1] + 1


def _is_hyphen(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].text in HYPHENS and tokens[at].start == tokens[at - 1].end


def _code_behind(tokens: Sequence[Token], amount: Amount, unit: Unit, end: int) -> Amount:
    """"$5 CAD": the code says which dollar; "$5 million dollars" says it twice."""
    if amount.unit is None or not _is_money(unit) or _sign_of_next(tokens, end, amount):
        return amount
    other = amount.unit.name == "US dollar" and unit.name.endswith("dollar")
    return amount._replace(end=end, unit=unit if other else amount.unit)


def _spaced_hyphen(tokens: Sequence[Token], amount: Amount, language: str) -> Amount:
    """"30 - year bonds", as texts look that were split into tokens before."""
    found = unit_at(tokens, amount.end + 1, language)
    if found is None or found[0].dimension != "time" or tokens[found[1] - 1].lower != found[0].name:
        return amount
    return amount._replace(unit=found[0], end=found[1], attributive=True)


def _sign_of_next(tokens: Sequence[Token], end: int, amount: Amount) -> bool:
    """In "$20 $37" and "3 USD50" the second sign belongs to the figure behind it."""
    if end >= len(tokens) or tokens[end].kind != "digits":
        return False
    return amount.unit is not None or tokens[end].start == tokens[end - 1].end


def _later_unit(tokens: Sequence[Token], at: int, language: str) -> tuple[Unit, int] | None:
    """"50 previous years"."""
    if at >= len(tokens) or tokens[at].lower not in _between():
        return None
    found = unit_at(tokens, at + 1, language)
    return found if found is not None and found[0].dimension == "time" else None


def _nation_behind(tokens: Sequence[Token], amount: Amount) -> Amount:
    """"$75 U.S. per barrel"."""
    if amount.unit is None or amount.unit.name != "US dollar":
        return amount
    words = [token.text for token in tokens[amount.end : amount.end + 4]]
    size = 1 if words[:1] == ["US"] else 4 if words == ["U", ".", "S", "."] else 0
    return amount._replace(end=amount.end + size)


def _compound(tokens: Sequence[Token], amount: Amount, language: str, least: Fraction | None = None) -> Amount:
    """"5 feet 2 inches", "2 hours and 30 minutes": the smaller unit adds to the larger, each below the one before."""
    unit, at = amount.unit, amount.end
    if unit is None or amount.attributive or not (unit.dimension in _COMPOUND or _is_money(unit)):
        return amount
    clocked = unit.dimension == "time" and unit.factor <= _HOUR  # "2 hours, 3 minutes"; people list years, months and days
    if at < len(tokens) and (tokens[at].lower == "and" or (tokens[at].text == "," and clocked)):
        at += 1
    if at >= len(tokens) or (tokens[at].kind != "digits" and tokens[at].kind != "word"):
        return amount
    number = number_at(tokens, at, language)
    if number is None or number.vague or number.ordinal or number.fraction:
        return amount
    found = unit_at(tokens, number.end, language, glued=True)
    if found is None and _is_money(unit) and number.start == amount.end and amount.step == 1:
        return _cents_alone(tokens, amount, number)
    if found is None or found[0].dimension != unit.dimension or found[0].factor >= (least or unit.factor):
        return amount
    share = found[0].factor / unit.factor
    if number.high * share.numerator >= share.denominator * Decimal("1.5"):
        return amount
    more = number.low * share.numerator / share.denominator
    step = Decimal(share.numerator) / share.denominator
    added = amount._replace(low=amount.low + more, high=amount.high + more, end=found[1], step=step)
    return _compound(tokens, added, language, found[0].factor)


def _cents_alone(tokens: Sequence[Token], amount: Amount, number: Number) -> Amount:
    """"15 dollars 50": two figures behind the currency's name, and nothing that they could count."""
    behind = tokens[number.end].lower if number.end < len(tokens) else "."
    named = tokens[amount.end - 1].kind == "word" and amount.number.start == amount.start
    if not named or not 10 <= number.high < 100 or number.decimals or behind not in _AFTER_CENTS:
        return amount
    cents = number.high / 100
    return amount._replace(
        low=amount.low + cents, high=amount.high + cents, end=number.end, step=Decimal("0.01"),
        number=amount.number._replace(decimals=2),
    )  # fmt: skip


def _is_money(unit: Unit) -> bool:
    return unit.dimension.startswith("money:") and unit.factor == 1


def _per(tokens: Sequence[Token], amount: Amount, language: str) -> Amount:
    """"per barrel", "a year", "/day" behind a unit."""
    if amount.unit is None or amount.unit.dimension == "ratio" or amount.attributive:
        return amount
    below = per_unit(tokens, amount.end, language, nouns=amount.unit.dimension.startswith("money"))
    if below is not None and amount.unit.dimension == "percent" and below[0].dimension != "time":
        return amount
    return amount if below is None else amount._replace(unit=quotient(amount.unit, below[0]), end=below[1])


@cache
def _between() -> frozenset[str]:
    return frozenset(table("units")["between"])


@cache
def _starters() -> frozenset[str]:
    return frozenset(table("sentences")["starters"])


_NO_NOUN = frozenset(("odd", "plus", "ish", "and", "to", "or", "of", "off", "time", "on", "sided", "way"))
_SPACED = ("t",)  # "3.0 t"
_HOUR = 3600
_COMPOUND = frozenset(("length", "time", "mass"))
_TIED_REACH = 6  # three words with their hyphens
_AFTER_CENTS = frozenset((".", ",", ";", ")", "!", "?", "each", "apiece", "more", "per", "and", "or", "but"))
