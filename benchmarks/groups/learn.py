"""Weights from golds: pairs and sets of claims with what people say of them, and the regression on them.

In: events with their gold. Out: weights, one table a step of match/steps.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt
from typing import Any

from benchmarks.groups.__main__ import found
from benchmarks.groups.labels import gold_groups
from benchmarks.groups.planted import planted
from benchmarks.groups.regression import STEPS, Row, regress
from factcheck.match.blocks import candidate_pairs
from factcheck.match.clusters import Pair
from factcheck.match.joins import sets_between
from factcheck.match.profiles import profiles_of
from factcheck.match.rivals import Spot, company, others
from factcheck.match.scoring import Vector, comparable, looks_again, vector
from factcheck.match.steps import apart_pairs, in_order
from factcheck.match.weights import Weight, chance_of
from factcheck.model.document import Document

Weights = dict[str, Weight]

HALF_KNOWN = 0.1
"""Weight of a pair of which the gold knows one side only, where it is not exhaustive: most of them are no match. And where it
is, of a pair of which it knows none: it lists what can be checked, and two papers' "Christmas party" is not wrongly joined."""

SETS_RIDGE = 1.0
"""C of the regression on sets."""

PLANTED = 0.35
"""Share of the agreements of an event in which a contradiction is planted."""


SEEDS = (1, 2, 3)
"""Of the planted contradictions that weights are found on: the mean of a fit with each is taken."""

OF_A_SORT = (
    "few_of_sort", "full_entity", "same_head", "near_words", "other_entity", "same_entity", "names_shared", "same_predicate",
    "other_predicate", "equal", "rounded", "part", "telling", "within", "crossed_predicate", "wide_words", "own_words",
    "names_rare", "ahead_alike", "behind_alike", "rare_value", "sole_value", "sole_head", "both_lead", "next_alike",
    "next_apart", "same_time", "other_time", "other_modality", "other_change", "both_definite", "one_definite", "size",
    "same_noun", "sole_noun", "sole_fate", "loose", "half_timed", "two_verbs",
)  # fmt: skip
"""Features that count differently by the sort of value."""


@dataclass(slots=True)
class Event:
    """The claims of one event in pairs, with what the gold says about them.

    Args:
        topic: of the gold.
        documents: of the event.
        known: ids of the gold groups of every claim.
        spots: where every claim stands.
        vectors: features of every pair that can be compared.
        weight: how sure it is whether a pair is one measure; 0 where it is not known.
        first: chance of every pair by itself, by weights that never saw this event.
        again: its features and its company, once `first` is there.
    """

    topic: dict[str, Any]
    documents: list[Document]
    known: list[frozenset[str]]
    spots: list[Spot]
    vectors: dict[Pair, Vector]
    weight: dict[Pair, float]
    first: dict[Pair, float] = field(default_factory=dict)
    again: dict[Pair, Vector] = field(default_factory=dict)

    def same(self, pair: Pair) -> bool:
        """Whether a pair is one measure."""
        return bool(self.known[pair[0]] & self.known[pair[1]])

    @property
    def apart(self) -> frozenset[Pair]:
        """Pairs that exclude each other, as the grouping sees it."""
        return apart_pairs(self.vectors, [spot.source for spot in self.spots])

    def pairs(self, *, apart: bool) -> list[Pair]:
        """Pairs whose values exclude each other, or can both be true."""
        return [pair for pair, values in self.vectors.items() if bool(values["part"]) == apart]


Read = tuple[dict[str, Any], list[Document]]
"""An event of a gold, and its documents."""


def variants(events: Sequence[Read]) -> list[list[Read]]:
    """Give for every event three forms: whole, three of its documents, and a few of them among others.

    People compare three articles more often than eleven, and not all that they compare is about one event. A fourth form has
    planted contradictions: real ones are few, too few to tell what they look like.
    """
    found = []
    for n, (topic, documents) in enumerate(events):
        other, strangers = events[(n + 1) % len(events)]
        groups = [*topic["groups"], *other["groups"]]
        exhaustive = topic.get("exhaustive", False) and other.get("exhaustive", False)
        mixed = {"topic": "mixed", "groups": groups, "traps": [], "exhaustive": exhaustive}
        few = documents[:: max(1, len(documents) // 3)][:3]
        found.append([(topic, documents), (topic, few), (mixed, [*documents[:4], *strangers[:4]])])
    return found


def contradicted(event: Event, seed: int) -> Event:
    """Give an event in the form that has planted contradictions."""
    return read(*planted(event.topic, event.documents, share=PLANTED, seed=seed))


def read(topic: dict[str, Any], documents: list[Document]) -> Event:
    """Score the pairs of an event, and look up what its gold says."""
    claims = in_order(found(documents))
    profiles, known = profiles_of(claims), gold_groups(claims, topic)
    pairs = [(i, j) for i, j in candidate_pairs(profiles) if comparable(profiles[i], profiles[j])]
    borderline = {group["id"] for group in topic["groups"] if group.get("borderline")}
    spots = [Spot(claim.source, claim.selector.start, claim.selector.end) for claim in claims]
    weight = {pair: _weight(pair, known, spots, borderline, exhaustive=topic.get("exhaustive", False)) for pair in pairs}
    vectors = {(i, j): _by_sort(vector(profiles[i], profiles[j], every=True)) for i, j in pairs}
    return Event(topic, documents, known, spots, vectors, weight)


def _by_sort(values: Vector) -> Vector:
    """Add the features that count differently by the sort of value as `sort.feature`, and one that tells the sort: `sort.any`."""
    own = {f"{values.sort}.{name}": values[name] for name in OF_A_SORT if values[name]}
    return Vector(values.sort, {**values, **own, f"{values.sort}.any": 1.0})


def _weight(
    pair: Pair, known: Sequence[frozenset[str]], spots: Sequence[Spot], borderline: set[str], *, exhaustive: bool
) -> float:
    left, right = known[pair[0]], known[pair[1]]
    if spots[pair[0]].source == spots[pair[1]].source or left & right & borderline:
        return 0.0
    if (left and right) or (exhaustive and (left or right)):
        return 1.0
    return HALF_KNOWN if left or right or exhaustive else 0.0


def first_tables(events: Sequence[Event]) -> dict[str, Weights]:
    """Find the weights of the first look."""
    return {name: _pairs(events, lambda event: event.vectors, apart=name == "apart") for name in ("alike", "apart")}


def look(event: Event, tables: Mapping[str, Weights]) -> None:
    """Give an event its first chances, and every pair its company."""
    names = {pair: "apart" if values["part"] else "alike" for pair, values in event.vectors.items()}
    event.first = {pair: chance_of(values, tables[names[pair]]) for pair, values in event.vectors.items()}
    held = others(event.first, event.spots, event.apart)
    event.again = {pair: Vector(values.sort, {**values, **company(pair, held)}) for pair, values in event.vectors.items()}


def second_tables(events: Sequence[Event]) -> dict[str, Weights]:
    """Find the weights of the second look."""
    names = ("alike_again", "apart_again")
    return {name: _pairs(events, lambda event: event.again, apart=name == "apart_again") for name in names}


def second(event: Event, tables: Mapping[str, Weights]) -> dict[Pair, float]:
    """Give the chances of an event after the second look."""
    names = {pair: "apart_again" if values["part"] else "alike_again" for pair, values in event.again.items()}
    return {
        pair: chance_of(values, tables[names[pair]]) if looks_again(values, event.first[pair]) else event.first[pair]
        for pair, values in event.again.items()
    }


def sets_table(
    events: Iterable[tuple[Event, dict[Pair, float]]], sets: Callable[[Event, dict[Pair, float]], list[list[int]]]
) -> Weights:
    """Find the weights by which sets are joined."""
    rows = [each for event, chances in events for each in _sets(event, chances, sets(event, chances))]
    return regress(*map(list, zip(*rows, strict=True)), ridge=SETS_RIDGE)


def _sets(event: Event, chances: dict[Pair, float], found_sets: list[list[int]]) -> Iterable[tuple[Row, bool, float]]:
    sources = [spot.source for spot in event.spots]
    sets = sets_between(found_sets, chances, event.apart, sources)
    borderline = {group["id"] for group in event.topic["groups"] if group.get("borderline")}
    meaning = [_meaning(event, items) for items in found_sets]
    for left, right in ((a, b) for a, near in sets.table.items() for b in near if a < b):
        one, two = meaning[left], meaning[right]
        if "mixed" in {one, two} or (one == two and one in borderline):
            continue
        sure = event.topic.get("exhaustive") or (one and two)
        if (sure or one or two) and not sets.torn(left, right):
            yield sets.features(left, right), bool(one) and one == two, 1.0 if sure else HALF_KNOWN


def _meaning(event: Event, items: Sequence[int]) -> str:
    """The gold group of most items; "mixed" where none has half, empty where the gold knows none of them."""
    counted = Counter(group for item in items for group in event.known[item])
    if not counted:
        return ""
    group, count = min(counted.most_common(), key=lambda pair: (-pair[1], pair[0]))
    return group if 2 * count >= len(items) else "mixed"


def _pairs(events: Sequence[Event], values: Callable[[Event], Mapping[Pair, Row]], *, apart: bool) -> Weights:
    rows: list[Row] = []
    labels: list[bool] = []
    weights: list[float] = []
    for event in events:
        chosen = [pair for pair in event.pairs(apart=apart) if event.weight[pair]]
        scale = 10 / sqrt(max(1, sum(map(event.same, chosen))))  # so that no event outweighs the others
        rows += [values(event)[pair] for pair in chosen]
        labels += map(event.same, chosen)
        weights += [event.weight[pair] * scale for pair in chosen]
    return regress(rows, labels, weights, steps=STEPS if apart else 0)
