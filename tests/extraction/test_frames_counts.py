"""Counts told otherwise than as "N things verb": tests/cases/frames_counts.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.extraction.frames import claims_found
from factcheck.extraction.scan import scan
from factcheck.model.document import Document, Source

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "frames_counts.toml").read_text(encoding="utf-8"))
ROWS = [(kind, *row) for kind, rows in CASES.items() for row in rows]


@pytest.mark.parametrize(
    ("kind", "text", "surface", "head", "predicate", "scope"), ROWS, ids=[f"{row[0]}: {row[2]}: {row[1]}" for row in ROWS]
)
def test_a_count_has_the_frame_that_an_editor_would_write_down(
    kind: str, text: str, surface: str, head: str, predicate: str, scope: list[Any]
) -> None:
    """Head, predicate and scope, whichever way the sentence tells them."""
    document = Document(Source("doc"), text)
    found = next(each for each in claims_found(document, scan(document)[0]) if f" {each.selector.exact}".endswith(f" {surface}"))
    measure = found.measure
    assert (measure.head, measure.predicate, list(measure.scope)) == (head, predicate, scope), kind


def test_a_population_belongs_to_its_place() -> None:
    """A place owns its people though a preposition stands before it."""
    document = Document(Source("doc"), "Anna Berg saw two hotels in Lomar, a city of 160,000 people, collapse.")
    found = next(each for each in claims_found(document, scan(document)[0]) if "160,000" in each.selector.exact)
    assert found.measure.entity == "lomar"


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Anna Berg owns it, but two boys were there, Carl Lund said.", "anna berg"),
        ("Two boys were there, said Carl Lund.", ""),
        ("Two boys were there, according to the Lomar fire chief, Carl Lund.", ""),
        ("The mayor told Carl Lund that two boys were there.", ""),
        ("The mayor said Carl Lund had two boys there.", "carl lund"),
        ("“Then I'd take two boys,” he said.", ""),
    ],
)
def test_no_count_belongs_to_who_tells_it(text: str, entity: str) -> None:
    """Neither the speaker nor the hearer, and no pronoun with a capital, is what the count is of."""
    document = Document(Source("doc"), text)
    found = next(each for each in claims_found(document, scan(document)[0]) if each.selector.exact.lower() == "two")
    assert found.measure.entity == entity
