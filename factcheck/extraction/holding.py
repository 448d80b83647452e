"""For when a figure holds: on the day of its article, or lately, as far as the words of its clause say.

In: the words of a sentence and the place of a figure in them. Out: a `Holds`. "The number has risen to 63" and "nine so far" hold
on the day of publication; "the mission has 620 soldiers" is a state, which a later article may give otherwise. "The blast killed
nine" holds for good and says nothing of the kind.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.frames_levels import CHANGES, before_figure
from factcheck.extraction.frames_words import Word, row
from factcheck.model.mention import Holds
from factcheck.normalise.lemmas import predicate_set

_JOINTS = frozenset(",;:()")


def holding(words: Sequence[Word], first: int, after: int) -> Holds:
    """Tell for when a figure holds.

    Args:
        words: of the sentence.
        first: index of the figure's first word.
        after: index of the word after what it counts.
    """
    clause = [word.lower for word in _clause(words, first, after)]
    if not row("holds_still").isdisjoint(clause):
        return "still"
    if not row("holds_now").isdisjoint(clause) or "so far" in " ".join(clause):
        return "now"
    at = before_figure(words, first)
    before = words[at].lower if at >= 0 else ""
    if before == "to" and _has_changed(words[max(0, at - _HELPED) : at]):
        return "now"
    return "lately" if before in row("holds_lately") or _are_so(words[after : after + 2]) else ""


def _are_so(behind: Sequence[Word]) -> bool:
    """Tell a state of what was counted, "Eleven people are missing", from what has happened to it, "are killed", "have fled"."""
    is_state = len(behind) > 1 and behind[0].lower in {"is", "are", "has", "have"}
    return is_state and (not behind[1].verbal or behind[1].lower == "missing")


def _clause(words: Sequence[Word], first: int, after: int) -> Sequence[Word]:
    """The words round a figure up to a comma, a colon or a bracket."""
    start = next((at + 1 for at in range(first - 1, -1, -1) if words[at].text in _JOINTS), 0)
    end = next((at for at in range(after, len(words)) if words[at].text in _JOINTS), len(words))
    return words[start:end]


def _has_changed(before: Sequence[Word]) -> bool:
    """Tell "has risen" and "have since dropped" by the words before "to"."""
    return any(word.lower in {"has", "have"} for word in before) and predicate_set(before[-1].base) in CHANGES


_HELPED = 4
"""Words in which a verb and what helps it stand: "has since sharply risen"."""
