"""One beginning in two wordings: "the bridge dates from 1967" and "the bridge was built in 1961".

In: two profiles of dates. Out: whether both tell when one thing began. The verbs differ by nature, so that what stands before
them must be the same thing: "the castle dates from 1210" and "the castle museum opened in 1985" tell of two.
"""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.lexicon import table
from factcheck.match.profiles import Profile, canonical
from factcheck.match.values import ONE_PAIR, ONE_STORY
from factcheck.normalise.beginnings import told_as_one


@lru_cache(maxsize=ONE_PAIR)
def one_beginning(left: Profile, right: Profile) -> bool:
    """Tell one beginning in two wordings, whatever its thing."""
    dates = left.family == right.family == "date" and (_tells_when(left) or _tells_when(right))
    return dates and told_as_one(left.claim, right.claim)


@lru_cache(maxsize=ONE_STORY)
def _tells_when(profile: Profile) -> bool:
    """Tell a day since which something is held or from which it dates, and one that stands in the name of a document."""
    measure = profile.claim.measure
    origins = table("predicates")["begins"]["origin"]["told"]
    return measure.holds == "since" or measure.predicate in origins or measure.predicate in _documents()


def one_thing_begins(left: Profile, right: Profile) -> bool:
    """Tell it of one thing: nothing but what tells of the beginning stands between the thing and the days."""
    return one_beginning(left, right) and bool(_thing(left)) and _thing(left) == _thing(right)


def _thing(profile: Profile) -> tuple[str, ...]:
    """The words before a day, nearest first, without those that tell of the beginning; of "the 1996 treaty" its noun."""
    named = canonical(profile.claim.measure.predicate) if profile.claim.measure.head else ""
    words = ((named,) if named else ()) + tuple(word for word in profile.ahead if not _tells(word, profile))
    return words[:_SLOT]


def _tells(word: str, profile: Profile) -> bool:
    verb = profile.claim.measure.predicate
    return word in _around() or (word == canonical(verb) and verb not in _documents())


@cache
def _documents() -> frozenset[str]:
    return frozenset(word for row in table("predicates")["dated"].values() for word in row)


@cache
def _around() -> frozenset[str]:
    """Words round the verb that tell of no thing: "back", "in force"."""
    of_states = (word for row in table("predicates")["begins"].values() for word in row.get("words", ()))
    return frozenset(map(canonical, (*table("speech")["reaching_back"], "back", *of_states)))


_SLOT = 2
"""Words before a day that tell what began."""
