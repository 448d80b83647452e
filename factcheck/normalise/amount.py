"""An amount: the value that the grammars of figures hand to each other.

In: a number with its place. Out: a frozen value.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.normalise.number import Number
from factcheck.normalise.units import Unit


class Amount(NamedTuple):
    """A number with its unit.

    Args:
        number: the number, the first of a range.
        low: the value, or the lower end of a range or span.
        high: the value, or the upper end.
        start: index of the first token, sign and currency included.
        end: index of the token after it.
        step: value of the last printed place.
        unit: None for a plain count.
        attributive: True where a hyphen ties number and unit or noun: "44-day", "43-point".
        range: True for two figures.
        scale: what multiplied the figure, 1 for nothing.
    """

    number: Number
    low: Decimal
    high: Decimal
    start: int
    end: int
    step: Decimal
    unit: Unit | None = None
    attributive: bool = False
    range: bool = False
    scale: Decimal = Decimal(1)
