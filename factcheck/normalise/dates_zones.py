"""Time zones: "14:26 GMT" and "15:26 CET" are one time, and "9 a.m. Eastern Time" is read with its zone.

In: a stream behind a time of day, or two times. Out: the zone that is named there, or both periods on one clock where both times
carry a zone whose distance from UTC is known. A time without a zone is left as it is: nobody says where it was.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple

from factcheck.lexicon import table
from factcheck.model.period import Period
from factcheck.model.value import When
from factcheck.normalise import dates_calendar as cal
from factcheck.normalise.dates_words import Stream


class Zone(NamedTuple):
    """A zone as printed, with the index behind it."""

    name: str
    end: int


def zone_at(s: Stream, index: int) -> Zone | None:
    """Read "UTC", "local time", "Moscow time", "Central European Time", "Eastern" at a token; None where no zone stands there."""
    if index >= len(s.tokens):
        return None
    zone = s.words.zones.get(s.lows[index], "")
    if zone and zone != "local" and s.tokens[index].text.isupper():
        return Zone(zone, index + 1)
    for words in range(_LONGEST, 0, -1):
        named = s.lows[index : index + words]
        capitals = all(token.text[:1].isupper() for token in s.tokens[index : index + words])
        name = table("dates")["zone_names"].get(" ".join(named), "local" if words < _LONGEST else "")
        if name and s.lows[index + words] == "time" and (capitals or named == ["local"]):
            return Zone(name, index + words + 1)
    known = s.lows[index] in _BARE and s.tokens[index].text[:1].isupper()
    closed = s.lows[index + 1] in ("", ".", ",", ")", "on") or s.lows[index + 1] in s.words.weekdays
    return Zone(table("dates")["zone_names"][s.lows[index]], index + 1) if known and closed else None


def offset_of(zone: str, day: date | None) -> str:
    """Return how far a zone is from UTC on a day, as "+01:00"; empty where that is not known.

    Args:
        zone: as `Clock.zone` has it.
        day: decides between summer and winter where the name of the zone does not; None where it is not known.
    """
    names = table("dates")["zone_offsets"].get(zone, [])
    if len(names) < _SEASONS:
        return names[0] if names else ""
    return "" if day is None else names[_is_summer(day)]


def on_one_clock(left: When, right: When) -> tuple[Period, Period] | None:
    """Return the periods of two times, in UTC where both name zones that differ; None where one has no period."""
    if left.period is None or right.period is None:
        return None
    mine, theirs = _distance(left), _distance(right)
    if mine is None or theirs is None or mine == theirs:
        return left.period, right.period
    return _moved(left.period, -mine), _moved(right.period, -theirs)


def _is_summer(day: date) -> bool:
    """Tell whether clocks of the United States are an hour ahead: from the second Sunday of March to the first of November."""
    return cal.nth_weekday(day.year, 3, _SUNDAY, 2) <= day < cal.nth_weekday(day.year, 11, _SUNDAY, 1)


def _distance(when: When) -> timedelta | None:
    """Read the distance from UTC at the end of a value such as "2025-02-19T15:26+01:00"."""
    clock = when.timex.rpartition("T")[2]
    if clock.endswith("Z"):
        return timedelta(0)
    sign, _, minutes = clock[-len("+01:00") :].partition(":")
    if sign[:1] not in ("+", "-") or not sign[1:].isdecimal() or not minutes.isdecimal():
        return None
    length = timedelta(hours=int(sign[1:]), minutes=int(minutes))
    return -length if sign[0] == "-" else length


def _moved(period: Period, by: timedelta) -> Period:
    """Move the ends of a period that are given to the clock."""
    opening = None if period.first is None or period.begins is None else datetime.combine(period.first, period.begins) + by
    closing = None if period.last is None or period.ends is None else datetime.combine(period.last, period.ends) + by
    first, begins = (period.first, period.begins) if opening is None else (opening.date(), opening.time())
    last, ends = (period.last, period.ends) if closing is None else (closing.date(), closing.time())
    if first is not None and last is not None and first > last:  # the open end of a day that the clock has left
        first, last = (last, last) if opening is None else (first, first)
    return Period(first, last, begins, ends)


_LONGEST = 3
_SEASONS = 2
_SUNDAY = 7
_BARE = frozenset(("eastern", "pacific"))
"""Zones that are named without "time": "9 a.m. Eastern"."""
