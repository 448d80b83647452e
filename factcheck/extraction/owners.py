"""Whose a value is, and where it holds, by its place in the sentence.

In: the words and names of a sentence and the place of a value in them. Out: the key of a name; empty where no place tells. A
people before what is counted owns it whoever acts ("Odra took 40 Tarsan soldiers"); then a bracket behind a name, a possessive or
the subject of the verb; and where the subject has no name, whom the verb is done to ("The court fined Paula Renshaw £20,000").
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.frames_around import owner
from factcheck.extraction.frames_verbs import only_says
from factcheck.extraction.frames_words import Word, row
from factcheck.extraction.names import Name, nation
from factcheck.normalise.lemmas import noun_kind

Words = Sequence[Word]

_FAR = 10
"""Words between whom a verb is done to and a value: "sentenced Ina Holm on Monday to six years"."""

_WITHIN = frozenset(("in", "at", "near", "across", "inside"))
"""Before a place they say where something is, and not where somebody comes from or goes."""

_ENDS = frozenset(";:()—,")


def owner_of(words: Words, names: Sequence[Name], first: int, after: int, end: int) -> str:
    """Find to whom a value is given by its place.

    Args:
        words: of the sentence.
        names: in it.
        first: index of the value's first word.
        after: index of the word after it.
        end: index after what it counts; `after` where it counts nothing.
    """
    return _people(words, names, after, end) or owner(words, names, first) or _object(words, names, first)


def fronted(words: Words, names: Sequence[Name], first: int) -> str:
    """Find the place or body that opens its sentence before a comma, "In Odra, unemployment was": a level is held there.

    Args:
        words: of the sentence.
        names: in it.
        first: index of the value's first word.
    """
    name = next((name for name in names if name.last < first and _preposition(words, name.first) == 0), None)
    opens = name is not None and _leads(words, name.first) in _WITHIN and words[name.last].text == ","
    return name.key if opens and name is not None else ""


def place_of(words: Words, names: Sequence[Name], end: int) -> str:
    """Find where something is counted: the place right behind it, "31 people in Varda", else the only place of its sentence.

    Args:
        words: of the sentence.
        names: in it.
        end: index after what is counted.
    """
    places = [name for name in names if name.place and _leads(words, name.first) in _WITHIN]
    behind = next((name.key for name in places if _preposition(words, name.first) == end), "")
    return behind or (places[0].key if len({name.key for name in places}) == 1 else "")


def _leads(words: Words, first: int) -> str:
    return words[_preposition(words, first)].lower


def _preposition(words: Words, first: int) -> int:
    """Index of the preposition before a name, which may have an article."""
    return first - 2 if first > 1 and words[first - 1].lower == "the" else first - 1


def _people(words: Words, names: Sequence[Name], after: int, end: int) -> str:
    """The people of whom persons are counted: "260 Vardan soldiers"; not "12 Boeing jets" or "400 FLDS children"."""
    if end <= after or noun_kind(words[end - 1].base) != "person":
        return ""
    inside = (name for name in names if after <= name.first and name.last < end and name.last == name.first + 1)
    return next((name.key for name in inside if _is_of_people(words[name.first], name)), "")


def _is_of_people(word: Word, name: Name) -> bool:
    return bool(nation(name.key)) or (not word.text.isupper() and word.lower.endswith(tuple(row("people_endings"))))


def _object(words: Words, names: Sequence[Name], first: int) -> str:
    """Whom the verb before a value is done to, by the full name: "Police arrested Ina Holm on"; nobody who is told something."""
    before = [name for name in names if name.last <= first]
    if not before or before[-1].last - before[-1].first < _FULL or before[-1].first == 0:
        return ""
    verb, between = words[before[-1].first - 1], words[before[-1].last : first]
    done = verb.verbal and not verb.lower.endswith("ing") and not only_says(verb)
    apart = any(word.verbal or word.text in _ENDS or word.lower in row("openers") | row("goes_on") for word in between)
    return before[-1].key if done and not apart and len(between) <= _FAR else ""


_FULL = 2
"""Words of a full name."""
