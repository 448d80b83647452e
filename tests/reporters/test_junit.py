"""JUnit XML, read back by junitparser."""

from __future__ import annotations

from dataclasses import replace

from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite

from factcheck.model.report import Report
from factcheck.reporters import junit


def cases_of(report: Report) -> dict[str, TestCase]:
    """Render a report and read its test cases back, by the id before the colon."""
    top = JUnitXml.fromstring(junit.render(report).encode())
    return {case.name.partition(":")[0]: case for suite in top if isinstance(suite, TestSuite) for case in suite}


def test_every_report_is_read_back(any_report: Report) -> None:
    """The counts in the head are those of the cases."""
    top = JUnitXml.fromstring(junit.render(any_report).encode())
    said = (top.tests, top.failures, top.errors, top.skipped)
    top.update_statistics()
    assert said == (top.tests, top.failures, top.errors, top.skipped)
    assert top.tests >= len(any_report.groups)


def test_an_empty_report_is_read_back() -> None:
    """No question, no case, and still a file."""
    assert JUnitXml.fromstring(junit.render(Report("", "0.1.0", "", (), ())).encode()).tests == 0


def test_every_question_is_a_case(checked: Report) -> None:
    """With the file and line of its question, and what came out as its output."""
    cases = cases_of(checked)
    assert set(cases) == {"guards", "arches", "harbours", "treaties", "FC014"}
    assert (cases["guards"].classname, cases["guards"]._elem.get("line")) == ("claims/a.yaml", "4")
    assert "single source: it alone says so" in cases["harbours"].system_out


def test_a_conflict_fails_with_both_quotes(checked: Report) -> None:
    """A person reads the test result and knows what to look at."""
    (failure,) = cases_of(checked)["guards"].result
    assert isinstance(failure, Failure)
    assert (failure.type, failure.message) == ("FC101", "FC101 conflict: '1,960' against '1,400'")
    assert failure.text.split("\n")[1:] == ["The Courier: “1,960 guards”", "The Wire: “1,400 guards”"]


def test_an_accepted_conflict_is_skipped_with_its_reason(checked: Report) -> None:
    """It neither fails nor vanishes."""
    case = cases_of(checked)["arches"]
    (skipped,) = case.result
    assert isinstance(skipped, Skipped)
    assert skipped.message == "accepted by Mara until 2027-06-30: the arches of the ramp are counted twice"
    assert "FC203" in case.system_out


def test_agreements_warnings_and_notes_pass(checked: Report) -> None:
    """Only errors fail."""
    cases = cases_of(checked)
    assert [cases[name].result for name in ("harbours", "treaties", "FC014")] == [[], [], []]


def test_an_unreadable_file_is_an_error(broken: Report) -> None:
    """What could not be judged is no failed judgement."""
    top = JUnitXml.fromstring(junit.render(broken).encode())
    assert (top.tests, top.errors, top.failures) == (4, 4, 0)
    assert all(isinstance(case.result[0], Error) for case in cases_of(broken).values())


def test_an_expired_acceptance_fails_its_own_question(checked: Report) -> None:
    """A finding of the gate belongs to the question that it names."""
    expired = replace(checked.findings[1], code="FC201", severity="error")
    assert [type(each) for each in cases_of(replace(checked, findings=(expired,)))["arches"].result] == [Failure]


def test_words_that_xml_cannot_hold_are_replaced(hostile: Report) -> None:
    """Escapes become visible, and markup stays text."""
    (failure,) = cases_of(hostile)["guards"].result
    assert "\ufffd[31m" in failure.message
    assert "<script>]]>" in failure.text
