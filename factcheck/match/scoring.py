"""How alike two claims are: features weighted by one table, squeezed into a score from 0 to 1, with the reasons.

In: two profiles. Out: the score, or a `Link` that says which words, names and dates agreed. The weights stand in
lexicon/match_weights.toml, with the data on which they were found; benchmarks/groups/fit.py finds them again.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from factcheck.match import weights
from factcheck.match.features import FEATURES, Measure
from factcheck.match.framing import framed_alike
from factcheck.match.names import same_name
from factcheck.match.profiles import Profile
from factcheck.match.sorts import Family
from factcheck.match.strangers import told_apart
from factcheck.match.values import values_meet, worth_a_look
from factcheck.match.weights import Weights, chance_of, odds_of, weights_of
from factcheck.model.group import Link
from factcheck.normalise.lemmas import fates_apart
from factcheck.normalise.scales import unit_left_out

BARE = "bare"
"""Sort of a pair of which one side leaves out its unit."""

_SAME_SORT: Mapping[Family, Family] = {"score": "age"}
"""Sorts that are weighed alike: a record and an age are each somebody's own ("Ali (56-5), 38, ..."), and records are rare."""

_HOPELESS, _HOPELESS_APART = 0.02, 0.002
"""First chance below which a pair keeps it: four in ten of those that can both be true, half of those that exclude each other."""

_ASKED_FOR = frozenset({"part", "stretch"})
"""Features by which pairs are put into tables and sets, weighed or not."""

_MOST_WORDS = 5
"""Shared words that a reason lists; more do not help a reader."""


class Vector(dict[str, float]):
    """Features by name, those that are not 0: of most pairs most have nothing to say.

    Args:
        sort: of the values, by which they are weighed.
    """

    __slots__ = ("sort",)

    def __init__(self, sort: str, values: Mapping[str, float] = MappingProxyType({})) -> None:
        super().__init__(values)
        self.sort = sort

    def __missing__(self, name: str) -> float:
        return 0.0


def vector(left: Profile, right: Profile, *, every: bool = False) -> Vector:
    """Measure the features of a pair.

    Args:
        left: one claim.
        right: the other.
        every: also those that no table weighs for such a pair.
    """
    sort = _SAME_SORT.get(left.family, left.family) if left.family == right.family else BARE
    values = Vector(sort)
    for name, measure in _measures(sort, apart=values_meet(left, right) is False, every=every):
        if value := measure(left, right):
            values[name] = value
    return values


@cache
def _measures(sort: str, *, apart: bool, every: bool) -> tuple[tuple[str, Measure], ...]:
    """Features that may say something of a sort of values: their names and measures."""
    of = {"date" if sort == "date" else "figure", "apart" if apart else "together"}
    looks = ("apart", "apart_again") if apart else ("alike", "alike_again")
    weighed = _ASKED_FOR.union(*(weights_of(look, sort) for look in looks))
    return tuple((each.name, each.measure) for each in FEATURES if of.issuperset(each.only) and (every or each.name in weighed))


def forget() -> None:
    """Read the tables of weights again, which a fit has changed."""
    weights.forget()
    _measures.cache_clear()


def first_chance(values: Vector) -> float:
    """Chance from 0 to 1 that a pair with these features measures one thing, by itself."""
    return chance_of(values, first_weights(values))


def second_chance(values: Vector, company: Mapping[str, float]) -> float:
    """Chance from 0 to 1 that a pair measures one thing, by its features and the company it keeps."""
    weights = second_weights(values)
    return chance_of(values, weights, odds=odds_of(company, weights))


def looks_again(values: Mapping[str, float], chance: float) -> bool:
    """Tell whether company may change what a pair's own features say: below this no pair of the articles rose over 0.07."""
    return chance >= (_HOPELESS_APART if values["part"] else _HOPELESS)


def first_weights(values: Vector) -> Weights:
    """Weights of a first look: values that exclude each other are judged by other weights than those that can both be true."""
    return weights_of("apart" if values["part"] else "alike", values.sort)


def second_weights(values: Vector) -> Weights:
    """Weights of a second look."""
    return weights_of("apart_again" if values["part"] else "alike_again", values.sort)


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
    values = vector(left, right, every=True)
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
