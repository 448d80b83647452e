"""Counts that grow: the dead, the injured and the displaced of an event, as reports of it follow each other.

In: a group and the dates of publication. Out: whether a larger count may be the later one and no contradiction.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.match.relations_reading import is_count, row
from factcheck.model.claim import Claim
from factcheck.model.group import Group
from factcheck.model.period import Period
from factcheck.model.value import Quantity
from factcheck.normalise.lemmas import noun_kind, predicate_set

_FRESH = 31
"""Days within which reports of an event still count: later ones look back, and have the last count.

That is so where they print one, and a count that grew before did not get beyond it.
"""


def grows(group: Group, published: Mapping[str, Period | None]) -> bool:
    """Tell whether all claims of a group count people or things that an event struck, in reports that followed it.

    Args:
        group: found in raw text.
        published: date of publication by id of the source; None where it is not known.
    """
    if not all(is_count(claim) and _may_grow(claim) for claim in group.claims) or not any(map(_is_of_growth, group.claims)):
        return False
    days = {claim.id: when.first.toordinal() for claim in group.claims if (when := published.get(claim.source)) and when.first}
    last = min(days.values(), default=0) + _FRESH
    late = {_least(claim) for claim in group.claims if days.get(claim.id, last) > last}
    fresh = {_least(claim) for claim in group.claims if days.get(claim.id, last) <= last}
    return not late or (len(late) == 1 and len(fresh) > 1 and max(fresh) <= min(late))


def _may_grow(claim: Claim) -> bool:
    told = predicate_set(claim.measure.predicate) or claim.measure.predicate
    return told in row("growing") or claim.measure.head in row("growing_nouns")


def _is_of_growth(claim: Claim) -> bool:
    """Tell a count of people, or of what grows by itself: cases of a disease, signatures."""
    return noun_kind(claim.measure.head) == "person" or claim.measure.head in row("growing_nouns")


def _least(claim: Claim) -> Decimal:
    """The least that a claim says, as it is printed."""
    assert isinstance(claim.value, Quantity)
    return claim.value.printed.low or Decimal(0)
