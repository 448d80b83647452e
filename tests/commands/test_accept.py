"""`factcheck accept` writes a reason, a name and a last day into the claim file."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

Run = Any
GOOD = ("accept", "bridge-length", "--because", "measured elsewhere", "--until", "2100-01-31", "--by", "ana")


def test_an_acceptance_is_written_with_comments_kept(project: Path, factcheck: Run) -> None:
    """Four lines come in, and nothing else changes."""
    path = project / "claims" / "bridge.yaml"
    path.write_text("# a remark\n" + path.read_text("utf-8"), encoding="utf-8")
    before = path.read_text("utf-8").splitlines()
    done = factcheck(*GOOD)
    assert (done.code, done.out) == (0, "claims/bridge.yaml:4: bridge-length is accepted by ana until 2100-01-31\n")
    after = path.read_text("utf-8").splitlines()
    new = ["    because: measured elsewhere", "    by: ana", "    until: 2100-01-31"]
    assert [line for line in after if line not in before] == new
    assert [line for line in before if line not in after] == []
    assert factcheck("check").code == 0


def test_git_says_who_accepts(project: Path, factcheck: Run) -> None:
    """Without --by, the name is git's user.name."""
    subprocess.run(["git", "init", "-q"], cwd=project, check=True)
    subprocess.run(["git", "config", "user.name", "Ben Git"], cwd=project, check=True)
    assert "accepted by Ben Git" in factcheck(*GOOD[:-2]).out


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"ID": "bridge-lenght"}, "did you mean 'bridge-length'?"),
        ({"--until": "2001-01-01"}, "in the past"),
        ({"--until": "next year"}, "2027-01-31"),
        ({"--because": " "}, "--because must not be empty"),
    ],
)
def test_an_acceptance_that_says_too_little_is_refused(change: dict[str, str], told: str, project: Path, factcheck: Run) -> None:
    """With the reason, exit code 2, and the file as it was."""
    before = (project / "claims" / "bridge.yaml").read_bytes()
    words = ["accept", change.get("ID", "bridge-length")]
    for option, value in (("--because", "x"), ("--until", "2100-01-31"), ("--by", "ana")):
        words += [option, change.get(option, value)]
    done = factcheck(*words)
    assert done.code == 2
    assert told in done.err
    assert (project / "claims" / "bridge.yaml").read_bytes() == before


def test_reason_and_last_day_are_required(project: Path, factcheck: Run) -> None:
    """A suppression without a reason is not taken."""
    assert factcheck("accept", "bridge-length", "--until", "2100-01-31").code == 2
    assert factcheck("accept", "bridge-length", "--because", "x").code == 2
