"""From values to places along a picture.

In: bounds of intervals as floats (places are rounded to a tenth of a percent; nothing is compared here). Out: percent of the
width, and ticks with their labels.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from factcheck.model.period import Period
from factcheck.reporters._words import days

FACTOR: Final = 100
"""From this ratio between the largest and the smallest value on, an even axis would press the small ones into one dot."""

DECADES: Final = 1e12
"""Ratio that a logarithmic axis shows at most: twelve powers of ten, from a handful to a national debt."""

MARGIN: Final = 6.0
"""Percent of the width that stay free at each side, for arrows of open bounds."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled place on an axis, in percent of the width."""

    x: str
    label: str
    anchor: Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps values to percent of the width.

    Args:
        low: value (after bending) at the left margin.
        high: value (after bending) at the right margin.
        bend: 0 for an even axis; else the smallest size that counts: above it the axis is logarithmic.
    """

    low: float
    high: float
    bend: float = 0.0

    def at(self, value: float) -> float:
        """Return the place of a value in percent, inside the picture."""
        share = (_bent(value, self.bend) - self.low) / (self.high - self.low)
        return min(max(MARGIN + share * (100 - 2 * MARGIN), 0.0), 100.0)


def number_scale(values: Iterable[float]) -> Scale:
    """Lay out an axis for figures; logarithmic past a `FACTOR` between them."""
    known = sorted(set(values)) or [0.0]
    sizes = [abs(value) for value in known if value != 0]
    bend = 0.0
    if len(sizes) > 1 and max(sizes) > FACTOR * min(sizes):
        bend = max(min(sizes), max(sizes) / DECADES)  # past that, the small ones share the left end
    return _spread(_bent(known[0], bend), _bent(known[-1], bend), bend)


def day_scale(ordinals: Iterable[float]) -> Scale:
    """Lay out an axis for days counted as `date.toordinal` does."""
    known = sorted(set(ordinals)) or [1.0]
    return _spread(known[0], known[-1], 0.0)


def number_ticks(scale: Scale) -> tuple[Tick, ...]:
    """Choose two to five round figures along the axis."""
    if scale.bend:
        return tuple(_tick(scale, value, _short(value)) for value in _powers(scale))
    step = _round_step((scale.high - scale.low) / 3)
    first = math.ceil(scale.low / step)
    values = [step * n for n in range(first, math.floor(scale.high / step) + 1)]
    return tuple(_tick(scale, value, _short(value)) for value in values[:6])


def day_ticks(scale: Scale) -> tuple[Tick, ...]:
    """Choose two to five days, firsts of months or firsts of years along the axis."""
    low, high = math.ceil(scale.low), math.floor(scale.high)
    marks = [ordinal for ordinal in _calendar(low, high) if low <= ordinal <= high] or [low]
    thin = marks[:: max(1, math.ceil(len(marks) / 4))]
    return tuple(_tick(scale, ordinal, _date_label(ordinal, high - low)) for ordinal in thin)


def percent(place: float) -> str:
    """Write a place for an SVG attribute, rounded so that every machine writes the same."""
    return f"{place:.1f}".removesuffix(".0") + "%"


def _spread(low: float, high: float, bend: float) -> Scale:
    if high > low:
        return Scale(low, high, bend)
    room = abs(low) * 0.1 or 1.0
    return Scale(low - room, high + room, bend)


def _bent(value: float, bend: float) -> float:
    return math.copysign(math.log10(1 + abs(value) / bend), value) if bend else value


def _round_step(rough: float) -> float:
    size = 10.0 ** math.floor(math.log10(rough))
    return next(size * lead for lead in (1, 2, 5, 10) if size * lead >= rough * 0.999)


def _powers(scale: Scale) -> list[float]:
    top = math.floor(math.log10(scale.bend)) + math.ceil(max(scale.high, -scale.low)) + 1
    bottom = math.floor(math.log10(scale.bend))
    sizes = [10.0**power for power in range(bottom, top + 1)]
    every = ([-size for size in reversed(sizes)] if scale.low < 0 else []) + sizes
    inside = [size for size in every if scale.low - 0.05 <= _bent(size, scale.bend) <= scale.high]
    return inside[:: max(1, math.ceil(len(inside) / 4))]


def _calendar(low: int, high: int) -> list[int]:
    span = high - low
    if span <= 60:
        return list(range(low, high + 1))
    years = range(_year(low), _year(high) + 1)
    if span <= 365 * 4:
        return [date(year, month, 1).toordinal() for year in years for month in range(1, 13)]
    step = _round_step(span / 365.25 / 4)
    return [date(year, 1, 1).toordinal() for year in years if year % max(1, int(step)) == 0]


def _year(ordinal: int) -> int:
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal())).year


def _date_label(ordinal: int, span: int) -> str:
    when = date.fromordinal(ordinal)
    if span <= 60:
        return f"{when.day} {days(Period(when, when)).split()[1][:3]} {when.year}"
    if span <= 365 * 4:
        return f"{days(Period(when, when)).split()[1][:3]} {when.year}"
    return str(when.year)


def _short(value: float) -> str:
    for size, word in ((1e12, " tn"), (1e9, " bn"), (1e6, " m")):
        if abs(value) >= size:
            return f"{value / size:,.6g}{word}".replace("-", "−")
    return (f"{value:,.0f}" if value == int(value) else f"{value:,.6g}").replace("-", "−")


def _tick(scale: Scale, value: float, label: str) -> Tick:
    place = scale.at(value)
    anchor: Literal["start", "middle", "end"] = "start" if place < 12 else "end" if place > 88 else "middle"
    return Tick(percent(place), label, anchor)
