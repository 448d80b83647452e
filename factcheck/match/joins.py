"""Joins: sets of claims that measure one thing, whether or not what they say about it can all be true.

In: sets whose values can all be true at once, and the chances of pairs. Out: larger sets. A pair says little where the values
differ; sets say more: the mean over all their pairs, the best of them, whether one source has both (then they are two measures to
that source, as a rule), and whether one of them fits another set of the same sources better.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import NamedTuple

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

    def add(self, odds: float) -> None:
        """Take in a pair."""
        self.total += odds
        self.best = max(self.best, odds)
        self.pairs += 1

    def exclude(self, one: str, two: str) -> None:
        """Count that the values of a pair exclude each other, by the sources of both."""
        self.apart += 1
        if one == two:
            self.torn |= {one}

    def absorb(self, other: Between) -> None:
        """Take in the pairs of another set."""
        self.total += other.total
        self.best = max(self.best, other.best)
        self.pairs += other.pairs
        self.apart += other.apart
        self.torn |= other.torn
        self.held += other.held


class Bars(NamedTuple):
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


class Joined(NamedTuple):
    """What became of sets.

    Args:
        groups: sets of indices in rising order, sorted by their first.
        doubtful: chance and places of two groups that exclude each other and are not joined, though they may well be about one
            measure; the likeliest first.
    """

    groups: list[list[int]]
    doubtful: list[tuple[float, int, int]]


def join_sets(
    clusters: Sequence[Sequence[int]],
    chances: Mapping[Pair, float],
    apart: AbstractSet[Pair],
    sources: Sequence[str],
    bars: Bars,
    held: AbstractSet[Pair] = frozenset(),
) -> Joined:
    """Join sets about one measure, the surest first.

    Args:
        clusters: sets of indices.
        chances: of every pair that can be compared, by (lower, higher) index.
        apart: pairs whose values exclude each other.
        sources: of every item, by index.
        bars: least chances at which two sets join.
        held: pairs that are held apart whatever else their sets say.
    """
    sets = sets_between(clusters, chances, apart, sources)
    _hold(sets.table, clusters, held)
    _join(sets, bars)
    names = sorted(sets.members, key=lambda name: min(sets.members[name]))
    return Joined([sorted(sets.members[name]) for name in names], _doubtful(sets, names, bars))


def _join(sets: Sets, bars: Bars) -> None:
    pairs = ((left, right) for left, near in sets.table.items() for right in near if left < right)
    heap = [(-chance, *pair) for pair in pairs if (chance := sets.likely(*pair, bars))]
    heapify(heap)
    while heap:
        chance, left, right = heappop(heap)
        if left not in sets.members or right not in sets.members or not (now := sets.likely(left, right, bars)):
            continue
        if now < -chance:
            heappush(heap, (-now, left, right))
            continue
        sets.merge(left, right)
        for other in sets.table[left]:
            if again := sets.likely(left, other, bars):
                heappush(heap, (-again, min(left, other), max(left, other)))


def _doubtful(sets: Sets, names: Sequence[int], bars: Bars) -> list[tuple[float, int, int]]:
    lower = bars._replace(apart=bars.doubtful, dates=bars.doubtful)
    place = {name: n for n, name in enumerate(names)}
    found = [
        (chance, min(place[left], place[right]), max(place[left], place[right]))
        for left, near in sets.table.items()
        for right, shared in near.items()
        if left < right and shared.apart and (chance := sets.likely(left, right, lower))
    ]
    return sorted(found, key=lambda each: (-each[0], *each[1:]))


@dataclass(frozen=True, slots=True)
class Sets:
    """Sets while they are joined.

    Args:
        members: items of every set, by its name.
        sources: of these.
        table: what lies between any two of them.
    """

    members: dict[int, list[int]]
    sources: dict[int, set[str]]
    table: dict[int, dict[int, Between]]

    def likely(self, left: int, right: int, bars: Bars) -> float:
        """Chance that two sets are about one measure; 0 where it is below the bar, or sources keep them apart."""
        found = self.table[left][right]
        if found.held >= max(1, found.pairs) or self.torn(left, right):
            return 0.0
        chance = chance_of(self.features(left, right), bars.weights)
        return chance if chance >= bars.between(found, self.members[left][0]) else 0.0

    def torn(self, left: int, right: int) -> bool:
        """Tell whether most sources of the smaller set have values of both that exclude each other: two measures to them.

        One of two may slip, or quote two authorities.
        """
        return 2 * len(self.table[left][right].torn) > min(len(self.sources[left]), len(self.sources[right]))

    def features(self, left: int, right: int) -> dict[str, float]:
        """Measure how two sets stand to each other.

        Returns:
            `mean` and `best` log-odds of their pairs, `apart_mean` where these exclude each other; `apart`: share of pairs that
            do; `compared`: share of pairs that can be compared at all; `overlap`: share of the sources of one that the other has
            too; `behind`: how much better one of them fits another set of the same sources; `small`, `large`: logarithms of
            sizes.
        """
        found = self.table[left][right]
        ours, theirs = self.sources[left], self.sources[right]
        small, large = sorted((len(self.members[left]), len(self.members[right])))
        return {
            "mean": found.mean,
            "best": found.best,
            "apart": found.apart / found.pairs,
            "apart_mean": found.mean * found.apart / found.pairs,
            "compared": found.pairs / (small * large),
            "overlap": len(ours & theirs) / min(len(ours), len(theirs)),
            "behind": max(0.0, self._elsewhere(left, right) - found.mean),
            "small": math.log(small),
            "large": math.log(large),
        }

    def _elsewhere(self, left: int, right: int) -> float:
        """The best mean of either set with a third one that shares a source with the other."""
        best = -_SURE
        for one, other in ((left, right), (right, left)):
            theirs = self.sources[other]
            for third, found in self.table[one].items():
                if found.total <= best * found.pairs or not found.pairs or third == other:
                    continue
                if not theirs.isdisjoint(self.sources[third]):
                    best = found.mean
        return best

    def merge(self, left: int, right: int) -> None:
        """Put the second set into the first."""
        self.members[left] += self.members.pop(right)
        self.sources[left] |= self.sources.pop(right)
        for other, found in self.table.pop(right).items():
            del self.table[other][right]
            if other == left:
                continue
            if other in self.table[left]:
                self.table[left][other].absorb(found)
            else:
                self.table[left][other] = self.table[other][left] = found


def sets_between(
    clusters: Sequence[Sequence[int]], chances: Mapping[Pair, float], apart: AbstractSet[Pair], sources: Sequence[str]
) -> Sets:
    """Add up what the pairs between any two sets say.

    Args:
        clusters: sets of indices, each named by its place.
        chances: of every pair that can be compared.
        apart: pairs whose values exclude each other.
        sources: of every item, by index.
    """
    home = {item: n for n, found in enumerate(clusters) for item in found}
    table: dict[int, dict[int, Between]] = {n: {} for n in range(len(clusters))}
    for pair, chance in chances.items():
        one, two = home[pair[0]], home[pair[1]]
        if one == two:
            continue
        shared = table[one].get(two)
        if shared is None:
            shared = table[one][two] = table[two][one] = Between()
        shared.add(log_odds(chance))
        if pair in apart:
            shared.exclude(sources[pair[0]], sources[pair[1]])
    members = {n: list(found) for n, found in enumerate(clusters)}
    return Sets(members, {n: {sources[i] for i in found} for n, found in members.items()}, table)


def _hold(table: Mapping[int, dict[int, Between]], clusters: Sequence[Sequence[int]], held: AbstractSet[Pair]) -> None:
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
