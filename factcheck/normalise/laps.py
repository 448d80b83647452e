"""Times that a race took: "won in 2:09:41", "a lap of 1:43.2".

In: tokens and an index. Out: a `Reading` of a duration in seconds, or None. A time of the day has two digits before its first
colon, or says that it is one; dates are read before, and keep it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.model.interval import Interval
from factcheck.model.value import Quantity
from factcheck.normalise.readings import Reading
from factcheck.normalise.tokens import Token


def lap_at(text: str, tokens: Sequence[Token], at: int) -> Reading | None:
    """Read hours, minutes and seconds of a race.

    Args:
        text: that was split.
        tokens: of the text.
        at: index of the hours.
    """
    end = at + 5
    if end > len(tokens) or not _are_tied(tokens[at:end]) or not _stands_alone(tokens, at, end):
        return None
    hours, minutes, seconds = (tokens[place].text for place in (at, at + 2, at + 4))
    if [token.text for token in tokens[at + 1 : end : 2]] != [":", ":"] or [len(hours), len(minutes), len(seconds)] != [1, 2, 2]:
        return None
    if not (minutes + seconds).isdecimal() or int(minutes) > _MOST or int(seconds) > _MOST:
        return None
    took = Interval.exactly(Decimal(int(hours) * 3600 + int(minutes) * 60 + int(seconds)))
    start, stop = tokens[at].start, tokens[end - 1].end
    quantity = Quantity(took, took, None, "second", "time", "exact", "level", text[start:stop])
    return Reading(start, stop, "duration", quantity, at, end, None, at)


def _are_tied(tokens: Sequence[Token]) -> bool:
    return all(left.end == right.start for left, right in pairwise(tokens))


def _stands_alone(tokens: Sequence[Token], at: int, end: int) -> bool:
    before = at == 0 or tokens[at - 1].end < tokens[at].start or tokens[at - 1].text in "(["
    return before and (end == len(tokens) or tokens[end].start > tokens[end - 1].end or tokens[end].text in ".,;)]")


_MOST = 59
