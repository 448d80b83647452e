"""One sentence against what sources say."""

from __future__ import annotations

import pytest

from factcheck.extraction.frames import claims_found
from factcheck.extraction.scan import scan
from factcheck.match.asking import ask
from factcheck.model.claim import Claim
from factcheck.model.document import Document, Source

SOURCES = {
    "north": "Odra deployed about 2,000 troops to Lomar under the statement. The blast in Tarsa killed 40 people.",
    "south": "Under the statement Odra will send 1,960 peacekeepers to Lomar. The parliament has 300 seats.",
}


def claims(name: str, text: str) -> tuple[Claim, ...]:
    """Read the claims of a text."""
    document = Document(Source(name), text)
    return claims_found(document, scan(document)[0])


def said() -> list[Claim]:
    """Read the claims of the sources."""
    return [claim for name, text in SOURCES.items() for claim in claims(name, text)]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Odra sent about 1,900 troops to Lomar.", "supported"),
        ("Odra sent 5,000 peacekeepers to Lomar.", "contradicted"),
        ("The zither has 24 strings.", "not found"),
    ],
)
def test_a_sentence_is_supported_contradicted_or_not_found(sentence: str, stance: str) -> None:
    """What is said elsewhere of something else is neither."""
    assert [answer.stance for answer in ask(claims("", sentence), said())] == [stance]


def test_an_answer_shows_the_claims_that_it_rests_on_with_reasons() -> None:
    """The likeliest first, each with its link."""
    (answer,) = ask(claims("", "Odra sent 5,000 peacekeepers to Lomar."), said())
    assert {claim.source for claim in answer.claims} <= {"north", "south"}
    assert len(answer.claims) == len(answer.links) > 0
    assert all(link.detail for link in answer.links)


def test_no_claims_no_answers() -> None:
    """A sentence without a value is not judged."""
    assert ask([], said()) == ()
