"""The camps of a conflict: who can be right together.

In: a judged group. Out: a letter for each claim, and each camp in words. Without a conflict there are no camps.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from factcheck.model.claim import Claim
from factcheck.model.group import JudgedGroup, Origin
from factcheck.reporters import _words as words

Camps = Mapping[str, str]
"""Claim id -> letter; claims without a value, and all claims of a group without a conflict, are left out."""


@dataclass(frozen=True, slots=True)
class Camp:
    """A side of a conflict: its letter, the values it stands for, who is in it and how many origins that makes."""

    letter: str
    values: str
    sources: str
    origins: str


def camps(judged: JudgedGroup) -> dict[str, str]:
    """Put each claim into the first camp in which nobody refutes it; camps are lettered in the order of claims.

    A claim that fits several camps (a plan beside what came about) joins one that says the same, else the first, and counts once.
    """
    if judged.verdict != "conflict":
        return {}
    pairs = [(one.left, one.right) for one in judged.evidence if one.stance == "refutes"]
    refuted = {*pairs, *((right, left) for left, right in pairs)}
    apart = {left for left, _ in refuted}
    members: list[list[str]] = []
    said = {claim.id: words.value(claim.value) for claim in judged.group.claims if claim.value is not None}
    # those that somebody refutes found the camps; the others then join
    for claim in sorted((claim for claim in judged.group.claims if claim.value is not None), key=lambda one: one.id not in apart):
        fitting = [camp for camp in members if not any((claim.id, other) in refuted for other in camp)]
        alike = (camp for camp in fitting if said[claim.id] in {said[other] for other in camp})
        camp = next(alike, fitting[0] if fitting else None)
        if camp is None:
            members.append(camp := [])
        camp.append(claim.id)
    if len(members) < 2:
        return {}
    return {claim: ascii_uppercase[min(index, 25)] for index, camp in enumerate(members) for claim in camp}


def described(judged: JudgedGroup, sides: Camps) -> tuple[Camp, ...]:
    """Say of each camp what it holds and who is in it, in the order of the letters."""
    members: dict[str, list[Claim]] = {}
    for claim in judged.group.claims:
        if claim.id in sides:
            members.setdefault(sides[claim.id], []).append(claim)
    return tuple(_camp(letter, members[letter], judged.origins) for letter in sorted(members))


def _camp(letter: str, claims: Sequence[Claim], origins: Sequence[Origin]) -> Camp:
    sources = dict.fromkeys(claim.source or "our sentence" for claim in claims)
    behind = sum(any(source in sources for source in origin.sources) for origin in origins)
    values = dict.fromkeys(words.value(claim.value) for claim in claims)
    return Camp(letter, ", ".join(values), ", ".join(sources), words.plural(behind, "origin") if behind else "")
