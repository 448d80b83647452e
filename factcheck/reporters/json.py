"""report.json: the published, versioned form of a report (`factcheck schema report` describes it).

In: a `Report`. Out: JSON text, the same bytes for the same report. Fields are only ever added within one format number.
"""

from __future__ import annotations

import json

from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.group import Beside, Evidence, Finding, JudgedGroup, Link, Origin, Possible, Premises
from factcheck.model.report import Report
from factcheck.reporters._door import Reporter
from factcheck.reporters._flat import Fields, claim_fields, finding_fields, mention_fields, unread_fields, value_fields

__all__ = ["REPORTER", "render"]


def render(report: Report) -> str:
    """Write a report as JSON, two blanks a level, characters of all scripts as themselves."""
    return json.dumps(_report(report), ensure_ascii=False, indent=2) + "\n"


def _report(report: Report) -> Fields:
    return {
        "format": report.format,
        "tool": {"name": "factcheck", "version": report.version},
        "title": report.title,
        "commit": report.commit,
        "summary": _summary(report),
        "sources": [_source(document) for document in report.documents],
        "groups": [_group(judged) for judged in report.groups],
        "proposed": [_group(judged) for judged in report.proposed],
        "possible": [_possible(each) for each in report.possible],
        "findings": [finding_fields(finding) for finding in _all_findings(report)],
        "mentions": [mention_fields(mention) for mention in report.mentions],
        "unread": [unread_fields(unread) for unread in report.unread],
    }


def _summary(report: Report) -> Fields:
    verdicts = [judged.verdict for judged in report.groups]
    counts: Fields = {v: verdicts.count(v) for v in ("agreement", "conflict", "single_source", "undecided")}
    return counts | {"groups": len(verdicts), "sources": len(report.documents)}


def _source(document: Document) -> Fields:
    source = document.source
    published = source.published
    return {
        "id": source.id,
        "publisher": source.publisher,
        "title": source.title,
        "author": source.author,
        "published": None if published is None else [str(published.first), str(published.last)],
        "accessed": source.accessed,
        "url": source.url,
        "archived": source.archived,
        "language": source.language,
        "kind": source.kind,
        "copies": list(source.copies),
        "sha256": source.sha256,
        "digest": source.digest,
        "file": source.file,
        "text": document.text,
    }


def _group(judged: JudgedGroup) -> Fields:
    group = judged.group
    return {
        "id": group.id,
        "about": group.about,
        "verdict": judged.verdict,
        "strength": judged.strength,
        "severity": judged.severity,
        "origins": len(judged.origins),
        "why": judged.why,
        "claims": [claim_fields(claim) for claim in group.claims],
        "origin_list": [_origin(origin) for origin in judged.origins],
        "links": [_link(link) for link in group.links],
        "premises": [_premises(premises) for premises in group.premises],
        "evidence": [_evidence(evidence) for evidence in judged.evidence],
        "findings": [finding_fields(finding) for finding in judged.findings],
        "questions": [question.id for question in group.questions],
        "tags": sorted({tag for question in group.questions for tag in question.tags}),
        "not_checked": list(judged.not_checked),
        "beside": [_beside(beside) for beside in judged.beside],
    }


def _beside(beside: Beside) -> Fields:
    return {"claim": claim_fields(beside.claim), "why": beside.why, "detail": beside.detail, "verdict": beside.verdict}


def _origin(origin: Origin) -> Fields:
    return {"name": origin.name, "sources": list(origin.sources), "reason": origin.reason}


def _link(link: Link) -> Fields:
    return {"left": link.left, "right": link.right, "score": round(link.score, 4), "detail": link.detail}


def _possible(each: Possible) -> Fields:
    return {"groups": [each.left, each.right], **_link(each.link), "why": each.why}


def _premises(premises: Premises) -> Fields:
    steps = zip(premises.relation.questions, premises.claims, strict=True)
    return {
        "relation": premises.relation.kind,
        "of": [
            {"question": question, "claims": [_premise(claim.id, claim.source, value) for claim, value in _valued(claims)]}
            for question, claims in steps
        ],
    }


def _valued(claims: tuple[Claim, ...]) -> list[tuple[Claim, Fields | None]]:
    return [(claim, None if claim.value is None else value_fields(claim.value)) for claim in claims]


def _premise(claim: str, source: str, value: Fields | None) -> Fields:
    return {"claim": claim, "source": source, "value": value}


def _evidence(evidence: Evidence) -> Fields:
    return {
        "left": evidence.left,
        "right": evidence.right,
        "stance": evidence.stance,
        "kind": evidence.kind,
        "detail": evidence.detail,
    }


def _all_findings(report: Report) -> list[Finding]:
    return [*report.findings, *(finding for judged in report.groups for finding in judged.findings)]


REPORTER = Reporter(name="json", summary="everything, for other programs", suffix=".json", render=render)
