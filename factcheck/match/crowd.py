"""The crowd: how often each value and each counted thing stands among the claims at hand, and in each of their sources.

In: claims. Out: counts by keys. What a source tells once is hardly about another thing than what another tells once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from typing import NamedTuple

from factcheck.match.sorts import base_of, dimension_of, family_of
from factcheck.model.claim import Claim
from factcheck.model.value import Quantity, When
from factcheck.normalise.dates_told import day_named
from factcheck.normalise.lemmas import noun_set, predicate_set

Keys = tuple[Hashable, Hashable]
"""What tells a claim's value from others, and what it counts."""


class Crowd(NamedTuple):
    """How often values and counted things stand in all claims, and in each source."""

    size: int
    values: Counter[Hashable]
    twins: Counter[tuple[str, Hashable]]
    peers: Counter[tuple[str, Hashable]]
    sorts: Counter[tuple[str, Hashable]]
    named: Counter[tuple[str, Hashable]]
    fated: Counter[tuple[str, Hashable]]
    days: Counter[tuple[str, Hashable]]
    owners: Mapping[tuple[str, Hashable], frozenset[str]]
    latest: Mapping[str, int]
    heard: Mapping[str, frozenset[str]]


def crowd_of(claims: Sequence[Claim], keys: Sequence[Keys]) -> Crowd:
    """Count the values of some claims.

    Args:
        claims: at hand.
        keys: `value_key` and `counted_key` of each.
    """
    return Crowd(
        len(claims),
        Counter(value for value, _ in keys),
        Counter((claim.source, value) for claim, (value, _) in zip(claims, keys, strict=True)),
        Counter((claim.source, counted) for claim, (_, counted) in zip(claims, keys, strict=True)),
        Counter((claim.source, sort_of(claim)) for claim in claims),
        Counter((claim.source, named_key(claim)) for claim in claims),
        Counter((claim.source, fated_key(claim)) for claim in claims),
        Counter((claim.source, day_named(claim.value)) for claim in claims),
        _owners(claims, keys),
        _latest(claims),
        _heard(claims),
    )


def sort_of(claim: Claim) -> Hashable:
    """Name what a value can be compared with."""
    return family_of(claim), dimension_of(claim)


def named_key(claim: Claim) -> Hashable:
    """Name the sort of a value with its noun."""
    value = claim.value
    return sort_of(claim), noun_set(claim.measure.head), value.change if isinstance(value, Quantity) else ""


def fated_key(claim: Claim) -> Hashable:
    """Name the sort of a value with what happens."""
    return sort_of(claim), predicate_set(claim.measure.predicate) or claim.measure.predicate


def _owners(claims: Sequence[Claim], keys: Sequence[Keys]) -> dict[tuple[str, Hashable], frozenset[str]]:
    """To whom each source gives values of one counted thing."""
    found: dict[tuple[str, Hashable], set[str]] = defaultdict(set)
    for claim, (_, counted) in zip(claims, keys, strict=True):
        found[claim.source, counted].update([claim.measure.owner] if claim.measure.owner else [])
    return {key: frozenset(owners) for key, owners in found.items()}


def _heard(claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    """The names that each source gives in the sentences of its claims."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        found[claim.source].update(claim.measure.names)
    return {source: frozenset(names) for source, names in found.items()}


def _latest(claims: Sequence[Claim]) -> dict[str, int]:
    """The last day that each source speaks of, as an ordinal."""
    found: dict[str, int] = {}
    for claim in claims:
        period = claim.value.period if isinstance(claim.value, When) else None
        if period is not None and period.last is not None:
            found[claim.source] = max(period.last.toordinal(), found.get(claim.source, 0))
    return found


def value_key(claim: Claim) -> Hashable:
    """Tell a value from others."""
    value = claim.value
    if isinstance(value, When):
        return "when", value.timex if value.period is None else value.period
    base = base_of(value)
    return (getattr(value, "dimension", ""), base and base.low, base and base.high)


def counted_key(claim: Claim) -> Hashable:
    """Name what a claim counts, so far as to tell whether its source counts it again; its own id where nothing tells.

    A unit says it by its dimension, an age or a score by being one, a date by what happened, a count by noun and predicate.
    """
    measure, family = claim.measure, family_of(claim)
    if family == "unit":
        return family, getattr(claim.value, "dimension", "")
    if family in {"age", "score"}:
        return family
    predicate = predicate_set(measure.predicate) or measure.predicate
    told = predicate if family == "date" else measure.head
    return (family, claim.kind, noun_set(measure.head), predicate) if told else claim.id
