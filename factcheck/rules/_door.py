"""What a rule is, and what it is given.

In: a group with its evidence, its sources and their origins, as a `Case`. Out: findings. A rule file ends with `RULE`; its
docstring is its page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from factcheck.model.claim import Claim
from factcheck.model.document import Source
from factcheck.model.group import Evidence, Finding, Group, Origin, Severity, Stance

Contact = tuple[Claim, Claim, Evidence]
"""Two claims with what they say about each other."""


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule may know.

    Args:
        group: the claims about one measure.
        evidence: what they say about each other, pair by pair.
        sources: by id, those of the group and those that they copy.
        origins: whose statements the claims of the sources are.
    """

    group: Group
    evidence: tuple[Evidence, ...]
    sources: Mapping[str, Source]
    origins: tuple[Origin, ...]

    @property
    def voices(self) -> tuple[Claim, ...]:
        """Claims that a source makes itself: not our own sentence, and not what a source denies."""
        return tuple(claim for claim in self.group.claims if claim.status != "ours" and claim.modality != "denied")

    @property
    def ours(self) -> tuple[Claim, ...]:
        """Our own sentence, read as a claim; empty where we say nothing."""
        return tuple(claim for claim in self.group.claims if claim.status == "ours")

    def pairs(self, stance: Stance) -> tuple[Contact, ...]:
        """List the pairs of voices from different sources whose evidence has a stance."""
        return tuple(contact for contact in self._contacts(stance) if contact[0].source != contact[1].source)

    def within(self, stance: Stance) -> tuple[Contact, ...]:
        """List the pairs of voices from one source whose evidence has a stance."""
        return tuple(contact for contact in self._contacts(stance) if contact[0].source == contact[1].source)

    def publisher(self, source: str) -> str:
        """Name a source for a reader: its publisher, else its id."""
        known = self.sources.get(source)
        return known.publisher if known is not None and known.publisher else source

    def _contacts(self, stance: Stance) -> Iterator[Contact]:
        voices = {claim.id: claim for claim in self.voices}
        for piece in self.evidence:
            if piece.stance == stance and piece.left in voices and piece.right in voices:
                yield voices[piece.left], voices[piece.right], piece


@dataclass(frozen=True, slots=True)
class Rule:
    """One check of a group.

    Args:
        code: stable, such as `FC101`.
        name: its file name.
        check: what it finds; nothing where all is well.
        decides: True where its findings may carry the verdict.
    """

    code: str
    name: str
    check: Callable[[Case], Iterable[Finding]]
    decides: bool = False

    def finding(self, severity: Severity, message: str, why: str, claims: Iterable[Claim]) -> Finding:
        """Make a finding in this rule's name."""
        return Finding(self.code, self.name, severity, message, why, tuple(dict.fromkeys(claim.id for claim in claims)))
