"""A change against its before and after.

## What it finds
A rise or fall (`from` and `to`), in percent, as a multiple or as a difference, that works out with the figures before and
after it, or cannot. In raw text also a percentage beside its difference and the level that it led to.

## Why it matters
A percentage is the figure most often worked out wrongly, and the easiest to check.

## Example
"rose by 25 percent" from 400 to 500 works out; "rose by 20 percent" does not.

## What to do
Where it cannot work out, look which of the three figures the source gives itself, and whether percent were taken for points.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.model.claim import Claim
from factcheck.model.group import Finding, Premises
from factcheck.model.interval import Interval
from factcheck.model.value import Quantity
from factcheck.normalise.units import SHARES, to_base, unit_named
from factcheck.normalise.wording import interval, listed, said
from factcheck.rules._arithmetic import Sum, findings, first_figure, interval_of, spoken
from factcheck.rules._door import Case, Rule


def check(case: Case) -> Iterator[Finding]:
    """Find changes that their before and after bear out or rule out."""
    yield from findings(RULE, case, "change", _work)
    yield from findings(RULE, case, "step", _step)


def _work(claim: Claim, premises: Premises) -> Sum | None:
    change = claim.value
    if not isinstance(change, Quantity) or change.change == "level" or len(premises.claims) != 2:
        return None
    like = first_figure(premises.claims[0]) if change.dimension in _OF_SHARES else change
    before, after = (interval_of(claims, like=like) for claims in premises.claims)
    if before is None or after is None:
        return None
    smaller, larger = (before, after) if change.change == "rise" else (after, before)
    possible = _possible(smaller, larger, change)
    if possible is None:
        return None
    fits = to_base(change).meets(possible)
    words = " to ".join(listed([f"'{said(piece)}'" for piece in spoken(claims)]) for claims in premises.claims)
    shown = f"from {words} is a {change.change} by {_shown(possible, change)}"
    return Sum(fits, f"{shown}; '{said(claim)}' {'fits' if fits else 'does not fit'}")


def _step(claim: Claim, premises: Premises) -> Sum | None:
    """Work out a share from the difference and what came of it: "fell $2.49, more than 5 percent, to close at $46.64"."""
    share, moved = claim.value, first_figure(premises.claims[0])
    after = interval_of(premises.claims[1], like=moved)
    if not isinstance(share, Quantity) or share.dimension not in SHARES or moved is None or moved.change == "level":
        return None
    possible = None if after is None else _share(to_base(moved), after, moved)
    if possible is None:
        return None
    fits = to_base(share).meets(possible)
    words = " to ".join(f"'{said(spoken(claims)[0])}'" for claims in premises.claims)
    shown = f"a {moved.change} by {words} is one by {interval(possible.scaled(_HUNDRED), 'percent')}"
    return Sum(fits, f"{shown}; '{said(claim)}' {'fits' if fits else 'does not fit'}")


def _share(moved: Interval, after: Interval, change: Quantity) -> Interval | None:
    """Return the share of what was before, in units of one; None where it cannot be known."""
    if moved.low is None or moved.high is None or after.low is None or after.high is None:
        return None
    least, most = (moved.low, moved.high) if change.change == "fall" else (-moved.high, -moved.low)
    before = Interval(after.low + least, after.high + most)
    assert before.low is not None
    assert before.high is not None
    return None if before.low <= 0 else Interval(moved.low / before.high, moved.high / before.low)


def _possible(smaller: Interval, larger: Interval, change: Quantity) -> Interval | None:
    """Return by how much something can have changed, in the base unit of the change; None where it cannot be known."""
    if smaller.low is None or smaller.high is None or larger.low is None or larger.high is None:
        return None
    if change.dimension not in SHARES:
        difference = Interval(larger.low - smaller.high, larger.high - smaller.low)
        return difference.scaled(_HUNDRED) if change.dimension == _POINTS else difference
    if min(smaller.low, larger.low) <= 0:
        return None
    if change.change == "rise":
        return Interval(larger.low / smaller.high - 1, larger.high / smaller.low - 1)
    return Interval(1 - smaller.high / larger.low, 1 - smaller.low / larger.high)


def _shown(possible: Interval, change: Quantity) -> str:
    if change.dimension in SHARES:
        return interval(possible.scaled(_HUNDRED), "percent")
    unit = unit_named(change.unit)
    assert unit is not None
    return interval(possible.scaled(Decimal(unit.factor.denominator) / unit.factor.numerator), change.unit)


_HUNDRED = Decimal(100)
_POINTS = "percentage_points"

_OF_SHARES = SHARES | {_POINTS}
"""Changes told as shares, of figures that may have any unit, or in points between two shares."""

RULE = Rule("FC118", "before_and_after", check, decides=True)
