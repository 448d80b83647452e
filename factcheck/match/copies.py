"""Copies: documents that print each other's words, or one wire story.

In: documents. Out: documents whose sources say whose words they pass on, so that corroboration is counted in origins. Two
documents are one where they share enough runs of words; figures are left out, since a later edition updates just these. A
document also passes on the wire agency that its byline or dateline credits.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.match.credits import credited
from factcheck.match.speakers import squashed
from factcheck.model.document import Document
from factcheck.model.period import Period
from factcheck.normalise.tokens import tokenize

_RUN = 5
"""Words of a run: four match by chance in reports of one event ("took to the streets"), six break at every edit."""

_SHARE = 0.12
"""Share of the shorter document's runs from which two documents are one origin. On the development gold rewrites of one agency
story share 0.12 to 0.79 and independent reports of one event at most 0.09."""


_LEAST = 20
"""Runs of a document that can be told to be a copy: a single sentence is worded alike by anybody."""


def with_copies(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Name in `copies` of every source the earlier source whose words it prints, and the agency that it credits.

    Args:
        documents: of one comparison, in any order.

    Returns:
        The documents in their order; which is the earlier is told by the days of publication, and by the ids where these say
        nothing: an origin has no direction, but a reader would ask.
    """
    runs = {document.source.id: _runs(document.text) for document in documents}
    days = {document.source.id: document.source.published for document in documents}
    shared = _shared(runs)
    copied: dict[str, list[str]] = defaultdict(list)
    for (first, second), count in sorted(shared.items()):
        shorter = min(len(runs[first]), len(runs[second]))
        if shorter >= _LEAST and count >= _SHARE * shorter:
            early, late = (second, first) if _is_earlier(days[second], days[first]) else (first, second)
            copied[late].append(early)
    for document in documents:
        copied[document.source.id] += _agencies(document, documents)
    return tuple(_passing_on(document, copied.get(document.source.id, ())) for document in documents)


def _is_earlier(one: Period | None, two: Period | None) -> bool:
    return one is not None and two is not None and one.closing() < two.opening()


def _agencies(document: Document, documents: Sequence[Document]) -> list[str]:
    """The agencies that a document credits: their own documents where these are here, else their names."""
    own = squashed(document.source.publisher)  # "Bloomberg News" is Bloomberg
    houses = {squashed(other.source.publisher): other.source.id for other in documents if other.source.publisher}
    named = ((name, squashed(name)) for name in credited(document))
    return [houses.get(plain, name) for name, plain in named if plain not in own]


def _passing_on(document: Document, originals: Sequence[str]) -> Document:
    if not originals:
        return document
    source = document.source
    return replace(document, source=replace(source, copies=tuple(dict.fromkeys((*source.copies, *originals)))))


def _runs(text: str) -> frozenset[int]:
    words = [_stable(token.lower) for token in tokenize(text) if token.kind == "word"]
    return frozenset(map(hash, zip(*(words[n:] for n in range(_RUN)), strict=False)))


@lru_cache(maxsize=1 << 16)
def _stable(word: str) -> int:
    """A number for a word that does not depend on the process, as `hash` of a string does."""
    return int.from_bytes(word.encode()[:8], "big") + 131 * len(word)


def _shared(runs: dict[str, frozenset[int]]) -> Counter[tuple[str, str]]:
    """Count the runs that two documents share; runs that many have are phrases of the subject and count for nobody."""
    where: dict[int, list[str]] = defaultdict(list)
    for name in sorted(runs):
        for run in runs[name]:
            where[run].append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in where.values():
        if 1 < len(names) <= _MANY:
            shared.update((a, b) for n, a in enumerate(names) for b in names[n + 1 :])
    return shared


_MANY = 8
"""Documents behind one run above which it is a common phrase, or a story so widely printed that rarer runs tell it too."""
