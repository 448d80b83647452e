"""Conflicts: sets of claims that measure one thing and say different things about it.

In: sets whose values can all be true at once, and what the features say about pairs. Out: sets joined where the words carry the
link
alone. Two sets of which one source has both are two measures to that source, so they are never joined: that tells the fall of
one climber
from the fall of another, and the dead from the injured, better than any word.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]
Vector = Mapping[str, float]


@dataclass(slots=True)
class _Between:
    """What the pairs between two sets add up to."""

    total: dict[str, float] = field(default_factory=dict)
    pairs: int = 0
    nearest: float = 0.0
    apart: bool = False

    def add(self, vector: Vector) -> None:
        for name, value in vector.items():
            if value:
                self.total[name] = self.total.get(name, 0.0) + value
        self.pairs += 1
        self.nearest = max(self.nearest, vector["near_words"])
        self.apart = self.apart or bool(vector["part"])

    def absorb(self, other: _Between) -> None:
        for name, value in other.total.items():
            self.total[name] = self.total.get(name, 0.0) + value
        self.pairs += other.pairs
        self.nearest = max(self.nearest, other.nearest)
        self.apart = self.apart or other.apart


def join_conflicts(
    clusters: Sequence[Sequence[int]],
    vectors: Mapping[Pair, Vector],
    sources: Sequence[str],
    weights: Mapping[str, float],
    *,
    bar: float,
) -> list[list[int]]:
    """Join sets that say different things about one measure, the surest first.

    Args:
        clusters: sets of indices.
        vectors: features of every pair that can be compared at all, by (lower, higher) index.
        sources: of every item, by index.
        weights: of the means of the features over all pairs of two sets, of `nearest` and of `bias`.
        bar: least chance at which two sets join.

    Returns:
        Sets of indices in rising order, sorted by their first.
    """
    members = {n: list(found) for n, found in enumerate(clusters)}
    between = _between(members, vectors)
    heap = _open(between, weights, bar)
    heapify(heap)
    while heap:
        chance, left, right = heappop(heap)
        if left not in members or right not in members or -chance != _chance(between[left][right], weights):
            continue
        if {sources[i] for i in members[left]} & {sources[i] for i in members[right]}:
            continue
        _merge(left, right, members, between)
        for entry in _open({left: between[left]}, weights, bar):
            heappush(heap, entry)
    return sorted(sorted(found) for found in members.values())


def _between(members: Mapping[int, Sequence[int]], vectors: Mapping[Pair, Vector]) -> dict[int, dict[int, _Between]]:
    home = {item: n for n, found in members.items() for item in found}
    between: dict[int, dict[int, _Between]] = {n: {} for n in members}
    for (left, right), vector in vectors.items():
        one, two = home[left], home[right]
        if one != two:
            shared = between[one].get(two)
            if shared is None:
                shared = between[one][two] = between[two][one] = _Between()
            shared.add(vector)
    return between


def _open(
    between: Mapping[int, Mapping[int, _Between]], weights: Mapping[str, float], bar: float
) -> list[tuple[float, int, int]]:
    """Pairs of sets with values that exclude each other and a chance above the bar, the surest first."""
    found = {(min(a, b), max(a, b)): pairs for a, others in between.items() for b, pairs in others.items() if pairs.apart}
    chances = ((_chance(pairs, weights), key) for key, pairs in found.items())
    return [(-chance, *key) for chance, key in chances if chance >= bar]


def _chance(pairs: _Between, weights: Mapping[str, float]) -> float:
    total = weights["bias"] + weights["nearest"] * pairs.nearest
    total += sum(weights.get(name, 0.0) * value / pairs.pairs for name, value in pairs.total.items())
    return 1 / (1 + math.exp(-total))


def _merge(left: int, right: int, members: dict[int, list[int]], between: dict[int, dict[int, _Between]]) -> None:
    members[left] += members.pop(right)
    for other, pairs in between.pop(right).items():
        del between[other][right]
        if other == left:
            continue
        if other in between[left]:
            between[left][other].absorb(pairs)
        else:
            between[left][other] = between[other][left] = pairs


def chance_apart(vector: Vector, weights: Mapping[str, float]) -> float:
    """Chance from 0 to 1 that two claims whose values exclude each other are about one measure."""
    return chance_between([vector], weights)


def chance_between(vectors: Iterable[Vector], weights: Mapping[str, float]) -> float:
    """Chance from 0 to 1 that two sets of claims are about one measure, by the features of the pairs between them."""
    between = _Between()
    for vector in vectors:
        between.add(vector)
    return _chance(between, weights) if between.pairs else 0.0
