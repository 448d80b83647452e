"""Why two claims were put together or kept apart: every step of the grouping, held against one pair.

In: the claims that were compared, and the ids of two of them. Out: a `Why`: whether they can be compared at all, what every
feature says and weighs, the score and the bar, the second look, and the step that decided. It goes the way of `groups.group` with
its parts; a test holds the two against each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from factcheck.lexicon import table
from factcheck.match.blocks import candidate_pairs
from factcheck.match.clusters import Pair, cluster
from factcheck.match.conflicts import chance_between, join_conflicts
from factcheck.match.features import FEATURES
from factcheck.match.profiles import Profile, profiles_of
from factcheck.match.rivals import company_of, look_again
from factcheck.match.scoring import chance, comparable, flat_weights, vector
from factcheck.match.values import values_meet
from factcheck.model.claim import Claim
from factcheck.normalise.lemmas import fates_apart

_NEVER = -1.0
"""As in `groups`: the score of a pair whose values exclude each other while sets are built that can all be true."""


@dataclass(frozen=True, slots=True)
class Term:
    """What one feature adds to a score: its value times its weight."""

    name: str
    says: str
    value: float
    weight: float

    @property
    def adds(self) -> float:
        """Give the contribution."""
        return self.value * self.weight


@dataclass(frozen=True, slots=True)
class Score:
    """A score with all that it is the sum of.

    Args:
        of: what was scored, in words.
        start: what the sum begins with.
        terms: what features add, the weightiest first; those that say nothing are left out.
        chance: the sum as a chance from 0 to 1.
        bar: from which chance on the two are together; None where another score decides.
    """

    of: str
    start: float
    terms: tuple[Term, ...]
    chance: float
    bar: float | None = None


@dataclass(frozen=True, slots=True)
class Why:
    """Why two claims are in one group or in two.

    Args:
        left: the first claim.
        right: the second.
        together: True where they are in one group.
        meets: whether their values can both be true; None where they cannot be compared.
        scores: in the order in which they were taken; none where the claims cannot be compared at all.
        step: the step that decided, as a sentence without a full stop.
    """

    left: Claim
    right: Claim
    together: bool
    meets: bool | None
    scores: tuple[Score, ...]
    step: str


@dataclass(frozen=True, slots=True)
class Grouping:
    """The steps of a grouping: what `why` looks things up in. Pairs and sets are of indices into `profiles`.

    Args:
        profiles: of the claims, in the order in which they are grouped.
        vectors: features of the pairs that were scored.
        alike: first score of those whose values can both be true.
        again: their score after the second look.
        agreeing: sets of claims that can all be true.
        groups: these, joined where they say different things about one measure.
    """

    profiles: Sequence[Profile]
    vectors: Mapping[Pair, Mapping[str, float]]
    alike: Mapping[Pair, float]
    again: Mapping[Pair, float]
    agreeing: Sequence[Sequence[int]]
    groups: Sequence[Sequence[int]]


def grouping(claims: Sequence[Claim]) -> Grouping:
    """Group claims as `groups.group` does, and keep every step."""
    ordered = sorted(claims, key=lambda c: (c.source, c.selector.start, c.selector.end, c.id))
    profiles = profiles_of(ordered)
    pairs = [pair for pair in candidate_pairs(profiles) if comparable(*_both(profiles, pair))]
    vectors = {pair: vector(*_both(profiles, pair)) for pair in pairs}
    alike = {pair: chance(values) for pair, values in vectors.items() if not values["part"]}
    sources, bars = [claim.source for claim in ordered], table("match_weights")["bars"]
    again = look_again(alike, sources, flat_weights("again"))
    scores = again | dict.fromkeys(vectors.keys() - alike.keys(), _NEVER)
    agreeing = cluster(len(ordered), scores, bar=bars["join"], floor=bars["join"])
    groups = join_conflicts(agreeing, vectors, sources, flat_weights("conflict"), bar=bars["conflict"])
    return Grouping(profiles, vectors, alike, again, agreeing, groups)


def why(found: Grouping, left: str, right: str) -> Why:
    """Say why two claims are in one group or in two.

    Args:
        found: the steps of the grouping that both were in.
        left: id of a claim.
        right: id of another.

    Raises:
        KeyError: there is no such claim.
    """
    places = {profile.claim.id: index for index, profile in enumerate(found.profiles)}
    one, two = places[left], places[right]
    pair = (min(one, two), max(one, two))
    profiles = found.profiles[one], found.profiles[two]
    together = _set_of(found.groups, one) is _set_of(found.groups, two)
    apart = _incomparable(*profiles)
    scores = () if apart else tuple(_scores(found, pair))
    step = _held_by_others(apart) if apart and together else f"not comparable: {apart}" if apart else _step(found, pair)
    return Why(profiles[0].claim, profiles[1].claim, together, values_meet(*profiles), scores, step)


def _both(profiles: Sequence[Profile], pair: Pair) -> tuple[Profile, Profile]:
    return profiles[pair[0]], profiles[pair[1]]


def _set_of(sets: Sequence[Sequence[int]], item: int) -> Sequence[int]:
    return next(members for members in sets if item in members)


def _incomparable(left: Profile, right: Profile) -> str:
    """Say why two claims can never be about one measure, asking as `scoring.comparable` does; empty where they can."""
    if comparable(left, right):
        return ""
    if left.family != right.family:
        return f"one value is {_SORTS[left.family]}, the other {_SORTS[right.family]}"
    if left.dimension != right.dimension:
        return f"one value is of {left.dimension or 'no dimension'}, the other of {right.dimension or 'no dimension'}"
    if left.family == "count" and left.kind and right.kind and left.kind != right.kind:
        return f"“{left.claim.measure.head}” ({left.kind}) and “{right.claim.measure.head}” ({right.kind}) are two kinds of thing"
    if left.family == "count" and fates_apart(left.predicate, right.predicate):
        return f"“{left.predicate}” and “{right.predicate}” exclude each other"
    return "they share no word, no noun and no predicate: a number alone joins nothing"


def _held_by_others(apart: str) -> str:
    return f"the two are not comparable ({apart}), and stand in one group through other claims that are like both"


def _scores(found: Grouping, pair: Pair) -> list[Score]:
    """List the scores that the pair got: as values that exclude each other, or as values that can both be true."""
    values = found.vectors.get(pair) or vector(*_both(found.profiles, pair))
    bars = table("match_weights")["bars"]
    if values["part"]:
        weights = flat_weights("conflict")
        own = {**values, "nearest": values["near_words"]}
        likely = chance_between([values], weights)
        return [Score("the words alone, since the values exclude each other", *_sum(own, weights), likely, bars["conflict"])]
    weights = flat_weights("alike")
    if pair not in found.alike:
        return [Score("the pair by itself", *_sum(values, weights), chance(values), bars["join"])]
    first = Score("the pair by itself", *_sum(values, weights), found.alike[pair])
    sources = [profile.claim.source for profile in found.profiles]
    company, weights = company_of(pair, found.alike, sources), flat_weights("again")
    return [first, Score("the second look, among all other claims", *_sum(company, weights), found.again[pair], bars["join"])]


def _sum(values: Mapping[str, float], weights: Mapping[str, float]) -> tuple[float, tuple[Term, ...]]:
    """Split a score into its terms; a feature that counts more for one sort of value is one term with one weight."""
    added: dict[str, float] = {}
    sizes: dict[str, float] = {}
    for key, value in values.items():
        name = key.rpartition(".")[2]
        if value and weights.get(key):
            added[name] = added.get(name, 0.0) + weights[key]
            sizes[name] = value
    terms = [Term(name, _SAYS.get(name, name), sizes[name], weight) for name, weight in added.items()]
    return weights["bias"], tuple(sorted(terms, key=lambda term: (-abs(term.adds), term.name)))


def _step(found: Grouping, pair: Pair) -> str:
    """Name the step that joined two comparable claims or kept them apart."""
    left, right = (_set_of(found.agreeing, item) for item in pair)
    bars = table("match_weights")["bars"]
    if left is right:
        return _joined(found, pair, bars["join"])
    if _set_of(found.groups, pair[0]) is _set_of(found.groups, pair[1]):
        told = "their values exclude each other" if _is_apart(found, pair) else "their sets hold values that exclude each other"
        return f"{told}, and the words carry the link: {_between(found, left, right):.2f}, bar {bars['conflict']:.2f}"
    if pair not in found.vectors:
        return "never scored: among so many claims their sentences share too few rare words"
    if _is_apart(found, pair):
        return _kept_apart(found, pair, bars["conflict"])
    return _too_unlike(found, pair, bars["join"])


def _is_apart(found: Grouping, pair: Pair) -> bool:
    return pair in found.vectors and bool(found.vectors[pair]["part"])


def _joined(found: Grouping, pair: Pair, bar: float) -> str:
    own = found.again.get(pair, 0.0)
    if own >= bar:
        return f"their score of {own:.2f} is above the bar of {bar:.2f}"
    return f"their own score of {own:.2f} is below the bar of {bar:.2f}; claims that are like both hold them together"


def _too_unlike(found: Grouping, pair: Pair, bar: float) -> str:
    """Two values that can both be true and are in two sets."""
    first, own = found.alike[pair], found.again[pair]
    if own >= bar:
        left, right = (_set_of(found.agreeing, item) for item in pair)
        scores = [found.again.get((min(i, j), max(i, j)), 0.0) for i, j in product(left, right)]
        mean = sum(scores) / len(scores)
        return f"their score of {own:.2f} is above the bar, but the sets they stand in are not alike: {mean:.2f}, bar {bar:.2f}"
    if first >= bar:
        return f"by itself the pair has {first:.2f}, but the second look gives {own:.2f}, below {bar:.2f}{_rival(found, pair)}"
    return f"their score of {own:.2f} is below the bar of {bar:.2f}"


def _rival(found: Grouping, pair: Pair) -> str:
    """Name the claim that one side is more like than the other, if there is one in the other's source."""
    best, claims = found.alike[pair], [profile.claim for profile in found.profiles]
    told = ""
    for one, other in (pair, pair[::-1]):
        for third, claim in enumerate(claims):
            score = found.alike.get((min(one, third), max(one, third)), 0.0)
            if third not in pair and claim.source == claims[other].source and score > best:
                best, told = score, f": {claims[one].id} is more like {claim.id} “{claim.selector.exact}” ({score:.2f})"
    return told


def _kept_apart(found: Grouping, pair: Pair, bar: float) -> str:
    """Two values that exclude each other and are in two groups."""
    left, right = (_set_of(found.groups, item) for item in pair)
    claims = [profile.claim for profile in found.profiles]
    for one, two in product(left, right):
        if claims[one].source == claims[two].source:
            both = " and ".join(f"“{claims[item].selector.exact}”" for item in sorted((one, two)))
            return f"one source has both: {claims[one].source} says {both}, so they are two measures to it"
    likely = _between(found, left, right)
    if likely >= bar:
        return f"the words would carry the link ({likely:.2f}, bar {bar:.2f}), but other sets were joined before"
    return f"the values exclude each other, and the words do not carry the link: {likely:.2f}, bar {bar:.2f}"


def _between(found: Grouping, left: Sequence[int], right: Sequence[int]) -> float:
    pairs = [(min(i, j), max(i, j)) for i, j in product(left, right)]
    return chance_between([found.vectors[pair] for pair in pairs if pair in found.vectors], flat_weights("conflict"))


_SORTS = {"date": "a date", "age": "an age", "score": "a score", "count": "a count", "unit": "a figure with a unit"}

_SAYS = {feature.name: feature.says for feature in FEATURES} | {
    "any": "for this sort of value",
    "nearest": "the words round the nearest pair agree",
    "own": "how alike the pair is by itself",
    "behind": "how far it is behind its strongest rival",
    "rival": "how alike its strongest rival is",
    "friend": "a claim that is like both",
    "friends": "the three claims most like both",
    "torn": "claims that are like one and not the other",
}
