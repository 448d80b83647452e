"""Cores: inside a story, the claims that count the same thing with the same fate at the same time.

In: frames and the claims of one story. Out: sets of them. The claims that say most come first and form cores; vague and undated
ones are attached to a core afterwards and never join two.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.match.columns import EVER, Columns
from factcheck.match.dating import far_apart

_OPINION = 3.0
"""Ratio of two figures up to which sources may disagree about one measure; further apart they speak of two."""

_LOOKED_AT = 8
"""Members of a core that a value is held against: more would only say the same."""


class Frame(NamedTuple):
    """What a claim counts, when and how many: one row of the columns."""

    room: int
    head: int
    predicate: int
    first: int
    last: int
    low: float
    high: float


@dataclass(slots=True)
class Core:
    """Claims about one measure: what they have in common."""

    room: int
    head: int
    predicate: int
    first: int
    last: int
    members: list[int] = field(default_factory=list)
    values: list[tuple[float, float]] = field(default_factory=list)

    def fits(self, frame: Frame) -> bool:
        """Tell whether a claim may speak of the same measure, its figure aside."""
        return (
            self.head == frame.head
            and self.room == frame.room
            and (self.predicate == frame.predicate or not self.predicate or not frame.predicate)
            and (self.meets(frame) or not far_apart((self.first, self.last), (frame.first, frame.last)))
        )

    def meets(self, frame: Frame) -> bool:
        """Tell whether the dates meet."""
        return self.first <= frame.last and frame.first <= self.last

    def meeting(self, frame: Frame) -> float:
        """Share of the core's values that a claim's value meets."""
        met = sum(low <= frame.high and frame.low <= high for low, high in self.values)
        return met / len(self.values)

    def may_dispute(self, frame: Frame) -> bool:
        """Tell whether a claim may be of another opinion about the same measure: dated alike, and the figures not far apart."""
        if not self.head or frame.high <= 0 or _undated(frame.first, frame.last) != _undated(self.first, self.last):
            return False
        low, high = self.values[0]
        return low <= frame.high * _OPINION and frame.low <= high * _OPINION

    def take(self, index: int, frame: Frame) -> None:
        """Take a claim in; what it says more exactly narrows what the next one may say."""
        self.members.append(index)
        self.predicate = self.predicate or frame.predicate
        if self.meets(frame):
            self.first, self.last = max(self.first, frame.first), min(self.last, frame.last)
        if len(self.values) < _LOOKED_AT:
            self.values.append((frame.low, frame.high))


def frames_of(columns: Columns) -> list[Frame]:
    """Turn columns into rows."""
    parts = (columns.room, columns.head, columns.predicate, columns.first, columns.last, columns.low, columns.high)
    return list(map(Frame._make, zip(*(part.tolist() for part in parts), strict=True)))


def cores_of(members: Sequence[int], frames: Sequence[Frame]) -> list[Core]:
    """Sort the claims of one story into cores.

    Args:
        members: claims of the story, by index.
        frames: of all claims, by index.

    Returns:
        Cores; every member is in exactly one.
    """
    rooms: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index in members:
        rooms[frames[index].room, frames[index].head].append(index)
    return [core for room in rooms.values() for core in _cores(sorted(room, key=lambda i: (_vagueness(frames[i]), i)), frames)]


def _cores(ordered: Iterable[int], frames: Sequence[Frame]) -> list[Core]:
    cores: list[Core] = []
    for index in ordered:
        frame = frames[index]
        core = likeliest(frame, cores) if cores else None
        if core is None:
            core = Core(*frame[:5])
            cores.append(core)
        core.take(index, frame)
    return cores


def _vagueness(frame: Frame) -> tuple[bool, int, bool, float]:
    """Order: dated before undated, the narrower date first, with a fate before without, the narrower figure first."""
    width = frame.high - frame.low
    return (
        _undated(frame.first, frame.last), frame.last - frame.first, not frame.predicate, math.inf if math.isnan(width) else width
    )  # fmt: skip


def _undated(first: int, last: int) -> bool:
    return first == EVER[0] or last == EVER[1]


def likeliest(frame: Frame, cores: Iterable[Core]) -> Core | None:
    """Choose the core that a claim belongs to.

    The one with most values that meet its own; where none meets, the only one that it may dispute, if there is only one that
    fits at all. None where it cannot be told: a claim is never the bridge between two cores.
    """
    fitting = [core for core in cores if core.fits(frame)]
    shares = [(core.meeting(frame), len(core.members)) for core in fitting]
    best = max(shares, default=(0.0, 0))
    if best[0] > 0:
        return fitting[shares.index(best)]
    return fitting[0] if len(fitting) == 1 and fitting[0].may_dispute(frame) else None
