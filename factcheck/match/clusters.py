"""Clusters: from scores of pairs to sets of claims about one measure.

In: the number of items and the scores of pairs. Out: sets of indices. Average linkage: two sets join while the mean score over
all
their pairs stays above the bar, so that one pair alike never chains two different measures together. Pairs without a score
count as 0. Connected components come first; only inside them is anything compared, so the cost grows with the links and not with
the square of the claims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]
Scores = dict[int, dict[int, float]]


def cluster(size: int, scores: Mapping[Pair, float], *, bar: float, floor: float) -> list[list[int]]:
    """Join indices 0 to `size` - 1 into sets.

    Args:
        size: how many items there are.
        scores: of pairs (lower index, higher index); what is missing scores 0.
        bar: least mean score at which two sets join.
        floor: pairs below it do not connect components; lower finds more and costs more.

    Returns:
        Sets of indices in rising order, sorted by their first; an item alone is a set of one.
    """
    near: Scores = defaultdict(dict)
    for (left, right), value in scores.items():
        near[left][right] = near[right][left] = value
    clusters = [joined for part in _components(size, near, floor) for joined in _average(part, near, bar)]
    return sorted(sorted(found) for found in clusters)


def _components(size: int, near: Scores, floor: float) -> Iterable[list[int]]:
    seen: set[int] = set()
    for start in range(size):
        if start in seen:
            continue
        seen.add(start)
        part, queue = [start], [start]
        while queue:
            fresh = [other for other, value in near.get(queue.pop(), {}).items() if value >= floor and other not in seen]
            seen.update(fresh)
            queue += fresh
            part += fresh
        yield sorted(part)


def _average(part: list[int], near: Scores, bar: float) -> list[list[int]]:
    """Average linkage inside one component, with sums of scores instead of means so that a merge is an addition."""
    inside = set(part)
    sums: Scores = {i: {j: v for j, v in near.get(i, {}).items() if j in inside} for i in part}
    members = {i: [i] for i in part}
    heap = [(-value, i, j) for i in part for j, value in sums[i].items() if i < j and value >= bar]
    heapify(heap)
    while heap:
        value, left, right = heappop(heap)
        if left not in members or right not in members or -value != _mean(sums, members, left, right):
            continue
        _merge(sums, members, left, right)
        for other in sums[left]:
            mean = _mean(sums, members, left, other)
            if mean >= bar:
                heappush(heap, (-mean, min(left, other), max(left, other)))
    return list(members.values())


def _mean(sums: Scores, members: Mapping[int, list[int]], left: int, right: int) -> float:
    return sums[left].get(right, 0.0) / (len(members[left]) * len(members[right]))


def _merge(sums: Scores, members: dict[int, list[int]], left: int, right: int) -> None:
    members[left] += members.pop(right)
    for other, value in sums.pop(right).items():
        del sums[other][right]
        if other != left:
            sums[left][other] = sums[other][left] = sums[left].get(other, 0.0) + value
