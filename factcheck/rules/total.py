"""A total against its list.

## What it finds
A total (`sum-of`) that works out with the parts of its list, or cannot.

## Why it matters
Who adds up a list finds the slip that reading over it does not.

## Example
"11 Israelis killed" against "seven soldiers and four civilians": 7 + 4 = 11.

## What to do
Where it cannot work out, look whether the list is complete and whether the parts overlap.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.group import Finding, Premises
from factcheck.model.value import Quantity
from factcheck.normalise.units import to_base
from factcheck.normalise.wording import said
from factcheck.rules._arithmetic import Sum, added, findings, interval_of, spoken
from factcheck.rules._door import Case, Rule


def check(case: Case) -> Iterator[Finding]:
    """Find totals that their list bears out or rules out."""
    yield from findings(RULE, case, "sum", _work)


def _work(claim: Claim, premises: Premises) -> Sum | None:
    total = claim.value
    if not isinstance(total, Quantity) or total.change != "level":
        return None
    parts = [interval_of(claims, like=total) for claims in premises.claims]
    known = [part for part in parts if part is not None]
    if not known or len(known) < len(parts):
        return None
    fits = to_base(total).meets(added(known))
    words = " and ".join(f"'{said(spoken(claims)[0])}'" for claims in premises.claims)
    return Sum(fits, f"{words} {'make' if fits else 'do not make'} '{said(claim)}'")


RULE = Rule("FC119", "total", check, decides=True)
