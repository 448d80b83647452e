"""The command line, run as a person runs it: another process, a folder, an exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCES = {
    "wire": ("The Wire", "2023-09-28", "Officials counted 1,960 troops at the border."),
    "daily": ("The Daily", "2023-09-29", "The Daily saw about 2,000 soldiers there."),
    "late": ("The Late", "2023-09-30", "Only 1,400 men were left, it said."),
}
AGREEING = """\
troops:
  ask: How many troops stood at the border?
  says:
    wire: 1,960 troops
    daily: about 2,000 soldiers
"""
CONFLICTING = AGREEING + "    late: 1,400 men\n"


def write_project(folder: Path, claims: str) -> Path:
    """Write a small project: three sources and one claim file."""
    (folder / "seeds").mkdir()
    (folder / "claims").mkdir()
    for name, (publisher, published, text) in SOURCES.items():
        front = f"---\npublisher: {publisher}\npublished: {published}\n---\n"
        (folder / "seeds" / f"{name}.md").write_text(front + text + "\n", encoding="utf-8")
    (folder / "claims" / "border.yaml").write_text(claims, encoding="utf-8")
    return folder


def factcheck(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run factcheck in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments],
        cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, **environment},
    )  # fmt: skip


def test_agreeing_sources_pass(tmp_path: Path) -> None:
    """Exit code 0: checked at least one claim, nothing at or above the bar."""
    done = factcheck(write_project(tmp_path, AGREEING), "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 question, 3 sources: 1 agree" in done.stdout


def test_a_contradiction_fails_and_says_where_and_why(tmp_path: Path) -> None:
    """Exit code 1: file, line and column, a code, both quotes, the reason."""
    done = factcheck(write_project(tmp_path, CONFLICTING), "check")
    assert done.returncode == 1
    assert "claims/border.yaml:4:" in done.stdout
    assert "FC101" in done.stdout
    assert "why: " in done.stdout
    assert "“1,400 men”" in done.stdout


def test_the_bar_decides_what_fails(tmp_path: Path) -> None:
    """With --fail-on never the finding is still shown."""
    done = factcheck(write_project(tmp_path, CONFLICTING), "check", "--fail-on", "never")
    assert done.returncode == 0
    assert "FC101" in done.stdout
    assert factcheck(tmp_path, "check", "--ignore", "FC1").returncode == 0
    assert factcheck(tmp_path, "check", "--select", "FC2").returncode == 0


def test_nothing_to_check_is_not_a_pass(tmp_path: Path) -> None:
    """Exit code 2, unless a person says that it may be empty."""
    write_project(tmp_path, "")
    assert factcheck(tmp_path, "check").returncode == 2
    assert factcheck(tmp_path, "check", "--allow-empty").returncode == 0


@pytest.mark.parametrize("arguments", ["check --nonsense", "chek", "check --format nonsense", "check -o json"])
def test_bad_usage_exits_with_2_and_says_what_would_be_right(tmp_path: Path, arguments: str) -> None:
    """A typing mistake is not a verdict."""
    done = factcheck(write_project(tmp_path, AGREEING), *arguments.split())
    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_a_slip_in_a_command_gets_a_hint(tmp_path: Path) -> None:
    """The nearest command is named."""
    assert "did you mean 'check'?" in factcheck(tmp_path, "chek").stderr


def test_a_broken_claim_file_is_shown_with_a_caret(tmp_path: Path) -> None:
    """Exit code 2, the line, a caret under the place, a hint."""
    done = factcheck(write_project(tmp_path, AGREEING + "  acept: because\n"), "check")
    assert done.returncode == 2
    assert "claims/border.yaml:6:3: FC003" in done.stdout
    assert "did you mean 'accept'?" in done.stdout
    assert "       |   ^" in done.stdout


def test_json_is_written_also_when_nothing_could_be_judged(tmp_path: Path) -> None:
    """A program that reads the output finds the mistakes in it."""
    done = factcheck(write_project(tmp_path, AGREEING + "  acept: because\n"), "check", "--format", "json")
    assert done.returncode == 2
    assert [finding["code"] for finding in json.loads(done.stdout)["findings"]] == ["FC003"]


def test_several_formats_are_written_in_one_run(tmp_path: Path) -> None:
    """Each file is whole, and stdout still has the text."""
    done = factcheck(write_project(tmp_path, CONFLICTING), "check", "-o", "json=out/a.json", "-o", "text=b.txt")
    assert done.returncode == 1
    assert json.loads((tmp_path / "out" / "a.json").read_text("utf-8"))["summary"]["conflict"] == 1
    assert (tmp_path / "b.txt").read_text("utf-8") == done.stdout


def test_the_report_is_a_page_and_its_json(tmp_path: Path) -> None:
    """`factcheck report` writes both and prints the summary."""
    done = factcheck(write_project(tmp_path, CONFLICTING), "report")
    assert done.returncode == 0, done.stderr
    assert "1 conflict" in done.stdout
    assert (tmp_path / "reports" / "index.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert json.loads((tmp_path / "reports" / "report.json").read_text("utf-8"))["groups"][0]["verdict"] == "conflict"


def test_a_bug_is_one_line_and_a_note(tmp_path: Path) -> None:
    """Exit code 3 names the crash note and shows no traceback."""
    code = "from factcheck import cli, commands\nfrom factcheck.commands import check\n"
    code += "def broken(): raise RuntimeError('broken')\ncheck.load_here = broken\n"
    code += "cli.main(['check', '--format', 'json', '-o', 'sarif=out.sarif'])"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr.startswith("factcheck: this is a bug: RuntimeError: broken. The crash note lies in ")
    assert json.loads(done.stdout)["findings"][0]["message"] == "a bug in factcheck: RuntimeError: broken"
    assert json.loads((tmp_path / "out.sarif").read_text("utf-8"))["runs"][0]["results"]
    note = Path(done.stderr.strip().rpartition(" ")[2])
    assert "RuntimeError: broken" in note.read_text("utf-8")
    note.unlink()


def test_a_question_and_a_rule_can_be_explained(tmp_path: Path) -> None:
    """`explain` knows ids and codes, and helps with a slip."""
    write_project(tmp_path, CONFLICTING)
    assert "1,400" in factcheck(tmp_path, "explain", "troops").stdout
    assert factcheck(tmp_path, "explain", "FC101").stdout.startswith("FC101")
    slip = factcheck(tmp_path, "explain", "trops")
    assert slip.returncode == 2
    assert "did you mean 'troops'?" in slip.stderr


def test_output_is_painted_only_where_a_person_looks(tmp_path: Path) -> None:
    """A pipe gets plain text; FORCE_COLOR and NO_COLOR decide for themselves."""
    write_project(tmp_path, CONFLICTING)
    assert "\x1b[" not in factcheck(tmp_path, "check").stdout
    assert "\x1b[" in factcheck(tmp_path, "check", FORCE_COLOR="1").stdout
    assert "\x1b[" not in factcheck(tmp_path, "check", FORCE_COLOR="1", NO_COLOR="1").stdout


def test_a_source_cannot_write_on_the_screen(tmp_path: Path) -> None:
    """Escape sequences in a quote are spelled out."""
    write_project(tmp_path, CONFLICTING.replace("border?", 'border?\n  note: "a\\u009b31m"'))
    done = factcheck(tmp_path, "check")
    assert "\x9b" not in done.stdout + done.stderr


def test_help_names_every_command_with_an_example(tmp_path: Path) -> None:
    """A person can begin without the README."""
    overview = factcheck(tmp_path, "--help").stdout
    for command in ("check", "report", "explain", "init", "add", "accept", "fmt", "schema"):
        assert f"\n  {command} " in overview, command
        assert "Example: factcheck " in factcheck(tmp_path, command, "--help").stdout
    assert factcheck(tmp_path, "--version").stdout.startswith("factcheck ")


def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    """`factcheck check | head -1` ends quietly."""
    write_project(tmp_path, CONFLICTING)
    command = f"'{sys.executable}' -m factcheck check --format json | head -c 1"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("{", "")
