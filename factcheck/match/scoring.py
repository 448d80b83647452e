"""How alike two claims are: features weighted by one table, squeezed into a score from 0 to 1, with the reasons.

In: two profiles. Out: the score, or a `Link` that says which words, names and dates agreed. The weights stand in
lexicon/match_weights.toml, with the data on which they were found; benchmarks/groups/fit.py finds them again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from factcheck.match.features import FAMILY_FEATURES, FEATURES, Measure
from factcheck.match.framing import framed_alike
from factcheck.match.names import same_name
from factcheck.match.profiles import Profile
from factcheck.match.sorts import Family
from factcheck.match.strangers import told_apart
from factcheck.match.values import values_meet, worth_a_look
from factcheck.match.weights import Weights, chance_of, flat_weights
from factcheck.model.group import Link
from factcheck.normalise.lemmas import fates_apart
from factcheck.normalise.scales import unit_left_out

BARE = "bare"
"""Sort of a pair of which one side leaves out its unit."""

_SAME_SORT: Mapping[Family, Family] = {"score": "age"}
"""Sorts that are weighed alike: a record and an age are each somebody's own ("Ali (56-5), 38, ..."), and records are rare."""

_HOPELESS, _HOPELESS_APART = 0.02, 0.002
"""First chance below which a pair keeps it: four in ten of those that can both be true, half of those that exclude each other."""

_MOST_WORDS = 5
"""Shared words that a reason lists; more do not help a reader."""


class Vector(dict[str, float]):
    """Features by name, those that are not 0: of most pairs most have nothing to say."""

    def __missing__(self, name: str) -> float:
        return 0.0


def vector(left: Profile, right: Profile) -> Vector:
    """Measure all features of a pair: those for all sorts of values under their names, those for one sort as `sort.feature`."""
    sort = _SAME_SORT.get(left.family, left.family) if left.family == right.family else BARE
    values = Vector()
    for name, own, measure in _MEASURES[sort, values_meet(left, right) is False]:
        if value := measure(left, right):
            values[name] = value
            if own:
                values[own] = value
    values[f"{sort}.any"] = 1.0
    return values


def _measures(sort: str, *, apart: bool) -> Iterator[tuple[str, str, Measure]]:
    """Features that may say something of a sort of values: their names, those for this sort alone or nothing, their measures."""
    of = {"date" if sort == "date" else "figure", "apart" if apart else "together"}
    for feature in FEATURES:
        if of.issuperset(feature.only):
            yield feature.name, f"{sort}.{feature.name}" if feature.name in FAMILY_FEATURES else "", feature.measure


_MEASURES = {
    (sort, apart): tuple(_measures(sort, apart=apart)) for sort in (*get_args(Family), BARE) for apart in (True, False)
}


def first_chance(values: Mapping[str, float]) -> float:
    """Chance from 0 to 1 that a pair with these features measures one thing, by itself."""
    return chance_of(values, first_weights(values))


def second_chance(values: Mapping[str, float], company: Mapping[str, float]) -> float:
    """Chance from 0 to 1 that a pair measures one thing, by its features and the company it keeps."""
    return chance_of({**values, **company}, second_weights(values))


def looks_again(values: Mapping[str, float], chance: float) -> bool:
    """Tell whether company may change what a pair's own features say: below this no pair of the articles rose over 0.07."""
    return chance >= (_HOPELESS_APART if values["part"] else _HOPELESS)


def first_weights(values: Mapping[str, float]) -> Weights:
    """Weights of a first look: values that exclude each other are judged by other weights than those that can both be true."""
    return flat_weights("apart" if values["part"] else "alike")


def second_weights(values: Mapping[str, float]) -> Weights:
    """Weights of a second look."""
    return flat_weights("apart_again" if values["part"] else "alike_again")


def comparable(left: Profile, right: Profile) -> bool:
    """Tell whether two claims can measure one thing at all.

    Their values are of one sort: days with days, lengths with lengths, ages with ages. What is counted is not known to be two
    kinds of thing, and what happens to it not two fates. And they agree in something: the value, a word beside one of them, a
    noun, a predicate, or all that stands right round them.
    """
    if (left.family != right.family or left.dimension != right.dimension) and not unit_left_out(left.claim, right.claim):
        return False
    if told_apart(left, right):
        return False
    if left.family == "count" and (_two_things(left, right) or fates_apart(left.predicate, right.predicate)):
        return False
    return _touch(left, right) or _touch(right, left) or framed_alike(left, right) or worth_a_look(left, right)


def _touch(left: Profile, right: Profile) -> bool:
    """Tell whether a word beside one value is anywhere in the sentence of the other."""
    return any(word in right.near for word in (*left.ahead, *left.behind))


def _two_things(left: Profile, right: Profile) -> bool:
    return left.kind != right.kind and bool(left.kind and right.kind)


def link(left: Profile, right: Profile, chance: float) -> Link:
    """Say why two claims are in one group."""
    return Link(left.claim.id, right.claim.id, round(chance, 3), "; ".join(_reasons(left, right)) or "the values are alike")


def _reasons(left: Profile, right: Profile) -> list[str]:
    values = vector(left, right)
    reasons = []
    if values["same_head"]:
        heads = sorted({left.claim.measure.head, right.claim.measure.head})
        reasons.append(f"both count “{heads[0]}”" if len(heads) == 1 else f"“{heads[0]}” and “{heads[1]}” are one thing")
    elif values["same_kind"]:
        reasons.append(f"“{left.claim.measure.head}” and “{right.claim.measure.head}” are of one kind")
    if values["same_predicate"]:
        reasons.append(f"same predicate “{left.claim.measure.predicate}”")
    if values["same_entity"]:
        reasons.append(f"both of {left.claim.measure.entity.title()}")
    names = sorted(n for n in left.names if any(same_name(n, other) for other in right.names))
    if names:
        reasons.append("shared names: " + ", ".join(name.title() for name in names[:_MOST_WORDS]))
    words = sorted(set(left.near) & set(right.near), key=lambda w: (-left.near[w] * right.near[w], w))
    if words:
        reasons.append("shared words: " + ", ".join(w.split(" ", 1)[-1] for w in words[:_MOST_WORDS]))
    if values["same_time"]:
        reasons.append("dated alike")
    reasons += ["same value"] if values["equal"] else ["the values meet"] if values["meet"] else []
    return reasons
