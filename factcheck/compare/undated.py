"""Two datings of which one at least is not placed in the calendar by its own words, compared by what the words of both tell.

In: times. Out: an `Outcome`. A Friday is no Saturday, whichever week is meant, and "about 3 pm" may be one time in two articles
of different days: the day of the week, the day of the year or the time of day can bear out or rule out what the whole date
cannot. Nothing is filled in, and what was filled in proves nothing.
"""

from __future__ import annotations

from factcheck.compare.outcome import Outcome
from factcheck.model.value import When
from factcheck.normalise.dates_told import compared


def meet(left: When, right: When, words: tuple[str, str]) -> Outcome:
    """Compare two datings by the parts that both tell.

    Args:
        left: a time, with or without a period.
        right: another; one of the two has no period, or one that was filled in.
        words: both as a reader is shown them.
    """
    placed = left.period is not None and right.period is not None
    both, unsaid = f"{words[0]} and {words[1]}", _unsaid(left, right, words)
    if not placed and left.timex == right.timex and left.timex.endswith("_REF"):
        return Outcome("silent", "unresolved", f"{both} name no date")
    if not placed and _said_alike(left, right):
        return Outcome("supports", "compatible", f"{both} say the same, of a time that is not fixed otherwise")
    told = compared(left, right)
    if told is not None and not told.same:
        return Outcome("refutes", "apart", f"{both} cannot be the same {told.part}")
    if told is not None:
        return Outcome("supports", "compatible", f"{both} can be the same {told.part}{unsaid}")
    if placed:
        return Outcome("silent", "unresolved", f"{both} tell no part of a time in common{unsaid}")
    vague = words[0] if left.period is None else words[1]
    return Outcome("silent", "unresolved", f"{vague} cannot be dated: the words need a date that is not known")


def _said_alike(left: When, right: When) -> bool:
    """Tell whether both name one time in one way: "last month" and "Last month", whichever it was."""
    if left.timex or right.timex:
        return left.timex == right.timex
    return left.period is None and right.period is None and left.surface.casefold() == right.surface.casefold()


def _unsaid(left: When, right: When, words: tuple[str, str]) -> str:
    """Word what was filled in, as the end of a sentence."""
    if left.assumed and left.assumed == right.assumed:
        return f"; neither says the {left.assumed}"
    parts = [f"{quote} does not say the {when.assumed}" for when, quote in zip((left, right), words, strict=True) if when.assumed]
    return f"; {' and '.join(parts)}" if parts else ""
