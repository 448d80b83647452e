"""rdjson: findings for reviewdog, which writes them into the review of any host it knows.

In: a `Report`. Out: one JSON object in the Reviewdog Diagnostic Format. What was accepted, and what agrees, is left out. So are
columns: the format counts the bytes of a line, and the report does not hold the lines of claim files.
"""

from __future__ import annotations

import json

from factcheck.model.report import Report
from factcheck.reporters._door import Reporter
from factcheck.reporters._findings import Cited, Index, Reported, Spot, pending, sentence
from factcheck.reporters._flat import Fields


def render(report: Report) -> str:
    """Write the findings as reviewdog reads them."""
    index = Index.of(report)
    diagnostics = [_diagnostic(each, index) for each in pending(report)]
    return json.dumps({"source": {"name": "factcheck"}, "diagnostics": diagnostics}, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(each: Reported, index: Index) -> Fields:
    finding = each.finding
    diagnostic: Fields = {
        "message": sentence(finding),
        "location": _location(index.place(finding), finding.group or "."),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.code},
    }
    quotes = [_related(cited, cited.spot) for cited in index.cited(finding) if cited.spot is not None]
    return diagnostic | ({"relatedLocations": quotes} if quotes else {})


def _related(cited: Cited, spot: Spot | None) -> Fields:
    return {"message": f"{cited.speaker}: {cited.claim.selector.exact}", "location": _location(spot, "")}


def _location(spot: Spot | None, name: str) -> Fields:
    if spot is None or not spot.line:
        return {"path": name if spot is None else spot.file}
    return {"path": spot.file, "range": {"start": {"line": spot.line}}}


_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}

REPORTER = Reporter(name="rdjson", summary="for reviewdog", suffix=".json", render=render)
