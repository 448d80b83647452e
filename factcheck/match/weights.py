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
        slope: what it is multiplied with besides.
    """

    starts: tuple[float, ...]
    sums: tuple[float, ...]
    slope: float = 0.0

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
    if isinstance(weight, Stepped):
        return weight.sums[bisect_right(weight.starts, value)] + weight.slope * value
    return weight * value


def odds_of(values: Mapping[str, float], weights: Weights) -> float:
    """Add up what features weigh: log-odds, without those that a score begins with."""
    total = 0.0
    for name, value in values.items():
        if value and (weight := weights.get(name)) is not None:
            total += weight * value if type(weight) is float else adds(weight, value)
    return total


def chance_of(values: Mapping[str, float], weights: Weights, *, odds: float = 0.0) -> float:
    """Chance from 0 to 1 that what has these features is one measure, by weights of them and of `bias`.

    Args:
        values: features by name.
        weights: of them.
        odds: log-odds of other features, weighed already.
    """
    return 1 / (1 + math.exp(-bias_of(weights) - odds_of(values, weights) - odds))


def bias_of(weights: Weights) -> float:
    """Return what a score begins with."""
    return adds(weights["bias"], 1.0)


@cache
def flat_weights(name: str) -> dict[str, Weight]:
    """Read one table of weights, those for one sort of values as `sort.feature`."""
    weights = table("match_weights")
    rows = weights.get("given", {}).get(name, {}) | weights[name]
    flat = {key: _weight(value) for key, value in rows.items() if key != "sort"}
    for sort, values in rows.get("sort", {}).items():
        flat |= {f"{sort}.{key}": _weight(value) for key, value in values.items()}
    return flat


@cache
def weights_of(name: str, sort: str) -> dict[str, Weight]:
    """Read one table as it weighs one sort of values: what stands for all and for this one added, `any` to the bias."""
    flat = flat_weights(name)
    own = {key.removeprefix(f"{sort}."): weight for key, weight in flat.items() if key.startswith(f"{sort}.")}
    own["bias"] = own.pop("any", 0.0)
    every = {key: weight for key, weight in flat.items() if "." not in key}
    added = {key: _added(every.get(key, 0.0), own.get(key, 0.0)) for key in every | own}
    return {key: weight for key, weight in added.items() if weight or key == "bias"}


def forget() -> None:
    """Read the tables again, which a fit has changed."""
    flat_weights.cache_clear()
    weights_of.cache_clear()


def _added(one: Weight, two: Weight) -> Weight:
    """Add two weights of one feature."""
    if not isinstance(one, Stepped) and not isinstance(two, Stepped):
        return one + two
    steps = [each if isinstance(each, Stepped) else Stepped((), (0.0,), each) for each in (one, two)]
    starts = sorted({start for each in steps for start in each.starts})
    sums = (sum(each.sums[bisect_right(each.starts, start)] for each in steps) for start in starts)
    return Stepped(tuple(starts), (0.0, *sums), steps[0].slope + steps[1].slope)


def _weight(value: Any) -> Weight:
    return stepped(value) if isinstance(value, list) else float(value)
