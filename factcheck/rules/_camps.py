"""The camps of a conflict: who says what, and how many origins stand behind each.

In: a case whose sources do not all meet. Out: the minimal pair, and the camps as words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.model.claim import Claim
from factcheck.model.group import Evidence
from factcheck.model.value import Quantity, When
from factcheck.normalise.wording import counted, listed, said
from factcheck.rules._door import Case


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims that cannot both be true, and the evidence for it."""

    left: Claim
    right: Claim
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Camps:
    """Who stands where in a conflict.

    Args:
        sides: the claims that share a figure; the first two sides begin with the minimal pair.
        between: claims vague enough to fit more than one side.
    """

    sides: tuple[tuple[Claim, ...], ...]
    between: tuple[Claim, ...]


def minimal_pair(case: Case) -> Pair:
    """Choose the two claims that show a conflict best: reviewed, plain, and between exact figures."""
    return min((Pair(*parts) for parts in case.pairs("refutes")), key=_plainness)


def camps(case: Case, pair: Pair) -> Camps:
    """Sort the claims of a conflict: with the one figure of the pair that they meet, with several, or on their own."""
    meets = _meetings(case)
    sides = {pair.left.id: [pair.left], pair.right.id: [pair.right]}
    between: list[Claim] = []
    for claim in case.voices:
        if claim in (pair.left, pair.right) or claim.value is None:
            continue
        met = [side for side in sides if frozenset((side, claim.id)) in meets]
        if len(met) > 1:
            between.append(claim)
        else:
            sides.setdefault(met[0] if met else claim.id, []).append(claim)
    return Camps(tuple(tuple(side) for side in sides.values()), tuple(between))


def described(case: Case, found: Camps) -> str:
    """Say in words who says what, and how many origins stand behind it."""
    against = " against ".join(_camp(case, camp) for camp in found.sides)
    if not found.between:
        return against
    words = listed([f"'{said(claim)}' ({case.publisher(claim.source)})" for claim in found.between])
    return f"{against}; {words} {'fits' if len(found.between) == 1 else 'fit'} more than one"


def _camp(case: Case, camp: Sequence[Claim]) -> str:
    sources = list(dict.fromkeys(claim.source for claim in camp))
    behind = sum(1 for origin in case.origins if set(origin.sources) & set(sources))
    tail = f": {counted(behind, 'origin')}" if behind != len(sources) else ""
    return f"'{said(camp[0])}' ({listed([case.publisher(source) for source in sources])}{tail})"


def _meetings(case: Case) -> frozenset[frozenset[str]]:
    return frozenset(frozenset((piece.left, piece.right)) for piece in case.evidence if piece.stance == "supports")


def _plainness(pair: Pair) -> tuple[int, int, int]:
    proposed = sum(claim.status == "proposed" for claim in (pair.left, pair.right))
    return proposed, _KINDS.index(pair.evidence.kind), _vagueness(pair.left) + _vagueness(pair.right)


def _vagueness(claim: Claim) -> int:
    if isinstance(claim.value, Quantity):
        return _HEDGES.get(claim.value.hedge, 2)
    return 0 if isinstance(claim.value, When) and claim.value.granularity in _DAYS else 1


_HEDGES = {"exact": 0, "rounded": 1}
_DAYS = frozenset({"second", "minute", "hour", "part_of_day", "day"})

_KINDS = ("apart", "falls", "order", "anchored", "neighbours", "vague")
"""Kinds of refuting evidence, the plainest contradiction first; those from `order` on are worth a note."""

PLAIN = _KINDS[:2]
