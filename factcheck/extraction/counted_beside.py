"""Counts told as one of a list: "three men and a woman" is three of four, "two adults and three children" two of five.

In: the words of a sentence and the place of a count of persons in them. Out: a word for the scope of a `Measure`, or nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.frames_words import Word, numerals
from factcheck.normalise.lemmas import noun_kind, noun_set

LISTED = "listed"
"""Scope: of one of several counts of persons."""

_PHRASE = 3
"""Words from a number to its noun: "two off-duty officers"."""


def listed(words: Sequence[Word], first: int, end: int) -> tuple[str, ...]:
    """Tell whether a count of persons stands in a list with a count of others.

    Args:
        words: of the sentence.
        first: index of the figure's first word.
        end: index behind the noun that it counts.
    """
    noun = words[end - 1].base if end > first else ""
    if noun_kind(noun) != "person":
        return ()
    behind = _counted_after(words, end + 1) if _joins(words, end) else ""
    before = _counted_before(words, first - 2) if _joins(words, first - 1) else ""
    return (LISTED,) if any(other and noun_set(other) != noun_set(noun) for other in (behind, before)) else ()


def _joins(words: Sequence[Word], at: int) -> bool:
    return 0 <= at < len(words) and words[at].lower in {"and", ","}


def _counted_after(words: Sequence[Word], at: int) -> str:
    """The person that a number or an article at an index counts."""
    at += at < len(words) and words[at].lower == "and"
    if at >= len(words) or not _is_number(words[at]):
        return ""
    behind = words[at + 1 : at + 1 + _PHRASE]
    if behind and behind[0].lower == "of":
        return ""  # "52 bodies, 23 of them children"
    return next((word.base for word in behind if noun_kind(word.base) == "person"), "")


def _counted_before(words: Sequence[Word], at: int) -> str:
    """The person that ends at an index and is counted."""
    if at < 1 or noun_kind(words[at].base) != "person":
        return ""
    return words[at].base if any(map(_is_number, words[max(0, at - _PHRASE) : at])) else ""


def _is_number(word: Word) -> bool:
    return word.text.isdecimal() or word.lower in numerals() or word.lower in {"a", "an"}
