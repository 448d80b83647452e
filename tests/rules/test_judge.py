"""How the findings of the rules become a verdict."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.group import JudgedGroup
from tests import told

A = {"source": "a", "says": "43 points"}
B = {"source": "b", "says": "43 points"}
C = {"source": "c", "says": "45 points"}
OURS = {"source": "ours", "says": "43 points"}
DENIED = {"source": "b", "says": "45 points", "modality": "denied"}
UNREAD = {"source": "b", "unread": "many points"}
DAYS = {"source": "a", "says": "44-day"}
DATES = [[{"source": "b", "when": "27 September 2020"}], [{"source": "b", "when": "9 November 2020"}]]
LATER = [[{"source": "b", "when": "27 September 2020"}], [{"source": "b", "when": "19 November 2020"}]]


def judged(*claims: dict[str, Any], **more: Any) -> JudgedGroup:
    """Judge a few claims."""
    return told.judged({"claims": claims, **more})


@pytest.mark.parametrize(
    ("claims", "verdict"),
    [
        ((A, B), "agreement"),
        ((A, B, C), "conflict"),
        ((A,), "single_source"),
        ((A, OURS), "single_source"),
        ((A, DENIED), "single_source"),
        ((A, UNREAD), "undecided"),
        ((OURS,), "undecided"),
    ],
)
def test_the_strongest_deciding_finding_is_the_verdict(claims: tuple[dict[str, Any], ...], verdict: str) -> None:
    """Conflict before agreement before single source; undecided where nothing else can be said."""
    result = judged(*claims)
    assert result.verdict == verdict
    assert result.findings[0].verdict == verdict
    assert result.why == result.findings[0].why
    assert result.severity == result.findings[0].severity
    assert result.strength == result.findings[0].strength


def test_what_arithmetic_bears_out_does_not_stand_alone() -> None:
    """A single source whose figure works out with dates of another is an agreement, and no finding says otherwise."""
    result = judged(DAYS, premises=[{"kind": "change", "claims": DATES}])
    assert (result.verdict, result.strength) == ("agreement", "arithmetic")
    assert [origin.name for origin in result.origins] == ["a", "b"]
    assert "FC103" not in {finding.code for finding in result.findings}


def test_what_arithmetic_rules_out_is_a_conflict() -> None:
    """Two sources that agree are not right for that."""
    result = judged(DAYS, {**DAYS, "source": "c"}, premises=[{"kind": "change", "claims": LATER}])
    assert result.verdict == "conflict"
    assert result.why.endswith("'44-day' does not fit")


def test_findings_stand_at_their_claim_and_verdicts_at_their_question() -> None:
    """A conflict is shown at a claim line, an agreement at the question."""
    conflict, agreement = judged(A, C), judged(A, B)
    assert conflict.findings[0].place == conflict.group.claims[0].place
    assert agreement.findings[0].place == agreement.group.questions[0].place


def test_a_group_found_in_raw_text_has_no_place() -> None:
    """There is no claim file to point at."""
    proposed = ({**A, "status": "proposed"}, {**C, "status": "proposed"})
    assert {finding.place for finding in judged(*proposed, raw=True).findings} == {None}


def test_what_was_not_compared_is_said_once() -> None:
    """A verdict says what it does not cover."""
    dollars, euros = {"source": "a", "says": "4 dollars"}, {"source": "b", "says": "4 euros"}
    assert judged(dollars, euros).not_checked == ("'4 dollars' and '4 euros' are not measured in the same kind of unit",)


def test_two_words_for_what_is_counted_are_named() -> None:
    """Whether refugees and children are the same people, nobody has checked."""
    result = judged({**A, "noun": "refugee"}, {**B, "noun": "child"})
    assert result.not_checked == ("whether 'refugee' and 'child' mean the same",)
    assert judged({**A, "noun": "refugee"}, {**B, "noun": "person"}).not_checked == ()
    assert judged({**A, "noun": "troop"}, {**B, "noun": "soldier"}).not_checked == ()


@settings(deadline=None)
@given(st.permutations([A, B, C, OURS, UNREAD, DENIED | {"source": "d"}]))
def test_the_verdict_does_not_depend_on_the_order_of_the_claims(claims: list[dict[str, Any]]) -> None:
    """Same claims, same verdict, same origins, same codes."""
    one, other = judged(*claims), judged(A, B, C, OURS, UNREAD, DENIED | {"source": "d"})
    assert one.verdict == other.verdict
    assert {origin.sources for origin in one.origins} == {origin.sources for origin in other.origins}
    assert sorted(finding.code for finding in one.findings) == sorted(finding.code for finding in other.findings)
