"""For when a figure holds: on the day of its article, or lately, as far as the words of its clause say.

In: the words of a sentence and the place of a figure in them. Out: a `Holds`. "The number has risen to 63" and "nine so far" hold
on the day of publication; "the mission has 620 soldiers" is a state, which a later article may give otherwise. "The blast killed
nine" holds for good and says nothing of the kind. Of a date: whether a state is held since it.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.frames_levels import CHANGES, before_figure
from factcheck.extraction.frames_verbs import stretch
from factcheck.extraction.frames_words import JOINTS, Word, numerals, row
from factcheck.model.mention import Holds
from factcheck.normalise.beginnings import is_begun, is_state
from factcheck.normalise.lemmas import predicate_set


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


def held_since(words: Sequence[Word], first: int) -> Holds:
    """Tell a date since which a state is held: "has been closed since March", "had stood since 2009", "closed since 1993".

    "Has been criticised since 2015" and "14 have been abducted since January" tell what has happened again and again, "the worst
    since 1961" how long nothing was like it.

    Args:
        words: of the sentence.
        first: index of the date's first word.
    """
    if first < 1 or words[first - 1].lower != "since":
        return ""
    clause = [words[at] for at in stretch(words, first - 2, -1)][::-1]
    if not clause or any(word.text.isdecimal() or word.lower in numerals() for word in clause):
        return ""
    helped = next((at for at in range(len(clause) - 1, -1, -1) if clause[at].lower in _PERFECT), -1)
    group = [word for word in clause[helped + 1 :] if word.base not in row("adverbs") and not word.lower.endswith("ly")]
    if helped < 0:
        return "since" if clause[-1].lower.endswith("ed") and is_begun(clause[-1].base) else ""
    if not group or group[0].lower != "been":
        return "since" if group and is_state(group[0].base) else ""
    told = [word.base for word in group[1:] if word.verbal and not word.noun]
    return "since" if all(is_state(base) or is_begun(base) for base in told) else ""


def _are_so(behind: Sequence[Word]) -> bool:
    """Tell a state of what was counted, "Eleven people are missing", from what has happened to it, "are killed", "have fled"."""
    is_state = len(behind) > 1 and behind[0].lower in {"is", "are", "has", "have"}
    return is_state and (not behind[1].verbal or behind[1].lower == "missing")


def _clause(words: Sequence[Word], first: int, after: int) -> Sequence[Word]:
    """The words round a figure up to a comma, a colon or a bracket."""
    start = next((at + 1 for at in range(first - 1, -1, -1) if words[at].text in JOINTS), 0)
    end = next((at for at in range(after, len(words)) if words[at].text in JOINTS), len(words))
    return words[start:end]


def _has_changed(before: Sequence[Word]) -> bool:
    """Tell "has risen" and "have since dropped" by the words before "to"."""
    return any(word.lower in {"has", "have"} for word in before) and predicate_set(before[-1].base) in CHANGES


_PERFECT = frozenset({"has", "have", "had"})

_HELPED = 4
"""Words in which a verb and what helps it stand: "has since sharply risen"."""
