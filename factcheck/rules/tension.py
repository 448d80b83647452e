"""A source contradicts itself.

## What it finds
Two claims of one source about one measure that do not meet.

## Why it matters
It is no conflict between sources, but one of the two may be a slip, or the source passes on two authorities that differ.

## Example
A headline says "mother of 13", the text under it "12 children".

## What to do
Look which of the two the source stands by; name the authorities with `says-who` where it passes on both.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.group import Finding
from factcheck.normalise.wording import said
from factcheck.rules._door import Case, Rule


def check(case: Case) -> Iterator[Finding]:
    """Find sources that contradict themselves."""
    told: set[str] = set()
    for left, right, piece in case.within("refutes"):
        if left.source not in told:
            told.add(left.source)
            message = f"{case.publisher(left.source)} says both '{said(left)}' and '{said(right)}'"
            yield RULE.finding("note", message, f"{piece.detail}{_authorities(left, right)}", (left, right))


def _authorities(left: Claim, right: Claim) -> str:
    if left.attribution and right.attribution and left.attribution != right.attribution:
        return f"; it passes on {left.attribution} and {right.attribution}"
    return ""


RULE = Rule("FC120", "tension", check)
