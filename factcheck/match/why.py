"""Why two claims were put together or kept apart: every step of the grouping, held against one pair.

In: the claims that were compared, and the ids of two of them. Out: a `Why`: whether they can be compared at all, what every
feature says and weighs, the score and the bar, the second look, and the step that decided.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from factcheck.lexicon import table
from factcheck.match.clusters import Pair
from factcheck.match.features import FEATURES
from factcheck.match.joins import sets_between
from factcheck.match.profiles import Profile
from factcheck.match.rivals import company
from factcheck.match.scoring import comparable, first_chance, first_weights, looks_again, second_weights, vector
from factcheck.match.steps import Steps, in_order, steps
from factcheck.match.strangers import told_apart
from factcheck.match.values import values_meet
from factcheck.match.weights import Weights, adds, bias_of, chance_of, flat_weights
from factcheck.model.claim import Claim
from factcheck.normalise.lemmas import fates_apart
from factcheck.normalise.scales import unit_left_out


@dataclass(frozen=True, slots=True)
class Term:
    """What one feature of some size adds to a score."""

    name: str
    says: str
    value: float
    adds: float


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


def grouping(claims: Sequence[Claim]) -> Steps:
    """Group claims as `groups.group` does with a few hundred of them, and keep every step."""
    return steps(in_order(claims))


def why(found: Steps, left: str, right: str) -> Why:
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
    if left.family != right.family and not unit_left_out(left.claim, right.claim):
        return f"one value is {_SORTS[left.family]}, the other {_SORTS[right.family]}"
    if left.dimension != right.dimension and not unit_left_out(left.claim, right.claim):
        return f"one value is of {left.dimension or 'no dimension'}, the other of {right.dimension or 'no dimension'}"
    if told := told_apart(left, right):
        return told
    if left.family == "count" and left.kind and right.kind and left.kind != right.kind:
        return f"“{left.claim.measure.head}” ({left.kind}) and “{right.claim.measure.head}” ({right.kind}) are two kinds of thing"
    if left.family == "count" and fates_apart(left.predicate, right.predicate):
        return f"“{left.predicate}” and “{right.predicate}” exclude each other"
    return "they share no word, no noun and no predicate: a number alone joins nothing"


def _held_by_others(apart: str) -> str:
    return f"the two are not comparable ({apart}), and stand in one group through other claims that are like both"


def _scores(found: Steps, pair: Pair) -> list[Score]:
    """List the scores that the pair got: by itself, and among all other claims."""
    values = found.vectors.get(pair) or vector(*_both(found.profiles, pair))
    alone = " (the values exclude each other)" if values["part"] else ""
    weights = first_weights(values)
    bar = table("match_weights")["bars"]["pairs"]
    if pair not in found.first:
        return [Score(f"the pair by itself{alone}", *_sum(values, weights), first_chance(values), bar)]
    if not looks_again(values, found.first[pair]):
        return [Score(f"the pair by itself{alone}, too low for a second look", *_sum(values, weights), found.first[pair])]
    first = Score(f"the pair by itself{alone}", *_sum(values, weights), found.first[pair])
    all_values, weights = {**values, **company(pair, found.held)}, second_weights(values)
    bar = None if values["part"] else bar
    return [first, Score("the second look, among all other claims", *_sum(all_values, weights), found.second[pair], bar)]


def _sum(values: Mapping[str, float], weights: Weights) -> tuple[float, tuple[Term, ...]]:
    """Split a score into its terms."""
    weighed = {name: weight for name, value in values.items() if value and (weight := weights.get(name))}
    terms = [Term(name, _SAYS.get(name, name), values[name], adds(weight, values[name])) for name, weight in weighed.items()]
    return bias_of(weights), tuple(sorted(terms, key=lambda term: (-abs(term.adds), term.name)))


def _step(found: Steps, pair: Pair) -> str:
    """Name the step that joined two comparable claims or kept them apart."""
    left, right = (_set_of(found.agreeing, item) for item in pair)
    if left is right:
        return _joined(found, pair)
    if pair not in found.vectors:
        return "never scored: their sentences and values have too little in common"
    apart = _are_apart(found, left, right)
    of_dates = found.profiles[pair[0]].family == "date"
    kind = "sets" if not apart else "conflict_of_dates" if of_dates else "conflict"
    likely, bar = _between(found, left, right), table("match_weights")["bars"][kind]
    if _set_of(found.groups, pair[0]) is _set_of(found.groups, pair[1]):
        told = "their sets hold values that exclude each other, and are" if apart else "the sets they stand in are"
        return f"{told} about one measure by all their pairs: {likely:.2f}, bar {bar:.2f}"
    shared = _strangers(found, left, right) or (_shared_source(found, left, right) if apart else "")
    if shared:
        return shared
    if likely >= bar:
        return f"their sets are alike ({likely:.2f}, bar {bar:.2f}), but other sets were joined before"
    return _too_unlike(found, pair, (likely, bar))


def _are_apart(found: Steps, left: Sequence[int], right: Sequence[int]) -> bool:
    return any(found.vectors[pair]["part"] for pair in _pairs(left, right) if pair in found.vectors)


def _joined(found: Steps, pair: Pair) -> str:
    own, bar = found.second.get(pair, 0.0), table("match_weights")["bars"]["pairs"]
    if own >= bar:
        return f"their score of {own:.2f} is above the bar of {bar:.2f}"
    return f"their own score of {own:.2f} is below the bar of {bar:.2f}; claims that are like both hold them together"


def _too_unlike(found: Steps, pair: Pair, sets: tuple[float, float]) -> str:
    """Two claims in two sets that are not alike enough."""
    own, first, bar = found.second[pair], found.first[pair], table("match_weights")["bars"]["pairs"]
    beyond = f"; nor are their sets alike by all their pairs: {sets[0]:.2f}, bar {sets[1]:.2f}"
    if found.vectors[pair]["part"]:
        return f"the values exclude each other, and the words do not carry the link: {sets[0]:.2f}, bar {sets[1]:.2f}"
    if own >= bar:
        scores = [found.second.get(each, 0.0) for each in _pairs(*(_set_of(found.agreeing, item) for item in pair))]
        mean = sum(scores) / len(scores)
        return f"their score of {own:.2f} is above the bar, but the sets they stand in are not alike: {mean:.2f}, bar {bar:.2f}"
    if first >= bar:
        lost = f"the second look gives {own:.2f}, below {bar:.2f}{_rival(found, pair)}"
        return f"by itself the pair has {first:.2f}, but {lost}{beyond}"
    return f"their score of {own:.2f} is below the bar of {bar:.2f}{beyond}"


def _rival(found: Steps, pair: Pair) -> str:
    """Name the claim that one side is more like than the other, if there is one in the other's source."""
    best, claims = found.first[pair], [profile.claim for profile in found.profiles]
    told = ""
    for one, other in (pair, pair[::-1]):
        for third, claim in enumerate(claims):
            score = found.first.get((min(one, third), max(one, third)), 0.0)
            if third not in pair and claim.source == claims[other].source and score > best:
                best, told = score, f": {claims[one].id} is more like {claim.id} “{claim.selector.exact}” ({score:.2f})"
    return told


def _strangers(found: Steps, left: Sequence[int], right: Sequence[int]) -> str:
    """Say that most pairs of two sets are held apart; empty where they are not."""
    pairs = _pairs(left, right)
    held = [pair for pair in pairs if pair in found.strangers]
    if len(held) < max(1, sum(pair in found.vectors for pair in pairs)):
        return ""
    one, two = (found.profiles[item] for item in held[0])
    claims = f"“{one.claim.selector.exact}” ({one.claim.id}) and “{two.claim.selector.exact}” ({two.claim.id})"
    return f"their sets hold {claims}, and {_incomparable(one, two)}"


def _shared_source(found: Steps, left: Sequence[int], right: Sequence[int]) -> str:
    """Say that a source has two values of both sets that exclude each other; empty where that does not keep them apart."""
    claims = [profile.claim for profile in found.profiles]
    sources = [claim.source for claim in claims]
    sets = sets_between([left, right], _placed([left, right], found), found.apart, sources)
    if 1 not in sets.table[0] or not sets.torn(0, 1):
        return ""
    for one, two in _pairs(left, right):
        if claims[one].source == claims[two].source and (one, two) in found.apart:
            both = f"“{claims[one].selector.exact}” and “{claims[two].selector.exact}”"
            return f"one source has both: {claims[one].source} says {both}, so they are two measures to it"
    return ""


def _between(found: Steps, left: Sequence[int], right: Sequence[int]) -> float:
    """Chance of two sets before any sets were joined."""
    sources = [profile.claim.source for profile in found.profiles]
    parts = [*found.agreeing] if left in found.agreeing and right in found.agreeing else [left, right]
    sets = sets_between(parts, _placed(parts, found), found.apart, sources)
    one, two = parts.index(left), parts.index(right)
    return chance_of(sets.features(one, two), flat_weights("sets")) if two in sets.table[one] else 0.0


def _placed(sets: Sequence[Sequence[int]], found: Steps) -> dict[Pair, float]:
    """Chances of the pairs that stand in some sets."""
    inside = {item for members in sets for item in members}
    return {pair: chance for pair, chance in found.second.items() if inside.issuperset(pair)}


def _pairs(left: Sequence[int], right: Sequence[int]) -> list[Pair]:
    return [(min(i, j), max(i, j)) for i, j in product(left, right)]


_SORTS = {
    "date": "a date", "age": "an age", "score": "a score", "rank": "a rank", "count": "a count", "unit": "a figure with a unit",
}  # fmt: skip

_SAYS = {feature.name: feature.says for feature in FEATURES} | {
    "behind": "how far it is behind its strongest rival",
    "alone": "neither can be compared with anything else of the other's source",
    "rival": "how alike its strongest rival is",
    "taken": "how alike a rival is that says the same",
    "two": "another source prints both values",
    "spread": "most others print one of the values",
    "several": "one source prints several such values",
    "friend": "a claim that is like both",
    "friends": "the three claims most like both",
    "torn": "claims that are like one and not the other",
    "before": "the figures before them are alike",
    "after": "the figures behind them are alike",
    "crossed": "the figure before one is like the figure behind the other",
}
