"""Which of several like things a figure is of: the previous one, the one to come, the second.

In: the words of a sentence and the place of a figure in them. Out: "before", "after", "another", the number of a stage, that of
another thing with its noun ("2 reactor"), or nothing: "last year's festival drew 4,100" and "the festival drew 5,300" are two
festivals, "the first phase" and "the second" two phases, and an aftershock is another quake.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.frames_words import Word, row
from factcheck.lexicon import table
from factcheck.normalise.lemmas import POSSESSIVE

_JOINTS = frozenset(";:()")

_FAR = 14
"""Words before a figure in which its subject stands."""


def edition_of(words: Sequence[Word], first: int) -> str:
    """Tell which of several like things the subject of a figure is.

    Args:
        words: of the sentence.
        first: index of the figure's first word.
    """
    earliest = max(0, first - _FAR)
    start = next((at + 1 for at in range(first - 1, earliest - 1, -1) if words[at].text in _JOINTS), earliest)
    return next(filter(None, (_marked(words, at) for at in range(start, first - 1))), "")


def _marked(words: Sequence[Word], at: int) -> str:
    """What the word at a place says of the thing that follows it; nothing where it dates ("the previous year")."""
    word, behind = words[at].lower, words[at + 1]
    if words[at].base in row("another_of_kind"):
        return "another"
    if at and words[at - 1].lower in row("prepositions"):
        return ""  # "more than in the previous auction"
    for kind in ("before", "after"):
        whose = behind.lower.endswith(POSSESSIVE) and word in row(f"edition_{kind}_time")  # "last year's festival"
        if whose or (word in row(f"edition_{kind}") and behind.base not in table("dates")["units"]):
            return kind
    number = table("dates")["ordinals"].get(word)
    if not number or not behind.content or behind.verbal:
        return ""
    if behind.base in row("stages"):
        return str(number)
    before, is_said = words[at - 1].lower if at else "", at > 1 and words[at - 2].base == "be"  # "was his second win"
    led = not is_said and (before in row("determiners") or before.endswith(POSSESSIVE))
    return f"{number} {behind.base}" if led else ""
