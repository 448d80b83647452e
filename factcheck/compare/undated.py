"""Two datings of which one at least cannot be placed in the calendar, compared by what is known of both.

In: times. Out: an `Outcome`. A Friday is no Saturday, whichever week is meant, and 4 January is a Sunday in 2009: the day of the
week, or the day of the year, can bear out or rule out what the whole date cannot. Nothing is filled in.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.compare.outcome import Outcome
from factcheck.model.value import When

Day = tuple[int, int]
"""Month and day."""


def meet(left: When, right: When, words: tuple[str, str]) -> Outcome:
    """Compare two datings by the parts that both have.

    Args:
        left: a time, with or without a period.
        right: another.
        words: both as a reader is shown them.
    """
    if left.timex and left.timex == right.timex:
        return Outcome("supports", "compatible", f"{words[0]} and {words[1]} say the same, of a time that is not fixed otherwise")
    for mine, theirs, part in (
        (_weekdays(left), _weekdays(right), "day of the week"),
        (_days(left), _days(right), "day of the year"),
    ):
        if mine and theirs:
            if mine & theirs:
                return Outcome("supports", "compatible", f"{words[0]} and {words[1]} can be the same {part}")
            return Outcome("refutes", "apart", f"{words[0]} and {words[1]} cannot be the same {part}")
    vague = words[0] if left.period is None else words[1]
    return Outcome("silent", "unresolved", f"{vague} cannot be dated: the words need a date that is not known")


def _weekdays(when: When) -> frozenset[int]:
    found = _WEEKDAY.fullmatch(when.timex)
    if when.period is None and found:
        return frozenset((int(found["weekday"]),))
    return frozenset(day.isoweekday() for day in _calendar(when))


def _days(when: When) -> frozenset[Day]:
    found = _DAY.fullmatch(when.timex)
    if when.period is None and found:
        return frozenset(((int(found["month"]), int(found["day"])),))
    return frozenset((day.month, day.day) for day in _calendar(when))


def _calendar(when: When) -> list[date]:
    """List the days of a period of less than a week; a longer one holds every day of the week."""
    if when.period is None or when.period.first is None or when.period.days is None or when.period.days > 6:
        return []
    return [when.period.first + timedelta(days=offset) for offset in range(when.period.days)]


_WEEKDAY = re.compile(r"XXXX-WXX-(?P<weekday>[1-7])")
_DAY = re.compile(r"XXXX-(?P<month>\d\d)-(?P<day>\d\d)")
