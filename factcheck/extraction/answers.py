"""Answers: the claims that the quotes of a claim file make.

In: questions with their quotes, and the documents. Out: claims with the value read from each quote, or with the reason why
none was read. A quote is read where it stands, since "Tuesday" means nothing without its article.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from factcheck.extraction.scan import scan
from factcheck.lexicon import table
from factcheck.model.claim import Claim, Question, Saying, Status
from factcheck.model.document import Document, Selector, Source
from factcheck.model.mention import NO_MEASURE, Mention
from factcheck.model.period import Period
from factcheck.model.value import Quantity, Value, When
from factcheck.normalise.dates import read_date

_OURS = Source(id="")


@dataclass(frozen=True, slots=True)
class _Reading:
    saying: Saying
    selector: Selector
    candidates: tuple[Mention, ...]
    published: Period | None
    status: Status


def answers(
    question: Question, documents: Mapping[str, Document], selectors: Mapping[Saying, Selector]
) -> tuple[Claim, ...]:
    """Read what each source, and our own sentence, says about a question.

    Args:
        question: of a claim file.
        documents: by source id.
        selectors: where each quote stands in its document.

    Returns:
        One claim a saying, in the order of the file, our own sentence last. A claim without a value carries the reason.
    """
    status: Status = "proposed" if question.status == "proposed" else "reviewed"
    readings = [_read(saying, documents[saying.source], selectors[saying], status) for saying in question.sayings]
    if question.we_say is not None:
        readings.append(_read_ours(question.we_say))
    wanted = _wanted_dimension(question.ask, readings)
    ids = _claim_ids(question)
    return tuple(_claim(question, reading, wanted, next(ids)) for reading in readings)


def _read(saying: Saying, document: Document, place: Selector, status: Status) -> _Reading:
    found = _mentions_of(saying.means, document.source) if saying.means else _mentions_within(document, place.start, place.end)
    return _Reading(saying, place, found, document.source.published, status)


def _read_ours(saying: Saying) -> _Reading:
    selector = Selector(0, len(saying.quote), saying.quote)
    return _Reading(saying, selector, _mentions_of(saying.means or saying.quote, _OURS), None, "ours")


def _mentions_of(text: str, source: Source) -> tuple[Mention, ...]:
    return _scanned(Document(source, text))


def _mentions_within(document: Document, start: int, end: int) -> tuple[Mention, ...]:
    """Read a quote in its paragraph, and in the whole document where the paragraph leaves a date open."""
    begin = document.text.rfind("\n\n", 0, start) + 2 if "\n\n" in document.text[:start] else 0
    stop = document.text.find("\n\n", end)
    paragraph = Document(document.source, document.text[begin : stop if stop >= 0 else None])
    found = _overlapping(paragraph, start - begin, end - begin)
    if any(isinstance(mention.value, When) and mention.value.period is None for mention in found):
        found = _overlapping(document, start, end)
    return found


def _overlapping(document: Document, start: int, end: int) -> tuple[Mention, ...]:
    return tuple(m for m in _scanned(document) if m.selector.start < end and start < m.selector.end)


@lru_cache(maxsize=1024)
def _scanned(document: Document) -> tuple[Mention, ...]:
    """Read a paragraph once, however many quotes stand in it."""
    return scan(document)[0]


def _wanted_dimension(ask: str, readings: list[_Reading]) -> str:
    """Choose what the question is about: what it asks for, else what most of its quotes hold."""
    asked = _asks_for_date(ask)
    votes: Counter[str] = Counter()
    for reading in readings:
        kinds = {_dimension(mention.value) for mention in reading.candidates}
        votes.update(kind for kind in kinds if asked is None or (kind == "date") is asked)
    # The first quote decides between equals: a person put it first.
    return max(votes, key=votes.__getitem__, default="")


def _asks_for_date(ask: str) -> bool | None:
    asking = _OPENING.match(" ".join(ask.lower().split()))
    return None if asking is None else _ASKING[asking[1]]


def _dimension(value: Value) -> str:
    return "date" if isinstance(value, When) else value.dimension


def _claim(question: Question, reading: _Reading, wanted: str, claim_id: str) -> Claim:
    saying = reading.saying
    fitting = [mention for mention in reading.candidates if _dimension(mention.value) == wanted] or list(reading.candidates)
    mention, reason = _choose(fitting, saying)
    as_of = saying.as_of or question.as_of
    when = read_date(as_of, published=reading.published) if as_of else None
    return Claim(
        id=claim_id,
        source=saying.source,
        selector=reading.selector,
        kind=mention.kind if mention else "quantity",
        value=mention.value if mention else None,
        measure=mention.measure if mention else NO_MEASURE,
        as_of=when.period if when else None,
        attribution=saying.says_who,
        modality="planned" if saying.planned else "asserted",
        status=reading.status,
        question=question.id,
        place=saying.place,
        means=saying.means,
        reason=reason,
        note=saying.note,
    )


def _choose(mentions: list[Mention], saying: Saying) -> tuple[Mention | None, str]:
    read = saying.means or saying.quote
    if not mentions:
        return None, f"no number or date could be read in '{read}'"
    values = {_figure(mention.value) for mention in mentions}
    if len(values) > 1:
        spelled = ", ".join(f"'{mention.selector.exact}'" for mention in mentions)
        return None, f"'{read}' holds {len(values)} values ({spelled}); say which with 'means:'"
    return mentions[0], ""


def _figure(value: Value) -> object:
    return (value.interval, value.unit, value.change) if isinstance(value, Quantity) else value.period


def _claim_ids(question: Question) -> Iterator[str]:
    times = Counter(saying.source for saying in question.sayings)
    seen: Counter[str] = Counter()
    for saying in question.sayings:
        seen[saying.source] += 1
        number = f"/{seen[saying.source]}" if times[saying.source] > 1 else ""
        yield f"{question.id}/{saying.source}{number}"
    yield f"{question.id}/we-say"


def _phrases(table: Mapping[str, Iterable[str]]) -> dict[str, bool]:
    spoken = [(phrase, kind == "date") for kind, phrases in table.items() for phrase in phrases]
    # Longer phrases first: "how many days" must not be read as "how many".
    return dict(sorted(spoken, key=lambda pair: -len(pair[0])))


_ASKING = _phrases(table("questions")["asks_for"])

# At the beginning of a question, or behind its first word ("Since when").
_OPENING = re.compile(rf"(?:\w+ )??({'|'.join(re.escape(phrase) for phrase in _ASKING)})\b")
