"""What the search for relations reads: claims by sentence, the words between them, and the group of each.

In: groups and passages. Out: a `Reading`, and ties between claims.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from factcheck.lexicon import table
from factcheck.match.names import shared_names
from factcheck.match.passages import Passages
from factcheck.model.claim import Claim
from factcheck.model.group import Group
from factcheck.model.value import Quantity
from factcheck.normalise.tokens import tokenize


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation that a text states.

    Args:
        kind: as in `Relation`.
        claim: that can be worked out.
        terms: the claims that it is worked out from, as in `Premises`.
        loose: True where likeness ties them, and not the words.
    """

    kind: Literal["change", "part", "sum", "age", "step"]
    claim: Claim
    terms: tuple[tuple[Claim, ...], ...]
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """Claims as they stand in their texts.

    Args:
        sentences: claims of each sentence, in reading order.
        home: the group of a claim, by its id.
        texts: passages by id of the source.
    """

    sentences: tuple[tuple[Claim, ...], ...]
    home: Mapping[str, Group]
    texts: Mapping[str, Passages]

    def between(self, left: Claim, right: Claim) -> str:
        """The words from the end of one claim to the beginning of a later one of the same text."""
        return self.texts[left.source].text[left.selector.end : right.selector.start]

    def before(self, claim: Claim, count: int = 6) -> tuple[str, ...]:
        """Up to `count` words and signs of its sentence before a claim, in lower case."""
        passages = self.texts[claim.source]
        start = passages.spans[passages.at(claim)][0]
        return tuple(token.lower for token in tokenize(passages.text[start : claim.selector.start]))[-count:]

    def after(self, claim: Claim, count: int = 6) -> tuple[str, ...]:
        """Up to `count` words and signs of its sentence after a claim, in lower case."""
        passages = self.texts[claim.source]
        end = passages.spans[passages.at(claim)][1]
        return tuple(token.lower for token in tokenize(passages.text[claim.selector.end : end]))[:count]


def reading(groups: Sequence[Group], texts: Mapping[str, Passages]) -> Reading:
    """Sort the claims of groups by the sentences that they stand in.

    Args:
        groups: found in raw text.
        texts: passages by id of the source; claims of other sources are left out.
    """
    home = {claim.id: group for group in groups for claim in group.claims}
    placed: dict[tuple[str, int], list[Claim]] = {}
    for group in groups:
        for claim in group.claims:
            if claim.source in texts:
                placed.setdefault((claim.source, texts[claim.source].at(claim)), []).append(claim)
    ordered = (sorted(placed[place], key=lambda c: (c.selector.start, c.selector.end)) for place in sorted(placed))
    return Reading(tuple(tuple(claims) for claims in ordered), home, texts)


def is_count(claim: Claim) -> bool:
    """Tell a plain count that a source makes itself: no rank, no score, no rise, nothing denied or planned."""
    value = claim.value
    return (
        isinstance(value, Quantity)
        and claim.kind == "quantity"
        and value.dimension == "count"
        and value.change == "level"
        and claim.modality == "asserted"
    )


def names_shared(left: Claim, right: Claim) -> int:
    """Count the persons, places and bodies that the sentences of two claims both name."""
    return shared_names(left.measure.names, right.measure.names)


@cache
def row(name: str) -> frozenset[str]:
    """One row of lexicon/relations.toml as a set."""
    return frozenset(table("relations")[name])
