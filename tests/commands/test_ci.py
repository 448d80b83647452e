"""What CI systems run is run here by the real thing: pre-commit, bash, git."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parents[2]
BIN = Path(sys.executable).parent


def git(folder: Path, *arguments: str) -> str:
    """Run git as nobody in particular."""
    identity = ("-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def run(command: list[str], folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a program with ours found first."""
    environment = os.environ | {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"} | more
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def hooked(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example under pre-commit, with our hooks taken from a clone.

    `language: system` spares the test a second installation; what a hook does and when it runs is ours.
    """
    clone = tmp_path_factory.mktemp("clone")
    shutil.copy(HERE / ".pre-commit-hooks.yaml", clone)
    git(clone, "init", "-q")
    git(clone, "add", "-A")
    git(clone, "commit", "-qm", "hooks")
    hooks = [{"id": name, "language": "system"} for name in ("factcheck", "factcheck-fmt")]
    config = {"repos": [{"repo": str(clone), "rev": git(clone, "rev-parse", "HEAD"), "hooks": hooks}]}
    (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    git(project, "init", "-q")
    git(project, "add", "-A")
    return project


def pre_commit(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run pre-commit on all files, with a store of its own."""
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files", *arguments]
    return run(command, folder, PRE_COMMIT_HOME=str(folder / ".store"))


def test_pre_commit_passes_on_the_example(hooked: Path) -> None:
    """Both hooks are found in the clone and run."""
    done = pre_commit(hooked)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("Passed") == 2


def test_pre_commit_stops_a_contradiction(hooked: Path) -> None:
    """With the finding in its output."""
    path = hooked / "claims" / "bridge.yaml"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("  accept:")] + text[text.index("opening-crowd:") :], encoding="utf-8")
    git(hooked, "add", "-A")
    done = pre_commit(hooked, "factcheck")
    assert done.returncode == 1
    assert "FC101" in done.stdout


def test_the_hook_for_fmt_gets_claim_files_only(hooked: Path) -> None:
    """It sets them in order, and pre-commit sees that they changed."""
    path = hooked / "claims" / "mixed.yaml"
    path.write_text("q:\n  says:\n    daily-2024: on Friday\n  ask: When?\n", encoding="utf-8")
    git(hooked, "add", "-A")
    done = pre_commit(hooked, "factcheck-fmt")
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stdout
    assert path.read_text("utf-8").startswith("q:\n  ask: When?\n")


def test_the_hook_that_init_writes_runs(project: Path) -> None:
    """A project that begins with `init --pre-commit` has a hook that works."""
    run(["factcheck", "init", "--pre-commit"], project)
    git(project, "init", "-q")
    git(project, "add", "-A")
    done = pre_commit(project)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("Passed") == 1


def action() -> dict[str, Any]:
    """Read our GitHub action."""
    read: dict[str, Any] = yaml.safe_load((HERE / "action.yml").read_text("utf-8"))
    return read


def test_the_action_is_composite_and_pins_what_it_uses() -> None:
    """Every action of somebody else by the hash of a commit; no input is pasted into a script."""
    steps = action()["runs"]["steps"]
    assert action()["runs"]["using"] == "composite"
    assert all(len(step["uses"].partition("@")[2]) == 40 for step in steps if "uses" in step)
    assert all("${{" not in step.get("run", "") for step in steps)


CONTRADICTION = """
cost:
  ask: How much was paid for the bridge?
  says:
    daily-2024: 21 million euros
    town-hall-2024: cost 18.4 million euros
  not: bridge-cost
"""


@pytest.mark.parametrize(("claims", "code"), [("", 0), (CONTRADICTION, 1)])
def test_the_steps_of_the_action_run_as_scripts(claims: str, code: int, project: Path) -> None:
    """Check fails on a contradiction and writes the summary; the report is written either way."""
    runner = project / "runner"
    (runner / "factcheck" / "bin").mkdir(parents=True)
    (runner / "factcheck" / "bin" / "factcheck").symlink_to(BIN / "factcheck")
    (project / "claims" / "more.yaml").write_text(claims, encoding="utf-8")
    scripts = {step["name"]: step["run"] for step in action()["runs"]["steps"] if "run" in step}
    given = {"RUNNER_TEMP": str(runner), "GITHUB_STEP_SUMMARY": str(runner / "summary.md"), "ARGS": "--fail-on conflict"}
    done = run(["bash", "-eo", "pipefail", "-c", scripts["Check"]], project, **given)
    assert done.returncode == code, done.stdout + done.stderr
    assert ("::error file=claims/" in done.stdout) == (code == 1)
    assert run(["bash", "-eo", "pipefail", "-c", scripts["Report"]], project, **given).returncode == 0
    assert (runner / "factcheck.sarif").is_file()
    assert (runner / "factcheck-report" / "index.html").is_file()
    assert "bridge" in (runner / "summary.md").read_text("utf-8")
