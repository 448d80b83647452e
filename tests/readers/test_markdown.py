"""Markdown with front matter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from factcheck.errors import Problem
from factcheck.model.period import Period
from factcheck.readers import read_content

PAGE = b"""---
publisher: The Harbour Times
title: "Ferry: the line opens"
published: 2023-09
language: en-GB
kind: primary
copies: [wire-2023, agency]
url: javascript:alert(1)
weight: {a: [1, 2]}   # a field of the site's own
text: digest
---
# Ferry

1,960 people came.
"""


def test_front_matter_is_known_and_the_text_begins_under_it() -> None:
    """Fields that we do not know are left alone, and a link that is none is left out."""
    (document,) = read_content(PAGE, "seeds/ferry-2023.md")
    source = document.source
    assert (source.id, source.publisher, source.title) == ("ferry-2023", "The Harbour Times", "Ferry: the line opens")
    assert source.published == Period(date(2023, 9, 1), date(2023, 9, 30))
    assert (source.language, source.kind, source.copies) == ("en-GB", "primary", ("wire-2023", "agency"))
    assert (source.url, source.digest) == ("", True)
    assert (document.text, document.first_line) == ("# Ferry\n\n1,960 people came.\n", 12)


def test_front_matter_tells_markdown_under_any_name() -> None:
    """The content decides before the ending."""
    assert read_content(PAGE, "ferry.txt")[0].source.publisher == "The Harbour Times"


@pytest.mark.parametrize("content", [b"# Ferry\n1,960 came.", b"---\nA rule, and 1,960 came.", b"---\n---\n1,960 came."])
def test_a_text_without_fields_is_all_text(content: bytes) -> None:
    """A rule that is never closed is a rule."""
    (document,) = read_content(content, "a.md")
    assert "1,960 came." in document.text
    assert document.source.publisher == ""


@pytest.mark.parametrize(("front", "message", "line"), [
    (b"a: [1", "the front matter is not valid YAML", 2),
    (b"a: 1\nb: 'x", "the front matter is not valid YAML", 3),
    (b"- " * 20_000, "the front matter is not valid YAML: nested too deep", 1),
    (b"a: " + b"x" * 60_000, "the front matter is too long: 60,003 characters, at most 50,000", 1),
], ids=["bracket", "quotation mark", "nest", "length"])  # fmt: skip
def test_broken_front_matter_is_refused(front: bytes, message: str, line: int, refusal: Callable[..., Problem]) -> None:
    """At its line; also a nest that would break other readers of YAML."""
    problem = refusal(b"---\n" + front + b"\n---\ntext 5", "a.md")
    assert problem.message.startswith(message)
    assert problem.line == line


def test_a_date_that_is_none_is_remarked() -> None:
    """Without it relative dates stay unresolved, and a person should know why."""
    (document,) = read_content(b"---\npublished: soon\n---\n5 came.", "a.md")
    assert document.source.published is None
    assert document.remarks == ("the date of publication could not be read: 'soon'",)


def test_front_matter_that_is_a_list_says_nothing() -> None:
    """It is valid YAML and no map of fields."""
    assert read_content(b"---\n- a\n---\n5 came.", "a.md")[0].source.publisher == ""


def test_nothing_under_the_front_matter_is_refused(refusal: Callable[..., Problem]) -> None:
    """A source without words has no claims, and that must be said."""
    assert refusal(b"---\ntitle: x\n---\n\n", "a.md").message == "no text could be read"
