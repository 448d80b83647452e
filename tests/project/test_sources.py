"""Source files: front matter, and under it what the source says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from factcheck.model.document import Source
from factcheck.model.period import Period
from factcheck.project import load
from factcheck.project.hidden import find_hidden
from factcheck.project.slate import Slate
from factcheck.project.sources import read_source

CLAIMS = "q:\n  ask: a\n  says:\n    wire: 515 percent\n"
FULL = f"""---
publisher: The Wire
title: "War: a list"
author: Ana B.
published: September 2023
accessed: 2023-10-01
url: https://example.org/a?b=c
archived: https://web.example.org/a
language: pt-BR
kind: primary
copies: [one, The Other]
sha256: {"a" * 64}
text: digest
---
It rose.
"""


def test_every_field_reaches_the_source() -> None:
    """A date of any precision is a period."""
    document = read_source(Slate("seeds/wire.md", FULL))
    assert document is not None
    assert document.source == Source(
        "wire", "The Wire", "War: a list", "Ana B.", Period(date(2023, 9, 1), date(2023, 9, 30)), "2023-10-01",
        "https://example.org/a?b=c", "https://web.example.org/a", "pt-BR", "primary", ("one", "The Other"), "a" * 64,
        digest=True, file="seeds/wire.md",
    )  # fmt: skip
    assert (document.text, document.first_line) == ("It rose.\n", 15)


@pytest.mark.parametrize(
    ("file", "text", "body", "line"),
    [
        ("seeds/a.txt", "---\nx: y\n---\nWords.", "---\nx: y\n---\nWords.", 1),
        ("seeds/a.md", "Words only.\n", "Words only.\n", 1),
        ("seeds/a.md", "---\n---\nWords.\n---\nMore.", "Words.\n---\nMore.", 3),
        ("seeds/a.md", "--- \npublisher: x\n---\t\n\nWords.", "\nWords.", 4),
    ],
)
def test_text_begins_where_front_matter_ends(file: str, text: str, body: str, line: int) -> None:
    """Front matter is optional in Markdown and unknown in plain text."""
    document = read_source(Slate(file, text))
    assert document is not None
    assert (document.text, document.first_line) == (body, line)


def test_line_ends_do_not_move_offsets(build: Callable[..., Path]) -> None:
    """A checkout on Windows reads the same, with and without a byte order mark."""
    text = "---\npublisher: x\npublished: 2023\n---\nIt rose\nby 515 percent.\n"
    project = load(build(claims=CLAIMS, source=text))
    changed = load(build(claims=CLAIMS.replace("\n", "\r\n"), source="\ufeff" + text.replace("\n", "\r\n")))
    assert changed.documents == project.documents
    assert changed.selectors == project.selectors


def test_a_source_without_date_or_publisher_is_remarked(build: Callable[..., Path]) -> None:
    """It can be checked, and less is known about it."""
    project = load(build(claims=CLAIMS, source="It rose by 515 percent."))
    (problem,) = project.problems
    assert (problem.file, problem.code) == ("seeds/wire.md", "FC014")
    assert "no publisher and no date" in problem.message


def test_hidden_characters_of_a_source_are_remarked_once(build: Callable[..., Path]) -> None:
    """Scraped pages are full of them; the first is enough to look."""
    source = "---\npublisher: x\npublished: 2023\n---\nIt\u200b rose by 515 percent.\u200b\n"
    (problem,) = load(build(claims=CLAIMS, source=source)).problems
    assert (problem.line, problem.column, problem.code) == (5, 3, "FC006")


def test_front_matter_that_is_no_map_is_refused() -> None:
    """A list has no publisher."""
    slate = Slate("seeds/a.md", "---\n- a\n---\nWords.")
    read_source(slate)
    assert [(problem.line, problem.code) for problem in slate.problems] == [(2, "FC003")]


def test_a_file_name_that_is_no_id_is_refused() -> None:
    """Spaces in an id would end it in a claim file."""
    slate = Slate("seeds/a b.md", "Words.")
    read_source(slate)
    assert [problem.code for problem in slate.problems] == ["FC003"]


def test_a_project_gives_its_documents_by_id(build: Callable[..., Path]) -> None:
    """None where there is no such source; a README among the sources is none."""
    project = load(build(claims=CLAIMS, **{"seeds/README.md": "About these files."}))
    assert [document.source.id for document in project.documents] == ["wire"]
    assert project.document("wire") == project.documents[0]
    assert project.document("README") is None


def test_a_file_among_the_sources_that_is_not_read_is_remarked(build: Callable[..., Path]) -> None:
    """Unless it is the original of a source that is."""
    project = load(build(claims=CLAIMS, **{"seeds/wire.html": "x", "seeds/other.pdf": "x", "seeds/README": "x"}))
    assert [(problem.file, problem.code) for problem in project.problems] == [("seeds/other.pdf", "FC015")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("plain", None),
        ("tab\tand\nline", None),
        ("Zürich – “a”\u00a0b", None),
        ("می\u200cخواهم ١٩٦٠", None),
        ("1,960 and ١٩٦٠", None),
        ("a\u00adb", "U+00AD (soft hyphen)"),
        ("a\x1b[31m", "U+001B (a control character)"),
        ("\u2066x", "U+2066 (left-to-right isolate)"),
        ("1９60", "a number with digits of two scripts"),
    ],
)
def test_what_cannot_be_seen_is_found(text: str, name: str | None) -> None:
    """And what scripts need is left in peace."""
    hidden = find_hidden(text)
    assert (hidden.name if hidden else None) == name
