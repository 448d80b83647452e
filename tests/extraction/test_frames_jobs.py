"""Jobs that are cut are one measure in all their words, and nothing else is a job."""

from __future__ import annotations

import pytest

from factcheck.extraction.frames_predicates import predicate_of
from factcheck.extraction.frames_words import sentences_of
from factcheck.model.value import Quantity
from tests.extraction.test_frames import claim


@pytest.mark.parametrize(
    "text",
    [
        "Norvik will cut 420 jobs.",
        "Norvik will axe 420 posts.",
        "Norvik is to axe 420 roles.",
        "Norvik plans to eliminate about 420 positions worldwide.",
        "Norvik has shed 420 jobs.",
        "The town lost 420 jobs.",
        "Some 420 jobs will go at the plant.",
        "Some 420 jobs are expected to be lost.",
        "Norvik announced 420 redundancies.",
        "Norvik announced 420 job cuts.",
        "The union fears 420 layoffs.",
        "Norvik will lay off 420 workers.",
        "At the plant 420 workers were laid off.",
        "Norvik will make 420 staff redundant.",
        "At the plant 420 people will lose their jobs.",
        "Norvik will reduce its workforce by 420.",
        "The headcount will shrink by 420.",
    ],
)
def test_jobs_are_cut_in_many_words(text: str) -> None:
    """One noun and one verb for all."""
    found = claim(text, "420")
    assert (found.measure.head, found.measure.predicate) == ("job", "cut")
    assert isinstance(found.value, Quantity)
    assert found.value.change == "level"


@pytest.mark.parametrize(
    ("text", "head", "predicate"),
    [
        ("Norvik will create 420 jobs.", "job", "create"),
        ("The plan will save 420 jobs.", "job", "save"),
        ("Some 420 jobs will go to Varda.", "job", ""),
        ("Some 420 jobs.", "job", ""),
        ("The driver lost 420 positions on the lap.", "position", "lose"),
        ("The crew cut 420 fence posts.", "post", ""),
        ("The crew will cut 420 trees.", "tree", "cut"),
        ("The union announced 420 losses.", "loss", "announce"),
        ("The firm cut 420 workers' pay.", "pay", ""),
        ("The staff rose by 420.", "staff", "rise"),
        ("The price fell by 420.", "price", "fall"),
        ("At the plant 420 people will lose their homes.", "people", "lose"),
        ("Norvik made 420 pumps.", "pump", ""),
    ],
)
def test_what_is_no_cut_of_jobs_stays(text: str, head: str, predicate: str) -> None:
    """Jobs that come or stay, places in a race, things that are cut."""
    found = claim(text, "420").measure
    assert (found.head, found.predicate) == (head, predicate)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The Vardan engineering company will demolish 40 halls.", "demolish"),
        ("The Vardan engineering company may buy 40 halls.", "buy"),
        ("The fire could engulf 40 halls.", "engulf"),
        ("The Vardan engineering company has 40 halls.", ""),
        ("The fishing town has 40 ships.", ""),
        ("Odra, a fishing town, has 40 ships.", ""),
        ("The gunmen, firing shots, left 40 holes.", "fire"),
        ("The bus to central 40 halls.", ""),
        ("The town would exceed 40 halls.", ""),
    ],
)
def test_a_plain_form_behind_a_modal_is_a_verb_and_a_trade_is_none(text: str, predicate: str) -> None:
    """The lexicon need not know it; "engineering" before "company" says what the company is."""
    assert claim(text, "40").measure.predicate == predicate


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("They asked Norvik. Norvik, the Vardan mining group, employs 40 men.", "norvik"),
        ("They asked Norvik. Norvik, the mining group of Karl Holm, employs 40 men.", "norvik"),
        ("They asked Norvik. Norvik, Varda and Odra, the Tarsan port, employ 40 men.", "odra"),
        ("They asked Norvik. Norvik, the rival that Varda fears, employs 40 men.", "norvik"),
        ("They met in Norvik, the Vardan port, where Holm has 40 men.", "holm"),
    ],
)
def test_what_an_apposition_names_owns_nothing(text: str, entity: str) -> None:
    """The name before it does."""
    assert claim(text, "40").measure.entity == entity


def test_a_verb_may_open_a_sentence() -> None:
    """Nothing stands before it."""
    words = next(sentences_of("Shed 40 posts."))
    assert predicate_of(words, 1, 2) == ""
