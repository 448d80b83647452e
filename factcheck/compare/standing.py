"""Why two values that do not meet need not contradict each other: other times, a growing count, a plan.

In: two claims whose values do not meet. Out: an `Outcome` that takes the place of the plain contradiction, or None.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from factcheck.compare.outcome import Outcome
from factcheck.model.claim import Claim
from factcheck.model.period import Period
from factcheck.model.value import Quantity, When
from factcheck.normalise.scales import aligned
from factcheck.normalise.wording import day, period, said

_SO_FAR = frozenset(("so far", "to date"))

Published = Mapping[str, Period | None]
"""Publication date by source id; it bounds an unsaid as-of from above."""


def order(left: Claim, right: Claim, *, grows: bool, published: Published) -> Outcome | None:
    """Judge two figures by the times for which they hold; None where time does not explain the difference."""
    if not isinstance(left.value, Quantity) or not isinstance(right.value, Quantity):
        return None
    if left.kind == right.kind == "age":
        return _birthdays(*_by_size(left, right), published)
    if grows and not (_is_settled(left, published) and _is_settled(right, published)):
        return _grown(*_by_size(left, right), published)
    rest = _rest(*_by_size(left, right))
    if rest is not None:
        return rest
    times = _times(left, right, published)
    if times[0] is not None and times[1] is not None:
        held = (left, times[0]), (right, times[1])
        return None if times[0].meets(times[1]) else _less_so_far(*held) or _other_times(*held)
    for (dated, when), undated in (((left, times[0]), right), ((right, times[1]), left)):
        if when is not None:
            return _bounded((dated, when), undated, published.get(undated.source))
    return None


def _rest(smaller: Claim, larger: Claim) -> Outcome | None:
    """What is left of a larger count: "14 were taken to hospital", "eight are still there"."""
    if smaller.measure.holds != "still" or larger.measure.holds == "still":
        return None
    return Outcome("silent", "as_of", f"'{said(smaller)}' is what still holds, and may have been '{said(larger)}' before")


def _times(left: Claim, right: Claim, published: Published) -> tuple[Period | None, Period | None]:
    """For when two figures hold; where the words of one say so, the date of the other's sentence says it too."""
    one, two = _holds(left, published), _holds(right, published)
    if one is None and two is None:
        return None, None
    return one or left.measure.time, two or right.measure.time


def _holds(claim: Claim, published: Published) -> Period | None:
    """For when a figure holds: as a person typed it, or as its words say by the day of its article."""
    when = published.get(claim.source)
    if claim.as_of is not None or when is None or when.first is None or not claim.measure.holds:
        return claim.as_of
    return when if claim.measure.holds != "lately" else Period(when.first - _LATELY, when.last)


def stand(left: Claim, right: Claim, published: Published) -> Outcome | None:
    """Tell a plan from what came about; None where both are meant alike, or what is no plan by its words is still to come too.

    Nor has a plan come about in an article that is no later than the one that tells it: of such pairs of the golds that are one
    measure, 23 are conflicts and none agrees.
    """
    meant = left.modality in _MEANT, right.modality in _MEANT
    if meant[0] == meant[1]:
        return None
    plan, fact = (left, right) if meant[0] else (right, left)
    told, done = published.get(plan.source), published.get(fact.source)
    if _is_ahead(fact, done) or (told is not None and done is not None and done.opening() <= told.closing() + _at_once(fact)):
        return None
    return Outcome("silent", "planned", f"'{said(plan)}' is {_MEANT[plan.modality]}, '{said(fact)}' is said to have come about")


def _at_once(fact: Claim) -> timedelta:
    return _WEEK if fact.measure.holds == "lately" else timedelta(0)


def _birthdays(younger: Claim, older: Claim, published: Published) -> Outcome | None:
    """Two ages of one person agree where about as many years lie between the sources as between the ages."""
    then, later = _time(younger, published), _time(older, published)
    ages = _age(younger), _age(older)
    if then is None or later is None or None in ages:
        return None
    least, most = (later.opening() - then.closing()).days / _YEAR, (later.closing() - then.opening()).days / _YEAR
    if most < _HALF_A_YEAR or not least - 1 < float(ages[1] or 0) - float(ages[0] or 0) < most + 1:
        return None
    return Outcome("supports", "superseded", f"'{said(younger)}' ({period(then)}) became '{said(older)}' ({period(later)})")


def _age(claim: Claim) -> Decimal | None:
    assert isinstance(claim.value, Quantity)
    return claim.value.printed.low if claim.value.unit == "year" else None


def _grown(smaller: Claim, larger: Claim, published: Published) -> Outcome | None:
    """A count that grows: later and larger supersedes; later and smaller falls; without an order it stays open."""
    said_both = smaller.as_of is not None and larger.as_of is not None
    before, after = _time(smaller, published), _time(larger, published)
    if before is None or after is None or before.meets(after):
        return None if said_both else _unordered(smaller, larger)
    if before.closing() < after.opening():
        grew = f"'{said(smaller)}' ({period(before)}) grew to '{said(larger)}' ({period(after)})"
        return Outcome("supports", "superseded", grew)
    if not said_both:
        later = f"'{said(smaller)}' ({period(before)}) is the smaller one, and published later than"
        return Outcome("refutes", "order", f"{later} '{said(larger)}' ({period(after)})")
    fell = f"a count that only grows falls from '{said(larger)}' ({period(after)}) to '{said(smaller)}' ({period(before)})"
    return Outcome("refutes", "falls", fell)


def _is_settled(claim: Claim, published: Published) -> bool:
    """Tell a toll of long ago, which grows no more: "the earthquake of 1974 killed 94"."""
    happened, told = claim.measure.time, _time(claim, published)
    if happened is None or happened.last is None or told is None or told.first is None:
        return False
    return (told.first - happened.last).days > _SETTLED


def _unordered(smaller: Claim, larger: Claim) -> Outcome:
    unclear = f"'{said(smaller)}' and '{said(larger)}' do not meet, and which of them is the later count is not said"
    return Outcome("refutes", "order", unclear)


_Dated = tuple[Claim, Period]
"""A claim, and for when it holds."""


def _bounded(held: _Dated, undated: Claim, published: Period | None) -> Outcome | None:
    """An unsaid as-of lies before the publication: it cannot be a later one, and may be an earlier one."""
    dated, when = held
    if published is None or published.last is None or published.meets(when):
        return None
    holds = f"'{said(dated)}' holds for {_told(dated, when)}"
    if published.closing() < when.opening():
        return Outcome("silent", "as_of", f"{holds}, and '{said(undated)}' was published before, by {day(published.last)}")
    return Outcome("refutes", "order", f"{holds}, and for when '{said(undated)}' holds is not said")


def _other_times(left: _Dated, right: _Dated) -> Outcome:
    (one, here), (two, there) = left, right
    why = f"'{said(one)}' holds for {_told(one, here)}, '{said(two)}' for {_told(two, there)}"
    return Outcome("silent", "as_of", why)


def _less_so_far(left: _Dated, right: _Dated) -> Outcome | None:
    """What was counted so far is no less than what was counted before: "1,700 so far" a day after 2,300."""
    (smaller, later), (larger, before) = (left, right) if _by_size(left[0], right[0])[0] is left[0] else (right, left)
    if _SO_FAR.isdisjoint(smaller.measure.scope) or later.opening() <= before.closing():
        return None
    fell = f"'{said(smaller)}' ({period(later)}) is what was counted so far, and less than '{said(larger)}' ({period(before)})"
    return Outcome("refutes", "falls", fell)


def _told(claim: Claim, when: Period) -> str:
    """Say for when a figure holds; of what was read from its words, that it is the day of its article."""
    if claim.as_of is not None or not claim.measure.holds:
        return period(when)
    return f"the time of its article, {period(replace(when, first=when.last))}"


def _by_size(left: Claim, right: Claim) -> tuple[Claim, Claim]:
    assert isinstance(left.value, Quantity)
    assert isinstance(right.value, Quantity)
    mine, theirs = aligned(left.value, right.value)
    left_is_smaller = mine.low is None or (theirs.low is not None and mine.low < theirs.low)
    return (left, right) if left_is_smaller else (right, left)


def _time(claim: Claim, published: Published) -> Period | None:
    return claim.as_of or published.get(claim.source)


def _is_ahead(claim: Claim, published: Period | None) -> bool:
    """Tell what its source tells of a day to come: "the museum reopens on 28 May", "is closed until 19 February"."""
    when = claim.value.period if isinstance(claim.value, When) else claim.measure.time
    if when is None or published is None or published.last is None:
        return False
    return published.closing() < (when.closing() if when.first is None else when.opening())


_WEEK = timedelta(7)
_LATELY = timedelta(31)
"""A state that is told in the present may have begun to hold in the month before."""

_YEAR = 365.25

_HALF_A_YEAR = 0.5
"""Between articles of one week a birthday is possible, and a slip is likelier."""

_MEANT = {"planned": "a plan", "hypothetical": "a supposition"}
_SETTLED = 365
"""Days after which a count of what happened grows no more."""
