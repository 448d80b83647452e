"""A period of whole days, or of clock times where the text gives them.

In: dates and times of day. Out: truth values. "In May", "19 to 20 September" and "around 1:00 PM on 19 September" are
intervals of time; two datings of one event can both be true exactly when they *meet*. The misuse that this module prevents
is filling in a day that nobody said: "June 1999" is thirty days and not the twenty-first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

_DAY_BEGINS = time.min
_DAY_ENDS = time.max


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included, narrowed by clock times where the text has them.

    Args:
        first: the earliest possible day; None = any time before `last`.
        last: the latest possible day, included; None = any time from `first` on.
        begins: clock time on `first`; None = the whole day.
        ends: clock time on `last`; None = the whole day.

    Raises:
        ValueError: the period ends before it begins, or holds a clock time without its day.
    """

    first: date | None
    last: date | None
    begins: time | None = None
    ends: time | None = None

    def __post_init__(self) -> None:
        if (self.first is None and self.begins is not None) or (self.last is None and self.ends is not None):
            raise ValueError("a clock time needs its day")
        if self.first is not None and self.last is not None and self.opening() > self.closing():
            raise ValueError(f"a period cannot end on {self.last} before it begins on {self.first}")

    @classmethod
    def day(cls, day: date) -> Period:
        """Hold one whole day."""
        return cls(day, day)

    @property
    def days(self) -> int | None:
        """Number of calendar days touched, both ends counted; None where an end is open."""
        return None if self.first is None or self.last is None else (self.last - self.first).days + 1

    def opening(self) -> datetime:
        """First instant that is possible; the beginning of time where `first` is open."""
        return datetime.combine(self.first or date.min, self.begins or _DAY_BEGINS)

    def closing(self) -> datetime:
        """Last instant that is possible; the end of time where `last` is open."""
        return datetime.combine(self.last or date.max, self.ends or _DAY_ENDS)

    def meets(self, other: Period) -> bool:
        """Tell whether one instant lies in both periods. Symmetric."""
        return self.opening() <= other.closing() and other.opening() <= self.closing()

    def contains(self, other: Period) -> bool:
        """Tell whether the other period lies wholly inside this one."""
        return self.opening() <= other.opening() and other.closing() <= self.closing()
