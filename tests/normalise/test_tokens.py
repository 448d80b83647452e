"""Tokens: what a text is split into, wherever its words were met before."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.normalise import tokens
from factcheck.normalise.tokens import model_end, tokenize


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,960.50", ["1 digits", ", symbol", "960 digits", ". symbol", "50 digits"]),
        ("a 44-day", ["a word", "44 digits", "- symbol", "day word"]),
        ("Tuesday's $40bn", ["Tuesday's word", "$ symbol", "40 digits", "bn word"]),
        ("\u0663 ½ km² _", ["\u0663 digits", "½ word", "km² word", "_ symbol"]),
        (" \n ", []),
    ],
)
def test_a_text_is_split_into_words_digits_and_symbols(text: str, expected: list[str]) -> None:
    """Digits of any script are digits; a word keeps its apostrophe."""
    assert [f"{token.text} {token.kind}" for token in tokenize(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AK-47s", "AK-47s"),
        ("T-72B3 tanks", "T-72B3"),
        ("M16 rifles", "M16"),
        ("(MiG-29)", ""),
        ("F-16-style", "F-16"),
        ("F-16.5", ""),
        ("F-16.", "F-16"),
        ("F-16. 5", "F-16"),
        ("A12345", ""),
        ("AK - 47", ""),
        ("AK-", ""),
        ("AK-x", ""),
        ("Covid-19", ""),
        ("AK", ""),
    ],
)
def test_a_model_number_is_letters_and_digits_that_stick_together(text: str, expected: str) -> None:
    """A decimal, a word and a long number are none; it ends before a hyphen that leads on."""
    found = tokenize(text)
    end = model_end(found, 0)
    assert text[: found[end - 1].end if end else 0] == expected


def test_a_model_number_does_not_begin_inside_a_word() -> None:
    """A bracket may stand before it, and no digits."""
    assert model_end(tokenize("(MiG-29)"), 1) == 4
    assert model_end(tokenize("5AK-47"), 1) == 1


@given(st.text(max_size=200))
def test_offsets_point_at_the_words_and_leave_only_white_space_between(text: str) -> None:
    """Every character but white space is in exactly one token."""
    end = 0
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text
        assert token.lower == token.text.lower()
        assert not re.search(r"\S", text[end : token.start])
        end = token.end
    assert not re.search(r"\S", text[end:])


def test_the_memory_of_words_does_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """It begins anew when it is full, and takes in no very long run; what is read stays the same."""
    monkeypatch.setattr(tokens, "_MOST_KNOWN", 3)
    text = "one two three four five " + "x" * 100
    assert [token.text for token in tokenize(text)] == text.split()
    assert len(tokens._KNOWN) <= 3
    assert "x" * 100 not in tokens._KNOWN
