"""Sources agree: what they say can all be true.

## What it finds
Two or more sources whose figures or dates meet, and no two that do not. *Identical* where they say the same, *compatible* where
one lies within what the other leaves possible, *weak* where both can be true and a reader would not expect it.

## Why it matters
"1,960 troops" and "about 2,000 peacekeepers" are different figures and do not contradict each other.

## Example
One source says "1,960 troops", another "about 2000 peacekeepers": 1,960 lies within 1,800 to 2,200.

## What to do
Nothing. Look at the origins: sources that pass on one statement confirm it only once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.model.group import Finding
from factcheck.normalise.wording import counted
from factcheck.rules._door import Case, Rule


def check(case: Case) -> Iterator[Finding]:
    """Find an agreement: support between sources, and no contradiction."""
    support = case.pairs("supports")
    if not support or case.pairs("refutes"):
        return
    strength = max((piece.kind for _, _, piece in support), key=_STRENGTHS.index)
    telling = next(piece for _, _, piece in support if piece.kind == strength)
    claims = list(dict.fromkeys(claim for left, right, _ in support for claim in (left, right)))
    sources = {claim.source for claim in claims}
    message = f"{counted(len(sources), 'source')} agree, {counted(len(case.origins), 'origin')}"
    finding = RULE.finding("note", message, telling.detail, claims)
    yield replace(finding, verdict="agreement", strength=strength)


_STRENGTHS = ("identical", "compatible", "superseded", "weak")
"""An agreement is as strong as its weakest pair."""

RULE = Rule("FC100", "agreement", check, decides=True)
