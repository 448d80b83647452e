"""One figure in two units: "75 kilometres (50 miles)" is one claim, and what its second unit leaves possible, the first does too.

In: the text and its mentions in reading order. Out: the same mentions without those in brackets that only say the figure before
them in another unit; that figure is widened so far that it holds both, since one of the two is a rounded conversion.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.model.interval import Interval
from factcheck.model.mention import Mention
from factcheck.model.value import Quantity
from factcheck.normalise.scales import comparable
from factcheck.normalise.units import to_base, unit_named

_BRACKET = re.compile(r"\s{0,2}[(\[]\s{0,2}")


def said_once(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Put a figure and its conversion in brackets together.

    Args:
        text: of the document.
        mentions: in reading order.
    """
    kept: list[Mention] = []
    for mention in mentions:
        before = kept[-1] if kept else None
        value = None if before is None else _both(text, before, mention)
        if before is None or value is None:
            kept.append(mention)
        else:
            kept[-1] = replace(before, value=value)
    return kept


def _both(text: str, left: Mention, right: Mention) -> Quantity | None:
    """The left figure, widened where it does not meet the right one; None where the right one says something else."""
    one, two = left.value, right.value
    if not isinstance(one, Quantity) or not isinstance(two, Quantity) or one.unit == two.unit or not comparable(one, two):
        return None
    closed = text[right.selector.end : right.selector.end + 1] in {")", "]"}
    if not closed or not _BRACKET.fullmatch(text, left.selector.end, right.selector.start):
        return None
    unit = unit_named(one.unit)
    if unit is None or unit.offset:
        return None
    mine, theirs = to_base(one), to_base(two)
    if mine.meets(theirs):
        return one
    low = None if mine.low is None or theirs.low is None else min(mine.low, theirs.low)
    high = None if mine.high is None or theirs.high is None else max(mine.high, theirs.high)
    base = Interval(low, high, low_open=mine.low_open and low == mine.low, high_open=mine.high_open and high == mine.high)
    factor = to_base(replace(one, interval=Interval.exactly(1))).low
    return None if not factor else replace(one, interval=base.scaled(1 / factor))
