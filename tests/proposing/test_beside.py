"""What sources say beside what people claimed of them: shown where it belongs, and no verdict rests on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factcheck.model.claim import Question, Saying
from factcheck.model.document import Document, Place, Source
from factcheck.model.period import Period
from factcheck.model.report import Report
from factcheck.normalise.quoting import locate
from factcheck.pipeline import verify
from factcheck.proposing import Known, propose
from factcheck.proposing.beside import Found, beside, found

HERE = Place("claims/c.yaml", 1, 1)
TEXTS = {
    "a": "The new bridge over the Arl is 412 metres long.",
    "b": "The new bridge over the Arl is 437 metres long. Eleven workers were injured during the work on the bridge.",
    "c": "Eleven workers were injured during the work on the bridge.",
}
QUESTION = Question(
    "bridge-length", "How long is the new bridge over the Arl?", (Saying("a", "412 metres long", HERE),), HERE,
    we_say=Saying("", "The bridge is 412 metres long", HERE),
)  # fmt: skip


def documents(texts: dict[str, str]) -> tuple[Document, ...]:
    """Sources of one day, each of a publisher of its own."""
    day = Period.day(date(2024, 5, 10))
    return tuple(Document(Source(name, publisher=name, published=day), text) for name, text in texts.items())


def shown(texts: dict[str, str], *questions: Question, **rejected: tuple[str, ...]) -> tuple[Report, Report, Found]:
    """Judge a project as reviewed, and with what was found in its sources."""
    sources = documents(texts)
    by_id = {document.source.id: document for document in sources}
    selectors = {
        saying: by_id[saying.source].select(*locate(saying.quote, by_id[saying.source].text)[0])
        for question in questions
        for saying in question.sayings
    }
    reviewed = verify(sources, questions, selectors)
    proposals = propose(sources, Known(questions, by_id, selectors, rejected))
    unreviewed = found([each for of in proposals.values() for each in of], [question.id for question in questions])
    return reviewed, beside(reviewed, unreviewed), unreviewed


def test_a_found_claim_stands_beside_the_question_of_another_source() -> None:
    """With its words, what it says about the others, why it is here, and what the verdict would be."""
    reviewed, with_found, _ = shown(TEXTS, QUESTION)
    (judged,) = with_found.groups
    (one,) = judged.beside
    assert (one.claim.source, one.claim.selector.exact, one.claim.status) == ("b", "437 metres", "proposed")
    assert one.verdict == "conflict"
    assert "412" in one.detail
    assert "437" in one.detail
    assert one.why
    assert replace(judged, beside=()) == reviewed.groups[0]


def test_what_is_about_no_question_is_grouped_by_itself() -> None:
    """Two sources that say the same are one proposed group with a question as its heading."""
    _, with_found, _ = shown(TEXTS, QUESTION)
    (judged,) = with_found.proposed
    assert judged.group.about == "How many workers were injured during the work on the bridge?"
    assert {claim.source for claim in judged.group.claims} == {"b", "c"}
    assert {claim.status for claim in judged.group.claims} == {"proposed"}
    assert judged.verdict == "agreement"


def test_what_was_rejected_is_not_shown() -> None:
    """A person has looked at it."""
    _, with_found, _ = shown(TEXTS, QUESTION, b=("437 metres", "Eleven workers"), c=("Eleven workers",))
    assert [judged.beside for judged in with_found.groups] == [()]
    assert with_found.proposed == ()


def test_where_nothing_is_claimed_everything_found_is_proposed() -> None:
    """A project whose sources nobody has read yet."""
    _, with_found, unreviewed = shown(TEXTS)
    assert with_found.groups == ()
    assert unreviewed.claims == ()
    assert {claim.source for judged in with_found.proposed for claim in judged.group.claims} == {"a", "b", "c"}


def test_a_question_without_claims_can_be_compared_with_nothing() -> None:
    """Our own sentence alone, in a question that only the tool has an answer to."""
    bare = replace(QUESTION, sayings=(), we_say=None)
    reviewed, _, unreviewed = shown({"b": TEXTS["b"]}, replace(QUESTION, sayings=(Saying("b", "437 metres long", HERE),)))
    empty = replace(reviewed.groups[0].group, claims=(), questions=(bare,))
    lone = replace(reviewed, groups=(replace(reviewed.groups[0], group=empty),))
    claim = replace(unreviewed.groups[0].claims[0], question="bridge-length")
    (judged,) = beside(lone, Found((claim,), {claim.id: "because"})).groups
    assert judged.beside[0].detail == "nothing there can be compared with it"


@pytest.mark.parametrize("turn", [1, -1])
def test_the_order_of_sources_changes_nothing(turn: int) -> None:
    """What is shown is sorted by source and place."""
    _, with_found, _ = shown(dict(list(TEXTS.items())[::turn]), QUESTION)
    assert [one.claim.id for judged in with_found.groups for one in judged.beside] == ["b:31"]
    assert {claim.id for judged in with_found.proposed for claim in judged.group.claims} == {"b:48", "c:0"}
