"""What tells two measures by where and of what they were taken: places of counts, ends of distances, sums of an account.

In: two profiles. Out: truth values, for the table of match/strangers.py.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.lexicon import table
from factcheck.match.names import same_name
from factcheck.match.profiles import Profile
from factcheck.match.values import equal, part
from factcheck.normalise.lemmas import lemma, noun_set

_END = re.compile(
    r"\s*(?:away |short |inland )?(?:(?:due |just )?\w*(?:north|south|east|west)\w* (?:of|from)|from|off) "
    r"(?:(?:the|its|his|her|their|a|an) )?(?P<end>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*|[a-z]+)"
)
"""Behind a length, the end that it is measured from: "from the capital", "south of Varda"."""


def of_two_places(left: Profile, right: Profile) -> bool:
    """Tell two counts by where they were taken: "killed 31 people in Varda" and "killed 14 people in Ostrel".

    A town and its country are two names of one place: they are of one sort, and neither source names the place of the other
    anywhere, unless both stand right behind what is counted. Of 161 such pairs of the golds none is of one measure.
    """
    one, two = left.claim.measure.place, right.claim.measure.place
    if left.family != "count" or not one or not two or same_name(one, two) or not part(left, right):
        return False
    if (one in table("nations")["nations"]) != (two in table("nations")["nations"]):
        return False
    return (_stands_behind(left) and _stands_behind(right)) or not (_hears(left, two) or _hears(right, one))


def of_two_ends(left: Profile, right: Profile) -> bool:
    """Tell two distances by their ends: "60 km from the capital" and "90 km from the border".

    A name may be that of what a noun tells, and two nouns may tell one end from which figures are equal. Of 48 such pairs of the
    golds that exclude each other none is of one measure.
    """
    if left.dimension != "length" or right.dimension != "length":
        return False
    one, two = _end(left), _end(right)
    if not one or not two or one[0].isupper() != two[0].isupper() or equal(left, right):
        return False
    if one[0].isupper():
        return bool(part(left, right)) and not same_name(one.lower(), two.lower())
    return noun_set(lemma(one)) != noun_set(lemma(two))


def of_two_sums(left: Profile, right: Profile) -> bool:
    """Tell a whole from its part, and two accounts: "trade reached $1.2 billion" and "imports reached $500 million".

    Of two such pairs of the golds, and of 16 with any two nouns of an account, none is of one measure.
    """
    if left.family != "unit" or right.family != "unit" or left.head == right.head:
        return False
    return any(left.head in row and right.head in row for row in table("measures_classes")["sums"].values())


def _stands_behind(profile: Profile) -> bool:
    clause = re.split(r"[.,;:]", profile.claim.selector.suffix, maxsplit=1)[0].lower()
    return profile.claim.measure.place.split()[0] in clause.split()


def _hears(profile: Profile, place: str) -> bool:
    return any(same_name(name, place) for name in profile.heard)


def _end(profile: Profile) -> str:
    found = _END.match(profile.claim.selector.suffix)
    return found["end"] if found else ""


def of_poll_and_count(left: Profile, right: Profile) -> bool:
    """Tell what a poll gives from what was won: "an exit poll gave the party 74 seats" and "the party won 71 seats"."""
    polled = [not _polls().isdisjoint(side.claim.measure.own) for side in (left, right)]
    won = [side.predicate == "win" for side in (left, right)]
    told = polled[0] != polled[1] and won[polled.index(False)]
    return told and bool(part(left, right))


def of_limit_and_level(left: Profile, right: Profile) -> bool:
    """Tell what a rule or a plan sets from what was measured: "above the threshold of 4%" and "inflation was 3.8%".

    Equal figures may be one: "80 is permitted" and "the limit was 80". Of 65 other pairs of the golds one is one measure.
    """
    if left.family not in ("unit", "count") or equal(left, right):
        return False
    limits = [_limits().isdisjoint({side.claim.measure.head}) for side in (left, right)]
    level = (left, right)[limits.index(True)] if limits[0] != limits[1] else None
    return level is not None and bool(level.head) and not level.claim.measure.limit


@cache
def _limits() -> frozenset[str]:
    return frozenset(table("limits")["nouns"]["words"])


@cache
def _polls() -> frozenset[str]:
    return frozenset(table("speech")["polls"])
