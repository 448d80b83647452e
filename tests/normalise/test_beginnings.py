"""When something began, in two wordings: what is one beginning, and which two are not the same."""

from __future__ import annotations

import pytest

from factcheck.extraction.extract import extract
from factcheck.model.claim import Claim
from factcheck.model.document import Document, Source
from factcheck.normalise.beginnings import begin_or_end_apart, is_begun, is_state, told_as_one


def dated(text: str) -> Claim:
    """Read the only value of a sentence."""
    (claim,) = extract(Document(Source("doc"), text)).claims
    return claim


@pytest.mark.parametrize(
    ("left", "right", "one", "apart"),
    [
        ("The bridge has been closed since March 2009.", "The bridge was shut in May 2009.", True, True),
        ("The bridge has been closed since March 2009.", "The bridge was shut in March 2009.", True, False),
        ("The ban has been in force since 2009.", "The ban was imposed in 2011.", True, True),
        ("Ina Holm has led the club since 2009.", "Ina Holm took over the club in 2011.", True, True),
        ("Ina Holm has led the club since 2009.", "Ina Holm became mayor in 2011.", False, False),
        ("Ina Holm has led the club since 2009.", "Ina Holm sold the club in 2011.", False, False),
        ("Ina Holm has led the club since 2009.", "Ina Holm has led the club since 2011.", False, True),
        ("The mill dates from 1809.", "The mill was built in 1811.", True, True),
        ("The mill dates from 1809.", "The mill burned down in 1811.", False, False),
        ("The treaty of 1996 was never kept.", "The treaty was signed in 1994.", True, False),
        ("The treaty of 1996 was never kept.", "The lease was signed in 1994.", False, False),
        ("The bridge has been closed since March 2009.", "The bridge is 40 metres long.", False, False),
    ],
)
def test_a_beginning_is_told_as_held_since_or_as_an_act(left: str, right: str, one: bool, apart: bool) -> None:
    """In either order; two days that share no time need no such reading."""
    pairs = ((dated(left), dated(right)), (dated(right), dated(left)))
    assert [told_as_one(*pair) for pair in pairs] == [one, one]
    assert [begin_or_end_apart(*pair) for pair in pairs] == [apart, apart]


def test_participles_and_verbs_tell_a_state() -> None:
    """The one of what began, the other of what is held."""
    assert (is_begun("close"), is_begun("lead")) == (True, False)
    assert (is_state("lead"), is_state("close")) == (True, False)
