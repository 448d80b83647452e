"""Figures of races and games that count nothing: "2 L Beshara 2:05:10", "the half in 1:07", "with 7:54 to play".

In: a text, its tokens and a reading. Out: whether it is a place in a list of results, a point of the course, or part of a time
that no reading holds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.normalise.readings import Reading
from factcheck.normalise.tokens import Token


def is_of_race(text: str, tokens: Sequence[Token], reading: Reading) -> bool:
    """Tell a figure of a race or game from a count.

    Args:
        text: of the document.
        tokens: of the text.
        reading: of a quantity in it.
    """
    if reading.kind == "ratio":
        return _is_half_of_race(tokens, reading)
    if reading.quantity is None or reading.kind not in ("quantity", "score"):
        return False
    bare = not reading.quantity.unit and reading.quantity.hedge != "about"  # "about 10:00 to play" tells loosely what is left
    return (reading.kind == "quantity" and _is_place(text, reading)) or (bare and _is_clock(tokens, reading))


def _is_place(text: str, reading: Reading) -> bool:
    """A place in a list of results has a time behind it, or more such places beside it; "5 K Run" has neither."""
    before, here = text[max(0, reading.start - _REACH) : reading.start], text[reading.start : reading.start + _REACH]
    if before and before[-1] != "\n" and before[-2:] not in _ITEM_ENDS:
        return False
    return bool(_PLACE_TIMED.match(here) or (_PLACE.match(here) and (_PLACE.search(before) or _PLACE.search(here, 1))))


def _is_half_of_race(tokens: Sequence[Token], reading: Reading) -> bool:
    """"She reached the half in 1:07"."""
    at, last = reading.first, reading.last
    led = tokens[at].lower == "half" and at > 0 and tokens[at - 1].lower == "the"
    return led and last < len(tokens) and tokens[last].lower == "in" and _minutes(tokens, last + 2)


def _is_clock(tokens: Sequence[Token], reading: Reading) -> bool:
    """"with 7:54 to play": two figures that a colon ties are no counts, be they a time of day or not; "3:1" is a ratio."""
    return _minutes(tokens, reading.last) or _minutes(tokens, reading.first - 1)


def _minutes(tokens: Sequence[Token], colon: int) -> bool:
    """Tell whether a colon stands at an index between digits, with two of them behind it."""
    if not 0 < colon < len(tokens) - 1 or tokens[colon].text != ":":
        return False
    before, after = tokens[colon - 1], tokens[colon + 1]
    tied = before.end == tokens[colon].start and tokens[colon].end == after.start
    return tied and before.kind == after.kind == "digits" and len(after.text) == _MINUTES


_PLACE = re.compile(r"(?<![^\n ])[1-9]\d{0,2} [A-Z]\.? [A-Z][a-z'’-]{2,}")
_PLACE_TIMED = re.compile(r"[1-9]\d{0,2} [A-Z](?:\.|[a-z'’-]+)? [A-Z][a-z'’-]{2,}[^.;\n\d]{0,40} \d{1,2}:\d\d")
_ITEM_ENDS = ("; ", ": ", ", ")
_REACH = 80
"""Characters up to the next place of a list."""

_MINUTES = 2
