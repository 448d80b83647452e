"""Questions of claim files that ask the same, and the claims that answer them.

In: questions and the claims read from their quotes. Out: groups, each with the links that say why its questions are together.
A person's word (`same-as`, `not`) goes before any score.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from factcheck.match.asks import Ask, ask_of, grows
from factcheck.match.likeness import likeness
from factcheck.model.claim import Claim, Question
from factcheck.model.group import Group, Link, Premises


def group(questions: Sequence[Question], claims: Sequence[Claim]) -> tuple[Group, ...]:
    """Group claims by the question that they answer, and questions by what they ask.

    Args:
        questions: of all claim files, in the order of the files.
        claims: read from their quotes; each names its question.

    Returns:
        Groups in the order of their first question. A group is named after the question with the most to say, so that a new
        question that joins it does not rename it.
    """
    answers: dict[str, list[Claim]] = {question.id: [] for question in questions}
    for claim in claims:
        answers.setdefault(claim.question, []).append(claim)
    links = [*_explicit(questions), *_found(questions, answers)]
    joined = _joined(questions, links)
    of_question = {question.id: _claims(members, answers) for members in joined for question in members}
    return tuple(_group(members, links, of_question) for members in joined)


def _explicit(questions: Sequence[Question]) -> list[Link]:
    known = {question.id for question in questions}
    return [
        Link(question.id, question.same_as, 1.0, f"{question.id} is said to ask the same as {question.same_as}")
        for question in questions
        if question.same_as in known and question.same_as != question.id
    ]


def _found(questions: Sequence[Question], answers: Mapping[str, Sequence[Claim]]) -> list[Link]:
    asks = [ask_of(question, answers[question.id]) for question in questions]
    frequencies = Counter(lemma for ask in asks for lemma in {word.lemma for word in ask.words})
    links = (likeness(asks[left], asks[right], frequencies) for left, right in _candidates(asks))
    return sorted((link for link in links if link is not None), key=lambda link: (-link.score, link.left, link.right))


def _candidates(asks: Sequence[Ask]) -> list[tuple[int, int]]:
    """Pair the questions that share two words which few have, or all their words; linear in their number."""
    common = Counter(key for ask in asks for key in ask.keys)
    blocks: dict[tuple[str, ...], list[int]] = {}
    for index, ask in enumerate(asks):
        keys = sorted(sorted(ask.keys, key=lambda key: (common[key], key))[:_KEYS])
        for block in ((ask.wants, *pair) for pair in combinations(keys, 2)):
            blocks.setdefault(block, []).append(index)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        if len(members) <= _BLOCK:
            pairs.update(combinations(members, 2))
    return sorted(pairs | _same_words(asks))


def _same_words(asks: Sequence[Ask]) -> set[tuple[int, int]]:
    first: dict[tuple[str, frozenset[str], frozenset[str]], int] = {}
    same = ((first.setdefault((ask.wants, ask.keys, ask.figures), index), index) for index, ask in enumerate(asks))
    return {(one, other) for one, other in same if one != other}


def _joined(questions: Sequence[Question], links: Iterable[Link]) -> list[list[Question]]:
    """Join questions by their links, the surest first, and never two that a person keeps apart."""
    kept_apart = [{question.id, other} for question in questions for other in question.distinct_from]
    team = {question.id: {question.id} for question in questions}
    for link in links:
        union = team[link.left] | team[link.right]
        if not any(pair <= union for pair in kept_apart):
            team.update(dict.fromkeys(union, union))
    together: dict[frozenset[str], list[Question]] = {}
    for question in questions:
        together.setdefault(frozenset(team[question.id]), []).append(question)
    return [_led(members) for members in together.values()]


def _led(members: Sequence[Question]) -> list[Question]:
    named = {question.same_as for question in members}
    return sorted(members, key=lambda question: (question.id not in named, -len(question.sayings)))


def _claims(members: Sequence[Question], answers: Mapping[str, Sequence[Claim]]) -> tuple[Claim, ...]:
    claims = [claim for question in members for claim in answers[question.id]]
    return tuple(sorted(claims, key=lambda claim: claim.status == "ours"))


def _group(members: Sequence[Question], links: Sequence[Link], claims: Mapping[str, tuple[Claim, ...]]) -> Group:
    first, names = members[0], {question.id for question in members}
    return Group(
        id=first.id,
        about=first.ask,
        claims=claims[first.id],
        questions=tuple(members),
        links=tuple(link for link in links if {link.left, link.right} <= names),
        premises=tuple(
            Premises(relation, tuple(claims.get(name, ()) for name in relation.questions))
            for question in members
            for relation in question.relations
        ),
        grows=any(grows(question) for question in members),
    )


_KEYS = 6
"""Words of a question, the rarest, by which others are found: two that ask the same share most of their rare words."""

_BLOCK = 16
"""Questions that may share two words before these say nothing. Each question is compared with a bounded number of others."""
