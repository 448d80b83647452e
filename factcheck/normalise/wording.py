"""Values in plain English, for the sentences that findings and evidence are made of.

In: numbers, intervals, periods, claims. Out: words without a full stop. Figures stand as they were printed, hedge and unit
included; only what the tool worked out itself is written by it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.period import Period
from factcheck.model.value import Quantity


def number(value: Decimal) -> str:
    """Write a number with commas and at most six significant digits behind the point: `Decimal("1960.0")` is "1,960"."""
    digits = max(0, 6 - max(value.adjusted() + 1, 0))
    text = f"{value:,.{digits}f}" if digits else f"{value:,.0f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def plural(unit: str) -> str:
    """Write a unit for a number other than one: "square kilometre" is "square kilometres"."""
    if not unit or unit.startswith("per "):
        return unit
    head, per, rest = unit.partition(" per ")
    words = head.split()
    at = next((at for at, word in enumerate(words) if word in _STEMS), len(words) - 1)
    words[at] = _IRREGULAR.get(words[at], f"{words[at]}s")
    return f"{' '.join(words)}{per}{rest}"


def interval(value: Interval, unit: str = "") -> str:
    """Write what is possible: "1,800 to 2,200 metres", "more than 100", "up to 20"."""
    tail = "" if not unit else f" {unit if value.is_point and value.low == 1 else plural(unit)}"
    match value.low, value.high:
        case None, None:
            return f"any number{tail and f' of{tail}'}"
        case None, Decimal() as high:
            return f"{'less than' if value.high_open else 'up to'} {number(high)}{tail}"
        case Decimal() as low, None:
            return f"more than {number(low)}{tail}" if value.low_open else f"{number(low)}{tail} or more"
        case Decimal() as low, Decimal() as high:
            return f"{number(low)}{tail}" if low == high else f"{number(low)} to {number(high)}{tail}"
    raise AssertionError(value)  # pragma: no cover - bounds are decimals or None


def possible(value: Quantity) -> str:
    """Write the interval of a quantity in its own unit."""
    return interval(value.interval, value.unit)


def day(value: date) -> str:
    """Write a day as "19 September 2023"."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def period(value: Period) -> str:
    """Write a period no finer than it is: "2023", "May 2023", "19 to 20 September 2023", "until 9 November 2020"."""
    if value.first is None or value.last is None:
        return _open(value)
    if value.begins is not None or value.ends is not None:
        return _clock(value)
    return _days(value.first, value.last)


def said(claim: Claim) -> str:
    """Write a claim's figure as its source printed it: the whole quote where it is short, else the words read.

    A person's reading (`means`) stands behind the quote in square brackets, as editors set what the source did not say.
    """
    quote = " ".join(claim.selector.exact.split())
    if claim.means:
        return f"{_shortened(quote)} [{claim.means}]"
    if len(quote) <= _SHORT or claim.value is None:
        return quote
    return " ".join(claim.value.surface.split())


def _shortened(quote: str) -> str:
    return quote if len(quote) <= _SHORT else f"{quote[:_SHORT].rpartition(' ')[0] or quote[:_SHORT]} …"


def listed(words: Sequence[str]) -> str:
    """Join words as a list: "a, b and c"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def counted(count: int, noun: str) -> str:
    """Write a small count with its noun: "1 origin", "3 origins"."""
    return f"{count} {noun if count == 1 else plural(noun)}"


def _days(first: date, last: date) -> str:
    after = last + timedelta(days=1) if last < date.max else last
    if first == last:
        return day(first)
    if (first.month, first.day, after.month, after.day) == (1, 1, 1, 1):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if first.day == after.day == 1 and (first.year, first.month) == (last.year, last.month):
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    return f"{first.day} {_MONTHS[first.month - 1]} to {day(last)}" if first.year == last.year else f"{day(first)} to {day(last)}"


def _open(value: Period) -> str:
    if value.first is not None:
        return f"from {day(value.first)} on"
    return "any time" if value.last is None else f"until {day(value.last)}"


def _clock(value: Period) -> str:
    opening, closing = value.opening(), value.closing()
    if opening == closing:
        return f"{opening:%H:%M} on {day(opening.date())}"
    if opening.date() == closing.date():
        return f"{opening:%H:%M} to {closing:%H:%M} on {day(opening.date())}"
    return f"{opening:%H:%M} on {day(opening.date())} to {closing:%H:%M} on {day(closing.date())}"


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_IRREGULAR = {"foot": "feet", "inch": "inches", "century": "centuries", "percent": "percent", "hertz": "hertz"}

_STEMS = frozenset({"degree"})
"""Units whose first word takes the plural: degrees Celsius."""

_SHORT = 48
"""Longest quote shown whole, in characters; two of them still fit one line of a terminal."""
