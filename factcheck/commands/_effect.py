"""What a proposal would do to the verdicts.

In: a project and a proposal. Out: a sentence: the verdict now, the verdict then, and why. Only the question that the proposal
goes under is judged again, so that the next screen is there at once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.commands._queue import Item
    from factcheck.model.claim import Claim, Question
    from factcheck.model.group import JudgedGroup
    from factcheck.project.load import Project


def effect(project: Project, item: Item, target: Question | None) -> str:
    """Tell what becomes of the question that a proposal would go under.

    Args:
        project: as loaded.
        item: the proposal.
        target: the question; None for a new one.
    """
    if target is None:
        then = _judge(project, replace(item.question, status="open", same_as=""))
        return f"a new question: {_name(then)}: {then.why}"
    now = _judge(project, target)
    then = _judge(project, replace(target, sayings=(*target.sayings, *item.question.sayings)))
    change = f"{target.id}: {_name(now)} -> {_name(then)}" if now.verdict != then.verdict else f"{target.id} stays {_name(then)}"
    unless = ", unless they hold for different times (as-of)" if then.verdict == "conflict" and now.verdict != "conflict" else ""
    return f"{change}: {then.why}{unless}"


def reading(project: Project, item: Item) -> str:
    """Say how the value of a proposal is read."""
    from factcheck.model.value import Quantity, When
    from factcheck.normalise.wording import period, possible

    claim = _claim(project, item)
    match claim.value:
        case Quantity() as value:
            return f"{possible(value)} ({value.hedge.replace('_', ' ')})"
        case When() as value if value.period is not None:
            return period(value.period) + (f" (from {value.anchor})" if value.anchor else "")
        case When():
            return "an open date: what it counts from is not known"
        case None:
            return f"not read: {claim.reason}"


def _claim(project: Project, item: Item) -> Claim:
    from factcheck.extraction.answers import answers

    documents = {document.source.id: document for document in project.documents}
    return answers(item.question, documents, project.selectors)[0]


def _judge(project: Project, question: Question) -> JudgedGroup:
    from factcheck.pipeline import verify

    sources = {saying.source for saying in question.sayings}
    documents = tuple(document for document in project.documents if document.source.id in sources)
    alone = replace(question, relations=(), same_as="")
    return verify(documents, (alone,), project.selectors).groups[0]


def _name(judged: JudgedGroup) -> str:
    return judged.verdict.replace("_", " ")
