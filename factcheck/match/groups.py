"""Groups: claims of several sources that are about one measure, each with the reasons why.

In: claims, reviewed or found in raw text. Out: groups in the order of their first claims; a claim alone is a group of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factcheck.lexicon import table
from factcheck.match.blocks import candidate_pairs
from factcheck.match.clusters import Pair, cluster, with_conflicts
from factcheck.match.features import values_meet
from factcheck.match.profiles import Profile, profiles_of
from factcheck.match.rivals import look_again
from factcheck.match.scoring import comparable, link, score
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.group import Group, Link


def group(claims: Sequence[Claim], documents: Iterable[Document] = ()) -> tuple[Group, ...]:
    """Group claims by what they measure.

    Args:
        claims: of all sources; the order of the result follows theirs.
        documents: the texts that they stand in; reserved, nothing is read from them today.

    Returns:
        Groups with links that say why; every claim is in exactly one.
    """
    del documents
    ordered = sorted(claims, key=lambda c: (c.source, c.selector.start, c.selector.end, c.id))
    profiles = profiles_of(ordered)
    bars = table("match_weights")["bars"]
    alike, apart = _scores(profiles)
    again = look_again(alike, [claim.source for claim in ordered], table("match_weights")["again"])
    found = cluster(len(ordered), again | dict.fromkeys(apart, -1.0), bar=bars["join"], floor=bars["join"])
    found = with_conflicts(found, apart, [claim.source for claim in ordered], bar=bars["conflict"])
    return tuple(_group([profiles[i] for i in members], members, alike | apart) for members in found)


def _scores(profiles: Sequence[Profile]) -> tuple[dict[Pair, float], dict[Pair, float]]:
    """Score the candidate pairs: those whose values can both be true or cannot be compared, and those whose values exclude each other."""
    alike: dict[Pair, float] = {}
    apart: dict[Pair, float] = {}
    for left, right in candidate_pairs(profiles):
        if comparable(profiles[left], profiles[right]):
            into = apart if values_meet(profiles[left], profiles[right]) is False else alike
            into[left, right] = score(profiles[left], profiles[right])
    return alike, apart


def _group(profiles: Sequence[Profile], members: Sequence[int], scores: Mapping[Pair, float]) -> Group:
    claims = tuple(profile.claim for profile in profiles)
    return Group(
        id=claims[0].id,
        about=about(claims),
        claims=claims,
        links=tuple(_links(profiles, members, scores)),
    )


def _links(profiles: Sequence[Profile], members: Sequence[int], scores: Mapping[Pair, float]) -> Iterable[Link]:
    """For every claim but the first, the link to the earlier claim that it is most like."""
    for n in range(1, len(profiles)):
        best = max(range(n), key=lambda k: (scores.get((members[k], members[n]), 0.0), -k))
        yield link(profiles[best], profiles[n])


def about(claims: Sequence[Claim]) -> str:
    """Name the measure of a group in the words of the claim that says most about it."""
    measure = max((claim.measure for claim in claims), key=lambda m: (bool(m.head) + bool(m.predicate) + bool(m.entity), m.head))
    parts = [" ".join(measure.words[-3:]) or measure.head, measure.predicate and f"({measure.predicate})", measure.entity.title()]
    return " ".join(part for part in parts if part) or claims[0].selector.exact
