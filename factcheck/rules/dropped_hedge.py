"""A hedge was dropped on the way.

## What it finds
Our own sentence, or a copy, that prints a figure flatly where every source of it says "about", "more than" or "up to".

## Why it matters
"More than 100,000" is not "100,000". Each retelling that drops a hedge makes a figure firmer than anybody knows it to be.

## Example
The source says "about 2,000 peacekeepers", we say "2,000 peacekeepers".

## What to do
Put the hedge back.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.group import Finding
from factcheck.model.value import Quantity
from factcheck.normalise.wording import said
from factcheck.rules._door import Case, Rule
from factcheck.rules._versions import Version, versions


def check(case: Case) -> Iterator[Finding]:
    """Find figures that lost their hedge."""
    for version in versions(case):
        hedged = _hedged(version)
        if hedged is not None:
            message = f"{version.who} '{said(version.claim)}' without the hedge of '{said(hedged)}'"
            why = f"{case.publisher(hedged.source)} says '{said(hedged)}', and no source says it flatly"
            yield RULE.finding("warning", message, why, (version.claim, hedged))


def _hedged(version: Version) -> Claim | None:
    """Return the hedged original, where all originals of the figure have a hedge and the version has none."""
    mine = version.claim.value
    if not isinstance(mine, Quantity) or mine.hedge not in _FLAT:
        return None
    same = [claim for claim in version.originals if _prints(claim, mine)]
    if not same or any(isinstance(claim.value, Quantity) and claim.value.hedge in _FLAT for claim in same):
        return None
    return same[0]


def _prints(claim: Claim, mine: Quantity) -> bool:
    theirs = claim.value
    return isinstance(theirs, Quantity) and (theirs.printed, theirs.unit, theirs.change) == (mine.printed, mine.unit, mine.change)


_FLAT = frozenset({"exact", "rounded"})

RULE = Rule("FC109", "dropped_hedge", check)
