"""What tells two days that measure two things: a bound and an act, a beginning and an end, a saying and what happened.

In: two profiles. Out: truth values, for the table of match/strangers.py. That "until 31 December" leaves 9 March possible says
nothing where the one is an end and the other a beginning.
"""

from __future__ import annotations

from functools import cache

from factcheck.lexicon import table
from factcheck.match.begun import one_beginning
from factcheck.match.profiles import Profile
from factcheck.match.values import part
from factcheck.model.value import When
from factcheck.normalise.beginnings import is_set
from factcheck.normalise.dates_told import named_apart

_ENDS = ("until", "till")

_YEAR = 366
"""Days."""

_TO_DAY = {"on", "late", "early"}
"""What may stand between "said" and its day."""


def since_and_act(left: Profile, right: Profile) -> bool:
    """Tell since when something is so from the day of an act: "twelve have died since 2015" and "was shot in 2017".

    The day on which a state began is none such. Of 481 such pairs of the golds eight are of one measure.
    """
    bounded = _is_of(left, right, "since") or _is_of(right, left, "since")
    return bounded and _apart(left, right) and not one_beginning(left, right)


def end_and_act(left: Profile, right: Profile) -> bool:
    """Tell an end from a beginning or an act: "open until 31 December" and "opened on 9 March".

    What is put off until a day happens then. Of the 168 other such pairs of the golds none is of one measure.
    """
    sides = ((left, right), (right, left))
    return _apart(left, right) and any(_is_of(end, act, *_ENDS) and not _is_put_off(end) for end, act in sides)


def _is_put_off(end: Profile) -> bool:
    """Tell a day until which something is put off: "adjourned until", "postpone the delivery until"."""
    return end.predicate == "resume" or not _PUT_OFF.isdisjoint(end.claim.measure.own)


def deadline_and_act(left: Profile, right: Profile) -> bool:
    """Tell by when something has to be done from when another was, long before: "must be ratified by May", "signed in 1973".

    What was done within a year may be what had to be.
    """
    return any(_is_deadline(one) and _is_long_before(two, one) for one, two in ((left, right), (right, left)))


def _is_deadline(profile: Profile) -> bool:
    return _hedge(profile) in {"at_most", "under"} and is_set(profile.claim)


def _is_long_before(act: Profile, deadline: Profile) -> bool:
    done, due = act.claim.value, deadline.claim.value
    if _hedge(act) != "exact" or not isinstance(done, When) or not isinstance(due, When):
        return False
    days = [when.period.last for when in (done, due) if when.period is not None and when.period.last is not None]
    return len(days) > 1 and (days[1] - days[0]).days > _YEAR


def _apart(left: Profile, right: Profile) -> bool:
    one, two = left.claim.value, right.claim.value
    return isinstance(one, When) and isinstance(two, When) and named_apart(one, two)


def _is_of(bound: Profile, act: Profile, *words: str) -> bool:
    """Tell a bound by the word before it, and a day that is none of the same side."""
    return _hedge(bound) != _hedge(act) and bound.claim.selector.prefix.lower().split()[-1:] in [[word] for word in words]


def _hedge(profile: Profile) -> str:
    value = profile.claim.value
    return value.hedge if isinstance(value, When) else ""


def one_is_of_saying(left: Profile, right: Profile) -> bool:
    """Tell the day of a saying from that of what happened: "was shut, the town said on Monday" and "was shut on Monday".

    Of 1037 such pairs of the golds 26 are of one measure; 17 of them name the day of an announcement, which is left out.
    """
    said, told = (left, right) if _is_of_saying(left) else (right, left)
    told_of = bool(told.predicate) and told.claim.measure.predicate not in _news()
    return _is_of_saying(said) and not _is_of_saying(told) and told_of


def of_two_sayings(left: Profile, right: Profile) -> bool:
    """Tell two days on which something was said: whoever speaks on Monday and on Tuesday contradicts nobody.

    Of 110 such pairs of the golds that exclude each other none is of one measure.
    """
    return left.predicate == right.predicate == "say" and bool(part(left, right))


def _is_of_saying(profile: Profile) -> bool:
    selector = profile.claim.selector
    before = [word for word in selector.prefix.lower().split() if word not in _TO_DAY]
    return before[-1:] in (["said"], ["says"]) and selector.suffix.strip()[:1] in ("", *".,;")


@cache
def _news() -> frozenset[str]:
    """Verbs and nouns for what is said: a decision may be told by the day on which it was made known."""
    return frozenset((*table("speech")["verbs"], *table("speech")["made_known"]))

_PUT_OFF = frozenset(("postpone", "defer", "delay", "adjourn"))
