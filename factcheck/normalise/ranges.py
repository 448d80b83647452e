"""Ranges: two figures that are the ends of one ("5-10", "between €1.2bn and €1.5bn", "from 252 to 287 miles").

In: tokens and the first amount. Out: the amount, widened where a second one belongs to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factcheck.lexicon import table
from factcheck.normalise.amount import Amount
from factcheck.normalise.amounts import amount_at, magnitude, merge
from factcheck.normalise.changes import changes_near, moves_near
from factcheck.normalise.digits import Style
from factcheck.normalise.hedges import hedge_before
from factcheck.normalise.nouns import counted
from factcheck.normalise.number import plain
from factcheck.normalise.tokens import HYPHENS, Token


def range_at(tokens: Sequence[Token], left: Amount, language: str, style: Style | None, *, floor: int = 0) -> Amount:
    """Widen an amount by the second end of its range; as it came where it has none.

    Args:
        tokens: of the text.
        left: the first amount.
        language: whose words count.
        style: separators of the document.
        floor: index of the first token that is still free.
    """
    at = left.end
    if at + 1 >= len(tokens) or left.number.ordinal or left.number.vague:
        return left
    second = _second_end(tokens, at, language)
    if second is None:
        return left
    words, token = _words(language[:2]), tokens[at]
    if token.lower in words["to"] and _is_year(tokens, left, second):
        return left
    if token.lower in words.get("or", ()):
        merged = _joined(tokens, left, second, language, style) if _few(left) else left
        return merged if merged.low < merged.high <= _FEW else left
    _, opener = hedge_before(tokens, left.start, language)
    before = tokens[opener - 1].lower if opener else ""
    if token.lower in words["and"] and before not in words["between"]:
        return left
    if token.lower in words["to"] and before in words["from"] and _is_moved(tokens, opener - 2, language):
        return _former(tokens, left, second, language, style)
    merged = _joined(tokens, left, second, language, style)
    if merged is left or (token.lower in words["to"] and before in _BY and not _one_unit(left, merged)):
        return left
    opened = opener > floor and before in words["between"] | words["from"]
    return merged._replace(start=opener - 1) if opened and token.kind == "word" else merged


def _is_year(tokens: Sequence[Token], left: Amount, second: int) -> bool:
    """Tell the year of "from 21 million tonnes in 2013 to 4 million"; "in 12 to 15 days" and "of 2000 to 2500" are ranges."""
    year = left.unit is None and left.end == left.start + 1 and len(tokens[left.start].text) == _YEAR_DIGITS
    before = tokens[left.start - 1].lower if left.start else ""
    dated = before == "in" or (before == "of" and len(tokens[second].text) != _YEAR_DIGITS)
    return year and _FIRST_YEAR <= left.low <= _LAST_YEAR and dated


def _is_moved(tokens: Sequence[Token], at: int, language: str) -> bool:
    """"rose from 40 to 52", "strengthened from 200 to 450 officers": two levels, one before and one after."""
    return changes_near(tokens, at, language) or moves_near(tokens, at, language)


def _one_unit(left: Amount, merged: Amount) -> bool:
    """"rose by 5 to 10 percent" is a range; "fell by a quarter to 12.5 cents" and "rose by 5 to 12" are a change and a level."""
    return left.unit is None and merged.unit is not None and not left.number.fraction


def _former(tokens: Sequence[Token], left: Amount, at: int, language: str, style: Style | None) -> Amount:
    """Give the level that a change began at the unit and the magnitude of the one it came to: "fell from 10 to 4 million tonnes".

    The two are no range: who claims 45 does not agree with a rise "from 40 to 52".
    """
    right = _second(tokens, at, language, style)
    if right is None:
        return left
    grown = magnitude(right) if magnitude(left) == 1 and left.unit is None and not left.attributive else Decimal(1)
    unit = right.unit if left.unit is None else left.unit
    return left._replace(low=plain(left.low * grown), high=plain(left.high * grown), step=left.step * grown, unit=unit)


def _second_end(tokens: Sequence[Token], at: int, language: str) -> int | None:
    """Find where the second figure of a range begins, by the word or dash that joins it to the first."""
    words, token = _words(language[:2]), tokens[at]
    if token.text in words["dashes"]:
        if _to_between_hyphens(tokens, at):
            return at + 3
        if token.text in HYPHENS and tokens[at + 1].lower in words["to"] and token.start == tokens[at - 1].end:
            return at + 2  # "a 24- to 30-foot boat"
        return at + 1 if _dash_joins(tokens, at) else None
    if token.lower in words.get("or", ()):
        return at + 1
    if token.lower in words["to"] and tokens[at + 1].text == "-":
        return at + 2  # "200,000 to-260,000"
    return _skip_hedge(tokens, at + 1) if token.lower in words["and"] | words["to"] else None


def _to_between_hyphens(tokens: Sequence[Token], at: int) -> bool:
    """"0-to-60"."""
    return [token.text for token in tokens[at : at + 3]] == ["-", "to", "-"]


def _few(left: Amount) -> bool:
    """"three or four years": of two small neighbours the text leaves open which."""
    return left.unit is None and left.high < _FEW and left.start == left.number.start


def _joined(tokens: Sequence[Token], left: Amount, at: int, language: str, style: Style | None) -> Amount:
    right = _second(tokens, at, language, style)
    if right is None:
        return left
    if left.unit is not None and right.unit is None and not _same_sign(left):
        return left
    if right.unit is None and _same_sign(left) and counted(tokens, right.end, plural=True, language=language) is not None:
        return left  # "paid $500 to 20 people"
    if left.low > right.high and right.end < len(tokens) and tokens[right.end].lower in _ERAS:
        left, right = left._replace(low=right.low), right._replace(high=left.high)  # "between 1390 and 1370 BC"
    return merge(left, right) or left


def _second(tokens: Sequence[Token], at: int, language: str, style: Style | None) -> Amount | None:
    number = _number_index(tokens, at)
    right = amount_at(tokens, number, language, style) if number < len(tokens) else None
    return None if right is None or right.start != at or right.number.ordinal or right.number.vague else right


def _same_sign(left: Amount) -> bool:
    """"$5-10": the currency of the first holds for the second."""
    return left.unit is not None and left.unit.dimension.startswith("money") and left.number.start > left.start


def _number_index(tokens: Sequence[Token], at: int) -> int:
    """Step over the currency sign, or the sign, before a number."""
    end = at
    while end < len(tokens) and end < at + 4 and tokens[end].kind != "digits" and tokens[end].text in _SIGNS:
        end += 1
    return end


def _skip_hedge(tokens: Sequence[Token], at: int) -> int:
    return at + 1 if at < len(tokens) and tokens[at].lower in ("about", "around", "nearly", "almost", "some", "roughly") else at


def _dash_joins(tokens: Sequence[Token], at: int) -> bool:
    """A dash joins two figures where it sticks to both, or stands free between two bare ones."""
    glued = tokens[at].start == tokens[at - 1].end and tokens[at + 1].start == tokens[at].end
    free = tokens[at].start > tokens[at - 1].end and tokens[at + 1].start > tokens[at].end
    money = tokens[at].start == tokens[at - 1].end and tokens[at + 1].text in _CURRENCIES  # "$140- $150 million"
    return (glued or money or (free and tokens[at].text in "-–~")) and tokens[at + 1].text not in ("-", "–")


@cache
def _words(language: str) -> dict[str, frozenset[str]]:
    rows = table("hedges").get(language, table("hedges")["en"])["range"]
    return {key: frozenset(words) for key, words in rows.items()}


_FEW = 20
_YEAR_DIGITS, _FIRST_YEAR, _LAST_YEAR = 4, 1500, 2100
_BY = frozenset(("by",))
_ERAS = frozenset(("bc", "bce"))
_CURRENCIES = frozenset("$€£¥₽₹₴")
_SIGNS = frozenset("$€£¥₽₹₴-−+") | frozenset(("US", "USD", "EUR", "GBP", "C", "A", "HK"))
