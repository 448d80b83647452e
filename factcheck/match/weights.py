"""Weights: what every feature adds to a score.

In: features by name, and a table of lexicon/match_weights.toml. Out: a chance. A weight is a number that a feature is multiplied
with, or steps: what the feature adds from this size on, and what more from that. So "the words agree a little" and "they agree
nearly all" count as they do, and not one four times the other.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from factcheck.lexicon import table


class Stepped(NamedTuple):
    """A weight that changes with the size of a feature.

    Args:
        starts: sizes at which a step begins, rising.
        sums: what a feature adds below the first step (nothing), from the first step on, from the second...
    """

    starts: tuple[float, ...]
    sums: tuple[float, ...]

    @property
    def rows(self) -> list[list[float]]:
        """The steps as the table has them: from which size on, and how much more."""
        more = (round(high - low, 3) for low, high in pairwise(self.sums))
        return [[start, each] for start, each in zip(self.starts, more, strict=True)]


Weight = float | Stepped
Weights = Mapping[str, Weight]


def stepped(rows: Sequence[Sequence[float]]) -> Stepped:
    """Make steps of rows of a size and what is added from there on."""
    return Stepped(tuple(start for start, _ in rows), (0.0, *accumulate(more for _, more in rows)))


def adds(weight: Weight, value: float) -> float:
    """Return what a feature of this size adds."""
    return weight.sums[bisect_right(weight.starts, value)] if isinstance(weight, Stepped) else weight * value


def chance_of(values: Mapping[str, float], weights: Weights) -> float:
    """Chance from 0 to 1 that what has these features is one measure, by weights of them and of `bias`."""
    total = bias_of(weights)
    for name, value in values.items():
        if value and (weight := weights.get(name)) is not None:
            total += adds(weight, value)
    return 1 / (1 + math.exp(-total))


def bias_of(weights: Weights) -> float:
    """Return what a score begins with."""
    return adds(weights["bias"], 1.0)


@cache
def flat_weights(name: str) -> dict[str, Weight]:
    """Read one table of weights, those for one sort of values as `sort.feature`."""
    rows = table("match_weights")[name]
    flat = {key: _weight(value) for key, value in rows.items() if key != "sort"}
    for sort, values in rows.get("sort", {}).items():
        flat |= {f"{sort}.{key}": _weight(value) for key, value in values.items()}
    return flat


def _weight(value: Any) -> Weight:
    return stepped(value) if isinstance(value, list) else float(value)
