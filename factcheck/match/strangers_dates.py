"""What tells two days that measure two things: a bound and an act, a beginning and an end.

In: two profiles. Out: truth values, for the table of match/strangers.py. That "until 31 December" leaves 9 March possible says
nothing where the one is an end and the other a beginning.
"""

from __future__ import annotations

from factcheck.match.begun import one_beginning
from factcheck.match.profiles import Profile
from factcheck.model.value import When
from factcheck.normalise.dates_told import named_apart

_ENDS = ("until", "till")


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
    return _apart(left, right) and any(_is_of(end, act, *_ENDS) and end.predicate != "resume" for end, act in sides)


def _apart(left: Profile, right: Profile) -> bool:
    one, two = left.claim.value, right.claim.value
    return isinstance(one, When) and isinstance(two, When) and named_apart(one, two)


def _is_of(bound: Profile, act: Profile, *words: str) -> bool:
    """Tell a bound by the word before it, and a day that is none of the same side."""
    return _hedge(bound) != _hedge(act) and bound.claim.selector.prefix.lower().split()[-1:] in [[word] for word in words]


def _hedge(profile: Profile) -> str:
    value = profile.claim.value
    return value.hedge if isinstance(value, When) else ""
