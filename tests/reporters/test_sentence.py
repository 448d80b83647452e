"""The sentence round a quote."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.reporters._sentence import REACH, around

TEXT = "The first one. He said that 12 boats (3.5 tonnes) left on U.S. orders. Then it rained."


def place(words: str) -> tuple[str, str]:
    """Look up the words of a text and their sentence."""
    start = TEXT.index(words)
    return around(TEXT, start, start + len(words))


def test_a_quote_stands_in_its_sentence() -> None:
    """Other sentences are left out; a decimal point ends none."""
    assert place("12 boats") == ("He said that ", " (3.5 tonnes) left on U.S. orders.")


def test_a_quote_that_ends_its_sentence_takes_nothing_of_the_next() -> None:
    """The full stop belongs to the quote."""
    assert place("orders.") == ("He said that 12 boats (3.5 tonnes) left on U.S. ", "")


def test_a_paragraph_ends_a_sentence() -> None:
    """A heading without a full stop does not run into the text."""
    assert around("Heading\n\nThere were 12 of them\n\nNext", 20, 22) == ("There were ", " of them")


def test_a_sentence_without_end_is_cut_between_words() -> None:
    """What is left out is shown by dots."""
    text = "word " * 400
    before, after = around(text, 1000, 1004)
    assert before.startswith("… word")
    assert after.endswith("word …")


@given(st.text(max_size=600), st.integers(0, 600), st.integers(0, 600))
def test_context_is_never_long(text: str, left: int, right: int) -> None:
    """Whatever the text, at most `REACH` characters and the dots on each side."""
    start, end = sorted((min(left, len(text)), min(right, len(text))))
    assert all(len(side) <= REACH + 2 for side in around(text, start, end))
