"""Fingerprints of findings that are about no group."""

from __future__ import annotations

from factcheck.model.document import Place
from factcheck.model.group import Finding
from factcheck.model.report import fingerprint


def about_file(file: str, message: str, line: int = 1) -> Finding:
    """Build a finding about a file."""
    return Finding("FC013", "drift", "error", message, "", (), place=Place(file, line, 1) if file else None)


def test_findings_about_two_files_are_two() -> None:
    """Or else a baseline that knows one drift would let every other pass."""
    names = {fingerprint(about_file(file, message)) for file in ("a.md", "b.md", "") for message in ("changed", "gone")}
    assert len(names) == 6


def test_the_line_in_a_file_is_no_part_of_the_name() -> None:
    """A line above does not make a finding new."""
    assert fingerprint(about_file("a.md", "changed", 1)) == fingerprint(about_file("a.md", "changed", 9))
