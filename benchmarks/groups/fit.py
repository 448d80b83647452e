"""Find the weights of matching again: factcheck/lexicon/match_weights.toml.

    pip install scikit-learn        # not among the packages of the tool
    python -m benchmarks.groups.fit [--write]

In: the development gold (see corpus.py). Out: average precision of each event by the weights of the others; with --write the
tables `alike` and `again` of the weights. The bars and the table `conflict`, set by hand, are kept.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from pathlib import Path
from typing import Any

import tomli

from benchmarks.groups.__main__ import found
from benchmarks.groups.corpus import events
from benchmarks.groups.labels import gold_groups
from factcheck.match.profiles import profiles_of
from factcheck.match.rivals import company
from factcheck.match.scoring import comparable, vector

TABLE = Path(__file__).resolve().parents[2] / "factcheck" / "lexicon" / "match_weights.toml"
_HALF_KNOWN = 0.1
"""Weight of a pair of which the gold knows one side only: most are no match, but the gold is not exhaustive."""
_RIDGE = 0.3
"""C of the regression; 0.1 and 1 are within a point of pair F1."""


@dataclass(slots=True)
class Event:
    """Pairs of claims of one event whose values can both be true, with what the gold says about them."""

    name: str
    sources: list[str]
    pairs: dict[tuple[int, int], dict[str, float]]
    label: dict[tuple[int, int], bool]
    weight: dict[tuple[int, int], float]


Weights = dict[str, float]
Scores = dict[tuple[int, int], float]


def main() -> int:
    """Fit, report, and write where asked."""
    seen = [read for gold in ("ecb", "karabakh") for read in _read(gold)]
    held_out = []
    for event in seen:
        weights = _fit([other for other in seen if other is not event])
        held_out.append({pair: _chance(values, weights) for pair, values in event.pairs.items()})
        print(f"{event.name:12} {len(event.pairs):5} pairs, average precision {_precision(event, held_out[-1]):.3f}")
    if "--write" in sys.argv:
        again = _regress(*_company(seen, held_out), ridge=1.0)
        _write(_fit(seen), again)
    return 0


def _read(gold: str) -> list[Event]:
    read = []
    for topic, documents in events(gold):
        claims = sorted(found(documents), key=lambda c: (c.source, c.selector.start, c.selector.end, c.id))
        profiles, known = profiles_of(claims), gold_groups(claims, topic)
        event = Event(topic["topic"], [c.source for c in claims], {}, {}, {})
        for i, j in combinations(range(len(claims)), 2):
            if not comparable(profiles[i], profiles[j]) or (values := vector(profiles[i], profiles[j]))["part"]:
                continue
            half = bool(known[i] or known[j]) and claims[i].source != claims[j].source
            event.pairs[i, j] = values
            event.label[i, j] = bool(known[i] & known[j])
            event.weight[i, j] = 1.0 if known[i] and known[j] else _HALF_KNOWN if half else 0.0
        read.append(event)
    return read


def _fit(seen: Sequence[Event]) -> Weights:
    rows, labels, weights = [], [], []
    for event in seen:
        scale = 10 / sqrt(max(1, sum(event.label.values())))
        for pair, weight in event.weight.items():
            if weight:
                rows.append(event.pairs[pair])
                labels.append(event.label[pair])
                weights.append(weight * scale)
    return _regress(rows, labels, weights)


def _company(
    seen: Sequence[Event], held_out: Sequence[dict[tuple[int, int], float]]
) -> tuple[list[Weights], list[bool], list[float]]:
    rows, labels, weights = [], [], []
    for event, scores in zip(seen, held_out, strict=True):
        near: dict[int, dict[int, float]] = defaultdict(dict)
        places: dict[tuple[int, str], list[int]] = defaultdict(list)
        for (i, j), value in scores.items():
            near[i][j] = near[j][i] = value
        for item, others in near.items():
            for other in others:
                places[item, event.sources[other]].append(other)
        scale = 10 / sqrt(max(1, sum(event.label.values())))
        for pair in scores:
            if event.weight[pair]:
                rows.append(company(pair, near, places, event.sources))
                labels.append(event.label[pair])
                weights.append(event.weight[pair] * scale)
    return rows, labels, weights


def _regress(rows: Sequence[Weights], labels: Sequence[bool], weights: Sequence[float], *, ridge: float = _RIDGE) -> Weights:
    """Logistic regression on standardised features, returned in the units of the features."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-not-found]

    names = sorted({name for row in rows for name in row})
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    mean, spread = table.mean(0), table.std(0)
    spread[spread < 1e-6] = 1  # a constant feature has no weight, and its rounding errors none either
    model = LogisticRegression(C=ridge, max_iter=3000).fit((table - mean) / spread, labels, sample_weight=weights)
    slopes = model.coef_[0] / spread
    return dict(zip(names, map(float, slopes), strict=True)) | {"bias": float(model.intercept_[0] - (mean * slopes).sum())}


def _chance(values: Weights, weights: Weights) -> float:
    from math import exp

    return 1 / (1 + exp(-weights["bias"] - sum(weights.get(name, 0.0) * value for name, value in values.items())))


def _precision(event: Event, scores: dict[tuple[int, int], float]) -> float:
    from sklearn.metrics import average_precision_score  # type: ignore[import-not-found]

    kept = [pair for pair, weight in event.weight.items() if weight]
    return float(average_precision_score([event.label[p] for p in kept], [scores[p] for p in kept]))


def _write(alike: Weights, again: Weights) -> None:
    """Put the new tables in the place of the old; comments, bars and the table set by hand stay."""
    old = TABLE.read_text(encoding="utf-8")
    head = old[: old.index("[alike]")]
    by_hand: dict[str, Any] = tomli.loads(old)["conflict"]
    TABLE.write_text(
        head + _section("alike", alike) + _section("again", again) + _section("conflict", _flat(by_hand)), encoding="utf-8"
    )


def _flat(nested: dict[str, Any]) -> Weights:
    sorts = {f"{sort}.{name}": value for sort, rows in nested.get("sort", {}).items() for name, value in rows.items()}
    return {name: value for name, value in nested.items() if name != "sort"} | sorts


def _section(title: str, weights: Weights) -> str:
    plain = [f"{name} = {value:.3f}" for name, value in weights.items() if "." not in name and abs(value) >= 0.0005]
    sorts: dict[str, list[str]] = defaultdict(list)
    for name, value in weights.items():
        if "." in name and abs(value) >= 0.0005:
            sort, feature = name.split(".")
            sorts[sort].append(f"{feature} = {value:.3f}")
    parts = ["\n".join((f"[{title}]", *plain)), *("\n".join((f"[{title}.sort.{sort}]", *rows)) for sort, rows in sorts.items())]
    return "\n\n".join(parts) + "\n\n"


if __name__ == "__main__":
    sys.exit(main())
