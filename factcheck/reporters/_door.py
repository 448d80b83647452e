"""The form of a reporter: `Report` in, text out.

In: nothing. Out: the one type that every file of this folder ends with. A reporter knows the report and nothing else, so a
report can be rendered again next year from its JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.model.report import Report


@dataclass(frozen=True, slots=True)
class Reporter:
    """A way to write a report down.

    Args:
        name: what a person types after `--format`.
        summary: one line for the help text.
        suffix: ending of its files, with the dot.
        render: turns a report into text; pure, and the same bytes for the same report.
        printed: True where the text is a page that a browser has yet to print (the command does that, not the reporter).
    """

    name: str
    summary: str
    suffix: str
    render: Callable[[Report], str]
    printed: bool = False
