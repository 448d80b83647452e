"""`factcheck fmt` sets fields in canonical order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

Run = Any
MIXED = "q:\n  # who\n  says:\n    town-hall-2024: 26,300 people\n  ask: How many?   # why\n"


def test_check_names_what_would_change_and_changes_nothing(project: Path, factcheck: Run) -> None:
    """Exit code 1, as formatters do."""
    path = project / "claims" / "mixed.yaml"
    path.write_text(MIXED, encoding="utf-8")
    done = factcheck("fmt", "--check")
    assert (done.code, done.out, done.err) == (1, "would change claims/mixed.yaml\n", "2 claim files, 1 to change\n")
    assert path.read_text("utf-8") == MIXED


def test_a_file_is_set_in_order_once(project: Path, factcheck: Run) -> None:
    """Comments go with their field; a second run finds nothing to do."""
    path = project / "claims" / "mixed.yaml"
    path.write_text(MIXED, encoding="utf-8")
    assert factcheck("fmt", str(path)).out == "changed claims/mixed.yaml\n"
    assert path.read_text("utf-8") == "q:\n  ask: How many?   # why\n  # who\n  says:\n    town-hall-2024: 26,300 people\n"
    assert factcheck("fmt", "--check").code == 0


def test_a_broken_file_is_refused(project: Path, factcheck: Run) -> None:
    """What cannot be read is not written."""
    (project / "claims" / "broken.yaml").write_text("q: [", encoding="utf-8")
    assert factcheck("fmt").code == 2
    assert factcheck("fmt", "claims/missing.yaml", "--check").code == 2
