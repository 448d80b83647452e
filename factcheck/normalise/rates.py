"""Rates: what divides a figure by a time or a thing: "per day", "a year", "annually", "a monthly rent of €900", "per share".

In: tokens and the place of a figure. Out: the unit that divides, or the unit divided; None where nothing divides.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from factcheck.lexicon import table
from factcheck.normalise.nouns import NounPhrase
from factcheck.normalise.tokens import HYPHENS, Token
from factcheck.normalise.units import COUNT, Unit, divider, quotient, unit_at, unit_named


def per_unit(tokens: Sequence[Token], at: int, language: str, *, nouns: bool) -> tuple[Unit, int] | None:
    """Read "per day", "a year", "an ounce", "/kg", "annually".

    Args:
        tokens: of the text.
        at: index of the token that may divide.
        language: whose words count.
        nouns: True where things divide too: "per share".
    """
    if at < len(tokens) and language[:2] == "en" and (adverb := _adverb_at(tokens, at)) is not None:
        return adverb, at + 1
    if at + 1 >= len(tokens) or tokens[at].lower not in _per_words("words"):
        return None
    word = tokens[at].lower
    start = at + 1 + (tokens[at + 1].text in HYPHENS and at + 2 < len(tokens))
    found = unit_at(tokens, start, language, glued=word == "/")
    if found is not None and (word in _per_words("certain") or found[0].dimension in _DIVIDERS or found[0].name in _DIVIDERS):
        # "$13 billion a year earlier" was had a year before, and not each year.
        later = found[1] < len(tokens) and tokens[found[1]].lower in _POINTS
        return None if later or found[0].dimension.startswith("money") else found
    if tokens[start].lower in _per_words("nouns") and (nouns or word == "per"):
        return divider(tokens[start].lower), start + 1
    return None


def divided(
    tokens: Sequence[Token], unit: Unit | None, noun: NounPhrase | None, span: tuple[int, int], language: str
) -> Unit | None:
    """Divide by what stands apart from the figure and its unit: "3,000 vehicles a day", "annual grant of".

    Args:
        tokens: of the text.
        unit: of the figure; None for a count.
        noun: what is counted.
        span: index of the first token of the figure, and of the token after it and its unit.
        language: whose words count.
    """
    first, last = span
    if unit is None:
        if noun is not None and _is_supplied(tokens, first, noun):
            return None  # "enough to power 41,000 homes a year" are so many homes
        rate = per_unit(tokens, last if noun is None else noun.end, language, nouns=False)
        return None if rate is None else quotient(COUNT, rate[0])
    if last < len(tokens) and tokens[last].text == "(" and unit.dimension.startswith("money:"):
        below = _behind_brackets(tokens, last, language)
        return unit if below is None else quotient(unit, below)
    if language[:2] == "en" and unit.dimension.startswith(_PAID) and "/" not in unit.dimension:
        paid = _rate_of_payment(tokens, first, last)
        unit = unit if paid is None else quotient(unit, paid)
    if noun is None or tokens[last].lower != "of" or "/" in unit.dimension or unit.dimension.startswith("money"):
        return unit
    rate = per_unit(tokens, noun.end, language, nouns=False)
    return unit if rate is None else quotient(unit, rate[0])


def _is_supplied(tokens: Sequence[Token], first: int, noun: NounPhrase) -> bool:
    """Tell homes that are lit or heated all year long from what is done so many times a year."""
    before = tokens[max(0, first - _NEAR) : first]
    return tokens[noun.head].lower in _per_words("dwellings") and any(token.lower in _per_words("supplies") for token in before)


def _behind_brackets(tokens: Sequence[Token], at: int, language: str) -> Unit | None:
    """What divides a sum behind the same in another currency: "C$6 (US $4.46) per share"."""
    for end in range(at + 1, min(at + 10, len(tokens))):
        if tokens[end].text == ")":
            rate = per_unit(tokens, end + 1, language, nouns=True) if tokens[end - 1].kind == "digits" else None
            return None if rate is None else rate[0]
    return None


def _rate_of_payment(tokens: Sequence[Token], first: int, end: int) -> Unit | None:
    """Read the time for which something is paid or made each time: "an annual grant of", "$9,000 in monthly rent".

    What is told of a year, and added up rather than paid again, is no rate: "annual revenue of".
    """
    before = [token.lower for token in takewhile(_goes_on, reversed(tokens[max(0, first - _PHRASE) : first]))][::-1]
    if before and before[-1] in _LINKS:
        for at, each in enumerate(before):
            for noun in before[at + 1 : at + 1 + _NEAR]:
                if (unit := _paid(noun, each)) is not None:
                    return unit
    behind = [token.lower for token in tokens[end : end + 3]]
    behind = behind[1:] if behind[:1] == ["in"] else behind[:2]
    return _paid(behind[1], behind[0]) if len(behind) > 1 else None


def _goes_on(token: Token) -> bool:
    return token.kind == "word" or token.text in "-:"


def _paid(noun: str, each: str) -> Unit | None:
    """Divide by the time of an adjective before what is paid at such times."""
    period = table("units")["per"]["adjectives"].get(each)
    if period is None:
        return None
    paid = noun in _per_words("payments") or (period != "year" and noun in _per_words("outputs"))
    return unit_named(period) if paid else None


def _adverb_at(tokens: Sequence[Token], at: int) -> Unit | None:
    """"annually"; "daily" before a noun describes it: "two daily papers"."""
    word = tokens[at].lower
    period = table("units")["per"]["adverbs"].get(word)
    if period is None:
        return None
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    alone = behind is None or behind.kind != "word" or behind.lower in table("nouns")["en"]["stop"]
    return unit_named(period) if alone or word == "annually" else None


@cache
def _per_words(row: str) -> frozenset[str]:
    return frozenset(table("units")["per"][row])


_PHRASE, _NEAR = 10, 3
"""Tokens back to the adjective, "the annual cost of illegal fishing at", and from it to its noun."""

_PAID = ("money", "mass", "volume", "energy")
_LINKS = frozenset(("of", "is", "was", "at", "to", "worth", ":"))
_POINTS = frozenset(("ago", "earlier", "later", "before", "after", "old"))
_DIVIDERS = frozenset(("time", "mass", "volume", "length", "area"))
