"""Proposals of a project's sources, and the entries that they become.

In: a project. Out: proposals by source, and their fields as they stand in a claim file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.commands._reading import Read
    from factcheck.model.claim import Claim, Question, Saying
    from factcheck.model.report import Report
    from factcheck.project.load import Project
    from factcheck.project.writer import Plain
    from factcheck.proposing import Proposal
    from factcheck.proposing.beside import Found


def found_in(project: Project, read: Read, reviewed: Report) -> Found:
    """Find the claims of a project's sources that no claim file holds and nobody has rejected.

    Args:
        project: as loaded.
        read: reads its sources through.
        reviewed: the report on its claim files.
    """
    from factcheck.proposing.beside import found

    claims: dict[str, list[Claim]] = {}
    for judged in reviewed.groups:
        for claim in judged.group.claims:
            claims.setdefault(claim.question, []).append(claim)
    sources = [document.source.id for document in project.documents]
    proposals = proposals_of(project, sources, read=read, claims=claims)
    return found((each for of in proposals.values() for each in of), (question.id for question in project.questions))


def proposals_of(
    project: Project,
    sources: Iterable[str],
    *,
    limit: int | None = None,
    read: Read | None = None,
    claims: Mapping[str, Sequence[Claim]] | None = None,
) -> dict[str, tuple[Proposal, ...]]:
    """Propose what the sources of a project say, beside what is claimed, proposed or rejected already.

    Args:
        project: as loaded.
        sources: ids of those to read.
        limit: most proposals a source.
        read: reads documents through; None = without a cache.
        claims: what was read from the quotes of questions, by their ids, where that is known.
    """
    from factcheck.extraction.extract import extract_all
    from factcheck.project.rejections import read_rejections
    from factcheck.proposing import Known, propose

    documents = {document.source.id: document for document in project.documents}
    rejected = read_rejections(project.root, project.config)
    known = Known(project.questions, documents, project.selectors, rejected, claims or {})
    return propose([documents[source] for source in sources], known, limit=limit, read=read or extract_all)


def entry_of(proposal: Proposal) -> tuple[str, dict[str, Plain]]:
    """Write a proposal as an entry of a claim file."""
    claim = proposal.claim
    saying: dict[str, Plain] = {"quote": proposal.quote}
    saying |= {"means": proposal.means} if proposal.means else {}
    saying |= {"says-who": claim.attribution} if claim.attribution else {}
    saying |= {"planned": "yes"} if claim.modality == "planned" else {}
    fields: dict[str, Plain] = {"ask": proposal.ask, "says": {claim.source: saying if len(saying) > 1 else proposal.quote}}
    fields |= {"same-as": proposal.question} if proposal.question else {}
    return proposal.id, fields | {"note": f"{proposal.confidence}: {proposal.reason}"}


def saying_fields(saying: Saying) -> Plain:
    """Write a saying of a claim file again."""
    said = {"quote": saying.quote, "means": saying.means, "as-of": saying.as_of, "says-who": saying.says_who}
    fields: dict[str, Plain] = {name: value for name, value in said.items() if value}
    fields |= {"planned": "yes"} if saying.planned else {}
    fields |= {name: value for name, value in (("page", saying.page), ("note", saying.note)) if value}
    return fields if len(fields) > 1 else saying.quote


def question_fields(question: Question, *, ask: str = "") -> dict[str, Plain]:
    """Write a proposed question as one that is taken over: without what the tool remarked."""
    fields: dict[str, Plain] = {
        "ask": ask or question.ask,
        "says": {saying.source: saying_fields(saying) for saying in question.sayings},
    }
    return fields | ({"as-of": question.as_of} if question.as_of else {})
