"""Sorts of values: what a claim's value can be held against, and its size in the base unit of its dimension.

In: a claim or a value. Out: the name of its sort, of its dimension, its interval.
"""

from __future__ import annotations

from typing import Literal

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.value import Quantity, Value, When
from factcheck.normalise.units import SHARES, convert

Family = Literal["date", "age", "score", "rank", "count", "unit"]
"""What sort of value: a day is told by its event, an age by its person, a count by its noun, so each leans on other features."""


def family_of(claim: Claim) -> Family:
    """Tell which sort of value a claim has."""
    if isinstance(claim.value, When):
        return "date"
    if claim.kind == "age":
        return "age"
    if claim.kind == "score":
        return "score"
    dimension = claim.value.dimension if isinstance(claim.value, Quantity) else "none"
    return "count" if dimension in {"count", ""} else "rank" if dimension == "ordinal" else "unit"


def dimension_of(claim: Claim) -> str:
    """Name what a claim's value can be compared with; "when" for dates, empty where there is no value."""
    value = claim.value
    if isinstance(value, Quantity):
        return "share" if value.dimension in SHARES else value.dimension
    return "when" if isinstance(value, When) else ""


def base_of(value: Value | None) -> Interval | None:
    """What a value leaves possible, in the base unit of its dimension; None for dates and where there is no value."""
    return in_base(value, value.interval) if isinstance(value, Quantity) else None


def in_base(value: Quantity, interval: Interval) -> Interval:
    """Convert an interval in the unit of a quantity to the base unit."""
    try:
        return convert(interval, value)
    except KeyError:  # a unit that the lexicon has not: compared with its own kind only
        return interval
