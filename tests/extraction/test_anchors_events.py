"""Dates that count from an event that the text dates: tests/cases/dates_events.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from factcheck.extraction.rows import extract

ROWS = tomllib.loads((Path(__file__).parent.parent / "cases" / "dates_events.toml").read_text(encoding="utf-8"))["rows"]


@pytest.mark.parametrize(("text", "words", "first", "last", "anchor"), ROWS, ids=[f"{row[1]}: {row[0]}" for row in ROWS])
def test_a_date_counts_from_an_event_that_the_text_dates(text: str, words: str, first: str, last: str, anchor: str) -> None:
    """Only where the text gives the event one date, and the words may mean no other event of that name."""
    row = next(row for row in extract(text, "2023-09-21") if row["surface"] == words)
    assert (row["first"] or "", row["last"] or "", row["anchor"]) == (first, last, anchor)


def test_without_a_publication_no_years_are_counted_back() -> None:
    """Three years ago from an unknown day stays unresolved."""
    rows = extract("A ceasefire was signed three years ago. The ceasefire from November 2020 holds.")
    assert rows[0]["first"] is None
