"""Times that a race took: "won in 2:09:41", "10 km in 29:14", "a lap of 1:43.2", "4:12 per kilometre".

In: tokens and an index. Out: a `Reading` of a duration in seconds, or None. A time of the day has two digits before its first
colon, or says that it is one; dates are read before, and keep it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise

from factcheck.lexicon import table
from factcheck.model.interval import Interval
from factcheck.model.value import Quantity
from factcheck.normalise.rates import per_unit
from factcheck.normalise.readings import Reading
from factcheck.normalise.tokens import Token
from factcheck.normalise.units import Unit, quotient, unit_named


def lap_at(text: str, tokens: Sequence[Token], at: int) -> Reading | None:
    """Read hours, minutes and seconds of a race.

    Args:
        text: that was split.
        tokens: of the text.
        at: index of the hours.
    """
    if is_round_clock(tokens, at):
        return _took(text, tokens, at, at + 3, int(tokens[at].text) * 60 + int(tokens[at + 2].text))
    if (pace := pace_at(tokens, at)) is not None:
        took = _took(text, tokens, at, pace[1], int(tokens[at].text) * 60 + int(tokens[at + 2].text))
        assert took.quantity is not None
        return took._replace(kind="quantity", quantity=replace(took.quantity, unit=pace[0].name, dimension=pace[0].dimension))
    if (stop := race_end(tokens, at)) is not None:
        return _minutes(text, tokens, at, stop)
    end = at + 5
    if end > len(tokens) or not _are_tied(tokens[at:end]) or not _stands_alone(tokens, at, end):
        return None
    hours, minutes, seconds = (tokens[place].text for place in (at, at + 2, at + 4))
    if [token.text for token in tokens[at + 1 : end : 2]] != [":", ":"] or [len(hours), len(minutes), len(seconds)] != [1, 2, 2]:
        return None
    if not (minutes + seconds).isdecimal() or int(minutes) > _MOST or int(seconds) > _MOST:
        return None
    return _took(text, tokens, at, end, int(hours) * 3600 + int(minutes) * 60 + int(seconds))


def is_race_time(tokens: Sequence[Token], at: int) -> bool:
    """Tell minutes and seconds of a race, a round or a pace from a time of the day."""
    return is_round_clock(tokens, at) or race_end(tokens, at) is not None or pace_at(tokens, at) is not None


def pace_at(tokens: Sequence[Token], at: int) -> tuple[Unit, int] | None:
    """Read what a pace is for, and the index behind it: "4:12 per kilometre", "6:45 a mile"; "at 6:45 a mile away" tells when.

    Args:
        tokens: of the text.
        at: index of the minutes.
    """
    if not _are_minutes(tokens, at) or (way := per_unit(tokens, at + 3, "en", nouns=False)) is None:
        return None
    behind = tokens[way[1]].lower if way[1] < len(tokens) else ""
    second = unit_named("second")
    assert second is not None
    return (quotient(second, way[0]), way[1]) if way[0].dimension == "length" and behind not in _row("away") else None


def race_end(tokens: Sequence[Token], at: int) -> int | None:
    """Find the end of minutes and seconds that something took: "in 29:14", "a best of 3:58.2"; None for a time of the day.

    Args:
        tokens: of the text.
        at: index of the minutes.
    """
    if not _are_minutes(tokens, at):
        return None
    fine = tokens[at + 3 : at + 5]
    tenths = len(fine) > 1 and fine[0].text == "." and fine[1].text.isdecimal() and _are_tied(tokens[at + 2 : at + 5])
    end = at + 5 if tenths else at + 3
    behind = tokens[end].lower if end < len(tokens) else ""
    if not _stands_alone(tokens, at, end) or behind in _HALVES:
        return None
    if tokens[at - 1].lower in _row("raced"):  # "buses ran 6:30 to 9:30" are hours
        return None if behind in _TO and end + 1 < len(tokens) and tokens[end + 1].kind == "digits" else end
    return end if tenths or _took_time(tokens, at) else None


def _are_minutes(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether minutes and seconds, of two digits, stand at an index."""
    if at + 2 >= len(tokens) or not _are_tied(tokens[at : at + 3]) or tokens[at + 1].text != ":":
        return False
    minutes, seconds = tokens[at].text, tokens[at + 2].text
    return (minutes + seconds).isdecimal() and len(minutes) <= _HUNDREDS and len(seconds) == 2 and int(seconds) <= _MOST


def _took_time(tokens: Sequence[Token], at: int) -> bool:
    """"in just 29:14", "clocked 29:14", "a best of 29:14": nobody says "in" before a time of the day."""
    here = at - 1
    while here > 0 and tokens[here].lower in _row("about"):
        here -= 1
    if here < 0:
        return False
    before = [token.lower for token in tokens[max(0, here - _BEST) : here]]
    if tokens[here].lower in _IN | _row("broke") or (tokens[here].lower in _row("run") and tokens[at - 1].lower in _row("under")):
        return True
    return tokens[here].lower == "of" and not _BESTS.isdisjoint(before)


def _minutes(text: str, tokens: Sequence[Token], at: int, end: int) -> Reading | None:
    """Read minutes and seconds, or hours and minutes of a marathon: "broke 2:10"; without its distance that is left alone."""
    whole = int(tokens[at].text) * 60 + int(tokens[at + 2].text)
    if end == at + 5:
        return _took(text, tokens, at, end, Decimal(f"{whole}.{tokens[end - 1].text}"))
    if len(tokens[at].text) > 1:
        return _took(text, tokens, at, end, whole)
    before = [token.lower for token in _sentence(tokens, range(at - 1, max(-1, at - 1 - _RACE), -1))]
    behind = [token.lower for token in _sentence(tokens, range(end, min(len(tokens), end + _RACE)))]
    nearest = next((word for word in before if word in _row("short") or word in _row("long")), "")
    if nearest in _row("long") or (nearest not in _row("short") and not _row("long").isdisjoint(behind)):
        return _took(text, tokens, at, end, whole * 60)
    open_to_both = not nearest and _row("short").isdisjoint(behind)
    story = tokens[max(0, at - _STORY) : at] if open_to_both and int(tokens[at].text) > 1 else ()
    if any(token.lower in _row("long") for token in story):
        return _took(text, tokens, at, end, whole * 60)  # "She finished in 3:18", told of a marathon
    unsure = tokens[at - 1].lower in _row("broke") | _row("under") | _row("raced") or not _row("half").isdisjoint(before[:_BEST])
    return None if unsure and open_to_both else _took(text, tokens, at, end, whole)


def _sentence(tokens: Sequence[Token], places: Sequence[int]) -> Iterator[Token]:
    """Give the tokens of a sentence from one of them on; a dot inside a figure ends none."""
    for here in places:
        if tokens[here].text in _STOPS and (here + 1 == len(tokens) or tokens[here + 1].start > tokens[here].end):
            return
        yield tokens[here]


def is_round_clock(tokens: Sequence[Token], at: int) -> bool:
    """Tell minutes and seconds of a round or a half from a time of day: "at 2:14 of round eight", "the 2:15 mark of the half"."""
    if at + 3 >= len(tokens) or not _are_tied(tokens[at : at + 3]) or tokens[at + 1].text != ":":
        return False
    minutes, seconds = tokens[at].text, tokens[at + 2].text
    if not (minutes + seconds).isdecimal() or len(minutes) > 2 or len(seconds) != 2 or int(seconds) > _MOST:
        return False
    behind = [token.lower for token in tokens[at + 3 : at + 3 + _TO_ROUND]]
    return behind[0] in _LEADS and not _ROUNDS.isdisjoint(behind)


@cache
def _row(name: str) -> frozenset[str]:
    return frozenset(table("races")[name])


def _took(text: str, tokens: Sequence[Token], at: int, end: int, seconds: int | Decimal) -> Reading:
    took = Interval.exactly(Decimal(seconds))
    start, stop = tokens[at].start, tokens[end - 1].end
    quantity = Quantity(took, took, None, "second", "time", "exact", "level", text[start:stop])
    return Reading(start, stop, "duration", quantity, at, end, None, at)


def _are_tied(tokens: Sequence[Token]) -> bool:
    return all(left.end == right.start for left, right in pairwise(tokens))


def _stands_alone(tokens: Sequence[Token], at: int, end: int) -> bool:
    before = at == 0 or tokens[at - 1].end < tokens[at].start or tokens[at - 1].text in "(["
    return before and (end == len(tokens) or tokens[end].start > tokens[end - 1].end or tokens[end].text in ".,;)]")


_MOST, _STORY = 59, 400
"""Seconds of a minute, and tokens back to the race that a story tells of."""

_STOPS = frozenset(".!?;")
_HUNDREDS = 3
"""Digits of minutes: a long race is told in some hundreds."""

_TO = frozenset(("to", "-", "–", "until", "and"))
_IN = frozenset(("in", "clocked", "clocking", "clocks"))
_BESTS = frozenset(("time", "times", "best", "record", "mark", "split"))
_BEST, _RACE = 4, 16
"""Tokens back to "best", and to the name of the race."""

_HALVES = frozenset(("am", "pm", "a", "p"))
_TO_ROUND = 5
"""Tokens up to the word for a round."""

_LEADS = frozenset(("of", "into", "mark"))
_ROUNDS = frozenset(("round", "rounds", "quarter", "half", "period", "frame", "set"))
