"""rdjson, held against the fields of the Reviewdog Diagnostic Format."""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft202012Validator

from factcheck.model.report import Report
from factcheck.reporters import rdjson

LOCATION = {
    "type": "object",
    "required": ["path"],
    "additionalProperties": False,
    "properties": {
        "path": {"type": "string", "minLength": 1},
        "range": {"properties": {"start": {"properties": {"line": {"type": "integer", "minimum": 1}}, "required": ["line"]}}},
    },
}
RELATED = {"type": "array", "items": {"required": ["message", "location"], "properties": {"location": LOCATION}}}
FORMAT = {
    "type": "object",
    "required": ["source", "diagnostics"],
    "additionalProperties": False,
    "properties": {
        "source": {"required": ["name"]},
        "diagnostics": {
            "type": "array",
            "items": {
                "required": ["message", "location", "severity", "code"],
                "additionalProperties": False,
                "properties": {
                    "message": {"type": "string", "minLength": 1},
                    "location": LOCATION,
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": {"required": ["value"], "additionalProperties": False, "properties": {"value": {"type": "string"}}},
                    "relatedLocations": RELATED,
                },
            },
        },
    },
}


def diagnostics_of(report: Report) -> list[dict[str, Any]]:
    """Render a report and read its diagnostics back."""
    whole = json.loads(rdjson.render(report))
    assert [error.message for error in Draft202012Validator(FORMAT).iter_errors(whole)] == []
    found: list[dict[str, Any]] = whole["diagnostics"]
    return found


def test_every_report_has_the_fields(any_report: Report) -> None:
    """Also those without a claim line, and those that hold only problems of files."""
    assert diagnostics_of(any_report)


def test_a_conflict_shows_its_line_and_both_quotes(checked: Report) -> None:
    """A reviewer sees the other source without leaving the diff."""
    conflict = diagnostics_of(checked)[2]
    assert conflict["location"] == {"path": "claims/a.yaml", "range": {"start": {"line": 4}}}
    assert conflict["relatedLocations"][1] == {
        "message": "The Wire: 1,400 guards", "location": {"path": "seeds/wire.md", "range": {"start": {"line": 6}}},
    }  # fmt: skip


def test_a_problem_without_a_line_keeps_its_file(broken: Report) -> None:
    """And one without a file still has a path, since the format wants one."""
    assert [each["location"]["path"] for each in diagnostics_of(broken)[2:]] == ["seeds/x.md", "."]
