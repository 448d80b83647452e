"""Proposals and what they are made with.

In and out: frozen values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.model.claim import Claim, Question, Saying
from factcheck.model.document import Document, Selector


@dataclass(frozen=True, slots=True)
class Proposal:
    """A claim that a person may take over into a claim file.

    Args:
        id: for a new question, or for its place among the proposals; unique in the project.
        ask: the question, as a person would ask it.
        claim: what was read, with its place.
        quote: words that stand in the source exactly once.
        question: id of the question of the project that it answers; empty for a new one.
        means: the value in plain words, where the quote holds more than one.
        confidence: 0 to 1.
        reason: why, as a sentence without a full stop.
        fit: why it answers that question; empty for a new one.
    """

    id: str
    ask: str
    claim: Claim
    quote: str
    question: str = ""
    means: str = ""
    confidence: float = 0.0
    reason: str = ""
    fit: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What a project holds already.

    Args:
        questions: of all claim files.
        documents: by source id.
        selectors: where each quote stands.
        rejected: quotes that a person did not want, by source id.
        claims: what was read from the quotes, by question id; a question that is left out is read again.
    """

    questions: tuple[Question, ...] = ()
    documents: Mapping[str, Document] = field(default_factory=dict)
    selectors: Mapping[Saying, Selector] = field(default_factory=dict)
    rejected: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    claims: Mapping[str, Sequence[Claim]] = field(default_factory=dict)
