"""Special readings: figures that are words of another kind, two bounds of one figure, and figures that cannot be read.

In: tokens and an index, or readings. Out: `Reading`s: "doubled", "no casualties", "over 100 and under 300", and those with a
reason instead of a quantity.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.model.interval import Interval
from factcheck.model.value import Quantity
from factcheck.normalise.changes import multiple
from factcheck.normalise.digits import MOST_DIGITS
from factcheck.normalise.hedges import bounded, fraction_width
from factcheck.normalise.measured import Amount
from factcheck.normalise.nouns import counted
from factcheck.normalise.readings import Reading
from factcheck.normalise.tokens import Token
from factcheck.normalise.units import Unit


def multiple_at(tokens: Sequence[Token], at: int) -> Reading | None:
    """"doubled", "sixfold", "twice as many"."""
    change, figure = multiple(tokens[at].lower) or ("level", "1")
    unit = Unit("percent", "percent") if change == "fall" else Unit("times", "ratio")
    if tokens[at].lower == "twice" and not _compares(tokens, at + 1):
        return None
    number = Interval.exactly(Decimal(figure))
    token = tokens[at]
    wide, _ = bounded(number, "exact", fraction_width(Decimal(figure)))
    quantity = Quantity(number, wide, None, unit.name, unit.dimension, "rounded", change, token.text)
    return Reading(token.start, token.end, "ratio", quantity, at, at + 1, None, at)


def joined(text: str, tokens: Sequence[Token], left: Reading, right: Reading) -> Reading | None:
    """Join two readings that say one thing: two bounds of one figure, or a figure in words and in digits.

    Args:
        text: that was split.
        tokens: of the text.
        left: a reading.
        right: the next one.

    Returns:
        One reading for both; None where they say two things.
    """
    return _both_bounds(text, tokens, left, right) or _restated(text, tokens, left, right)


def _restated(text: str, tokens: Sequence[Token], left: Reading, right: Reading) -> Reading | None:
    """"forty-five (45)"."""
    one, two = left.quantity, right.quantity
    if one is None or two is None or right.first - left.last != 1 or tokens[left.last].text != "(":
        return None
    closed = right.last < len(tokens) and tokens[right.last].text == ")"
    same = one.printed == two.printed and not one.unit and tokens[left.figure].kind != tokens[right.figure].kind
    if not (closed and same):
        return None
    end = tokens[right.last].end
    return replace(left, last=right.last + 1, end=end, quantity=replace(one, surface=text[left.start : end]), noun=right.noun)


def _both_bounds(text: str, tokens: Sequence[Token], left: Reading, right: Reading) -> Reading | None:
    """Join two bounds of one figure: "greater than 100 and smaller than 300"; None where they are none."""
    one, two = left.quantity, right.quantity
    if one is None or two is None or right.first - left.last != 1 or tokens[left.last].lower not in ("and", "but", "or"):
        return None
    if one.hedge not in _SIDES or _SIDES.get(two.hedge, "") in ("", _SIDES[one.hedge]) or (one.unit and one.unit != two.unit):
        return None
    low, high = sorted((one.printed.low or Decimal(0), two.printed.high or Decimal(0)))
    below = one if _SIDES[one.hedge] == "low" else two
    if below.printed.low != low or left.noun is not None or low == high:
        return None
    within = Interval(low, high, low_open=below.interval.low_open, high_open=(two if below is one else one).interval.high_open)
    surface = text[left.start : right.end]
    joined = Quantity(Interval(low, high), within, None, two.unit, two.dimension, "between", two.change, surface)
    return replace(right, start=left.start, quantity=joined, first=left.first, figure=left.figure)


def nothing_at(tokens: Sequence[Token], at: int, language: str) -> Reading | None:
    """"no casualties": a count of nothing; "no" before anything but a plural says something else."""
    noun = counted(tokens, at + 1, plural=True, language=language)
    if noun is None and at + 2 < len(tokens) and tokens[at + 2].lower in ("or", "and"):
        noun = counted(tokens, at + 3, plural=True, language=language)
    if noun is None or noun.end - at > 5:
        return None
    zero = Interval.exactly(0)
    token = tokens[at]
    quantity = Quantity(zero, zero, None, "", "count", "none", "level", token.text)
    return Reading(token.start, token.end, "quantity", quantity, at, at + 1, noun, at)


def too_long(tokens: Sequence[Token], at: int) -> Reading | None:
    """Digits that are no figure: too many of them."""
    token = tokens[at]
    if token.kind != "digits" or token.end - token.start <= MOST_DIGITS:
        return None
    return Reading(token.start, token.end, "quantity", None, at, at + 1, None, at, reason=_TOO_LONG)


def dubious(tokens: Sequence[Token], amount: Amount) -> Reading:
    """A figure that says one thing by one convention and another by the other."""
    first, last = tokens[amount.start], tokens[amount.end - 1]
    return Reading(
        first.start, last.end, "quantity", None, amount.start, amount.end, None, amount.number.start, reason=amount.number.dubious
    )


def _compares(tokens: Sequence[Token], at: int) -> bool:
    """"twice as many", "twice the size"; "scored twice as United won" does not compare."""
    words = [token.text for token in tokens[at : at + 2]]
    return len(words) == 2 and words[0] in _OF_WHAT and words[1].islower() and words[1] not in _SOMEBODY


_OF_WHAT = frozenset(("as", "the", "that", "its", "their"))
_SOMEBODY = frozenset(("he", "she", "it", "they", "we", "you", "his", "her", "their", "the", "a", "an"))
_SIDES = {"over": "low", "at_least": "low", "under": "high", "at_most": "high"}
_TOO_LONG = "it has more digits than a figure has"
