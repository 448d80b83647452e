"""Durations of an event with its first and last day, from whatever source.

In: claims by sentence. Out: ties of a duration ("the 44-day war", "ten months of blockade") to dates on which an event of the
same noun is said to begin and to end, in sentences that share a name with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from factcheck.match.relations_reading import Reading, Tie, names_shared, row
from factcheck.model.claim import Claim
from factcheck.model.value import Quantity, When
from factcheck.normalise.lemmas import lemma, noun_set, predicate_set

_WIDEST = 31
"""Days of a dating from which an event can be counted: a year bears out nearly everything."""

_NEAR = 5
"""Content words round a date among which the event that it dates stands."""


def durations(read: Reading) -> Iterator[Tie]:
    """Find durations of events whose beginning and end are dated."""
    dated = [claim for claim in chain(*read.sentences) if _is_dated(claim)]
    starts = [claim for claim in dated if _happens(claim, "begins")]
    ends = [claim for claim in dated if _happens(claim, "ends")]
    for claim in chain(*read.sentences):
        event = _event(read, claim)
        if event:
            before, after = _of(event, claim, starts), _of(event, claim, ends)
            if before and after:
                yield Tie("change", claim, (before, after), loose=not _surely_one(claim, (*before, *after)))


def _is_dated(claim: Claim) -> bool:
    value = claim.value
    if not isinstance(value, When) or value.period is None or claim.modality != "asserted":
        return False
    days = value.period.days
    return days is not None and days <= _WIDEST


def _happens(claim: Claim, kind: str) -> bool:
    predicate = claim.measure.predicate
    return predicate_set(predicate) in row(kind) or predicate in row(kind)


def _event(read: Reading, claim: Claim) -> str:
    """The noun set of the event that a duration measures; empty where it measures none."""
    value = claim.value
    if not isinstance(value, Quantity) or value.dimension != "time" or claim.kind != "duration" or claim.modality != "asserted":
        return ""
    nouns = [claim.measure.head, *map(lemma, reversed(claim.measure.words))]
    if any(lemma(word) == "last" for word in read.before(claim, 4)):  # "the siege of Tarsa lasted three weeks"
        nouns += claim.measure.context[:_NEAR]
    return next((noun_set(noun) for noun in nouns if noun and noun_set(noun) in row("extents")), "")


def _of(event: str, duration: Claim, dated: Sequence[Claim]) -> tuple[Claim, ...]:
    """The dates of an event of that name: sentences that share a name, and datings that can all be true."""
    found: list[Claim] = []
    for claim in dated:
        near = [noun_set(word) for word in claim.measure.context[:_NEAR]]
        if event in near and names_shared(claim, duration) and _can_be_in(duration, claim):
            found.append(claim)
    return tuple(found)


def _surely_one(duration: Claim, dated: Sequence[Claim]) -> bool:
    """Tell whether all speak of one event, and not of two wars in one country: their source is one, or they share two names."""
    return all(claim.source == duration.source or names_shared(claim, duration) > 1 for claim in dated)


def _can_be_in(duration: Claim, claim: Claim) -> bool:
    """"The 44-day war of 2020" was not begun in 1991."""
    said, value = duration.measure.time, claim.value
    assert isinstance(value, When)
    return said is None or value.period is None or said.meets(value.period)
