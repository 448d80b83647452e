"""A baseline knows findings by name and merges."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.model.group import Finding
from factcheck.model.report import fingerprint
from factcheck.project.baseline import HEAD, baseline_text, read_baseline, write_baseline


def finding(group: str, code: str = "FC101") -> Finding:
    """Make a finding about a group."""
    return Finding(code, "conflict", "error", "m", "w", (f"{group}/a", f"{group}/b"), group=group)


def test_what_is_written_is_known(tmp_path: Path) -> None:
    """One line a finding, sorted, each once."""
    path = tmp_path / "baseline.txt"
    assert write_baseline(path, [finding("b"), finding("a"), finding("b")])
    lines = path.read_text("utf-8").splitlines(keepends=True)
    assert lines == [HEAD, f"a FC101 {fingerprint(finding('a'))}\n", f"b FC101 {fingerprint(finding('b'))}\n"]
    assert read_baseline(tmp_path, path) == {fingerprint(finding(name)): f"{name} FC101" for name in "ab"}
    assert not write_baseline(path, [finding("a"), finding("b")])


def test_no_file_knows_nothing(tmp_path: Path) -> None:
    """A baseline begins empty."""
    assert read_baseline(tmp_path, tmp_path / "none") == {}


def test_a_line_that_is_none_is_refused(tmp_path: Path) -> None:
    """With its place."""
    path = tmp_path / "baseline.txt"
    path.write_text(HEAD + "\n<<<<<<< HEAD\n", encoding="utf-8")
    with pytest.raises(FactcheckError) as caught:
        read_baseline(tmp_path, path)
    assert [(problem.file, problem.line) for problem in caught.value.problems] == [("baseline.txt", 3)]


def test_two_branches_that_each_settle_a_finding_merge(tmp_path: Path) -> None:
    """Git merges what two people took out in different places."""
    def git(*arguments: str) -> int:
        identity = ("-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false")
        return subprocess.run(["git", *identity, *arguments], cwd=tmp_path, capture_output=True, check=False).returncode

    path = tmp_path / "baseline.txt"
    every = [finding(name) for name in "abcdefgh"]
    git("init", "-q", "-b", "main")
    path.write_text(baseline_text(every), encoding="utf-8")
    git("add", "-A")
    git("commit", "-qm", "one")
    git("checkout", "-qb", "other")
    path.write_text(baseline_text(every[1:]), encoding="utf-8")
    git("commit", "-qam", "two")
    git("checkout", "-q", "main")
    path.write_text(baseline_text(every[:-1]), encoding="utf-8")
    git("commit", "-qam", "three")
    assert git("merge", "-q", "other", "-m", "merged") == 0
    assert path.read_text("utf-8") == baseline_text(every[1:-1])
