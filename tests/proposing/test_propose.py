"""Proposals: what is worth a look, once, under its question, and never what was decided already."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model.claim import Question, Saying
from factcheck.model.document import Document, Place, Source
from factcheck.model.period import Period
from factcheck.normalise.quoting import locate
from factcheck.proposing import Known, Proposal, propose

HERE = Place("claims/c.yaml", 1, 1)


def source(name: str, text: str) -> Document:
    """A source with its text, published in May 2024."""
    return Document(Source(name, publisher=name, published=Period.day(date(2024, 5, 10))), text)


def proposed(text: str, known: Known | None = None) -> tuple[Proposal, ...]:
    """What is proposed for one text."""
    return propose([source("a", text)], known)["a"]


def known(document: Document, question: Question, **rejected: tuple[str, ...]) -> Known:
    """A project with one question on one document."""
    selectors = {saying: document.select(*locate(saying.quote, document.text)[0]) for saying in question.sayings}
    return Known((question,), {document.source.id: document}, selectors, rejected)


def test_a_proposal_has_a_quote_that_stands_there_once() -> None:
    """It is made longer where the figure alone stands twice."""
    text = "In the north 40 houses burned. In the south 40 houses were saved by 12 firefighters."
    for each in proposed(text):
        assert len(locate(each.quote, text)) == 1
        assert 0 < each.confidence < 1
        assert each.reason


def test_what_headline_and_body_say_is_proposed_once() -> None:
    """The better sentence stands for both."""
    text = "Forty houses burned in Arl\n\nForty houses burned in Arl on Monday, the fire chief said."
    assert [each.claim.selector.exact for each in proposed(text)].count("Forty") == 1


@pytest.mark.parametrize(
    "text",
    [
        "The mayor is now in charge.",
        "This was the third meeting of the council.",
        "Only one person came to the meeting.",
        "For information call 0845 125 2222.",
        "Anyone with information is asked to call the police on 0845 125 2222.",
        "The screen shows 1920 x 1200 dots.",
        "In recent years the town has changed.",
        "Last updated 12 May 2024.",
        "The council met on both sides of the river and had two reasons.",
    ],
)
def test_what_nobody_checks_is_not_proposed(text: str) -> None:
    """Ordinals, single things, the text's own present, telephone numbers, sizes of screens, furniture."""
    assert proposed(text) == ()


def test_what_is_claimed_already_is_left_out() -> None:
    """And with it the same value elsewhere in the text."""
    document = source("a", "Forty houses burned in Arl.\n\nThe fire chief said forty houses burned. A wall of 30 metres fell.")
    question = Question("houses", "How many houses burned?", (Saying("a", "said forty houses", HERE),), HERE)
    quotes = [each.quote for each in propose([document], known(document, question))["a"]]
    assert quotes
    assert not any("orty" in quote for quote in quotes)


def test_what_was_rejected_is_left_out() -> None:
    """By its words, wherever they stand now."""
    text = "A remark first. Forty houses burned in Arl. Twelve people were hurt."
    quotes = [each.quote for each in proposed(text)]
    left = [each.quote for each in proposed(text, Known(rejected={"a": (quotes[0],)}))]
    assert left == quotes[1:]


def test_the_same_input_gives_the_same_proposals() -> None:
    """Ids, quotes and confidences."""
    text = "Forty houses burned on 3 May 2024. Twelve people were hurt. The damage cost 2 million euros."
    assert proposed(text) == proposed(text)


def test_a_claim_goes_under_the_question_that_asks_for_it() -> None:
    """By the words of the question or by the claims that are there."""
    there = source("b", "The new bridge over the Arl cost 18 million euros, the town hall said.")
    question = Question("price", "How much did the bridge over the Arl cost?", (Saying("b", "18 million euros", HERE),), HERE)
    found = propose([source("a", "The bridge over the Arl cost 21 million euros.")], known(there, question))["a"]
    assert [each.question for each in found] == ["price"]
    assert found[0].id == "price.a"


def test_a_source_that_says_two_things_answers_two_questions() -> None:
    """The second claim is no second answer."""
    there = source("b", "The new bridge over the Arl cost 18 million euros, the town hall said.")
    question = Question("price", "How much did the bridge over the Arl cost?", (Saying("b", "18 million euros", HERE),), HERE)
    text = "The bridge over the Arl cost 21 million euros. The old bridge over the Arl cost 3 million euros."
    found = propose([source("a", text)], known(there, question))["a"]
    assert [each.question for each in found].count("price") <= 1


def test_new_claims_of_several_sources_share_a_question() -> None:
    """The first source names it, the others follow."""
    one = source("a", "More than 50 firefighters fought the blaze at the supermarket in Arlbridge on Friday.")
    two = source("b", "More than 50 firefighters tackled the blaze at the supermarket in Arlbridge.")
    found = propose([one, two])
    lead = next(each for each in found["a"] if "firefighters" in each.quote)
    assert [each.question for each in found["b"] if "firefighters" in each.quote] == [lead.id]


def test_a_limit_keeps_the_surest() -> None:
    """In reading order."""
    text = "Forty houses burned on 3 May 2024. Twelve people were hurt. The damage cost 2 million euros."
    few = propose([source("a", text)], limit=2)["a"]
    assert len(few) == 2
    assert few[0].claim.selector.start < few[1].claim.selector.start


def test_a_quote_with_two_values_says_which_is_meant() -> None:
    """Or else the check could not tell."""
    text = "He won 21 of 25 bouts. She won 21 of 30 bouts."
    for each in proposed(text):
        others = [other for other in proposed(text) if other != each and other.claim.selector.exact in each.quote]
        assert not others or each.means == each.claim.selector.exact
