"""`factcheck lock` records what the sources say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

Run = Any


def test_a_lock_is_written_once_and_checked(project: Path, factcheck: Run) -> None:
    """Without a lock there is nothing to hold the sources against."""
    assert factcheck("lock", "--check").code == 1
    assert factcheck("lock").out == "factcheck.lock: 3 sources\n"
    assert factcheck("lock").out == "factcheck.lock: 3 sources, nothing changed\n"
    assert factcheck("lock", "--check").code == 0


def test_drift_is_told_and_does_not_stop_the_gate(project: Path, factcheck: Run) -> None:
    """It is a warning, until a quote is gone."""
    factcheck("lock")
    path = project / "seeds" / "daily-2024.md"
    path.write_text(path.read_text("utf-8") + "One more sentence.\n", encoding="utf-8")
    done = factcheck("lock", "--check")
    assert (done.code, done.out.partition(" the text")[0]) == (1, "seeds/daily-2024.md:6: FC013")
    done = factcheck("check")
    assert done.code == 0
    assert "FC013" in done.out
