"""Readings: quantities found in a text, and the interval that their printing leaves possible.

In: shapes with unit, hedge and change. Out: `Reading`s and `Quantity`s. How wide a figure is that no hedge widens is decided
here, by its last printed place (semantics, section 1).
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from factcheck.model.interval import Interval
from factcheck.model.value import Change, Hedge, Kind, Quantity
from factcheck.normalise.amount import Amount
from factcheck.normalise.hedges import bounded, fraction_width
from factcheck.normalise.nouns import NounPhrase
from factcheck.normalise.shapes import Shape
from factcheck.normalise.units import COUNT, Unit


class Reading(NamedTuple):
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
        former: True for the level that a change began at: 40 in "rose from 40 to 52".
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
    former: bool = False


def quantity_of(shape: Shape, unit: Unit, hedge: Hedge, change: Change, surface: str) -> Quantity:
    """Give what an expression leaves possible and what a reader would expect.

    Args:
        shape: the amount and what its surroundings make of it.
        unit: of the figure.
        hedge: that the words state; a round figure without one becomes "rounded".
        change: level, rise or fall.
        surface: the words.
    """
    amount = shape.amount
    vague = amount.number.vague
    figure = amount.number.figure * amount.scale if vague and not amount.range else None
    possible = Interval(amount.low, amount.high)
    printed = possible if figure is None else Interval.exactly(figure)
    half = Decimal(0) if vague or surface.lower().startswith(_TO_THE_POINT) else _half_width(shape, unit)
    interval, expected = bounded(possible, hedge, half, _step_of(amount))
    if hedge == "exact" and half and _is_round(amount, half):
        hedge = "rounded"
    return Quantity(printed, interval, expected, unit.name, _dimension(shape, unit), hedge, change, surface)


def in_unit(quantity: Quantity, unit: str, dimension: str) -> Quantity:
    """Give a bare figure the unit that it left out; an exact one is then good to half a unit, as a measured one is.

    Args:
        quantity: a count.
        unit: canonical name.
        dimension: of the unit.
    """
    figure, half = quantity.printed.high, Decimal(0)
    if figure is not None and quantity.interval == quantity.printed == Interval.exactly(figure):
        half = _unit_half(abs(figure), dimension)
    wide = Interval(figure - half, figure + half, high_open=True) if figure is not None and half else quantity.interval
    return replace(quantity, unit=unit, dimension=dimension, interval=wide)


def kind_of(dimension: str) -> Kind:
    """Sort a quantity by its dimension."""
    if dimension.startswith(("percent", "percentage_points")):
        return "percent"
    if dimension.startswith("money"):
        return "money"
    if dimension == "time":
        return "duration"
    return "ratio" if dimension == "ratio" else "quantity"


def _step_of(amount: Amount) -> Decimal | None:
    """Give the step by which figures printed as roughly as this one rise: 1 at "41", 5 at "45", 500 at "38,500", 0.1 at "58.3".

    Decimals are printed to their last place, whole numbers to their last digit that is no zero; a last 5 is a step of five. A
    fraction and "a few" have none.
    """
    if amount.number.fraction or amount.number.vague or not amount.low:
        return None
    return min(_step_at(amount, amount.low), _step_at(amount, amount.high))


def _step_at(amount: Amount, value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    place = amount.step if amount.number.decimals else max(amount.step, Decimal(1).scaleb(exponent))
    return place * 5 if abs(value) / place % 10 == 5 else place


def _dimension(shape: Shape, unit: Unit) -> str:
    if unit is COUNT and shape.amount.number.fraction and shape.amount.high <= 1:
        return "ratio"
    return unit.dimension


def _half_width(shape: Shape, unit: Unit) -> Decimal:
    """Half the width to which a figure is rounded (semantics, section 1).

    Fractions in words are rough; decimals are good to half their last place; round numbers to half a unit of their second
    significant figure, millions and billions of one figure to half of theirs; whole numbers with a physical unit or of percent,
    and other measured ones from 5 up, to half a unit. Counts, ages and durations are exact, and so are votes and seats.
    """
    amount = shape.amount
    if amount.number.fraction:
        return fraction_width(amount.high) if amount.high <= 1 else Decimal(0)  # "101 1/4" is printed to the quarter
    if amount.low != amount.high or shape.kind in _EXACT_KINDS or shape.tally:
        return Decimal(0)
    size = abs(amount.high)
    if size >= 100 and size == size.to_integral_value():
        digits = size.adjusted() + 1
        second = Decimal(1).scaleb(digits - 2)
        if size % second == 0:
            return min(amount.step / 2, size / 10) if _in_scale(amount) else second / 2
        if size % 100 == 0 and unit.dimension not in _PHYSICAL:  # "23,500": to its last figure that is no zero
            return Decimal(1).scaleb(len(str(int(size))) - len(str(int(size)).rstrip("0"))) / 2
    if amount.number.decimals or amount.step > 1:
        return amount.step / 2 if amount.step < size or amount.number.decimals else Decimal(0)
    if amount.step < 1 and not amount.number.decimals:  # "5 feet 8 inches": to half an inch
        return amount.step / 2 if unit.dimension in _PHYSICAL else Decimal(0)
    return Decimal(0) if amount.number.words and not _is_measured(unit.dimension) else _unit_half(size, unit.dimension)


def _in_scale(amount: Amount) -> bool:
    """Tell a whole number of millions or billions, "£4 million" and "$3bn": its last printed place is the scale.

    Rounded to it a figure is no wider than "about" would make it.
    """
    return amount.step >= _MILLION and not amount.number.decimals and amount.step > abs(amount.high) / 100


def _unit_half(size: Decimal, dimension: str) -> Decimal:
    """Half the last printed place of a whole number with a unit."""
    if _is_measured(dimension) and size >= 1:
        return Decimal("0.5")
    measured = dimension not in ("count", "time", "ratio") and not dimension.startswith("count/")
    return Decimal("0.5") if measured and size >= _ROUNDED_FROM else Decimal(0)


def _is_measured(dimension: str) -> bool:
    """Tell what is measured and never counted; a share is worked out, and 3 percent stand for 2.8."""
    return dimension in _PHYSICAL or dimension.startswith("percent")


def _is_round(amount: Amount, half: Decimal) -> bool:
    return amount.number.fraction or (abs(amount.high) >= 100 and half * 20 >= Decimal(1).scaleb(amount.high.adjusted()))


_MILLION = 1_000_000

_TO_THE_POINT = ("exactly", "precisely")
"""Words before a figure that nobody rounded."""

_ROUNDED_FROM = 5
"""Below it half a unit is more than a tenth of the figure, wider than "about" would make it."""

_PHYSICAL = frozenset(("length", "area", "mass", "volume", "speed", "temperature", "energy", "power"))
"""Dimensions that are measured and never counted: "5 miles" and "8 kilometres" are the same way."""

_EXACT_KINDS = frozenset(("age", "score", "ordinal", "duration"))
