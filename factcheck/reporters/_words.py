"""Values, days and counts in words, the same on every machine.

In: values of the model. Out: short English text for pictures, tables and summaries. Locale and clock play no part.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from factcheck.model.group import JudgedGroup, Verdict
from factcheck.model.interval import Interval
from factcheck.model.period import Period
from factcheck.model.value import Quantity, Value, When

VERDICTS: Final[tuple[Verdict, ...]] = ("conflict", "undecided", "agreement", "single_source")
"""In the order in which a reader wants them."""

SIGNS: Final[dict[Verdict, str]] = {"conflict": "≠", "undecided": "?", "agreement": "=", "single_source": "1"}
"""Signs that differ in shape, so that nobody needs the colour."""

SHELVES: Final[dict[str, str]] = {
    "conflict": "Conflict",
    "accepted": "Accepted conflict",
    "undecided": "Undecided",
    "agreement": "Agreement",
    "single_source": "Single source",
}
"""Verdicts as readers see them, in the order in which they want them."""


def headline(groups: Iterable[JudgedGroup]) -> str:
    """Say the counts as a person would: "2 conflicts, 14 agreements, 31 single-source in 47 questions".

    Accepted conflicts are counted among the conflicts and named.
    """
    judged = tuple(groups)
    counts = {verdict: sum(one.verdict == verdict for one in judged) for verdict in VERDICTS}
    accepted = sum(one.verdict == "conflict" and is_accepted(one) for one in judged)
    parts = [plural(counts["conflict"], "conflict") + (f" ({accepted} accepted)" if accepted else "")]
    if counts["agreement"]:
        parts.append(plural(counts["agreement"], "agreement"))
    if counts["single_source"]:
        parts.append(f"{counts['single_source']:,} single-source")
    if counts["undecided"]:
        parts.append(f"{counts['undecided']:,} undecided")
    return f"{', '.join(parts)} in {plural(len(judged), 'question')}"


def is_accepted(judged: JudgedGroup) -> bool:
    """Tell whether a person has accepted every finding that makes this verdict; a remark that was accepted does not count."""
    deciding = [finding for finding in judged.findings if finding.verdict == judged.verdict]
    return bool(deciding) and all(finding.accepted is not None for finding in deciding)


def shelf(judged: JudgedGroup) -> str:
    """Name the shelf that a card stands on: its verdict, or `accepted` for a conflict that a person has accepted."""
    return "accepted" if judged.verdict == "conflict" and is_accepted(judged) else judged.verdict


def label(judged: JudgedGroup) -> str:
    """Name the verdict as readers see it."""
    return SHELVES[shelf(judged)]


def plural(count: int, noun: str) -> str:
    """Count a noun: "no conflicts", "1 conflict", "2 conflicts"."""
    return f"{f'{count:,}' if count else 'no'} {noun if count == 1 else noun + 's'}"


def number(figure: Decimal) -> str:
    """Write a figure: "1,960", "0.25", "3.2 million", "−5"; as many places as were printed."""
    if figure.is_zero():
        return "0"
    for size, word in _MAGNITUDES:
        scaled = (figure / size).normalize() if abs(figure) >= size and figure.adjusted() <= 21 else None
        if scaled is not None and len(scaled.as_tuple().digits) <= 4:  # 3.2 million, but 3,212,345
            return f"{scaled:,f} {word}".replace("-", "−")
    readable = -9 <= figure.adjusted() <= 21  # beyond that, digits would fill the page: 1e999999 is a million of them
    text = f"{figure:,f}" if readable else f"{figure:.6g}"
    return text.replace("-", "−")


def amount(quantity: Quantity) -> str:
    """Say a quantity with hedge, sign and unit: "about 2,000", "+515 %", "more than 26,000 refugees" without the noun."""
    if quantity.hedge in ("vague", "none"):
        return quantity.surface
    figures = extent(quantity.printed)
    if quantity.change == "rise":
        figures = f"+{figures}"
    elif quantity.change == "fall" and not figures.startswith("−"):
        figures = f"−{figures}"
    return f"{_HEDGES.get(quantity.hedge, '')}{figures}{unit_suffix(quantity)}"


def extent(interval: Interval) -> str:
    """Say an interval: "1,960", "1,950 to 2,050", "more than 100,000", "5 or more", "any number"."""
    match interval.low, interval.high:
        case None, None:
            return "any number"
        case None, Decimal() as high:
            return f"less than {number(high)}" if interval.high_open else f"up to {number(high)}"
        case Decimal() as low, None:
            return f"more than {number(low)}" if interval.low_open else f"{number(low)} or more"
        case Decimal() as low, Decimal() as high if low == high:
            return number(low)
        case low, high:
            return f"{number(low or Decimal(0))} to {number(high or Decimal(0))}"


def computed(interval: Interval) -> Interval:
    """Drop the zeros that arithmetic leaves behind: 9.00 was never printed."""
    low, high = (None if bound is None else bound.normalize() for bound in (interval.low, interval.high))
    return Interval(low, high, interval.low_open, interval.high_open)


def unit_suffix(quantity: Quantity) -> str:
    """Give the unit as it follows a figure, with its space; empty for a plain count."""
    if not quantity.unit:
        return ""
    if quantity.unit in _SYMBOLS:
        return f" {_SYMBOLS[quantity.unit]}"
    single = quantity.printed.is_point and quantity.printed.low == 1
    return f" {quantity.unit if single else _many(quantity.unit)}"


def unit_name(quantity: Quantity) -> str:
    """Name the unit as an axis does; empty for a plain count."""
    if not quantity.unit:
        return ""
    return _SYMBOLS.get(quantity.unit) or _many(quantity.unit)


def day(when: date) -> str:
    """Write a day: "9 November 2020"."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def days(period: Period) -> str:
    """Write a period no finer than it is: "2022", "May 2023", "19 to 20 September 2023", "until 9 November 2020"."""
    match period.first, period.last:
        case None, None:
            return "any time"
        case None, date() as last:
            return f"until {day(last)}"
        case date() as first, None:
            return f"from {day(first)} on"
        case date() as first, date() as last:
            return _closed(first, last) + _clock(period)
    return ""  # pragma: no cover - the cases above are all there are


def moment(when: When) -> str:
    """Write a date as it was resolved, or its words where it was not."""
    if when.period is None:
        return f"{when.surface} (unresolved)"
    hedge = "about " if when.hedge == "about" else ""
    return hedge + days(when.period)


def value(read: Value | None) -> str:
    """Write any value; empty where none was read."""
    match read:
        case Quantity():
            return amount(read)
        case When():
            return moment(read)
        case None:
            return ""


def reading(read: Value | None) -> str:
    """Say what the wording leaves possible, where that says more than the value itself."""
    match read:
        case Quantity() if not (read.interval.is_point and read.hedge == "exact"):
            text = extent(computed(read.interval)) + unit_suffix(read)
        case When(period=None) if read.anchor:
            text = read.anchor  # the reason why it is not resolved
        case When() if read.assumed:
            text = f"the {read.assumed} is not said"
        case When() if read.anchor:
            text = "counted from its publication" if read.anchor.startswith("published") else f"counted from {read.anchor}"
        case _:
            return ""
    return "" if text == value(read) else text


def _closed(first: date, last: date) -> str:
    if first == last:
        return day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        if first.day == 1 and last.day == _length(first):
            return f"{_MONTHS[first.month - 1]} {first.year}"
        return f"{first.day} to {day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} to {day(last)}"
    return f"{day(first)} to {day(last)}"


def _clock(period: Period) -> str:
    if period.begins is None and period.ends is None:
        return ""
    times = [f"{time:%H:%M}" for time in (period.begins, period.ends) if time is not None]
    return f", {' to '.join(dict.fromkeys(times))}"


def _length(month: date) -> int:
    begin = month.replace(day=1)
    following = begin.replace(year=begin.year + begin.month // 12, month=begin.month % 12 + 1) if begin.year < 9999 else None
    return (following - begin).days if following else 31


def _many(unit: str) -> str:
    if unit.startswith("per "):
        return unit  # of a plain count
    head, _, rest = unit.partition(" per ")
    head = _IRREGULAR.get(head, head if head.endswith("s") else f"{head}s")
    return f"{head} per {rest}" if rest else head


_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_MAGNITUDES: Final = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))

_HEDGES: Final[dict[str, str]] = {
    "about": "about ",
    "nearly": "nearly ",
    "over": "more than ",
    "at_least": "at least ",
    "under": "less than ",
    "at_most": "at most ",
}

_SYMBOLS: Final[dict[str, str]] = {
    "percent": "%", "percentage point": "points", "degree Celsius": "°C", "degree Fahrenheit": "°F",
    "square kilometre": "km²", "square metre": "m²", "kilometre": "km", "metre": "m",
    "pound sterling cent": "pence", "US dollar cent": "US cents",
}  # fmt: skip
"""Where a symbol or another word is read faster than the name; all other units are written out."""

_IRREGULAR: Final[dict[str, str]] = {"foot": "feet", "inch": "inches", "century": "centuries", "hertz": "hertz", "times": "times"}
