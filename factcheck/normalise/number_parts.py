"""Fractions in words: "half a million", "a third of", "two-thirds", "three and a half".

In: tokens and an index, or the sum so far. Out: a `Number` or a `Sum`; None where there is no fraction.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.normalise.number import Number, Sum, make_number
from factcheck.normalise.numeral_tables import Numerals
from factcheck.normalise.tokens import Token


def half_at(tokens: Sequence[Token], index: int, numerals: Numerals) -> Number | None:
    """"half a million", "half of", "half a dozen"."""
    word = tokens[index].lower
    if word not in numerals.half:
        under = numerals.denominators.get(word)
        scale = numerals.scales.get(tokens[index + 1].lower) if under and index + 1 < len(tokens) else None
        return None if scale is None else make_number(tokens, (index, index + 2), scale / Decimal(under or 1), words=True)
    end, value = index + 1, Decimal("0.5")
    scale, after = _times_scale(tokens, end, numerals)
    if scale is not None:
        return make_number(tokens, (index, after), value * scale, words=True)
    return make_number(tokens, (index, end), value, words=True, fraction=True)


def _times_scale(tokens: Sequence[Token], at: int, numerals: Numerals) -> tuple[Decimal | None, int]:
    """The scale in "half a million", "a quarter of a million"."""
    while at < len(tokens) and (tokens[at].lower in numerals.articles or tokens[at].lower in ("of", "-")):
        at += 1
    if at >= len(tokens):
        return None, at
    word = tokens[at].lower
    return numerals.scales.get(word) or numerals.dozens.get(word), at + 1


def article_fraction(tokens: Sequence[Token], index: int, numerals: Numerals) -> Number | None:
    """"a half", "a quarter", "a third of"; "a third party" is a place in an order."""
    at = index + 1
    if at >= len(tokens):
        return None
    word = tokens[at].lower
    under = numerals.denominators.get(word)
    if under is None and numerals.ordinals.get(word, 0) > 2 and (_ends_fraction(tokens, at + 1) or _rough(tokens, index)):
        under = numerals.ordinals[word]
    if under is None or word.endswith("s") or (word == "quarter" and _is_rate(tokens, index)):
        return None
    scale, after = _times_scale(tokens, at + 1, numerals)
    if scale is not None:
        return make_number(tokens, (index, after), scale / under, words=True)
    return make_number(tokens, (index, at + 1), Decimal(1) / under, words=True, fraction=True)


def _is_rate(tokens: Sequence[Token], index: int) -> bool:
    """Tell three months from a share: "rose in a quarter", "40 customers a quarter"; not "in a quarter of cases"."""
    behind = tokens[index + 2].lower if index + 2 < len(tokens) else ""
    if index == 0 or behind in _OF_A_SHARE:
        return False
    counted = index > 1 and tokens[index - 2].kind == "digits" and tokens[index - 1].lower.endswith("s")
    counted = counted or (index > 1 and tokens[index - 1].kind == "digits" and tokens[index - 2].text in "$€£")
    return counted or (tokens[index - 1].lower in ("in", "per", "during", "within", "every", "for") and behind in _CLOSED)


def _rough(tokens: Sequence[Token], index: int) -> bool:
    """Tell a share by the word before it: "nearly a third dearer"; nobody is nearly the third."""
    return index > 0 and tokens[index - 1].lower in _ROUGHLY


def _ends_fraction(tokens: Sequence[Token], at: int) -> bool:
    if at >= len(tokens) or tokens[at].lower in _AFTER_FRACTION:
        return True
    return (tokens[at].kind == "symbol" and tokens[at].start > tokens[at - 1].end) or tokens[at].text in ".,;:)"


def over_at(tokens: Sequence[Token], index: int, total: Sum, numerals: Numerals) -> Number | None:
    """"two thirds", "one-third"."""
    at = total.end
    if at < len(tokens) and tokens[at].text == "-":
        at += 1
    if at >= len(tokens):
        return None
    word = tokens[at].lower
    under = numerals.denominators.get(word)
    if under is None and total.value == 1:
        under = numerals.ordinals.get(word)
    if under is None or under < 2 or (total.value >= under and not word.endswith("s")):
        return None
    value = total.value / under
    scale, after = _times_scale(tokens, at + 1, numerals)
    if scale is not None:
        return make_number(tokens, (index, after), value * scale, words=True)
    return make_number(tokens, (index, at + 1), value, words=True, fraction=True)


def and_fraction(tokens: Sequence[Token], total: Sum, numerals: Numerals) -> Sum:
    """"three and a half million", "a million and a half", "two and three quarters"."""
    at = total.end
    if at + 1 >= len(tokens):
        return total
    scale = total.scale if total.scale > _HUNDRED else Decimal(1)  # half of a million, but not of a hundred
    if tokens[at].lower in numerals.half_joins and tokens[at + 1].lower in numerals.half:
        scaled = at + 2 < len(tokens) and tokens[at + 2].lower in numerals.scales
        return total if scaled else Sum(total.value + scale / 2, at + 2, Decimal(1))
    if tokens[at].lower not in numerals.joins:
        return total
    at += 1
    top, at = _top(tokens, at, numerals)
    if at >= len(tokens):
        return total
    word = tokens[at].lower
    under = numerals.denominators.get(word) or numerals.ordinals.get(word, 0)
    if under < 2 or (word in numerals.ordinals and (top != 1 or under == _SECOND or tokens[at - 1].lower in numerals.joins)):
        return total  # "first place is worth $35,000 and third $20,000"
    return Sum(total.value + top / under * scale, at + 1, Decimal(1))


def _top(tokens: Sequence[Token], at: int, numerals: Numerals) -> tuple[Decimal, int]:
    """The number above the line: "a" third, "three" quarters."""
    if tokens[at].lower in numerals.articles:
        return Decimal(1), at + 1
    if tokens[at].lower not in numerals.words:
        return Decimal(1), at
    return numerals.words[tokens[at].lower], at + 1


_OF_A_SHARE = frozenset(("of", "more", "less", "higher", "lower", "century", "hour", "mile", "million", "billion", "-"))
_CLOSED = frozenset(("", ".", ",", ";", ")", "and", "but", "when", "that", "since", "than"))
_HUNDRED, _SECOND = 100, 2
_AFTER_FRACTION = frozenset((
    "of", "more", "less", "higher", "lower", "as", "or", "and", "the", "in", "to", "on", "from", "since", "are", "were", "have",
    "live", "say", "want", "believe", "think", "lack", "suffer", "own", "earn", "speak", "oppose", "depend", "rely", "come",
))  # fmt: skip
"""Behind a third that is a share; many live, and one lives."""

_ROUGHLY = frozenset(("nearly", "almost", "about", "around", "roughly", "approximately", "barely", "by", "than"))
