"""Labelling another event: numbered mentions out, checked answers in."""

from __future__ import annotations

import json
from typing import Any

from benchmarks.groups.__main__ import found
from benchmarks.groups.label import faults, sheet, written
from factcheck.model.document import Document, Source

DOCUMENTS = [Document(Source("east"), "The fire killed two men in Odra."), Document(Source("west"), "In Odra three men died.")]
MENTIONS = found(DOCUMENTS)


def answers(verdict: str, members: list[int], trap: int = 1) -> dict[str, Any]:
    """What a person says of the two mentions."""
    groups = [{"about": "killed by the fire", "verdict": verdict, "members": members, "note": "for us alone"}]
    return {"groups": groups, "traps": [{"a": 0, "b": trap, "why": "two fires"}]}


def test_a_sheet_numbers_every_mention_in_its_place() -> None:
    """What was read stands behind the words."""
    text = "\n".join(sheet(DOCUMENTS, MENTIONS))
    assert "killed [[0: two = exact 2..2 ]] men" in text
    assert "In Odra [[1: three = exact 3..3 ]] men" in text


def test_answers_that_cannot_be_right_are_told() -> None:
    """A mention in two groups, one that is not there, a verdict that is none, and an agreement of one source."""
    assert list(faults(answers("conflict", [0, 1]), MENTIONS)) == []
    assert list(faults(answers("conflict", [0, 0, 1]), MENTIONS)) == ["mention 0 stands in 2 groups"]
    assert list(faults(answers("conflict", [0, 1], trap=7), MENTIONS)) == ["there is no mention 7"]
    assert list(faults(answers("quarrel", [0, 1]), MENTIONS)) == ["killed by the fire: there is no verdict quarrel"]
    assert list(faults(answers("agreement", [0]), MENTIONS)) == ["killed by the fire: agreement of 1 sources"]


def test_a_gold_holds_places_and_quotes() -> None:
    """And of the answers only what the scorer reads."""
    (topic,) = json.loads(written("fire", answers("conflict", [1, 0]), MENTIONS))["topics"]
    members = [{"doc": "east", "start": 16, "quote": "two"}, {"doc": "west", "start": 8, "quote": "three"}]
    assert topic["groups"] == [{"id": "fire-01", "about": "killed by the fire", "verdict": "conflict", "members": members}]
    assert topic["traps"] == [{"a": members[0], "b": members[1], "why": "two fires"}]
