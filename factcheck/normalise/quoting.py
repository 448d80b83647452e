"""Quotes: where the words of a claim file stand in a text.

In: a quote and a text. Out: exact offsets in the text as given. White space, quotation marks, apostrophes and dashes count as
equal to their kind, characters without width as nothing, and that is all: a quote is never moved to words that are merely similar
(hypothesis/h#4328). A quote that begins or ends inside a number or a word does not stand there: "2,000 troops" is not what
"12,000 troops" says.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

SHORTEST_GUESS = 12
"""Characters below which a similar text is no hint: almost any short text is similar to some other."""

_LONGEST_GUESS = 300  # fuzzy search over a whole source grows with the product of both lengths
_LIKENESS = 70  # of 100: below, the nearest text of a long source is a coincidence of common words

_KINDS = {
    " ": "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028"
         "\u2029\u202f\u205f\u3000",
    '"': "“”„‟«»″",
    "'": "‘’‚‛′ʼ`´‹›",
    "-": "‐‑‒–—―−﹣－",
}  # fmt: skip
_SAME = str.maketrans({char: kind for kind, chars in _KINDS.items() for char in chars})
# Soft hyphens and zero-width spaces come along with scraped pages; nobody sees them, and nobody can type them into a quote.
_RUN = re.compile("[ \xad\u200b\u2060\ufeff]{2,}|[\xad\u200b\u2060\ufeff]")


def locate(quote: str, text: str) -> list[tuple[int, int]]:
    """Find every place where a quote stands in a text.

    Args:
        quote: as a person typed it.
        text: of the document, unchanged.

    Returns:
        Start and end offsets in `text`, in order; empty where the words do not stand there.
    """
    flat, wanted = _flatten(text), _flatten(quote).text.strip()
    places = []
    start = flat.text.find(wanted) if wanted else -1
    while start >= 0:
        end = start + len(wanted)
        if not (_cuts_before(flat.text, start) or _cuts_after(flat.text, end)):
            places.append((flat.origin(start), flat.origin(end - 1) + 1))
        start = flat.text.find(wanted, start + 1)
    return places


def nearest(quote: str, text: str) -> str:
    """Give the words of a text that are most like a quote, as a hint and nothing more.

    Returns:
        Whole words of `text` with its white space made single; empty where nothing is like it, or the quote is too short.
    """
    from rapidfuzz import fuzz

    wanted, flat = _flatten(quote).text.strip(), _flatten(text).text
    if not SHORTEST_GUESS <= len(wanted) <= _LONGEST_GUESS:
        return ""
    found = fuzz.partial_ratio_alignment(wanted, flat, score_cutoff=_LIKENESS)
    if found is None:
        return ""
    start, end = flat.rfind(" ", 0, found.dest_start + 1) + 1, flat.find(" ", found.dest_end)
    return flat[start : end if end >= 0 else len(flat)].strip()


class _Flat(NamedTuple):
    """A text with its kinds made equal and its runs of white space made single.

    Args:
        text: the flat text.
        runs: offsets in it behind which characters are missing, rising.
        missing: how many are missing behind each of them, in sum.
    """

    text: str
    runs: list[int]
    missing: list[int]

    def origin(self, offset: int) -> int:
        """Offset in the text as given of a character of the flat one."""
        run = bisect_right(self.runs, offset)
        return offset + (self.missing[run - 1] if run else 0)


@lru_cache(maxsize=8)  # quotes of one source are looked up one after the other
def _flatten(text: str) -> _Flat:
    same = text.translate(_SAME)
    runs: list[int] = []
    missing: list[int] = []
    total = 0
    for match in _RUN.finditer(same):
        kept = len(_made_single(match))
        runs.append(match.start() - total + kept)
        total += match.end() - match.start() - kept
        missing.append(total)
    return _Flat(_RUN.sub(_made_single, same) if runs else same, runs, missing)


def _made_single(run: re.Match[str]) -> str:
    return " " if " " in run[0] else ""


def _cuts_before(text: str, start: int) -> bool:
    """Tell whether a quote that begins here begins inside a word, a number, a range or a negative number."""
    first, before = text[start], text[start - 1] if start else " "
    if not first.isdigit():
        return _in_word(before, first)
    beyond = text[start - 2] if start > 1 else " "
    if before.isdigit() or _is_cased(before) or (before in ".,'" and beyond.isdigit()):
        return True
    return before == "-" and (beyond.isdigit() or beyond == " ")


def _cuts_after(text: str, end: int) -> bool:
    """Tell whether a quote that ends here ends inside a word, a number or a range."""
    last, after = text[end - 1], text[end] if end < len(text) else " "
    if not last.isdigit():
        return _in_word(last, after)
    beyond = text[end + 1] if end + 1 < len(text) else " "
    return after.isdigit() or _is_cased(after) or (after in ".,'-" and beyond.isdigit())


def _in_word(left: str, right: str) -> bool:
    return _is_cased(left) and _is_cased(right)


def _is_cased(char: str) -> bool:
    # Scripts without capital letters (Chinese, Thai) set no space between words; there every place is a boundary.
    return char.lower() != char.upper()
