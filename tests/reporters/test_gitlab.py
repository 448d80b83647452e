"""GitLab code quality, held against the keys that GitLab's documentation requires."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from jsonschema import Draft202012Validator

from factcheck.model.report import Report
from factcheck.reporters import gitlab

REQUIRED = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "minLength": 1, "not": {"pattern": "^\\./"}},
                    "lines": {"required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}


def issues_of(report: Report) -> list[dict[str, Any]]:
    """Render a report and read it back."""
    issues: list[dict[str, Any]] = json.loads(gitlab.render(report))
    assert [error.message for error in Draft202012Validator(REQUIRED).iter_errors(issues)] == []
    return issues


def test_every_report_has_the_keys(any_report: Report) -> None:
    """Also those without a claim line, and those that hold only problems of files."""
    assert issues_of(any_report)


def test_a_conflict_is_major_at_its_claim_line(checked: Report) -> None:
    """What was accepted and what agrees is left out."""
    issues = issues_of(checked)
    assert [each["check_name"].split()[0] for each in issues] == ["FC014", "FC203", "FC101", "FC103"]
    assert issues[2]["severity"] == "major"
    assert issues[2]["location"] == {"path": "claims/a.yaml", "lines": {"begin": 4}}


def test_equal_findings_are_told_apart(checked: Report) -> None:
    """GitLab shows one finding of each fingerprint."""
    first = checked.groups[0]
    twice = replace(first, findings=first.findings * 2)
    marks = [each["fingerprint"] for each in issues_of(replace(checked, groups=(twice,)))]
    assert len(set(marks)) == len(marks) == 4
