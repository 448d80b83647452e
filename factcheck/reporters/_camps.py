"""The camps of a conflict: who can be right together.

In: a judged group. Out: a letter for each claim. Without a conflict there are no camps.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import ascii_uppercase

from factcheck.model.group import JudgedGroup

Camps = Mapping[str, str]
"""Claim id -> letter; claims without a value, and all claims of a group without a conflict, are left out."""


def camps(judged: JudgedGroup) -> dict[str, str]:
    """Put each claim into the first camp in which nobody refutes it; camps are lettered in the order of claims.

    A claim that fits several camps joins the first one: it is shown where its source stands first, and counts once.
    """
    if judged.verdict != "conflict":
        return {}
    pairs = [(one.left, one.right) for one in judged.evidence if one.stance == "refutes"]
    refuted = {*pairs, *((right, left) for left, right in pairs)}
    apart = {left for left, _ in refuted}
    members: list[list[str]] = []
    # those that somebody refutes found the camps; the others then join
    for claim in sorted((claim for claim in judged.group.claims if claim.value is not None), key=lambda one: one.id not in apart):
        fitting = (camp for camp in members if not any((claim.id, other) in refuted for other in camp))
        camp = next(fitting, None)
        if camp is None:
            members.append(camp := [])
        camp.append(claim.id)
    if len(members) < 2:
        return {}
    return {claim: ascii_uppercase[min(index, 25)] for index, camp in enumerate(members) for claim in camp}
