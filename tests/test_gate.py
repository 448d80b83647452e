"""The gate: what fails, what is accepted, what is known, and what is left over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from factcheck.gate import Outcome, Terms, decide
from factcheck.model.claim import Acceptance
from factcheck.model.document import Place
from factcheck.model.group import Finding, JudgedGroup
from factcheck.model.report import Report, fingerprint
from tests import told

TODAY = date(2026, 3, 1)

CONFLICT = [{"source": "a", "says": "43 points"}, {"source": "b", "says": "45 points"}]
NEIGHBOURS = [{"source": "a", "says": "14 percent"}, {"source": "b", "says": "15 percent"}]
AGREEMENT = [{"source": "a", "says": "43 points"}, {"source": "b", "says": "43 points"}]
COPIES = [{"source": "a", "says": "43 points", "who": "the UN"}, {"source": "b", "says": "43 points", "who": "the UN"}]
SINGLE = CONFLICT[:1]
UNREAD = [*SINGLE, {"source": "b", "unread": "many points"}]


def judged(claims: list[dict[str, Any]], *, accept: Acceptance | None = None, name: str = "q", raw: bool = False) -> JudgedGroup:
    """Judge a group whose question may be accepted."""
    result = told.judged({"claims": claims, "raw": raw})
    questions = tuple(replace(question, accept=accept) for question in result.group.questions)
    findings = tuple(replace(finding, group=name) for finding in result.findings)
    return replace(result, group=replace(result.group, id=name, questions=questions), findings=findings)


def report(*groups: JudgedGroup, findings: tuple[Finding, ...] = ()) -> Report:
    """Build a report of judged groups."""
    return Report("Test", "0", "", (), groups, findings)


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """List the codes of findings."""
    return [finding.code for finding in findings]


def outcome(claims: list[dict[str, Any]], *, until: str = "", **terms: Any) -> Outcome:
    """Decide on a report of one group."""
    accept = told.acceptance(until) if until else None
    return decide(report(judged(claims, accept=accept)), Terms(**terms), today=TODAY)


@pytest.mark.parametrize(
    ("claims", "bar", "failing"),
    [
        (CONFLICT, "conflict", ["FC101"]),
        (CONFLICT, "single-source", ["FC101"]),
        (CONFLICT, "never", []),
        (NEIGHBOURS, "conflict", []),
        (NEIGHBOURS, "any", ["FC101"]),
        (SINGLE, "conflict", []),
        (SINGLE, "single-source", ["FC103"]),
        (COPIES, "single-source", ["FC104"]),
        (UNREAD, "single-source", []),
        (UNREAD, "any", ["FC105", "FC106"]),
        (AGREEMENT, "any", []),
    ],
)
def test_what_fails_depends_on_the_bar(claims: list[dict[str, Any]], bar: str, failing: list[str]) -> None:
    """Errors at the lowest bar, then what rests on one origin, then whatever asks for something."""
    result = outcome(claims, bar=bar)
    assert codes(result.failing) == failing
    assert result.exit_code == (1 if failing else 0)


def test_a_check_of_nothing_is_not_a_pass() -> None:
    """An empty folder cannot be clean."""
    assert decide(report(), today=TODAY).exit_code == 2


def test_without_terms_conflicts_fail() -> None:
    """The default is the lowest bar."""
    assert decide(report(judged(CONFLICT)), today=TODAY).exit_code == 1


@pytest.mark.parametrize(
    ("terms", "failing"),
    [
        ({"select": ("FC101",)}, ["FC101"]),
        ({"select": ("FC1",)}, ["FC101"]),
        ({"select": ("FC103",)}, []),
        ({"ignore": ("FC101",)}, []),
        ({"ignore": ("FC2",)}, ["FC101"]),
        ({"select": ("FC1",), "ignore": ("FC10",)}, []),
    ],
)
def test_codes_are_selected_and_ignored_by_their_beginning(terms: dict[str, Any], failing: list[str]) -> None:
    """`FC1` stands for all verdicts."""
    assert codes(outcome(CONFLICT, **terms).failing) == failing


def test_an_accepted_conflict_passes_and_keeps_its_reason() -> None:
    """The finding stays in the report, with who accepted it and why."""
    result = outcome(CONFLICT, until="1 January 2027")
    assert (codes(result.failing), codes(result.accepted), result.exit_code) == ([], ["FC101"], 0)
    (finding,) = (finding for finding in result.report.groups[0].findings if finding.code == "FC101")
    assert finding.accepted == told.acceptance("1 January 2027")
    assert result.report.findings == ()


def test_an_acceptance_holds_on_its_last_day() -> None:
    """Until is included."""
    assert outcome(CONFLICT, until="1 March 2026").exit_code == 0


def test_an_acceptance_that_ran_out_fails_with_what_it_covered() -> None:
    """FC201, at the question, beside the conflict that counts again."""
    result = outcome(CONFLICT, until="28 February 2026")
    assert codes(result.failing) == ["FC101", "FC201"]
    assert result.failing[1].place == Place("claims/case.yaml", 1, 1)
    assert result.failing[1].message == "the acceptance of q ended on 2026-02-28"


@pytest.mark.parametrize(("until", "warned"), [("31 March 2026", ["FC203"]), ("1 April 2026", [])])
def test_a_month_before_its_end_an_acceptance_is_announced(until: str, warned: list[str]) -> None:
    """FC203 does not fail; it gives notice."""
    result = outcome(CONFLICT, until=until, bar="any")
    assert codes(result.report.findings) == warned
    assert result.exit_code == 0


@pytest.mark.parametrize("until", ["1 January 2027", "1 January 2020"])
def test_an_acceptance_that_is_not_needed_is_a_finding(until: str) -> None:
    """FC202, whether it has run out or not: the next conflict would pass under its name."""
    result = outcome(AGREEMENT, until=until)
    assert (codes(result.report.findings), result.exit_code) == (["FC202"], 0)
    assert outcome(AGREEMENT, until=until, bar="any").exit_code == 1


def test_the_baseline_lets_known_findings_pass() -> None:
    """What was there on the first day does not stop a pipeline."""
    conflict = judged(CONFLICT)
    known = {fingerprint(finding): f"{finding.code} {finding.group}" for finding in conflict.findings if finding.code == "FC101"}
    result = decide(report(conflict, judged(CONFLICT, name="new")), Terms(baseline=known), today=TODAY)
    assert ([finding.group for finding in result.known], [finding.group for finding in result.failing]) == (["q"], ["new"])
    assert "FC204" not in codes(result.report.findings)


def test_a_line_of_the_baseline_without_its_finding_is_a_finding() -> None:
    """FC204: the baseline shrinks."""
    result = outcome(AGREEMENT, baseline={"0123456789abcdef": "FC101 declaration-points", "fedcba9876543210": ""})
    assert [finding.message for finding in result.report.findings] == [
        "the baseline still holds FC101 declaration-points",
        "the baseline still holds fedcba9876543210",
    ]
    assert len({fingerprint(finding) for finding in result.report.findings}) == 2
    assert result.exit_code == 0


def test_proposed_claims_do_not_fail_unless_asked() -> None:
    """What nobody has reviewed stops nobody."""
    proposed = [{**claim, "status": "proposed"} for claim in CONFLICT]
    mixed = [CONFLICT[0], proposed[1]]
    assert outcome(proposed).exit_code == 0
    assert outcome(mixed).exit_code == 0
    assert outcome(mixed, include_proposed=True).exit_code == 1
    assert outcome([*CONFLICT, {"source": "c", "says": "47 points", "status": "proposed"}]).exit_code == 1


def test_a_single_source_counts_while_one_claim_is_reviewed() -> None:
    """A proposal beside a reviewed claim does not hide it."""
    assert outcome([{**SINGLE[0], "status": "proposed"}], bar="single-source").exit_code == 0
    assert outcome([SINGLE[0], {**SINGLE[0], "status": "proposed"}], bar="single-source").exit_code == 1


def test_findings_about_files_count_as_well() -> None:
    """A source that drifted has no group."""
    drift = Finding("FC013", "drift", "error", "the text changed", "its hash differs", ())
    assert codes(decide(report(judged(AGREEMENT), findings=(drift,)), today=TODAY).failing) == ["FC013"]


def test_groups_of_raw_text_have_nobody_to_accept_them() -> None:
    """Without a question there is no acceptance."""
    assert decide(report(judged(CONFLICT, raw=True)), today=TODAY).accepted == ()
