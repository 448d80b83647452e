"""The page of a source: what is known about it, and its text with every value marked where it stands.

In: a document, the claims, mentions and unread spans in it. Out: frozen views for the template.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.mention import Mention, Unread
from factcheck.reporters import _words as words
from factcheck.reporters._links import language, live

Mark = Literal["", "claim", "mention", "unread"]

PLAIN: Final = 300
"""Characters of unmarked text that are kept between two marks where long texts are shortened."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text.

    Args:
        text: the words, unchanged.
        mark: what it is; empty for plain text.
        anchors: of the cards that rest on it, the innermost first.
        note: what was read, or why nothing was.
    """

    text: str
    mark: Mark = ""
    anchors: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How a source fares: claims of it in questions of each verdict."""

    claims: int
    agreement: int
    conflict: int
    single_source: int
    undecided: int


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A source as the page shows it. `url` and `archived` are empty unless they are plain http(s)."""

    anchor: str
    id: str
    title: str
    publisher: str
    author: str
    published: str
    accessed: str
    url: str
    address: str
    archived: str
    lang: str
    kind: str
    digest: bool
    sha256: str
    copies: tuple[str, ...]
    tally: Tally
    others: str
    pieces: tuple[Piece, ...]


def source_page(document: Document, anchor: str, tally: Tally, *, others: str, pieces: tuple[Piece, ...]) -> SourcePage:
    """Build the page of a source."""
    source = document.source
    return SourcePage(
        anchor=anchor,
        id=source.id,
        title=source.title,
        publisher=source.publisher,
        author=source.author,
        published="" if source.published is None else words.days(source.published),
        accessed=source.accessed,
        url=live(source.url),
        address=source.url,
        archived=live(source.archived),
        lang=language(source.language),
        kind=source.kind,
        digest=source.digest,
        sha256=source.sha256,
        copies=source.copies,
        tally=tally,
        others=others,
        pieces=pieces,
    )


def pieces(
    text: str, claims: Iterable[tuple[Claim, str]], mentions: Sequence[Mention], unread: Sequence[Unread]
) -> tuple[Piece, ...]:
    """Cut a text at the ends of all marks, so that marks may overlap and no character is lost or doubled.

    Args:
        text: of the document.
        claims: each with the anchor of its card.
        mentions: values that no claim covers.
        unread: what was seen and not understood.
    """
    spans = [_Span(claim.selector.start, claim.selector.end, "claim", anchor, "") for claim, anchor in claims]
    spans += [_Span(one.selector.start, one.selector.end, "mention", "", words.value(one.value)) for one in mentions]
    spans += [_Span(one.selector.start, one.selector.end, "unread", "", one.reason) for one in unread]
    spans = sorted((span for span in spans if 0 <= span.start < span.end <= len(text)), key=_order)
    return tuple(_sweep(text, spans))


def shortened(marked: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Leave out the middle of long unmarked stretches, visibly."""
    return tuple(_shorten(piece) for piece in marked)


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    mark: Mark
    anchor: str
    note: str


def _order(span: _Span) -> tuple[int, int, str, str]:
    return span.start, -span.end, span.mark, span.anchor


def _sweep(text: str, spans: Sequence[_Span]) -> Iterable[Piece]:
    cuts = sorted({0, len(text), *(span.start for span in spans), *(span.end for span in spans)})
    covering: list[_Span] = []
    following = 0
    for begin, end in pairwise(cuts):
        covering = [span for span in covering if span.end > begin]
        while following < len(spans) and spans[following].start <= begin:
            covering.append(spans[following])
            following += 1
        yield _piece(text[begin:end], covering)


def _piece(text: str, covering: Sequence[_Span]) -> Piece:
    if not covering:
        return Piece(text)
    inner = sorted(covering, key=lambda span: (_RANK[span.mark], span.end - span.start, span.anchor))
    anchors = tuple(dict.fromkeys(span.anchor for span in inner if span.anchor))
    note = next((span.note for span in inner if span.note), "")
    return Piece(text, inner[0].mark, anchors, note)


def _shorten(piece: Piece) -> Piece:
    if piece.mark or len(piece.text) <= 2 * PLAIN:
        return piece
    return Piece(f"{piece.text[:PLAIN]} […] {piece.text[-PLAIN:]}")


_RANK: Final = {"claim": 0, "unread": 1, "mention": 2, "": 3}
