"""Possible conflicts on the page: two quotes that exclude each other, and what speaks for their being about one measure.

In: a report, its documents and the anchors of the page. Out: frozen views for the template, in which every text is final.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.model.document import Document
from factcheck.model.group import Possible
from factcheck.model.report import Report
from factcheck.reporters._cards import Anchors, Witness, witness


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two claims that may contradict each other.

    Args:
        about: what the first is about.
        anchors: of the cards of both.
        witnesses: both, each with its words.
        chance: that they are about one measure, in a hundred.
        reason: what speaks for it.
    """

    about: str
    anchors: tuple[str, str]
    witnesses: tuple[Witness, Witness]
    chance: int
    reason: str


def doubts(report: Report, documents: Mapping[str, Document], anchors: Anchors) -> tuple[Doubt, ...]:
    """Build the list of a report."""
    groups = [judged.group for judged in (*report.groups, *report.proposed)]
    claims = {claim.id: claim for group in groups for claim in group.claims}
    abouts = {group.id: group.about for group in groups}

    def shown(each: Possible) -> Doubt:
        left, right = (witness(claims[name], documents, anchors, {}) for name in (each.link.left, each.link.right))
        cards = anchors.groups[each.left], anchors.groups[each.right]
        return Doubt(abouts[each.left], cards, (left, right), round(100 * each.link.score), each.link.detail)

    return tuple(map(shown, report.possible))
