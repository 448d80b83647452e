"""One command prints the tables of all benchmarks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.__main__ import BENCHMARKS

ROOT = Path(__file__).parents[1]


def test_every_folder_of_benchmarks_is_run_by_the_one_command() -> None:
    """A folder that the table does not name would print its figures to nobody."""
    folders = {path.name for path in (ROOT / "benchmarks").iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert {each.name for each in BENCHMARKS} == folders


def test_data_that_are_missing_are_named_and_nothing_breaks(tmp_path: Path) -> None:
    """Without the shared data the command still says what it would need."""
    command = [sys.executable, "-m", "benchmarks", "--quick", "--only", "equate,fusion"]
    environment = {**os.environ, "FACTCHECK_DATA": str(tmp_path / "none")}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "missing: data/equate.dev.jsonl" in done.stdout
    assert "missing: data/flight.dev.csv" in done.stdout
