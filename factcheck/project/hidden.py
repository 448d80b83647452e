"""Characters that a reviewer cannot see, or that show text in another order than it is stored.

In: the text of a file. Out: where the first such character stands, and its name. What two people see in a review must be what
the tool reads (CVE-2021-42574); digits of two scripts in one number look like one number and are two.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

# Controls, line ends that only some editors show, zero-width spaces, embeddings, overrides, isolates, tags. Left in peace: the
# marks U+200C to U+200F, which Persian, Indic, Hebrew and Arabic texts need.
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u180e\u200b\u2028-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_NUMBER = re.compile(r"\d[\d.,]*")


class Hidden(NamedTuple):
    """A character or number that is not what it looks like, and where it begins."""

    start: int
    name: str


def find_hidden(text: str) -> Hidden | None:
    """Find the first character that cannot be seen, or number that mixes scripts; None where all is plain."""
    if text.isascii() and text.isprintable():
        return None
    if (match := _HIDDEN.search(text)) is not None:
        char = match.group()
        return Hidden(match.start(), f"U+{ord(char):04X} ({unicodedata.name(char, 'a control character').lower()})")
    if _FOREIGN_DIGIT.search(text):
        for match in _NUMBER.finditer(text):
            if len({_script(char) for char in match.group() if char.isdecimal()}) > 1:
                return Hidden(match.start(), "a number with digits of two scripts")
    return None


def _script(digit: str) -> int:
    # Every decimal script has its ten digits in one block, zero first.
    return ord(digit) - unicodedata.decimal(digit)
