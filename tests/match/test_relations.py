"""Arithmetic between claims found in raw text: from the words of two articles to what a rule says."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck import pipeline
from factcheck.model.document import Document, Source
from factcheck.model.group import Finding, JudgedGroup
from factcheck.model.period import Period
from tests import told

CASES = told.table("relations")
ARITHMETIC = {"duration", "before_and_after", "part_and_whole", "total", "age"}
DAYS = (date(2009, 3, 2), date(2009, 3, 5))


def judged(texts: list[str], claim: str, days: tuple[date | None, ...] = DAYS) -> JudgedGroup:
    """Compare two articles, and take the group of a claim."""
    documents = [
        Document(Source(name, published=None if day is None else Period.day(day)), text)
        for name, text, day in zip("abc"[: len(texts)], texts, days, strict=True)
    ]
    groups = pipeline.compare(documents).groups
    return next(each for each in groups if any(one.selector.exact == claim for one in each.group.claims))


def sums(each: JudgedGroup) -> list[Finding]:
    """What the rules of arithmetic say."""
    return [finding for finding in each.findings if finding.rule in ARITHMETIC]


@pytest.mark.parametrize("case", CASES["works"], ids=[case["name"] for case in CASES["works"]])
def test_what_the_texts_tie_is_worked_out(case: dict[str, Any]) -> None:
    """One finding, with the sum shown."""
    found = judged(case["texts"], case["claim"])
    (finding,) = sums(found)
    assert found.verdict == case["verdict"]
    assert case.get("why", "") in finding.why


@pytest.mark.parametrize("case", CASES["silent"], ids=[case["name"] for case in CASES["silent"]])
def test_what_the_texts_do_not_tie_is_left_alone(case: dict[str, Any]) -> None:
    """A wrong sum costs more trust than a missed one."""
    assert sums(judged(case["texts"], case["claim"])) == []


QUAKE = ["The quake in Tarsa killed 12 people.", "The quake in Tarsa killed 30 people."]


def test_a_later_and_larger_count_of_the_dead_supersedes_the_earlier() -> None:
    """The day of publication bounds for when a count holds."""
    assert judged(QUAKE, "30").strength == "superseded"


def test_without_an_order_a_growing_count_is_worth_a_note() -> None:
    """Of two undated reports either may be the later one; of one that falls the same."""
    assert judged(QUAKE, "30", (None, None)).severity == "note"
    assert judged(QUAKE[::-1], "30").severity == "note"


def test_a_count_does_not_grow_years_after() -> None:
    """Who looks back should have the last count."""
    assert judged(QUAKE, "30", (date(2009, 3, 2), date(2012, 3, 2))).severity == "error"


def test_a_late_report_has_the_last_of_a_count_that_grew() -> None:
    """Not one that is smaller than what was counted before."""
    days = (date(2009, 3, 2), date(2009, 3, 4), date(2010, 3, 2))
    grown = [QUAKE[0], QUAKE[1], QUAKE[1]]
    assert judged(grown, "30", days).strength == "superseded"
    assert judged([*grown[:2], QUAKE[0]], "30", days).severity == "error"


def test_a_toll_of_long_ago_grows_no_more() -> None:
    """Both sources look back, and one of them is wrong."""
    old = ["The earthquake of 1974 killed 94 people in Tarsa.", "In Tarsa 131 people died in the 1974 earthquake."]
    assert judged(old, "131").severity == "error"


@pytest.mark.parametrize(
    ("text", "first", "later"),
    [
        ("Orsk has confirmed {} cases of cholera.", "31", "40"),
        ("The petition in Orsk has gathered {} signatures.", "12,000", "19,000"),
        ("Doctors in Orsk have vaccinated {} children.", "8,600", "11,200"),
    ],
)
def test_cases_signatures_and_what_is_done_to_people_grow(text: str, first: str, later: str) -> None:
    """As the dead do."""
    assert judged([text.format(first), text.format(later)], first).strength == "superseded"


def test_a_toll_is_of_long_ago_where_its_date_leads_on_to_it() -> None:
    """Both look back on 1998."""
    old = ["The two came near war in March 1998, when 46 guards died at Odra.", "In March 1998 64 guards were killed at Odra."]
    assert judged(old, "46").severity == "error"


def test_a_rise_contradicts_a_fall_though_the_figure_is_one() -> None:
    """The message says which is which."""
    texts = ["Exports of Odra fell 3.1 percent in December 2008.", "Exports of Odra rose 3.1 percent in December 2008."]
    found = judged(texts, "3.1 percent")
    assert found.verdict == "conflict"
    assert found.findings[0].message == "a fall of '3.1 percent' (a) against a rise of '3.1 percent' (b)"


def test_what_is_no_count_of_the_struck_does_not_grow() -> None:
    """Seats of a parliament, and a share of the dead."""
    assert not judged(["The parliament of Odra has 300 seats.", "The parliament of Odra has 310 seats."], "300").group.grows
    assert not judged(["The quake destroyed 12 bridges in Tarsa.", "The quake destroyed 14 bridges in Tarsa."], "12").group.grows
