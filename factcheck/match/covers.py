"""What two figures are for: two parts of a year, two sides of a vote, two records, a cost and a saving.

In: two profiles. Out: whether they are for two. Sales of the third quarter and sales of the full year are two measures. Of a
counted thing one value is one, whenever it was or will be: "40 shops will open in the third quarter" and "40 shops, in the
fourth".
"""

from __future__ import annotations

from factcheck.lexicon import table
from factcheck.match.profiles import Profile
from factcheck.match.values import equal, part


def for_two_parts(left: Profile, right: Profile) -> bool:
    """Tell figures for two parts of a year, or for a part and the whole."""
    one, two = left.claim.measure.covers, right.claim.measure.covers
    if not one or not two or one == two:
        return False
    kind, _, number = one.partition(" ")
    other, _, another = two.partition(" ")
    if kind == other and not (number and another):
        return False
    return left.family in ("date", "rank", "unit") or bool(part(left, right))


def of_two_sides(left: Profile, right: Profile) -> bool:
    """Tell the votes for something from those against it."""
    one, two = left.claim.measure, right.claim.measure
    return one.head == two.head == "vote" and {*one.scope[:1], *two.scope[:1]} == {"for", "against"}


def of_two_records(left: Profile, right: Profile) -> bool:
    """Tell how far back two records reach: "the worst in 20 years", "the first in 15"; and from how long something lasted."""
    one, two = (next((word for word in side.claim.measure.scope if word in _RECORDS), "") for side in (left, right))
    if one and two:
        return one != two
    return bool(one or two) and bool(part(left, right))


def of_cost_and_saving(left: Profile, right: Profile) -> bool:
    """Tell what something costs from what it saves: "will cost 350 million euros" and "will save 340 million euros"."""
    money = left.dimension == right.dimension and left.dimension.startswith("money")
    if not money or equal(left, right):
        return False
    one, two = ({row for row in ("costs_money", "saves_money") if _is_told_by(side, row)} for side in (left, right))
    return len(one) == len(two) == 1 and one != two


def _is_told_by(money: Profile, row: str) -> bool:
    measure = money.claim.measure
    return not {measure.head, measure.predicate}.isdisjoint(table("speech")[row])


_RECORDS = ("most for", "first for")
"""Scopes of a length of time that a record reaches back to (extraction/records.py)."""
