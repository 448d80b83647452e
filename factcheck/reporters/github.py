"""GitHub annotations: one workflow command a finding, shown beside the line in a pull request.

In: a `Report`. Out: `::error file=...,line=...::message` and so on, then the summary line. What was accepted, and what agrees,
makes no annotation: GitHub shows ten of each kind a step.
"""

from __future__ import annotations

import re

from factcheck.model.report import Report
from factcheck.reporters._door import Reporter
from factcheck.reporters._findings import Index, Reported, Spot, pending, sentence
from factcheck.reporters.text import summary

# The log of a step is a terminal: it obeys escapes, and shows text in the order that direction marks ask for.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def render(report: Report) -> str:
    """Write the findings as workflow commands."""
    index = Index.of(report)
    lines = [_command(each, index.place(each.finding)) for each in pending(report)]
    return "".join(f"{line}\n" for line in (*lines, summary(report)))


def _command(each: Reported, spot: Spot | None) -> str:
    finding = each.finding
    properties = {"title": f"{finding.code} {finding.rule.replace('_', ' ')}"}
    if spot is not None:
        line = {"line": str(spot.line), "col": str(spot.column)} if spot.line else {}
        properties = {"file": spot.file, **line, **properties}
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_LEVELS[finding.severity]} {listed}::{_message(sentence(finding))}"


def _message(text: str) -> str:
    # A log of Azure Pipelines, or an old runner, takes "##vso[" and "##[" for a command wherever it stands in a line.
    text = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text).replace("##", "# #")
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}

REPORTER = Reporter(name="github", summary="annotations of GitHub Actions", suffix=".txt", render=render)
