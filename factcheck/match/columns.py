"""Columns: many claims as arrays of numbers, so that a step costs an addition and not an object.

In: claims. Out: one array an attribute, words coded by their place in a vocabulary. Only where claims are many (see groups.py):
a claim stays the frozen value that it is, and its column form is thrown away after grouping.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from factcheck.match.profiles import canonical
from factcheck.match.sorts import family_of
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.period import Period
from factcheck.model.value import Quantity, Value, When
from factcheck.normalise.lemmas import noun_kind, noun_set, predicate_set
from factcheck.normalise.units import to_base

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

EVER = (-1, 1 << 22)
"""First and last day of an undated claim: before and after every day of the calendar, which has 3,652,059."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Claims as arrays; all but `offsets` and `words` have one entry a claim, in the order of the claims.

    Args:
        source: number of its source.
        room: number of its sort of value: what cannot be compared is in another room.
        head: set of the counted noun; 0 where unknown.
        kind: what kind of thing the noun is; 0 where unknown.
        predicate: set of the predicate; 0 where unknown or in no set, since a verb without a set says nothing beside a noun.
        first: ordinal of the first day on which it may have happened; see `EVER`.
        last: ordinal of the last day.
        low: least possible value in the base unit of its room; NaN where there is none.
        high: greatest possible value.
        offsets: where the words of each claim begin in `words`, and where the last one's end.
        words: codes of what the sentence speaks of, head and predicate left out, names first; each once a claim.
        vocabulary: the word of every code.
        named: True for every code that is part of a name somewhere.
    """

    source: Ints
    room: Ints
    head: Ints
    kind: Ints
    predicate: Ints
    first: Ints
    last: Ints
    low: Floats
    high: Floats
    offsets: Ints
    words: Ints
    vocabulary: tuple[str, ...]
    named: Flags

    def __len__(self) -> int:
        """Return how many claims there are."""
        return len(self.source)


def columns_of(claims: Sequence[Claim]) -> Columns:
    """Code claims; every distinct word, noun and predicate is looked up in the lexicon once."""
    heads, predicates, rooms, sources = ({"": 0} for _ in range(4))
    rows = array("q")
    values = array("d")
    for claim in claims:
        measure = claim.measure
        first, last = _days(claim.measure.time)
        rows.extend((
            _code(sources, claim.source), _code(rooms, _room(claim)), _code(heads, measure.head),
            _code(predicates, measure.predicate), first, last,
        ))  # fmt: skip
        values.extend(_bounds(claim.value))
    table = np.frombuffer(rows, dtype=np.int64).reshape(-1, 6)
    numbers = np.frombuffer(values, dtype=np.float64).reshape(-1, 2)
    offsets, words, vocabulary, named = _words(claims)
    return Columns(
        source=table[:, 0], room=table[:, 1],
        head=_classes(heads, noun_set)[table[:, 2]], kind=_classes(heads, noun_kind)[table[:, 2]],
        predicate=_classes(predicates, predicate_set)[table[:, 3]],
        first=table[:, 4], last=table[:, 5], low=numbers[:, 0], high=numbers[:, 1],
        offsets=offsets, words=words, vocabulary=vocabulary, named=named,
    )  # fmt: skip


def _code(book: dict[str, int], word: str) -> int:
    return book.setdefault(word, len(book))


def _classes(book: Mapping[str, int], class_of: Callable[[str], str]) -> Ints:
    """Map the code of every word to the code of its class; 0 where it has none."""
    classes = {"": 0}
    return np.array([_code(classes, class_of(word) if word else "") for word in book], dtype=np.int64)


def _room(claim: Claim) -> str:
    """Name what a value can be compared with: its sort, its dimension, and levels with levels only."""
    value = claim.value
    if isinstance(value, Quantity):
        return f"{family_of(claim)} {value.dimension} {value.change}"
    return "when" if isinstance(value, When) else "nothing"


def _days(period: Period | None) -> tuple[int, int]:
    if period is None:
        return EVER
    first, last = period.first, period.last
    return EVER[0] if first is None else first.toordinal(), EVER[1] if last is None else last.toordinal()


def _bounds(value: Value | None) -> tuple[float, float]:
    """Floats will do: bounds decide who is likely to speak of one thing here, and no verdict."""
    if isinstance(value, When):
        return _instants(value.period)
    if value is None:
        return math.nan, math.nan
    interval = value.interval if value.dimension == "count" else _base(value)
    low = -math.inf if interval.low is None else float(interval.low)
    high = math.inf if interval.high is None else float(interval.high)
    if interval.low_open:
        low = math.nextafter(low, math.inf)
    return low, math.nextafter(high, -math.inf) if interval.high_open else high


def _instants(period: Period | None) -> tuple[float, float]:
    if period is None:
        return math.nan, math.nan
    opening, closing = period.opening(), period.closing()
    return tuple(t.toordinal() + (t.hour * 60 + t.minute) / 1440 for t in (opening, closing))  # type: ignore[return-value]


def _base(value: Quantity) -> Interval:
    try:
        return to_base(value)
    except KeyError:  # a unit that the lexicon has not
        return value.interval


def _words(claims: Sequence[Claim]) -> tuple[Ints, Ints, tuple[str, ...], Flags]:
    """Code what the sentences speak of; words of one set of the lexicon are one word."""
    book: dict[str, int] = {}
    offsets, codes = array("q", (0,)), array("q")
    named = set[int]()
    for claim in claims:
        measure = claim.measure
        names = " ".join((measure.entity, *measure.names)).split()
        found = dict.fromkeys((*names, *measure.context))
        found.pop(measure.head, None)
        found.pop(measure.predicate, None)
        codes.extend([_code(book, word) for word in found])
        offsets.append(len(codes))
        named.update([book[word] for word in names if word in book])
    sets: dict[str, int] = {}
    one = np.array([_code(sets, canonical(word)) for word in book], dtype=np.int64)
    flags = np.zeros(len(sets), dtype=np.bool_)
    flags[one[list(named)]] = True
    return np.frombuffer(offsets, dtype=np.int64), one[np.frombuffer(codes, dtype=np.int64)], tuple(sets), flags
