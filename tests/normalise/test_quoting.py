"""A quote is found where it stands, and nowhere else."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.normalise.quoting import locate, nearest

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "quoting.toml").read_text("utf-8"))["case"]
TEXT = "On Tuesday some 2,000 Russian troops crossed the bridge. Nothing else of note happened in the whole of that year."


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_quote_is_found_as_the_table_says(case: dict[str, str]) -> None:
    """Kinds of white space, quotation marks, apostrophes and dashes are equal; nothing else is."""
    assert [case["text"][start:end] for start, end in locate(case["quote"], case["text"])] == case["found"]


@given(st.text(alphabet="ab ,.1-\n\u00a0“", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_offsets_give_back_the_words_of_the_quote(text: str, left: int, right: int) -> None:
    """Whatever stands at the offsets is the quote, white space and kinds aside."""
    quote = text[min(left, right) : max(left, right)]
    plain = quote.replace("\u00a0", " ").replace("“", '"').split()
    for start, end in locate(quote, text):
        assert text[start:end].replace("\u00a0", " ").replace("“", '"').split() == plain


@given(st.text(alphabet="abc de", min_size=1, max_size=40).filter(str.strip))
def test_a_whole_text_stands_in_itself(text: str) -> None:
    """A text between full stops is found there."""
    assert (2, 2 + len(text)) in [(start - (len(text) - len(text.lstrip())), end + len(text) - len(text.rstrip()))
                                  for start, end in locate(text, f". {text} .")]  # fmt: skip


def test_the_nearest_words_are_whole_words() -> None:
    """A hint does not begin in the middle of a number."""
    assert nearest("some 2,000 Russian soldiers", TEXT) == "some 2,000 Russian troops crossed"
    assert nearest("Nothing of note happened in that year", TEXT) == "Nothing else of note happened in the"
    assert nearest("the whole of that yaer", TEXT) == "the whole of that year."


@pytest.mark.parametrize("quote", ["2,000", "", "x" * 301, "an entirely different matter about bicycles and rain"])
def test_there_is_no_hint_where_it_would_be_a_guess(quote: str) -> None:
    """Short quotes are like anything, long ones cost too much, and unlike ones are of no help."""
    assert nearest(quote, TEXT) == ""
