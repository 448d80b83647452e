"""Which part of a year a figure is for: a quarter, a half, so many months, the year.

In: the words of a sentence and the place of a figure or a date in them. Out: what a `Measure` keeps: "quarter 3", "half 1",
"months 9", "year", or nothing. Sales of the third quarter and sales of the full year are two measures, however alike their words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.extraction.frames_words import Word, row
from factcheck.lexicon import table
from factcheck.model.mention import Mention
from factcheck.model.value import Quantity, When


class Stretch(NamedTuple):
    """Words that name a part of a year.

    Args:
        first: index of the first of them.
        end: index behind the last.
        what: the part that they name.
        dates: whether they may be a date; "for 2025" is more.
    """

    first: int
    end: int
    what: str
    dates: bool = True


_MOST_WORDS = 6
"""Words of a part of a year: "first half of the fiscal year"."""

_QUARTER, _MONTHS = 3, 12
"""Months of a quarter and of a year."""

_SHORTEST = 2
"""Words of "for 2025"."""

_YEAR = 4
"""Digits of a year."""


def covered(words: Sequence[Word], first: int, after: int) -> str:
    """Tell which part of a year a figure is for: that behind it in its clause, else the last before it that covers what follows.

    Args:
        words: of the sentence.
        first: index of the figure's first word.
        after: index behind its last.
    """
    found = _of_figure(words, first, after)
    return found.what if found else ""


def covered_by(words: Sequence[Word], first: int, after: int, mentions: Sequence[Mention]) -> str:
    """Tell which part of a year a date names that a figure of its sentence is for; of "opens in the third quarter" nothing."""
    own = next((each for each in _stretches(words) if each.dates and each.first < after and first < each.end), None)
    if own is None or own.what.startswith(("year", "months")):
        return own.what if own else ""
    places = (_place(words, each) for each in mentions if isinstance(each.value, Quantity) and each.value.unit)
    return own.what if any(_of_figure(words, *place) == own for place in places) else ""


def covers_of(words: Sequence[Word], mention: Mention, place: tuple[int, int], mentions: Sequence[Mention]) -> str:
    """Tell which part of a year a mention is for, be it a figure or the part itself: a date, or the "first" of "first half"."""
    value = mention.value
    names = isinstance(value, When) or value.dimension == "ordinal"
    return covered_by(words, *place, mentions) if names else covered(words, *place)


def _place(words: Sequence[Word], mention: Mention) -> tuple[int, int]:
    """Indices of the first word of a mention and of the word behind it."""
    inside = [at for at, word in enumerate(words) if word.end > mention.selector.start and word.start < mention.selector.end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _of_figure(words: Sequence[Word], first: int, after: int) -> Stretch | None:
    stretches = _stretches(words)
    if not stretches:
        return None
    starts = {each.first: each for each in stretches}
    for at in range(after, len(words)):
        if at in starts:
            return starts[at]
        if words[at].lower in row("cover_ends") or _is_year(words[at]):
            break
    before = [each for each in stretches if each.end <= first]
    return before[-1] if before and _reaches(words, before[-1], first) else None


def _reaches(words: Sequence[Word], stretch: Stretch, first: int) -> bool:
    """Tell whether what a stretch covers goes on up to a figure: past a comma or an "and" only where it opens its clause."""
    between = {word.lower for word in words[stretch.end : first]}
    if ";" in between:
        return False
    at = stretch.first - 1
    while at >= 0 and (words[at].lower in row("determiners") or words[at].lower in row("prepositions")):
        at -= 1
    return between.isdisjoint(row("cover_ends")) or at < 0 or words[at].lower in row("cover_ends")


def _stretches(words: Sequence[Word]) -> tuple[Stretch, ...]:
    """Find the parts of a year that a sentence names, in reading order."""
    if row("cover_signs").isdisjoint(word.lower for word in words):
        return ()
    places = [at for at, word in enumerate(words) if word.text != "-"]
    lower = [words[at].lower for at in places]
    found: list[Stretch] = []
    at = 0
    while at < len(places):
        what, count, dates = _named(lower[at : at + _MOST_WORDS], lower[at - 1] if at else "")
        if what:
            found.append(Stretch(places[at], places[at + count - 1] + 1, what, dates))
        at += max(1, count)
    return tuple(found)


def _named(words: Sequence[str], before: str) -> tuple[str, int, bool]:
    """What the words at a place name, how many they are, and whether they may be a date; nothing and 0 where they name none."""
    for reads in _READS:
        what, count = reads(words, before)
        if what:
            return what, count, reads is not _loose
    return "", 0, True


def _part(words: Sequence[str], _: str) -> tuple[str, int]:
    """Read "third quarter", "fiscal third quarter" as far as its number, "first half of the year"."""
    number = table("dates")["ordinals"].get(words[0])
    at = 2 if words[1:2] and words[1] in row("year_sorts") else 1
    if not number or len(words) <= at or words[at] not in ("quarter", "half"):
        return "", 0
    behind = [word for word in words[at + 1 :] if word not in row("articles")]
    if words[at] == "half" and behind[:1] == ["year"]:
        return f"half {number}", at + 2
    of_year = behind[:1] != ["of"] or (len(behind) > 1 and (behind[1] in row("year_sorts") or _digits(behind[1])))
    return (f"{words[at]} {number}", at + 1) if of_year else ("", 0)


def _short(words: Sequence[str], _: str) -> tuple[str, int]:
    """Read "Q3" and "H1", which are two tokens."""
    letter = {"q": "quarter", "h": "half"}.get(words[0], "")
    return (f"{letter} {words[1]}", 2) if letter and len(words) > 1 and words[1] in ("1", "2", "3", "4") else ("", 0)


def _months(words: Sequence[str], before: str) -> tuple[str, int]:
    """Read "first nine months" and "nine months to September"."""
    at = 1 if words[0] == "first" else 0
    number = _number(words[at]) if len(words) > at + 1 and words[at + 1] == "months" else 0
    if not 1 < number <= _MONTHS or not (at or (before == "the" and words[2:3] and words[2] in row("to_month"))):
        return "", 0
    same = {3: "quarter", 6: "half", 12: "year"}.get(number, f"months {number}")
    return (f"{same} 1" if at and number < _MONTHS and number % _QUARTER == 0 and same[0] in "qh" else same), at + 2


def _number(word: str) -> int:
    return int(word) if word.isdecimal() and len(word) < _QUARTER else table("numerals")["en"]["words"].get(word, 0)


def _whole(words: Sequence[str], before: str) -> tuple[str, int]:
    """Read "full year", "2025 as a whole", "the whole of 2025"; "a full year" is a length of time."""
    if len(words) > 1 and words[0] in row("year_wholes") and words[1] == "year" and before not in ("a", "an", "one"):
        return "year", 2
    if words[1:4] == ["as", "a", "whole"] and (words[0] == "year" or _digits(words[0])):
        return "year", 4
    if words[:2] == ["whole", "of"]:
        at = 3 if words[2:3] == ["the"] else 2
        return ("year", at + 1) if len(words) > at and (words[at] == "year" or _digits(words[at])) else ("", 0)
    return "", 0


def _loose(words: Sequence[str], before: str) -> tuple[str, int]:
    """Read "for 2025", "for the year" and "in the quarter", which may tell the time of anything."""
    if words[1:2] == ["quarter"] and words[0] in ("the", "this", "last") and before in ("in", "for", "during"):
        return "quarter", 2
    at = 3 if words[1:3] == ["the", "year"] else 2
    dated = words[0] == "for" and len(words) > 1 and (at > _SHORTEST or _digits(words[1]))
    return ("year", at) if dated and words[at : at + 1] not in (["of"], ["as"]) else ("", 0)


def _digits(word: str) -> bool:
    return len(word) == _YEAR and word.isdecimal() and word[0] in "12"


def _is_year(word: Word) -> bool:
    return word.lower == "year" or _digits(word.text)


_READS = (_part, _short, _months, _whole, _loose)
"""Ways of naming a part of a year, each tried in turn."""
