"""Changes with their before and after in one sentence: "rose 12 percent to 56 million from 50 million".

In: claims by sentence. Out: ties of a rise or fall to the levels before and after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.match.relations_reading import Reading, Tie, row
from factcheck.model.claim import Claim
from factcheck.model.value import Quantity

_HEDGES = frozenset({"about", "around", "nearly", "almost", "roughly", "some", "just", "over", "under", "a", "an", "$", "€", "£"})
"""Words and signs that may stand between "to" and its figure."""


def changes(read: Reading) -> Iterator[Tie]:
    """Find rises and falls whose sentence gives one level before, after "from", and one after, after "to"."""
    for claims in read.sentences:
        moved = [claim for claim in claims if _is_change(claim)]
        levels = [claim for claim in claims if _is_level(claim)]
        before = [claim for claim in levels if _led_by(read, claim) in row("from")]
        after = [claim for claim in levels if _led_by(read, claim) in row("to")]
        if len(moved) == len(before) == len(after) == 1 and _measure_one_thing(moved[0], before[0], after[0]):
            yield Tie("change", moved[0], tuple(_known(read, claim, claims) for claim in (before[0], after[0])))


def _known(read: Reading, level: Claim, sentence: Sequence[Claim]) -> tuple[Claim, ...]:
    """What all sources say about a level, the sentence first."""
    inside = {claim.id for claim in sentence} - {level.id}
    return (level, *(claim for claim in read.home[level.id].claims if claim is not level and claim.id not in inside))


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
    if one.unit != two.unit or one.dimension != two.dimension:
        return False
    return moved.dimension in {"percent", "percentage_points", "ratio", one.dimension}
