"""Sources conflict: two of them cannot both be right.

## What it finds
Two claims of different sources about one measure, as of the same time, whose figures or dates do not meet. It names the two
that show it best and says who stands where, with the origins behind each camp. Where the two are roundings next to each
other, where one is vague, or where their order in time is not known, it is a note and no error.

## Why it matters
One of the sources is wrong, or they speak of different things. Either way a reader must not be given one of the figures as if
it were undisputed.

## Example
"a declaration of 43 points" against "45 points": both are exact and differ by 2.

## What to do
Go back to the sources. If one is wrong, correct or drop it; if they measure different things, ask two questions; if the
dispute is real, accept it with a reason and a date.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.model.claim import Claim
from factcheck.model.group import Finding, Severity
from factcheck.model.value import Quantity
from factcheck.normalise.wording import said
from factcheck.rules._camps import PLAIN, Pair, camps, described, minimal_pair
from factcheck.rules._door import Case, Rule
from factcheck.rules._origins import authority, names_nobody


def check(case: Case) -> Iterator[Finding]:
    """Find a contradiction between sources."""
    if not case.pairs("refutes"):
        return
    pair = minimal_pair(case)
    found = camps(case, pair)
    severity: Severity = "error" if pair.evidence.kind in PLAIN else "note"
    ways = (_way(pair.left), _way(pair.right))
    shown = ways if ways[0] != ways[1] else ("", "")  # "3.1%" may be the figure of both a rise and a fall
    sides = zip(shown, (pair.left, pair.right), strict=True)
    message = " against ".join(f"{way}'{said(claim)}' ({case.publisher(claim.source)})" for way, claim in sides)
    who = described(case, found) if len(case.voices) > 2 else ""
    why = "; ".join(filter(None, (pair.evidence.detail, _dispute(case, pair), who)))
    # One claim a camp: a source that joins a camp leaves the finding what it was, a new camp makes it another.
    finding = RULE.finding(severity, message, why, (side[0] for side in found.sides))
    yield replace(finding, verdict="conflict", strength=severity)


def _way(claim: Claim) -> str:
    change = claim.value.change if isinstance(claim.value, Quantity) else "level"
    return "" if change == "level" else f"a {change} of "


def _dispute(case: Case, pair: Pair) -> str:
    left, right = pair.left, pair.right
    named = next((echo.name for echo in case.group.echoes if {echo.left, echo.right} == {left.id, right.id}), "")
    if not named and authority(left) == authority(right):
        if names_nobody(left.attribution):
            return ""
        named = left.attribution
    if named:
        # Of a count that grows, one speaker may have given both figures one after the other.
        return f"both name {named}, so one of the two reports is wrong" if pair.evidence.kind in PLAIN else ""
    if not left.attribution or not right.attribution:
        return ""
    return f"a dispute between named authorities: {left.attribution} and {right.attribution}"


RULE = Rule("FC101", "conflict", check, decides=True)
