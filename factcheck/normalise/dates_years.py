"""Seasons, quarters, weeks, years, decades and centuries: "spring 2022", "Q3 2010", "the 1990s", "16th century", "in 1999".

In: a stream and the index of a token. Out: the shape that begins there with the tokens it covers, or None. A bare figure is a
year only where nothing says that it counts something.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.normalise.ages_tens import is_age
from factcheck.normalise.dates_counts import Count, day_at, ordinal_at, year_at, year_in_words_at
from factcheck.normalise.dates_months import capitalised, month_at, month_first, outer_year, with_year
from factcheck.normalise.dates_shapes import Calendar, Deictic, Within
from factcheck.normalise.dates_words import DASHES, Found, Stream, same_line, touching
from factcheck.normalise.hedges import is_course_of_year


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
    alone = before in s.words.sets["before_seasons"] or s.lows[index] not in s.words.doubtful
    return found if alone and not capitalised(s, index + 1) and s.lows[index + 1] not in ("of", "in", "-") else None


def quarter_first(s: Stream, index: int) -> Found | None:
    """Read "Q3 2010", "3Q", "third quarter of this year", "second-half", "the first week of 2021", "last Friday of April"."""
    short = _short_quarter(s, index)
    if short is not None:
        return short
    ordinal = ordinal_at(s, index, most=53)
    if ordinal is None:
        return None
    here = ordinal.end + 1 if s.lows[ordinal.end] in DASHES else ordinal.end
    unit = s.lows[here]
    if unit == "quarter" and 1 <= ordinal.value <= 4:
        found = with_year(s, Calendar(quarter=ordinal.value), index, here + 1)
        return found if found.end > here + 1 or _speaks_of_business(s, index, here) else None
    if unit == "quarter" and ordinal.value < 0 and s.lows[here + 1] == "of":
        return _nested(s, ordinal, index, here)
    if unit == "half" and (1 <= ordinal.value <= 2 or s.lows[ordinal.end - 1] == "latter"):
        found = with_year(s, Calendar(half=ordinal.value), index, here + 1)
        return found if found.end > here + 1 else None
    return _nested(s, ordinal, index, here) if unit in ("day", "week", "weekend", "month") or unit in s.words.weekdays else None


def week_first(s: Stream, index: int) -> Found | None:
    """Read "week 31", "week 3 of 2027"."""
    low = s.lows[index + 1]
    if not low.isdecimal() or len(low) > 2 or not 1 <= int(low) <= 53:
        return None
    if capitalised(s, index) and index > 0:  # "in Week 17": of a season, a course, a trial
        return None
    if s.lows[index + 2] in _GOES_ON and touching(s, index + 2) and touching(s, index + 3):
        return None
    return with_year(s, Calendar(week=int(low)), index, index + 2)


def fiscal_first(s: Stream, index: int) -> Found | None:
    """Read "fiscal 2010", "fiscal year 2010", "FY2010": their days depend on whose books they are."""
    here = index + 2 if s.lows[index + 1] in ("year", "-") else index + 1
    year = year_at(s, here)
    return Found(Calendar(year=year.value, fiscal=True), index, year.end) if year else None


def year_first(s: Stream, index: int) -> Found | None:
    """Read a year alone, a decade ("1990s", "'90s") or a century ("16th century")."""
    for reader in (_decade, decade_in_words, _century, _year_month_day, _year_quarter, _year, _year_in_words):
        found = reader(s, index)
        if found is not None:
            return found
    return None


def decade_in_words(s: Stream, index: int) -> Found | None:
    """Read "the nineteen fifties", "the nineteen-sixties"."""
    hundreds = s.words.numbers.get(s.lows[index], 0)
    here = index + 2 if s.lows[index + 1] in DASHES else index + 1
    if not _OLDEST <= hundreds <= _LATEST or s.lows[here] not in s.words.sets["decade_words"]:
        return None
    tens = s.words.numbers[s.lows[here].removesuffix("ies") + "y"]
    return Found(Calendar(decade=hundreds * 100 + tens), index, here + 1)


def _speaks_of_business(s: Stream, start: int, end: int) -> bool:
    """Tell the fourth quarter of a year from that of a match, by the words near it."""
    near = s.lows[max(0, start - _COMPANY) : end + _COMPANY]
    if s.lows[end + 1] == "of" and not s.words.sets["matches"].isdisjoint(s.lows[end + 2 : end + 4]):
        return False
    if not s.words.sets["business"].isdisjoint(near):
        return True
    return not s.words.sets["projects"].isdisjoint(near) and s.words.sets["matches"].isdisjoint(near)


def _is_titled(s: Stream, index: int, end: int) -> bool:
    """Tell the year of a work by its title: "Woman with a Lute (1641)", "The Mill (1798)"; not "Anna Berg (1204)"."""
    if s.lows[index - 1] != "(" or s.lows[end] != ")" or int(s.lows[index]) % 100 == 0:
        return False
    first = index - 1
    while first > 0 and index - first < _TITLE and (capitalised(s, first - 1) or s.lows[first - 1] in _SMALL):
        first -= 1
    while not capitalised(s, first) and first < index - 1:
        first += 1
    return capitalised(s, index - 2) and not _SMALL.isdisjoint(s.lows[first : index - 1])


def _nested(s: Stream, ordinal: Count, start: int, here: int) -> Found | None:
    """Read what an ordinal with its unit is counted in: "the first week of 2021", "the last day of May"."""
    if s.lows[here + 1] not in ("of", "in"):
        return None
    after = here + 3 if s.lows[here + 2] == "the" else here + 2
    outer = month_first(s, after) or _year(s, after) or season_first(s, after) or outer_year(s, after) or _decade(s, after)
    if outer is None and s.lows[after] in s.words.deixis and s.lows[after + 1] in s.words.units:
        outer = Found(Deictic(s.words.units[s.lows[after + 1]][0], *s.words.deixis[s.lows[after]]), after, after + 2)
    if outer is None and s.lows[after - 1] == "the" and s.lows[after] == "year":
        outer = Found(Deictic("year", 0), after, after + 1)
    if outer is None:
        return None
    weekday = s.words.weekdays.get(s.lows[here])
    unit = None if weekday else s.words.units[s.lows[here]][0]
    return Found(Within(Calendar(weekday=weekday), outer.shape, ordinal.value, unit), start, outer.end)


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
    if before in DASHES and start > 1 and s.lows[start - 2] in ("over", "under"):
        return None  # "the over-60s"
    if start == index and s.words.language == "en" and is_age(s.lows, index):
        return None
    if len(low) == 2 and int(low) >= 20 and (start < index or before in ("the", "and", "or", *DASHES, *s.words.edges)):
        return Found(Calendar(decade=int(low)), start, mark + 1)
    return None


def _century(s: Stream, index: int) -> Found | None:
    ordinal = ordinal_at(s, index, most=30)
    if ordinal is None or ordinal.value < 1:
        return None
    here = ordinal.end + 1 if s.lows[ordinal.end] in DASHES else ordinal.end
    if s.lows[here] not in s.words.sets["century_words"] or s.lows[here + 1] in s.words.sets["bc"]:
        return None
    if capitalised(s, here) and capitalised(s, here + 1) and same_line(s, here, here + 1):
        return None  # "20th Century Fox" is a name
    return Found(Calendar(century=ordinal.value - 1), index, here + 1)


def _year(s: Stream, index: int) -> Found | None:
    year = year_at(s, index)
    if year is None:
        return None
    before = _before_hedge(s, index)
    if s.lows[year.end] in s.words.sets["bc"]:
        return None
    plausible = _OLD <= year.value <= _LAST or before in s.words.sets["prepositions"] or s.lows[year.end] in s.words.sets["ad"]
    plausible = plausible or _labelled(s, index, year.end)
    edged = before in DASHES and index > 1 and s.lows[index - 2] in s.words.edges  # "mid-2010"
    glued = touching(s, index) and before in _GLUED and not edged
    later = before == "than" and s.lows[index - 2] in _LATER
    over = before == "over" and is_course_of_year(s.tokens, index - 1, year.end)
    if not plausible or glued or (before in s.words.sets["before_counts"] and not (later or over)):
        return None
    following = s.lows[year.end]
    if following in s.words.sets["year_words"]:
        return Found(Calendar(year=year.value), index, year.end + 1)
    counts = following in s.words.sets["counted"] or following in s.words.units
    counts = counts or _is_side(s, index - 1, index - 2) or _is_side(s, year.end, year.end + 1) or _is_figure(s, before, year)
    return None if counts else Found(Calendar(year=year.value), index, year.end)


def _is_figure(s: Stream, before: str, year: Count) -> bool:
    """Tell a figure from a year by the one behind it: "between 2000 and 2500 people", "from 1200 in 2010"."""
    link, other = s.lows[year.end], s.lows[year.end + 1]
    if link in _TO and other.isdecimal() and s.lows[year.end + 2] in s.words.sets["bc"]:
        return True  # "between 1390 and 1370 BC"
    if len(other) != _DIGITS or not other.isdecimal():
        return False
    ranged = before not in _DATING and link in _TO and int(other) > _LAST
    return ranged or (year.value < _OLD and link == "in" and _OLD <= int(other) <= _LAST)


def _before_hedge(s: Stream, index: int) -> str:
    """The word before a year, or before its hedge where only a date can follow: "until at least 2028", "in about 1850"."""
    here = index - 1
    while here > 0 and s.lows[here] in _HEDGES:
        here -= 1
    hedged = here < index - 1 and s.lows[here] in ("until", "till", "since", "in")
    return s.lows[here if hedged else index - 1] if index else ""


def _labelled(s: Stream, index: int, end: int) -> bool:
    """Tell an early year by its label: "First recorded: 1184", and behind a title: "TARN CROSS, 1652"."""
    if index > 2 and _is_titled(s, index, end):
        return True
    closed = end >= len(s.tokens) or s.lows[end] in (".", ",", ";", ")", "(") or not same_line(s, end - 1, end)
    if index < 2 or not closed:
        return False
    if s.lows[index - 1] == ":":
        return s.lows[index - 2] in s.words.sets["year_labels"]
    titled = capitalised(s, index - 2) and s.tokens[index - 2].kind == "word"
    return s.lows[index - 1] == "," and titled and s.lows[end] in (".", "")


def _is_side(s: Stream, sign: int, other: int) -> bool:
    """Tell a figure of "1920 x 1200" from a year."""
    if sign < 0 or other < 0 or s.lows[sign] not in s.words.sets["by_words"]:
        return False
    return s.lows[other].isdecimal()


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


_LATER = ("later", "earlier", "sooner")
_TITLE = 9
_TO = frozenset(("to", "and", "or", "-", "–", "—"))
_DATING = frozenset(("in", "since", "during", "by", "until", "for"))
_DIGITS, _OLD, _LAST = 4, 1800, 2100
_SMALL = frozenset(("the", "a", "an", "of", "with", "in", "on", "at", "by", "for", "to", "from", "and", "de", "la", "von", "van"))
_COMPANY = 12
_OLDEST, _LATEST = 15, 20
_GOES_ON = frozenset(".,-:/'’%")
_YEAR_FIRST = frozenset(("hu", "hy", "lt", "ka", "lv", "fa"))
_GLUED = frozenset("-–—_/#$€£¥.:@&=")
_HEDGES = frozenset(("at", "least", "about", "around", "approximately", "roughly"))
