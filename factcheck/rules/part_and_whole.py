"""A part against its whole.

## What it finds
A part (`part-of`) that is larger than its whole, or a day outside the period of which it is a part.

## Why it matters
More children among the evacuated than there were evacuated: one of the two figures is wrong, or they count different things.

## Example
"1,049 children among them" against "some 900 people evacuated".

## What to do
Look whether the part belongs to this whole. A part that is smaller than its whole confirms nothing and stays silent.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.group import Finding, Premises
from factcheck.model.value import Quantity, When
from factcheck.normalise.units import to_base
from factcheck.normalise.wording import listed, period, said
from factcheck.rules._arithmetic import Sum, findings, interval_of, period_of, spoken
from factcheck.rules._door import Case, Rule


def check(case: Case) -> Iterator[Finding]:
    """Find parts that do not go into their whole."""
    yield from findings(RULE, case, "part", _work)


def _work(claim: Claim, premises: Premises) -> Sum | None:
    whole = tuple(piece for claims in premises.claims for piece in claims)
    match claim.value:
        case Quantity() as part:
            return _figures(claim, part, whole)
        case When() as part:
            return _dates(claim, part, whole)
    return None


def _figures(claim: Claim, part: Quantity, whole: tuple[Claim, ...]) -> Sum | None:
    possible = interval_of(whole, like=part)
    if possible is None or part.change != "level":
        return None
    least = to_base(part).low
    fits = least is None or possible.high is None or least <= possible.high
    words = listed([f"'{said(piece)}'" for piece in spoken(whole)])
    return Sum(fits, f"'{said(claim)}' is said to be a part of {words}, and is more", proves=False)


def _dates(claim: Claim, part: When, whole: tuple[Claim, ...]) -> Sum | None:
    possible = period_of(whole)
    if possible is None or part.period is None:
        return None
    return Sum(part.period.meets(possible), f"'{said(claim)}' lies outside {period(possible)}", proves=False)


RULE = Rule("FC117", "part_and_whole", check, decides=True)
