"""Names as matching compares them: a short form, a misspelling and a full form are one name.

In: names as keys in lower case. Out: whether, or how many, are the same.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import Indel

from factcheck.lexicon import table

_ALIKE = 0.85
"""Least similarity of two spellings of one name: Raite and Rait are 0.89, Lopez and Gomez 0.60. Names of the development gold."""


@lru_cache(maxsize=1 << 16)
def same_name(left: str, right: str) -> bool:
    """Tell whether two names may be one: "buckley" and "robert buckley", "rait" and "raite", "berlin" and "germany"."""
    if not left or not right:
        return False
    if left == right or left in _seats(right) or right in _seats(left):
        return True
    one, two = _without_place(left, right).split(), _without_place(right, left).split()
    if not _alike(one[-1], two[-1]):
        return False
    return len(one) == 1 or len(two) == 1 or _alike(one[0], two[0]) or one[0] in two or two[0] in one


def _without_place(name: str, other: str) -> str:
    """Leave out where somebody is from, unless the other name says so too: "Katie Jenkin of Aberdare" and "Katie Jenkin"."""
    person, _, place = name.partition(" of ")
    return person if place and " " in person and " of " not in other else name


def _seats(country: str) -> tuple[str, ...]:
    """Seats of the government of a country: what Berlin promises, Germany does."""
    return tuple(table("nations")["seats"].get(country, ()))


@lru_cache(maxsize=1 << 16)
def shared_names(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    """Count the names of the left side that the right side has too."""
    return sum(any(same_name(name, other) for other in right) for name in left)


def _alike(left: str, right: str) -> bool:
    if left == right:
        return True
    return min(len(left), len(right)) >= 4 and Indel.normalized_similarity(left, right) >= _ALIKE
