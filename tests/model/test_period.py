"""Periods of days and clock times."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.period import Period

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Any period of days, open ends included."""
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return Period(None if draw(st.booleans()) else first, None if draw(st.booleans()) else last)


@given(periods(), periods())
def test_meeting_is_symmetric(left: Period, right: Period) -> None:
    """Who is asked first makes no difference."""
    assert left.meets(right) is right.meets(left)


@given(periods(), periods())
def test_a_period_inside_another_meets_it(left: Period, right: Period) -> None:
    """Containing is a stronger word than meeting."""
    assert not left.contains(right) or left.meets(right)
    assert left.contains(left)


def test_neighbouring_days_do_not_meet() -> None:
    """The nineteenth is not the twentieth."""
    assert not Period.day(date(2023, 9, 19)).meets(Period.day(date(2023, 9, 20)))
    assert Period(date(2023, 9, 19), date(2023, 9, 20)).meets(Period.day(date(2023, 9, 20)))


def test_a_clock_time_narrows_its_day() -> None:
    """Late on Wednesday is not Wednesday noon, and both are Wednesday."""
    day = date(2023, 9, 20)
    late, noon = Period(day, day, time(18), time(23, 59)), Period(day, day, time(12), time(12, 59))
    assert not late.meets(noon)
    assert late.meets(Period.day(day))
    assert Period.day(day).contains(noon)


def test_days_are_counted_with_both_ends() -> None:
    """From 27 September to 9 November 2020 are 44 days."""
    assert Period(date(2020, 9, 27), date(2020, 11, 9)).days == 44
    assert Period(date(2020, 9, 27), None).days is None


@pytest.mark.parametrize(
    ("first", "last", "begins", "ends"),
    [
        (date(2023, 2, 1), date(2023, 1, 1), None, None),
        (date(2023, 2, 1), date(2023, 2, 1), time(9), time(8)),
        (None, date(2023, 1, 1), time(9), None),
        (date(2023, 1, 1), None, None, time(9)),
    ],
)
def test_impossible_periods_are_refused(first: date | None, last: date | None, begins: time | None, ends: time | None) -> None:
    """A period cannot end before it begins, and a clock time needs its day."""
    with pytest.raises(ValueError, match=r"cannot end|needs its day"):
        Period(first, last, begins, ends)
