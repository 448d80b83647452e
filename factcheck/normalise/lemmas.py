"""Dictionary forms and sets of words that name one thing: what two wordings of one measure have in common.

In: an English word. Out: its dictionary form, or the name of the set that it belongs to. Irregular forms and sets are rows of
lexicon/irregular.toml, measures_classes.toml and predicates.toml; regular endings are stripped by rule, with no dictionary:
"Slipped" is "slip", "cities" is "city". An unknown word is its own set, so that rare words still match themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from factcheck.lexicon import table

POSSESSIVE = ("'s", "’s", "s'", "s’")
"""Endings of a word that owns what follows."""

_VOWELS = frozenset("aeiouy")


@cache
def lemma(word: str) -> str:
    """Return the dictionary form of an English word in lower case.

    Args:
        word: a word as printed; a possessive ending is dropped.
    """
    low = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    known: str | None = table("irregular")["forms"].get(low)
    if known is not None:
        return known
    if len(low) <= 3 or low in _vocabulary():
        return low
    return _stripped(low)


@cache
def noun_set(base: str) -> str:
    """Name the set of nouns that a dictionary form belongs to; the form itself where it is in none."""
    return _index("measures_classes", "same").get(base, base)


@cache
def is_noun(base: str) -> bool:
    """Tell whether the lexicon knows a dictionary form as a noun."""
    return base in _index("measures_classes", "same")


@cache
def predicate_set(base: str) -> str:
    """Name the set of predicates that a dictionary form belongs to; empty where it is in none."""
    return _index("predicates", "same").get(base, "")


@cache
def is_event_noun(base: str) -> bool:
    """Tell whether a noun is in lexicon/events.toml: something that happens."""
    return base in table("events")["en"]["nouns"]


@cache
def noun_kind(base: str) -> str:
    """Name the kind of thing that a noun stands for ("person", "structure"); empty where it is not known."""
    return _index("measures_classes", "kind").get(noun_set(base), "")


@cache
def apart(left: str, right: str) -> bool:
    """Tell whether two nouns exclude each other though they are of one kind: women and children, quakes and aftershocks."""
    one, two = noun_set(left), noun_set(right)
    return one != two and any(one in row and two in row for row in table("measures_classes")["apart"].values())


@cache
def fates_apart(left: str, right: str) -> bool:
    """Tell whether two sets of predicates exclude each other: the injured are not the arrested."""
    return left != right and any(left in row and right in row for row in table("predicates")["apart"].values())


@cache
def _index(name: str, part: str) -> dict[str, str]:
    return {word: key for key, words in reversed(table(name)[part].items()) for word in words}


@cache
def _vocabulary() -> frozenset[str]:
    return frozenset(_index("measures_classes", "same")) | frozenset(_index("predicates", "same"))


def _stripped(low: str) -> str:
    for ending in ("ing", "ed"):
        stem = low.removesuffix(ending)
        if stem != low and len(stem) >= 3 and _VOWELS & set(stem):
            return _verb(stem)
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zes")):
        return low[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    return low


def _verb(stem: str) -> str:
    if stem in _vocabulary():
        return stem
    if stem + "e" in _vocabulary():
        return stem + "e"
    if len(stem) > 3 and stem[-1] == stem[-2] and (stem[-1] not in "lsz" or _doubled_l(stem)):
        return stem[:-1]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    return stem + "e" if _lost_e(stem) else stem


def _doubled_l(stem: str) -> bool:
    """Tell "annull" and "labell", which have one l in the dictionary, from "kill", "recall" and "install"."""
    short = sum(letter in _VOWELS for letter in stem[:-2]) == 1
    return stem.endswith("ll") and not short and not stem.endswith(tuple(table("irregular")["endings"]["two_l"]))


def _lost_e(stem: str) -> bool:
    """Tell by the longest known ending whether a stem lost its -e before -ed or -ing: "believ", not "visit"."""
    marked = f"^{stem}"
    return next((_endings()[marked[at:]] for at in range(len(marked)) if marked[at:] in _endings()), False)


@cache
def _endings() -> dict[str, bool]:
    rows = table("irregular")["endings"]
    return dict.fromkeys(rows["none"], False) | dict.fromkeys(rows["lost"], True)


def inflected(names: Iterable[str], language: str) -> Iterator[str]:
    """Give names of units with the endings that the cases of a language add to their first word: "Kilometer", "Kilometern"."""
    endings = _ENDINGS.get(language, {})
    for name in names:
        yield name
        word, space, rest = name.partition(" ")
        for ending in endings.get(word[-2:], endings.get(word[-1:], ())):
            yield word + ending + space + rest


_ENDINGS: dict[str, dict[str, tuple[str, ...]]] = {"de": {"er": ("n", "s"), "e": ("n",)}}
