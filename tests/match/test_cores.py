"""Cores: what joins inside a story of single claims."""

from __future__ import annotations

import math

from factcheck.match.columns import EVER
from factcheck.match.cores import Frame, cores_of

MAY_3, MAY_4, NOVEMBER = 728_782, 728_783, 728_964
"""Days of 1996."""


def frame(low: float, high: float | None = None, **known: int) -> Frame:
    """Make a frame: one noun and one fate on one day, unless told otherwise."""
    told = {"room": 1, "head": 1, "predicate": 1, "first": MAY_3, "last": MAY_3} | known
    return Frame(low=low, high=low if high is None else high, **told)


UNDATED = {"first": EVER[0], "last": EVER[1]}


def sets(*frames: Frame) -> list[list[int]]:
    """Give the members of the cores."""
    return sorted(sorted(core.members) for core in cores_of(range(len(frames)), frames))


def test_the_same_noun_fate_and_day_are_one_core() -> None:
    """Figures may be rounded, and a source may be of another opinion."""
    assert sets(frame(100), frame(95, 105), frame(150)) == [[0, 1, 2]]


def test_another_noun_fate_room_or_month_is_another_core() -> None:
    """Whatever the figure."""
    others = frame(100, head=2), frame(100, predicate=2), frame(100, room=2), frame(100, first=NOVEMBER, last=NOVEMBER)
    assert sets(frame(100), *others) == [[0], [1], [2], [3], [4]]


def test_two_days_of_one_week_may_be_one_event() -> None:
    """Sources that date it differently contradict each other."""
    assert sets(frame(100), frame(100, first=MAY_4, last=MAY_4)) == [[0, 1]]


def test_an_undated_claim_goes_where_its_figure_fits() -> None:
    """And to none where it fits none, though only one is there."""
    assert sets(frame(100), frame(500, first=NOVEMBER, last=NOVEMBER), frame(490, 510, **UNDATED)) == [[0], [1, 2]]
    assert sets(frame(100), frame(150, **UNDATED)) == [[0], [1]]


def test_an_undated_claim_is_no_bridge() -> None:
    """It is with one of two cores that it fits, and they stay apart."""
    bridge = frame(0, math.inf, **UNDATED)
    assert sets(frame(100), frame(500, first=NOVEMBER, last=NOVEMBER), bridge) == [[0, 2], [1]]


def test_claims_that_are_all_undated_may_dispute() -> None:
    """As those of one day do."""
    assert sets(frame(100, **UNDATED), frame(150, **UNDATED)) == [[0, 1]]


def test_figures_far_apart_are_two_measures() -> None:
    """A hundred and a thousand are no difference of opinion; nothing, and figures of unknown things, are none either."""
    assert sets(frame(100), frame(1000)) == [[0], [1]]
    assert sets(frame(100, head=0), frame(150, head=0)) == [[0], [1]]
    assert sets(frame(5), frame(0)) == [[0], [1]]


def test_a_claim_without_a_fate_or_a_value_follows_the_others_or_stays_alone() -> None:
    """A core takes on what its members know."""
    assert sets(frame(100, predicate=0), frame(100)) == [[0, 1]]
    assert sets(frame(math.nan), frame(math.nan)) == [[0], [1]]
