"""How alike two questions are, and why.

In: two asks, and how common their words are. Out: a `Link` with a score and its reason, or None where the two ask different
things. Precision goes before recall: two questions that stay apart wrongly are seen at once, two that are joined wrongly are not.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log

from rapidfuzz import fuzz

from factcheck.lexicon import table
from factcheck.match.asks import Ask, Word
from factcheck.model.claim import Claim
from factcheck.model.group import Link
from factcheck.model.value import Quantity, When
from factcheck.normalise.lemmas import noun_kind, predicate_set
from factcheck.normalise.scales import aligned, comparable
from factcheck.normalise.wording import listed, said

Frequencies = Mapping[str, int]
"""In how many questions a lemma occurs."""


def likeness(left: Ask, right: Ask, frequencies: Frequencies) -> Link | None:
    """Score two questions.

    Args:
        left: a question.
        right: another.
        frequencies: how common the words of all questions are; a rare word that agrees counts for more.

    Returns:
        A link where they ask the same; None where they do not, or where it cannot be told.
    """
    if not _of_one_sort(left, right) or _other_figures(left, right):
        return None
    missing = _missing(left, right), _missing(right, left)
    shares = sorted((_share(left, missing[0], frequencies), _share(right, missing[1], frequencies)))
    if shares[1] < _FULL or shares[0] < _OTHER_HALF or any(_restricts(word, left, right) for word in (*missing[0], *missing[1])):
        return None
    meeting, words = _meeting(left, right), _shared(left, right)
    if not words or shares[0] < _least(meeting) or (left.figures != right.figures and meeting is None):
        return None
    if _contradict_themselves(left, right):
        return None
    return Link(left.id, right.id, round((shares[0] + shares[1]) / 2, 3), _reason(left, right, words, meeting))


def _of_one_sort(left: Ask, right: Ask) -> bool:
    if left.id in right.rivals or right.id in left.rivals or not left.claims or not right.claims:
        return False
    mine, theirs = left.claims[0].value, right.claims[0].value
    if isinstance(mine, Quantity) and isinstance(theirs, Quantity):
        return comparable(mine, theirs) and mine.change == theirs.change
    return isinstance(mine, When) and isinstance(theirs, When)


def _other_figures(left: Ask, right: Ask) -> bool:
    """Two wordings may leave a date out, but not name another one."""
    return bool(left.figures and right.figures and left.figures != right.figures)


def _contradict_themselves(left: Ask, right: Ask) -> bool:
    """A source that answers both with figures that do not meet takes them for two questions."""
    return any(mine.source == theirs.source and _meet(mine, theirs) is False for mine in left.claims for theirs in right.claims)


def _restricts(word: Word, left: Ask, right: Ask) -> bool:
    """Tell whether a word that only one of them has makes it ask for a part, or for another event."""
    event = predicate_set(word.lemma)
    if event:
        return event not in table("asking")["neutral"]
    kind = noun_kind(word.lemma)
    others = {noun_kind(other.lemma) for ask in (left, right) for other in ask.words if other is not word}
    return bool(kind) and kind in others and "people" not in word.keys


def _missing(ask: Ask, other: Ask) -> tuple[Word, ...]:
    """List the words of a question for which the other, its quotes included, has none that is alike."""
    known = other.keys | other.hints
    return tuple(
        word for word in ask.words if known.isdisjoint(word.keys) and not any(_alike(word, theirs) for theirs in other.words)
    )


def _alike(left: Word, right: Word) -> bool:
    """One set, one stem ("peacekeeping", "peacekeepers"), or one name spelt in two ways."""
    if left.keys & right.keys:
        return True
    if min(len(left.lemma), len(right.lemma)) < _STEM or left.lemma[:3] != right.lemma[:3]:
        return False
    return left.lemma[:_STEM] == right.lemma[:_STEM] or fuzz.ratio(left.lemma, right.lemma) >= _SPELLING


def _share(ask: Ask, missing: tuple[Word, ...], frequencies: Frequencies) -> float:
    """Return what share of a question's words the other has, rare words counted for more."""
    whole = sum(_weight(word, frequencies) for word in ask.words)
    return 1 - sum(_weight(word, frequencies) for word in missing) / whole if whole else 0.0


def _weight(word: Word, frequencies: Frequencies) -> float:
    return log(1 + _CORPUS / frequencies.get(word.lemma, 1))


def _least(meeting: tuple[Claim, Claim] | None) -> float:
    """Many things happen on one day to the same people: a date that meets says less than a figure does."""
    return _OTHER_HALF if meeting is not None and isinstance(meeting[0].value, Quantity) else _FULL


def _shared(left: Ask, right: Ask) -> tuple[str, ...]:
    """Name the words that both have; none where they are too few, "people" not counted, to say anything."""
    found = [word for word in left.words if any(_alike(word, other) for other in right.words)]
    telling = {word.lemma for word in found if "people" not in word.keys}
    return tuple(dict.fromkeys(word.printed for word in found)) if len(telling) > 1 else ()


def _meeting(left: Ask, right: Ask) -> tuple[Claim, Claim] | None:
    """Return two figures of both that meet and are too particular to meet by chance."""
    for mine in left.claims:
        for theirs in right.claims:
            if _particular(mine) and _particular(theirs) and _meet(mine, theirs):
                return mine, theirs
    return None


def _particular(claim: Claim) -> bool:
    if isinstance(claim.value, When):
        return claim.value.granularity in _DAYS and claim.value.period is not None
    figure = claim.value.printed.low if claim.value is not None else None
    return figure is not None and figure > _DOZEN


def _meet(left: Claim, right: Claim) -> bool | None:
    """Tell whether two values meet; None where they cannot be compared."""
    mine, theirs = left.value, right.value
    if isinstance(mine, Quantity) and isinstance(theirs, Quantity) and comparable(mine, theirs):
        one, other = aligned(mine, theirs)
        return one.meets(other)
    if isinstance(mine, When) and isinstance(theirs, When) and mine.period is not None and theirs.period is not None:
        return mine.period.meets(theirs.period)
    return None


def _reason(left: Ask, right: Ask, shared: tuple[str, ...], meeting: tuple[Claim, Claim] | None) -> str:
    words = listed([f"'{word}'" for word in shared])
    figures = f", and '{said(meeting[0])}' meets '{said(meeting[1])}'" if meeting is not None else ""
    return f"{left.id} and {right.id} both ask about {words}{figures}"


_FULL = 0.8
"""Share of its words that a question must find in the other: all but a side word of five. On the 197 descriptions of measures of
the development gold, of which no two are one, it joins none of another event, person or part."""

_OTHER_HALF = 0.4
"""What the longer wording may then leave unmatched where the figures meet: "under the November 2020 statement"."""

_DOZEN = 12
"""Figures up to a dozen meet by chance."""

_DAYS = frozenset({"second", "minute", "hour", "part_of_day", "day"})

_STEM = 6
_SPELLING = 88
_CORPUS = 1000
"""Questions against which words are weighed, so that two questions alone do not make every shared word a common one."""
