"""Dates that make two events of two claims, and dates that do not."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.match.dating import dated_apart
from factcheck.model.period import Period

YEAR = Period(date(1996, 1, 1), date(1996, 12, 31))
NEXT = Period(date(1997, 1, 1), date(1997, 12, 31))
FRIDAY, SATURDAY = Period.day(date(1996, 5, 3)), Period.day(date(1996, 5, 4))
AUTUMN = Period.day(date(1996, 10, 1))
UNTIL = Period(None, date(1996, 5, 3))
SINCE = Period(date(1997, 3, 1), None)


@pytest.mark.parametrize(("left", "right"), [(YEAR, NEXT), (FRIDAY, AUTUMN), (FRIDAY, NEXT), (YEAR, SINCE)])
def test_two_years_and_two_months_are_two_events(left: Period, right: Period) -> None:
    """Whichever comes first."""
    assert dated_apart(left, right)
    assert dated_apart(right, left)


@pytest.mark.parametrize(
    ("left", "right"), [(FRIDAY, SATURDAY), (UNTIL, SATURDAY), (YEAR, FRIDAY), (FRIDAY, None), (None, None), (NEXT, SINCE)]
)
def test_a_day_more_or_less_and_a_date_that_is_not_said_are_none(left: Period, right: Period | None) -> None:
    """Sources that date one event differently contradict each other, and that is to be seen."""
    assert not dated_apart(left, right)
