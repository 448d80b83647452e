"""Whether a claim that nobody has written down is found beside the question that it answers.

    python -m benchmarks.beside [PROJECT]

In: a project; our own if none is named. Every saying of a question that several sources answer is taken out in turn, as if nobody
had read that source yet. Out: how many of them are found beside their question, beside another, apart or not at all, and what
stands beside questions while nothing is taken out: in a project that was read with care these are mostly false.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.extraction.extract import extract
from factcheck.model.claim import Question, Saying
from factcheck.model.document import Document
from factcheck.model.extraction import Extraction
from factcheck.project.load import Project, load
from factcheck.proposing import Known, Proposal, propose


class Reading:
    """The sources of a project, each read once."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.documents = {document.source.id: document for document in project.documents}
        self._read = {document.source.id: extract(document) for document in project.documents}

    def __call__(self, documents: Sequence[Document]) -> list[Extraction]:
        """Give what was read."""
        return [self._read[document.source.id] for document in documents]

    def proposals(self, source: str, questions: tuple[Question, ...]) -> tuple[Proposal, ...]:
        """Propose claims of one source, given what is claimed."""
        known = Known(questions, self.documents, self.project.selectors)
        return propose([self.documents[source]], known, read=self)[source]


def without(questions: tuple[Question, ...]) -> Iterator[tuple[Question, Saying, tuple[Question, ...]]]:
    """Take each saying out of the questions that several sources answer."""
    for question in questions:
        if len({saying.source for saying in question.sayings}) > 1:
            for saying in question.sayings:
                left = replace(question, sayings=tuple(each for each in question.sayings if each.source != saying.source))
                yield question, saying, tuple(left if each is question else each for each in questions)


def outcome(reading: Reading, question: Question, saying: Saying, questions: tuple[Question, ...]) -> str:
    """Tell where the saying that was taken out is found again."""
    place = reading.project.selectors[saying]
    here = [
        each.question
        for each in reading.proposals(saying.source, questions)
        if place.start <= each.claim.selector.start < place.end
    ]
    if not here:
        return "not proposed"
    return "beside its question" if question.id in here else "beside another question" if any(here) else "apart"


def main() -> None:
    """Print the counts."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2]
    reading = Reading(load(root))
    questions = reading.project.questions
    counts = Counter(outcome(reading, *case) for case in without(questions))
    for name in ("beside its question", "beside another question", "apart", "not proposed"):
        print(f"{name:<28}{counts[name]:>4} of {counts.total()}")
    left = [each for source in reading.documents for each in reading.proposals(source, questions) if each.question]
    print(f"{'beside, nothing taken out':<28}{len(left):>4}")


if __name__ == "__main__":
    main()
