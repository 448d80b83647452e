"""Features of the words round two values and of their places: what the sentences share, and how singular the values are.

In: two profiles. Out: a number, 0 where the feature has nothing to say. All are symmetric.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import Postfix, Prefix

from factcheck.match.begun import one_thing_begins
from factcheck.match.names import shared_names
from factcheck.match.profiles import Profile
from factcheck.match.values import ONE_PAIR, digits, distance, equal, part


@lru_cache(maxsize=ONE_PAIR)
def near_words(left: Profile, right: Profile) -> float:
    """Cosine of the context words, the nearer the heavier."""
    return _cosine(left.near, right.near)


@lru_cache(maxsize=ONE_PAIR)
def wide_words(left: Profile, right: Profile) -> float:
    """Cosine of all words of the sentences."""
    return _cosine(left.wide, right.wide)


def same_slot(left: Profile, right: Profile) -> float:
    """1 where one sentence is the other with another figure in the same place; less where other words differ.

    Of a list that two papers print alike every item has its own place: "12 Somalis and 11 Yemenis". Where something began is told
    in many wordings ("dates from 1967", "was built in 1961"), and the clause of a date may say the same in another order: "the
    Upper Dam, opened in 1931, ..." and "the Upper Dam was opened in 1938".
    """
    beside = len(left.ahead) + len(left.behind)
    same = beside >= _SLOT and left.ahead[:_SLOT] == right.ahead[:_SLOT] and left.behind[:_SLOT] == right.behind[:_SLOT]
    return wide_words(left, right) if same or one_thing_begins(left, right) or _one_clause(left, right) else 0.0


def _one_clause(left: Profile, right: Profile) -> bool:
    """Tell whether the clauses of two dates have the same words, and nothing else of their sources is told by them."""
    alone = left.family == right.family == "date" and left.fated == right.fated == 1 and left.predicate == right.predicate
    return alone and len(left.own) >= _SLOT and left.own.keys() == right.own.keys()


def own_words(left: Profile, right: Profile) -> float:
    """Cosine of the words of the stretches that the values stand in."""
    return _cosine(left.own, right.own)


def names_shared(left: Profile, right: Profile) -> float:
    """Half the number of shared names, up to 1."""
    return min(1.0, shared_names(tuple(left.names), tuple(right.names)) / 2)


def names_rare(left: Profile, right: Profile) -> float:
    """Cosine of the names of the sentences, rare ones counted for more."""
    return _cosine(left.names, right.names)


def ahead_alike(left: Profile, right: Profile) -> float:
    """How many of the words right before the values agree."""
    return _share(left.ahead, right.ahead)


def behind_alike(left: Profile, right: Profile) -> float:
    """How many of the words right behind the values agree."""
    return _share(left.behind, right.behind)


def next_alike(left: Profile, right: Profile) -> float:
    """1 where the first word behind the values agrees: "12 Somalis" and "12 Somali pirates"."""
    return float(bool(left.behind and right.behind) and left.behind[0] == right.behind[0])


def next_apart(left: Profile, right: Profile) -> float:
    """1 where the first word behind each value is nowhere in the other's sentence: "12 Somalis" and "11 Yemenis"."""
    return float(bool(left.behind and right.behind) and _strange(left.behind[0], right) and _strange(right.behind[0], left))


def last_alike(left: Profile, right: Profile) -> float:
    """1 where the word before the values agrees."""
    return float(bool(left.ahead and right.ahead) and left.ahead[0] == right.ahead[0])


def last_apart(left: Profile, right: Profile) -> float:
    """1 where the word before each value is nowhere in the other's sentence."""
    return float(bool(left.ahead and right.ahead) and _strange(left.ahead[0], right) and _strange(right.ahead[0], left))


@lru_cache(maxsize=ONE_PAIR)
def verbatim(left: Profile, right: Profile) -> float:
    """1 where what stands right round both values is the same for some five words, letter by letter; 0 for less than three."""
    one, two = left.claim.selector, right.claim.selector
    same = Postfix.similarity(one.prefix, two.prefix) + Prefix.similarity(one.suffix, two.suffix)
    return max(0.0, min(1.0, (same - _SHORT) / (_LONG - _SHORT)))


_SHORT, _LONG = 12, 32
"""Letters of two or three short words, and of five or six."""


def both_lead(left: Profile, right: Profile) -> float:
    """1 where both open their documents: articles on one story begin with the same facts."""
    return math.sqrt(left.place * right.place)


def one_leads(left: Profile, right: Profile) -> float:
    """1 where one opens its document and the other stands far down."""
    return abs(left.place - right.place)


def rare_value(left: Profile, right: Profile) -> float:
    """How rare an equal value is among all claims: few print "178", many print "two" or "Saturday"."""
    return min(left.rarity, right.rarity) if equal(left, right) else 0.0


def sole_value(left: Profile, right: Profile) -> float:
    """1 where both sources print an equal value once; less where they print it again of something else."""
    return 1 / math.sqrt(left.twins * right.twins) if equal(left, right) else 0.0


def sole_head(left: Profile, right: Profile) -> float:
    """1 where both sources count the thing once only: then a different figure is hardly about another.

    Two lengths are not one thing because each source has one only: noun or predicate must agree too.
    """
    if left.counted != right.counted:
        return 0.0
    framed = (left.head and left.head == right.head) or (left.predicate and left.predicate == right.predicate)
    return 1 / math.sqrt(left.peers * right.peers) if framed or left.family != "unit" else 0.0


def close(left: Profile, right: Profile) -> float:
    """1 where figures exclude each other by next to nothing, 0 from a ratio of 1.65 on: "160,000" and "167,000"."""
    if not part(left, right) or left.family == "date":
        return 0.0
    return max(0.0, 1 - distance(left, right) / _NEARBY)


def close_telling(left: Profile, right: Profile) -> float:
    """The same, more where both figures have several digits: 7 and 8 are close by chance, 160 and 167 are not."""
    return close(left, right) * min(digits(left), digits(right))


def _cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    small, large = (left, right) if len(left) <= len(right) else (right, left)
    total = 0.0
    for word, weight in small.items():
        if word in large:
            total += weight * large[word]
    return total


def _share(left: Sequence[str], right: Sequence[str]) -> float:
    if not left or not right:
        return 0.0
    return len(set(left) & set(right)) / math.sqrt(len(left) * len(right))


def _strange(word: str, profile: Profile) -> bool:
    return word not in profile.wide


_SLOT = 2
"""Words on a side of a value, and on both together at least, that tell its place."""

_NEARBY = 0.5
"""Logarithm of the ratio from which two figures are no longer close."""
