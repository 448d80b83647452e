"""A later figure takes the place of an earlier one.

## What it finds
A count that grows (`grows: true`, or words such as "so far") with a later, larger figure beside an earlier one.

## Why it matters
A toll of 12 in the morning and of 18 in the evening is a development and no contradiction; the last one is the one to print.

## Example
"40 people injured" on Monday, "250 injured" on Wednesday.

## What to do
Use the latest figure, and say as of when it holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.group import Finding
from factcheck.normalise.wording import said
from factcheck.rules._door import Case, Rule


def check(case: Case) -> Iterator[Finding]:
    """Find figures that grew."""
    for left, right, piece in (*case.pairs("supports"), *case.within("supports")):
        if piece.kind == "superseded":
            message = f"'{said(left)}' and '{said(right)}' are stages of one count"
            yield RULE.finding("note", message, piece.detail, (left, right))
            return


RULE = Rule("FC114", "superseded", check)
