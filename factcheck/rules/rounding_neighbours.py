"""Two figures are roundings next to each other.

## What it finds
Figures of which each is a rounding, and whose roundings touch: one number may stand behind both.

## Why it matters
Strictly they differ, and nobody need be wrong.

## Example
"14 percent" against "15 percent": 14.5 rounds to either.

## What to do
Look for the figure with its decimals, or set a `tolerance` for the question.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.group import Finding
from factcheck.normalise.wording import said
from factcheck.rules._door import Case, Rule


def check(case: Case) -> Iterator[Finding]:
    """Find roundings that touch."""
    for left, right, piece in case.pairs("refutes"):
        if piece.kind == "neighbours":
            message = f"one number may stand behind '{said(left)}' and '{said(right)}'"
            yield RULE.finding("note", message, piece.detail, (left, right))
            return


RULE = Rule("FC113", "rounding_neighbours", check)
