"""Features of the values themselves: whether they can both be true, and how much an equal figure says.

In: two profiles. Out: a number, 0 where the feature has nothing to say.
"""

from __future__ import annotations

import math
import re
from decimal import Decimal
from functools import lru_cache

from factcheck.match.profiles import Profile
from factcheck.model.value import Quantity, When
from factcheck.normalise.beginnings import begin_or_end_apart
from factcheck.normalise.dates_told import compared
from factcheck.normalise.dates_zones import on_one_clock
from factcheck.normalise.limits import as_limits
from factcheck.normalise.scales import in_their_units, meets, same_score, unit_left_out, unit_shortened

ONE_PAIR = 4
"""Pairs whose answer is kept: a dozen features ask the same of one pair, in either order."""

ONE_STORY = 4096
"""Claims whose answer is kept: a story is compared in order, so that the same come again and again."""

_MONTH = 31
"""Days of a month at most."""

_FEW_ALIKE, _FEW_APART = 36, 12
"""Pairs of values of one sort up to which two sources are compared value by value, those that can both be true and those that
exclude each other. Of the pairs that 62 short reports lost, a third shared no word and no value (benchmarks/groups)."""

_TELLING = 2
"""Digits from which a figure is hardly met by chance."""

_YEAR = re.compile(r"[12]\d{3}")
"""A year in TIMEX3."""

_TENTH = 0.1
"""Logarithm of the ratio from which one figure is no rounding of the other."""


@lru_cache(maxsize=ONE_PAIR)
def values_meet(left: Profile, right: Profile) -> bool | None:
    """Tell whether both values can be true at once; None where they cannot be compared."""
    one, two = left.claim.value, right.claim.value
    if isinstance(one, When) and isinstance(two, When):
        return _days_meet(left, right, (one, two))
    if left.dimension != right.dimension:
        return unit_left_out(left.claim, right.claim) or None
    if left.base is None or right.base is None:
        return None
    found = _figures_meet(left, right) if isinstance(one, Quantity) and isinstance(two, Quantity) else None
    return left.base.meets(right.base) if found is None else found


def _figures_meet(left: Profile, right: Profile) -> bool | None:
    """Hold two figures against each other where more than their intervals decides; None where these do."""
    one, two = left.claim.value, right.claim.value
    assert isinstance(one, Quantity)
    assert isinstance(two, Quantity)
    if {one.change, two.change} == {"rise", "fall"}:
        return False
    if left.family == "score":
        return same_score(one, two)
    if unit_shortened(one, two):
        return True
    if (limits := as_limits(left.claim, right.claim)) is not None:
        return meets(*limits)
    if one.dimension == two.dimension == "time" and one.unit != two.unit:
        return meets(*in_their_units(one, two))
    return None


def _days_meet(left: Profile, right: Profile, days: tuple[When, When]) -> bool | None:
    """Two beginnings or two ends by their names, other days by their spans; those that no span tells, by their text."""
    if begin_or_end_apart(left.claim, right.claim):
        return False
    found = _whens_meet(*days)
    return False if found is None and _two_days_of_one_text(left, right) else found


def _two_days_of_one_text(left: Profile, right: Profile) -> bool:
    """Tell "Monday" and "1 March" of one text: of 94 such pairs of the golds, two are of one measure."""
    return left.claim.source == right.claim.source and left.day is not None and right.day is not None


def _whens_meet(one: When, two: When) -> bool | None:
    """Dates that are resolved by their days, others by their notation where both leave the same parts open.

    What was filled in from the publication keeps no dates apart: where it would, the parts that both tell decide.
    """
    periods = on_one_clock(one, two)
    if periods is not None:
        meets = periods[0].meets(periods[1])
        if meets or not (one.assumed or two.assumed):
            return meets
        told = compared(one, two)
        return None if told is None else told.same
    if one.timex and one.timex == two.timex:
        return True
    told = compared(one, two)
    return None if told is None else told.same


def meet(left: Profile, right: Profile) -> float:
    """1 where the values meet."""
    return float(values_meet(left, right) is True)


def part(left: Profile, right: Profile) -> float:
    """1 where the values exclude each other."""
    return float(values_meet(left, right) is False)


def mute(left: Profile, right: Profile) -> float:
    """1 where the values cannot be compared."""
    return float(values_meet(left, right) is None)


@lru_cache(maxsize=ONE_PAIR)
def equal(left: Profile, right: Profile) -> float:
    """1 where both print the same figure or the same day."""
    one, two = left.claim.value, right.claim.value
    if isinstance(one, When) and isinstance(two, When):
        same = bool(one.timex) and one.timex == two.timex  # "by the early 1980s" and "in the early 1980s"
        return float(same or (one.period is not None and one.period == two.period))
    if isinstance(one, Quantity) and isinstance(two, Quantity):
        if left.dimension != right.dimension:
            return float(unit_left_out(left.claim, right.claim))
        printed = one.unit == two.unit and one.printed == two.printed
        return float(printed or left.base == right.base)
    return 0.0


def worth_a_look(left: Profile, right: Profile) -> bool:
    """Tell whether two values alone are a reason to compare the claims: one value, or one in two units ("60 km", "37 miles").

    Two dates of which one lies inside the other are none, nor is "at least 40", unless both sources have few values of the sort.
    """
    measured = left.family == right.family == "unit" and not loose(left, right)
    return bool(equal(left, right) or (measured and meet(left, right)) or _few_to_compare(left, right))


def _few_to_compare(left: Profile, right: Profile) -> bool:
    """Tell whether two sources have so few values of a sort that each is held against each, in whatever words."""
    pairs = left.sorts * right.sorts
    if pairs > _FEW_ALIKE or left.claim.source == right.claim.source:
        return False
    return pairs <= _FEW_APART or not part(left, right)


def telling(left: Profile, right: Profile) -> float:
    """How much an equal value says, up to 3: significant digits of a figure ("178" more than "2"), a day more than a year."""
    value = left.claim.value
    if not equal(left, right):
        return 0.0
    if isinstance(value, When):
        days = _MONTH if value.period is None else value.period.days  # a weekday of an unknown week says some of what a day says
        return 0.0 if days is None else 3.0 if days <= 1 else 2.0 if days <= _MONTH else 1.0
    return digits(left)


def size(left: Profile, right: Profile) -> float:
    """Decimal logarithm of the smaller of two figures, up to 3: twos and threes are many, and 1,200 of a thing are one crowd."""
    one, two = left.figure, right.figure
    if one is None or two is None or part(left, right):
        return 0.0
    return min(3.0, math.log10(max(1.0, min(abs(one), abs(two)))))


@lru_cache(maxsize=ONE_STORY)
def digits(profile: Profile) -> float:
    """Significant digits of a figure, up to 3."""
    value = profile.claim.value
    return float(min(3, len(f"{_figure(value):f}".replace(".", "").strip("0-")))) if isinstance(value, Quantity) else 0.0


def slip(left: Profile, right: Profile) -> float:
    """How many digits, up to 3, two figures that exclude each other have in another order, or at another power of ten.

    "143" and "134", "£6.2 billion" and "£620 million", "1897" and "1879": chance seldom makes them, and a slip of the pen does.
    """
    if not part(left, right) or left.family == "age":
        return 0.0
    one, two = _digits_of(left), _digits_of(right)
    alike = len(one) == len(two) >= _TELLING and (one == two or sorted(one) == sorted(two))
    telling = 2 if left.family == "date" else min(3, len(one))  # two years of one century differ in two digits
    return float(telling) if alike else 0.0


@lru_cache(maxsize=ONE_STORY)
def _digits_of(profile: Profile) -> str:
    """The significant digits of a figure, or those of a year; empty where there is no such."""
    value = profile.claim.value
    if isinstance(value, When):
        return value.timex if _YEAR.fullmatch(value.timex) else ""
    point = isinstance(value, Quantity) and value.printed.is_point
    return f"{_figure(value):f}".replace(".", "").strip("0-") if point and isinstance(value, Quantity) else ""


def converted(left: Profile, right: Profile) -> float:
    """1 where two values in two units meet: "60 km" and "37 miles"."""
    one, two = left.claim.value, right.claim.value
    units = isinstance(one, Quantity) and isinstance(two, Quantity) and bool(one.unit and two.unit) and one.unit != two.unit
    return float(units and left.family == right.family == "unit" and bool(meet(left, right)))


def loose(left: Profile, right: Profile) -> float:
    """1 where the values meet only because one of them is open on a side: "more than 30" and "more than 40"."""
    if not meet(left, right) or equal(left, right):
        return 0.0
    return float(_is_open(left) or _is_open(right))


def rounded(left: Profile, right: Profile) -> float:
    """1 where one figure is hardly farther from the other than rounding takes it, and one has more than one digit.

    "1,204" and "some 1,200", "18.4 million" and "just over 18 million": so close they are seldom by chance. 0 from a tenth on.
    """
    one, two = left.figure, right.figure
    if not one or not two or equal(left, right) or not meet(left, right) or max(digits(left), digits(right)) < _TELLING:
        return 0.0
    return max(0.0, 1 - _ratio(one, two) / _TENTH)


def stretch(left: Profile, right: Profile) -> float:
    """How far two figures lie apart that meet only in an open end, as `distance`: "at least 43" and "680" can both be true."""
    one, two = left.claim.value, right.claim.value
    if not loose(left, right) or not isinstance(one, Quantity) or not isinstance(two, Quantity):
        return 0.0
    return _ratio(float(_figure(one)), float(_figure(two)))


def _is_open(profile: Profile) -> bool:
    value = profile.claim.value
    if isinstance(value, When):
        return value.period is not None and (value.period.first is None or value.period.last is None)
    return profile.base is not None and (profile.base.width is None or getattr(value, "hedge", "") in {"under", "at_most"})


def other_change(left: Profile, right: Profile) -> float:
    """1 where one is a level and the other a change, or one a rise and the other a fall."""
    one, two = left.claim.value, right.claim.value
    return float(isinstance(one, Quantity) and isinstance(two, Quantity) and one.change != two.change)


@lru_cache(maxsize=ONE_PAIR)
def distance(left: Profile, right: Profile) -> float:
    """Natural logarithm of the ratio of two figures that exclude each other, up to 3."""
    one, two = left.claim.value, right.claim.value
    if not part(left, right) or not isinstance(one, Quantity) or not isinstance(two, Quantity):
        return 0.0
    return _ratio(_middle(left), _middle(right))


def _ratio(one: float, two: float) -> float:
    """Natural logarithm of the ratio of two sizes, up to 3."""
    small, large = sorted((abs(one), abs(two)))
    return min(3.0, math.log(large / small)) if small > 0 else 3.0


def _figure(value: Quantity) -> Decimal:
    printed = value.printed
    return next((bound for bound in (printed.low, printed.high) if bound is not None), Decimal(0))


@lru_cache(maxsize=ONE_STORY)
def _middle(profile: Profile) -> float:
    """Give the middle of what a figure leaves possible."""
    bounds = [float(b) for b in (profile.base.low, profile.base.high) if b is not None] if profile.base else []
    return sum(bounds) / len(bounds) if bounds else 0.0
