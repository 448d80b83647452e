"""Quantities: figures with unit, hedge and change, as the words round them leave them possible.

In: a text with its tokens, or one expression. Out: `Reading`s with character offsets, or a `Quantity`. "About 2,000", "between
€1.2bn and €1.5bn", "515 percent more", "100,000+", "hundreds of thousands", "one in five" and "no casualties" are quantities.
The misuse that this module prevents is to keep one number of an expression that says more, or less, than one number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from factcheck.lexicon import table
from factcheck.model.interval import Interval
from factcheck.model.value import Change, Hedge, Kind, Quantity
from factcheck.normalise.amounts import Amount, amount_at, per_unit
from factcheck.normalise.changes import change_at, multiple
from factcheck.normalise.digits import Style, style_for
from factcheck.normalise.hedges import bounded, fraction_width, hedge_after, hedge_before
from factcheck.normalise.nouns import NounPhrase, counted, tied
from factcheck.normalise.numerals import numerals_for
from factcheck.normalise.ranges import range_at
from factcheck.normalise.shapes import Shape, shape_at
from factcheck.normalise.tokens import Token, tokenize
from factcheck.normalise.units import COUNT, Unit, quotient


@dataclass(frozen=True, slots=True)
class Reading:
    """A quantity found in a text, before it competes with dates and names for its characters.

    Args:
        start: offset of its first character, hedge included.
        end: offset after its last character, unit included.
        kind: what sort of expression it is.
        quantity: what it says; None where it cannot be read.
        first: index of its first token.
        last: index of the token after it.
        noun: the words that it counts; None where none follow.
        figure: index of the first token of the figure, without hedge and currency.
        year_like: True for four bare digits that may be a year.
        reason: why it cannot be read; empty where it can.
    """

    start: int
    end: int
    kind: Kind
    quantity: Quantity | None
    first: int
    last: int
    noun: NounPhrase | None = None
    figure: int = 0
    year_like: bool = False
    reason: str = ""


def find_quantities(
    text: str, tokens: Sequence[Token], language: str = "en", *, style: Style | None = None
) -> list[Reading]:
    """Find every quantity of a text, in reading order and without overlaps; linear in the text.

    Args:
        text: that was split.
        tokens: of the text, from `tokenize`.
        language: whose number words, units and separators count.
        style: separators of the document where they are known better than by its language.
    """
    style = style or style_for(language)
    starters, articles = _starters(language[:2]), numerals_for(language).articles
    found: list[Reading] = []
    taken = 0
    for at, token in enumerate(tokens):
        if at < taken or (token.kind != "digits" and token.lower not in starters):
            continue
        begin = at - 1 if at > taken and tokens[at - 1].lower in articles and token.kind == "word" else at
        if token.kind == "digits" and at > taken and tokens[at - 1].text == "." and tokens[at - 1].end == token.start:
            begin = at - 1
        reading = _reading(text, tokens, begin, at, (language, style, taken))
        if reading is not None:
            whole = both_bounds(text, tokens, found[-1], reading) if found else None
            found[-1:] = [whole] if whole is not None else [*found[-1:], reading]
            taken = max(taken, reading.last)
        elif token.kind == "digits":
            taken = max(taken, _name_end(tokens, at))
    return found


def read_quantity(text: str, *, language: str = "en") -> Quantity | None:
    """Read one expression, such as "+515 %", "about 2000 peacekeepers" or the tolerance "5 %".

    Returns:
        The first quantity of the text that can be read; None where there is none.
    """
    tokens = tokenize(text)
    readings = find_quantities(text, tokens, language)
    return next((reading.quantity for reading in readings if reading.quantity is not None), None)


def _reading(
    text: str, tokens: Sequence[Token], begin: int, trigger: int, context: tuple[str, Style, int]
) -> Reading | None:
    language, style, taken = context
    word = tokens[trigger].lower
    if word in _MULTIPLES():
        return _multiple(text, tokens, trigger)
    if word in _NONE():
        return _nothing(text, tokens, trigger, language)
    amount = amount_at(tokens, begin, language, style)
    if amount is None and begin != trigger:
        amount = amount_at(tokens, trigger, language, style)
    if amount is None or amount.start < taken:
        return _unread(text, tokens, trigger, style) if amount is None else None
    amount, between = range_at(tokens, amount, language, style)
    if amount.number.dubious:
        return _dubious(text, tokens, amount)
    shape = shape_at(tokens, amount, language)
    if shape is None:
        return None
    return _assemble(text, tokens, shape, between, language)


def _assemble(text: str, tokens: Sequence[Token], shape: Shape, between: bool, language: str) -> Reading:  # noqa: FBT001 - see range_at
    amount = shape.amount
    before, first = hedge_before(tokens, shape.first, language)
    after, last = hedge_after(tokens, amount.end, language)
    unit = amount.unit
    if after is not None and unit is None:
        from factcheck.normalise.amounts import unit_behind

        unit, last = unit_behind(tokens, last, language)
    hedge = _hedge(shape, before, after)
    noun = _noun(tokens, shape, last, language)
    if unit is not None and noun is not None and "/" not in unit.dimension and not unit.dimension.startswith("money"):
        rate = per_unit(tokens, noun.end, language, nouns=False) if tokens[last].lower == "of" else None
        unit = quotient(unit, rate[0]) if rate is not None else unit
    if unit is None:
        rate = per_unit(tokens, last if noun is None else noun.end, language, nouns=False)
        unit = quotient(COUNT, rate[0]) if rate is not None else None
    points = noun is not None and tokens[noun.head].lower in ("point", "points")
    measured = unit is not None or amount.number.fraction or points
    change: Change = "level" if shape.kind in _NO_CHANGE else change_at(tokens, first, last, language, measured=measured, lasts=unit is not None and unit.dimension == "time")
    if amount.start < shape.first or tokens[amount.start].text == "+":
        change = _signed(tokens, amount, change)
    start, end = tokens[first].start, tokens[last - 1].end
    quantity = _quantity(shape, unit or shape.unit, hedge, change, text[start:end])
    kind = shape.kind or _kind(quantity.dimension)
    year_like = shape.year_like and before is None and after is None and noun is None
    return Reading(start, end, kind, quantity, first, last, noun, amount.number.start, year_like)


def _quantity(shape: Shape, unit: Unit, hedge: Hedge, change: Change, surface: str) -> Quantity:
    amount = shape.amount
    vague = amount.number.vague
    figure = amount.number.figure * amount.scale if vague and not amount.range else None
    printed = Interval(amount.low, amount.high) if figure is None else Interval.exactly(figure)
    possible = Interval(amount.low, amount.high)
    half = Decimal(0) if vague else _half_width(shape, unit)
    interval, expected = bounded(possible, hedge, half)
    if hedge == "exact" and half and _is_round(amount, half):
        hedge = "rounded"
    return Quantity(printed, interval, expected, unit.name, _dimension(shape, unit), hedge, change, surface)


def _dimension(shape: Shape, unit: Unit) -> str:
    if unit is COUNT and shape.amount.number.fraction:
        return "ratio"
    return unit.dimension


def _half_width(shape: Shape, unit: Unit) -> Decimal:
    """Half the width to which a figure is rounded (semantics, section 1).

    Fractions in words are rough; decimals are good to half their last place; round numbers to half a unit of their second
    significant figure; measured whole numbers from 10 up to half a unit. Counts, ages and durations are exact.
    """
    amount = shape.amount
    if amount.number.fraction:
        return fraction_width(amount.high)
    if amount.low != amount.high or shape.kind in _EXACT_KINDS:
        return Decimal(0)
    size = abs(amount.high)
    if size >= 100 and size == size.to_integral_value():
        digits = size.adjusted() + 1
        second = Decimal(1).scaleb(digits - 2)
        if size % second == 0:
            return second / 2
    if amount.number.decimals or amount.step > 1:
        return amount.step / 2 if amount.step < size or amount.number.decimals else Decimal(0)
    measured = unit.dimension not in ("count", "time", "ratio") and not unit.dimension.startswith("count/")
    return Decimal("0.5") if measured and size >= 10 and not amount.number.words else Decimal(0)


def _is_round(amount: Amount, half: Decimal) -> bool:
    return amount.number.fraction or (abs(amount.high) >= 100 and half * 20 >= Decimal(1).scaleb(amount.high.adjusted()))


def _hedge(shape: Shape, before: Hedge | None, after: Hedge | None) -> Hedge:
    """A bound behind the figure counts for more than "about" before it."""
    said = after if after is not None and (before in (None, "about", "exact")) else before
    if said is not None and said != "exact":
        return said
    if shape.amount.number.vague:
        return "vague"
    return "between" if shape.amount.range else "exact"


def _signed(tokens: Sequence[Token], amount: Amount, change: Change) -> Change:
    return "rise" if tokens[amount.start].text == "+" and amount.unit is not None else change


def _kind(dimension: str) -> Kind:
    if dimension.startswith(("percent", "percentage_points")):
        return "percent"
    if dimension.startswith("money"):
        return "money"
    if dimension == "time":
        return "duration"
    return "ratio" if dimension == "ratio" else "quantity"


def _noun(tokens: Sequence[Token], shape: Shape, last: int, language: str) -> NounPhrase | None:
    """Find what is counted; "of" leads on from a span or a share, a hyphen from "44-day"."""
    amount = shape.amount
    at = last
    if at < len(tokens) and amount.attributive and tokens[at].text == "-":
        at += 1
    elif at < len(tokens) and tokens[at].lower == "of":
        at += 1
        while at < len(tokens) and tokens[at].lower in _DETERMINERS:
            at += 1
    elif at < len(tokens) and tokens[at].text in _QUOTES and tokens[at].start > tokens[at - 1].end:
        at += 1
    whole = at > last and amount.unit is None
    one = amount.unit is not None or amount.number.fraction or (amount.high == 1 and not whole)
    if amount.attributive and amount.unit is None:
        return tied(tokens, at)
    return counted(tokens, at, plural=not one, language=language)


def _multiple(text: str, tokens: Sequence[Token], at: int) -> Reading | None:
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


def both_bounds(text: str, tokens: Sequence[Token], left: Reading, right: Reading) -> Reading | None:
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


def _compares(tokens: Sequence[Token], at: int) -> bool:
    """"twice as many", "twice the size"; "scored twice as United won" does not compare."""
    words = [token.text for token in tokens[at : at + 2]]
    return len(words) == 2 and words[0] in ("as", "the", "that", "its", "their") and words[1].islower()


def _nothing(text: str, tokens: Sequence[Token], at: int, language: str) -> Reading | None:
    """"no casualties": a count of nothing; "no" before anything but a plural says something else."""
    noun = counted(tokens, at + 1, plural=True, language=language)
    if noun is None or noun.end - at > 4 or tokens[at].lower != "no":
        return None
    zero = Interval.exactly(0)
    start, end = tokens[at].start, tokens[at].end
    quantity = Quantity(zero, zero, None, "", "count", "none", "level", text[start:end])
    return Reading(start, end, "quantity", quantity, at, at + 1, noun, at)


def _unread(text: str, tokens: Sequence[Token], at: int, style: Style) -> Reading | None:
    """Digits that are no figure: too many of them."""
    token = tokens[at]
    if token.kind != "digits" or token.end - token.start <= 28:
        return None
    return Reading(token.start, token.end, "quantity", None, at, at + 1, None, at, reason=_TOO_LONG)


def _dubious(text: str, tokens: Sequence[Token], amount: Amount) -> Reading:
    first, last = tokens[amount.start], tokens[amount.end - 1]
    return Reading(
        first.start, last.end, "quantity", None, amount.start, amount.end, None, amount.number.start, reason=amount.number.dubious
    )


def _name_end(tokens: Sequence[Token], at: int) -> int:
    """Step over a name with digits in it: its later digits are no quantities either."""
    end = at + 1
    while end < len(tokens) and tokens[end].start == tokens[end - 1].end and (tokens[end].kind != "symbol" or _point(tokens, end)):
        end += 1
    return end


def _point(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].text in ".," and at + 1 < len(tokens) and tokens[at + 1].kind == "digits" and tokens[at + 1].start == tokens[at].end


@cache
def _starters(language: str) -> frozenset[str]:
    """Words with which a quantity can begin, beside digits."""
    numerals = numerals_for(language)
    vulgar = frozenset("¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
    extra = (_MULTIPLES() | frozenset(("no",))) if language == "en" else frozenset()
    return numerals.starters - numerals.point | vulgar | extra


@cache
def _MULTIPLES() -> frozenset[str]:  # noqa: N802 - a table read late
    return frozenset(table("changes")["en"]["multiples"])


@cache
def _NONE() -> frozenset[str]:  # noqa: N802 - a table read late
    return frozenset(("no",))


_SIDES = {"over": "low", "at_least": "low", "under": "high", "at_most": "high"}
_NO_CHANGE = frozenset(("age", "score", "ordinal"))
_EXACT_KINDS = frozenset(("age", "score", "ordinal", "duration"))
_DETERMINERS = frozenset(("the", "its", "their", "his", "her", "our", "all", "those", "these", "a", "an", "them"))
_QUOTES = frozenset("'\"“‘«„")
_TOO_LONG = "it has more digits than a figure has"
