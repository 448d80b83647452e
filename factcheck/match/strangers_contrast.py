"""What tells two measures by a contrast in their words: the average wage and the minimum wage, what was bought and what was sold.

In: two profiles. Out: truth values, for the table of match/strangers.py. The contrasts are rows of lexicon/contrasts.toml.
"""

from __future__ import annotations

from functools import cache

from factcheck.lexicon import table
from factcheck.match.profiles import Profile
from factcheck.match.values import part


def in_contrast(left: Profile, right: Profile) -> bool:
    """Tell figures that exclude each other by what their clauses say: "the average wage" and "the minimum wage".

    Each clause has one side of a contrast; one that has both tells of both. Of 269 such pairs of the golds two are one measure.
    """
    return _exclude(left, right) and bool(words_in_contrast(left, right))


def words_in_contrast(left: Profile, right: Profile) -> tuple[str, ...]:
    """Give the words that name two sides of one contrast; nothing where no clause names one side alone."""
    for name, one in left.sides.items():
        two = right.sides.get(name, {})
        if len(one) == len(two) == 1 and one.keys() != two.keys():
            return (*one.values(), *two.values())
    return ()


def of_opposed_acts(left: Profile, right: Profile) -> bool:
    """Tell figures that exclude each other by acts that undo each other: "sold for 40 million" and "bought for 12 million".

    Of 321 such pairs of the golds one is one measure.
    """
    if not _exclude(left, right):
        return False
    one, two = ({side.predicate, side.claim.measure.predicate} for side in (left, right))
    acts = table("contrasts")["acts"].values()
    return one.isdisjoint(two) and any(not (one.isdisjoint(row) or two.isdisjoint(row)) for row in acts)


def of_two_extents(left: Profile, right: Profile) -> bool:
    """Tell sizes in two directions: "180 metres long" and "28 metres wide", "12 km underground" and "12 km west of the town".

    How far something reaches may be its length where the figures can be one. Of 280 other pairs of the golds two are one measure.
    """
    heads = {left.head, right.head}
    extents = table("contrasts")["extents"]
    if len(heads) == 1 or not heads.issubset(extents["nouns"]):
        return False
    return left.claim.source != right.claim.source and (bool(part(left, right)) or not heads.issubset(extents["alike"]))


def of_two_in_order(left: Profile, right: Profile) -> bool:
    """Tell figures that exclude each other by the number of their thing: "the first reactor", "the second reactor".

    Of four such pairs of the golds none is one measure.
    """
    if left.dimension == "ordinal" or not _exclude(left, right):
        return False
    one, two = (side.claim.measure.edition.split() for side in (left, right))
    return len(one) == len(two) == len(("2", "reactor")) and one[0] != two[0] and one[1] == two[1]


def of_one_restricted(left: Profile, right: Profile) -> bool:
    """Tell figures that exclude each other where only one is of a part, a time or a degree: "three critically" and "12 hurt".

    Of 2,231 such pairs of the golds six are one measure.
    """
    if not _exclude(left, right):
        return False
    one, two = left.claim.measure.scope, right.claim.measure.scope
    rows = _restricting(left.dimension, one_noun=left.head == right.head)
    return any(row.isdisjoint(one) != row.isdisjoint(two) for row in rows)


@cache
def _restricting(dimension: str, *, one_noun: bool) -> tuple[frozenset[str], ...]:
    """Sets of words that restrict a figure of a dimension."""
    rows = table("contrasts")["one_sided"]
    also = {"count": ["amounts"], "share": ["former", "shares"], "when": [], "ordinal": []}
    names = also.get(dimension, ["former", "amounts"] if dimension.startswith("money") else ["former"])
    names = names if one_noun else [*names, "others"]
    return (*(frozenset([word]) for word in rows["always"]), *(frozenset(rows[name]) for name in names))


def _exclude(left: Profile, right: Profile) -> bool:
    """Tell values of two sources that exclude each other; two of one source stay, as two measures that tell others of them."""
    return left.claim.source != right.claim.source and bool(part(left, right))
