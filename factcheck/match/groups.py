"""Groups: claims of several sources that are about one measure, each with the reasons why.

In: claims, reviewed or found in raw text. Out: groups in the order of their first claims; a claim alone is a group of one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from factcheck.lexicon import table
from factcheck.match.clusters import Pair
from factcheck.match.profiles import Profile
from factcheck.match.scoring import link
from factcheck.match.steps import Steps, in_order, steps
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.group import Group, Link
from factcheck.model.value import When

_MANY = 500
"""Claims above which they are put into stories first. One event of the development gold has at most 386; six of them together
(1,240 claims) have a pair F1 of 0.67 when all are compared at once and 0.76 story by story, in less time."""

def group(claims: Sequence[Claim], documents: Iterable[Document] = ()) -> tuple[Group, ...]:
    """Group claims by what they measure.

    Args:
        claims: of all sources; the order of the result follows theirs.
        documents: the texts that they stand in; reserved, nothing is read from them today.

    Returns:
        Groups with links that say why; every claim is in exactly one.
    """
    del documents
    ordered = in_order(claims)
    if len(ordered) > _MANY:
        from factcheck.match.many import group_many  # numpy: only where it is worth its tenth of a second

        return tuple(group_many(ordered, _pairwise, about))
    return _pairwise(ordered)


def _pairwise(ordered: Sequence[Claim]) -> tuple[Group, ...]:
    """Score every pair that is worth it."""
    done = steps(ordered)
    doubtful = _doubtful(done)
    return tuple(
        replace(_group([done.profiles[i] for i in members], members, done.second), doubtful=tuple(doubtful.get(n, ())))
        for n, members in enumerate(done.groups)
    )


def _doubtful(done: Steps) -> Mapping[int, Sequence[Link]]:
    """Link groups that may be one, by the first of them: the likeliest two claims of two sources that exclude each other."""
    found: dict[int, list[Link]] = defaultdict(list)
    for chance, left, right in done.doubtful:
        between = {(one, two): (min(one, two), max(one, two)) for one in done.groups[left] for two in done.groups[right]}
        likely = {each: done.second[pair] for each, pair in between.items() if pair in done.apart and _two_sources(done, *pair)}
        if likely:
            one, two = max(likely, key=likely.__getitem__)
            found[left].append(link(done.profiles[one], done.profiles[two], chance))
    return found


def _two_sources(done: Steps, left: int, right: int) -> bool:
    return done.profiles[left].claim.source != done.profiles[right].claim.source


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
        yield link(profiles[best], profiles[n], scores.get((members[best], members[n]), 0.0))


def about(claims: Sequence[Claim]) -> str:
    """Name the measure of a group in the words of the claim that says most about it."""
    measure = max((claim.measure for claim in claims), key=lambda m: (bool(m.head) + bool(m.predicate) + bool(m.entity), m.head))
    short = measure.head in table("measures_classes")["terms"]  # "VAT"
    head = " ".join(measure.words[-3:]) or (measure.head.upper() if short else measure.head)
    told = f"({measure.predicate})" if measure.predicate and measure.predicate != head else ""
    if not head and told:
        head = _sort(claims[0])
    return " ".join(part for part in (head, told, measure.entity.title()) if part) or claims[0].selector.exact


def _sort(claim: Claim) -> str:
    """Name what kind of value it is, for a label without a noun: "day (say)", "money (spend)"."""
    if isinstance(claim.value, When):
        return claim.value.granularity if claim.value.granularity in _WIDTHS else "time"
    return (claim.value.unit if claim.value is not None else "") or claim.kind


_WIDTHS = ("day", "week", "month", "year")
"""Widths of a time that name it; the others are times."""
