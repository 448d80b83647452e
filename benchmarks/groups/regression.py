"""Weights by logistic regression: every feature is cut into steps, and no step may have the sign that its reason does not have.

In: features of pairs or sets, and whether each is one measure. Out: weights in the form of factcheck/match/weights.py.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from factcheck.match.features import FEATURES
from factcheck.match.rivals import SPEAKS
from factcheck.match.weights import Weight, stepped

Row = Mapping[str, float]

STEPS = 5
"""Steps of a feature, of equally many of its values each. Average precision of pairs that exclude each other, of events not seen:
0.22 with no steps, 0.24 with 3, 0.28 with 5, 0.26 with 8."""

RIDGE = 0.02
"""C of the regression; smaller is tamer. Average precision of pairs that exclude each other, of events not seen: 0.284 with 0.1,
0.287 with 0.03, 0.293 with 0.01."""

_RARE = 0.15
"""Least spread by which a feature is scaled: one that is nearly always 0 would get a huge weight from a few pairs."""

_LEAST = 0.0005
"""Weights below it are left out."""


def regress(
    rows: Sequence[Row], labels: Sequence[bool], weights: Sequence[float], *, ridge: float = RIDGE, steps: int = 0
) -> dict[str, Weight]:
    """Find the weights.

    Args:
        rows: features by name; those that are not there are 0.
        labels: True for one measure.
        weights: how much each row counts.
        ridge: how far weights may go.
        steps: in how many a feature is cut; 0 for a straight line.
    """
    columns = _columns(rows, steps)
    table = _table(rows, columns)
    slopes, bias = _fitted(table, [name for name, _ in columns], labels, weights, ridge)
    found: dict[str, list[tuple[float | None, float]]] = defaultdict(list)
    for (name, start), slope in zip(columns, slopes, strict=True):
        if abs(slope) >= _LEAST:
            found[name].append((start, round(slope, 3)))
    return {name: _weight(steps) for name, steps in found.items()} | {"bias": round(bias, 3)}


def _weight(steps: Sequence[tuple[float | None, float]]) -> Weight:
    rows = [(start, more) for start, more in steps if start is not None]
    return stepped(rows) if rows else steps[0][1]


def _columns(rows: Sequence[Row], steps: int) -> list[tuple[str, float | None]]:
    """Name every feature with the starts of its steps; a feature that is there or not has one column without a start."""
    import numpy as np

    values: dict[str, list[float]] = defaultdict(list)
    for row in rows:
        for name, value in row.items():
            if value:
                values[name].append(value)
    columns: list[tuple[str, float | None]] = []
    for name in sorted(values):
        if not steps or len(set(values[name])) == 1:
            columns.append((name, None))
            continue
        cuts = np.quantile(values[name], np.arange(steps) / steps)
        columns += [(name, start) for start in sorted({_floor(float(cut)) for cut in cuts})]
    return columns


def _floor(size: float) -> float:
    """Round down to thousandths, so that a size at the cut is still beyond it when it is printed."""
    return math.floor(size * 1000) / 1000


def _table(rows: Sequence[Row], columns: Sequence[tuple[str, float | None]]) -> Any:
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

    places: dict[str, list[tuple[int, float | None]]] = defaultdict(list)
    for n, (name, start) in enumerate(columns):
        places[name].append((n, start))
    cells: list[float] = []
    inside: list[int] = []
    ends = [0]
    for row in rows:
        for name, value in row.items():
            for column, start in places[name] if value else ():
                if start is None or value >= start:
                    cells.append(value if start is None else 1.0)
                    inside.append(column)
        ends.append(len(cells))
    return csr_matrix((cells, inside, ends), shape=(len(rows), len(columns)))


def _fitted(
    table: Any, names: Sequence[str], labels: Sequence[bool], weights: Sequence[float], ridge: float
) -> tuple[list[float], float]:
    """Find slopes of standardised columns, which stay as they are: most of their cells are empty."""
    import numpy as np
    from scipy.optimize import minimize

    mean = np.asarray(table.mean(0))[0]
    spread = np.sqrt(np.maximum(np.asarray(table.multiply(table).mean(0))[0] - mean**2, 0))
    spread = np.where(spread < 1e-6, np.inf, np.maximum(spread, _RARE))  # a constant feature has no weight
    turned, signs, weight = table.T.tocsr(), np.where(labels, 1.0, -1.0), np.asarray(weights)

    def loss(slopes: Any) -> tuple[float, Any]:
        found = slopes[:-1] / spread
        margin = signs * (table @ found - mean @ found + slopes[-1])
        wrong = weight * signs * -1 / (1 + np.exp(margin))
        total = (weight * np.logaddexp(0, -margin)).sum() + (slopes[:-1] ** 2).sum() / (2 * ridge)
        return float(total), np.append((turned @ wrong - mean * wrong.sum()) / spread + slopes[:-1] / ridge, wrong.sum())

    bounds = [_BOUNDS[_SPEAKS.get(name.rpartition(".")[2], 0)] for name in names] + [(None, None)]
    slopes = minimize(loss, np.zeros(len(names) + 1), jac=True, bounds=bounds, method="L-BFGS-B", options={"maxiter": 200}).x
    found = slopes[:-1] / spread
    return [float(slope) for slope in found], float(slopes[-1] - mean @ found)


_BOUNDS = {1: (0, None), -1: (None, 0), 0: (None, None)}
_SPEAKS = {feature.name: feature.speaks for feature in FEATURES} | SPEAKS | {"mean": 1, "best": 1, "compared": 1, "overlap": -1}
