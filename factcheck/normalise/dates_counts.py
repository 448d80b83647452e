"""Small numbers inside dates: the day of a month, a year, how many weeks.

In: a stream and the index of a token. Out: the number and the index after it, or None. Figures of the text at large are read
by the number grammar; a date takes only what a calendar can hold.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.normalise.dates_shapes import Shift
from factcheck.normalise.dates_words import DASHES, Found, Stream, touching


class Count(NamedTuple):
    """A number with the index of the token after it."""

    value: int
    end: int


class Amount(NamedTuple):
    """How many units; None where the words do not say ("several")."""

    value: Decimal | None
    end: int


def day_at(s: Stream, index: int) -> Count | None:
    """Read the day of a month: "19", "19th", "19.", "twenty-first"."""
    if index >= len(s.tokens):
        return None
    if s.tokens[index].kind != "digits":
        return ordinal_at(s, index, most=31)
    text = s.tokens[index].text
    if len(text) > 2 or not 1 <= int(text) <= 31 or _goes_on(s, index):
        return None
    end = index + 1
    if s.lows[end] in s.words.sets["ordinal_marks"] and (touching(s, end) or s.lows[end] != "."):
        end += 1
    return Count(int(text), end)


def ordinal_at(s: Stream, index: int, most: int = 99) -> Count | None:
    """Read an ordinal: "third", "twenty-first", "16th"; -1 for "last" where `most` allows a day of a month or more."""
    low = s.lows[index]
    if low in s.words.ordinals:
        value = s.words.ordinals[low]
        return Count(value, index + 1) if value <= most else None
    tens = s.words.numbers.get(low, 0)
    if tens in (20, 30, 40, 50, 60, 70, 80, 90):
        after = index + 2 if s.lows[index + 1] in DASHES else index + 1
        ones = s.words.ordinals.get(s.lows[after], 0)
        if 1 <= ones <= 9 and tens + ones <= most:
            return Count(tens + ones, after + 1)
    if low.isdecimal() and len(low) <= 2 and s.lows[index + 1] in s.words.sets["ordinal_marks"]:
        return Count(int(low), index + 2) if 0 < int(low) <= most else None
    return None


def year_at(s: Stream, index: int) -> Count | None:
    """Read a year of four digits, or "'99"."""
    if index >= len(s.tokens):
        return None
    low = s.lows[index]
    if low in "'’‘" and low and touching(s, index + 1) and s.tokens[index + 1].kind == "digits" and len(s.lows[index + 1]) == 2:
        return None if s.lows[index + 2] == "s" else Count(_full_year(int(s.lows[index + 1])), index + 2)
    if s.tokens[index].kind != "digits" or len(low) != 4 or _goes_on(s, index) or not 1000 <= int(low) <= 2200:
        return None
    return Count(int(low), index + 1)


def year_in_words_at(s: Stream, index: int) -> Count | None:
    """Read a year in words: "nineteen eighty six", "two thousand and five", "seventeen hundred thirty three"."""
    numbers = s.words.numbers
    head = numbers.get(s.lows[index], 0)
    if s.lows[index + 1] == "thousand" and 1 <= head <= 2:
        after = index + 3 if s.lows[index + 2] == "and" else index + 2
        rest = _below_hundred(s, after)
        return Count(head * 1000 + rest.value, rest.end) if rest else Count(head * 1000, index + 2)
    if not 11 <= head <= 20:
        return None
    after = index + 2 if s.lows[index + 1] in ("hundred", *DASHES) else index + 1
    rest = _below_hundred(s, after)
    return Count(head * 100 + rest.value, rest.end) if rest and (rest.value > 9 or s.lows[after - 1] == "hundred") else None


def two_digit_year(number: int) -> int:
    """Complete a year of two digits: 00 to 29 in this century, 30 to 99 in the last, as spreadsheets do."""
    return _full_year(number)


def amount_at(s: Stream, index: int) -> Amount | None:
    """Read how many: "3", "2.5", "three", "twenty-five", "a", "several", "a couple of", "half a", "two and a half"."""
    if index >= len(s.tokens):
        return None
    if s.tokens[index].kind == "digits":
        return _figure(s, index)
    if s.lows[index] == "half" and s.lows[index + 1] in ("a", "an"):
        return Amount(Decimal("0.5"), index + 2)
    quarter = index + (s.lows[index] == "a")
    if s.lows[quarter : quarter + 3] == ["quarter", "of", "a"]:
        return Amount(Decimal("0.25"), quarter + 3)
    start = index + 1 if s.lows[index] in ("a", "the") and s.lows[index + 1] in s.words.vague_numbers else index
    if s.lows[start] in s.words.vague_numbers:
        value = s.words.vague_numbers[s.lows[start]]
        return Amount(Decimal(value) if value else None, start + 2 if s.lows[start + 1] == "of" else start + 1)
    count = _below_hundred(s, index)
    return _and_a_half(s, Decimal(count.value), count.end) if count else None


def _figure(s: Stream, index: int) -> Amount | None:
    low = s.lows[index]
    if len(low) > 4 or not low.isascii() or (touching(s, index) and s.lows[index - 1] in ",.$€£"):
        return None
    if s.lows[index + 1] == "." and touching(s, index + 1) and touching(s, index + 2) and s.tokens[index + 2].kind == "digits":
        return Amount(Decimal(f"{low}.{s.lows[index + 2]}"), index + 3) if s.lows[index + 2].isascii() else None
    return _and_a_half(s, Decimal(low), index + 1)


def _and_a_half(s: Stream, value: Decimal, end: int) -> Amount:
    if s.lows[end : end + 3] == ["and", "a", "half"]:
        return Amount(value + Decimal("0.5"), end + 3)
    return Amount(value, end)


def _below_hundred(s: Stream, index: int) -> Count | None:
    numbers = s.words.numbers
    value = numbers.get(s.lows[index])
    if value is None or index >= len(s.tokens):
        return None
    if value >= 20 and value < 100:
        after = index + 2 if s.lows[index + 1] in DASHES else index + 1
        ones = numbers.get(s.lows[after], 0)
        if 1 <= ones <= 9 and s.lows[after] not in ("a", "an"):
            return Count(value + ones, after + 1)
    if s.lows[index + 1] == "hundred" and value < 10:
        return Count(100 * value, index + 2)
    return Count(value, index + 1)


def _goes_on(s: Stream, index: int) -> bool:
    """Tell whether digits are part of a longer figure: "2,000", "2.5", "1:30"; a sentence may end after a date."""
    before = s.lows[index - 1] if touching(s, index) else ""
    if before and before in "$€£¥#":
        return True
    if before and before in ",." and index > 1 and s.tokens[index - 2].kind == "digits":
        return not (before == "," and len(s.lows[index]) == 4)
    if index + 2 >= len(s.tokens) or not touching(s, index + 1) or not touching(s, index + 2):
        return False
    following = s.tokens[index + 2]
    if following.kind != "digits":
        return False
    return s.lows[index + 1] in ".:٫" or (s.lows[index + 1] in ",٬" and len(following.text) == 3)


def _full_year(number: int) -> int:
    return 2000 + number if number < 30 else 1900 + number


def distance_first(s: Stream, index: int) -> Found | None:
    """Read a count with the words that a language puts round it: "vor drei Tagen", "il y a 2 ans", "5 лет назад"."""
    for around in (*s.words.counts.get(s.lows[index], ()), *s.words.counts.get("", ())):
        here = index + len(around.before)
        if around.before != tuple(s.lows[index:here]):
            continue
        amount = amount_at(s, here)
        unit = s.words.units.get(s.lows[amount.end]) if amount is not None else None
        if amount is None or unit is None or amount.value is None:
            continue
        end = amount.end + 1 + len(around.behind)
        if tuple(s.lows[amount.end + 1 : end]) == around.behind:
            return Found(Shift(amount.value, unit[0], around.way), index, end)
    return None
