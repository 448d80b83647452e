"""Limits: bounds that a rule, a contract or a court sets, told from bounds on what happened.

In: the words of a sentence and the place of a bounded figure in them. Out: "most", "least" or nothing. "Permits up to six
stories" and "up to eight" are two limits of which one is wrong; "up to 200 people were killed" and "up to 300" can both be true.
A bound is a limit only by words of its clause, and where they may tell of either it is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from factcheck.extraction.frames_words import Word
from factcheck.lexicon import table
from factcheck.model.claim import Modality
from factcheck.model.mention import Limit
from factcheck.model.value import Quantity, Value, When
from factcheck.normalise.lemmas import predicate_set

_BACK, _BEHIND = 12, 5
"""Words back to what sets a limit, and on to it: "up to 10 years in prison"."""


def limit_of(value: Value, words: Sequence[Word], place: tuple[int, int], predicate: str) -> Limit:
    """Tell whether a bound is a limit that is set, and on which side.

    Args:
        value: of the mention.
        words: of its sentence.
        place: index of its first word, and of the word behind it.
        predicate: what happens to what is counted: of the dead no rule sets how many.
    """
    side = _SIDES.get(value.hedge)
    if side is not None and isinstance(value, When):
        ahead = _ahead(words, place[0] - 1)  # without its "by" or "before"
        return side if _is_set_by(ahead, "obliges") or _has_to(ahead) else ""
    if side is None or not isinstance(value, Quantity) or predicate_set(predicate) in _row("clauses", "bounds_of_facts"):
        return ""
    first, after = place
    said = [word.lower for word in words[first:after]]
    ahead = _ahead(words, first)
    if _obliges(value, ahead) or _may_be(ahead, said, words, first) or _is_covered(words, first):
        return side
    if side == "least":
        return ""
    behind = [word.lower for word in words[after : after + _BEHIND]]
    allowed = _is_in("marks", said) or _is_set_by(ahead, "allows") or _is_allowed(behind)
    return side if allowed or _is_in_time(words, ahead, said, first) or _punishes(value, ahead, behind) else ""


def holds_now(limit: Limit, modality: Modality, words: Sequence[Word], first: int) -> bool:
    """Tell a limit that is set: "may be at most four" supposes nothing, and what somebody faces is no plan."""
    faced = modality == "planned" and not _row("punishes", "faced").isdisjoint(_ahead(words, first))
    return bool(limit) and (modality == "hypothetical" or faced)


def _ahead(words: Sequence[Word], first: int) -> list[str]:
    """The words before a bound in its clause, in reading order."""
    near = [word.lower for word in words[max(0, first - _BACK) : first]]
    start = next((at + 1 for at in range(len(near) - 1, -1, -1) if near[at] in _row("clauses", "ends")), 0)
    return near[start:]


def _obliges(value: Quantity, ahead: Sequence[str]) -> bool:
    """Tell "must be at least 18" and "must be over 18"; "must repay more than 40 million" tells roughly how much it is."""
    told = value.hedge != "over" or ahead[-1:] in (["be"], ["aged"])
    return told and _is_set_by(ahead, "obliges")


def _is_allowed(behind: Sequence[str]) -> bool:
    """Tell "up to four guests are allowed" from "were allowed to leave"."""
    participles = [at for at, word in enumerate(behind) if word in _row("allows", "been")]
    return any(at and behind[at - 1] in _row("clauses", "be") for at in participles)


def _is_set_by(ahead: Sequence[str], name: str) -> bool:
    """Tell whether a word sets a limit, or a participle behind "is" does: "are allowed up to four"."""
    for at, word in enumerate(ahead):
        be = at > 0 and ahead[at - 1] in _row("clauses", "be")
        if word in _row(name, "words") or (be and word in _row(name, "been")):
            return ahead[at + 1 : at + 2] == [] or ahead[at + 1] not in _row(name, "never")
    return False


def _has_to(ahead: Sequence[str]) -> bool:
    """Tell "the council has to decide by May" from "he had to leave by May"."""
    return any(pair in {("has", "to"), ("have", "to"), ("needs", "to"), ("need", "to")} for pair in pairwise(ahead))


def _may_be(ahead: Sequence[str], said: Sequence[str], words: Sequence[Word], first: int) -> bool:
    """Tell "may be no more than", "no one may own more than", "under the rules, hosts may take up to"; "there may be" guesses."""
    modal = next((at for at, word in enumerate(ahead) if word in _row("may", "words")), None)
    if modal is not None and ahead[max(0, modal - 1) : modal] != ["there"]:
        return _is_in("may", said, "told") or _by_law([word.lower for word in words[:first]])
    none = not _row("may", "none").isdisjoint(ahead) and not _row("may", "subjects").isdisjoint(ahead)
    return none and _is_in("may", said, "told")


def _by_law(before: Sequence[str]) -> bool:
    """Tell "under the new rules" and "by law"."""
    laws = [at for at, word in enumerate(before) if word in _row("may", "by_law")]
    return any(not _row("may", "under").isdisjoint(before[max(0, at - 3) : at]) for at in laws)


def _is_covered(words: Sequence[Word], first: int) -> bool:
    """Tell what a rule covers by its size: "the law applies to firms with more than 50 workers"."""
    before = [word.lower for word in words[max(0, first - _BACK) : first]]
    verb = next((at for at, word in enumerate(before) if word in _row("covers", "verbs")), 0)
    sized = before[-1:] and before[-1] in _row("covers", "before") and verb < len(before) - 1
    return bool(sized) and not _row("covers", "rules").isdisjoint(before[:verb])


def _is_in_time(words: Sequence[Word], ahead: Sequence[str], said: Sequence[str], first: int) -> bool:
    """Tell "may appeal within 14 days" from "arrived within 14 days"."""
    done = {word.base for word in words[first - len(ahead) : first]} & _row("in_time", "words")
    return said[:1] == ["within"] and bool(done) and not _row("in_time", "modals").isdisjoint(ahead)


def _punishes(value: Quantity, ahead: Sequence[str], behind: Sequence[str]) -> bool:
    """Tell a fine and a time in prison that a law or a court sets; what was paid or served is a fact."""
    near = {*ahead, *behind}
    measured = value.dimension == "time" or value.dimension.startswith("money")
    return measured and not near.isdisjoint(_row("punishes", "words")) and near.isdisjoint(_row("punishes", "never"))


def _is_in(name: str, said: Sequence[str], part: str = "words") -> bool:
    return not _row(name, part).isdisjoint(said)


@cache
def _row(name: str, part: str) -> frozenset[str]:
    return frozenset(table("limits")[name].get(part, ()))


_SIDES: dict[str, Limit] = {"at_most": "most", "under": "most", "at_least": "least", "over": "least"}
