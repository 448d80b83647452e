"""What sources say beside what people have claimed of them: claims that were found and that no claim file holds.

In: a judged report and proposals. Out: the same report, in which a found claim stands beside the question that it is about, and
the others in groups of their own. No verdict changes: what nobody has reviewed is for a person to look at.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.compare import evidence
from factcheck.match.groups import group
from factcheck.model.claim import Claim
from factcheck.model.document import Source
from factcheck.model.group import Beside, Evidence, Group, JudgedGroup
from factcheck.model.report import Report
from factcheck.proposing.proposal import Proposal
from factcheck.rules import judge


@dataclass(frozen=True, slots=True)
class Found:
    """Claims that were found in the sources of a project and that no claim file holds.

    Args:
        claims: those about the measure of a question; each names it.
        why: the reasons, by claim id.
        groups: the others, by what they measure.
    """

    claims: tuple[Claim, ...] = ()
    why: Mapping[str, str] | None = None
    groups: tuple[Group, ...] = ()


def found(proposals: Iterable[Proposal], questions: Iterable[str]) -> Found:
    """Sort proposals that nobody has written down.

    Args:
        proposals: of all sources, in their order.
        questions: ids of those in the claim files.
    """
    known, ordered = frozenset(questions), tuple(proposals)
    under = [each for each in ordered if each.question in known]
    rest = {each.claim.id: each for each in ordered if each.question not in known}
    return Found(
        tuple(replace(each.claim, question=each.question) for each in under),
        {each.claim.id: each.fit for each in under},
        tuple(replace(one, about=rest[one.claims[0].id].ask) for one in group([each.claim for each in rest.values()])),
    )


def beside(report: Report, unreviewed: Found) -> Report:
    """Show found claims in a report, and let no verdict rest on them.

    Args:
        report: as judged from the claim files.
        unreviewed: what was found in the same sources.
    """
    sources = {document.source.id: document.source for document in report.documents}
    by_question: dict[str, list[Claim]] = {}
    for claim in unreviewed.claims:
        by_question.setdefault(claim.question, []).append(claim)
    why = unreviewed.why or {}
    groups = tuple(
        replace(judged, beside=tuple(_beside(judged.group, claim, why[claim.id], sources) for claim in _of(judged, by_question)))
        for judged in report.groups
    )
    return replace(report, groups=groups, proposed=tuple(_judged(one, sources) for one in unreviewed.groups))


def _of(judged: JudgedGroup, by_question: Mapping[str, Sequence[Claim]]) -> list[Claim]:
    claims = [claim for question in judged.group.questions for claim in by_question.get(question.id, ())]
    return sorted(claims, key=lambda claim: (claim.source, claim.selector.start))


def _beside(reviewed: Group, claim: Claim, why: str, sources: Mapping[str, Source]) -> Beside:
    """Judge a group as it would be with one more claim."""
    last = [each for each in reviewed.claims if each.status == "ours"]
    others = [each for each in reviewed.claims if each.status != "ours"]
    then = _judged(replace(reviewed, claims=(*others, claim, *last)), sources)
    told = [each for each in then.evidence if claim.id in {each.left, each.right}]
    return Beside(claim, why, min(told, key=_weight).detail if told else "nothing there can be compared with it", then.verdict)


def _weight(piece: Evidence) -> int:
    return ("refutes", "supports", "silent").index(piece.stance)


def _judged(one: Group, sources: Mapping[str, Source]) -> JudgedGroup:
    published = {name: source.published for name, source in sources.items()}
    return judge(one, evidence(one, published), sources)
