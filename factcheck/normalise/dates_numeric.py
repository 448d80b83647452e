"""Dates in digits alone: "2023-09-19", "19.09.2023", "03/04/2021", "20230919", "2010-15".

In: a stream and the index of a run of digits. Out: the shape, or None. Which of day and month stands first is for the
language to say; where it does not, the date stays open (`Slashed`).
"""

from __future__ import annotations

from factcheck.normalise.dates_counts import two_digit_year
from factcheck.normalise.dates_shapes import Calendar, Shape, Slashed, Span
from factcheck.normalise.dates_words import Found, Stream, touching


def numeric_first(s: Stream, index: int) -> Found | None:
    """Read a date in digits; None where the digits are something else."""
    if touching(s, index) and s.lows[index - 1] in _BEFORE and not _ends_range(s, index):
        return None
    if s.lows[index + 1] in _YEAR_SIGNS:
        return _signed(s, index)
    parts, marks = _parts(s, index)
    end = index + 2 * len(parts) - 1
    goes_on = touching(s, end) and s.lows[end] in "/-" and touching(s, end + 1)
    if goes_on and (not marks or marks[0] in ("-", s.lows[end])):  # "24/7/365/1"; "10/1/2018-10/7/2018" is two dates
        return None
    shape = _shape(s, index, parts, marks)
    return Found(shape, index, end) if shape is not None else _compact(s, index)


def _ends_range(s: Stream, index: int) -> bool:
    """Tell whether digits follow the dash behind another date: "10/1/2018-10/7/2018"."""
    return index > 3 and s.lows[index - 1] in "-–" and len(s.lows[index - 2]) == 4 and s.lows[index - 3] in ("/", ".")


def _parts(s: Stream, index: int) -> tuple[list[str], list[str]]:
    """Collect up to three runs of digits joined by one mark."""
    parts = [s.lows[index]]
    marks: list[str] = []
    while len(parts) < 3 and _joined(s, index) and (not marks or s.lows[index + 1] == marks[0]):
        marks.append(s.lows[index + 1])
        parts.append(s.lows[index + 2])
        index += 2
    return parts, marks


def _joined(s: Stream, index: int) -> bool:
    glued = touching(s, index + 1) and touching(s, index + 2)
    return glued and s.lows[index + 1] in _MARKS and s.tokens[index + 2].kind == "digits"


def _shape(s: Stream, index: int, parts: list[str], marks: list[str]) -> Shape | None:
    lengths = [len(part) for part in parts]
    numbers = [int(part) for part in parts] if max(lengths) <= 4 else []
    if not numbers or not marks:
        return None
    if lengths[0] == 4 and len(parts) == 3 and max(lengths[1:]) <= 2:
        return Calendar(year=numbers[0], month=numbers[1], day=numbers[2]) if _possible(numbers[1], numbers[2]) else None
    if len(parts) == 3 and lengths[2] in (2, 4) and max(lengths[:2]) <= 2:
        return _day_month_year(s, numbers, lengths[2], marks[0])
    if lengths == [2, 2] and marks[0] in "/." and s.words.order == "DMY" and s.words.language != "en":
        known = _possible(numbers[1], numbers[0]) and index > 0 and s.lows[index - 1] in s.words.sets["prepositions"]
        return Calendar(month=numbers[1], day=numbers[0]) if known else None
    if lengths == [4, 4] and marks[0] in "-–" and 1000 <= numbers[0] < numbers[1] <= 2200:
        return Span(Calendar(year=numbers[0]), Calendar(year=numbers[1]))
    if lengths == [4, 2] and marks[0] in "-–/" and 1000 <= numbers[0] <= 2200:
        return _two_years(numbers, marks[0])
    return None


def _day_month_year(s: Stream, numbers: list[int], width: int, mark: str) -> Shape | None:
    first, second, year = numbers
    if width == 2:
        if mark in ".–" or (s.words.order == "" and mark == "-"):
            return None
        year = two_digit_year(year)
    if not _possible(first, second) and not _possible(second, first):
        return None
    order = "DMY" if mark == "." and width == 4 else s.words.order
    if first > 12 or (second <= 12 and order == "DMY"):
        return Calendar(year=year, month=second, day=first) if _possible(second, first) else None
    if second > 12 or order == "MDY":
        return Calendar(year=year, month=first, day=second) if _possible(first, second) else None
    return Slashed(first, second, year)


def _two_years(numbers: list[int], mark: str) -> Shape | None:
    """Read "2010-15" as years, "2010-07" as a month; "2010-11" is a pair of years, as prose has it."""
    year, short = numbers
    last = year // 100 * 100 + short
    if mark == "-" and 1 <= short <= 12 and last != year + 1:
        return Calendar(year=year, month=short)
    return Span(Calendar(year=year), Calendar(year=last)) if year < last < year + 60 else None


def _signed(s: Stream, index: int) -> Found | None:
    """Read "2023年9月19日", "2023년 9월 19일"."""
    if len(s.lows[index]) != 4:
        return None
    year, month, day = int(s.lows[index]), s.lows[index + 2], s.lows[index + 4]
    if not month.isdecimal() or s.lows[index + 3] not in _MONTH_SIGNS or not 1 <= int(month[:3]) <= 12:
        return Found(Calendar(year=year), index, index + 2)
    if not day.isdecimal() or s.lows[index + 5] not in _DAY_SIGNS or not _possible(int(month), int(day[:3])):
        return Found(Calendar(year=year, month=int(month)), index, index + 4)
    return Found(Calendar(year=year, month=int(month), day=int(day)), index, index + 6)


def _compact(s: Stream, index: int) -> Found | None:
    low = s.lows[index]
    if len(low) != 8 or low[:2] not in ("19", "20") or not low.isascii():
        return None
    if touching(s, index + 1) and touching(s, index + 2) and s.lows[index + 1] in ".,":
        return None
    year, month, day = int(low[:4]), int(low[4:6]), int(low[6:])
    return Found(Calendar(year=year, month=month, day=day), index, index + 1) if _possible(month, day) else None


def _possible(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31


_YEAR_SIGNS = frozenset("年년")
_MONTH_SIGNS = frozenset("月월")
_DAY_SIGNS = frozenset("日일号")
_MARKS = frozenset("-/.‑–")
_BEFORE = frozenset("-/.,:$€£#№+")
