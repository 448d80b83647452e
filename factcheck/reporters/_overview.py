"""The timeline of everything that is dated, by source.

In: judged groups and loose mentions. Out: lanes of marks with their days as ordinals (scripts zoom with them) and places in
percent (they stand without scripts), and the same as a list for readers of text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.model.claim import Claim
from factcheck.model.mention import Mention
from factcheck.model.period import Period
from factcheck.model.value import Value, When
from factcheck.reporters import _scale as scales
from factcheck.reporters import _words as words

LANES: Final = 40
"""Sources drawn at most, those with most dates first; the list has them all. More would not fit a screen."""

EARLY: Final = 0.05
"""Share of the oldest marks that may be set apart at the left edge, where they would press the rest together."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A date: first and last day as ordinals, place and width in percent, and its card (empty for a loose mention)."""

    first: int
    last: int
    x: str
    width: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A source with its dates."""

    source: str
    anchor: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A dated claim in words."""

    date: str
    source: str
    about: str
    anchor: str
    surface: str


@dataclass(frozen=True, slots=True)
class Overview:
    """All dates on one axis from `first` to `last` (ordinals)."""

    first: int
    last: int
    early: int
    lanes: tuple[Lane, ...]
    left_out: int
    ticks: tuple[scales.Tick, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """A claim with the card that it belongs to."""

    claim: Claim
    anchor: str
    about: str


def overview(dated: Iterable[Dated], mentions: Iterable[Mention], sources_at: Mapping[str, str]) -> Overview | None:
    """Draw every closed date by source; None where fewer than two are dated."""
    known = [(one, period) for one in dated if (period := _period(one.claim.value)) is not None and one.claim.source]
    spans = {(one.claim.source, *_ordinals(period), one.anchor) for one, period in known}
    spans |= {(one.source, *_ordinals(period), "") for one in mentions if (period := _period(one.value)) is not None}
    if len(spans) < 2:
        return None
    begin, end = _window([(first, last) for _, first, last, _ in spans])
    scale = scales.Scale(begin, max(end, begin + 1))
    by_source: dict[str, list[Mark]] = {}
    for source, first, last, anchor in sorted(spans):
        by_source.setdefault(source, []).append(_mark(first, last, anchor, scale))
    drawn = sorted(sorted(by_source), key=lambda source: -len(by_source[source]))[:LANES]
    return Overview(
        first=begin,
        last=end,
        early=sum(last < begin for _, _, last, _ in spans),
        lanes=tuple(Lane(source, sources_at.get(source, ""), tuple(by_source[source])) for source in sorted(drawn)),
        left_out=len(by_source) - len(drawn),
        ticks=scales.day_ticks(scale),
        entries=tuple(_entry(one) for one, _ in sorted(known, key=lambda pair: (*_ordinals(pair[1]), pair[0].claim.id))),
    )


def _period(read: Value | None) -> Period | None:
    if not isinstance(read, When) or read.period is None or read.period.days is None:
        return None
    return read.period


def _ordinals(period: Period) -> tuple[int, int]:
    return period.opening().toordinal(), period.closing().toordinal()


def _window(days: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Choose the days that the axis covers: all, or all but a few that lie far before the rest."""
    firsts = sorted(first for first, _ in days)
    end = max(last for _, last in days)
    kept = firsts[int(len(firsts) * EARLY)]
    return (kept, end) if kept - firsts[0] > 3 * max(end - kept, 1) else (firsts[0], end)


def _mark(first: int, last: int, anchor: str, scale: scales.Scale) -> Mark:
    left, right = scale.at(first), scale.at(last + 1)
    if last < scale.low:
        left = right = 1.0
    return Mark(first, last, scales.percent(left), scales.percent(max(right - left, 0.6)), anchor)


def _entry(one: Dated) -> Entry:
    surface = "" if one.claim.value is None else one.claim.value.surface
    return Entry(words.value(one.claim.value), one.claim.source, one.about, one.anchor, surface)
