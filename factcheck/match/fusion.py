"""Fusion: which value of many statements is right, when sources copy each other and are not equally reliable.

In: statements, each what one source says about one item. Out: for every item the value with most weight behind it. Copies count
as one origin; an origin weighs as much as the others agree with it on the same kind of item. No truth is needed: errors are
many and truth is one, so independent origins that say the same are seldom both wrong.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

Votes = dict[tuple[str, str], dict[str, str]]
"""By kind and item: what every origin says."""

Said = tuple[str, str, str]
"""Kind, item and value."""

Trust = dict[tuple[str, str], float]
"""By origin and kind: 0 to 1."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source says.

    Args:
        source: who says it.
        item: what it is about; statements about one item should be equal.
        kind: sort of item ("departure time"); a source may be good at one kind and bad at another.
        value: normalised, so that equal values are equal strings.
    """

    source: str
    item: str
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Fused:
    """The value of an item.

    Args:
        value: the one with most weight; the lowest of equals, so that the order of statements never matters.
        share: its part of all weight, 0 to 1.
        origins: who says it, sorted.
    """

    value: str
    share: float
    origins: tuple[str, ...]


def fuse(statements: Iterable[Statement]) -> dict[tuple[str, str], Fused]:
    """Find the value of every item by the votes of independent origins, weighed by agreement.

    Args:
        statements: of all sources, in any order; of several about one item by one source the commonest counts.

    Returns:
        By kind and item, in sorted order.
    """
    known = list(statements)
    votes = votes_of(known, origins_of(known))
    trust = trust_of(votes)
    return {key: _fused(said, {origin: trust[origin, key[0]] ** _POWER for origin in said}) for key, said in votes.items()}


def origins_of(statements: Iterable[Statement]) -> dict[str, str]:
    """Name for every source the first source of those that copy each other; for most that is itself.

    A copy repeats nearly all of the other, also what the other leaves out and what few others say. Two good sources agree too,
    but each knows of items that the other does not, or they share no value that most contradict. Copies that are themselves
    most of those who speak look like the truth, and nothing here can tell them from it.
    """
    said: dict[str, set[Said]] = defaultdict(set)
    for each in statements:
        said[each.source].add((each.kind, each.item, each.value))
    pairs = combinations(sorted(said), 2)
    alike = [(a, b) for a, b in pairs if len(said[a] & said[b]) >= _SAME * len(said[a] | said[b])]
    rare = _rare(said)
    return _joined(said, [(a, b) for a, b in alike if len(said[a] & said[b] & rare) >= _TELLING])


def votes_of(statements: Iterable[Statement], origins: Mapping[str, str]) -> Votes:
    """Give every origin one voice an item: the value that most of its sources print."""
    printed: dict[tuple[str, str], dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for each in statements:
        printed[each.kind, each.item][origins[each.source]][each.value] += 1
    return {key: {o: _heaviest(c) for o, c in sorted(voices.items())} for key, voices in sorted(printed.items())}


def trust_of(votes: Votes) -> Trust:
    """Weigh every origin, for each kind, by how often the others agree with it where they differ at all.

    Those who are trusted count more among the others, so the weights are found by going round until they settle.
    """
    trust: Trust = {(origin, kind): 1.0 for kind, _ in votes for said in votes.values() for origin in said}
    contested = {key: said for key, said in votes.items() if len(set(said.values())) > 1}
    for _ in range(_ROUNDS):
        trust = _agreement(contested, trust)
    return trust


def _agreement(contested: Votes, trust: Trust) -> Trust:
    """Mean share of the others' weight that stands behind what an origin says; drawn to its overall mean where it says little."""
    sums: dict[tuple[str, str], list[float]] = {key: [0.0, 0.0] for key in trust}
    overall: dict[str, list[float]] = {origin: [1.0, 2.0] for origin, _ in trust}
    for (kind, _), said in contested.items():
        weights = {origin: trust[origin, kind] ** _POWER for origin in said}
        behind, total = _behind(said, weights), sum(weights.values())
        for origin, value in said.items():
            own = weights[origin]
            share = (behind[value] - own) / (total - own) if total > own else 0.0
            for mean in (sums[origin, kind], overall[origin]):
                mean[0] += share
                mean[1] += 1
    settled = {origin: agreed / count for origin, (agreed, count) in overall.items()}
    return {key: (agreed + _PRIOR * settled[key[0]]) / (count + _PRIOR) for key, (agreed, count) in sums.items()}


def _fused(said: Mapping[str, str], weights: Mapping[str, float]) -> Fused:
    behind = _behind(said, weights)
    value = _heaviest(behind)
    return Fused(value, behind[value] / sum(behind.values()), tuple(sorted(o for o, v in said.items() if v == value)))


def _behind(said: Mapping[str, str], weights: Mapping[str, float]) -> dict[str, float]:
    behind: dict[str, float] = defaultdict(float)
    for origin, value in said.items():
        behind[value] += weights[origin]
    return behind


def _heaviest(weights: Mapping[str, float]) -> str:
    return min(weights, key=lambda value: (-weights[value], value))


def _joined(sources: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Name every source by the first of those that pairs chain it to."""
    name = {source: source for source in sorted(sources)}
    for first, second in pairs:
        older, newer = sorted((name[first], name[second]))
        name = {source: older if known == newer else known for source, known in name.items()}
    return name


def _rare(said: Mapping[str, set[Said]]) -> set[Said]:
    """Statements that less than half of those who speak about the item make."""
    makers = Counter(each for known in said.values() for each in known)
    speakers = Counter(each[:2] for known in said.values() for each in known)
    return {each for each, count in makers.items() if 2 * count < speakers[each[:2]]}


_SAME = 0.8
"""Share of all statements of two sources that both make, from which one copies the other. On 37 flight sites copies share all and
the next pair 0.69, so that anything from 0.7 to 1 gives the same origins."""

_TELLING = 5
"""Statements against the majority that two must share to be copies: full agreement on what everybody says tells nothing."""

_POWER = 2
"""How much trust counts in a vote. On the flights 1 gives 91.4 % of exact times, 2 gives 94.5 %, 3 and 4 give 94.1 %."""

_PRIOR = 10
"""Items that the overall mean of an origin is worth beside its mean on one kind. On the flights 5 to 40 give 95.0 to 94.1 %; less
would do better there and trust two agreements of a source that says little."""

_ROUNDS = 30
"""Rounds until the weights settle; on the flights no weight changes by more than a millionth after 29."""
