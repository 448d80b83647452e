"""Answers: the value of a quote, read where the quote stands."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extraction.answers import answers
from factcheck.model.claim import Claim, Question, Saying
from factcheck.model.document import Document, Place, Source
from factcheck.model.period import Period
from factcheck.model.value import Quantity, When

PUBLISHED = Period.day(date(2023, 9, 21))
TEXT = (
    "On Tuesday about 2,000 soldiers crossed the river, the ministry said.\n\n"
    "In 2022 the country had imported 515 percent more chips than in 2021.\n\n"
    "The fair lasted from 3 to 5 May and drew 1,200 guests and 40 speakers."
)
DOCUMENT = Document(Source("a", published=PUBLISHED), TEXT)
PLACE = Place("claims/c.yaml", 4, 5)


def read(ask: str, quote: str, **fields: object) -> Claim:
    """Read one quote as the answer to a question."""
    saying = Saying("a", quote, PLACE, **fields)  # type: ignore[arg-type]
    start = TEXT.index(quote)
    question = Question("q", ask, (saying,), PLACE)
    return answers(question, {"a": DOCUMENT}, {saying: DOCUMENT.select(start, start + len(quote))})[0]


def bounds(claim: Claim) -> tuple[int, int]:
    """Both ends of a quantity."""
    assert isinstance(claim.value, Quantity)
    low, high = claim.value.interval.low, claim.value.interval.high
    assert low is not None
    assert high is not None
    return int(low), int(high)


def days(claim: Claim) -> tuple[date | None, date | None]:
    """Both ends of a period."""
    assert isinstance(claim.value, When)
    assert claim.value.period is not None
    return claim.value.period.first, claim.value.period.last


def test_the_question_decides_between_the_date_and_the_number_of_a_quote() -> None:
    """One sentence answers when, and how many."""
    quote = "On Tuesday about 2,000 soldiers"
    assert bounds(read("How many soldiers crossed the river?", quote)) == (1800, 2200)
    assert days(read("When did the soldiers cross?", quote)) == (date(2023, 9, 19), date(2023, 9, 19))
    assert days(read("Since when have they been there?", quote)) == (date(2023, 9, 19), date(2023, 9, 19))


def test_two_numbers_in_one_quote_are_not_chosen_between() -> None:
    """The tool asks which one is meant, and names both."""
    claim = read("How many people came?", "1,200 guests and 40 speakers")
    assert claim.value is None
    assert "'1,200" in claim.reason
    assert "'40" in claim.reason
    assert "means:" in claim.reason


def test_what_a_person_says_it_means_is_read_instead() -> None:
    """`means` settles an ambiguous quote; the words stay those of the source."""
    claim = read("How many people came?", "1,200 guests and 40 speakers", means="1,240 people")
    assert bounds(claim) == (1240, 1240)
    assert claim.selector.exact == "1,200 guests and 40 speakers"


def test_a_quote_without_number_or_date_says_so() -> None:
    """No value is a finding and not a silence."""
    claim = read("How many soldiers crossed the river?", "the ministry said")
    assert (claim.value, claim.reason) == (None, "no number or date could be read in 'the ministry said'")


def test_as_of_attribution_and_plan_are_kept() -> None:
    """What a person adds to a quote belongs to its claim."""
    claim = read("How many?", "about 2,000 soldiers", as_of="August 2023", says_who="the ministry", planned=True)
    assert claim.as_of == Period(date(2023, 8, 1), date(2023, 8, 31))
    assert (claim.attribution, claim.modality) == ("the ministry", "planned")


def test_our_own_sentence_is_a_claim_of_nobody() -> None:
    """`we-say` is read without a source and marked as ours."""
    question = Question("q", "How many?", (), PLACE, we_say=Saying("", "more than 1,900 soldiers", PLACE))
    (claim,) = answers(question, {}, {})
    assert (claim.id, claim.source, claim.status) == ("q/we-say", "", "ours")
    assert isinstance(claim.value, Quantity)
    assert claim.value.hedge == "over"


@pytest.mark.parametrize(("count", "ids"), [(1, ["q/a"]), (2, ["q/a/1", "q/a/2"])])
def test_a_source_quoted_twice_makes_two_claims(count: int, ids: list[str]) -> None:
    """Ids are numbered only where they must be."""
    sayings = (Saying("a", "about 2,000 soldiers", PLACE), Saying("a", "515 percent more chips", PLACE))[:count]
    places = {s: DOCUMENT.select(TEXT.index(s.quote), TEXT.index(s.quote) + len(s.quote)) for s in sayings}
    assert [claim.id for claim in answers(Question("q", "How many?", sayings, PLACE), {"a": DOCUMENT}, places)] == ids
