"""What was known before does not fail: a baseline, or an earlier commit."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from factcheck.commands._known import introduced_since, keep_baseline
from factcheck.commands._run import judge_project
from factcheck.errors import FactcheckError
from factcheck.gate import Outcome, Terms
from factcheck.project import load
from factcheck.project.baseline import read_baseline

TODAY = date(2024, 6, 1)
SECOND = """
second:
  ask: How much was paid for the bridge in the end?
  says:
    daily-2024: 21 million euros
    town-hall-2024: cost 18.4 million euros
  not: bridge-cost
"""


@dataclass(frozen=True)
class Gate:
    """A project with a conflict that nobody accepted."""

    root: Path

    def outcome(self, baseline: Path | None = None) -> Outcome:
        """Judge it, with or without a baseline."""
        known = {} if baseline is None else read_baseline(self.root, baseline)
        return judge_project(load(self.root), Terms(baseline=known), TODAY)

    def edit(self, change: dict[str, str]) -> None:
        """Replace words in its claim file."""
        path = self.root / "claims" / "bridge.yaml"
        text = path.read_text("utf-8")
        for old, new in change.items():
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def gate(project: Path) -> Gate:
    """The example without its acceptance."""
    path = project / "claims" / "bridge.yaml"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("  accept:")] + text[text.index("opening-crowd:") :], encoding="utf-8")
    return Gate(project)


def test_a_new_conflict_comes_into_a_baseline_only_when_told(gate: Gate) -> None:
    """Without --accept-new nothing is written, and the gate fails."""
    path = gate.root / "baseline.txt"
    outcome = keep_baseline(path, gate.outcome(path), accept_new=False)
    assert (outcome.exit_code, path.exists()) == (1, False)
    outcome = keep_baseline(path, gate.outcome(path), accept_new=True)
    assert (outcome.exit_code, len(outcome.known), outcome.failing) == (0, 1, ())
    assert path.read_text("utf-8").splitlines()[1].startswith("bridge-cost FC101 ")
    outcome = keep_baseline(path, gate.outcome(path), accept_new=False)
    assert (outcome.exit_code, len(outcome.known)) == (0, 1)


def test_a_baseline_shrinks_by_itself_and_does_not_grow(gate: Gate) -> None:
    """A conflict that is settled cannot come back unseen; a new one fails."""
    path = gate.root / "baseline.txt"
    keep_baseline(path, gate.outcome(path), accept_new=True)
    gate.edit({"    daily-2024: 21 million euros\n": ""})
    assert keep_baseline(path, gate.outcome(path), accept_new=False).exit_code == 0
    assert read_baseline(gate.root, path) == {}
    gate.edit({"    town-hall-2024: cost": "    daily-2024: 21 million euros\n    town-hall-2024: cost"})
    assert keep_baseline(path, gate.outcome(path), accept_new=False).exit_code == 1


def test_a_baseline_survives_edits_elsewhere_in_the_file(gate: Gate) -> None:
    """Findings are known by rule and claims, never by lines."""
    path = gate.root / "baseline.txt"
    keep_baseline(path, gate.outcome(path), accept_new=True)
    gate.edit({"bridge-length:\n": "# a remark\n\nbridge-length:\n", "How much did": "What did"})
    assert keep_baseline(path, gate.outcome(path), accept_new=False).exit_code == 0


def commit(root: Path) -> None:
    """Commit everything."""
    words = [("init", "-q"), ("add", "-A"), ("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "one")]
    for arguments in words:
        subprocess.run(["git", *arguments], cwd=root, check=True)


def test_only_what_a_change_introduces_fails(gate: Gate) -> None:
    """The conflict that was there before is known."""
    commit(gate.root)
    outcome = introduced_since(gate.root, "HEAD", gate.outcome(), Terms(), today=TODAY)
    assert (outcome.exit_code, len(outcome.known)) == (0, 1)
    (gate.root / "claims" / "second.yaml").write_text(SECOND, encoding="utf-8")
    outcome = introduced_since(gate.root, "HEAD", gate.outcome(), Terms(), today=TODAY)
    assert (outcome.exit_code, [finding.group for finding in outcome.failing]) == (1, ["second"])
    assert [finding.group for finding in outcome.known] == ["bridge-cost"]


def test_a_commit_that_cannot_be_read_knows_nothing(gate: Gate, capsys: pytest.CaptureFixture[str]) -> None:
    """Everything counts as new, and a note says why."""
    path = gate.root / "claims" / "broken.yaml"
    path.write_text("q: [", encoding="utf-8")
    commit(gate.root)
    path.unlink()
    assert introduced_since(gate.root, "HEAD", gate.outcome(), Terms(), today=TODAY).exit_code == 1
    assert "HEAD:claims/broken.yaml" in capsys.readouterr().err


def test_a_commit_that_is_not_there_is_an_error(gate: Gate) -> None:
    """A pipeline without history must not pass for that reason."""
    commit(gate.root)
    with pytest.raises(FactcheckError, match="no commit 'nowhere'"):
        introduced_since(gate.root, "nowhere", gate.outcome(), Terms(), today=TODAY)
