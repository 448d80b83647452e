"""Second look: a pair is judged again in the light of all others.

In: scores of pairs and the source of every item. Out: scores. "36 knockouts" may look like "46 knockouts" of another paper, but
where
that paper also prints "36", the better partner wins; and two claims that keep the same company are likelier one than two that
keep
different company.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.match.clusters import Pair, Scores

_CLOSE = 0.5
"""Score from which two claims count as company."""

_EPSILON = 1e-6


def look_again(scores: Mapping[Pair, float], sources: Sequence[str], weights: Mapping[str, float]) -> dict[Pair, float]:
    """Judge every pair again by its score, its rivals and its company.

    Args:
        scores: chance that a pair is about one measure; pairs whose values exclude each other are left out or 0.
        sources: of every item, by index.
        weights: of `company` by name, and `bias`; see lexicon/match_weights.toml.

    Returns:
        A new score for every pair.
    """
    near, places = _neighbours(scores, sources)
    return {
        pair: _squeezed(
            weights["bias"] + sum(weights[name] * value for name, value in company(pair, near, places, sources).items())
        )
        for pair in scores
    }


def company_of(pair: Pair, scores: Mapping[Pair, float], sources: Sequence[str]) -> dict[str, float]:
    """Measure how one pair stands among the others, to show it to a person."""
    return company(pair, *_neighbours(scores, sources), sources)


def _neighbours(scores: Mapping[Pair, float], sources: Sequence[str]) -> tuple[Scores, dict[tuple[int, str], list[int]]]:
    near: Scores = defaultdict(dict)
    for (left, right), value in scores.items():
        near[left][right] = near[right][left] = value
    places: dict[tuple[int, str], list[int]] = defaultdict(list)
    for item, others in near.items():
        for other in others:
            places[item, sources[other]].append(other)
    return near, places


def company(
    pair: Pair, near: Scores, places: Mapping[tuple[int, str], Sequence[int]], sources: Sequence[str]
) -> dict[str, float]:
    """Measure how a pair stands among the others: its score, its strongest rival, its mutual friends, how torn they are."""
    left, right = pair
    own = near[left][right]
    rival = max(_rivals(pair, near, places, sources), default=0.0)
    shared = sorted((value * near[right].get(other, 0.0) for other, value in near[left].items() if other != right), reverse=True)[
        :3
    ]
    return {
        "own": math.log((own + _EPSILON) / (1 - own + _EPSILON)),
        "behind": max(0.0, rival - own),
        "rival": rival,
        "friend": shared[0] if shared else 0.0,
        "friends": sum(shared) / 3,
        "torn": _torn(pair, near),
    }


def _rivals(pair: Pair, near: Scores, places: Mapping[tuple[int, str], Sequence[int]], sources: Sequence[str]) -> Iterator[float]:
    """Scores of one side with other claims of the other side's source that are no repetition of the other side."""
    for one, other in (pair, pair[::-1]):
        if sources[one] != sources[other]:
            yield from (
                near[one][third]
                for third in places[one, sources[other]]
                if third != other and near[other].get(third, 0.0) < _CLOSE
            )


def _torn(pair: Pair, near: Scores) -> float:
    left, right = near[pair[0]], near[pair[1]]
    friends = {k for side in (left, right) for k, value in side.items() if value > _CLOSE and k not in pair}
    gaps = [abs(left.get(k, 0.0) - right.get(k, 0.0)) for k in sorted(friends)]
    return sum(gaps) / len(gaps) if gaps else 0.0


def _squeezed(total: float) -> float:
    return 1 / (1 + math.exp(-total))
