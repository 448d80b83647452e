"""Tokens: words, runs of digits and single symbols with their offsets; what every grammar of this floor reads.

In: text. Out: tokens in reading order; white space is the gap between two offsets. "1,960.50" is five tokens, "44-day" three,
"$40bn" three: which neighbours belong together is for a grammar to say, not for the splitting.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

TokenKind = Literal["word", "digits", "symbol"]

# A word keeps its apostrophes ("Tuesday's", "o'clock"); digits are those of any script.
_TOKEN = re.compile(r"(?P<digits>\d+)|(?P<word>[^\W\d_]+(?:['’ʼ][^\W\d_]+)*)|(?P<symbol>[^\w\s]|_)")


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
    # `Token(...)` calls a Python function for each token; this makes the same tuple a third faster, and everything waits for it.
    make, matches = tuple.__new__, _TOKEN.finditer(text)
    return [make(Token, ((surface := match.group()), surface.lower(), *match.span(), match.lastgroup)) for match in matches]
