"""The figures differ, and for when they hold is not said.

## What it finds
Contradicting figures of which at least one has no as-of, from sources that were not published at the same time.

## Why it matters
Populations, forces and prices change. Two figures of two years may both be right.

## Example
"some 2,000 peacekeepers" in an article of 2020, "about 1,400 peacekeepers" in one of 2024.

## What to do
Write `as-of` beside the quote, or for the whole question.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.group import Finding
from factcheck.model.period import Period
from factcheck.model.value import Quantity
from factcheck.normalise.wording import listed, period, said
from factcheck.rules._door import Case, Rule


def check(case: Case) -> Iterator[Finding]:
    """Find differing figures whose time is not said."""
    for left, right, _ in case.pairs("refutes"):
        undated = [claim for claim in (left, right) if isinstance(claim.value, Quantity) and _said_time(claim) is None]
        if undated and _may_hold_at_other_times(case, left, right):
            words = listed([f"'{said(claim)}'" for claim in undated])
            why = "; ".join(_published(case, claim) for claim in (left, right))
            verb = "hold" if len(undated) > 1 else "holds"
            yield RULE.finding("note", f"for when {words} {verb} is not said", why, (left, right))
            return


def _may_hold_at_other_times(case: Case, left: Claim, right: Claim) -> bool:
    mine, theirs = _time(case, left), _time(case, right)
    return mine is None or theirs is None or not mine.meets(theirs)


def _published(case: Case, claim: Claim) -> str:
    own = _said_time(claim)
    if own is not None:
        return f"'{said(claim)}' holds for {period(own)}"
    when = _time(case, claim)
    name = case.publisher(claim.source)
    return f"when {name} was published is not known" if when is None else f"{name} was published {period(when)}"


def _time(case: Case, claim: Claim) -> Period | None:
    source = case.sources.get(claim.source)
    return _said_time(claim) or (source.published if source is not None else None)


def _said_time(claim: Claim) -> Period | None:
    """Give the as-of, or the time that the sentence tells with the figure: "cost €40 million in 2019"."""
    return claim.as_of or claim.measure.time


RULE = Rule("FC107", "missing_as_of", check)
