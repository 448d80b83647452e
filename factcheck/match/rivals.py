"""Second look: a pair is judged again in the light of all others.

In: chances of pairs, and the source and place of every item. Out: what company a pair keeps, as features. "36 knockouts" may
look like "46 knockouts" of another paper, but where that paper also prints "36", the better partner wins; two claims that keep
the same company are likelier one than two that keep different company; and where the figures beside them are alike too ("30
killed, 55 wounded"), they are hardly two.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from heapq import nlargest

from factcheck.match.clusters import Pair, Scores

_CLOSE = 0.5
"""Score from which two claims count as company."""

_STEPS, _APART = 3, 160
"""Claims before or behind that count as neighbours, and characters that may lie between: about a sentence."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a claim stands.

    Args:
        source: id of its document.
        start: offset of its words.
        end: offset after them.
    """

    source: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Others:
    """All that a pair is held against.

    Args:
        spots: of every item, those of one source together and in reading order.
        near: chance of every pair, by either item.
        apart: pairs that exclude each other.
        against: all that exclude an item, by the item.
        friends: all that are company of an item, by the item.
        places: partners of an item, by their source.
        before: neighbours before every item, the nearest first.
        behind: neighbours behind it.
        sources: how many there are.
    """

    spots: Sequence[Spot]
    near: Scores
    apart: AbstractSet[Pair]
    against: Mapping[int, AbstractSet[int]]
    friends: Mapping[int, AbstractSet[int]]
    places: Mapping[tuple[int, str], Sequence[int]]
    before: Sequence[Sequence[int]]
    behind: Sequence[Sequence[int]]
    sources: int


def others(scores: Mapping[Pair, float], spots: Sequence[Spot], apart: AbstractSet[Pair]) -> Others:
    """Prepare what pairs are held against.

    Args:
        scores: first chance of every pair that can be compared, by (lower, higher) index.
        spots: of every item, those of one source together and in reading order.
        apart: pairs that exclude each other.
    """
    near: Scores = defaultdict(dict)
    for (left, right), value in scores.items():
        near[left][right] = near[right][left] = value
    places: dict[tuple[int, str], list[int]] = defaultdict(list)
    for item, partners in near.items():
        for other in partners:
            places[item, spots[other].source].append(other)
    against: dict[int, set[int]] = defaultdict(set)
    for left, right in apart:
        against[left].add(right)
        against[right].add(left)
    friends = {item: frozenset(other for other, value in partners.items() if value > _CLOSE) for item, partners in near.items()}
    reach = range(1, _STEPS + 1)
    before = [list(_beside(spots, item, (item - n for n in reach))) for item in range(len(spots))]
    behind = [list(_beside(spots, item, (item + n for n in reach))) for item in range(len(spots))]
    return Others(spots, near, apart, against, friends, places, before, behind, len({spot.source for spot in spots}))


def company(pair: Pair, held: Others) -> dict[str, float]:
    """Measure how a pair stands among the others.

    Returns:
        `rival` and `behind`: its strongest rival, and by how much it is behind that; `alone`: 1 where neither has another partner
        in the other's source; `taken`: where the two exclude each other, the strongest rival that does not, `two`: how surely a
        third source prints both, `spread`: how many print one of them, `several`: how like another value of its own source either
        is; `friend` and `friends`: its mutual friends; `torn`: how torn they are; `before`, `after`, `crossed`: how alike their
        neighbours are.
    """
    left, right = pair
    own = held.near[left][right]
    rival = max(_rivals(pair, held), default=0.0)
    ours, theirs = held.near[left], held.near[right]
    few, many = (ours, theirs) if len(ours) <= len(theirs) else (theirs, ours)
    shared = nlargest(3, [value * many[other] for other, value in few.items() if other in many])
    return {
        "behind": max(0.0, rival - own),
        "rival": rival,
        "alone": _alone(pair, held),
        "taken": max(_taken(pair, held), default=0.0),
        "friend": shared[0] if shared else 0.0,
        "friends": sum(shared) / 3,
        "torn": _torn(pair, held),
        **_camps(pair, held),
        "several": max(_in_one_source(pair, held), default=0.0),
        "before": _likest(held.before[left], held.before[right], held.near),
        "after": _likest(held.behind[left], held.behind[right], held.near),
        "crossed": max(
            _likest(held.before[left], held.behind[right], held.near), _likest(held.behind[left], held.before[right], held.near)
        ),
    }


SPEAKS = {
    "rival": -1, "behind": -1, "taken": -1, "friend": 1, "friends": 1, "torn": -1, "two": -1, "spread": 1, "several": -1,
    "alone": 1, "before": 1, "after": 1, "crossed": 0,
}  # fmt: skip
"""As of features: 1 for a link, -1 against one, 0 as the data say."""


def _beside(spots: Sequence[Spot], item: int, places: Iterable[int]) -> Iterator[int]:
    own = spots[item]
    for place in places:
        if 0 <= place < len(spots) and spots[place].source == own.source:
            gap = max(own.start - spots[place].end, spots[place].start - own.end)
            if gap < _APART:
                yield place


def _likest(left: Sequence[int], right: Sequence[int], near: Scores) -> float:
    return max((near[one].get(two, 0.0) for one in left if one in near for two in right), default=0.0)


def _rivals(pair: Pair, held: Others) -> Iterator[float]:
    """Scores of one side with other claims of the other side's source that are no repetition of the other side."""
    near = held.near
    for one, other in (pair, pair[::-1]):
        for third in held.places[one, held.spots[other].source]:
            if third != other and near[other].get(third, 0.0) < _CLOSE:
                yield near[one][third]


def _taken(pair: Pair, held: Others) -> Iterator[float]:
    """Of two that exclude each other, scores of one side with other claims of the other side's source that can be true with it.

    Who prints "sixth round" and "seventh round" does not deny the "seventh" of another with the "sixth".
    """
    for one, other in (pair, pair[::-1]) if pair in held.apart else ():
        for third in held.places[one, held.spots[other].source]:
            if third != other and third not in held.against[one]:
                yield held.near[one][third]


def _camps(pair: Pair, held: Others) -> dict[str, float]:
    """Of two that exclude each other: how surely another source prints both, and what share of the others prints one."""
    if pair not in held.apart:
        return {"two": 0.0, "spread": 0.0}
    left, right = (_partners(one, other, held) for one, other in (pair, pair[::-1]))
    return {
        "two": max((min(value, right[source]) for source, value in left.items() if source in right), default=0.0),
        "spread": max(sum(left.values()), sum(right.values())) / max(1, held.sources - 2),
    }


def _partners(item: int, other: int, held: Others) -> dict[str, float]:
    """The best partner of an item in every third source, of those that can be true with it and not with another item."""
    best: dict[str, float] = {}
    near, without = held.near[item], held.against[item]
    for third in held.against[other]:
        value = near.get(third, 0.0)
        source = held.spots[third].source
        if value > best.get(source, 0.0) and third not in without and source != held.spots[other].source:
            best[source] = value
    best.pop(held.spots[item].source, None)
    return best


def _in_one_source(pair: Pair, held: Others) -> Iterator[float]:
    """Of two that exclude each other, scores of either with others of its own source that exclude it: a thing of many values."""
    for one in pair if pair in held.apart else ():
        near, source = held.near[one], held.spots[one].source
        yield from (near.get(third, 0.0) for third in held.against[one] if held.spots[third].source == source)


def _alone(pair: Pair, held: Others) -> float:
    """1 where neither can be compared with anything else of the other's source, less the more there is."""
    left, right = pair
    ours, theirs = held.places[left, held.spots[right].source], held.places[right, held.spots[left].source]
    return 1 / math.sqrt(len(ours) * len(theirs))


def _torn(pair: Pair, held: Others) -> float:
    one, two = pair
    left, right = held.near[one], held.near[two]
    friends = (held.friends[one] | held.friends[two]) - {one, two}
    gaps = [abs(left.get(k, 0.0) - right.get(k, 0.0)) for k in sorted(friends)]
    return sum(gaps) / len(gaps) if gaps else 0.0
