"""What claim files refer to: sources and other questions.

In: all questions and source ids of a project. Out: the slates of the claim files, with every name that leads nowhere noted.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model.claim import Question
from factcheck.project.claim_files import ClaimFile, Reference
from factcheck.project.slate import Slate, did_you_mean


def unique(files: Iterable[ClaimFile]) -> tuple[Question, ...]:
    """Collect the questions of all files; an id that stands in two of them is noted, and its first question kept."""
    first: dict[str, Question] = {}
    for file in files:
        for question in file.questions:
            other = first.setdefault(question.id, question)
            if other is not question:
                hint = f"give it another id, and 'same-as: {question.id}' if it asks the same"
                message = f"the id '{question.id}' stands already in {other.place.file}:{other.place.line}"
                file.slate.wrong(question.place, "FC002", message, hint)
    return tuple(first.values())


def check(files: Iterable[ClaimFile], *, sources: frozenset[str], questions: frozenset[str] | None) -> None:
    """Note every name that leads nowhere, to the question itself, or to two opposite ends.

    Args:
        files: claim files.
        sources: ids of all sources.
        questions: ids of all questions; None where a file could not be read, and nobody knows which there are.
    """
    for file in files:
        same = {reference.question: reference.name for reference in file.references if reference.field == "same-as"}
        for reference in file.references:
            if reference.field == "says":
                _check_source(reference, sources, file.slate)
            else:
                _check_question(reference, questions, file.slate)
            if reference.field == "not" and same.get(reference.question) == reference.name:
                file.slate.wrong(reference.spot, "FC003", f"'same-as' and 'not' both name '{reference.name}'")


def _check_source(reference: Reference, known: frozenset[str], slate: Slate) -> None:
    if reference.name not in known:
        hint = did_you_mean(reference.name, known) or f"add it to the sources folder as {reference.name}.md"
        slate.wrong(reference.spot, "FC010", f"there is no source '{reference.name}'", hint)


def _check_question(reference: Reference, known: frozenset[str] | None, slate: Slate) -> None:
    if reference.name == reference.question:
        slate.wrong(reference.spot, "FC003", f"'{reference.field}' names the question itself")
    elif known is not None and reference.name not in known:
        message = f"'{reference.field}' names '{reference.name}', and there is no such question"
        slate.wrong(reference.spot, "FC003", message, did_you_mean(reference.name, known))
