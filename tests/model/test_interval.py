"""Intervals of numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.interval import Interval

NUMBERS = st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, places=3)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Any interval: closed, half-open, unbounded."""
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    point = low == high
    return Interval(
        None if draw(st.booleans()) else low,
        None if draw(st.booleans()) else high,
        low_open=not point and draw(st.booleans()),
        high_open=not point and draw(st.booleans()),
    )


def interval(low: str | None, high: str | None, *, low_open: bool = False, high_open: bool = False) -> Interval:
    """Build an interval from spellings."""
    return Interval(
        None if low is None else Decimal(low), None if high is None else Decimal(high), low_open=low_open, high_open=high_open
    )


@given(intervals(), intervals())
def test_meeting_is_symmetric(left: Interval, right: Interval) -> None:
    """Who is asked first makes no difference."""
    assert left.meets(right) is right.meets(left)


@given(intervals())
def test_every_interval_meets_itself(one: Interval) -> None:
    """No claim contradicts itself."""
    assert one.meets(one)
    assert one.intersect(one) == one


@given(intervals(), intervals(), NUMBERS)
def test_what_both_hold_lies_in_the_intersection(left: Interval, right: Interval, number: Decimal) -> None:
    """The intersection holds exactly the numbers that both hold."""
    common = left.intersect(right)
    assert (common is not None and common.contains(number)) is (left.contains(number) and right.contains(number))


@given(intervals(), intervals(), st.decimals(min_value="0.001", max_value=1000, places=3))
def test_conversion_to_another_unit_keeps_who_meets_whom(left: Interval, right: Interval, factor: Decimal) -> None:
    """A verdict does not depend on the unit that it is computed in."""
    assert left.scaled(factor).meets(right.scaled(factor)) is left.meets(right)


@pytest.mark.parametrize(
    ("left", "right", "meet"),
    [
        (interval("1960", "1960"), interval("1800", "2200"), True),
        (interval("100000", None, low_open=True), interval("100000", "100000"), False),
        (interval("100000", None), interval("100000", "100000"), True),
        (interval("13.5", "14.5", high_open=True), interval("14.5", "15.5"), False),
        (interval("13.5", "14.5"), interval("14.5", "15.5"), True),
        (interval(None, "5"), interval("6", None), False),
        (interval(None, None), interval("6", "6"), True),
    ],
)
def test_bounds_count_only_where_they_are_closed(left: Interval, right: Interval, meet: bool) -> None:
    """"More than 100,000" leaves 100,000 itself out."""
    assert left.meets(right) is meet


@pytest.mark.parametrize(("low", "high"), [("2", "1"), ("NaN", None), (None, "Infinity")])
def test_impossible_bounds_are_refused(low: str | None, high: str | None) -> None:
    """An interval that holds no number is a mistake of its maker."""
    with pytest.raises(ValueError, match=r"between|finite"):
        interval(low, high)


def test_an_open_point_is_refused() -> None:
    """From 5 to 5 without 5 holds nothing."""
    with pytest.raises(ValueError, match="no number lies"):
        interval("5", "5", low_open=True)


def test_a_factor_must_be_positive() -> None:
    """A negative factor would turn the interval round."""
    with pytest.raises(ValueError, match="positive"):
        interval("1", "2").scaled(Decimal(-1))


def test_width_and_point_tell_how_precise_a_claim_is() -> None:
    """An open end has no width."""
    assert interval("5", "7").width == 2
    assert interval("5", None).width is None
    assert Interval.exactly(43).is_point
    assert not interval("5", "7").is_point
    assert not interval(None, None).is_point


def test_temperatures_convert_with_an_offset() -> None:
    """20 to 30 degrees Celsius are 68 to 86 degrees Fahrenheit."""
    assert interval("20", "30").scaled(Decimal("1.8"), Decimal(32)) == interval("68.0", "86.0")
    assert interval(None, None).scaled(Decimal(2)) == interval(None, None)
