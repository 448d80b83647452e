"""Two figures for one measure.

In: claims whose values are quantities. Out: an `Outcome`. Figures are compared as the intervals that their wording leaves
possible, in one unit; the misuse that this prevents is comparing what was printed.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.compare.outcome import Outcome
from factcheck.compare.tolerance import tolerated
from factcheck.lexicon import table
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.value import Quantity
from factcheck.normalise.limits import as_limits
from factcheck.normalise.scales import (
    aligned,
    comparable,
    expectations,
    gap,
    in_their_units,
    meets,
    same_score,
    unit_left_out,
    unit_shortened,
)
from factcheck.normalise.wording import interval, possible, said


def meet(left: Claim, right: Claim, *, tolerance: str = "") -> Outcome:
    """Say whether two figures can both be true.

    Args:
        left: a claim with a quantity.
        right: another.
        tolerance: as in `compare`.
    """
    if _is_set_by_law(left) and _is_set_by_law(right):
        left, right = _as_printed(left), _as_printed(right)
    mine, theirs = _quantity(left), _quantity(right)
    if not comparable(mine, theirs):
        return _of_two_kinds(left, right)
    if mine.change != theirs.change:
        ways = f"'{said(left)}' is a {mine.change} and '{said(right)}' a {theirs.change}"
        return Outcome("silent", "change", ways) if "level" in {mine.change, theirs.change} else Outcome("refutes", "apart", ways)
    if (outcome := _by_their_printing(left, right, tolerance)) is not None:
        return outcome
    if (common := _common(mine, theirs)) is None and not tolerance:
        mine, theirs = in_their_units(mine, theirs)
        left, right = replace(left, value=mine), replace(right, value=theirs)
        common = _common(mine, theirs)
    if common is not None:
        return _meeting(left, right, common)
    if tolerated(tolerance, mine, theirs):
        return Outcome("supports", "compatible", f"'{said(left)}' and '{said(right)}' differ by no more than {tolerance}")
    return _refuting(left, right)


def _by_their_printing(left: Claim, right: Claim, tolerance: str) -> Outcome | None:
    """Judge limits, units that stand for others, scores and roundings next to each other; None where the intervals decide."""
    mine, theirs = _quantity(left), _quantity(right)
    if (limits := as_limits(left, right)) is not None:
        return _limits(left, right, limits, tolerance)
    if unit_shortened(mine, theirs):
        told = f"'{said(left)}' and '{said(right)}' give one figure, and one unit may stand for the other"
        return Outcome("supports", "weak", told)
    if mine.dimension == _SCORE:
        return _scores(left, right)
    if _neighbours(mine, theirs):
        return Outcome("refutes", "neighbours", f"'{said(left)}' and '{said(right)}' are roundings next to each other")
    return None


def _limits(left: Claim, right: Claim, limits: tuple[Quantity, Quantity], tolerance: str) -> Outcome:
    """Two limits of one side are one where they print one figure: a rule that permits up to eight does not set six."""
    if meets(*limits):
        return Outcome("supports", "identical", f"'{said(left)}' and '{said(right)}' are one limit")
    if tolerated(tolerance, *limits):
        return Outcome("supports", "compatible", f"'{said(left)}' and '{said(right)}' differ by no more than {tolerance}")
    figures = " and ".join(possible(limit) for limit in limits)
    return Outcome("refutes", "apart", f"'{said(left)}' and '{said(right)}' are both limits: {figures}")


def _is_set_by_law(claim: Claim) -> bool:
    """Tell a rate that a law prints as it is, and that nobody rounds: value-added tax of 20 percent."""
    quantity = _quantity(claim)
    level = quantity.dimension == "percent" and quantity.change == "level" and quantity.hedge == "exact"
    return level and claim.measure.head in table("measures_classes")["by_law"]["rates"]


def _as_printed(claim: Claim) -> Claim:
    quantity = _quantity(claim)
    return replace(claim, value=replace(quantity, interval=quantity.printed))


def _of_two_kinds(left: Claim, right: Claim) -> Outcome:
    if unit_left_out(left, right):
        return Outcome("supports", "weak", f"'{said(left)}' and '{said(right)}' give one figure, and one gives no unit")
    return Outcome("silent", "unit", f"'{said(left)}' and '{said(right)}' are not measured in the same kind of unit")


def _scores(left: Claim, right: Claim) -> Outcome:
    """A score of 52-3 is no range: its figures are compared one by one."""
    if same_score(_quantity(left), _quantity(right)):
        return Outcome("supports", "identical", f"'{said(left)}' and '{said(right)}' say the same")
    return Outcome("refutes", "apart", f"'{said(left)}' and '{said(right)}' are two scores")


def _refuting(left: Claim, right: Claim) -> Outcome:
    mine, theirs = _quantity(left), _quantity(right)
    if "vague" not in {mine.hedge, theirs.hedge}:
        return Outcome("refutes", "apart", _apart(left, right))
    if _understates(mine, theirs) or _understates(theirs, mine):
        return Outcome("supports", "weak", f"'{said(left)}' and '{said(right)}' can both be true, though one says much less")
    return Outcome("refutes", "vague", _apart(left, right))


def _understates(vague: Quantity, other: Quantity) -> bool:
    """Tell whether a vague word may stand for a larger figure: "thousands" are 14,000 as well, "dozens" are not eight."""
    span, figure = aligned(vague, other)
    if vague.hedge != "vague" or span.high is None or figure.low is None:
        return False
    return span.high < figure.low <= span.high * _UNDERSTATED


def _common(left: Quantity, right: Quantity) -> Interval | None:
    mine, theirs = aligned(left, right)
    return mine.intersect(theirs)


def _meeting(left: Claim, right: Claim, common: Interval) -> Outcome:
    mine, theirs = _quantity(left), _quantity(right)
    sides = aligned(mine, theirs)
    if sides[0] == sides[1]:
        return Outcome("supports", "identical", f"'{said(left)}' and '{said(right)}' say the same")
    hoped = expectations(mine, theirs)
    if not hoped[0].meets(hoped[1]):
        detail = f"'{said(left)}' and '{said(right)}' can both be true, though a reader would not expect it"
        return Outcome("supports", "weak", detail)
    for inner, outer, inside in ((left, right, sides[0]), (right, left, sides[1])):
        if common == inside:
            return Outcome("supports", "compatible", f"'{said(inner)}' lies within {_left_possible(outer)}")
    return Outcome("supports", "compatible", f"{_spelt(left)} and {_spelt(right)} overlap")


def _apart(left: Claim, right: Claim) -> str:
    for inner, outer in ((left, right), (right, left)):
        if not _quantity(outer).interval.is_point:
            return f"'{said(inner)}' lies outside {_left_possible(outer)}"
    mine, theirs = _quantity(left), _quantity(right)
    difference = ""
    if mine.unit == theirs.unit:
        difference = f" by {interval(Interval.exactly(gap(mine.interval, theirs.interval)), mine.unit)}"
    return f"'{said(left)}' and '{said(right)}' are both exact and differ{difference}"


def _spelt(claim: Claim) -> str:
    words, span = said(claim), possible(_quantity(claim))
    return f"'{words}'" if span in words else f"'{words}' ({span})"


def _left_possible(claim: Claim) -> str:
    return f"{possible(_quantity(claim))}, which '{said(claim)}' leaves possible"


def _neighbours(left: Quantity, right: Quantity) -> bool:
    """Tell whether two rounded figures lie next to each other, as 14 % and 15 % do.

    One number may be behind both, rounded up here and down there: the intervals touch, or leave a gap narrower than the
    finer of the two roundings.
    """
    mine, theirs = aligned(left, right)
    if not {left.hedge, right.hedge} <= {"exact", "rounded"} or not mine.width or not theirs.width:
        return False
    common = mine.intersect(theirs)
    return gap(mine, theirs) < min(mine.width, theirs.width) if common is None else common.is_point


def _quantity(claim: Claim) -> Quantity:
    assert isinstance(claim.value, Quantity)
    return claim.value


_SCORE = "score"

_UNDERSTATED = 5
"""How many times the top of its span a vague word may stand for. A starting point: in the development gold "thousands" goes with
14,000, and nothing there tells 2 from 10."""
