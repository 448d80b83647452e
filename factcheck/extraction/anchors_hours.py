"""Hours of a story: on which day a time lies that is told without one, "the wall gave way at 5:10 a.m.".

In: the dates that a text spoke of so far, and a time without a day. Out: the day that it may be of.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.extraction.anchors_context import Context, Spoken
from factcheck.normalise.dates_shapes import Shape, Timed


def is_time(shape: Shape) -> bool:
    """Tell an hour of a story, "at 7 p.m.", from "in the evening" and from the hour of a price, "was at $40 at 11:20 GMT"."""
    return isinstance(shape, Timed) and shape.base is None and shape.clock.hour is not None and shape.clock.zone in ("", "local")


def is_of_day(context: Context, shape: Shape, spoken: Spoken) -> bool:
    """Tell a time of a day that was over when the text was published; "at 6am" behind "on Friday night" is of the day after."""
    last, now, before = spoken.period.last, context.published, spoken.reading.shape
    if last is None or now is None or now.first is None or spoken.period.days != 1 or last >= now.first:
        return False
    assert isinstance(shape, Timed)
    late = isinstance(before, Timed) and (before.clock.part in ("evening", "night") or (before.clock.hour or 0) >= _EVENING)
    return not (late and (shape.clock.hour or 0) < _NOON)


def is_said(context: Context, spoken: Spoken) -> bool:
    """Tell the day of who tells of something, "said last night", from that of what is told."""
    return bool(_SAYS.search(context.text[max(0, spoken.reading.start - _ASIDE) : spoken.reading.start]))


def sole_day(context: Context, shape: Shape) -> Spoken | None:
    """Find the day that a report tells of where it names but one of the week before: an hour of its story is of that day."""
    if context.published is None or context.published.first is None:
        return None
    near = [spoken for spoken in context.latest() if spoken.period.days == 1 and _is_near(spoken, context.published.first)]
    days = {spoken.period.first for spoken in near}
    return near[-1] if len(days) == 1 and is_of_day(context, shape, near[-1]) else None


def _is_near(spoken: Spoken, published: date) -> bool:
    return spoken.period.first is not None and timedelta(0) <= published - spoken.period.first <= _WEEK


_EVENING, _NOON = 18, 12
"""Hours."""

_WEEK = timedelta(7)

_SAYS = re.compile(r"\b(?:said|told [a-z]+|reported|confirmed)(?: late| early)?(?: on)?\s+$")
_ASIDE = 40
"""How who tells of something stands before the day on which they do, and characters of it."""
