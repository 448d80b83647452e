"""What two times themselves say of one part of a date, whatever else is not known of them or was filled in.

In: times, in the calendar or not. Out: the part that both tell, and whether it can be the same. A Friday is no Saturday,
whichever week is meant; "3 pm" is not "11 am", on whatever day an article was published; and 4 January is a Sunday in 2009. A
part that was filled in from the publication is not told: that one article appeared on Monday and another on Tuesday says
nothing of what both date "about 3 pm".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from math import log2
from typing import NamedTuple

from factcheck.model.period import Period
from factcheck.model.value import When
from factcheck.normalise.dates_reference import missing


class Told(NamedTuple):
    """What two times say of one part.

    Args:
        part: its name: "day of the week", "time of day".
        same: True where it can be the same in both.
    """

    part: str
    same: bool


def compared(left: When, right: When) -> Told | None:
    """Compare two times by the parts that the words of both tell.

    Returns:
        The first part that cannot be the same, or else the first that can; None where they tell no part in common.
    """
    told = _told_by_both(left, right)
    apart = next((part for part, (mine, theirs) in told.items() if mine.isdisjoint(theirs)), "")
    if apart:
        return Told(apart, same=False)
    return Told(next(iter(told)), same=True) if told else None


def in_common(left: When, right: When) -> float:
    """Measure how much two times that may be one tell alike: bits, 2.8 for the day of the week, 8.5 for that of the year.

    Returns:
        0 where they tell no part in common, or one that cannot be the same.
    """
    told = _told_by_both(left, right)
    if any(mine.isdisjoint(theirs) for mine, theirs in told.values()):
        return 0.0
    bits = {part: log2(size / max(map(len, told[part]))) for part, size in _OF_ALL.items() if part in told}
    return bits.pop("time of day", 0.0) + max(bits.values(), default=0.0)


def _told_by_both(left: When, right: When) -> dict[str, tuple[frozenset[int], frozenset[int]]]:
    """What both tell of the parts that both tell of, in the order of the parts."""
    if _bounded(left, ahead=True) == _bounded(right, ahead=True) != "":
        left, right = _at_edge(left), _at_edge(right)
    pairs = zip(_PARTS, _told(left), _told(right), strict=True)
    return {part: (mine, theirs) for part, mine, theirs in pairs if mine and theirs}


def _at_edge(when: When) -> When:
    """A bound by its edge alone: of "by 12 February" and "by 20 March 2023" the spans meet, and the days are two."""
    edge = _edge(when)
    return when if edge is None else replace(when, period=edge)


def bounds_apart(left: When, right: When, *, ahead: bool = False) -> bool:
    """Tell two beginnings, or two ends, that are not the same: "since 3 January" and "since 9 January", "by 2030" and "by 2035".

    Each of the two spans reaches over the other, and still they name two days. "By May" and "by 3 May" can be one end.

    Args:
        left: a time.
        right: another.
        ahead: both are set for what is to come: "before 1 October" and "before 1 December" are two ends then. What happened
            before 2016 happened before 2019 as well.
    """
    sides = _bounded(left, ahead=ahead), _bounded(right, ahead=ahead)
    if sides[0] != sides[1] or not sides[0]:
        return False
    if not _CALENDAR.fullmatch(left.timex) or not _CALENDAR.fullmatch(right.timex):
        return False
    one, two = _edge(left), _edge(right)
    return one is not None and two is not None and not one.meets(two)


def _bounded(when: When, *, ahead: bool) -> str:
    """The side on which a time is bounded; empty where it is not."""
    return _SIDES.get(when.hedge, "") or (_LOOSE.get(when.hedge, "") if ahead else "")


def _edge(when: When) -> Period | None:
    """The days on which a span may begin or end: those of the year or month named, or the last of them: "by the end of May"."""
    bound = None if when.period is None else when.period.last or when.period.first
    if bound is None:
        return None
    upper = when.period is not None and when.period.last is not None
    if when.hedge in _LOOSE:
        wide = _CLOSELY if _IS_EDGE.search(when.surface) else 0
        return Period(bound, bound + timedelta(days=wide)) if upper else Period(bound - timedelta(days=wide), bound)
    width = _CLOSELY if _IS_EDGE.search(when.surface) else _WIDTHS.get(when.granularity, 1) - 1
    return Period(bound - timedelta(days=width), bound) if upper else Period(bound, bound + timedelta(days=width))


def named_apart(left: When, right: When) -> bool:
    """Tell two days, months or years of the calendar by their names: "May" and "3 May" can be one, "May" and "2 June" cannot."""
    if not _CALENDAR.fullmatch(left.timex) or not _CALENDAR.fullmatch(right.timex):
        return False
    return not (left.timex.startswith(right.timex) or right.timex.startswith(left.timex))


def day_named(value: object) -> date | str | None:
    """Name the day that the words of a time tell, at any hour: a day of the calendar, "XXXX-12-06" or "XXXX-WXX-6"."""
    if not isinstance(value, When) or value.assumed == "day":
        return None
    if value.period is None:
        named = _WEEKDAY.fullmatch(value.timex) or _DAY.fullmatch(value.timex)
        return value.timex[: len("XXXX-WXX-6")] if named else None
    return value.period.first if (value.period.days or _WEEK) <= _DAY_AND_NIGHT else None


def of_undated_news(value: object) -> bool:
    """Tell a day that only the unknown day of its article would place: "today", "last night", "Friday"."""
    if not isinstance(value, When) or value.period is not None or value.granularity not in _DAYS_WIDE:
        return False
    return value.anchor == missing("now") or bool(_WEEKDAY.fullmatch(value.timex))


@lru_cache(maxsize=1 << 9)
def _told(when: When) -> tuple[frozenset[int], ...]:
    """What the words tell of every part."""
    return tuple(known(when) for known in _PARTS.values())


def _weekdays(when: When) -> frozenset[int]:
    found = _WEEKDAY.fullmatch(when.timex)
    if when.period is None and when.granularity == "weekend":
        return _WEEKEND
    if when.period is None and found:
        day = int(found["weekday"])
        return frozenset((day, day % _WEEK + 1)) if found["time"] in _INTO_NEXT else frozenset((day,))
    return frozenset() if when.assumed else frozenset(day.isoweekday() for day in _calendar(when, _WEEK - 1))


def _days(when: When) -> frozenset[int]:
    """Days of the year, as month times a hundred and day."""
    found = _DAY.fullmatch(when.timex)
    if when.period is None and found:
        return frozenset((int(found["month"]) * 100 + int(found["day"]),))
    return frozenset(day.month * 100 + day.day for day in _calendar(when, _MONTH - 1))


def _months(when: When) -> frozenset[int]:
    found = _MONTHLY.match(when.timex)
    if when.period is None and found:
        return frozenset((int(found["month"]),))
    if when.period is None and when.timex in _MONTHS_OF:
        return _MONTHS_OF[when.timex]
    return frozenset(day.month for day in _calendar(when, _YEAR - 1))


def _minutes(when: When) -> frozenset[int]:
    """Minutes of the day, where a time of day without a time zone is given; whole hours are rounded ones."""
    return frozenset(minute % _DAY_LONG for first, end in _stretches(when) for minute in range(first, end))


def _week_hours(when: When) -> frozenset[int]:
    """Hours of the week, where a day of the week and a time of day are told: Friday night is no Saturday evening."""
    named, found = day_named(when), _WEEKDAY.fullmatch(when.timex)
    day = named.isoweekday() if isinstance(named, date) else int(found["weekday"]) if found else 0
    hours = (hour for first, end in _stretches(when) for hour in range(first // 60, -(-end // 60)))
    return frozenset((day * 24 + hour) % _WEEK_LONG for hour in hours) if day else frozenset()


def _stretches(when: When) -> list[tuple[int, int]]:
    """First minute and end of what a time of day leaves open, which may go on behind midnight; empty where none is told."""
    part = _PART_OF_DAY.search(when.timex)
    if part is not None:
        return _STRETCHES[part["part"]]
    found = _CLOCK.search(when.timex)
    if found is None or when.granularity not in _ROUNDED:
        return []
    minute = int(found["hour"]) * 60 + int(found["minute"])
    loose = 0 if when.hedge == "exact" and when.granularity == "minute" else _ROUNDED[when.granularity]
    halves = (0, _NOON) if _either_half(when.surface) else (0,)
    return [(minute + half - loose, minute + half + loose + 1) for half in halves]


def _either_half(surface: str) -> bool:
    """Tell a clock time that leaves open whether it is before or after noon: "2:56" may be 14:56, and so may "four to three"."""
    in_words = _SPELT.fullmatch(surface) and not _HALF_TOLD.search(surface)
    return bool(_EITHER_HALF.fullmatch(surface) or in_words)


def _calendar(when: When, most: int) -> list[date]:
    """List the days of a period that the words tell, if it is not longer than `most`; a longer one leaves the part open.

    "By 21 September" is taken for the half year before it, so that it excludes the 23rd and not a day of last December.
    """
    if when.assumed == "day" or when.period is None:
        return []
    first, last = when.period.first, when.period.last
    if most < _WEEK or (first is not None and last is not None):
        days = when.period.days or 0
        return [] if first is None or days > most else [first + timedelta(days=offset) for offset in range(days)]
    if last is not None:
        return [last - timedelta(days=offset) for offset in range(_HALF)]
    return [] if first is None else [first + timedelta(days=offset) for offset in range(_HALF)]


_SIDES = {"at_most": "end", "at_least": "beginning"}
_LOOSE = {"under": "end", "over": "beginning"}
"""Sides of "by" and "since", and of "before" and "after"."""

_IS_EDGE = re.compile(r"\b(?:end|close|late|early|beginning|start|mid|middle)\b", re.IGNORECASE)
_CLOSELY = 10
_WIDTHS = {"year": 365, "month": 28, "quarter": 90}
"""Days of an edge, and of what is named."""

_DAYS_WIDE = ("day", "part_of_day")
_DAY_AND_NIGHT = 2
_WEEK, _MONTH, _HALF, _YEAR = 7, 28, 182, 365
_NOON, _DAY_LONG, _WEEK_LONG = 12 * 60, 24 * 60, 7 * 24
_WEEKEND = frozenset((6, 7))
_INTO_NEXT = ("NI", "24:00")
"""A night goes on into the next day, and so may its midnight."""

_CALENDAR = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
"""A year, a month or a day in TIMEX3."""

_WEEKDAY = re.compile(r"XXXX-WXX-(?P<weekday>[1-7])(?:T(?P<time>[A-Z]{2}|[0-9:]+)(?:Z|[+-][0-9:]+)?)?")
_DAY = re.compile(r"XXXX-(?P<month>\d\d)-(?P<day>\d\d)(?:T(?!NI|24).*)?")
_MONTHLY = re.compile(r"XXXX-(?P<month>\d\d)")
_CLOCK = re.compile(r"T(?P<hour>\d\d):(?P<minute>\d\d)$")
_PART_OF_DAY = re.compile(r"T(?P<part>MO|AF|EV|NI|DT)$")
_EITHER_HALF = re.compile(r"(?:[1-9]|1[0-2])(?:[.:]\d\d)?(?:\s?o['’]?clock)?", re.IGNORECASE)
_SPELT = re.compile(r"[a-z '’-]+", re.IGNORECASE)
_HALF_TOLD = re.compile(r"\b(?:noon|midday|midnight|morning|afternoon|evening|night|tonight|dawn|dusk|[ap]m)\b", re.IGNORECASE)

_ROUNDED = {"hour": 30, "minute": 15}
"""Minutes that a clock time may be off: "3 pm" is rounded to the hour; "about 3.45 pm" to the quarter."""

_MONTHS_OF = {
    **{f"XXXX-Q{n}": frozenset(range(3 * n - 2, 3 * n + 1)) for n in (1, 2, 3, 4)},
    **{f"XXXX-H{n}": frozenset(range(6 * n - 5, 6 * n + 1)) for n in (1, 2)},
    **{f"XXXX-{name}": frozenset(months) for name, months in {
        "SP": (3, 4, 5), "SU": (6, 7, 8), "FA": (9, 10, 11), "WI": (12, 1, 2),
    }.items()},
}  # fmt: skip
"""Months of a quarter, a half or a season of an unknown year."""

_STRETCHES = {"MO": [(0, 720)], "AF": [(720, 1080)], "EV": [(1020, 1440)], "NI": [(1080, 1800), (0, 360)], "DT": [(360, 1200)]}
"""First minute and end of a part of the day, as wide as its words are used; a night is the one that ends or begins on its day."""

_PARTS: Mapping[str, Callable[[When], frozenset[int]]] = {
    "day of the week": _weekdays,
    "day of the year": _days,
    "month of the year": _months,
    "time of day": _minutes,
    "time of the week": _week_hours,
}

_OF_ALL = {"day of the week": 7, "day of the year": 365, "month of the year": 12, "time of day": 1440}
"""How many there are of a part; that of the week says nothing that the day and the time do not."""
