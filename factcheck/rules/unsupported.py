"""Our own sentence that nothing the sources say can be held against.

## What it finds
A sentence of ours (`we-say`) of which no number or date could be read, or that no source bears out or contradicts: a level
against a rise, another unit, a date that cannot be resolved.

## Why it matters
A sentence that was not checked looks like one that was.

## Example
We say "nearly 13 percent" and mean a rise; the source says "up 12 %".

## What to do
Word the sentence so that it says the same kind of thing as the sources, or add `means`.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.group import Finding
from factcheck.normalise.wording import said
from factcheck.rules._door import Case, Rule


def check(case: Case) -> Iterator[Finding]:
    """Find sentences of ours that were not checked against any source."""
    voices = {claim.id for claim in case.voices}
    for ours in case.ours:
        heard = [piece for piece in case.evidence if ours.id in (piece.left, piece.right) and {piece.left, piece.right} & voices]
        if heard and all(piece.stance == "silent" for piece in heard):
            message = f"our sentence '{said(ours)}' was not checked: nothing can be held against it"
            yield RULE.finding("warning", message, heard[0].detail, (ours,))


RULE = Rule("FC121", "unsupported", check)
