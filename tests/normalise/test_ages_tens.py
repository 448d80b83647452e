"""Ages by their ten: a man in his early 30s was not born yesterday, and nothing about him is of 1930."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.model.interval import Interval
from factcheck.normalise.quantities import find_quantities
from factcheck.normalise.tokens import tokenize


def ages(text: str, language: str = "en") -> list[tuple[str, int, int]]:
    """List the ages of a text with their bounds."""
    found = []
    for reading in find_quantities(text, tokenize(text), language):
        if reading.kind == "age" and reading.quantity is not None:
            bounds = reading.quantity.interval
            found.append((reading.quantity.surface, int(bounds.low or 0), int(bounds.high or 0)))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a man in his early 30s", [("early 30s", 30, 34)]),
        ("two women in their mid-20s", [("mid-20s", 23, 27)]),
        ("in my late 40s", [("late 40s", 46, 49)]),
        ("she was in her fifties", [("fifties", 50, 59)]),
        ("in his late fifties or early sixties", [("late fifties", 56, 59), ("early sixties", 60, 64)]),
        ("aged 60s", [("60s", 60, 69)]),
        ("from his 20s to 30s", [("20s", 20, 29), ("30s", 30, 39)]),
        ("the man, early 30s, ran", [("early 30s", 30, 34)]),
        ("early 30s", [("early 30s", 30, 34)]),
        ("late 30s and early 40s", [("late 30s", 36, 39), ("early 40s", 40, 44)]),
        ("the early 40s", []),
        ("the late 60s and early 70s", []),
        ("and 30s", []),
        ("the thirties", []),
        ("since early 80s", []),
        ("his 35s", []),
        ("his 30 s", []),
        ("his 30", []),
    ],
)
def test_a_ten_of_somebody_is_an_age(text: str, expected: list[tuple[str, int, int]]) -> None:
    """Whose it is, or that it is nobody's decade, stands before it."""
    assert ages(text) == expected


def test_a_reader_expects_less_than_the_words_leave_possible() -> None:
    """One year of doubt lies where early passes into middle."""
    for text, low, high in (("his early 30s", 30, 33), ("his mid 30s", 33, 37), ("his late 30s", 37, 39), ("his 30s", 30, 39)):
        quantity = find_quantities(text, tokenize(text))[0].quantity
        assert quantity is not None
        assert quantity.printed == Interval(Decimal(low), Decimal(high))
        assert quantity.interval.meets(quantity.printed)
        assert quantity.unit == "year"
