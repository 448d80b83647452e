"""Sides of contrasts that the clause of a value names: that the wage is the average one, and the line the northern.

In: a claim. Out: sides by the name of their contrast. The contrasts are rows of lexicon/contrasts.toml.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from factcheck.lexicon import table
from factcheck.model.claim import Claim

Sides = Mapping[str, Mapping[int, str]]
"""By the name of a contrast, the numbers of its sides that are named, each with the word that names it."""


def sides_of(claim: Claim) -> Sides:
    """Find the sides of every contrast that the clause of a claim names."""
    measure = claim.measure
    found: dict[str, dict[int, str]] = {}
    for word in (*measure.own, *map(str.lower, measure.words), measure.head, *_phrases_in(claim)):
        for name, side in _index().get(word, ()):
            found.setdefault(name, {}).setdefault(side, word)
    return found


def _phrases_in(claim: Claim) -> list[str]:
    """The contrasts of two words in the words round a value, up to the next joint."""
    selector = claim.selector
    clause = f"{_JOINT.split(selector.prefix)[-1]}{selector.exact}{_JOINT.split(selector.suffix)[0]}".lower()
    return [phrase for phrase in _phrases() if phrase in clause]


@cache
def _index() -> Mapping[str, list[tuple[str, int]]]:
    """Where each word stands: the name of the contrast, and the number of its side."""
    found: dict[str, list[tuple[str, int]]] = {}
    for name, sides in table("contrasts")["sets"].items():
        for number, words in enumerate(sides):
            for word in words:
                found.setdefault(word, []).append((name, number))
    return found


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(word for word in _index() if " " in word)


_JOINT = re.compile(r"[.;:!?](?=\s|$)|\n")
