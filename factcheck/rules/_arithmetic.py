"""Arithmetic across claims: what a relation of a question works out to, and what that makes of the group.

In: a case whose question is tied to others (`change`, `part`, `sum`), and a way to work them out. Out: the finding: what works
out with premises of other sources is an agreement with the sum shown, what cannot is a conflict; within one source it is a
remark, or a tension. What cannot be known stays silent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.model.claim import Claim
from factcheck.model.group import Finding, Premises, Severity
from factcheck.model.interval import Interval
from factcheck.model.period import Period
from factcheck.model.value import Quantity, When
from factcheck.normalise.scales import comparable
from factcheck.normalise.units import to_base
from factcheck.rules._door import Case, Rule


@dataclass(frozen=True, slots=True)
class Sum:
    """One calculation.

    Args:
        fits: whether the claim can be true together with its premises.
        shown: the calculation as a sentence without a full stop.
        proves: True where a fit speaks for the claim; a part that is smaller than its whole proves nothing.
    """

    fits: bool
    shown: str
    proves: bool = True


Work = Callable[[Claim, Premises], Sum | None]
"""Works out a claim from its premises; None where it cannot be known."""


def findings(rule: Rule, case: Case, kind: str, work: Work) -> Iterator[Finding]:
    """Work out every claim of the group from the premises of a kind, and say the worst of it.

    Args:
        rule: in whose name.
        case: the group.
        kind: of the relation.
        work: the arithmetic.
    """
    for premises in case.group.premises:
        if premises.relation.kind != kind:
            continue
        asked = [claim for claim in case.voices if not premises.only or claim.id in premises.only]
        sums = [(claim, done) for claim in asked if (done := work(claim, premises)) is not None]
        failing = [(claim, done) for claim, done in sums if not done.fits]
        if failing and not premises.loose:
            yield _finding(rule, premises, *failing[0])
        elif failing:
            continue
        elif sums and sums[0][1].proves:
            yield _finding(rule, premises, *sums[0])


def spoken(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Keep the premises that sources make themselves."""
    return tuple(claim for claim in claims if claim.status != "ours" and claim.modality != "denied")


def first_figure(claims: Sequence[Claim]) -> Quantity | None:
    """Return the first figure of a premise; None where it has none."""
    return next((claim.value for claim in spoken(claims) if isinstance(claim.value, Quantity)), None)


def interval_of(claims: Sequence[Claim], *, like: Quantity | None) -> Interval | None:
    """Join the figures of a premise: what all leave possible, else the whole span between them.

    Args:
        claims: of one premise.
        like: a quantity that they must be comparable with.

    Returns:
        In the base unit; None where no figure was read, or one is of another kind.
    """
    figures = [claim.value for claim in spoken(claims) if isinstance(claim.value, Quantity)]
    if like is None or not figures or any(not comparable(figure, like) or figure.change != "level" for figure in figures):
        return None
    return _joined([to_base(figure) for figure in figures])


def period_of(claims: Sequence[Claim]) -> Period | None:
    """Join the dates of a premise: the time that all share; None where one is unknown or they share none."""
    dates = [claim.value for claim in spoken(claims) if isinstance(claim.value, When)]
    joined: Period | None = None
    for when in dates:
        if when.period is None or (joined is not None and not joined.meets(when.period)):
            return None
        joined = when.period if joined is None else _shared(joined, when.period)
    return joined


def _finding(rule: Rule, premises: Premises, claim: Claim, done: Sum) -> Finding:
    basis = [premise for part in premises.claims for premise in spoken(part)]
    across = len({claim.source, *(premise.source for premise in basis)}) > 1 and (done.fits or not _by_itself(claim, premises))
    message = "the figures work out" if done.fits else "the figures cannot work out"
    vague = isinstance(claim.value, Quantity) and claim.value.hedge == "vague"
    severity: Severity = "note" if done.fits or vague else "error" if across else "warning"
    finding = rule.finding(severity, message, done.shown, (claim, *basis))
    if not across:
        return finding
    return replace(finding, verdict="agreement" if done.fits else "conflict", strength="arithmetic" if done.fits else severity)


def _by_itself(claim: Claim, premises: Premises) -> bool:
    """A source that gives every term itself is checked against itself, whoever else confirms the terms."""
    return all(any(premise.source == claim.source for premise in spoken(part)) for part in premises.claims)


def _joined(intervals: Sequence[Interval]) -> Interval:
    joined: Interval | None = intervals[0]
    for interval in intervals[1:]:
        joined = joined.intersect(interval) if joined is not None else None
    return joined or _span(intervals)


def _span(intervals: Sequence[Interval]) -> Interval:
    lows, highs = [side.low for side in intervals], [side.high for side in intervals]
    low = None if None in lows else min(low for low in lows if low is not None)
    high = None if None in highs else max(high for high in highs if high is not None)
    return Interval(low, high)


def _shared(left: Period, right: Period) -> Period:
    first = max(left, right, key=Period.opening)
    last = min(left, right, key=Period.closing)
    return Period(first.first, last.last, first.begins, last.ends)


def added(intervals: Sequence[Interval]) -> Interval:
    """Add intervals: the least possible total to the greatest."""
    lows, highs = [side.low for side in intervals], [side.high for side in intervals]
    low = None if None in lows else sum((low for low in lows if low is not None), Decimal(0))
    high = None if None in highs else sum((high for high in highs if high is not None), Decimal(0))
    return Interval(low, high)
