"""Planted contradictions: another figure of the same length, and a gold that knows it."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.groups.planted import planted
from factcheck.model.document import Document, Source

TEXTS = {
    "north": "The storm killed 42 people on Monday. The bridge is 900 metres long.",
    "south": "On Monday the storm left 42 dead. Two boats sank.",
    "west": "Forty people fled.",
}


def member(source: str, quote: str) -> dict[str, Any]:
    """Quote a text."""
    return {"doc": source, "quote": quote, "start": TEXTS[source].index(quote), "value": 42}


def planted_in(groups: list[dict[str, Any]], *, share: float = 1.0, seed: int = 1) -> tuple[dict[str, Any], dict[str, str]]:
    """Plant contradictions in the texts above."""
    documents = [Document(Source(name), text) for name, text in TEXTS.items()]
    topic, changed = planted({"topic": "storm", "groups": groups}, documents, share=share, seed=seed)
    return topic, {document.source.id: document.text for document in changed}


TWO_OF_SOUTH = [member("south", "42"), member("south", "Two")]

AGREED = {"id": "dead", "verdict": "agreement", "members": [member("north", "42"), member("south", "42")]}


@pytest.mark.parametrize("seed", range(8))
def test_one_source_prints_another_figure(seed: int) -> None:
    """Nothing moves: the texts keep their lengths, and all but one their words."""
    topic, texts = planted_in([AGREED], seed=seed)
    (group,) = topic["groups"]
    assert group["verdict"] == "conflict"
    assert {name for name in TEXTS if texts[name] != TEXTS[name]} <= {"north", "south"}
    assert sum(texts[name] != TEXTS[name] for name in TEXTS) == 1
    assert [len(text) for text in texts.values()] == [len(text) for text in TEXTS.values()]
    quotes = [found["quote"] for found in group["members"]]
    assert quotes == [texts[found["doc"]][found["start"] : found["start"] + 2] for found in group["members"]]
    assert sorted("value" in found for found in group["members"]) == [False, True]


@pytest.mark.parametrize(
    "group",
    [
        {**AGREED, "verdict": "conflict"},
        {**AGREED, "borderline": True},
        {"id": "fled", "verdict": "agreement", "members": [member("west", "Forty")]},
        {"id": "mixed", "verdict": "agreement", "members": [*map(member, ("north", "north"), ("42", "900")), *TWO_OF_SOUTH]},
        {"id": "wordless", "verdict": "agreement", "members": [member("north", "long"), member("south", "dead")]},
    ],
    ids=lambda group: f"{group['id']} {group['verdict']}",
)
def test_what_is_no_plain_agreement_stays(group: dict[str, Any]) -> None:
    """A conflict, a doubtful group, a source alone, a source with two figures, words without one."""
    topic, texts = planted_in([group], seed=2)
    assert topic["groups"][0]["verdict"] == group["verdict"]
    assert texts == TEXTS


@pytest.mark.parametrize(("text", "quote"), [("On Monday", "Monday"), ("the first of", "first"), ("in 2019 they", "2019")])
def test_words_give_way_to_words_of_their_length(text: str, quote: str) -> None:
    """A weekday to a weekday, a rank to a rank, a year to a year close by."""
    documents = [Document(Source(name), text) for name in ("a", "b")]
    members = [{"doc": name, "quote": quote, "start": text.index(quote)} for name in ("a", "b")]
    topic = {"groups": [{"id": "one", "verdict": "agreement", "members": members}]}
    _, changed = planted(topic, documents, share=1.0, seed=1)
    (new,) = {document.text for document in changed} - {text}
    assert new.split()[0] == text.split(maxsplit=1)[0]
    assert len(new) == len(text)
    assert new[text.index(quote)].isupper() == quote[0].isupper()


def test_a_share_of_none_changes_nothing() -> None:
    """Without a share the event is what it was."""
    topic, texts = planted_in([AGREED], share=0.0)
    assert topic["groups"][0]["verdict"] == "agreement"
    assert texts == TEXTS
