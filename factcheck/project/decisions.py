"""Decisions: changes to several files of the project that hold together, and can be taken back.

In: a change for each file, and what the person saw when they decided. Out: all files written, or none. A file that somebody else
changed since it was read is never overwritten, neither by a decision nor by taking one back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import FactcheckError, refuse
from factcheck.project.atomic import edit_file
from factcheck.project.claim_files import SUFFIXES, find_claim_files
from factcheck.project.config import Config
from factcheck.project.files import read_exactly, relative
from factcheck.project.load import Project, load
from factcheck.project.rejections import rejections_path

Change = Callable[[str, str], str]
"""Gets the name of a file and its text, and gives the new text."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was written: before and after by file, in the order of writing; None where the file was not there."""

    root: Path
    written: tuple[tuple[str, str | None, str], ...]


def texts_of(root: Path, config: Config) -> dict[str, str]:
    """Read the files that decisions may change, as they are: claim files and rejections, by their names."""
    paths = [*find_claim_files(root, config.claims), rejections_path(root, config)]
    return {relative(root, path): read_exactly(root, path) for path in paths if path.is_file()}


def decide(root: Path, seen: Mapping[str, str], changes: Mapping[str, Change]) -> tuple[Decision, Project]:
    """Write changes to several files, all of them or none.

    Args:
        root: of the project.
        seen: texts of the files as the person saw them, by name.
        changes: by name of the file, in the order of writing.

    Returns:
        What was written, and the project as it is now.

    Raises:
        FactcheckError: a file is another one than was seen, or the project would not load any more.
    """
    new = {file: change(file, seen.get(file, "")) for file, change in changes.items()}
    drafts = {file: text for file, text in new.items() if file.endswith(SUFFIXES)}
    project = load(root, drafts=drafts)
    written: list[tuple[str, str | None, str]] = []
    try:
        for file, text in new.items():
            _swap(root, file, seen.get(file), text)
            written.append((file, seen.get(file), text))
    except FactcheckError:
        take_back(Decision(root, tuple(written)))
        raise
    return Decision(root, tuple(written)), project


def take_back(decision: Decision) -> None:
    """Put the files back as they were.

    Raises:
        FactcheckError: one of them was changed since; nothing is overwritten.
    """
    for file, before, after in reversed(decision.written):
        _swap(decision.root, file, after, before)


def _swap(root: Path, file: str, before: str | None, after: str | None) -> None:
    """Put one text in the place of another, and only of that one."""
    path = root / file

    def change(content: bytes) -> bytes:
        if content != (before or "").encode():
            raise refuse(f"{file} was changed by somebody else meanwhile", hint="look at it again, then decide", file=file)
        return (after or "").encode()

    edit_file(path, change)
    if after is None:
        path.unlink(missing_ok=True)
