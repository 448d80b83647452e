"""Times of day: "1:00 PM local time", "08:30 UTC", "half past seven", "noon", "in the evening".

In: a stream and the index of a token. Out: a `Timed` shape without a day, or None.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from factcheck.normalise.dates_counts import amount_at
from factcheck.normalise.dates_shapes import Clock, Span, Timed
from factcheck.normalise.dates_words import DASHES, Found, Stream, touching
from factcheck.normalise.dates_zones import zone_at
from factcheck.normalise.laps import is_race_time


class _Half(NamedTuple):
    """Whether am or pm was said, with the index after it."""

    pm: bool
    end: int


def clock_first(s: Stream, index: int) -> Found | None:
    """Read a clock time in digits: "13:00", "1 p.m.", "2.15pm", "0800 UTC", "at 1100 hours", "14h30"."""
    hour = s.lows[index]
    if not hour.isascii() or (touching(s, index) and s.lows[index - 1] in _BEFORE):
        return None
    if len(hour) == 4:
        return _four_digits(s, index)
    if len(hour) > 2 or int(hour) > 24:
        return None
    minute, second, end = _minutes(s, index)
    half = _half_at(s, end)
    if half is not None and int(hour) <= 12:
        clock = Clock(int(hour) % 12 + 12 * half.pm, minute, second)
        return _zoned(s, clock, index, half.end)
    if minute is None or s.lows[index + 1] in ".,":
        told = minute is not None and index > 0 and s.lows[index - 1] in _BEFORE_HOURS
        found = _told(_zoned(s, Clock(int(hour), minute, second, sure=False), index, end)) if told else None
        return found or _dotted(s, index, end) or _bare_hour(s, index)
    found = _zoned(s, Clock(int(hour), minute, second, sure=int(hour) > 12 or (len(hour) == 2 and hour[0] == "0")), index, end)
    return found if _is_time(s, found, second) else None


def _dotted(s: Stream, index: int, end: int) -> Found | None:
    """Read "kicks off at 20.45" and "at 7.30 on Thursday"; not "stood at 7.30" and "at 7.30 crowns"."""
    mark, words = s.lows[index + 1], s.words.sets
    if mark != "." or end != index + 3 or s.lows[index - 1] != "at" or index == 0 or int(s.lows[index]) > 23:
        return None
    first = index
    while first > 0 and index - first < _DOTTED and s.lows[first - 1] not in _STOPS:
        first -= 1
    behind = s.lows[end]
    near = {*s.lows[first:index], *takewhile(lambda low: low not in _STOPS, s.lows[end : end + 4])}
    closed = behind in words["behind_clock"] or behind in s.words.weekdays
    day = behind == "on" and not near.isdisjoint(s.words.weekdays)
    if not closed or not near.isdisjoint(words["levels"]) or not (day or not near.isdisjoint(words["clock_events"])):
        return None
    hour = int(s.lows[index])
    return Found(Timed(None, Clock(hour, int(s.lows[index + 2]), sure=hour > 12 or s.lows[index][0] == "0")), index, end)


def hours_first(s: Stream, index: int) -> Found | None:
    """Read hours whose half of the day stands behind the second: "5 to 6pm", "3-8pm", "between 2 and 4:30 pm"."""
    amount = amount_at(s, index)
    if amount is None or amount.value is None or amount.value not in range(1, 13):
        return None
    if touching(s, index) and s.lows[index - 1] in _BEFORE:
        return None
    before = s.lows[index - 1] if index else ""
    mark = s.lows[amount.end]
    if mark not in DASHES and mark not in s.words.sets["range_words"] and not (mark == "and" and before == "between"):
        return None
    digits = amount.end + 1 < len(s.tokens) and s.tokens[amount.end + 1].kind == "digits"
    last = clock_first(s, amount.end + 1) if digits else None
    clock = last.shape.clock if last is not None and isinstance(last.shape, Timed) else Clock()
    if last is None or clock.hour is None or not (clock.sure or before in ("from", "between")):
        return None
    hour = int(amount.value)
    late = clock.sure and clock.hour >= 12 and hour % 12 + 12 <= clock.hour
    first = Clock(hour % 12 + 12 if late else hour, 0 if clock.minute is not None else None, sure=clock.sure)
    return Found(Span(Timed(None, first), last.shape), index, last.end)


def words_first(s: Stream, index: int) -> Found | None:
    """Read "noon", "midnight", "half past seven", "quarter to five", "10 past 9"."""
    low = s.lows[index]
    if low in ("noon", "midday"):
        return _zoned(s, Clock(12, 0), index, index + 1)
    if low == "midnight":
        return _zoned(s, Clock(0, 0), index, index + 1)
    minutes = {"half": 30, "quarter": 15}.get(low)
    here = index + 1
    if minutes is None:
        amount = amount_at(s, index)
        if amount is None or amount.value is None or amount.value != int(amount.value) or not 1 <= amount.value <= 29:
            return None
        minutes, here = int(amount.value), amount.end
    here += s.lows[here] in ("minutes", "mins", "min")
    if s.lows[here] not in ("past", "to"):
        return _spelt_hour(s, minutes, index, here)
    hour = amount_at(s, here + 1)
    if hour is None or hour.value is None or hour.value not in range(1, 13):
        return None
    if s.lows[here] == "to" and low != "quarter" and not _is_to(s, index, hour.end):
        return None
    total = (int(hour.value) * 60 + (minutes if s.lows[here] == "past" else -minutes)) % 1440
    clock = Clock(total // 60, total % 60, sure=False)
    half = _half_at(s, hour.end)
    if half is not None:
        clock = Clock(total // 60 % 12 + 12 * half.pm, total % 60)
    end = half.end if half else hour.end + (s.lows[hour.end] in OCLOCK)
    return _zoned(s, clock, index, end)


def _spelt_hour(s: Stream, hour: int, index: int, end: int) -> Found | None:
    """Read an hour in words that its company shows to be one: "two o'clock", "by eight in the evening"."""
    if s.tokens[index].kind != "word" or hour > 12:
        return None
    if s.lows[end] in OCLOCK:
        return _zoned(s, Clock(hour, 0, sure=False), index, end + 1)
    return _told(_zoned(s, Clock(hour, None, sure=False), index, end)) if _is_at(s, index) or s.lows[index - 1] == "by" else None


def _is_to(s: Stream, index: int, end: int) -> bool:
    """Tell "twenty to ten in the morning" and "it was twenty to four" from "grew from five to ten" and "ten to twelve people"."""
    part = s.lows[end + 1] if s.lows[end] in ("in", "at") else ""
    if s.words.parts.get(s.lows[end + 2] if part == "the" else part) or s.lows[end] in OCLOCK:
        return True
    closed = end >= len(s.tokens) or s.tokens[end].kind == "symbol" or s.lows[end] in _BEHIND_TIME
    return closed and (s.lows[index - 1] == "at" or s.lows[max(0, index - 2) : index] == ["it", "was"])


def part_first(s: Stream, index: int) -> Found | None:
    """Read a part of the day where the words show that it is one: "in the evening", "overnight", "morning"."""
    part = s.words.parts.get(s.lows[index])
    if part is None or s.lows[index] in ("night", "nights", "mornings", "evenings"):
        return None
    before = s.lows[index - 1] if index else ""
    if before not in ("the", "in", "by", "early", "late", "mid", "overnight") and s.lows[index] != "overnight":
        return None
    return Found(Timed(None, Clock(part=part)), index, index + 1)


def _minutes(s: Stream, index: int) -> tuple[int | None, int | None, int]:
    minute = _two_digits(s, index + 1, ":.h")
    if minute is None:
        return None, None, index + 1
    second = _two_digits(s, index + 3, ":") if s.lows[index + 1] == ":" else None
    return minute, second, index + (5 if second is not None else 3)


def _two_digits(s: Stream, mark: int, marks: str) -> int | None:
    low = s.lows[mark + 1]
    if not s.lows[mark] or s.lows[mark] not in marks or not touching(s, mark) or not touching(s, mark + 1):
        return None
    return int(low) if len(low) == 2 and low.isascii() and low.isdecimal() and int(low) < 60 else None


def _half_at(s: Stream, index: int) -> _Half | None:
    """Read "am", "p.m.", "pm", "a" directly behind a figure."""
    low = s.lows[index]
    if low in ("am", "pm"):
        return _Half(low == "pm", index + 1)
    if low not in ("a", "p"):
        return None
    if s.lows[index + 1] == "." and s.lows[index + 2] == "m":
        return _Half(low == "p", index + 4 if s.lows[index + 3] == "." and touching(s, index + 3) else index + 3)
    if low == "p" and not _PENCE.isdisjoint(s.lows[max(0, index - _NEAR_PENCE) : index + _NEAR_PENCE]):
        return None  # "cut its dividend from 12p to 8p"
    alone = touching(s, index) and not touching(s, index + 1)
    return _Half(low == "p", index + 1) if alone or (touching(s, index) and s.lows[index + 1] in ".,;") else None


def _four_digits(s: Stream, index: int) -> Found | None:
    low = s.lows[index]
    if int(low[:2]) > 24 or int(low[2:]) > 59:
        return None
    half = _half_at(s, index + 1)
    if half is not None and int(low[:2]) <= 12:
        return _zoned(s, Clock(int(low[:2]) % 12 + 12 * half.pm, int(low[2:])), index, half.end)
    end = index + 2 if s.lows[index + 1] in _HOURS else index + 1
    found = _zoned(s, Clock(int(low[:2]), int(low[2:])), index, end)
    return found if found.end > end or (end > index + 1 and _is_hour(s, index)) else None


def _is_hour(s: Stream, index: int) -> bool:
    """Tell the time in "0630 hours" and "at 1100 hours" from a length: "after 1100 hours of work", "for about 1100 hours"."""
    before = s.lows[index - 1] if index else ""
    lasts = s.lows[index + 2] in _OF_LENGTHS or (index > 1 and s.lows[index - 2] == "for")
    return not lasts and (s.lows[index][0] == "0" or before in _BEFORE_HOURS)


def _bare_hour(s: Stream, index: int) -> Found | None:
    """Read an hour that only its company shows to be one: "at 5 o'clock", "10 in the morning", "12 noon"."""
    hour = int(s.lows[index])
    if s.lows[index + 1] in OCLOCK:
        return _zoned(s, Clock(hour, 0, sure=hour > 12), index, index + 2)
    if s.lows[index + 1] in ("noon", "midnight") and hour == 12:
        return Found(Timed(None, Clock(12 if s.lows[index + 1] == "noon" else 0, 0)), index, index + 2)
    found = _told(_zoned(s, Clock(hour, None, sure=False), index, index + 1))
    return found if 1 <= hour <= 12 else None


def _told(found: Found) -> Found | None:
    """Keep a time of which the words say that it is one: a part of the day or a zone."""
    clock = found.shape.clock if isinstance(found.shape, Timed) else Clock()
    return found if clock.part is not None or clock.zone not in ("", "local") else None


def _zoned(s: Stream, clock: Clock, start: int, end: int) -> Found:
    """Add the zone and the part of the day that follow: "UTC", "local time", "Moscow time", "in the morning"."""
    zone = zone_at(s, end)
    if zone is not None:
        clock, end = replace(clock, zone=zone.name), zone.end
    here = end + (s.lows[end] == "on")
    if s.lows[here] in s.words.weekdays and s.lows[here + 1] in s.words.parts and _is_at(s, start):
        return Found(Timed(None, replace(clock, part=s.words.parts[s.lows[here + 1]])), start, end)  # the day is read with it
    here = end
    if s.lows[end] in ("in", "at"):
        here += 2 if s.lows[end + 1] == "the" else 1
    part = s.words.parts.get(s.lows[here])
    if part is not None and here > end:
        clock, end = replace(clock, part=part), here + 1
    return Found(Timed(None, clock), start, end)


def _is_at(s: Stream, index: int) -> bool:
    """Tell an hour from a count by what stands before it: "at about six on Monday morning", "about six on Monday morning"."""
    return "at" in s.lows[max(0, index - 2) : index] or s.lows[index - 1] in ("until", "before", "after", "past")


def _is_time(s: Stream, found: Found, second: int | None) -> bool:
    """Tell a time from a ratio, a score or a lap: minutes have two digits, seconds want a word that speaks of the clock."""
    clock = found.shape.clock if isinstance(found.shape, Timed) else Clock()
    before = s.lows[found.start - 1] if found.start else ""
    if clock.zone or clock.part:
        return True
    if is_race_time(s.tokens, found.start):
        return False
    following = s.lows[found.end]
    if following in s.words.sets["game_clock"] and (following != "to" or s.lows[found.end + 1] in ("go", "play")):
        return False
    if second is not None:
        lap = s.tokens[found.start].text[0] != "0" and len(s.tokens[found.start].text) == 1  # "the clock stopped at 2:25:07"
        return not lap and before in ("at", "t", "around", "until", "from", "since", "by", ",")
    as_of = s.lows[max(0, found.start - 2) : found.start] == ["as", "of"]
    return before not in _DASHES_AND_MORE or before in ("from", "to") or as_of


_DOTTED = 12
"""Words in which an event shows that figures with a dot are a time of day."""

_STOPS = frozenset(".!?;")
_BEFORE = frozenset(".,:/$€£-")
_HOURS = frozenset(("hours", "hrs"))
_BEFORE_HOURS = frozenset(("at", "around", "about", "until", "before", "after"))
_BEHIND_TIME = frozenset(("on", "when", "yesterday", "today", "last", "this", "local"))
_OF_LENGTHS = frozenset(("of", "a", "an", "per", "each", "every"))
OCLOCK = frozenset(("o'clock", "o’clock", "oclock"))
_DASHES_AND_MORE = frozenset(("chapter", "verse", "of", "by", "ratio", "score", "won", "lost", *DASHES))
_NEAR_PENCE = 10
_PENCE = frozenset((
    "dividend", "dividends", "share", "shares", "price", "prices", "pence", "cost", "costs", "stock", "payout", "tax", "duty",
    "litre", "coin", "stamp", "stamps", "fare", "fares",
))  # fmt: skip
"""Words beside which a lone p is a penny."""
