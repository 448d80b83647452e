"""Features of two dates: what both tell, how wide they are, and how far they lie apart.

In: two profiles. Out: a number, 0 where the feature has nothing to say.
"""

from __future__ import annotations

import math

from factcheck.match.profiles import Profile
from factcheck.match.values import equal, meet, mute, part
from factcheck.model.value import When
from factcheck.normalise.dates_told import in_common, of_undated_news

_GRAINS = {
    "second": 0, "minute": 0, "hour": 1, "part_of_day": 3, "day": 3, "weekend": 4, "week": 4, "month": 5, "season": 6,
    "quarter": 6, "half": 6, "year": 7, "decade": 8, "century": 9,
}  # fmt: skip
"""Widths of dates in rising order; "Friday night" is as good as "Friday"."""


def told_alike(left: Profile, right: Profile) -> float:
    """How much two dates of which one is not in the calendar tell alike, up to 3: a weekday 0.9, a day of the year 2.8."""
    one, two = left.claim.value, right.claim.value
    if not isinstance(one, When) or not isinstance(two, When) or (one.period is not None and two.period is not None):
        return 0.0
    return 0.0 if equal(left, right) else min(3.0, in_common(one, two) / 3)


def same_day(left: Profile, right: Profile) -> float:
    """1 where both name a day, at any hour, that can be one: "Friday", "7 p.m. on Friday", "13 September"."""
    return float(left.day is not None and right.day is not None and bool(meet(left, right)))


def sole_day(left: Profile, right: Profile) -> float:
    """1 where both sources name the day once only; less where they tell more of it."""
    return same_day(left, right) / math.sqrt(left.days * right.days)


def news_days(left: Profile, right: Profile) -> float:
    """1 where both are days of the news of articles without a date, and cannot be compared: "today" and "Friday"."""
    return float(of_undated_news(left.claim.value) and of_undated_news(right.claim.value) and bool(mute(left, right)))


def days_apart(left: Profile, right: Profile) -> float:
    """Natural logarithm of one more than the days between two dates that exclude each other: a day 0.7, a year 5.9."""
    one, two = left.claim.value, right.claim.value
    if not isinstance(one, When) or not isinstance(two, When) or not one.period or not two.period or not part(left, right):
        return 0.0
    gaps = (two.period.opening() - one.period.closing(), one.period.opening() - two.period.closing())
    return math.log1p(max(0.0, math.ceil(max(gaps).total_seconds() / _DAY)))


def within(left: Profile, right: Profile) -> float:
    """1 where one date lies inside a wider one: "21 October 2011" and "2011"."""
    one, two = left.claim.value, right.claim.value
    if equal(left, right) or not isinstance(one, When) or not isinstance(two, When) or one.period is None or two.period is None:
        return 0.0
    return float(one.period.contains(two.period) or two.period.contains(one.period))


def grains(left: Profile, right: Profile) -> float:
    """How many grains of time lie between the widths of two dates: a minute and an hour 1, a minute and a year many."""
    one, two = _grain(left), _grain(right)
    return 0.0 if one is None or two is None else float(abs(one - two))


def one_vague(left: Profile, right: Profile) -> float:
    """1 where only one date has a width: "recently" and "Monday"."""
    return float(left.family == right.family == "date" and (_grain(left) is None) != (_grain(right) is None))


def _grain(profile: Profile) -> int | None:
    value = profile.claim.value
    return _GRAINS.get(value.granularity) if isinstance(value, When) else None


_DAY = 24 * 60 * 60
