"""The words of a source that stand for a claim.

In: a document and a claim in it. Out: a quote that stands there exactly once, and `means` where it holds more than one value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.extraction.frames_clause import noun_phrase
from factcheck.extraction.frames_words import words_of
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.normalise.quoting import locate


class Quoted(NamedTuple):
    """A quote, and which of its values is meant; both empty where no quote stands only once."""

    quote: str
    means: str = ""


def quoted(document: Document, claim: Claim, others: Iterable[Claim]) -> Quoted:
    """Quote a claim.

    Args:
        document: that it stands in.
        claim: with its place.
        others: claims of the document, among them perhaps this one; a value that the quote holds besides makes it ambiguous.
    """
    text = document.text
    start, end = claim.selector.start, _noun_end(text, claim)
    for left, right in _growing(to_the_right=end > claim.selector.end):
        first, last = _left(text, start, left), _right(text, end, right)
        if left + right < _FEW and _ENDS.search(text, first, last):
            continue
        if len(locate(text[first:last], text)) == 1:
            return Quoted(" ".join(text[first:last].split()), _means(claim, first, last, others))
    return Quoted("")


def _noun_end(text: str, claim: Claim) -> int:
    """Behind the noun that is counted: "11 rounds" says more than "11"."""
    end = claim.selector.end
    line = text.find("\n", end)
    stop = min(len(text) if line < 0 else line, end + _REACH)
    if not claim.measure.head or claim.kind in {"date", "time"}:
        return end
    phrase, _ = noun_phrase(words_of(text, end, stop), 0)
    return phrase[-1].end if phrase and phrase[-1].end < stop else end


def _growing(*, to_the_right: bool) -> Iterator[tuple[int, int]]:
    """How many words to take on either side, the shortest quotes first; a date reads better with what stands before it."""
    for words in range(_FEW):
        for one in range(words + 1):
            yield (one, words - one) if to_the_right else (words - one, one)
    for words in range(_FEW // 2, _MANY):
        yield words, words


def _right(text: str, end: int, words: int) -> int:
    begin = end
    for _ in range(words):
        while end < len(text) and text[end].isspace():
            end += 1
        while end < len(text) and not text[end].isspace():
            end += 1
    while end > begin and text[end - 1] in _SIGNS:
        end -= 1
    return end


def _left(text: str, start: int, words: int) -> int:
    begin = start
    for _ in range(words):
        while start > 0 and text[start - 1].isspace():
            start -= 1
        while start > 0 and not text[start - 1].isspace():
            start -= 1
    while start < begin and text[start] in _SIGNS:
        start += 1
    return start


def _means(claim: Claim, start: int, end: int, others: Iterable[Claim]) -> str:
    inside = (other for other in others if start < other.selector.end and other.selector.start < end and other.id != claim.id)
    return " ".join(claim.selector.exact.split()) if any(inside) else ""


_FEW = 7
"""Words by which a quote grows in every way; beyond, it grows on both sides at once."""
_MANY = 20
"""Words on either side; a passage that is not unique by then stands in the text twice as a whole."""
_REACH = 80
"""Characters behind a value in which its noun stands."""
_ENDS = re.compile(r"[.!?][\"”’']?\s+[\"“A-Z]|\n")
"""Where a short quote would run over the end of a sentence."""
_SIGNS = ".,;:!?()[]\"“”‘’' "
