"""Two datings of which one at least cannot be placed in the calendar, compared by what is known of both.

In: times. Out: an `Outcome`. A Friday is no Saturday, whichever week is meant, and 4 January is a Sunday in 2009: the day of the
week, or the day of the year, can bear out or rule out what the whole date cannot. Nothing is filled in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from factcheck.compare.outcome import Outcome
from factcheck.model.value import When


def meet(left: When, right: When, words: tuple[str, str]) -> Outcome:
    """Compare two datings by the parts that both have.

    Args:
        left: a time, with or without a period.
        right: another.
        words: both as a reader is shown them.
    """
    if left.timex and left.timex == right.timex:
        return Outcome("supports", "compatible", f"{words[0]} and {words[1]} say the same, of a time that is not fixed otherwise")
    met = ""
    for part, known in _PARTS.items():
        mine, theirs = known(left), known(right)
        if mine and theirs and mine.isdisjoint(theirs):
            return Outcome("refutes", "apart", f"{words[0]} and {words[1]} cannot be the same {part}")
        met = met or (part if mine and theirs else "")
    if met:
        return Outcome("supports", "compatible", f"{words[0]} and {words[1]} can be the same {met}")
    vague = words[0] if left.period is None else words[1]
    return Outcome("silent", "unresolved", f"{vague} cannot be dated: the words need a date that is not known")


def _weekdays(when: When) -> frozenset[int]:
    found = _WEEKDAY.fullmatch(when.timex)
    if when.period is None and when.granularity == "weekend":
        return _WEEKEND
    if when.period is None and found:
        return frozenset((int(found["weekday"]),))
    return frozenset(day.isoweekday() for day in _calendar(when))


def _days(when: When) -> frozenset[int]:
    """Days of the year, as month times a hundred and day."""
    found = _DAY.fullmatch(when.timex)
    if when.period is None and found:
        return frozenset((int(found["month"]) * 100 + int(found["day"]),))
    return frozenset(day.month * 100 + day.day for day in _calendar(when))


def _minutes(when: When) -> frozenset[int]:
    """Minutes of the day, where a clock time without a time zone is given; whole hours are rounded ones."""
    found = _CLOCK.search(when.timex)
    if found is None or when.granularity not in _ROUNDED:
        return frozenset()
    minute = int(found["hour"]) * 60 + int(found["minute"])
    loose = 0 if when.hedge == "exact" and when.granularity == "minute" else _ROUNDED[when.granularity]
    return frozenset(range(minute - loose, minute + loose + 1))


def _calendar(when: When) -> list[date]:
    """List the days of a period of less than a week; a longer one holds every day of the week."""
    if when.period is None or when.period.first is None or when.period.days is None or when.period.days > 6:
        return []
    return [when.period.first + timedelta(days=offset) for offset in range(when.period.days)]


_WEEKDAY = re.compile(r"XXXX-WXX-(?P<weekday>[1-7])")
_DAY = re.compile(r"XXXX-(?P<month>\d\d)-(?P<day>\d\d)")
_CLOCK = re.compile(r"T(?P<hour>\d\d):(?P<minute>\d\d)$")

_WEEKEND = frozenset((6, 7))

_ROUNDED = {"hour": 30, "minute": 15}
"""Minutes that a clock time may be off: "3 pm" is rounded to the hour; "about 3.45 pm" to the quarter."""

_PARTS: Mapping[str, Callable[[When], frozenset[int]]] = {
    "day of the week": _weekdays,
    "day of the year": _days,
    "time of day": _minutes,
}
