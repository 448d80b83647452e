"""Every quote of the claim files at its place in its source.

In: questions and documents. Out: selectors by saying. A quote that does not stand in its source, or stands there more than
once, is noted: the tool does not choose among places, since the words around a figure decide what it counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from unicodedata import normalize

from factcheck.model.claim import Question, Saying
from factcheck.model.document import Document, Selector
from factcheck.normalise.quoting import locate, nearest
from factcheck.project.slate import Slate

_MOST_HINTS = 20  # fuzzy search takes milliseconds a quote; who has more orphans than this has changed a whole source


def anchor(
    questions: Iterable[Question], documents: Mapping[str, Document], slates: Mapping[str, Slate]
) -> dict[Saying, Selector]:
    """Find the words of every saying in its document.

    Args:
        questions: of all claim files.
        documents: by source id; a saying of an unknown source is passed over.
        slates: by claim file.

    Returns:
        The place of each saying whose quote stands in its source exactly once.
    """
    sayings = (saying for question in questions for saying in question.sayings if saying.source in documents)
    found: dict[Saying, Selector] = {}
    hints = _MOST_HINTS
    for source, group in groupby(sorted(sayings, key=_source), key=_source):
        document = documents[source]
        for saying in group:
            places = locate(saying.quote, document.text)
            if len(places) == 1:
                found[saying] = document.select(*places[0])
                continue
            slate = slates[saying.place.file]
            if places:
                _note_twice(saying, document, places, slate)
            else:
                _note_missing(saying, document, slate, near=nearest(saying.quote, document.text) if hints > 0 else "")
                hints -= 1
    return found


def _source(saying: Saying) -> str:
    return saying.source


def _note_missing(saying: Saying, document: Document, slate: Slate, *, near: str) -> None:
    message = f"the quote does not stand in {document.source.file or saying.source}"
    slate.wrong(saying.place, "FC011", message, _hint(saying.quote, document.text, near))


def _hint(quote: str, text: str, near: str) -> str:
    if locate(normalize("NFC", quote), normalize("NFC", text)):
        return "it looks the same there, but accents are stored in another form: copy the words from the source's file"
    return f"the nearest words there are: {near}" if near else ""


def _note_twice(saying: Saying, document: Document, places: list[tuple[int, int]], slate: Slate) -> None:
    lines = ", ".join(str(document.first_line + document.text.count("\n", 0, start)) for start, _ in places[:5])
    message = f"the quote stands {len(places)} times in {document.source.file or saying.source} (lines {lines})"
    longer = lengthen(document.text, *places[0])
    slate.wrong(saying.place, "FC012", message, f"make it longer, for instance: {longer}" if longer else "make it longer")


def lengthen(text: str, start: int, end: int) -> str:
    """Grow a passage word by word, to the right first, until it stands in the text only once; empty where that takes too long."""
    for _ in range(12):  # a quote that is not unique within a dozen more words stands in a repeated paragraph
        end = _word_end(text, end)
        if len(locate(text[start:end], text)) == 1:
            return " ".join(text[start:end].split())
        start = _word_start(text, start)
        if len(locate(text[start:end], text)) == 1:
            return " ".join(text[start:end].split())
    return ""


def _word_end(text: str, end: int) -> int:
    while end < len(text) and text[end].isspace():
        end += 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return end


def _word_start(text: str, start: int) -> int:
    while start > 0 and text[start - 1].isspace():
        start -= 1
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    return start
