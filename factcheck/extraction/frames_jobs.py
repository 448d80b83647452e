"""Jobs that are cut, in many words: "will axe 4,200 posts", "4,200 jobs will go", "4,200 redundancies", "lay off 4,200".

In: the words of a sentence and the place of a bare number in them. Out: whether it counts jobs that are cut. Positions of a race
and roles of an actor are none: only a verb that can mean nothing else makes jobs of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.extraction.frames_clause import noun_phrase
from factcheck.extraction.frames_words import Word, row
from factcheck.normalise.lemmas import noun_set, predicate_set

Words = Sequence[Word]

_STAFF = frozenset(("worker", "people"))
"""Sets of nouns for those who are laid off."""

_JOBS = frozenset(("jobs", "positions", "posts"))

_NEAR = 6
"""Words before a figure or behind its noun in which the verb stands: "are expected to be cut"."""


def are_cut(words: Words, first: int, after: int) -> bool:
    """Tell whether a figure counts jobs that are cut.

    Args:
        words: of the sentence.
        first: index of the figure's first word.
        after: index of the word behind it.
    """
    phrase, end = noun_phrase(words, after)
    if not phrase:
        return False
    noun = phrase[-1].base
    if noun in row("job_cuts") or (noun in row("job_losses") and len(phrase) > 1 and phrase[-2].base == "job"):
        return True
    if noun in row("jobs"):
        sure = row("cuts_jobs") | (row("loses_jobs") if noun == "job" else frozenset())
        return (noun == "job" or len(phrase) == 1) and (_verb_before(words, first) in sure or _verb_behind(words, end) in sure)
    return noun_set(noun) in _STAFF and _laid_off(words, first, end)


def staff_falls(words: Words, first: int) -> bool:
    """Tell by how many a workforce is cut: "reduce its workforce by 4,200", "its headcount will shrink by 4,200"."""
    if not first or words[first - 1].lower != "by":
        return False
    before = words[max(0, first - _NEAR) : first - 1]
    return any(w.base in row("workforces") for w in before) and any(predicate_set(w.base) in {"decline", "fall"} for w in before)


def _verb_before(words: Words, first: int) -> str:
    """The word right before a figure, what softens it aside: "will shed about"."""
    for word in reversed(words[max(0, first - _NEAR) : first]):
        if not word.closed and word.letters:
            return word.base
    return ""


def _verb_behind(words: Words, end: int) -> str:
    """The first verb behind a noun: "will go", "are expected to be cut"; empty where they only go somewhere, "will go to"."""
    for at, word in enumerate(words[end : end + _NEAR], end):
        if word.content and not (word.closed or word.lower in row("helping")):
            goes = word.base == "go" and at + 1 < len(words) and words[at + 1].lower == "to"
            return "" if goes else word.base
        if not word.letters:
            return ""
    return ""


def _laid_off(words: Words, first: int, end: int) -> bool:
    """Tell those who are laid off or made redundant, or lose their jobs, by the verb and what it needs."""
    before = [word.lower for word in words[max(0, first - _NEAR) : first]]
    behind = [word.lower for word in words[end : end + _NEAR]]
    pairs = {*pairwise(before), *pairwise(behind)}
    makes = any(word in ("make", "makes", "making", "made") for word in (*before, *behind))
    loses = any(word.lower in _JOBS and words[at - 1].lower == "their" for at, word in enumerate(words[end : end + _NEAR], end))
    laid = any((verb, "off") in pairs for verb in ("lay", "lays", "laying", "laid"))
    return laid or (makes and "redundant" in behind) or (loses and any(word.base == "lose" for word in words[end : end + _NEAR]))
