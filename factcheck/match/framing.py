"""Features of the frames of two values: what is counted, what happens to it, whose it is.

In: two profiles. Out: a number, 0 where the feature has nothing to say. All are symmetric.
"""

from __future__ import annotations

import math

from factcheck.match.begun import one_beginning
from factcheck.match.context import verbatim
from factcheck.match.names import same_name
from factcheck.match.profiles import Profile
from factcheck.match.values import part
from factcheck.normalise.lemmas import apart


def same_head(left: Profile, right: Profile) -> float:
    """1 where both count things of one set."""
    return float(bool(left.head) and left.head == right.head)


def same_noun(left: Profile, right: Profile) -> float:
    """1 where both count the same by the same noun."""
    return float(bool(left.claim.measure.head) and left.claim.measure.head == right.claim.measure.head)


def sole_noun(left: Profile, right: Profile) -> float:
    """1 where both sources give one value of this noun and sort, "a premium of 38 percent" and "of 27"; else less."""
    return same_head(left, right) / math.sqrt(left.named * right.named)


def sole_fate(left: Profile, right: Profile) -> float:
    """1 where both sources give one value of this sort by what happens, "12 were hurt" and "15 people injured"; else less."""
    return same_predicate(left, right) / math.sqrt(left.fated * right.fated)


def one_offset(left: Profile, right: Profile) -> float:
    """1 where only one length of time says how long before or after something: "four days before the attack"."""
    lasting = left.dimension == right.dimension == "time" and left.family == right.family == "unit"
    return float(lasting and _is_offset(left) != _is_offset(right))


def _is_offset(profile: Profile) -> bool:
    return profile.claim.selector.suffix.lower().split(maxsplit=1)[:1] in (["before"], ["after"], ["earlier"], ["later"], ["ago"])


def same_kind(left: Profile, right: Profile) -> float:
    """1 where the nouns differ and are of one kind: people, workers."""
    return float(left.head != right.head and bool(left.kind) and left.kind == right.kind and not apart(left.head, right.head))


def other_head(left: Profile, right: Profile) -> float:
    """1 where the nouns exclude each other: women and children, bridges and people."""
    return float(bool(left.head and right.head) and not same_head(left, right) and not same_kind(left, right))


def same_predicate(left: Profile, right: Profile) -> float:
    """1 where the same thing happens to both; of days, also where it began and is held since: "opened in", "dates from"."""
    return float((bool(left.predicate) and left.predicate == right.predicate) or one_beginning(left, right))


def framed_alike(left: Profile, right: Profile) -> bool:
    """Tell whether noun or predicate agree, or all that stands right round the values."""
    return bool(same_head(left, right) or same_predicate(left, right) or verbatim(left, right))


def other_predicate(left: Profile, right: Profile) -> float:
    """1 where both predicates are known and differ: killed, injured."""
    return float(left.common and right.common and not same_predicate(left, right))


def two_verbs(left: Profile, right: Profile) -> float:
    """1 where both predicates are known and differ, in a set or not: "employs 730 people", "600 people cheered"."""
    return float(bool(left.predicate and right.predicate) and not same_predicate(left, right))


def full_entity(left: Profile, right: Profile) -> float:
    """1 where both are of one entity with more than one word in its name on both sides."""
    one, two = left.claim.measure.entity, right.claim.measure.entity
    return float(" " in one and " " in two and bool(same_entity(left, right)))


def crossed_predicate(left: Profile, right: Profile) -> float:
    """1 where the predicate of one stands somewhere in the sentence of the other."""
    if same_predicate(left, right):
        return 0.0
    return float(_crosses(left, right) or _crosses(right, left))


def same_entity(left: Profile, right: Profile) -> float:
    """1 where both values are of one person, place or body."""
    return float(same_name(left.claim.measure.entity, right.claim.measure.entity))


def other_entity(left: Profile, right: Profile) -> float:
    """1 where the values are of two."""
    one, two = left.claim.measure.entity, right.claim.measure.entity
    return float(bool(one and two) and not same_name(one, two))


def same_owner(left: Profile, right: Profile) -> float:
    """1 where both values are given to one person or body by their place in the sentence."""
    return float(same_name(left.claim.measure.owner, right.claim.measure.owner))


def one_life(left: Profile, right: Profile) -> float:
    """1 where one person, named in full, is said to be born, or to die, on two dates: nobody does so twice."""
    one, two = left.claim.measure.owner, right.claim.measure.owner
    acts = left.claim.measure.predicate, right.claim.measure.predicate
    once = left.family == right.family == "date" and acts[0] == acts[1] and acts[0] in _ONCE
    return float(once and " " in one and " " in two and same_name(one, two))


def other_owner(left: Profile, right: Profile) -> float:
    """1 where they are given to two."""
    one, two = left.claim.measure.owner, right.claim.measure.owner
    return float(bool(one and two) and not same_name(one, two))


def both_definite(left: Profile, right: Profile) -> float:
    """1 where both things are known, and the values can be one: articles on one story mean the same by "the two men"."""
    return float(left.definite and right.definite and not part(left, right))


def one_definite(left: Profile, right: Profile) -> float:
    """1 where one thing is known, and the other is told of first."""
    return float(left.definite != right.definite and not part(left, right))


_ONCE = frozenset(("born", "die"))
"""What a person does once."""


def _crosses(left: Profile, right: Profile) -> bool:
    return bool(left.predicate) and (f"verb {left.predicate}" in right.wide or left.predicate in right.wide)
