"""Possible conflicts on the page: two quotes that exclude each other, and what speaks for their being about one measure.

In: a report, its documents and the anchors of the page. Out: frozen views for the template, in which every text is final.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.model.document import Document
from factcheck.model.report import Report
from factcheck.reporters._cards import Anchors, Witness, witness
from factcheck.reporters._findings import Doubted, doubted


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

    def shown(each: Doubted) -> Doubt:
        possible = each.possible
        rows = witness(each.left, documents, anchors, {}), witness(each.right, documents, anchors, {})
        cards = anchors.groups[possible.left], anchors.groups[possible.right]
        return Doubt(each.judged.group.about, cards, rows, round(100 * possible.link.score), possible.link.detail)

    return tuple(map(shown, doubted(report)))
