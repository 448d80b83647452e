"""Who passes on whose words: our own sentence those of the sources, a copy those of its original.

In: a case. Out: what is said, by whom, and the claims that it is taken from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.model.claim import Claim
from factcheck.rules._door import Case


@dataclass(frozen=True, slots=True)
class Version:
    """A claim beside the claims that it is taken from.

    Args:
        claim: what is said.
        who: who says it, as the subject of a sentence: "we say", "The Daily says".
        originals: the claims of its sources; never empty.
    """

    claim: Claim
    who: str
    originals: tuple[Claim, ...]


def versions(case: Case) -> Iterator[Version]:
    """List our own sentence against all voices, and each copy against what it copies."""
    for ours in case.ours:
        if case.voices:
            yield Version(ours, "we say", case.voices)
    for claim in case.voices:
        source = case.sources.get(claim.source)
        copied = source.copies if source is not None else ()
        originals = tuple(original for original in case.voices if original.source in copied)
        if originals:
            yield Version(claim, f"{case.publisher(claim.source)} says", originals)
