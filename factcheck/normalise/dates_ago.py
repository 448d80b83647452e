"""To what "three years ago" is counted: "fifty years ago today", "two years ago yesterday", "five years ago, in May".

In: a stream, a distance and where its "ago" ends. Out: one date, as wide as what it is counted to; a distance to which nothing
is counted is as wide as its own unit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factcheck.normalise.dates_shapes import Calendar, Deictic, Shift, Unit
from factcheck.normalise.dates_words import DASHES, Found, Stream

Reader = Callable[[Stream, int], Found | None]


def counted_back(s: Stream, start: int, here: int, shift: Shift, read: Reader) -> Found:
    """Read what stands behind "ago".

    Args:
        s: the stream.
        start: index of the first token of the distance.
        here: index of the token behind "ago".
        shift: the distance.
        read: of a date.
    """
    back = replace(shift, direction=-1, base="now")
    to, end = _to_now(s, here)
    if to is not None:
        return Found(replace(back, to=to), start, end)
    named = _to_named(s, here, read) if shift.unit in _LONG and shift.amount is not None else None
    if named is None or (shift.unit != "year" and named.shape not in _NEXT_DAYS):
        return Found(back, start, here)
    return Found(replace(back, base=named.shape, to=_width(named)), start, named.end)


def _to_now(s: Stream, index: int) -> tuple[Unit | None, int]:
    """Read "today", "to the day", "this month", and where that ends."""
    if s.lows[index] == "today":
        return "day", index + 1
    if s.lows[index : index + 3] == ["to", "the", "day"]:
        return "day", index + 3
    unit = s.words.units.get(s.lows[index + 1])
    named = s.lows[index] == "this" and unit is not None and unit[0] in ("week", "month")
    return (unit[0], index + 2) if named and unit is not None else (None, index)


def _to_named(s: Stream, here: int, read: Reader) -> Found | None:
    """Read "yesterday", "next week", "on Tuesday", "on 4 May", "in May"; behind a comma a day or a month that another closes."""
    comma = s.lows[here] == ","
    at = here + comma
    led = s.lows[at] if s.lows[at] in ("on", "in") else ""
    found = read(s, at + bool(led))
    if found is None or s.lows[found.end] in _GOES_ON or (comma and s.lows[found.end] not in _CLOSES):
        return None
    if s.tokens[found.end - 1].text.endswith(("'s", "’s")):
        return None  # "up from a year ago on Monday's figures"
    match found.shape:
        case Deictic(base="now", unit="day" | "week" | "weekend" | "month"):
            return None if led or comma else found
        case Calendar(weekday=int(), month=None, day=None):
            return None if led == "in" or comma else found
        case Calendar(year=None, month=int(), weekday=None, day=day):
            return found if led == ("on" if day else "in") else None
        case _:
            return None


def _width(found: Found) -> Unit:
    """Tell how wide the day, the week or the month is to which is counted."""
    if isinstance(found.shape, Deictic):
        return found.shape.unit
    assert isinstance(found.shape, Calendar)
    return "day" if found.shape.day or found.shape.weekday else "month"


_LONG = ("week", "month", "year")
_NEXT_DAYS = (Deictic("day", -1), Deictic("day", 1))
"""Yesterday and tomorrow, from which weeks are counted too: "a week ago yesterday"."""

_CLOSES = frozenset((",", ".", ";", "", ")"))
_GOES_ON = frozenset((*DASHES, "to", "and", "until", "or"))
