"""Copies: whose words a source repeats."""

from __future__ import annotations

import pytest

from factcheck.model.document import Document, Source
from factcheck.proposing.copies import copies_of

LONG = " ".join(f"In week {n} the ferry carried {n * 37} cars and {n * 11} buses over the river." for n in range(9))


def source(name: str, text: str, publisher: str = "") -> Document:
    """A source with its text."""
    return Document(Source(name, publisher=publisher), text)


def test_a_text_that_stands_in_another_is_told() -> None:
    """Whichever of the two is shorter, signs and capitals aside."""
    there = source("wire", LONG)
    (found,) = copies_of(source("paper", f"UPDATE: {LONG.upper()} More follows."), [there])
    assert found.name == "wire"
    assert found.reason.endswith("% of the shorter text stands in both")


def test_texts_about_one_thing_are_no_copies() -> None:
    """Nor are short ones, which are alike by chance."""
    other = " ".join(f"Week {n} brought {n * 37} cars, and buses came too, {n * 11} of them." for n in range(9))
    assert copies_of(source("paper", other), [source("wire", LONG)]) == ()
    assert copies_of(source("a", "It rained all day."), [source("b", "It rained all day.")]) == ()


@pytest.mark.parametrize(
    "text",
    [
        "ARLBRIDGE, May 3 (Arl Wire) - The ferry sank on Monday.",
        "The ferry sank on Monday. This article was originally published by Arl Wire.",
        "The ferry sank on Monday.\n\nRepublished from the Arl Wire",
    ],
)
def test_a_credited_wire_is_told_by_the_source_of_that_publisher(text: str) -> None:
    """By its name where no such source is there."""
    assert [copy.name for copy in copies_of(source("paper", text), [])] == ["Arl Wire"]
    assert [copy.name for copy in copies_of(source("paper", text), [source("wire-2024", "Words.", "Arl Wire")])] == ["wire-2024"]


def test_a_source_does_not_copy_itself() -> None:
    """Its own name in its dateline is no credit."""
    text = "ARLBRIDGE (Arl Wire) - The ferry sank."
    assert copies_of(source("wire-2024", text, "Arl Wire"), [source("wire-2024", text, "Arl Wire")]) == ()
