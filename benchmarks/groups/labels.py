"""Which measure of the gold a claim stands for.

In: claims and an event of a gold file. Out: for every claim the ids of its gold groups. Of several claims inside one gold span
the one with the gold's figure counts: "the first quake, magnitude 7.6" holds two numbers and means one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from factcheck.model.claim import Claim
from factcheck.model.value import Quantity


def gold_groups(claims: Sequence[Claim], topic: dict[str, Any]) -> list[frozenset[str]]:
    """Name the gold groups of every claim; empty for claims that the gold does not know."""
    found: list[set[str]] = [set() for _ in claims]
    by_source: dict[str, list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        by_source[claim.source].append(index)
    for each in topic["groups"]:
        for member in (*each["members"], *each.get("optional_members", ())):
            touching = [i for i in by_source[member["doc"]] if _overlap(claims[i], member) > 0]
            exact = [i for i in touching if _figure(claims[i]) is not None and _figure(claims[i]) == _number(member)]
            for index in exact or touching:
                found[index].add(each["id"])
    return [frozenset(ids) for ids in found]


def _overlap(claim: Claim, member: dict[str, Any]) -> int:
    end = member["start"] + len(member["quote"])
    return min(claim.selector.end, end) - max(claim.selector.start, member["start"])


def _figure(claim: Claim) -> float | None:
    low = claim.value.printed.low if isinstance(claim.value, Quantity) else None
    return None if low is None else float(low)


def _number(member: dict[str, Any]) -> float | None:
    value = member.get("value")
    return float(value) if isinstance(value, int | float) else None
