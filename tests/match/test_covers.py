"""Figures for two parts of a year, or two sides of a vote, are two measures."""

from __future__ import annotations

import pytest

from factcheck.model.document import Document, Source
from tests.match.test_groups import grouped, together


def joined(left: str, right: str, figures: tuple[str, str]) -> bool:
    """Read two articles and tell whether two wordings are one measure."""
    return together(grouped([Document(Source("left"), left), Document(Source("right"), right)]), *figures)


@pytest.mark.parametrize(
    ("left", "right", "figures"),
    [
        (
            "Output of the Tarsa mill fell by 9% in the third quarter.",
            "Output of the Tarsa mill fell by 6% in the second quarter.",
            ("9%", "6%"),
        ),
        (
            "Output of the Tarsa mill fell by 9% in the third quarter.",
            "For the full year, the Tarsa mill expects output to fall by 6%.",
            ("9%", "6%"),
        ),
        (
            "Output of the Tarsa mill fell by 9% in Q3.",
            "Output of the Tarsa mill fell by 9.3% in the first nine months.",
            ("9%", "9.3%"),
        ),
        (
            "In the first half, 410 people died on the roads of Tarsa.",
            "For the full year, 790 people died on the roads of Tarsa.",
            ("410", "790"),
        ),
        (
            "Output of the mill fell by 9% in the third quarter.",
            "Output of the mill fell by 6% over the full year.",
            ("third quarter", "the full year"),
        ),
    ],
)
def test_a_quarter_and_a_year_are_two_measures(left: str, right: str, figures: tuple[str, str]) -> None:
    """Whether their values meet or not."""
    assert not joined(left, right, figures)


@pytest.mark.parametrize(
    ("left", "right", "figures"),
    [
        (
            "Output of the Tarsa mill fell by 9% in the third quarter.",
            "In Q3, output of the Tarsa mill fell by 6%.",
            ("9%", "6%"),
        ),
        (
            "Output of the Tarsa mill fell by 9% in the third quarter.",
            "In the quarter, output of the Tarsa mill fell by 6%.",
            ("9%", "6%"),
        ),
        (
            "Output of the Tarsa mill fell by 9% in the third quarter.",
            "Output of the Tarsa mill fell by 6%.",
            ("9%", "6%"),
        ),
        (
            "The mill in Tarsa will open 40 shops in the third quarter.",
            "The mill in Tarsa will open forty shops in Q4.",
            ("40", "forty"),
        ),
        ("The Tarsa bridge opens in the third quarter of 2026.", "The Tarsa bridge opens in the fourth quarter of 2026.",
         ("third quarter of 2026", "fourth quarter of 2026")),
    ],
)
def test_one_part_of_a_year_and_the_time_of_an_event_stay_one_measure(left: str, right: str, figures: tuple[str, str]) -> None:
    """Two papers may date one opening twice, and one number of shops is one."""
    assert joined(left, right, figures)


@pytest.mark.parametrize(
    ("left", "right", "figures"),
    [
        ("The council of Odra passed the fee by 31 votes to 20.", "The fee was passed by Odra's council 33-20.", ("31", "33")),
        ("Odra's council passed the fee by 31 to 20.", "The council of Odra adopted the fee by 31 votes to 22.", ("20", "22")),
        ("The council of Odra rejected the fee 20-31.", "The fee was rejected in Odra by 33 votes to 20.", ("31", "33")),
    ],
)
def test_the_result_of_a_vote_is_two_counts_in_any_wording(left: str, right: str, figures: tuple[str, str]) -> None:
    """Votes for are held against votes for."""
    assert joined(left, right, figures)


def test_votes_for_and_votes_against_are_two_measures() -> None:
    """However near they are."""
    assert not joined("Odra's council passed the fee by 31 votes to 20.", "Odra's council passed the fee 40-30.", ("31", "30"))


def test_last_years_vote_is_another() -> None:
    """Exact tallies tell them apart."""
    last = "Last year's budget had passed by 160 votes to 138."
    assert not joined("Deputies passed the budget by 157 to 143.", last, ("157", "160"))


@pytest.mark.parametrize(
    ("left", "right", "figures"),
    [
        (
            "The Tarsa mill announced its biggest overhaul for two decades.",
            "The Tarsa mill cut its dividend for the first time in 15 years.",
            ("two decades", "15 years"),
        ),
        ("Fever struck Odra in its worst outbreak for 30 years.", "Fever held Odra for 12 years.", ("30 years", "12 years")),
    ],
)
def test_two_records_are_two_measures(left: str, right: str, figures: tuple[str, str]) -> None:
    """The biggest for two decades is not the first in 15 years, and neither is how long something lasted."""
    assert not joined(left, right, figures)


def test_one_record_is_one_measure() -> None:
    """Two papers may differ on how far back it reaches."""
    figures = ("30 years", "20 years")
    assert joined("It was Odra's worst flood in 30 years.", "The flood was the worst in Odra for 20 years.", figures)


@pytest.mark.parametrize(
    ("left", "right", "figures"),
    [
        (
            "They will cost 350 million euros and save 600 million euros from 2027.",
            "The move will save the mill around 340 million euros.",
            ("350 million euros", "around 340 million euros"),
        ),
        ("The merger costs 35 million euros.", "The merger saves 34 million euros.", ("35 million euros", "34 million euros")),
    ],
)
def test_a_cost_is_no_saving(left: str, right: str, figures: tuple[str, str]) -> None:
    """Whether their figures meet or not."""
    assert not joined(left, right, figures)


def test_two_costs_are_one_measure() -> None:
    """Told by two verbs of cost."""
    left, right = "The Tarsa bridge will cost 350 million euros.", "Tarsa is to spend 410 million euros on the Tarsa bridge."
    assert joined(left, right, ("350 million euros", "410 million euros"))
