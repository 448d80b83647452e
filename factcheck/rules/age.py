"""An age against a birth date.

## What it finds
An age tied to a birth that works out with it, or cannot, as of the time for which the age holds: its as-of, else the publication.

## Why it matters
A "38-year-old" and "born in 1970" contradict each other without a figure in common.

## Example
"born in 1970" and "38-year-old" in an article of 2009: 38 or 39.

## What to do
Look whether both are of one person, and whether the age is that of another time ("was 19 when").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from factcheck.model.claim import Claim
from factcheck.model.document import Source
from factcheck.model.group import Finding, Premises
from factcheck.model.interval import Interval
from factcheck.model.period import Period
from factcheck.model.value import Quantity
from factcheck.normalise.wording import interval, period, said
from factcheck.rules._arithmetic import Sum, findings, period_of
from factcheck.rules._door import Case, Rule


def check(case: Case) -> Iterator[Finding]:
    """Find ages that the birth bears out or rules out."""
    yield from findings(RULE, case, "age", lambda claim, premises: _work(claim, premises, case.sources))


def _work(claim: Claim, premises: Premises, sources: Mapping[str, Source]) -> Sum | None:
    age, born = claim.value, period_of(premises.claims[0])
    source = sources.get(claim.source)
    then = claim.as_of or (source.published if source is not None else None)
    if not isinstance(age, Quantity) or age.unit != "year" or born is None or then is None:
        return None
    possible = _ages(born, then)
    if possible is None:
        return None
    fits = age.interval.meets(possible)
    shown = f"who was born {period(born)} is {interval(possible, 'year')} old by {period(then)}; '{said(claim)}'"
    return Sum(fits, f"{shown} {'fits' if fits else 'does not fit'}")


def _ages(born: Period, then: Period) -> Interval | None:
    """Return the ages in whole years that somebody can have; None where a date is open, or the birth lies behind."""
    if born.first is None or born.last is None or then.first is None or then.last is None or then.last < born.first:
        return None
    least, most = max(0, _years(born.last, then.first)), _years(born.first, then.last)
    return Interval(Decimal(least), Decimal(most))


def _years(start: date, end: date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


RULE = Rule("FC122", "age", check, decides=True)
