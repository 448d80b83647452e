"""Claims of several sources that are about one measure.

In: what the project knows, and new claims. Out: for a new claim the question whose claims it is grouped with, or the claim of
another source that it follows. Sayings of claim files are read again with their sentences: a quote alone says too little.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.match.groups import group
from factcheck.model.claim import Claim, Question
from factcheck.model.group import Group
from factcheck.proposing.proposal import Known


class Place(NamedTuple):
    """Where a claim goes: the id of a question, else the id of the claim that leads its group, and why."""

    question: str = ""
    lead: str = ""
    why: str = ""


class Together:
    """The groups that new claims form with each other and with what is known.

    Args:
        known: what the project holds.
        said: all claims found in its sources, by source id.
        claims: the new ones.
    """

    def __init__(self, known: Known, said: Mapping[str, Sequence[Claim]], claims: Sequence[Claim]) -> None:
        order = {claim.id: number for number, claim in enumerate(claims)}
        asked = dict(_known_claims(known, said))
        apart = [claim for claim, _ in asked.values() if claim.id not in order]
        questions = {name: question for name, (_, question) in asked.items()}
        self._places: dict[str, Place] = {}
        for found in group([*apart, *claims]):
            self._place(found, questions, order)

    def of(self, claim: Claim) -> Place:
        """Tell where a claim goes."""
        return self._places.get(claim.id, Place())

    def _place(self, found: Group, questions: dict[str, str], order: dict[str, int]) -> None:
        new = sorted((claim for claim in found.claims if claim.id in order), key=lambda claim: order[claim.id])
        asked = [questions[claim.id] for claim in found.claims if claim.id in questions and claim.id not in order]
        why = {link.right: link.detail for link in found.links}
        for claim in new:
            detail = why.get(claim.id, "") or next((link.detail for link in found.links), "")
            if asked:
                self._places[claim.id] = Place(question=asked[0], why=detail)
            elif claim.source != new[0].source:
                self._places[claim.id] = Place(lead=new[0].id, why=detail)


def _known_claims(known: Known, said: Mapping[str, Sequence[Claim]]) -> Iterator[tuple[str, tuple[Claim, str]]]:
    """Read the sayings of a project as claims with their sentences, each with its question; those of people come first."""
    for question in sorted(known.questions, key=lambda each: each.status == "proposed", reverse=True):
        for saying in question.sayings:
            place = known.selectors.get(saying)
            if place is None:
                continue
            inside = [c for c in said.get(saying.source, ()) if place.start <= c.selector.start and c.selector.end <= place.end]
            meant = [claim for claim in inside if not saying.means or saying.means == " ".join(claim.selector.exact.split())]
            if len(meant) == 1:
                yield meant[0].id, (meant[0], _lead(question))


def _lead(question: Question) -> str:
    return question.same_as or question.id
