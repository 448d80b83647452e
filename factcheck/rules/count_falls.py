"""A count that can only grow is smaller later on.

## What it finds
A cumulative count (`grows: true`) for which a later as-of gives a smaller figure than an earlier one.

## Why it matters
The dead do not become fewer: the earlier figure was wrong, was corrected, or counted something else.

## Example
"43 dead" as of 7 January, "40 dead" as of 8 January.

## What to do
Find out whether the source corrected itself; if the measure may shrink, write `grows: false`.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.group import Finding
from factcheck.normalise.wording import said
from factcheck.rules._door import Case, Rule


def check(case: Case) -> Iterator[Finding]:
    """Find a cumulative count that falls."""
    for left, right, piece in (*case.pairs("refutes"), *case.within("refutes")):
        if piece.kind == "falls":
            message = f"a count that only grows falls between '{said(left)}' and '{said(right)}'"
            yield RULE.finding("warning", message, piece.detail, (left, right))
            return


RULE = Rule("FC115", "count_falls", check)
