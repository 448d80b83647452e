"""Words of planning that plan nothing where they stand: goals that are scored, help that was sought, a plan that is voted on.

In: the words of a sentence, the place of such a word and that of a value. Out: whether the word says nothing of the value.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.frames_words import Word, row
from factcheck.lexicon import table
from factcheck.normalise.tallies import side_of_vote

Words = Sequence[Word]


def plans_nothing(words: Words, at: int, first: int, after: int) -> bool:
    """Tell a word of planning that says nothing of a value.

    Args:
        words: of the sentence.
        at: index of the word.
        first: index of the first word of the value.
        after: index behind its last.
    """
    word, following = words[at], words[at + 1].lower if at + 1 < len(words) else ""
    if word.base == "seek":
        return following != "to" and _is_done(words, at, first, after)
    if word.base == "goal":
        return following not in row("goal_links")  # "scored two goals"
    if word.base != "plan" or word.lower.endswith("ed"):
        return False
    return bool(side_of_vote(words, first, after)) or (following in _GOES_ON and _is_voted_on(words, at))


def _is_done(words: Words, at: int, first: int, after: int) -> bool:
    """Tell those who seek from what is sought: "64 people sought help", "sought help at 12 clinics"; "sought damages of $2m"."""
    if at >= after:
        return True
    return words[at].lower == "sought" and at + 1 < first and words[first - 1].lower != "of"


def _is_voted_on(words: Words, at: int) -> bool:
    """Tell the plan that somebody is for or against: "approved the plan", "in favour of the plan", "the plan passed"."""
    votes = table("tallies")
    near = {word.lower for word in words[max(0, at - _NEAR) : at + 2]}
    return not near.isdisjoint((*votes["voted"], *votes["lost"], *_FAVOUR))


_NEAR = 4
_FAVOUR = ("favour", "favor")
_GOES_ON = frozenset({"", ".", "and", "but", "on", "in", "by", "after", "late", "last", "yesterday", "while"})
"""Behind a plan that is voted on: nothing that says what is planned."""
