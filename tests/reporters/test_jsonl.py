"""JSON Lines, read back line by line."""

from __future__ import annotations

import json

from factcheck.model.report import Report
from factcheck.reporters import json as whole
from factcheck.reporters import jsonl


def test_a_line_is_a_finding_of_the_report(any_report: Report) -> None:
    """The same fields as in report.json, with the question."""
    lines = [json.loads(line) for line in jsonl.render(any_report).split("\n")[:-1]]
    flat = [{name: value for name, value in line.items() if name != "about"} for line in lines]
    assert flat == json.loads(whole.render(any_report))["findings"]


def test_a_finding_names_its_question(checked: Report) -> None:
    """A line can be read on its own; a finding about a file has no question."""
    lines = [json.loads(line) for line in jsonl.render(checked).splitlines()]
    assert [line["about"] for line in lines[:3]] == ["", "How many arches?", "How many guards?"]


def test_nothing_found_is_no_line() -> None:
    """Not even an empty one."""
    assert jsonl.render(Report("", "0.1.0", "", (), ())) == ""
