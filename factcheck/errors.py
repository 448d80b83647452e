"""What a person wrote wrongly, said so that it can be put right.

In: what a reader of claim files, sources, configuration or options found. Out: `Problem` values, and one exception that
carries all of them, so that a person sees every mistake of a run and not only the first.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in a person's file or command line.

    Args:
        file: path as the person would type it, relative to the project; empty for the command line.
        line: from 1; 0 where a line makes no sense.
        column: from 1, in characters; 0 where a column makes no sense.
        code: stable code of the mistake, `FC001` to `FC099`.
        message: what was found and what would be right, without a full stop.
        hint: the next thing to try; may be empty.
        snippet: the line as it stands in the file; may be empty.
    """

    file: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    snippet: str = ""


class FactcheckError(Exception):
    """The run cannot judge: bad usage, configuration, claim or source file, or nothing to check (exit code 2)."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems


def refuse(message: str, *, hint: str = "", file: str = "", code: str = "FC000") -> FactcheckError:
    """Build the error for a single mistake that has no line, ready to be raised."""
    return FactcheckError(Problem(file=file, line=0, column=0, code=code, message=message, hint=hint))
