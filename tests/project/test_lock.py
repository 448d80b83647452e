"""A source that changes under its claims is seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.project import Project, load
from factcheck.project.lock import HEAD, lock_text

CLAIMS = "rise:\n  ask: By how much?\n  says:\n    wire: 515 percent\n"


@pytest.fixture
def locked(build: Callable[..., Path]) -> Path:
    """A project whose source is recorded."""
    root = build(claims=CLAIMS)
    (root / "factcheck.lock").write_text(lock_text(load(root).documents), encoding="utf-8")
    return root


def told(project: Project) -> list[tuple[str, int, str]]:
    """List what is remarked."""
    return [(problem.file, problem.line, problem.message) for problem in project.problems if problem.code == "FC013"]


def append(path: Path, text: str) -> None:
    """Add to a file."""
    path.write_text(path.read_text("utf-8") + text, encoding="utf-8")


def test_a_source_as_recorded_is_silent(locked: Path) -> None:
    """Also when its front matter changes: what it says is the same."""
    path = locked / "seeds" / "wire.md"
    path.write_text(path.read_text("utf-8").replace("The Wire", "The New Wire"), encoding="utf-8")
    assert told(load(locked)) == []


def test_a_changed_text_is_remarked_where_it_begins(locked: Path) -> None:
    """The finding is about the source, not about the lock."""
    append(locked / "seeds" / "wire.md", "More.\n")
    ((file, line, message),) = told(load(locked))
    assert (file, line) == ("seeds/wire.md", 5)
    assert "changed since it was recorded" in message


def test_a_changed_original_is_remarked(locked: Path) -> None:
    """The hash in the front matter is another one."""
    path = locked / "seeds" / "wire.md"
    path.write_text(path.read_text("utf-8").replace("---\nMore", f"sha256: {'0' * 64}\n---\nMore"), encoding="utf-8")
    assert [message for *_, message in told(load(locked))] == ["the original changed since it was recorded"]


def test_sources_that_come_and_go_are_remarked(locked: Path) -> None:
    """One that is not recorded, and a record without its source."""
    (locked / "seeds" / "new.txt").write_text("new", encoding="utf-8")
    append(locked / "factcheck.lock", f"zzz {'0' * 64} -\n")
    assert [(file, line) for file, line, _ in told(load(locked))] == [("factcheck.lock", 3), ("seeds/new.txt", 1)]


def test_the_mark_of_a_merge_conflict_is_refused(locked: Path) -> None:
    """Half a lock is no lock."""
    append(locked / "factcheck.lock", "<<<<<<< HEAD\n")
    with pytest.raises(FactcheckError, match="no line of a lock"):
        load(locked)


def test_a_lock_is_sorted_and_says_what_it_is(locked: Path) -> None:
    """One line a source, in the order of ids."""
    (locked / "seeds" / "a.txt").write_text("new", encoding="utf-8")
    lines = lock_text(load(locked).documents).splitlines(keepends=True)
    assert lines[0] == HEAD
    assert [line.split()[0] for line in lines[1:]] == ["a", "wire"]
