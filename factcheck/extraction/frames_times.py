"""When a value is: the date of its clause that belongs to it and to nothing else.

In: a mention, the words of its sentence and the other mentions there. Out: a period; None where no date is its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction import frames_around as around
from factcheck.extraction.frames_levels import is_before
from factcheck.extraction.frames_words import Word
from factcheck.model.mention import Mention
from factcheck.model.period import Period
from factcheck.model.value import Quantity, When

TIMES = ("date", "time", "recurring")
"""Kinds of mentions that are times themselves."""


def place_in(words: list[Word], mention: Mention) -> tuple[int, int]:
    """Indices of the first word of a mention and of the word after it."""
    first = next((i for i, w in enumerate(words) if w.end > mention.selector.start), len(words))
    after = next((i for i in range(first, len(words)) if words[i].start >= mention.selector.end), len(words))
    return first, after


def time_of(mention: Mention, words: list[Word], mentions: Sequence[Mention], own: tuple[str, str]) -> Period | None:
    """The date nearest to the value in its clause: "killed 40 and rekindled memories of 2002" dates the memories."""
    if not words or mention.kind in TIMES:
        return None
    dated = [m for m in mentions if isinstance(m.value, When) and m.value.period]
    near = [m for m in dated if around.undivided(words, mention.selector, m.selector, own)]
    if not near:
        return None
    tied = [m for m in near if around.is_tied(words, mention.selector, m.selector)]
    began = [m for m in mentions if isinstance(m.value, Quantity) and is_before(words, place_in(words, m)[0])]
    if mention in began:
        near = tied  # "up from 900,000 in March"
    else:
        near = [m for m in near if not any(around.is_tied(words, level.selector, m.selector) for level in began)]
    chosen = min(tied or near, key=lambda m: abs(m.selector.start - mention.selector.start), default=None)
    return chosen.value.period if chosen is not None and isinstance(chosen.value, When) else None
