"""Two limits of one thing: "permits up to six storeys" and "permits up to eight" cannot both be true.

In: two claims. Out: their figures as printed, where both are limits that a rule sets on one side. What leaves open how much there
was ("up to 200 people were killed") is no limit, and its interval holds.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.model.claim import Claim
from factcheck.model.value import Quantity
from factcheck.normalise.scales import comparable, in_their_units


def as_limits(left: Claim, right: Claim) -> tuple[Quantity, Quantity] | None:
    """Read two limits of one side by what they print; None where either is none, or where two units round them otherwise."""
    one, two = left.value, right.value
    limits = left.measure.limit and left.measure.limit == right.measure.limit
    if not limits or not isinstance(one, Quantity) or not isinstance(two, Quantity) or not comparable(one, two):
        return None
    if one.change != two.change or (one.unit != two.unit and one.dimension != "time"):
        return None
    return in_their_units(_printed(one), _printed(two))


def _printed(limit: Quantity) -> Quantity:
    return replace(limit, interval=limit.printed, expected=None)
