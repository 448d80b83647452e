"""Plain text and its encodings."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import FactcheckError, Problem
from factcheck.readers import read_content

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...."
WORDS = "The café at the harbour counted 1,960 guests.\nTwo lines – no more."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_in_all_its_encodings(encoding: str) -> None:
    """With a mark or, for UTF-16, without."""
    (document,) = read_content(WORDS.encode(encoding), "notes/harbour.txt")
    assert (document.text, document.remarks, document.first_line) == (WORDS, (), 1)
    assert (document.source.id, document.source.file) == ("harbour", "notes/harbour.txt")


def test_western_text_is_read_and_the_guess_is_said() -> None:
    """A guess that nobody hears of is a wrong reading that nobody finds."""
    (document,) = read_content(WORDS.encode("cp1252"), "harbour.txt")
    assert document.text == WORDS
    assert document.remarks == ("read as Windows-1252, since it is not UTF-8: byte 0xe9 on line 1",)


def test_line_ends_are_made_equal() -> None:
    """Offsets must not depend on the machine that saved the file."""
    assert read_content(b"one 1\r\ntwo 2\rthree 3\n", "a.txt")[0].text == "one 1\ntwo 2\nthree 3\n"


def test_a_text_without_a_known_ending_is_text() -> None:
    """Also one without any."""
    assert read_content(b"1,960 troops", "NOTES")[0].source.id == "NOTES"


def test_the_hash_is_that_of_the_file() -> None:
    """So that drift can be noticed."""
    (document,) = read_content(b"1,960\r\ntroops", "a.txt")
    assert document.source.sha256 == hashlib.sha256(b"1,960\r\ntroops").hexdigest()


@pytest.mark.parametrize(("content", "file", "message"), [
    (b"", "a.txt", "the file is empty"),
    (b" \n\t\n", "a.txt", "the file is empty"),
    (b"\0" * 100, "a.txt", "the file is empty"),
    ("Привет, 5 тысяч человек".encode("cp1251"), "a.txt", "the encoding cannot be told: byte 0xcf on line 1"),
    (b"\x89PNG\r\n\x1a\n....", "a.txt", "this is not text: it is a PNG image"),
    (b"{\\rtf1 hello}", "a.txt", "this is not text: it is a rich text file"),
    (b"some words\0and more, so that it is long enough for a text", "a.txt", "this is not text: it holds control characters"),
    (b"\x01\x02\x03\x04 words", "a.md", "this is not text: it holds control characters"),
    (OLD, "a.doc", "this is not text: it is an old Office file (save it as DOCX, XLSX or text)"),
    (b"words \x81\x8d and \x90 bytes", "a.txt", "this is not text, or in an unknown encoding: byte 0x81 on line 1"),
])  # fmt: skip
def test_what_is_no_text_is_refused_by_name(content: bytes, file: str, message: str, refusal: Callable[..., Problem]) -> None:
    """One line says what it is instead."""
    assert refusal(content, file).message == message


@settings(deadline=None)  # what begins like a PDF is read in a process of its own
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "a.csv", "a.jsonl", "a.docx", "a.xlsx", "a"]))
def test_any_bytes_are_read_or_refused(content: bytes, file: str) -> None:
    """Nothing else can happen, and never a document without text."""
    try:
        outcome = [document.text for document in read_content(content, file)]
    except FactcheckError as error:
        outcome = [problem.message for problem in error.problems]
    assert outcome
    assert all(text.strip() for text in outcome)
