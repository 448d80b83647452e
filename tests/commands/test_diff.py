"""`factcheck diff` tells which verdicts changed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

Run = Any


@pytest.fixture
def committed(project: Path) -> Path:
    """The example as a commit."""
    for words in (("init", "-q"), ("add", "-A"), ("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "one")):
        subprocess.run(["git", *words], cwd=project, check=True)
    return project


def replace(path: Path, old: str, new: str) -> None:
    """Change words in a file."""
    path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")


def test_nothing_changed_is_said(committed: Path, factcheck: Run) -> None:
    """Between a commit and itself, and a commit and its work tree."""
    assert factcheck("diff", "HEAD").out == factcheck("diff", "HEAD", "HEAD").out == "no verdict changed\n"
    assert factcheck("diff", "HEAD", "--format", "markdown").out == "No verdict changed.\n"
    assert json.loads(factcheck("diff", "HEAD", "--format", "json").out) == {"changes": []}


def test_a_changed_verdict_names_its_cause(committed: Path, factcheck: Run) -> None:
    """With the words that came and went."""
    for name in ("seeds/daily-2024.md", "claims/bridge.yaml"):
        replace(committed / name, "about 400 metres long", "about 300 metres long")
    cause = "new: daily-2024 'about 300 metres long', gone: daily-2024 'about 400 metres long'"
    assert factcheck("diff", "HEAD").out == f"bridge-length: agreement -> conflict, {cause}\n"
    (change,) = json.loads(factcheck("diff", "HEAD", "--format", "json").out)["changes"]
    assert (change["before"], change["after"]) == ("agreement", "conflict")
    assert change["added"] == [{"source": "daily-2024", "quote": "about 300 metres long"}]
    assert "| How long is the bridge? | agreement -> conflict |" in factcheck("diff", "HEAD", "--format", "markdown").out


def test_questions_that_come_and_go_and_acceptances_are_told(committed: Path, factcheck: Run) -> None:
    """A conflict that is no longer accepted is a change."""
    path = committed / "claims" / "bridge.yaml"
    text = path.read_text("utf-8")
    start, end = text.index("  accept:"), text.index("opening-crowd:")
    path.write_text(text[:start] + text[end:].replace("opening-crowd:", "crowd:"), encoding="utf-8")
    assert sorted(factcheck("diff", "HEAD").out.splitlines()) == [
        "bridge-cost: conflict (accepted) -> conflict",
        "crowd: new, agreement",
        "opening-crowd: gone, was agreement",
    ]


def test_a_commit_that_is_not_there_is_refused(committed: Path, factcheck: Run) -> None:
    """With what to do in CI."""
    done = factcheck("diff", "nowhere")
    assert done.code == 2
    assert "fetch-depth: 0" in done.err
