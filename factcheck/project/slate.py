"""What is wrong in one file of the project.

In: places and words. Out: `Problem` values with the line as it stands in the file. Readers go on after a mistake, so that a
person is told of all of them in one run; a remark does not stop the run, a problem does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from factcheck.errors import Problem

_LONGEST_SNIPPET = 300  # a terminal shows three lines of it; beyond that nobody looks for a caret
_MOST = 100  # problems of one file; a person mends the first few and runs again
_LIKENESS = 60  # of 100: found on the misspellings of tests/cases/bad_input.toml; below 50 hints turn random


class Spot(Protocol):
    """Anything that stands at a line and column of a file, both from 1."""

    @property
    def line(self) -> int:
        """Line, from 1."""

    @property
    def column(self) -> int:
        """Column, from 1, in characters."""


@dataclass(frozen=True, slots=True)
class At:
    """A bare line and column."""

    line: int
    column: int


@dataclass(slots=True)
class Slate:
    """Gathers the mistakes of one file.

    Args:
        file: path relative to the project root.
        text: the whole file; empty where it could not be read.
        problems: what stops the run.
        remarks: what does not.
    """

    file: str
    text: str = ""
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)
    _lines: list[str] | None = None

    def wrong(self, spot: Spot, code: str, message: str, hint: str = "") -> None:
        """Note a mistake that stops the run."""
        if not self.full:
            self.problems.append(self._problem(spot, code, message, hint))

    def remark(self, spot: Spot, code: str, message: str, hint: str = "") -> None:
        """Note a mistake that does not stop the run."""
        self.remarks.append(self._problem(spot, code, message, hint))

    def line(self, number: int) -> str:
        """Give a line of the file, from 1, without its end; empty behind the last one."""
        if self._lines is None:
            self._lines = self.text.split("\n")
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    @property
    def full(self) -> bool:
        """Tell whether there are so many mistakes that reading on helps nobody."""
        return len(self.problems) >= _MOST

    def _problem(self, spot: Spot, code: str, message: str, hint: str) -> Problem:
        snippet = self.line(spot.line) if 0 < spot.column <= _LONGEST_SNIPPET else ""
        return Problem(self.file, spot.line, spot.column, code, message, hint, snippet[:_LONGEST_SNIPPET])


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Make a hint of the known word that is most like a misspelt one; empty where none is like it."""
    from rapidfuzz import process, utils

    best = process.extractOne(word[:100], sorted(known), processor=utils.default_process, score_cutoff=_LIKENESS)
    return f"did you mean '{best[0]}'?" if best else ""
