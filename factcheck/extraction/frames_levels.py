"""What a value is said to be, to come to or to change by: "turnout was 67 percent", "bail was set at $2 million".

In: the words of a sentence and the place of a value in them. Out: the noun of the subject. The verbs are a row of
lexicon/speech.toml.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.extraction.frames_verbs import stretch
from factcheck.extraction.frames_words import JOINTS, Word, numerals, row
from factcheck.lexicon import table
from factcheck.normalise.lemmas import predicate_set

Words = Sequence[Word]


def levelled(words: Words, first: int) -> str:
    """Find what is said to be, to come to or to change by a value: "turnout was 67 percent", "bail was set at $2 million".

    Returns:
        The noun of the subject, "limit" for "the speed limit on the curve was"; empty where no such verb governs the value.
    """
    verb = _level_verb(words, first)
    if verb < 0:
        return ""
    places = list(stretch(words, _past_aside(words, verb - 1), -1))[::-1]
    subject: list[Word] = []
    for index in places:
        word = words[index]
        if word.lower in row("prepositions") and subject:
            break
        if word.content and (word.noun or word.lower == word.base or not word.verbal):
            subject.append(word)
        elif word.lower in row("pronouns"):
            return ""
    if not subject and places and words[places[-1]].lower in row("money_acts"):
        return words[places[-1]].lower  # "spending amounts to"
    return subject[-1].base if subject else ""


def changed(words: Words, first: int) -> str:
    """Find what is made to rise or fall by a value: "risk" of "cut the risk of infection by 23 percent"; empty for no such."""
    by = before_figure(words, first)
    if by < 1 or words[by].lower != "by":
        return ""
    verb = next((at for at in range(by - 1, max(-1, by - _CHANGED), -1) if _makes_change(words[at])), by)
    thing: list[Word] = []
    for word in words[verb + 1 : by]:
        if word.lower == "by" or word.text in JOINTS or (word.lower in row("prepositions") and thing):
            break
        if word.content and (word.noun or word.lower == word.base or not word.verbal):
            thing.append(word)
    return thing[-1].base if thing else ""


def _makes_change(word: Word) -> bool:
    return word.lower in _changing() and not word.lower.endswith(("ing", "s"))


@cache
def _changing() -> frozenset[str]:
    rows = table("changes")["en"]
    return frozenset((*rows["rise"]["verbs"], *rows["fall"]["verbs"])) - {"up", "down", "higher", "lower"}


def _past_aside(words: Words, at: int) -> int:
    """Step back over what two commas enclose: "inflation, which leaves out food and energy, was"."""
    if words[at].text != ",":
        return at
    opening = next((here for here in range(at - 1, max(0, at - _ASIDE), -1) if words[here].text == ","), 0)
    return opening - 1 if opening else at


def before_figure(words: Words, first: int) -> int:
    """Index of the word before a figure, what softens it aside; -1 where none is."""
    at = first - 1
    while at >= 0 and words[at].lower in row("softeners"):
        at -= 1
    return at


def is_before(words: Words, first: int) -> bool:
    """Tell the level that a change began at: "up from 38 percent", "eased to 4.1 from 4.6", "compared with 61"."""
    at = before_figure(words, first)
    if at < 1:
        return False
    said = words[at].lower
    if said in {"with", "to"}:
        return words[at - 1].lower == "compared"
    behind = words[max(0, at - _CHANGED) : at]
    moved = any(word.lower in {"up", "down"} or predicate_set(word.base) in CHANGES for word in behind) or _goes_from(words, at)
    reached = any(word.base in row("levels") for word in behind) and any(word.lower == "to" for word in behind)
    return said == "from" and (moved or reached)


def _goes_from(words: Words, at: int) -> bool:
    """Tell "went from 900 to 1,240"."""
    to = next((here for here in range(at + 2, min(len(words), at + _FROM)) if words[here].lower == "to"), 0)
    return words[at - 1].base in _GOES and bool(to) and change_began(words, to) == at


def _level_verb(words: Words, first: int) -> int:
    """Index of the verb of level or change that governs a value; -1 where none does."""
    at = first - 1
    while at > 0 and (words[at].lower in row("softeners") or words[at].lower in {"more", "less", "than", "at", "up", "down"}):
        at -= 1
    if at > 0 and words[at].lower in {"to", "at", "by", "in"}:
        at = change_began(words, at) or at - 1
        while at > 0 and (words[at].lower in _CHANGED_BY | numerals() or words[at].text.isdecimal()):
            at -= 1  # "rose 5 percent to", "by one percentage point to"
        at -= at > 0 and words[at].lower == "by"
    at = _past_level_before(words, at)
    while at > 0 and words[at].lower in row("adverbs"):
        at -= 1
    word = words[at] if at > 0 else None
    if word is None:
        return -1
    copular = word.base == "be" and all(between.text != "," for between in words[at:first])
    if not copular and not (word.base in row("levels") or predicate_set(word.base) in CHANGES):
        return -1
    while at > 1 and words[at - 1].base in row("auxiliaries"):
        at -= 1
    return at


def _past_level_before(words: Words, at: int) -> int:
    """Step back over the level that a change began at: "fell from 4.6% of GDP last year" before "to 4.3%"."""
    begun = change_began(words, at + 1)
    return begun - 1 if begun else at - (words[at].lower == "from")


def change_began(words: Words, at: int) -> int:
    """Index of "from" where the word at `at` is the "to" of a change, "from 4.6% last year to"; 0 where it is none."""
    if at >= len(words) or words[at].lower != "to":
        return 0
    begun = next((here for here in range(at - 1, max(0, at - _FROM), -1) if words[here].lower == "from"), 0)
    level = words[begun + 1 : at]
    plain = not any(word.text in ",;:" or word.verbal for word in level)
    return begun if plain and any(word.text.isdecimal() for word in level) else 0


_CHANGED_BY = frozenset(("percent", "cent", "per", "%", ".", "up", "down", "percentage", "basis", "point", "points"))
"""Words of how much a level changed by."""

_FROM = 12
"""Words of the level that a change began at, with its date."""

_GOES = frozenset(("go", "move", "leap"))
"""Verbs that tell a change right before "from", and elsewhere none."""

_ASIDE = 14
"""Words of what stands between two commas."""

_CHANGED = 12
"""Words before "from" among which a change is told: "eased to 4.1 percent in August from"."""

CHANGES = frozenset(("rise", "fall", "decline"))
"""Sets of verbs by which a level changes."""
