"""JSON Lines: one finding a line, for grep, jq and logs.

In: a `Report`. Out: the findings of report.json, each with the question it is about, as one line of JSON; agreements too.
"""

from __future__ import annotations

import json

from factcheck.model.report import Report
from factcheck.reporters._door import Reporter
from factcheck.reporters._findings import about, reported
from factcheck.reporters._flat import finding_fields


def render(report: Report) -> str:
    """Write one finding a line."""
    lines = (finding_fields(each.finding) | {"about": about(each)} for each in reported(report))
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


REPORTER = Reporter(name="jsonl", summary="one finding a line, as JSON", suffix=".jsonl", render=render)
