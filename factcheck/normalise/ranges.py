"""Ranges: two figures that are the ends of one ("5-10", "between €1.2bn and €1.5bn", "from 252 to 287 miles").

In: tokens and the first amount. Out: the amount, widened where a second one belongs to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.lexicon import table
from factcheck.normalise.amounts import Amount, amount_at, merge
from factcheck.normalise.digits import Style
from factcheck.normalise.hedges import hedge_before
from factcheck.normalise.tokens import Token


def range_at(tokens: Sequence[Token], left: Amount, language: str, style: Style | None) -> tuple[Amount, bool]:
    """Widen an amount by the second end of its range.

    Args:
        tokens: of the text.
        left: the first amount.
        language: whose words count.
        style: separators of the document.

    Returns:
        The amount, widened or as it came, and whether "between" or "from" opens it.
    """
    words = _words(language[:2])
    at = left.end
    if at + 1 >= len(tokens) or left.number.ordinal or left.number.vague:
        return left, False
    _, opener = hedge_before(tokens, left.start, language)
    before = tokens[opener - 1].lower if opener else ""
    token = tokens[at]
    if token.text == "-" and _to_between_hyphens(tokens, at):
        return _joined(tokens, left, at + 3, language, style), False
    if token.text in words["dashes"] and _dash_joins(tokens, at, left):
        return _joined(tokens, left, at + 1, language, style), False
    if token.lower in words["and"] and before in words["between"]:
        merged = _joined(tokens, left, _skip_hedge(tokens, at + 1), language, style)
        return (_opened(merged, opener), True) if merged is not left else (left, False)
    if token.lower in words.get("or", ()) and _few(left):
        merged = _joined(tokens, left, at + 1, language, style)
        return (merged, False) if merged.high <= _FEW else (left, False)
    if token.lower in words["to"] and not (left.unit is not None and before in _BY):
        merged = _joined(tokens, left, _skip_hedge(tokens, at + 1), language, style)
        if merged is not left and before in words["from"]:
            return _opened(merged, opener), True
        return merged, False
    return left, False


def _to_between_hyphens(tokens: Sequence[Token], at: int) -> bool:
    """"0-to-60"."""
    return [token.text for token in tokens[at : at + 3]] == ["-", "to", "-"]


def _few(left: Amount) -> bool:
    """"three or four years": of two small neighbours the text leaves open which."""
    return left.unit is None and left.high < _FEW and left.start == left.number.start


def _opened(amount: Amount, opener: int) -> Amount:
    """Take "between" or "from" into the range."""
    from dataclasses import replace

    return replace(amount, start=opener - 1)


def _joined(tokens: Sequence[Token], left: Amount, at: int, language: str, style: Style | None) -> Amount:
    number = _number_index(tokens, at)
    right = amount_at(tokens, number, language, style) if number < len(tokens) else None
    if right is None or right.start != at or right.number.ordinal or right.number.vague:
        return left
    if left.unit is not None and right.unit is None and not _same_sign(left):
        return left
    return merge(left, right) or left


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


def _dash_joins(tokens: Sequence[Token], at: int, left: Amount) -> bool:
    """A dash joins two figures where it sticks to both, or stands free between two bare ones."""
    glued = tokens[at].start == tokens[at - 1].end and tokens[at + 1].start == tokens[at].end
    free = tokens[at].start > tokens[at - 1].end and tokens[at + 1].start > tokens[at].end
    return (glued or (free and tokens[at].text in "-–~")) and tokens[at + 1].text not in ("-", "–")


@cache
def _words(language: str) -> dict[str, frozenset[str]]:
    rows = table("hedges").get(language, table("hedges")["en"])["range"]
    return {key: frozenset(words) for key, words in rows.items()}


_FEW = 20
_BY = frozenset(("by",))
_SIGNS = frozenset("$€£¥₽₹₴-−+") | frozenset(("US", "USD", "EUR", "GBP", "C", "A", "HK"))
