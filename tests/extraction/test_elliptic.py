"""Figures that leave out what they count: tests/cases/elliptic.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from factcheck.extraction.rows import extract

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "elliptic.toml").read_text(encoding="utf-8"))
ROWS = CASES["rows"]


@pytest.mark.parametrize(("text", "words", "head", "unit"), ROWS, ids=[f"{row[1]}: {row[0]}" for row in ROWS])
def test_a_bare_figure_has_the_noun_of_the_figure_that_it_is_set_beside(text: str, words: str, head: str, unit: str) -> None:
    """A part, a comparison or a list says what was counted; what merely stands near says nothing."""
    row = next(row for row in extract(text, "2020-01-01") if row["surface"] == words)
    assert (row["measure"]["head"], row["unit"]) == (head, unit)


@pytest.mark.parametrize(("text", "words", "change"), CASES["changes"], ids=[row[0] for row in CASES["changes"]])
def test_a_change_told_in_two_units_is_a_change_in_both(text: str, words: str, change: str) -> None:
    """What "or" or a bracket adds to a rise or a fall is one too."""
    row = next(row for row in extract(text, "2020-01-01") if row["surface"] == words)
    assert row["change"] == change
