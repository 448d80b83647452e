"""Changes with their before and after in one sentence: "rose 12 percent to 56 million from 50 million".

In: claims by sentence. Out: ties of a rise or fall to the levels before and after it, and of a percentage to the difference
that it stands beside ("fell $2.49, or 5 percent, to close at $46.64").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.match.relations_reading import Reading, Tie, row
from factcheck.model.claim import Claim
from factcheck.model.value import Quantity, Value
from factcheck.normalise.scales import aligned, comparable
from factcheck.normalise.units import SHARES

_HEDGES = frozenset({"about", "around", "nearly", "almost", "roughly", "some", "just", "over", "under", "a", "an", "$", "€", "£"})
"""Words and signs that may stand between "to" and its figure."""


def changes(read: Reading) -> Iterator[Tie]:
    """Find rises and falls whose sentence gives one level before, after "from", and one after, after "to"."""
    for claims in read.sentences:
        yield from _steps(read, claims)
        moved = [claim for claim in claims if _is_change(claim)]
        levels = [claim for claim in claims if _is_level(claim)]
        before = [claim for claim in levels if _led_by(read, claim) in row("from")]
        after = [claim for claim in levels if _led_by(read, claim) in row("to")]
        if len(moved) == len(before) == len(after) == 1 and _measure_one_thing(moved[0], before[0], after[0]):
            yield Tie("change", moved[0], tuple(_known(read, claim, claims) for claim in (before[0], after[0])))


def _steps(read: Reading, claims: Sequence[Claim]) -> Iterator[Tie]:
    """Find a percentage right behind a difference, with the level that both led to."""
    for moved, share, after in zip(claims, claims[1:], _levels_behind(read, claims), strict=False):
        if after is None or not _is_change(moved) or not _is_share(share) or not _BESIDE.fullmatch(read.between(moved, share)):
            continue
        one, two = moved.value, after.value
        assert isinstance(one, Quantity)
        assert isinstance(two, Quantity)
        if one.dimension == two.dimension and one.dimension not in SHARES:
            yield Tie("step", share, ((moved,), _known(read, after, claims)))


def _levels_behind(read: Reading, claims: Sequence[Claim]) -> list[Claim | None]:
    """For every claim of a sentence but the last, the level behind the next one that "to" leads to."""
    behind = []
    for at in range(1, len(claims)):
        led = (claim for claim in claims[at + 1 :] if _is_level(claim) and not _is_share(claim))
        level = next(led, None)
        behind.append(level if level is not None and row("to") & set(read.before(level)) else None)
    return behind


def _is_share(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and claim.value.dimension in SHARES


_BESIDE = re.compile(r"\s*,\s*(?:or\s+)?(?:(?:about|around|roughly|some)\s+)*|\s*\(")


def _known(read: Reading, level: Claim, sentence: Sequence[Claim]) -> tuple[Claim, ...]:
    """A level with what other claims say about it; a claim that does not meet it may be of another level."""
    inside = {claim.id for claim in sentence}
    others = (claim for claim in read.home[level.id].claims if claim.id not in inside)
    return (level, *(claim for claim in others if _meet(level.value, claim.value)))


def _meet(one: Value | None, two: Value | None) -> bool:
    if not isinstance(one, Quantity) or not isinstance(two, Quantity) or not comparable(one, two):
        return False
    mine, theirs = aligned(one, two)
    return mine.meets(theirs)


def _is_change(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and claim.value.change != "level" and claim.modality == "asserted"


def _is_level(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and claim.value.change == "level" and claim.kind in {"quantity", "money", "percent"}


def _led_by(read: Reading, claim: Claim) -> str:
    """The word before a figure, hedges and signs aside."""
    return next((word for word in reversed(read.before(claim)) if word not in _HEDGES), "")


def _measure_one_thing(change: Claim, before: Claim, after: Claim) -> bool:
    moved, one, two = change.value, before.value, after.value
    assert isinstance(moved, Quantity)
    assert isinstance(one, Quantity)
    assert isinstance(two, Quantity)
    if one.unit != two.unit or one.dimension != two.dimension or _turned(moved, one, two):
        return False
    return moved.dimension in {"percent", "percentage_points", "ratio", one.dimension}


def _turned(moved: Quantity, before: Quantity, after: Quantity) -> bool:
    """Tell a rise beside a fall: "raise the fare by 20 percent and cut the tax to 17 percent from 21" is of two things."""
    mine, theirs = aligned(before, after)
    if mine.low is None or theirs.low is None or mine.meets(theirs):
        return False
    return moved.change != ("rise" if mine.low < theirs.low else "fall")
