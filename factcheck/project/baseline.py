"""A baseline: the findings that a project had when it began to be checked.

In: the baseline file and findings. Out: what is known, and the text of the next baseline. One sorted line a finding, without line
numbers and times, so that it merges. By itself it only shrinks: a finding that is gone cannot come back unseen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.model.group import Finding
from factcheck.model.report import fingerprint
from factcheck.project.atomic import edit_file
from factcheck.project.files import read_file
from factcheck.project.slate import At

HEAD = "# Findings that were known before; this list only shrinks, unless --accept-new is given.\n"

_LARGEST = 20_000_000
_LINE = re.compile(r"(?P<about>\S+ \S+) (?P<mark>[0-9a-f]{16})")


def read_baseline(root: Path, path: Path) -> dict[str, str]:
    """Read a baseline: what each finding is about, by fingerprint; empty where the file is not there yet.

    Raises:
        FactcheckError: a line is none, such as the mark of a merge conflict.
    """
    if not path.exists():
        return {}
    slate = read_file(root, path, limit=_LARGEST, code="FC001")
    known: dict[str, str] = {}
    for number, line in enumerate(slate.text.splitlines(), start=1):
        match = _LINE.fullmatch(line.strip())
        if match is not None:
            known[match["mark"]] = match["about"]
        elif line.strip() and not line.startswith("#"):
            slate.wrong(At(number, 1), "FC003", "this is no line of a baseline", "a line is: id, code, fingerprint")
    if slate.problems:
        raise FactcheckError(*slate.problems)
    return known


def write_baseline(path: Path, findings: Iterable[Finding]) -> bool:
    """Write the findings that count as known from now on; True where the file changed.

    Args:
        path: of the baseline.
        findings: to be known: those of the old baseline that are still there, and with `--accept-new` the failing ones.
    """
    text = baseline_text(findings)
    return edit_file(path, lambda _: text.encode())


def baseline_text(findings: Iterable[Finding]) -> str:
    """Write one sorted line a finding: the group, the code, the fingerprint."""
    lines = {f"{finding.group or '-'} {finding.code} {fingerprint(finding)}\n" for finding in findings}
    return HEAD + "".join(sorted(lines))
