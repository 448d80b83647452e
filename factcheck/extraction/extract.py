"""A document read through: its mentions, what was not understood, and a claim for every mention.

In: a document. Out: an `Extraction`. It depends on the text and on what its source says about itself, and on nothing else, so
that it can be kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.extraction.scan import scan
from factcheck.model.document import Document
from factcheck.model.extraction import Extraction


def extract(document: Document) -> Extraction:
    """Read everything that a document says in numbers and dates."""
    # The gate needs no frames, and starts quicker without them.
    from factcheck.extraction.frames import claims_found

    mentions, unread = scan(document)
    return Extraction(mentions, unread, claims_found(document, mentions))


def extract_all(documents: Iterable[Document]) -> Iterator[Extraction]:
    """Read documents one after the other, in their order."""
    return map(extract, documents)
