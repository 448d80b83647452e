"""Proposals for documents.

In: documents and what the project knows. Out: proposals in reading order. The same input gives the same proposals, and what is
claimed, proposed or rejected already is left out: running it again adds nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.extraction.extract import extract_all
from factcheck.extraction.frames_words import sentences_of
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.extraction import Extraction
from factcheck.model.value import Quantity, When
from factcheck.normalise.lemmas import noun_set, predicate_set
from factcheck.normalise.quoting import locate
from factcheck.proposing.asking import Asked, ask, place_of, sentence_of
from factcheck.proposing.fitting import Fitting
from factcheck.proposing.proposal import Known, Proposal
from factcheck.proposing.quoted import quoted
from factcheck.proposing.together import Together
from factcheck.proposing.worth import BAR, Worth, worth


@dataclass(frozen=True, slots=True)
class _Found:
    claim: Claim
    asked: Asked
    worth: Worth


def propose(
    documents: Sequence[Document],
    known: Known | None = None,
    *,
    bar: float = BAR,
    limit: int | None = None,
    read: Callable[[Sequence[Document]], Iterable[Extraction]] = extract_all,
) -> dict[str, tuple[Proposal, ...]]:
    """Propose the claims of documents.

    Args:
        documents: sources, in the order in which a question that several answer is named after the first.
        known: what the project holds; None = nothing.
        bar: confidence below which nothing is proposed.
        limit: most proposals a document, the surest kept; None = all.
        read: reads documents through, so that a command can take what it knows from a cache.

    Returns:
        Proposals by source id, in reading order.
    """
    known = known or Known()
    every = {**known.documents, **{document.source.id: document for document in documents}}
    said = {name: each.claims for name, each in zip(every, read(tuple(every.values())), strict=True)}
    quoted = _quoted_spans(known)
    fresh: dict[str, tuple[Document, list[_Found]]] = {}
    for document in documents:
        name = document.source.id
        spans = [*quoted.get(name, ()), *_rejected_spans(document, known)]
        fresh[name] = (document, _fresh(_found(document, said[name], bar), spans, limit))
    naming = _Naming(known, said, [each.claim for _, found in fresh.values() for each in found])
    return {name: tuple(_proposals(document, found, naming)) for name, (document, found) in fresh.items()}


def _fresh(found: Sequence[_Found], spans: Sequence[_Span], limit: int | None) -> list[_Found]:
    """What is not claimed, proposed or rejected yet, each said once."""
    told = [_best(members) for members in _said_once(found)]
    told = sorted(sorted(told, key=lambda each: (-each.worth.confidence, _start(each)))[:limit], key=_start)
    return [each for each in told if not any(_covered(twin.claim, spans) for twin in found if _key(twin) == _key(each))]


def _start(found: _Found) -> int:
    return found.claim.selector.start


def _found(document: Document, claims: Iterable[Claim], bar: float) -> list[_Found]:
    """What is worth a look."""
    split = list(sentences_of(document.text))
    found = []
    for claim in claims:
        words = sentence_of(claim, split)
        asked = ask(claim, words, *place_of(claim, words))
        found.append(_Found(claim, asked, worth(claim, asked, words)))
    return [each for each in found if each.worth.confidence >= bar]


def _said_once(found: Sequence[_Found]) -> list[list[_Found]]:
    """Put together what headline and body both say."""
    together: dict[object, list[_Found]] = {}
    for each in found:
        together.setdefault(_key(each), []).append(each)
    return list(together.values())


def _key(found: _Found) -> object:
    claim = found.claim
    measure, value = claim.measure, claim.value
    event = predicate_set(measure.predicate) or measure.predicate
    if isinstance(value, When):
        return ("when", value.period or value.surface.lower(), event)
    if isinstance(value, Quantity):
        counted = noun_set(measure.head) if measure.head else ""
        return (value.printed, value.unit, value.change, counted, event if not counted or value.unit else "")
    return claim.id


def _best(members: Sequence[_Found]) -> _Found:
    return max(members, key=lambda each: (each.worth.confidence, -_start(each)))


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    means: str = ""


def _quoted_spans(known: Known) -> dict[str, list[_Span]]:
    """Where sources are quoted already, by their ids."""
    spans: dict[str, list[_Span]] = {}
    for question in known.questions:
        for saying in question.sayings:
            if (place := known.selectors.get(saying)) is not None:
                spans.setdefault(saying.source, []).append(_Span(place.start, place.end, saying.means))
    return spans


def _rejected_spans(document: Document, known: Known) -> list[_Span]:
    """Where a person did not want the document quoted."""
    rejected = (line.partition("\t") for line in known.rejected.get(document.source.id, ()))
    return [_Span(*place, means) for quote, _, means in rejected for place in locate(quote, document.text)]


def _covered(claim: Claim, spans: Iterable[_Span]) -> bool:
    here = claim.selector
    said = " ".join(here.exact.split())
    return any(span.start <= here.start and here.end <= span.end and span.means in ("", said) for span in spans)


class _Naming:
    """Which question a claim goes under, and what a new one is called."""

    def __init__(self, known: Known, said: Mapping[str, Sequence[Claim]], claims: Sequence[Claim]) -> None:
        self._taken = {question.id for question in known.questions}
        self._fitting = Fitting(known) if claims else None
        self._together = Together(known, said, claims) if claims else None
        self._named: dict[str, str] = {}
        self._answered = {(each.same_as or each.id, saying.source) for each in known.questions for saying in each.sayings}

    def under(self, claim: Claim, document: Document) -> tuple[str, str]:
        """Give the question that a claim fits, and why; nothing where it fits none."""
        assert self._together is not None
        assert self._fitting is not None
        question, lead, why = self._together.of(claim)
        if lead in self._named:
            question = self._named[lead]
        if not question:
            question, why = self._fitting.question(claim, title=document.source.title)
        if (question, claim.source) in self._answered:  # a source that says two things answers two questions
            return "", ""
        self._answered.add((question, claim.source))
        return question, why

    def name(self, claim: Claim, stem: str) -> str:
        """Give a free id and keep it for those that follow the claim."""
        name = _free(stem, self._taken)
        self._taken.add(name)
        self._named[claim.id] = name
        return name


def _proposals(document: Document, found: Sequence[_Found], naming: _Naming) -> Iterable[Proposal]:
    claims = [each.claim for each in found]
    for each in found:
        words = quoted(document, each.claim, claims)
        if not words.quote:
            continue
        fits, why = naming.under(each.claim, document)
        name = naming.name(each.claim, f"{fits}.{document.source.id}"[:_LONGEST_ID] if fits else _stem(each.asked.text))
        reason = f"{each.worth.reason}; {why}" if why else each.worth.reason
        yield Proposal(name, each.asked.text, each.claim, words.quote, fits, words.means, each.worth.confidence, reason, why)


def _stem(text: str) -> str:
    """Make an id of the long words of a question; "how many" and its like are short."""
    words = [word for word in re.findall(r"\w+", text.lower()) if len(word) > 4]
    return "-".join(words[:4])[:_LONGEST].strip("-") or "question"


def _free(name: str, taken: set[str]) -> str:
    return next(free for number in range(1, len(taken) + 2) if (free := name if number == 1 else f"{name}-{number}") not in taken)


_LONGEST = 60
"""Characters of an id that is made of a question."""
_LONGEST_ID = 100
