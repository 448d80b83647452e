"""The mean of several fits: weights that one lot of planted contradictions happens to give count less.

In: tables of weights, each found with other contradictions planted in the same events. Out: one table. A step of one fit is a
step of the mean, by its share.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise

from factcheck.match.weights import Stepped, Weight

Weights = Mapping[str, Weight]


def mean_tables(fits: Sequence[Mapping[str, Weights]]) -> dict[str, dict[str, Weight]]:
    """Take the mean of every weight of every table; what a fit does not weigh it weighs 0."""
    return {title: _mean_table([fit[title] for fit in fits]) for title in fits[0]}


def _mean_table(tables: Sequence[Weights]) -> dict[str, Weight]:
    names = sorted({name for table in tables for name in table})
    return {name: _mean([table.get(name, 0.0) for table in tables]) for name in names}


def _mean(weights: Sequence[Weight]) -> Weight:
    size = len(weights)
    slope = sum(weight.slope if isinstance(weight, Stepped) else weight for weight in weights) / size
    rises: dict[float, float] = defaultdict(float)
    for weight in weights:
        for start, (low, high) in zip(weight.starts, pairwise(weight.sums), strict=True) if isinstance(weight, Stepped) else ():
            rises[start] += (high - low) / size
    starts = tuple(sorted(rises))
    sums = (round(total, 3) for total in accumulate(rises[start] for start in starts))
    return Stepped(starts, (0.0, *sums), slope) if starts else round(slope, 3)
