"""Find the weights of matching again: factcheck/lexicon/match_weights.toml.

    pip install scipy        # not among the packages of the tool
    python -m benchmarks.groups.fit [--write]

In: the golds that weights are found on (see corpus.py). Out: the figures of events that the weights never saw, a fifth of the
events at a time, each gold apart, as they are and with planted contradictions (some minutes); with --write all tables of weights
instead, found on all events. The bars are set by hand and kept.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.groups.__main__ import FIGURES, Report, found, judged
from benchmarks.groups.averaged import mean_tables
from benchmarks.groups.corpus import FITTED, events, known, scorer
from benchmarks.groups.learn import (
    PLANTED,
    SEEDS,
    Event,
    Weights,
    contradicted,
    first_tables,
    look,
    read,
    second,
    second_tables,
    sets_table,
    variants,
)
from benchmarks.groups.planted import Planted, planted
from factcheck.lexicon import table
from factcheck.match.clusters import Pair
from factcheck.match.scoring import forget
from factcheck.match.steps import agreeing_sets
from factcheck.match.weights import Stepped
from factcheck.model.document import Document

TABLE = Path(__file__).resolve().parents[2] / "factcheck" / "lexicon" / "match_weights.toml"
_FOLDS = 5
_TABLES = ("alike", "apart", "alike_again", "apart_again", "sets")


def main() -> int:
    """Fit, report, and write where asked."""
    every = [(name, topic, documents) for name in FITTED for topic, documents in events(name)]
    chunks = [every[n::_FOLDS] for n in range(_FOLDS)]
    folds = [_varied(chunk) for chunk in chunks]
    lots = [[_contradicted(fold, seed) for fold in folds] for seed in SEEDS]
    print(f"{len(every)} events, {sum(len(e.vectors) for fold in lots[0] for _, found in fold for e in found)} pairs")
    if "--write" in sys.argv:
        _write(mean_tables([fitted([found for fold in lot for _, found in fold]) for lot in lots]))
        return 0
    golds: dict[str, list[dict[str, Any]]] = defaultdict(list)
    reports: dict[str, Report] = defaultdict(list)
    for n, fold in enumerate(folds):
        with used(mean_tables([fitted([found for m, other in enumerate(lot) if m != n for _, found in other]) for lot in lots])):
            for name, event in ((name, events_of[0]) for name, events_of in fold):
                forms = {name: (event.topic, event.documents), f"{name} planted": _unseen_plants(event)}
                for title, (topic, documents) in forms.items():
                    golds[title].append(topic)
                    reports[title] += judged(found(documents), documents)
    score = scorer()
    for title, groups in reports.items():
        figures, _ = score.score(*known(golds[title]), groups)
        print(f"{title}, unseen: " + ", ".join(f"{figure} {figures[figure]}" for figure in FIGURES))
    return 0


def _unseen_plants(event: Event) -> Planted:
    """Plant other contradictions in an event than those that weights are found on."""
    return planted(event.topic, event.documents, share=PLANTED, seed=max(SEEDS) + 1)


Forms = list[tuple[str, list[Event]]]
"""Of every event the gold that it is of, and its forms."""


def _varied(chunk: Sequence[tuple[str, dict[str, Any], list[Document]]]) -> Forms:
    varied = variants([(topic, documents) for _, topic, documents in chunk])
    return [(name, [read(*each) for each in found]) for (name, _, _), found in zip(chunk, varied, strict=True)]


def _contradicted(fold: Forms, seed: int) -> Forms:
    """Add to every event the form with planted contradictions; a fit looks at all forms anew, so fits may share the others."""
    return [(name, [*forms, contradicted(forms[0], seed)]) for name, forms in fold]


def fitted(seen: Sequence[Sequence[Event]]) -> dict[str, Weights]:
    """Find all tables; each step is fitted on what the step before says of events that it did not see.

    Args:
        seen: for every event, the event and parts of it.
    """
    folds = [(_flat(seen[n::_FOLDS]), _flat([each for m, each in enumerate(seen) if m % _FOLDS != n])) for n in range(_FOLDS)]
    for held, rest in folds:
        tables = first_tables(rest)
        for event in held:
            look(event, tables)
    chances: list[tuple[Event, dict[Pair, float]]] = []
    for held, rest in folds:
        tables = second_tables(rest)
        chances += [(event, second(event, tables)) for event in held]
    every = _flat(seen)
    return first_tables(every) | second_tables(every) | {"sets": sets_table(chances, _agreeing)}


def _flat(nested: Sequence[Sequence[Event]]) -> list[Event]:
    return [event for each in nested for event in each]


def _agreeing(event: Event, chances: dict[Pair, float]) -> list[list[int]]:
    return agreeing_sets(len(event.spots), chances, event.apart)


@contextmanager
def used(tables: Mapping[str, Weights]) -> Iterator[None]:
    """Let matching use other weights for a while."""
    weights = table("match_weights")
    old = {name: weights.get(name) for name in tables}
    try:
        weights.update({name: _nested(values) for name, values in tables.items()})
        forget()
        yield
    finally:
        weights.update(old)
        forget()


def _nested(flat: Weights) -> dict[str, Any]:
    """Put weights into the form of the table: those of a sort of values under it, and steps as rows."""
    sorts: dict[str, dict[str, Any]] = defaultdict(dict)
    for name, weight in flat.items():
        sort, _, feature = name.rpartition(".")
        sorts[sort][feature] = weight.rows if isinstance(weight, Stepped) else weight
    return sorts.pop("") | {"sort": dict(sorts)}


def _write(tables: Mapping[str, Weights]) -> None:
    """Put the new tables in the place of the old; the comment and the bars stay."""
    old = TABLE.read_text(encoding="utf-8")
    body = "\n".join(_section(name, tables[name]) for name in _TABLES)
    TABLE.write_text(old[: old.index("[alike]")] + body, encoding="utf-8")


def _section(title: str, weights: Weights) -> str:
    nested = _nested(weights)
    sorts = nested.pop("sort")
    rows = {title: nested} | {f"{title}.sort.{sort}": values for sort, values in sorted(sorts.items())}
    return "\n".join(f"[{name}]\n" + "".join(_lines(values)) for name, values in rows.items())


def _lines(values: Mapping[str, Any]) -> Iterator[str]:
    return (f"{name} = {value}\n" for name, value in sorted(values.items()))


if __name__ == "__main__":
    sys.exit(main())
