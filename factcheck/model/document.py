"""Sources, documents and the places in them.

In and out: frozen values. Every claim can be traced through a `Selector` to the exact words of a `Document`.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from factcheck.model.period import Period

SourceKind = Literal["primary", "secondary", "reference", "social"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file of the project.

    Args:
        file: path relative to the project root, with forward slashes.
        line: from 1.
        column: from 1, in characters.
    """

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Selector:
    """Exact words at a place of a document (W3C Web Annotation: position and quote selector in one).

    Args:
        start: offset of the first character in `Document.text`.
        end: offset after the last character.
        exact: the words, unchanged: `text[start:end]`.
        prefix: up to 32 characters before.
        suffix: up to 32 characters after.
    """

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One publication.

    Args:
        id: the file name without its ending.
        publisher: who published it; empty where unknown.
        title: as printed.
        author: as printed.
        published: day, month or year of publication as a period; None where unknown.
        accessed: when it was retrieved.
        url: where it was published; http(s) only.
        archived: an archived copy; http(s) only.
        language: BCP 47 tag of the text, such as "en".
        kind: primary, secondary, reference or social.
        copies: ids or names of those whose words these are; an origin is counted once.
        sha256: of the original that the text was taken from.
        digest: True where the text is a digest in our own words and not the source's.
        file: path of the source file relative to the project root; empty outside a project.
    """

    id: str
    publisher: str = ""
    title: str = ""
    author: str = ""
    published: Period | None = None
    accessed: str = ""
    url: str = ""
    archived: str = ""
    language: str = "en"
    kind: SourceKind = "secondary"
    copies: tuple[str, ...] = ()
    sha256: str = ""
    digest: bool = False
    file: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A source with its text.

    Args:
        source: what is known about the publication.
        text: what it says; offsets of selectors count its characters.
        first_line: line of `source.file` on which the text begins (after the front matter); 0 where the text was taken out of
            a PDF, a page or a table, whose lines it does not share.
        pages: offsets at which the pages of the original begin; empty where it has none.
        remarks: what a reader should know about how the text was read, each a sentence without a full stop.
    """

    source: Source
    text: str
    first_line: int = 1
    pages: tuple[int, ...] = ()
    remarks: tuple[str, ...] = ()

    def page(self, offset: int) -> int | None:
        """Number the page that a character stands on, from 1; None where the original has no pages."""
        return bisect_right(self.pages, offset) or None

    def select(self, start: int, end: int) -> Selector:
        """Select the characters from `start` to `end` with their context."""
        text = self.text
        return Selector(start, end, text[start:end], text[max(0, start - 32) : start], text[end : end + 32])
