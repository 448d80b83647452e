"""Dates that count from something: "last week", "three years ago", "the day after", "earlier this month".

In: a stream, the index of a token, and the reader of other dates (for "two weeks after 3 May"). Out: the shape, or None. What
they count from is left to whoever knows the publication and the rest of the text.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from factcheck.lexicon import table
from factcheck.normalise.dates_ago import counted_back
from factcheck.normalise.dates_counts import Amount, amount_at
from factcheck.normalise.dates_months import feast_first, month_first, weekday_first
from factcheck.normalise.dates_shapes import (
    Base,
    Calendar,
    Clock,
    Deictic,
    Edged,
    Named,
    Rolling,
    Shape,
    Shift,
    Span,
    Timed,
    Unit,
    Vague,
    Within,
)  # fmt: skip
from factcheck.normalise.dates_times import ended, is_bare, is_midnight
from factcheck.normalise.dates_words import DASHES, Found, Stream, same_line
from factcheck.normalise.dates_years import season_first
from factcheck.normalise.lemmas import POSSESSIVE

Reader = Callable[[Stream, int], Found | None]


def deictic_first(s: Stream, index: int) -> Found | None:
    """Read "this week", "last May", "next Friday", "the past two years", "that evening"."""
    if s.lows[index] == "that" and _is_conjunction(s, index):
        return None
    steps, base = s.words.deixis[s.lows[index]]
    here = index + 1
    if s.lows[here] in ("past", "coming", "very", "same", "last", "full") and s.lows[here] != s.lows[index]:
        if s.lows[here] in ("past", "last") and steps == 0:
            steps = -1
        here += 1
    return (
        _rolling(s, index, steps, base)
        or _weekday_of(s, index, here, Deictic("week", steps, base))
        or _unit(s, index, here, Deictic("day", steps, base))
        or _named(s, index, here, steps, base)
    )


def _is_conjunction(s: Stream, index: int) -> bool:
    """Tell "said that Tuesday was" and "told him that Sunday's course" from "as he said that Sunday." and "on that Sunday"."""
    named = s.lows[index + 1] in s.words.weekdays or s.lows[index + 1] in ("last", "next", "this")
    before, behind = s.lows[index - 1] if index else ".", s.lows[index + 2]
    if not named or not before.isalpha() or behind in _ENDS or before in s.words.sets["prepositions"]:
        return False
    owns = s.tokens[index + 1].text.endswith(POSSESSIVE)
    return owns or behind in _GOES_ON or before in table("dates")["own_clause"]["that_clauses"]


def edge_first(s: Stream, index: int, read: Reader) -> Found | None:
    """Read "early October", "the end of the year", "late Wednesday", "mid-1990s", "earlier this month"."""
    noun = s.lows[index] in _NOUNS
    if noun and s.lows[index + 1] != "of":
        return None
    joined = s.lows[index + 1] in _EDGE_JOINS or s.lows[index + 1] in s.words.sets["joins"]
    here = index + 2 if joined else index + 1
    the = s.lows[here] == "the"
    here += the
    unit = s.words.units.get(s.lows[here])
    if unit is not None and (the or noun) and unit[0] in _WHOLE and not s.lows[here].endswith("s"):
        base: Base = "then" if unit[0] == "day" else "now"  # the year is the report's own, the day the one it tells of
        return Found(Edged(Deictic(unit[0], 0, base), s.words.edges[s.lows[index]]), index, here + 1)
    part = s.words.parts.get(s.lows[here])
    if part is not None and s.lows[index] in ("early", "late", "mid"):
        return Found(Timed(None, Clock(part=part)), index, here + 1)
    inner = read(s, here)
    if inner is None or isinstance(inner.shape, Shift | Vague | Edged | Span) or is_bare(inner.shape):
        return None
    return Found(Edged(inner.shape, s.words.edges[s.lows[index]]), index, inner.end)


def count_first(s: Stream, index: int, read: Reader) -> Found | None:
    """Read "three years ago", "two days later", "a week after 3 May", "several months earlier", "days before"."""
    if s.lows[index] in s.words.units:
        before = s.lows[index - 1] if index else ""
        counted = before[:1].isdecimal() or before in _MAGNITUDES  # "66 million years ago"
        amount: Amount | None = Amount(None, index) if s.lows[index].endswith("s") and not counted else None
    else:
        amount = amount_at(s, index)
    if amount is None:
        return None
    here = amount.end + (s.lows[amount.end] in DASHES or s.lows[amount.end] in ("full", "more", "short", "long"))
    unit = s.words.units.get(s.lows[here])
    if unit is None:
        return _count_before_deixis(s, index, amount)
    value = None if amount.value is None else amount.value * unit[1]
    if s.lows[here + 1 : here + 4] == ["and", "a", "half"] and value is not None:
        value, here = value + Decimal("0.5"), here + 3
    return _direction(s, index, here + 1, Shift(value, unit[0], 1), read)


def _count_before_deixis(s: Stream, start: int, amount: Amount) -> Found | None:
    """Read "three next weeks", "five past years"."""
    deixis = s.words.deixis.get(s.lows[amount.end])
    unit = s.words.units.get(s.lows[amount.end + 1])
    if deixis is None or unit is None or deixis[0] == 0 or amount.value is None or s.lows[start] in ("a", "an"):
        return None
    if s.words.language == "en" and not s.lows[amount.end + 1].endswith("s"):
        return None  # "an average of 85 last month"
    return Found(Rolling(amount.value * unit[1], unit[0], *deixis), start, amount.end + 2)


def article_first(s: Stream, index: int, read: Reader) -> Found | None:
    """Read "the day before", "the year after", "the day after the vote", "the week of 3 May", "the weekend"."""
    if s.lows[index + 1] in ("entire", "whole", "full") and s.lows[index] == "the" and s.lows[index + 2] in s.words.units:
        return Found(Deictic(s.words.units[s.lows[index + 2]][0], 0, "then"), index, index + 3)
    unit = s.words.units.get(s.lows[index + 1])
    if unit is None:
        return _season_beside(s, index)
    word = s.lows[index + 2]
    if word == "of" and unit[0] in ("week", "weekend", "month"):
        inner = read(s, index + 3 + (s.lows[index + 3] == "the"))
        if inner is not None and not isinstance(inner.shape, (Vague, Deictic, Shift)):
            return Found(Within(Calendar(), inner.shape, 1, unit[0]), index, inner.end)
    if word in ("previous", "earlier", "prior", "later", "following"):
        steps = 1 if word in ("later", "following") else -1
        return Found(Deictic(unit[0], steps * unit[1], "then"), index, index + 3)
    if word in ("before", "after"):
        return _direction(s, index, index + 2, Shift(Decimal(unit[1]), unit[0], 1), read)
    return None


def _season_beside(s: Stream, index: int) -> Found | None:
    """Read "the spring before" and "the summer after", with nothing behind that it came before or after."""
    season, steps = s.words.seasons.get(s.lows[index + 1]), {"before": -1, "after": 1}.get(s.lows[index + 2])
    if season is None or steps is None or s.lows[index] != "the" or s.lows[index + 3] not in ("", ".", ",", ";", ")"):
        return None
    return Found(Named(Calendar(season=season), steps, "then"), index, index + 3)


def _direction(s: Stream, start: int, here: int, shift: Shift, read: Reader) -> Found | None:
    """Find out from the words behind a length which way it goes and from where."""
    word = s.lows[here]
    if word in s.words.sets["ago"]:
        return counted_back(s, start, here + 1, shift, read)
    if word == "from" and s.lows[here + 1] == "now":
        return Found(_shift(shift, 1, "now"), start, here + 2)
    if word in _THEN and s.lows[here + 1] == "than":
        return None  # "two days later than planned" is a delay
    if word in _THEN and (word != "on" or s.lows[here + 1] in (",", "")):
        return Found(_shift(shift, *_THEN[word]), start, here + 1)
    return _from_date(s, start, here, shift, read) if word in _COUNTED_FROM else None


def _from_date(s: Stream, start: int, here: int, shift: Shift, read: Reader) -> Found | None:
    steps = -1 if s.lows[here] in ("before", "prior") else 1
    after = here + 2 if s.lows[here + 1] == "to" else here + 1
    if s.lows[after] in ("that", "this", "then") and not _opens_noun(s, after + 1):
        return Found(_shift(shift, steps, "then"), start, after + 1)
    inner = read(s, after + 1 if s.lows[after] == "the" else after)
    if s.lows[here] == "from" and inner is not None and _is_year(inner.shape):
        return None  # "95 million euros a year from 2025"
    if inner is not None and not isinstance(inner.shape, Vague):
        base = ended(inner.shape) if steps < 0 and is_midnight(s, inner) else inner.shape
        return Found(_shift(shift, steps, base), start, inner.end)
    if s.lows[here] == "from" or s.lows[here] == "since":
        return None
    event = _event(s, after)
    if not event:
        return Found(_shift(shift, steps, "then"), start, here + 1)
    return Found(Shift(shift.amount, shift.unit, steps, "then", event), start, here + 1)


def _is_year(shape: Shape) -> bool:
    return isinstance(shape, Calendar) and shape == Calendar(year=shape.year)


def _shift(shift: Shift, direction: int, base: Base | Shape) -> Shift:
    return Shift(shift.amount, shift.unit, direction, base)


def _event(s: Stream, index: int) -> str:
    """Collect the words of an event up to a stop or eight words."""
    end = index
    while end < len(s.tokens) and end - index < 8 and same_line(s, index, end):
        if s.tokens[end].kind == "symbol" and s.lows[end] not in DASHES:
            break
        end += 1
    return s.text[s.tokens[index].start : s.tokens[end - 1].end] if end > index else ""


def _opens_noun(s: Stream, index: int) -> bool:
    return index < len(s.tokens) and s.tokens[index].kind == "word" and s.lows[index] not in _CLAUSES


def _rolling(s: Stream, index: int, steps: int, base: Base) -> Found | None:
    here = index + 1
    if s.lows[index] == "past" and s.lows[here] in s.words.units:
        unit, count = s.words.units[s.lows[here]]
        amount = Decimal(count) if not s.lows[here].endswith("s") else None
        return Found(Rolling(amount, unit, -1), index, here + 1)
    amount_found = amount_at(s, here)
    if amount_found is None or steps == 0 or _is_no_adjective(s, index):
        return None
    after = amount_found.end + (s.lows[amount_found.end] in ("full", "or", "more"))
    pair = s.words.units.get(s.lows[after])
    if pair is None or (amount_found.end == here + 1 and s.lows[here] in ("a", "an")):
        return None
    value = None if amount_found.value is None else amount_found.value * pair[1]
    return Found(Rolling(value, pair[0], steps, base), index, after + 1)


def _is_no_adjective(s: Stream, index: int) -> bool:
    """Tell "will last six weeks", "the works last three weeks" and "died following two weeks of illness", which name a length."""
    word, before = s.lows[index], s.lows[index - 1] if index else ""
    if word == "following":
        return before not in _DETERMINERS
    many = before.endswith("s") and before not in _DETERMINERS and s.tokens[index - 1].text.islower()
    verb = before in _BEFORE_VERB or before.endswith(("n't", "n’t")) or many or _joins_verbs(s, index)
    return word == "last" and s.words.language == "en" and verb


def _joins_verbs(s: Stream, index: int) -> bool:
    """Tell "begin in May and last six weeks" from "the first and last six weeks"."""
    if index < 2 or s.lows[index - 1] != "and":
        return False
    return s.lows[index - 2] not in s.words.ordinals and s.lows[index - 2] not in s.words.deixis


def _unit(s: Stream, start: int, here: int, shape: Deictic) -> Found | None:
    low = s.lows[here]
    told = shape.base == "now" and shape.offset > 0 and start > 0 and s.lows[start - 1] == "the" and s.lows[start] == "next"
    if told:
        shape = Deictic(shape.unit, shape.offset, "then")  # "the next morning" of what was told
    if low in s.words.parts and (low not in s.words.units or shape.base == "then" or low == "night"):
        return Found(Timed(Deictic("day", shape.offset, shape.base), Clock(part=s.words.parts[low])), start, here + 1)
    if low not in s.words.units or low in ("second", "min"):
        return None
    unit, count = s.words.units[low]
    if (s.words.language == "en" and low.endswith("s")) or (unit == "minute" and shape.offset == 0):
        return None
    return Found(Deictic(unit, shape.offset if told else shape.offset * count, shape.base), start, here + 1)


def _weekday_of(s: Stream, start: int, here: int, week: Deictic) -> Found | None:
    """Read "next week on Tuesday", "last week Wednesday"."""
    if s.lows[here] != "week":
        return None
    after = here + 2 if s.lows[here + 1] in ("on", ",", "-") else here + 1
    weekday = s.words.weekdays.get(s.lows[after])
    if weekday is None or s.lows[here + 1] == ",":
        return None
    return Found(Within(Calendar(weekday=weekday), week), start, after + 1)


def _named(s: Stream, start: int, here: int, steps: int, base: Base) -> Found | None:
    inner = weekday_first(s, here) or month_first(s, here) or season_first(s, here) or feast_first(s, here)
    if inner is None or not isinstance(inner.shape, Calendar):
        return None
    if inner.shape.year is not None or (inner.shape.day and inner.shape.month):
        return Found(inner.shape, start, inner.end)
    return Found(Named(inner.shape, steps, base, coming=s.lows[start] in _COMING), start, inner.end)


_ENDS = frozenset((".", ",", ";", ":", ")", "!", "?", ""))
_GOES_ON = frozenset(("was", "is", "will", "would", "has", "had"))
_BEFORE_VERB = frozenset((
    "will", "would", "can", "could", "may", "might", "shall", "should", "must", "to", "not", "did", "does", "do", "cannot", "who",
    "which", "'ll", "usually", "often", "typically",
))  # fmt: skip
_DETERMINERS = frozenset((
    "the", "in", "over", "for", "during", "its", "his", "hers", "this", "these", "those", "as", "was", "is", "has", "of", "and",
))  # fmt: skip
_COMING = ("coming", "upcoming")
_CLAUSES = frozenset(("the", "he", "she", "they", "it", "and"))
_MAGNITUDES = frozenset(("hundred", "thousand", "million", "billion", "m", "bn"))
_THEN: dict[str, tuple[int, Base]] = {
    "later": (1, "then"), "afterwards": (1, "then"), "afterward": (1, "then"), "thereafter": (1, "then"), "on": (1, "then"),
    "earlier": (-1, "then"), "previously": (-1, "then"), "beforehand": (-1, "then"), "hence": (1, "now"),
}  # fmt: skip
_COUNTED_FROM = frozenset(("before", "after", "from", "following", "prior", "since"))
_EDGE_JOINS = frozenset(("of", "in", "on", "-", "–"))
_NOUNS = frozenset(("beginning", "start", "end", "middle", "turn", "close"))
_WHOLE: frozenset[Unit] = frozenset(("day", "week", "weekend", "month", "quarter", "year", "decade", "century"))
