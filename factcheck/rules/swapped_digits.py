"""Two figures differ by two digits that changed places.

## What it finds
Two contradicting figures whose digits are the same but for two neighbours that stand the other way round.

## Why it matters
Whoever copied one of them may have swapped two keys.

## Example
"1,960 troops" against "1,690 troops".

## What to do
Compare both quotes with the documents from which they come.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.group import Finding
from factcheck.normalise.wording import number, said
from factcheck.rules._door import Case, Rule
from factcheck.rules._figures import clashes, printed


def check(case: Case) -> Iterator[Finding]:
    """Find figures with two digits swapped."""
    for clash in clashes(case):
        mine, theirs = number(printed(clash.mine)), number(printed(clash.theirs))
        if clash.mine.unit == clash.theirs.unit and _swapped(mine.replace(",", ""), theirs.replace(",", "")):
            message = f"'{said(clash.left)}' and '{said(clash.right)}' differ by two digits that changed places"
            yield RULE.finding("note", message, f"{mine} becomes {theirs} when two keys are swapped", (clash.left, clash.right))


def _swapped(left: str, right: str) -> bool:
    differing = [at for at, (one, other) in enumerate(zip(left, right, strict=False)) if one != other]
    if len(left) != len(right) or len(differing) != 2 or differing[1] - differing[0] != 1:
        return False
    first, second = differing
    return left[first] == right[second] and left[second] == right[first]


RULE = Rule("FC111", "swapped_digits", check)
