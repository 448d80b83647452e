"""The steps of grouping a few hundred claims: pairs are scored, and again among all others; sets are formed, and sets joined.

In: claims in the order of sources and places. Out: `Steps`, from which groups are made and explanations are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from factcheck.lexicon import table
from factcheck.match.blocks import candidate_pairs
from factcheck.match.clusters import Pair, cluster
from factcheck.match.joins import Bars, join_sets
from factcheck.match.profiles import Profile, profiles_of
from factcheck.match.rivals import Others, Spot, company, others
from factcheck.match.scoring import Vector, comparable, first_chance, looks_again, second_chance, vector
from factcheck.match.strangers import held_apart
from factcheck.match.weights import flat_weights
from factcheck.model.claim import Claim

_FAR = 0.4
"""Logarithm of one and a half: farther than a reader expects "more than" to reach (lexicon/hedges.toml)."""

_NEVER = -1.0
"""Score of a pair whose values exclude each other while sets are built of claims that can all be true."""


@dataclass(frozen=True, slots=True)
class Steps:
    """What every step of a grouping found. Pairs and sets are of indices into `profiles`.

    Args:
        profiles: of the claims, in the order in which they are grouped.
        vectors: features of the pairs that can be compared at all.
        strangers: pairs that are held apart, of two persons or times: sets with many of them do not join.
        first: chance of each of them by itself.
        held: all that a pair is held against.
        second: chance of each among all others; the first where no company could change it.
        agreeing: sets of claims that can all be true.
        groups: these, joined where sets are about one measure.
        doubtful: chance and places of two groups that exclude each other, are not joined, and may be about one measure all the
            same; the likeliest first.
    """

    profiles: Sequence[Profile]
    vectors: Mapping[Pair, Vector]
    strangers: AbstractSet[Pair]
    first: Mapping[Pair, float]
    held: Others
    second: Mapping[Pair, float]
    agreeing: Sequence[Sequence[int]]
    groups: Sequence[Sequence[int]]
    doubtful: Sequence[tuple[float, int, int]]

    @property
    def apart(self) -> AbstractSet[Pair]:
        """Pairs that exclude each other."""
        return self.held.apart


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Sort claims by their sources and places."""
    return sorted(claims, key=lambda c: (c.source, c.selector.start, c.selector.end, c.id))


def steps(claims: Sequence[Claim]) -> Steps:
    """Group claims, and keep what every step found.

    Args:
        claims: `in_order`.
    """
    profiles = profiles_of(claims)
    vectors: dict[Pair, Vector] = {}
    strangers: set[Pair] = set()
    for pair in candidate_pairs(profiles):
        left, right = profiles[pair[0]], profiles[pair[1]]
        if comparable(left, right):
            vectors[pair] = vector(left, right)
        elif held_apart(left, right):
            strangers.add(pair)
    first = {pair: first_chance(values) for pair, values in vectors.items()}
    sources = [claim.source for claim in claims]
    apart = apart_pairs(vectors, sources)
    spots = [Spot(claim.source, claim.selector.start, claim.selector.end) for claim in claims]
    held = others(first, spots, apart)
    second = {
        pair: second_chance(values, company(pair, held)) if looks_again(values, first[pair]) else first[pair]
        for pair, values in vectors.items()
    }
    agreeing = agreeing_sets(len(claims), second, apart)
    groups, doubtful = join_sets(agreeing, second, apart, sources, _bars(profiles), strangers)
    return Steps(profiles, vectors, strangers, first, held, second, agreeing, groups, doubtful)


def _bars(profiles: Sequence[Profile]) -> Bars:
    bars = table("match_weights")["bars"]
    dated = frozenset(index for index, profile in enumerate(profiles) if profile.family == "date")
    return Bars(flat_weights("sets"), bars["sets"], bars["conflict"], bars["conflict_of_dates"], dated, bars["doubtful"])


def apart_pairs(vectors: Mapping[Pair, Mapping[str, float]], sources: Sequence[str]) -> frozenset[Pair]:
    """Find the pairs that exclude each other.

    Their values do, or one source prints both and they meet far out in an open end only: "at least 34 of 147" are two measures.

    Args:
        vectors: features of the pairs that can be compared.
        sources: of every item, by index.
    """
    return frozenset(
        pair
        for pair, values in vectors.items()
        if values["part"] or (values["stretch"] > _FAR and sources[pair[0]] == sources[pair[1]])
    )


def agreeing_sets(size: int, chances: Mapping[Pair, float], apart: AbstractSet[Pair]) -> list[list[int]]:
    """Put claims into sets that can all be true.

    Args:
        size: how many claims there are.
        chances: of the pairs that can be compared.
        apart: those of them that exclude each other.
    """
    bar = table("match_weights")["bars"]["pairs"]
    scores = {pair: _NEVER if pair in apart else chance for pair, chance in chances.items()}
    return cluster(size, scores, bar=bar, floor=bar)
