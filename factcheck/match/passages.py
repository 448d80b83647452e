"""Passages: the sentences round a claim, as words that another document may print too.

In: documents, and a way to split a text into sentences (which is the business of another room). Out: for a claim the sentence
that it stands in, and its neighbours.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.normalise.tokens import tokenize

Split = Callable[[str], Sequence[tuple[int, int]]]
"""Start and end of every sentence of a text, in reading order."""


@dataclass(frozen=True, slots=True)
class Passages:
    """A document by its sentences.

    Args:
        text: of the document.
        spans: start and end of every sentence, in reading order.
    """

    text: str
    spans: tuple[tuple[int, int], ...]

    def at(self, claim: Claim) -> int:
        """Number of the sentence that a claim begins in."""
        return max(0, bisect_right(self.spans, (claim.selector.start, len(self.text))) - 1)

    def sentence(self, number: int) -> str:
        """Text of a sentence; empty where there is none of that number."""
        if not 0 <= number < len(self.spans):
            return ""
        start, end = self.spans[number]
        return self.text[start:end]


def passages(documents: Iterable[Document], split: Split) -> Mapping[str, Passages]:
    """Split documents into sentences.

    Args:
        documents: of one comparison.
        split: gives the sentences of a text as offsets.

    Returns:
        Passages by the id of the source.
    """
    return {document.source.id: Passages(document.text, tuple(split(document.text))) for document in documents}


@lru_cache(maxsize=1 << 14)
def words(text: str) -> tuple[str, ...]:
    """Words of a passage in lower case; figures are left out, since a later edition updates just these."""
    return tuple(token.lower for token in tokenize(text) if token.kind == "word")
