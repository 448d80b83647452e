"""Questions of claim files that ask the same, and the claims that answer them.

In: questions and the claims read from their quotes. Out: groups, each with the links that say why its questions are together.
A person's word (`same-as`, `not`) goes before any score.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.model.claim import Claim, Question
from factcheck.model.group import Group, Link, Premises


def group(questions: Sequence[Question], claims: Sequence[Claim]) -> tuple[Group, ...]:
    """Group claims by the question that they answer, and questions by what they ask.

    Args:
        questions: of all claim files, in the order of the files.
        claims: read from their quotes; each names its question.

    Returns:
        Groups in the order of their first question. Claims stand in the order in which they were given.
    """
    links = _explicit(questions)
    answers: dict[str, list[Claim]] = {question.id: [] for question in questions}
    for claim in claims:
        answers.setdefault(claim.question, []).append(claim)
    joined = _joined(questions, links)
    of_question = {question.id: tuple(c for q in members for c in answers[q.id]) for members in joined for question in members}
    return tuple(_group(members, links, of_question) for members in joined)


def _explicit(questions: Sequence[Question]) -> list[Link]:
    known = {question.id for question in questions}
    return [
        Link(question.id, question.same_as, 1.0, f"{question.id} is said to ask the same as {question.same_as}")
        for question in questions
        if question.same_as in known and question.same_as != question.id
    ]


def _joined(questions: Sequence[Question], links: Sequence[Link]) -> list[list[Question]]:
    leader = {question.id: question.id for question in questions}

    def find(name: str) -> str:
        while leader[name] != name:
            name = leader[name]
        return name

    for link in links:
        leader[find(link.right)] = find(link.left)
    together: dict[str, list[Question]] = {}
    for question in questions:
        together.setdefault(find(question.id), []).append(question)
    return list(together.values())


def _group(members: Sequence[Question], links: Sequence[Link], claims: Mapping[str, tuple[Claim, ...]]) -> Group:
    first, names = members[0], {question.id for question in members}
    return Group(
        id=first.id,
        about=first.ask,
        claims=claims[first.id],
        questions=tuple(members),
        links=tuple(link for link in links if link.left in names),
        premises=tuple(
            Premises(relation, tuple(claims.get(name, ()) for name in relation.questions))
            for question in members
            for relation in question.relations
        ),
        grows=any(question.grows is True for question in members),
    )
