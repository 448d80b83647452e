"""Whatever order the words come in that the rules look for, a text is read to its end."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.extraction.extract import extract
from factcheck.model.document import Document, Source
from factcheck.model.period import Period

ROOT = Path(factcheck.__file__).parent
DAY = Period.day(date(2024, 5, 3))
FIGURES = ["1", "2", "12", "14", "2,000", "3.5", "4.5m", "00", "½", "1/2", "10-15", "10:30", "2019", "2020", "1990s", "12th"]
FIGURES += ["half", "two", "twelve", "third", "dozen", "million", "percent", "km", "hours", "Monday"]
PHRASES = ["1 May", "5 May 2020", "14 per cent", "12 %", "$3 million", "8 a.m.", "last week", "a year ago"]
MARKS = [*".,;:!?()[]\"'-–—%$€£/…&", "\n", "\n\n", "'s", "’s", "“", "”"]


def _words() -> Iterator[str]:
    """Yield the words that the rules look for: those of the tables for English, and those that stand in the code."""
    for file in sorted(ROOT.glob("lexicon/*.toml")):
        if not re.fullmatch(r"dates_..\.toml", file.name):
            yield from _leaves(tomllib.loads(file.read_text(encoding="utf-8")))
    for room in ("extraction", "normalise"):
        for file in sorted(ROOT.glob(f"{room}/*.py")):
            yield from re.findall(r'"([A-Za-z\']{1,14})"', file.read_text(encoding="utf-8"))


def _leaves(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield from node.split()
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from (*key.split(), *_leaves(value))
    elif isinstance(node, list):
        for value in node:
            yield from _leaves(value)


WORDS = sorted(set(_words()))
PIECES = st.one_of(*(st.sampled_from(row) for row in (WORDS, FIGURES, PHRASES, MARKS)))
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from([" ", " ", " ", "", "\n\n"])), min_size=1, max_size=30).map(
    lambda pieces: "".join(word + gap for word, gap in pieces)
)


@settings(deadline=None, max_examples=400)
@given(TEXTS, st.sampled_from([DAY, None]))
def test_a_text_is_read_whatever_its_order(text: str, published: Period | None) -> None:
    """Every claim stands in the text, at the place that it names."""
    for claim in extract(Document(Source("a", published=published), text)).claims:
        assert text[claim.selector.start : claim.selector.end] == claim.selector.exact


@pytest.mark.parametrize("text", ["1 12 % 1", "12 per cent 14", "12 per cent it was 14"])
def test_a_share_and_a_figure_with_nothing_between_them(text: str) -> None:
    """Two figures side by side are two."""
    assert len(extract(Document(Source("a"), text)).claims) == len(re.findall(r"\d+", text))


@pytest.mark.parametrize("text", ["2007", "Tuesday", "Fire\n\nTuesday\n\nIt burned.", "12", "May 2020", "(2007)"])
def test_a_value_that_is_all_its_sentence(text: str) -> None:
    """A heading may be a day and no more."""
    assert len(extract(Document(Source("a"), text)).claims) == 1
