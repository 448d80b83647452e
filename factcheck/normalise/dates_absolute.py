"""Dates by their place in the calendar: days, months, seasons, quarters, years, decades, centuries.

In: a stream and the index of a token. Out: the shape that begins there with the tokens it covers, or None. Fields that are
not printed stay empty; a name that is a common word too ("may", "march") needs company before it counts.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.normalise.dates_counts import Count, day_at, ordinal_at, two_digit_year, year_at, year_in_words_at
from factcheck.normalise.dates_shapes import Calendar, Deictic, Named, Shape, Within
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
    found = with_year(s, Calendar(month=month.value), index, month.end)
    ranged = (s.lows[month.end] in DASHES or s.lows[month.end] in s.words.sets["range_words"]) and s.lows[month.end + 1] in s.words.months
    if found.end > month.end or ranged or _month_alone(s, index, month.end):
        return found
    return None


def day_first(s: Stream, index: int) -> Found | None:
    """Read "19 September 2023", "the 19th of September", "19-Sep-2023", "19. September"."""
    return None if touching(s, index) and s.lows[index - 1] in DASHES else day_first_loose(s, index)


def day_first_loose(s: Stream, index: int) -> Found | None:
    """Read a day with its month, also behind a dash: the end of "19-20 September"."""
    day = day_at(s, index)
    if day is None or day.value < 1:
        return None
    joins = s.words.sets["joins"]
    here = day.end
    while s.lows[here] in joins or s.lows[here] in _SEPARATORS or s.lows[here] == "the":
        here += 1
    month = month_at(s, here) if here - day.end <= 2 else None
    if month is None or not _one_line(s, day.end - 1, here):
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
    outer = _week_outside(s, index + 1)
    return Found(Within(Calendar(weekday=weekday), outer.shape), index, outer.end) if outer else Found(Calendar(weekday=weekday), index, index + 1)


def _bare_day(s: Stream, index: int) -> Count | None:
    day = day_at(s, index)
    closed = day is not None and (day.end >= len(s.tokens) or s.tokens[day.end].kind == "symbol" and s.lows[day.end] not in _OPEN)
    return day if closed else None


def season_first(s: Stream, index: int) -> Found | None:
    """Read "spring 2022", "summer of last year", "the winter"."""
    season = s.words.seasons.get(s.lows[index])
    if season is None:
        return None
    found = with_year(s, Calendar(season=season), index, index + 1)
    if found.end > index + 1:
        return found
    before = s.lows[index - 1] if index else ""
    if before == "the":
        before = s.lows[index - 2] if index > 1 else ""
    alone = before in s.words.sets["prepositions"] or s.lows[index] not in s.words.doubtful
    return found if alone and not _capitalised(s, index + 1) and s.lows[index + 1] not in ("of", "in", "-") else None


def quarter_first(s: Stream, index: int) -> Found | None:
    """Read "Q3 2010", "3Q", "third quarter of this year", "second-half", "the first week of 2021"."""
    short = _short_quarter(s, index)
    if short is not None:
        return short
    ordinal = ordinal_at(s, index, most=53)
    if ordinal is None:
        return None
    here = ordinal.end + 1 if s.lows[ordinal.end] in DASHES else ordinal.end
    unit = s.lows[here]
    if unit == "quarter" and 1 <= ordinal.value <= 4:
        return with_year(s, Calendar(quarter=ordinal.value), index, here + 1)
    if unit == "quarter" and ordinal.value < 0 and s.lows[here + 1] == "of":
        return _nested(s, ordinal, index, here)
    if unit == "half" and (1 <= ordinal.value <= 2 or s.lows[ordinal.end - 1] == "latter"):
        found = with_year(s, Calendar(half=ordinal.value), index, here + 1)
        return found if found.end > here + 1 else None
    return _nested(s, ordinal, index, here) if unit in ("day", "week", "weekend", "month") else None


def year_first(s: Stream, index: int) -> Found | None:
    """Read a year alone, a decade ("1990s", "'90s") or a century ("16th century")."""
    return _decade(s, index) or _century(s, index) or _year_month_day(s, index) or _year_quarter(s, index) or _year(s, index) or _year_in_words(s, index)


def week_first(s: Stream, index: int) -> Found | None:
    """Read "week 31", "week 3 of 2027"."""
    low = s.lows[index + 1]
    if s.lows[index] != "week" or not low.isdecimal() or not 1 <= int(low) <= 53 or s.lows[index + 2] in (".", "-") and touching(s, index + 2):
        return None
    return with_year(s, Calendar(week=int(low)), index, index + 2)


def day_alone(s: Stream, index: int) -> Found | None:
    """Read "on the 23rd", where only the month is left to the context."""
    if s.lows[index] != "the" or index == 0 or s.lows[index - 1] not in ("on", "until", "since", "by") or not s.lows[index + 1].isdecimal():
        return None
    day = ordinal_at(s, index + 1, most=31)
    closed = day is not None and (day.end >= len(s.tokens) or s.tokens[day.end].kind == "symbol" or s.lows[day.end] in ("at", "from", "and"))
    return Found(Calendar(day=day.value), index, day.end) if day is not None and closed and s.lows[day.end] != "-" else None


def fiscal_first(s: Stream, index: int) -> Found | None:
    """Read "fiscal 2010", "fiscal year 2010", "FY2010": their days depend on whose books they are."""
    here = index + 2 if s.lows[index + 1] in ("year", "-") else index + 1
    year = year_at(s, here)
    return Found(Calendar(year=year.value, fiscal=True), index, year.end) if year else None


def feast_first(s: Stream, index: int) -> Found | None:
    """Read "Christmas 2023", "Thanksgiving"."""
    found = phrase_at(s, index)
    if found is None or not isinstance(found.shape, Calendar):
        return None
    return with_year(s, found.shape, index, found.end)


def with_year(s: Stream, shape: Calendar, start: int, end: int) -> Found:
    """Add the year that follows, if one does."""
    here = end
    while here - end < 2 and (s.lows[here] in s.words.sets["joins"] or s.lows[here] in _SEPARATORS or s.lows[here] == "the"):
        here += 1
    year = year_at(s, here)
    if year is None and shape.month and not touching(s, here):
        year = year_in_words_at(s, here)
    if year is not None and _one_line(s, end - 1, here) and not _is_amount(s, year, shape):
        after = year.end + 1 if s.lows[year.end] in s.words.sets["year_words"] else year.end
        return Found(replace(shape, year=year.value), start, after)
    dashed = here == end + 1 and s.lows[end] in ("-", "/") and shape.day and s.lows[start + 1] == s.lows[end]
    short = _short_year(s, here) if dashed else None
    if short is not None:
        return Found(replace(shape, year=short.value), start, short.end)
    outer = outer_year(s, end) if not shape.day or s.lows[end] in ("of", "this", "last", "next") else None
    if outer is not None and _one_line(s, end - 1, outer.end - 1):
        return Found(Within(shape, outer.shape), start, outer.end)
    return Found(shape, start, end)


def month_at(s: Stream, index: int) -> Count | None:
    """Read the name of a month with the full stop of an abbreviation."""
    month = s.words.months.get(s.lows[index])
    if month is None or index >= len(s.tokens):
        return None
    stop = s.lows[index + 1] == "." and touching(s, index + 1) and len(s.lows[index]) <= 5
    return Count(month, index + 2 if stop and s.lows[index] not in ("may", "march", "april", "june", "july") else index + 1)


def outer_year(s: Stream, index: int) -> Found | None:
    """Read what a month or quarter belongs to: "of this year", "last year", "of the previous year"."""
    here = index
    while s.lows[here] in ("of", "in", "the", ",") and here - index < 2:
        here += 1
    deixis = s.words.deixis.get(s.lows[here])
    if deixis is None or s.lows[here + 1] != "year" or (s.lows[index] == "," and s.lows[here] != "last"):
        return None
    return Found(Deictic("year", *deixis), index, here + 2)


def _short_year(s: Stream, index: int) -> Count | None:
    low = s.lows[index]
    if len(low) == 2 and low.isdigit() and touching(s, index):
        return Count(two_digit_year(int(low)), index + 1)
    return None


def _is_amount(s: Stream, year: Count, shape: Calendar) -> bool:
    """Tell "in May 2000 soldiers" from "in May 2000": without a day a round year before a plural noun may be a count."""
    return not shape.day and s.lows[year.end] in ("people", "troops", "soldiers", "men", "women", "percent", "%", "km", "miles")


def _is_day(s: Stream, index: int, day: Count) -> bool:
    if day.value < 1:
        return False
    if s.lows[day.end] in ("percent", "%", "million", "billion", "km", "mph") or (s.lows[day.end] == ":" and touching(s, day.end)):
        return False
    return s.tokens[index].kind == "digits" or s.lows[day.end] not in s.words.units


def _month_alone(s: Stream, index: int, end: int) -> bool:
    low = s.lows[index]
    before = s.lows[index - 1] if index else ""
    if s.words.language != "en":
        return len(low) > 3 and (low not in s.words.doubtful or before in s.words.sets["prepositions"])
    if not _capitalised(s, index):
        return False
    if _shouted(s, index):
        return before in ("in", "last", "next", "since", "until")
    if before in s.words.sets["prepositions"] or before in s.words.months or before in DASHES or before in s.words.edges:
        return not (low in s.words.doubtful and _capitalised(s, end) and before in ("of", "by", "and", "for", "to", "from", "than", "as"))
    if low in s.words.doubtful:
        return before in s.words.sets["articles"] and not _capitalised(s, end)
    return end - index == 1 and len(low) >= 4 and not _capitalised(s, end)


def _weekday_alone(s: Stream, index: int) -> bool:
    low = s.lows[index]
    if len(low) > 4:
        return _capitalised(s, index) or low not in s.words.doubtful
    before = s.lows[index - 1] if index else ""
    if low in s.words.doubtful and not _capitalised(s, index):
        return False
    return before in ("on", "last", "next", "this", "by", "until", "since", "or", "from", "to", "week", *DASHES)


def _week_outside(s: Stream, index: int) -> Found | None:
    here = index + 1 if s.lows[index] == "of" else index
    here += s.lows[here] == "the"
    deixis = s.words.deixis.get(s.lows[here])
    if deixis is None or s.lows[here + 1] != "week" or (deixis[1] == "then" and s.lows[index] != "of"):
        return None
    return Found(Deictic("week", *deixis), index, here + 2)


def _nested(s: Stream, ordinal: Count, start: int, here: int) -> Found | None:
    """Read what an ordinal with its unit is counted in: "the first week of 2021", "the last day of May"."""
    if s.lows[here + 1] not in ("of", "in"):
        return None
    after = here + 3 if s.lows[here + 2] == "the" else here + 2
    unit = s.words.units[s.lows[here]][0]
    outer = month_first(s, after) or _year(s, after) or season_first(s, after) or outer_year(s, after) or _decade(s, after)
    if outer is None and s.lows[after] in s.words.deixis and s.lows[after + 1] in s.words.units:
        outer = Found(Deictic(s.words.units[s.lows[after + 1]][0], *s.words.deixis[s.lows[after]]), after, after + 2)
    if outer is None:
        return None
    return Found(Within(Calendar(), outer.shape, ordinal.value, unit), start, outer.end)


def _short_quarter(s: Stream, index: int) -> Found | None:
    """Read "Q3", "H1", "3Q" with or without a year."""
    letter, digit = (index, index + 1) if s.lows[index] in ("q", "h") else (index + 1, index)
    if s.lows[letter] not in ("q", "h") or not touching(s, index + 1) or s.lows[digit] not in ("1", "2", "3", "4"):
        return None
    number = int(s.lows[digit])
    if s.lows[letter] == "h":
        found = with_year(s, Calendar(half=number), index, index + 2) if number < 3 and letter == index else None
        return found if found and found.end > index + 2 else None
    return with_year(s, Calendar(quarter=number), index, index + 2)


def _decade(s: Stream, index: int) -> Found | None:
    start = index
    if s.lows[index] in ("'", "’", "‘"):
        index += 1
    low = s.lows[index]
    mark = index + 2 if s.lows[index + 1] in ("'", "’") else index + 1
    if s.lows[mark] in DASHES and s.words.language != "en":
        mark += 1
    if not low.isdecimal() or s.lows[mark] not in s.words.sets["decade_marks"] or not touching(s, mark) or not low.endswith("0"):
        return None
    if len(low) == 4 and 1000 <= int(low) <= 2200:
        shape = Calendar(century=int(low[:2])) if low.endswith("00") else Calendar(decade=int(low))
        return Found(shape, start, mark + 1)
    before = s.lows[start - 1] if start else ""
    if len(low) == 2 and int(low) >= 20 and (start < index or before in ("the", "and", "or", *DASHES, *s.words.edges)):
        return Found(Calendar(decade=int(low)), start, mark + 1)
    return None


def _century(s: Stream, index: int) -> Found | None:
    ordinal = ordinal_at(s, index, most=30)
    if ordinal is None or ordinal.value < 1:
        return None
    here = ordinal.end + 1 if s.lows[ordinal.end] in DASHES else ordinal.end
    if s.lows[here] not in ("century", "centuries") or s.lows[here + 1] in s.words.sets["bc"]:
        return None
    return Found(Calendar(century=ordinal.value - 1), index, here + 1)


def _year(s: Stream, index: int) -> Found | None:
    year = year_at(s, index)
    if year is None:
        return None
    before = s.lows[index - 1] if index else ""
    if s.lows[year.end] in s.words.sets["bc"]:
        return None
    plausible = 1800 <= year.value <= 2100 or before in s.words.sets["prepositions"] or s.lows[year.end] in s.words.sets["ad"]
    if not plausible or before in _NUMBER_BEFORE or (touching(s, index) and s.lows[index - 1] in _GLUED):
        return None
    if s.lows[year.end] in _COUNTED or (s.lows[year.end] in s.words.units and not s.lows[year.end] == "season"):
        return None
    return Found(Calendar(year=year.value), index, year.end + (s.lows[year.end] in s.words.sets["year_words"]))


def _year_month_day(s: Stream, index: int) -> Found | None:
    """Read "1945. május 8.", "2020 թ. սեպտեմբերի 27", where the language puts the year first."""
    year = year_at(s, index) if s.words.language in _YEAR_FIRST else None
    if year is None:
        return None
    here = year.end
    while here - year.end < 3 and (s.lows[here] == "." or s.lows[here] in s.words.sets["year_words"]):
        here += 1
    month = month_at(s, here)
    if month is None:
        return None
    day = day_at(s, month.end)
    end = day.end - (s.lows[day.end - 1] == ".") if day is not None else month.end
    return Found(Calendar(year=year.value, month=month.value, day=day.value if day else None), index, end)


def _year_quarter(s: Stream, index: int) -> Found | None:
    """Read "2019 Q1", "2019-Q1"."""
    year = year_at(s, index)
    if year is None:
        return None
    here = year.end + (s.lows[year.end] == "-")
    found = _short_quarter(s, here) if s.lows[here] in ("q", "h") else None
    if found is None and s.lows[here] == "h" and s.lows[here + 1] in ("1", "2") and touching(s, here + 1):
        found = Found(Calendar(half=int(s.lows[here + 1])), here, here + 2)
    if found is None or not isinstance(found.shape, Calendar) or found.shape.year is not None:
        return None
    return Found(replace(found.shape, year=year.value), index, found.end)


def _year_in_words(s: Stream, index: int) -> Found | None:
    before = s.lows[index - 1] if index else ""
    year = year_in_words_at(s, index) if before in ("in", "since", "of", "by", "until", "before", "after") else None
    hundred = year is not None and s.tokens[year.end - 1].kind == "word" and s.lows[year.end] not in s.words.units
    return Found(Calendar(year=year.value), index, year.end) if year is not None and hundred and year.end - index > 1 else None


def _capitalised(s: Stream, index: int) -> bool:
    return index < len(s.tokens) and s.tokens[index].text[:1].isupper()


def _shouted(s: Stream, index: int) -> bool:
    return len(s.tokens[index].text) > 3 and s.tokens[index].text.isupper() and s.lows[index] in s.words.doubtful


def _one_line(s: Stream, left: int, right: int) -> bool:
    return left + 1 == right or same_line(s, left, right) if right - left < 1 else _no_gap(s, left, right)


def _no_gap(s: Stream, left: int, right: int) -> bool:
    return right < len(s.tokens) and "\n\n" not in s.text[s.tokens[left].end : s.tokens[right].start]


_YEAR_FIRST = frozenset(("hu", "hy", "lt", "ka", "lv", "fa"))
_OPEN = frozenset("%-–—:/$€£°'")
_SEPARATORS = frozenset((",", "-", "/"))
_GLUED = frozenset("-–—_/#$€£¥.:@&=")
_NUMBER_BEFORE = frozenset((
    "about", "some", "over", "nearly", "almost", "than", "least", "most", "approximately", "roughly", "only", "no", "number",
    "resolution", "section", "article", "model", "route", "highway", "page", "line", "boeing", "airbus", "flight", "room", "order",
    "$", "€", "£", "¥", "usd", "#", "№", "nearly", "totalling", "totaling", "top",
))  # fmt: skip
_COUNTED = frozenset((
    "%", "percent", "km", "kilometres", "kilometers", "miles", "metres", "meters", "m", "feet", "ft", "kg", "tonnes", "tons",
    "dollars", "euros", "pounds", "people", "troops", "soldiers", "points", "million", "billion", "thousand", "hours", "times",
    "°", "utc", "gmt", "hrs", "jobs", "votes", "employees", "workers", "men", "women", "children", "mph", "mw", "members",
))  # fmt: skip
