"""Quotes are anchored where they stand, and hints lead to better ones."""

from __future__ import annotations

import pytest

from factcheck.normalise.quoting import locate
from factcheck.project.quotes import lengthen

TEXT = "It rose by 5 percent. Later it rose by 5 percent again. They rose by 5 percent again."


@pytest.mark.parametrize(
    ("quote", "nth", "longer"),
    [
        ("5 percent", 0, "5 percent."),
        ("5 percent", 1, "by 5 percent again."),
        ("rose by 5 percent again.", 1, "They rose by 5 percent again."),
    ],
)
def test_a_quote_grows_until_it_stands_alone(quote: str, nth: int, longer: str) -> None:
    """Word by word, so that a person can copy it."""
    grown = lengthen(TEXT, *locate(quote, TEXT)[nth])
    assert len(locate(grown, TEXT)) == 1
    if nth == 0 or quote.startswith("rose"):
        assert grown == longer


def test_a_repeated_paragraph_gives_no_hint() -> None:
    """Where a dozen more words do not help, a person must look."""
    text = "one two three four five " * 40
    assert lengthen(text, 480, 483) == ""
