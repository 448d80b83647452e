"""Numbers: the table of tests/cases/numbers.toml, and what holds for every text."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.normalise.digits import MOST_DIGITS, style_for, style_of
from factcheck.normalise.numbers import number_at
from factcheck.normalise.quantities import find_quantities
from factcheck.normalise.tokens import tokenize

CASES: dict[str, Any] = tomllib.loads((Path(__file__).parent.parent / "cases" / "numbers.toml").read_text(encoding="utf-8"))


ROWS = CASES["rows"]


@pytest.mark.parametrize(("language", "text", "low", "high", "words"), ROWS, ids=[f"{row[0]} {row[1]}" for row in ROWS])
def test_a_number_is_read_as_printed(language: str, text: str, low: str, high: str, words: str) -> None:
    """The table says which words make the number at the beginning of a text, and its value."""
    number = number_at(tokenize(text), 0, language)
    if not words:
        assert number is None
        return
    assert number is not None
    assert (number.low, number.high) == (Decimal(low), Decimal(high))
    assert text[number.start_char : number.end_char] == words


@pytest.mark.parametrize(("language", "text", "figure", "value"), CASES["settled"])
def test_a_document_settles_its_separators(language: str, text: str, figure: str, value: str) -> None:
    """Unmistakable figures say what a point means elsewhere; where they contradict each other, nothing is guessed."""
    readings = find_quantities(text, tokenize(text), language, style=style_of(text, style_for(language)))
    reading = next(reading for reading in readings if text[reading.start : reading.end].removeprefix("some ") == figure)
    if value:
        assert reading.quantity is not None
        assert reading.quantity.printed.low == Decimal(value)
    else:
        assert reading.quantity is None
        assert "both" in reading.reason


def test_no_number_begins_outside_the_text() -> None:
    """An index before or behind the tokens is no number."""
    tokens = tokenize("5 people")
    assert number_at(tokens, -1) is None
    assert number_at(tokens, 2) is None


def test_a_figure_longer_than_any_is_unread_with_its_reason() -> None:
    """A million digits are seen and not computed with."""
    text = "9" * 1_000_000
    (reading,) = find_quantities(text, tokenize(text))
    assert reading.quantity is None
    assert reading.reason
    assert (reading.start, reading.end) == (0, len(text))


@settings(deadline=None)  # the first example loads the tables
@given(st.integers(min_value=0, max_value=10**MOST_DIGITS - 1))
def test_a_number_written_in_digits_is_read_again(number: int) -> None:
    """Grouped or not, the value is that of the digits."""
    for written in (str(number), f"{number:,}"):
        read = number_at(tokenize(written), 0)
        assert read is not None
        assert (read.low, read.end_char) == (number, len(written))


@settings(deadline=None)  # the first example loads the tables
@given(st.text(max_size=80), st.sampled_from(("en", "de", "fr", "es", "ru", "uk", "hy", "")))
def test_any_text_is_read_without_a_crash(text: str, language: str) -> None:
    """Readings are in order, apart from each other, and every one has a value or a reason."""
    end = 0
    for reading in find_quantities(text, tokenize(text), language):
        assert reading.start >= end
        assert (reading.quantity is None) is bool(reading.reason)
        end = reading.end
