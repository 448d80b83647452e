"""A duration against its two dates.

## What it finds
A duration tied to the questions for its first and last day (`from` and `to`) that works out with them, or cannot. Both
ways of counting are accepted: the days that passed, and the days with both ends counted.

## Why it matters
Three sources that never speak of one thing can still confirm or contradict each other.

## Example
A "44-day war" from 27 September to 9 November: 43 days passed, 44 with both ends counted.

## What to do
Where it works out, nothing. Where it cannot, one of the three is wrong, or the dates are not those of the duration.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from factcheck.model.claim import Claim
from factcheck.model.group import Finding, Premises
from factcheck.model.interval import Interval
from factcheck.model.period import Period
from factcheck.model.value import Quantity
from factcheck.normalise.units import to_base, unit_named
from factcheck.normalise.wording import interval, period, said
from factcheck.rules._arithmetic import Sum, findings, period_of
from factcheck.rules._door import Case, Rule


def check(case: Case) -> Iterator[Finding]:
    """Find durations that their dates bear out or rule out."""
    yield from findings(RULE, case, "change", _work)


def _work(claim: Claim, premises: Premises) -> Sum | None:
    duration = claim.value
    if not isinstance(duration, Quantity) or duration.dimension != "time" or len(premises.claims) != 2:
        return None
    before, after = (period_of(claims) for claims in premises.claims)
    if before is None or after is None:
        return None
    possible = _elapsed(before, after)
    if possible is None:
        return None
    shown = f"from {period(before)} to {period(after)} is {_counted(possible, duration)}; '{said(claim)}'"
    fits = _widened(duration).meets(_with_both_ends(possible))
    return Sum(fits, f"{shown} {'fits' if fits else 'does not fit'}")


def _elapsed(before: Period, after: Period) -> Interval | None:
    """Return the seconds that can have passed; None where the dates leave it open or run backwards.

    Whole days count from midnight to midnight, clock times to the second.
    """
    if before.first is None or before.last is None or after.first is None or after.last is None:
        return None
    if before.begins is None and after.begins is None:
        least, most = after.first - before.last, after.last - before.first
    else:
        least, most = after.opening() - before.closing(), after.closing() - before.opening()
    if most < timedelta(0):
        return None
    return Interval(Decimal(max(least, timedelta(0)).total_seconds()), Decimal(most.total_seconds()))


def _with_both_ends(elapsed: Interval) -> Interval:
    assert elapsed.high is not None
    return Interval(elapsed.low, elapsed.high + _DAY)


def _widened(duration: Quantity) -> Interval:
    """Nobody counts months or years to the day: half a unit each side belongs to units longer than a day."""
    base, unit = to_base(duration), unit_named(duration.unit)
    assert unit is not None
    size = Decimal(unit.factor.numerator) / unit.factor.denominator
    if size <= _DAY:
        return base
    return Interval(None if base.low is None else base.low - size / 2, None if base.high is None else base.high + size / 2)


def _counted(elapsed: Interval, duration: Quantity) -> str:
    unit = unit_named(duration.unit)
    assert unit is not None
    size = Decimal(unit.factor.numerator) / unit.factor.denominator
    assert elapsed.low is not None
    assert elapsed.high is not None
    counted = Interval(round(elapsed.low / size, 1), round(elapsed.high / size, 1))
    both_ends = f", {interval(counted.scaled(Decimal(1), Decimal(1)))} with both ends counted" if size == _DAY else ""
    return f"{interval(counted, duration.unit)}{both_ends}"


_DAY = Decimal(24 * 60 * 60)

RULE = Rule("FC116", "duration", check, decides=True)
