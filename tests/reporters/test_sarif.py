"""SARIF, read by the schema of the standard."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from factcheck.model.document import Place, Source
from factcheck.model.group import Finding
from factcheck.model.report import Report, fingerprint
from factcheck.reporters import sarif

SCHEMA = Path(__file__).parent.parent / "schemas" / "sarif-2.1.0.json"


@cache
def validator() -> Draft202012Validator:
    """Load the schema once."""
    return Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def run_of(report: Report) -> dict[str, Any]:
    """Render a report, hold it against the schema, and give its only run."""
    log = json.loads(sarif.render(report))
    assert [error.message for error in validator().iter_errors(log)] == []
    assert len(log["runs"]) == 1
    run: dict[str, Any] = log["runs"][0]
    return run


def test_the_schema_would_notice_a_mistake(checked: Report) -> None:
    """A validator that accepts everything proves nothing."""
    log = json.loads(sarif.render(checked))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert list(validator().iter_errors(log))


def test_every_report_is_valid(any_report: Report) -> None:
    """Also reports of broken files, of raw text, and of hostile words."""
    assert run_of(any_report)["tool"]["driver"]["name"] == "factcheck"


def test_an_empty_report_is_valid() -> None:
    """Nothing found is a result too."""
    assert run_of(Report("", "0.1.0", "", (), ()))["results"] == []


def test_a_finding_stands_at_its_claim_line(checked: Report) -> None:
    """The location is the claim line, relative to the repository."""
    result = next(each for each in run_of(checked)["results"] if each["level"] == "error")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "claims/a.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 4, "startColumn": 5}
    assert result["message"]["text"] == "'1,960' against '1,400'. Why: 1,960 and 1,400 differ by 560."


def test_the_quotes_are_related_locations_with_their_words(checked: Report) -> None:
    """The line counts the front matter in, and the URI is encoded."""
    result = next(each for each in run_of(checked)["results"] if each["level"] == "error")
    words = [each["message"]["text"] for each in result["relatedLocations"]]
    first, second = (each["physicalLocation"] for each in result["relatedLocations"])
    assert words == ["1,960 guards", "1,400 guards"]
    assert first["artifactLocation"] == {"uri": "seeds/the%20courier.md", "uriBaseId": "%SRCROOT%"}
    assert first["region"] == {"startLine": 7, "startColumn": 19, "endLine": 7, "endColumn": 31}
    assert second["region"] == {"startLine": 6, "startColumn": 6, "endLine": 6, "endColumn": 18}


def test_fingerprints_are_ours_and_differ(broken: Report, checked: Report) -> None:
    """A tool that remembers findings must not take two for one."""
    for report in (broken, checked):
        marks = [each["partialFingerprints"]["factcheckId/v1"] for each in run_of(report)["results"]]
        assert len(set(marks)) == len(marks)
    assert fingerprint(checked.groups[0].findings[0]) in marks


def test_an_accepted_finding_is_suppressed_with_its_reason(checked: Report) -> None:
    """Who accepted it, why, and until when."""
    suppressed = [each["suppressions"] for each in run_of(checked)["results"] if "suppressions" in each]
    assert suppressed == [[{
        "kind": "inSource", "status": "accepted",
        "justification": "the arches of the ramp are counted twice (Mara, until 2027-06-30)",
    }]]  # fmt: skip


def test_agreements_are_no_results(checked: Report) -> None:
    """A scanner shows what is to be looked at."""
    assert "FC100" not in {each["ruleId"] for each in run_of(checked)["results"]}


def test_every_result_points_to_its_rule_and_every_rule_has_help(any_report: Report) -> None:
    """The help of a rule is its page."""
    run = run_of(any_report)
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])
    assert all(rule["help"]["markdown"] for rule in rules)


def test_a_report_that_could_not_judge_says_so(broken: Report, checked: Report) -> None:
    """Exit code 2 and 3 are no clean run."""
    assert run_of(broken)["invocations"] == [{"executionSuccessful": False}]
    assert run_of(checked)["invocations"] == [{"executionSuccessful": True}]


def test_raw_text_has_names_where_it_has_no_files(raw: Report) -> None:
    """Texts from a pipe have no lines that a scanner could open."""
    result = run_of(raw)["results"][0]
    assert result["locations"] == [{"logicalLocations": [{"fullyQualifiedName": "guards", "kind": "question"}]}]
    assert result["relatedLocations"][0]["logicalLocations"][0]["name"] == "The Courier"


def test_raw_text_in_a_file_stands_at_its_first_quote(raw: Report) -> None:
    """Without a claim line the quote itself is the place to look at."""
    first, *rest = raw.documents
    filed = replace(raw, documents=(replace(first, source=replace(first.source, file="in/a.txt"), first_line=1), *rest))
    place = run_of(filed)["results"][0]["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == ("in/a.txt", 2)


def test_a_text_taken_out_of_a_pdf_has_no_lines(raw: Report) -> None:
    """A line of the extracted text is none of the file, but its page is."""
    first, *rest = raw.documents
    paged = replace(first, source=replace(first.source, file="in/a.pdf"), first_line=0, pages=(0, 20))
    result = run_of(replace(raw, documents=(paged, *rest)))["results"][0]
    artifact = {"uri": "in/a.pdf", "uriBaseId": "%SRCROOT%"}
    assert result["locations"][0]["physicalLocation"] == {"artifactLocation": artifact}
    assert result["relatedLocations"][0]["logicalLocations"][0]["name"] == "The Courier, page 2"


@pytest.mark.parametrize(("file", "artifact"), [
    ("claims/ä [1].yaml", {"uri": "claims/%C3%A4%20%5B1%5D.yaml", "uriBaseId": "%SRCROOT%"}),
    ("a:b.yaml", {"uri": "a%3Ab.yaml", "uriBaseId": "%SRCROOT%"}),
    ("/data/a b.yaml", {"uri": "file:///data/a%20b.yaml"}),
    ("C:/data/a.yaml", {"uri": "file:///C:/data/a.yaml"}),
])  # fmt: skip
def test_a_file_is_named_by_a_valid_uri(file: str, artifact: dict[str, str]) -> None:
    """Relative to the repository where it can be, absolute where somebody compared files from elsewhere."""
    finding = Finding("FC015", "problem", "error", "no text", "", (), place=Place(file, 1, 1))
    run = run_of(Report("", "0.1.0", "", (), (), (finding,)))
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"] == artifact


def test_a_quote_never_becomes_a_link(hostile: Report) -> None:
    """Words of a source in a message are words."""
    assert "](" not in json.dumps([each["message"] for each in run_of(hostile)["results"]]).replace("\\\\](", "")


def test_too_many_results_keep_the_most_severe_and_say_so() -> None:
    """GitHub refuses a run of more than 25,000."""
    notes = tuple(Finding("FC014", "source", "note", f"note {number}", "", ()) for number in range(sarif.RESULTS))
    error = Finding("FC101", "conflict", "error", "last", "", ())
    log = json.loads(sarif.render(Report("", "0.1.0", "", (), (), (*notes, error))))
    run = log["runs"][0]
    assert len(run["results"]) == sarif.RESULTS
    assert run["results"][0]["message"]["text"] == "last."
    assert run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"].startswith("left out: 1 finding;")


def test_a_result_holds_at_most_a_thousand_locations(checked: Report) -> None:
    """GitHub keeps no more of them."""
    first = checked.groups[0]
    one = first.group.claims[0]
    claims = tuple(replace(one, id=f"guards/courier/{number}") for number in range(1_500))
    finding = replace(first.findings[0], claims=tuple(each.id for each in claims))
    many = replace(first, group=replace(first.group, claims=claims), findings=(finding,))
    result = next(each for each in run_of(replace(checked, groups=(many,)))["results"] if each["level"] == "error")
    assert len(result["locations"]) + len(result["relatedLocations"]) == sarif.LOCATIONS


def test_our_own_sentence_and_strangers_are_related_too(checked: Report) -> None:
    """A claim without a source stands in the claim file; one that the report does not hold is left out."""
    first = checked.groups[0]
    ours = replace(first.group.claims[0], id="guards/we", source="", status="ours", place=Place("claims/a.yaml", 8, 3))
    stranger = replace(first.group.claims[0], id="guards/gone/0", source="gone", place=None)
    finding = replace(first.findings[0], claims=("guards/we", "guards/gone/0", "nowhere"))
    group = replace(first, group=replace(first.group, claims=(ours, stranger)), findings=(finding,))
    result = next(each for each in run_of(replace(checked, groups=(group,)))["results"] if each["level"] == "error")
    mine, other = result["relatedLocations"]
    assert (mine["logicalLocations"][0]["name"], mine["physicalLocation"]["region"]["startLine"]) == ("we say", 8)
    assert "physicalLocation" not in other
    assert Source("gone").id == other["logicalLocations"][0]["name"]
