"""A number, and a number in the making: the values that the grammars of numbers hand to each other.

In: a value with its place in the tokens. Out: frozen values.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.normalise.tokens import Token


class Number(NamedTuple):
    """A number as printed.

    Args:
        low: the number; of a span ("dozens") its least.
        high: the same number; of a span its most.
        start: index of its first token.
        end: index of the token after it.
        start_char: offset of its first character.
        end_char: offset after its last character.
        words: True where no digit was printed.
        vague: True for a span: "several", "hundreds of thousands".
        ordinal: True for a place in an order: "21st", "third".
        fraction: True for a part: "two thirds", "1/2", "half".
        decimals: places after the decimal mark, as printed.
        step: value of the last printed place: 100,000 for "3.2 million".
        figure: what is printed of a span: 12 for "dozens"; the number else.
        dubious: why it could be read in two ways; empty where it cannot.
    """

    low: Decimal
    high: Decimal
    start: int
    end: int
    start_char: int
    end_char: int
    words: bool = False
    vague: bool = False
    ordinal: bool = False
    fraction: bool = False
    decimals: int = 0
    step: Decimal = Decimal(1)
    figure: Decimal = Decimal(0)
    dubious: str = ""


class Sum(NamedTuple):
    """A number that words, or digits and words, add up to.

    Args:
        value: the number.
        end: index of the token after it.
        scale: the last scale that multiplied, 1 where none did.
    """

    value: Decimal
    end: int
    scale: Decimal = Decimal(1)


def make_number(tokens: Sequence[Token], span: tuple[int, int], value: Decimal, **more: object) -> Number:
    """Make a number of the tokens between two indices; `low` and `high` are the value where they are not given."""
    value = plain(value)
    low, high = more.pop("low", value), more.pop("high", value)
    return Number(
        low, high, span[0], span[1], tokens[span[0]].start, tokens[span[1] - 1].end, figure=value, **more  # type: ignore[arg-type]
    )


def plain(value: Decimal) -> Decimal:
    """Write a whole number without decimals: 3.2 million is 3200000 and not 3200000.0."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if whole == value and whole.adjusted() < 27 else value
