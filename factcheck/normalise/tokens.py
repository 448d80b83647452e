"""Tokens: words, runs of digits and single symbols with their offsets; what every grammar of this floor reads.

In: text. Out: tokens in reading order; white space is the gap between two offsets. "1,960.50" is five tokens, "44-day" three,
"$40bn" three: which neighbours belong together is for a grammar to say, not for the splitting.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple, Protocol

TokenKind = Literal["word", "digits", "symbol"]

HYPHENS = frozenset("-‐‑")
"""Signs that tie words: the plain hyphen, and those of typesetters."""

# A word keeps its apostrophes ("Tuesday's", "o'clock"); digits are those of any script.
_TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|\d+|[^\w\s]|_")


class Token(NamedTuple):
    """One token.

    Args:
        text: its characters, unchanged.
        lower: the same in lower case.
        start: offset of its first character in the text that was split.
        end: offset after its last character.
        kind: word, digits or symbol.
    """

    text: str
    lower: str
    start: int
    end: int
    kind: TokenKind


def tokenize(text: str) -> list[Token]:
    """Split a text into tokens; linear in its length."""
    # Everything waits for this loop. Finding each surface again from where the last one ended is quicker than asking a match for
    # its span (only white space lies between), and `Token(...)` would run Python for what `tuple.__new__` does at once.
    make, find, known = tuple.__new__, text.find, _KNOWN
    tokens: list[Token] = []
    end = 0
    for surface in _TOKEN.findall(text):
        lower, kind = known[surface]
        start = find(surface, end)
        end = start + len(surface)
        tokens.append(make(Token, (surface, lower, start, end, kind)))
    return tokens


def model_end(tokens: Sequence[Token], at: int) -> int:
    """Return the index after the model number that begins at a token ("AK-47s", "T-72B3", "M16"); `at` where none does."""
    here, last = at + 1, len(tokens) - 1
    if here > last or not _glued(tokens, here) or not _LETTERS.fullmatch(tokens[at].text):
        return at
    if at and _glued(tokens, at) and tokens[at - 1].text not in _OPENING:
        return at
    here += here < last and tokens[here].text in HYPHENS and _glued(tokens, here + 1)
    if tokens[here].kind != "digits" or len(tokens[here].text) > _LONGEST_MODEL:
        return at
    while here < last and _glued(tokens, here + 1) and tokens[here + 1].kind != "symbol":
        here += 1
    goes_on = here + 2 <= last and _glued(tokens, here + 1) and _glued(tokens, here + 2) and tokens[here + 2].kind == "digits"
    return at if goes_on else here + 1


class Placed(Protocol):
    """A piece of a text with its offsets: a token, or a word made of some."""

    @property
    def text(self) -> str:
        """As printed."""

    @property
    def start(self) -> int:
        """Offset of its first character."""

    @property
    def end(self) -> int:
        """Offset after it."""


def is_numbered(pieces: Sequence[Placed], at: int) -> bool:
    """Tell a hyphen and a figure that belong to the word before: "COVID-19 cases", "top-10 finishes"."""
    if at + 1 >= len(pieces) or pieces[at].text not in HYPHENS or not pieces[at + 1].text.isdecimal():
        return False
    return pieces[at - 1].end == pieces[at].start and pieces[at].end == pieces[at + 1].start


def _glued(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].start == tokens[at - 1].end


class _Known(dict[str, tuple[str, TokenKind]]):
    """Lower case and kind of the surfaces met so far: words repeat."""

    def __missing__(self, surface: str) -> tuple[str, TokenKind]:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        kind: TokenKind = "digits" if surface.isdecimal() else "word" if surface[0].isalnum() else "symbol"
        # A long run is met once, and would be kept for nothing.
        found = surface.lower(), kind
        if len(surface) <= _LONGEST_KNOWN:
            self[surface] = found
        return found


# Letters of a model are few, and capitals but for one: "F", "AK", "Su", "MiG".
_LETTERS = re.compile(r"[A-Z][a-z]?[A-Z]?|[A-Z]{3}")
_LONGEST_MODEL = 4
_OPENING = frozenset("([\"“‘'")
_MOST_KNOWN = 50_000
_LONGEST_KNOWN = 40
_KNOWN = _Known()
