"""Findings with what a format for machines needs round them: their group, their claims, and the lines that these stand on.

In: a `Report`. Out: its findings in one order, and places in files counted as editors count them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.model.claim import Claim
from factcheck.model.document import Document, Place
from factcheck.model.group import Finding, JudgedGroup, Possible
from factcheck.model.report import Report

_LINE_END = re.compile("\n")


class Reported(NamedTuple):
    """A finding and the group that it is about; None where it is about a file."""

    finding: Finding
    judged: JudgedGroup | None


class Spot(NamedTuple):
    """Where words stand in a file: lines and columns from 1, the end behind the last character; line 0 = somewhere in it."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


class Cited(NamedTuple):
    """A claim that a finding names, who says it, and where its words stand; None where that is no file."""

    claim: Claim
    speaker: str
    spot: Spot | None


class Doubted(NamedTuple):
    """A possible conflict with the first of its groups and the two claims that exclude each other."""

    possible: Possible
    judged: JudgedGroup
    left: Claim
    right: Claim


def doubted(report: Report) -> list[Doubted]:
    """List the possible conflicts, the likeliest first."""
    if not report.possible:
        return []
    groups = {judged.group.id: judged for judged in report.every}
    claims = {claim.id: claim for judged in report.every for claim in judged.group.claims}
    return [Doubted(each, groups[each.left], claims[each.link.left], claims[each.link.right]) for each in report.possible]


def reported(report: Report) -> list[Reported]:
    """List all findings: those about files first, then those about groups in the order of the report."""
    groups = {judged.group.id: judged for judged in report.groups}
    own = [Reported(finding, groups.get(finding.group)) for finding in report.findings]
    return own + [Reported(finding, judged) for judged in report.groups for finding in judged.findings]


def annotated(report: Report) -> Iterator[Reported]:
    """List what is worth a mark beside a line: all but agreements, which are nothing to look at."""
    return (each for each in reported(report) if each.finding.verdict != "agreement")


def pending(report: Report) -> Iterator[Reported]:
    """List what is worth a mark beside a line and nobody has accepted, for formats that know no suppression."""
    return (each for each in annotated(report) if each.finding.accepted is None)


def about(each: Reported) -> str:
    """Put in words what a finding is about; empty where it is about a file."""
    return each.judged.group.about if each.judged is not None else ""


def sentence(finding: Finding) -> str:
    """Say what was found and why, in one line of prose."""
    return f"{finding.message}. Why: {finding.why}." if finding.why else f"{finding.message}."


@dataclass(frozen=True, slots=True)
class Index:
    """What finds the words of claims in the files of a report; made once a report, since every finding asks it.

    Args:
        documents: by source id.
        claims: of all groups, by id.
        starts: offsets at which the lines of a document begin, by source id.
    """

    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    starts: Mapping[str, list[int]]

    @classmethod
    def of(cls, report: Report) -> Index:
        """Make the index of a report."""
        documents = {document.source.id: document for document in report.documents}
        claims = {claim.id: claim for judged in report.groups for claim in judged.group.claims}
        starts = {name: [0, *(match.end() for match in _LINE_END.finditer(each.text))] for name, each in documents.items()}
        return cls(documents, claims, starts)

    def cited(self, finding: Finding) -> list[Cited]:
        """List the claims that a finding names, in its order; a claim that the report does not hold is left out."""
        claims = [self.claims[name] for name in finding.claims if name in self.claims]
        return [Cited(claim, self._speaker(claim), self._spot(claim)) for claim in claims]

    def place(self, finding: Finding) -> Spot | None:
        """Say where to show a finding: its own place, or the first of its quotes that stands in a file."""
        if finding.place is not None and finding.place.file:
            return _spot_at(finding.place)
        return next((cited.spot for cited in self.cited(finding) if cited.spot is not None), None)

    def _speaker(self, claim: Claim) -> str:
        document = self.documents.get(claim.source)
        if document is None:
            return claim.source or "we say"
        page = document.page(claim.selector.start)
        return (document.source.publisher or claim.source) + (f", page {page}" if page is not None else "")

    def _spot(self, claim: Claim) -> Spot | None:
        document = self.documents.get(claim.source)
        if document is None:
            return None if claim.place is None else _spot_at(claim.place)
        if not document.source.file:
            return None
        if not document.first_line:
            return Spot(document.source.file, 0, 0, 0, 0)
        line, column = self._count(document, claim.selector.start)
        return Spot(document.source.file, line, column, *self._count(document, claim.selector.end))

    def _count(self, document: Document, offset: int) -> tuple[int, int]:
        starts = self.starts[document.source.id]
        line = bisect_right(starts, offset)
        return document.first_line + line - 1, offset - starts[line - 1] + 1


def _spot_at(place: Place) -> Spot:
    line, column = max(0, place.line), max(1, place.column)
    return Spot(place.file, line, column, line, column)
