"""JSON Lines of documents."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from datetime import date

import pytest

from factcheck.errors import FactcheckError, Problem
from factcheck.model.period import Period
from factcheck.readers import read_content

LINES = "\n".join((
    json.dumps({"id": "a", "text": "1,960 came.\r\nMore.", "publisher": "The Post", "published": "2023-09-21T10:00:00Z",
                "copies": "wire", "url": "https://example.org/a", "title": "Ferry", "language": "en_GB", "topic": "x"}),
    "",
    json.dumps({"id": 7, "text": "2,000 kamen.", "publisher": None, "language": "de", "date": "SEPTEMBER 21, 2023"}),
))  # fmt: skip


PACKED = gzip.compress(LINES.encode())
IN_TWO_PARTS = gzip.compress(LINES[:50].encode()) + gzip.compress(LINES[50:].encode())


@pytest.mark.parametrize("content", [LINES.encode(), PACKED, IN_TWO_PARTS], ids=["plain", "packed", "in two parts"])
@pytest.mark.parametrize("file", ["docs.jsonl", "docs.jsonl.gz", "docs", "docs.txt"])
def test_a_line_is_a_document(content: bytes, file: str) -> None:
    """Plain or packed, whatever the file is called."""
    first, second = read_content(content, file)
    assert (first.source.id, first.source.publisher, first.source.language) == ("a", "The Post", "en-GB")
    assert (first.source.published, first.source.copies) == (Period.day(date(2023, 9, 21)), ("wire",))
    assert (first.text, first.source.url, first.source.file) == ("1,960 came.\nMore.", "https://example.org/a", file)
    assert (second.source.id, second.source.publisher, second.source.language) == ("7", "", "de")
    assert second.source.published == first.source.published


def test_every_bad_line_is_named() -> None:
    """All of them in one run, each with its number."""
    lines = ('{"id": "a", "text": "5 came."}', "{broken", "[1]", '{"id": "b"}', '{"text": "6 came."}',
             '{"id": "a", "text": "7 came."}', '{"id": "c", "text": " "}', '{"id": true, "x": ' + "[" * 100_000)  # fmt: skip
    with pytest.raises(FactcheckError) as caught:
        read_content("\n".join(lines).encode(), "docs.jsonl")
    found = [(problem.line, problem.message) for problem in caught.value.problems]
    assert found == [
        (2, "this line is not JSON: Expecting property name enclosed in double quotes"),
        (3, "a line is an object with 'id' and 'text'"),
        (4, "the document has no 'text'"),
        (5, "the document has no 'id'"),
        (6, "the id 'a' is taken by a line above"),
        (7, "the document has no 'text'"),
        (8, "this line is not JSON that can be read: too deep or too long a number"),
    ]


def test_no_more_than_twenty_lines_are_named() -> None:
    """A file of something else would fill the screen."""
    with pytest.raises(FactcheckError) as caught:
        read_content(b"words\n" * 1000, "docs.jsonl")
    assert len(caught.value.problems) == 20


@pytest.mark.parametrize(("content", "message"), [
    (gzip.compress(LINES.encode())[:-20], "the gzip archive is cut off"),
    (b"\x1f\x8b\x08\x00" + b"x" * 50, "the gzip archive is damaged"),
    (gzip.compress(b"\0" * 150_000_000, compresslevel=1), "it unpacks to more than 100,000,000 bytes"),
    (gzip.compress(b"\n\n"), "the file holds no documents"),
    (gzip.compress(b"%PDF-1.4"), "this is not text: it is a PDF"),
], ids=["cut off", "damaged", "bomb", "empty", "something else"])  # fmt: skip
def test_a_bad_archive_is_refused(content: bytes, message: str, refusal: Callable[..., Problem]) -> None:
    """Cut off, damaged, a bomb, empty, or full of something else."""
    assert refusal(content, "docs.jsonl.gz").message == message


def test_a_json_object_that_is_no_document_is_text() -> None:
    """Only a line with a text is recognised without its ending."""
    assert read_content(b'{"a": 5}\n', "a.txt")[0].text == '{"a": 5}\n'
    assert read_content(b"{a: 5}\n", "a.txt")[0].text == "{a: 5}\n"


@pytest.mark.parametrize(
    ("published", "url", "expected"),
    [
        ("8/2/2013", "https://example.org/2013/08/02/ferry", date(2013, 8, 2)),
        ("8/2/13", "https://example.org/2013/02/ferry", date(2013, 2, 8)),
        ("04/02/07", "https://example.org/news/20070403/ferry", date(2007, 4, 2)),
        ("13/2/2013", "https://example.org/2013/02/ferry", date(2013, 2, 13)),
        ("8/2/2013", "https://example.org/2012/08/ferry", None),
        ("8/2/2013", "https://example.org/2013/05/ferry", None),
        ("8/2/2013", "https://example.org/ferry", None),
        ("May. 3, 2013", "https://example.org/ferry", date(2013, 5, 3)),
    ],
)
def test_the_month_in_an_address_tells_day_from_month(published: str, url: str, expected: date | None) -> None:
    """A numeric day that can be read two ways is known where the address of the page holds its month."""
    line = json.dumps({"id": "a", "text": "It rained.", "published": published, "url": url})
    (document,) = read_content(line.encode(), "docs.jsonl")
    assert document.source.published == (None if expected is None else Period.day(expected))
    assert bool(document.remarks) == (expected is None)
