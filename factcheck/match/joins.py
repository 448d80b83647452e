"""Joins: sets of claims that measure one thing, whether or not what they say about it can all be true.

In: sets whose values can all be true at once, and the chances of pairs. Out: larger sets. A pair says little where the values
differ; sets say more: the mean over all their pairs, the best of them, whether one source has both (then they are two measures to
that source, as a rule), and whether one of them fits another set of the same sources better.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush

from factcheck.match.clusters import Pair
from factcheck.match.weights import Weights, chance_of

_SURE = 6.0
"""Log-odds beyond which a chance says no more: one pair must not outweigh all others of two sets."""


@dataclass(slots=True)
class Between:
    """What the pairs between two sets add up to.

    Args:
        total: sum of the log-odds of the pairs that can be compared.
        best: the highest of them.
        pairs: how many can be compared.
        apart: how many of these exclude each other.
        torn: sources that have two of them that exclude each other: to these they are two measures.
        held: how many pairs are held apart, and are none of `pairs`: two persons, two times.
    """

    total: float = 0.0
    best: float = -_SURE
    pairs: int = 0
    apart: int = 0
    torn: frozenset[str] = frozenset()
    held: int = 0

    @property
    def mean(self) -> float:
        """Mean log-odds of the pairs that can be compared; the lowest where none can."""
        return self.total / self.pairs if self.pairs else -_SURE

    def absorb(self, other: Between) -> None:
        """Take in the pairs of another set."""
        self.total += other.total
        self.best = max(self.best, other.best)
        self.pairs += other.pairs
        self.apart += other.apart
        self.torn |= other.torn
        self.held += other.held


Table = dict[int, dict[int, Between]]


@dataclass(frozen=True, slots=True)
class Bars:
    """How likely two sets must be one to join.

    Args:
        weights: of the features of two sets and of `bias`.
        agreeing: where all their values can be true.
        apart: where some exclude each other: a conflict shown wrongly costs more than one missed.
        dates: the same of dates, which lean on a day of publication and are told in many widths.
        dated: items that are dates.
        doubtful: where some exclude each other, the chance from which sets that are not joined are worth a look.
    """

    weights: Weights
    agreeing: float
    apart: float
    dates: float = 1.0
    dated: AbstractSet[int] = frozenset()
    doubtful: float = 1.0

    def between(self, found: Between, member: int) -> float:
        """Give the bar of two sets, by what lies between them and one of their members."""
        if not found.apart:
            return self.agreeing
        return self.dates if member in self.dated else self.apart


def join_sets(
    clusters: Sequence[Sequence[int]],
    chances: Mapping[Pair, float],
    apart: AbstractSet[Pair],
    sources: Sequence[str],
    bars: Bars,
    held: AbstractSet[Pair] = frozenset(),
) -> list[list[int]]:
    """Join sets about one measure, the surest first.

    Args:
        clusters: sets of indices.
        chances: of every pair that can be compared, by (lower, higher) index.
        apart: pairs whose values exclude each other.
        sources: of every item, by index.
        bars: least chances at which two sets join.
        held: pairs that are held apart whatever else their sets say.

    Returns:
        Sets of indices in rising order, sorted by their first.
    """
    members = {n: list(found) for n, found in enumerate(clusters)}
    table = between(clusters, chances, apart, sources)
    _hold(table, clusters, held)
    sets = _Sets(members, table, sources, bars)
    pairs = ((left, right) for left, near in sets.table.items() for right in near if left < right)
    heap = [(-chance, *pair) for pair in pairs if (chance := sets.likely(*pair))]
    heapify(heap)
    while heap:
        chance, left, right = heappop(heap)
        if left not in members or right not in members or not (now := sets.likely(left, right)):
            continue
        if now < -chance:
            heappush(heap, (-now, left, right))
            continue
        _merge(left, right, members, sets.table)
        for other in sets.table[left]:
            if again := sets.likely(left, other):
                heappush(heap, (-again, min(left, other), max(left, other)))
    return sorted(sorted(found) for found in members.values())


def doubtful(
    joined: Sequence[Sequence[int]],
    chances: Mapping[Pair, float],
    apart: AbstractSet[Pair],
    sources: Sequence[str],
    bars: Bars,
    held: AbstractSet[Pair] = frozenset(),
) -> list[tuple[float, int, int]]:
    """Find the sets that exclude each other and are not joined, though they may well be about one measure.

    Args:
        joined: sets of indices, as `join_sets` left them.
        chances: of every pair that can be compared, by (lower, higher) index.
        apart: pairs whose values exclude each other.
        sources: of every item, by index.
        bars: of these, `doubtful` alone counts.
        held: pairs that are held apart whatever else their sets say.

    Returns:
        Chance and places of two sets in `joined`, the likeliest first.
    """
    table = between(joined, chances, apart, sources)
    _hold(table, joined, held)
    lower = replace(bars, agreeing=1.0, apart=bars.doubtful, dates=bars.doubtful)
    sets = _Sets(dict(enumerate(map(list, joined))), table, sources, lower)
    found = [
        (chance, left, right)
        for left, near in table.items()
        for right, shared in near.items()
        if left < right and shared.apart and (chance := sets.likely(left, right))
    ]
    return sorted(found, key=lambda each: (-each[0], *each[1:]))


@dataclass(frozen=True, slots=True)
class _Sets:
    """The sets while they are joined, what lies between them, and what that weighs."""

    members: dict[int, list[int]]
    table: Table
    sources: Sequence[str]
    bars: Bars

    def likely(self, left: int, right: int) -> float:
        """Chance that two sets are about one measure; 0 where it is below the bar, or sources keep them apart."""
        found = self.table[left][right]
        if found.held >= max(1, found.pairs) or torn(left, right, self.members, self.table, self.sources):
            return 0.0
        bar = self.bars.between(found, self.members[left][0])
        chance = chance_of(features(left, right, self.members, self.table, self.sources), self.bars.weights)
        return chance if chance >= bar else 0.0


def between(
    clusters: Sequence[Sequence[int]], chances: Mapping[Pair, float], apart: AbstractSet[Pair], sources: Sequence[str]
) -> Table:
    """Add up what the pairs between any two sets say."""
    home = {item: n for n, found in enumerate(clusters) for item in found}
    table: Table = {n: {} for n in range(len(clusters))}
    for pair, chance in chances.items():
        one, two = home[pair[0]], home[pair[1]]
        if one == two:
            continue
        shared = table[one].get(two)
        if shared is None:
            shared = table[one][two] = table[two][one] = Between()
        odds = log_odds(chance)
        one_source = pair in apart and sources[pair[0]] == sources[pair[1]]
        shared.absorb(Between(odds, odds, 1, int(pair in apart), frozenset({sources[pair[0]]} if one_source else ())))
    return table


def _hold(table: Table, clusters: Sequence[Sequence[int]], held: AbstractSet[Pair]) -> None:
    """Count the pairs held apart between sets, also where nothing can be compared yet: one of them may join a third."""
    home = {item: n for n, found in enumerate(clusters) for item in found}
    for left, right in held:
        one, two = home[left], home[right]
        if one != two:
            found = table[one].setdefault(two, Between())
            found.held += 1
            table[two][one] = found


def log_odds(chance: float) -> float:
    """Logarithm of the odds of a chance, held within bounds."""
    return max(-_SURE, min(_SURE, math.log(max(chance, 1e-9) / max(1 - chance, 1e-9))))


def features(
    left: int, right: int, members: Mapping[int, Sequence[int]], table: Table, sources: Sequence[str]
) -> dict[str, float]:
    """Measure how two sets stand to each other.

    Returns:
        `mean` and `best` log-odds of their pairs, `apart_mean` where these exclude each other; `apart`: share of pairs that do;
        `compared`: share of pairs that can be compared at all; `overlap`: share of the sources of one that the other has too;
        `behind`: how much better one of them fits another set of the same sources; `small`, `large`: logarithms of sizes.
    """
    found = table[left][right]
    ours, theirs = ({sources[i] for i in members[side]} for side in (left, right))
    small, large = sorted((len(members[left]), len(members[right])))
    return {
        "mean": found.mean,
        "best": found.best,
        "apart": found.apart / found.pairs,
        "apart_mean": found.mean * found.apart / found.pairs,
        "compared": found.pairs / (small * large),
        "overlap": len(ours & theirs) / min(len(ours), len(theirs)),
        "behind": max(0.0, _elsewhere(left, right, members, table, sources) - found.mean),
        "small": math.log(small),
        "large": math.log(large),
    }


def torn(left: int, right: int, members: Mapping[int, Sequence[int]], table: Table, sources: Sequence[str]) -> bool:
    """Tell whether most sources of the smaller set have values of both that exclude each other: two measures to them.

    One of two may slip, or quote two authorities.
    """
    smaller = min(len({sources[i] for i in members[side]}) for side in (left, right))
    return 2 * len(table[left][right].torn) > smaller


def _elsewhere(left: int, right: int, members: Mapping[int, Sequence[int]], table: Table, sources: Sequence[str]) -> float:
    """The best mean of either set with a third one that shares a source with the other."""
    best = -_SURE
    for one, other in ((left, right), (right, left)):
        theirs = {sources[i] for i in members[other]}
        for third, found in table[one].items():
            if third == other or found.total <= best * found.pairs or not found.pairs:
                continue
            if not theirs.isdisjoint(sources[i] for i in members[third]):
                best = found.mean
    return best


def _merge(left: int, right: int, members: dict[int, list[int]], table: Table) -> None:
    members[left] += members.pop(right)
    for other, found in table.pop(right).items():
        del table[other][right]
        if other == left:
            continue
        if other in table[left]:
            table[left][other].absorb(found)
        else:
            table[left][other] = table[other][left] = found
