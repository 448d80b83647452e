"""Days, months and weekdays: "19 September 2023", "May of this year", "Tuesday", "Christmas".

In: a stream and the index of a token. Out: the shape that begins there with the tokens it covers, or None. Fields that are
not printed stay empty; a name that is a common word too ("may", "march") needs company before it counts.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.normalise.dates_counts import Count, day_at, ordinal_at, two_digit_year, year_at, year_in_words_at
from factcheck.normalise.dates_shapes import Calendar, Deictic, Within
from factcheck.normalise.dates_words import DASHES, Found, Stream, phrase_at, same_line, touching


def month_first(s: Stream, index: int) -> Found | None:
    """Read "September 19, 2023", "September 19th", "May 2023", "May of this year", "May"."""
    month = month_at(s, index)
    if month is None:
        return None
    here = month.end + 1 if s.lows[month.end] in ("the", "/", "-") else month.end
    day = day_at(s, here)
    if day is not None and _is_day(s, here, day):
        return with_year(s, Calendar(month=month.value, day=day.value), index, day.end)
    found = _day_of_month_in(s, index, month) or with_year(s, Calendar(month=month.value), index, month.end)
    dashed = s.lows[month.end] in DASHES or s.lows[month.end] in s.words.sets["range_words"]
    ranged = dashed and s.lows[month.end + 1] in s.words.months
    if found.end > month.end or ranged or _month_alone(s, index, month.end):
        return found
    return None


def _day_of_month_in(s: Stream, index: int, month: Count) -> Found | None:
    """Read "one November night in 2018", where nobody says which; the year behind it stays a date of its own."""
    named = s.lows[month.end] in s.words.parts or s.lows[month.end] in ("day", "weekend")
    year = year_at(s, month.end + 2) if named and s.lows[month.end + 1] in ("in", "of") else None
    if year is None or not capitalised(s, index) or capitalised(s, month.end):
        return None
    return Found(Calendar(year=year.value, month=month.value), index, month.end + 1)


def day_first(s: Stream, index: int) -> Found | None:
    """Read "19 September 2023", "the 19th of September", "19-Sep-2023", "19. September"."""
    return None if touching(s, index) and s.lows[index - 1] in DASHES else day_first_loose(s, index)


def day_first_loose(s: Stream, index: int) -> Found | None:
    """Read a day with its month, also behind a dash: the end of "19-20 September"; "a mother of 12 in October" names no day."""
    day = day_at(s, index)
    if day is None or day.value < 1:
        return None
    joins = s.words.sets["joins"]
    here = day.end
    if s.words.language == "en":
        joins = joins - _NO_DAY
    while s.lows[here] in joins or s.lows[here] in ("-", "/", "the"):  # "a girl of 11, in October"
        here += 1
    month = month_at(s, here) if here - day.end <= 2 else None
    if month is None or not _no_gap(s, day.end - 1, here):
        return None
    return with_year(s, Calendar(month=month.value, day=day.value), index, month.end)


def weekday_first(s: Stream, index: int) -> Found | None:
    """Read "Tuesday", "Tuesday, 19 September 2023", "Tuesday the 19th", "Tuesday of last week"."""
    weekday = s.words.weekdays.get(s.lows[index])
    if weekday is None:
        return None
    here = index + 1
    while here - index <= 3 and s.lows[here] in (",", ".", "the", "(", "-"):
        here += 1
    date = (month_first(s, here) or day_first(s, here)) if same_line(s, index, here) else None
    if date is not None and isinstance(date.shape, Calendar) and date.shape.day:
        return Found(replace(date.shape, weekday=weekday), index, date.end)
    dated = here < len(s.tokens) and s.tokens[here].kind == "digits" and same_line(s, index, here)
    day = (ordinal_at(s, here, most=31) or _bare_day(s, here)) if dated else None
    if day is not None and day.value > 0 and s.lows[day.end] not in s.words.units:
        return Found(Calendar(weekday=weekday, day=day.value), index, day.end)
    if not _weekday_alone(s, index):
        return None
    month = month_first(s, index + 2) if s.lows[index + 1] in ("in", "of") else None
    if month is not None:
        return Found(month.shape, index, month.end)  # "a Saturday in August 2017": nobody says which
    outer = _week_outside(s, index + 1)
    if outer is not None:
        return Found(Within(Calendar(weekday=weekday), outer.shape), index, outer.end)
    return Found(Calendar(weekday=weekday), index, index + 1)


def day_alone(s: Stream, index: int) -> Found | None:
    """Read "on the 23rd", where only the month is left to the context."""
    if index == 0 or s.lows[index - 1] not in ("on", "until", "since", "by") or not s.lows[index + 1].isdecimal():
        return None
    day = ordinal_at(s, index + 1, most=31)
    if day is None or s.lows[day.end] in DASHES:
        return None
    closed = day.end >= len(s.tokens) or s.tokens[day.end].kind == "symbol" or s.lows[day.end] in ("at", "from", "and")
    return Found(Calendar(day=day.value), index, day.end) if closed else None


def feast_first(s: Stream, index: int) -> Found | None:
    """Read "Christmas 2023", "Thanksgiving"; "Easter Island" is no day."""
    found = phrase_at(s, index)
    if found is None or not isinstance(found.shape, Calendar) or (found.shape.feast == _NAMES and _is_name(s, found.end)):
        return None
    return with_year(s, found.shape, index, found.end)


def _is_name(s: Stream, end: int) -> bool:
    """Tell the name of a place from a feast by the word with a capital that goes on behind it."""
    if not capitalised(s, end) or s.tokens[end].kind != "word" or s.lows[end] in _OF_FEAST or s.lows[end] in s.words.weekdays:
        return False
    return s.text[s.tokens[end - 1].end : s.tokens[end].start] == " " and s.lows[end] not in s.words.months


_NAMES = "easter"
"""The feast that names places: "Easter Ross"."""

_OF_FEAST = frozenset(("day", "eve", "week", "weekend", "night", "morning", "holiday", "holidays", "mass", "service", "rising"))
"""What goes on behind a feast and is of it: "Easter Week"."""


def with_year(s: Stream, shape: Calendar, start: int, end: int) -> Found:
    """Add the year that follows, if one does."""
    here = end
    while here - end < 2 and (s.lows[here] in s.words.sets["joins"] or s.lows[here] in _SEPARATORS or s.lows[here] == "the"):
        here += 1
    year = year_at(s, here)
    if year is None and shape.month and not touching(s, here):
        year = year_in_words_at(s, here)
    if year is not None and _no_gap(s, end - 1, here) and not _is_amount(s, year, shape):
        after = year.end + 1 if s.lows[year.end] in s.words.sets["year_words"] else year.end
        return Found(replace(shape, year=year.value), start, after)
    dashed = here == end + 1 and s.lows[end] in ("-", "/") and shape.day and s.lows[start + 1] == s.lows[end]
    short = _short_year(s, here) if dashed else None
    if short is not None:
        return Found(replace(shape, year=short.value), start, short.end)
    outer = outer_year(s, end) if not shape.day or s.lows[end] in _OF_YEAR or s.lows[end + 2] == "year" else None
    if outer is not None and _no_gap(s, end - 1, outer.end - 1):
        return Found(Within(shape, outer.shape), start, outer.end)
    return Found(shape, start, end)


def month_at(s: Stream, index: int) -> Count | None:
    """Read the name of a month with the full stop of an abbreviation."""
    month = s.words.months.get(s.lows[index])
    if month is None or index >= len(s.tokens):
        return None
    stop = s.lows[index + 1] == "." and touching(s, index + 1) and s.lows[index] in s.words.sets["short_months"]
    return Count(month, index + 2 if stop else index + 1)


def outer_year(s: Stream, index: int) -> Found | None:
    """Read what a month or quarter belongs to: "of this year", "last year", "of the previous year"."""
    here = index
    while (s.lows[here] in ("the", ",") or s.lows[here] in s.words.sets["joins"]) and here - index < 2:
        here += 1
    deixis = s.words.deixis.get(s.lows[here])
    unit = s.words.units.get(s.lows[here + 1])
    if s.lows[index : index + 2] == ["the", "next"] and unit is not None and s.tokens[here + 1].lower == s.lows[here + 1]:
        deixis = (1, "then")  # "on 7 April the next year"
    if deixis is None or unit is None or unit[0] != "year" or (s.lows[index] == "," and s.lows[here] != "last"):
        return None
    return Found(Deictic("year", *deixis), index, here + 2)


def _bare_day(s: Stream, index: int) -> Count | None:
    day = day_at(s, index)
    if day is None or day.end >= len(s.tokens):
        return day
    return day if s.tokens[day.end].kind == "symbol" and s.lows[day.end] not in _OPEN else None


def _short_year(s: Stream, index: int) -> Count | None:
    low = s.lows[index]
    if len(low) == 2 and low.isdigit() and touching(s, index):
        return Count(two_digit_year(int(low)), index + 1)
    return None


def _is_amount(s: Stream, year: Count, shape: Calendar) -> bool:
    """Tell "in May 2000 soldiers" from "in May 2000": without a day a round year before a plural noun may be a count."""
    return not shape.day and s.lows[year.end] in s.words.sets["counted"]


def _is_day(s: Stream, index: int, day: Count) -> bool:
    if day.value < 1:
        return False
    timed = s.lows[day.end] == ":" and touching(s, day.end) and touching(s, day.end + 1) and s.lows[day.end + 1].isdecimal()
    if s.lows[day.end] in ("%", "percent", "million", "billion") or timed:
        return False
    return s.tokens[index].kind == "digits" or s.lows[day.end] not in s.words.units


def _month_alone(s: Stream, index: int, end: int) -> bool:
    low = s.lows[index]
    before = s.lows[index - 1] if index else ""
    if s.words.language != "en":
        return before in s.words.sets["prepositions"] or (len(low) > 3 and low not in s.words.doubtful)
    if not capitalised(s, index):
        return False
    if _shouted(s, index):
        return before in ("in", "last", "next", "since", "until")
    if before in s.words.sets["prepositions"] or before in s.words.months or before in DASHES or before in s.words.edges:
        person = low in s.words.doubtful and capitalised(s, end) and before in _BEFORE_PEOPLE  # "by April Jones"
        return not person
    if low in s.words.doubtful:
        return before in s.words.sets["articles"] and not capitalised(s, end)
    return end - index == 1 and len(low) >= 4 and not capitalised(s, end)


def _weekday_alone(s: Stream, index: int) -> bool:
    low = s.lows[index]
    if len(low) > 4:
        return capitalised(s, index) or low not in s.words.doubtful
    before = s.lows[index - 1] if index else ""
    if low in s.words.doubtful and not capitalised(s, index):
        return False
    return before in ("on", "last", "next", "this", "by", "until", "since", "or", "from", "to", "week", *DASHES)


def _week_outside(s: Stream, index: int) -> Found | None:
    here = index + 1 if s.lows[index] == "of" else index
    here += s.lows[here] == "the"
    deixis = s.words.deixis.get(s.lows[here])
    if deixis is None or s.lows[here + 1] != "week" or (deixis[1] == "then" and s.lows[index] != "of"):
        return None
    return Found(Deictic("week", *deixis), index, here + 2)


def _shouted(s: Stream, index: int) -> bool:
    return len(s.tokens[index].text) >= 3 and s.tokens[index].text.isupper() and s.lows[index] in s.words.doubtful


def capitalised(s: Stream, index: int) -> bool:
    """Tell whether a token begins with a capital."""
    return index < len(s.tokens) and s.tokens[index].text[:1].isupper()


def _no_gap(s: Stream, left: int, right: int) -> bool:
    return right < len(s.tokens) and "\n\n" not in s.text[s.tokens[left].end : s.tokens[right].start]


_BEFORE_PEOPLE = frozenset(("of", "by", "and", "for", "to", "from", "than", "as"))
_NO_DAY = frozenset(("in",))
_OPEN = frozenset("%-–—:/$€£°'")
_OF_YEAR = frozenset(("of", "this", "last", "next"))
_SEPARATORS = frozenset((",", "-", "/"))
