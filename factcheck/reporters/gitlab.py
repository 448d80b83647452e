"""GitLab code quality: findings in the merge request widget.

In: a `Report`. Out: a JSON list in the form of `gl-code-quality-report.json`. GitLab compares it with that of the target branch
by fingerprint, and knows no suppression: what was accepted, and what agrees, is left out.
"""

from __future__ import annotations

import json
from collections import Counter

from factcheck.model.report import Report, fingerprint
from factcheck.reporters._door import Reporter
from factcheck.reporters._findings import Index, Reported, pending, sentence
from factcheck.reporters._flat import Fields


def render(report: Report) -> str:
    """Write the findings as GitLab reads them."""
    index = Index.of(report)
    marks: Counter[str] = Counter()
    issues = [_issue(each, index, marks) for each in pending(report)]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(each: Reported, index: Index, marks: Counter[str]) -> Fields:
    finding = each.finding
    spot = index.place(finding)
    return {
        "description": sentence(finding),
        "check_name": f"{finding.code} {finding.rule}",
        "fingerprint": _unique(fingerprint(finding), marks),
        "severity": _SEVERITIES[finding.severity],
        # The path is required, also for what stands in no file: then the name of the question has to do.
        "location": {"path": spot.file if spot else finding.group or ".", "lines": {"begin": max(1, spot.line) if spot else 1}},
    }


def _unique(mark: str, marks: Counter[str]) -> str:
    """Number equal fingerprints: GitLab shows only one finding of each."""
    marks[mark] += 1
    return mark if marks[mark] == 1 else f"{mark}-{marks[mark]}"


_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}

REPORTER = Reporter(name="gitlab", summary="GitLab code quality", suffix=".json", render=render)
