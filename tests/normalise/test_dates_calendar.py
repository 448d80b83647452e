"""Calendar arithmetic and its TIMEX3 notation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.period import Period
from factcheck.normalise.dates_calendar import easter, nth_weekday, step, unit_of
from factcheck.normalise.dates_shapes import Unit
from factcheck.normalise.dates_timex import duration_timex, timex_of

UNITS = st.sampled_from(get_args(Unit))


@pytest.mark.parametrize(
    ("unit", "first", "last"),
    [
        ("day", "2023-09-21", "2023-09-21"),
        ("week", "2023-09-18", "2023-09-24"),
        ("weekend", "2023-09-23", "2023-09-24"),
        ("month", "2023-09-01", "2023-09-30"),
        ("quarter", "2023-07-01", "2023-09-30"),
        ("season", "2023-09-01", "2023-11-30"),
        ("half", "2023-07-01", "2023-12-31"),
        ("year", "2023-01-01", "2023-12-31"),
        ("decade", "2020-01-01", "2029-12-31"),
        ("century", "2000-01-01", "2099-12-31"),
        ("hour", "2023-09-21", "2023-09-21"),
    ],
)
def test_a_day_lies_in_its_unit(unit: Unit, first: str, last: str) -> None:
    """The week from Monday, the season of whole months, the decade from its zero."""
    assert unit_of(date(2023, 9, 21), unit) == Period(date.fromisoformat(first), date.fromisoformat(last))


@given(st.dates(date(2, 1, 1), date(9990, 12, 31)), UNITS)
def test_a_unit_holds_or_follows_its_day(day: date, unit: Unit) -> None:
    """Only a weekend may lie behind the day that it is asked for, within the same week."""
    period = unit_of(day, unit)
    assert period.first is not None
    assert period.contains(Period.day(day)) or (unit == "weekend" and 0 < (period.first - day).days < 6)


def test_a_step_keeps_to_the_end_of_the_month() -> None:
    """A month after 31 January is the last day of February; clock units do not move a day."""
    assert step(date(2023, 1, 31), 1, "month") == date(2023, 2, 28)
    assert step(date(2024, 2, 29), -1, "year") == date(2023, 2, 28)
    assert step(date(2023, 1, 31), 5, "hour") == date(2023, 1, 31)
    with pytest.raises(OverflowError, match="outside the calendar"):
        step(date(2023, 1, 31), -3000, "year")


@pytest.mark.parametrize(("year", "day"), [(1818, "1818-03-22"), (2000, "2000-04-23"), (2038, "2038-04-25")])
def test_easter_falls_where_the_computus_says(year: int, day: str) -> None:
    """From its earliest to its latest day."""
    assert easter(year) == date.fromisoformat(day)


def test_weekdays_are_counted_from_either_end_of_a_month() -> None:
    """The first Monday, the last one."""
    assert nth_weekday(2021, 9, 1, 1) == date(2021, 9, 6)
    assert nth_weekday(2021, 5, 1, -1) == date(2021, 5, 31)


def test_an_open_period_has_no_timex_value() -> None:
    """TIMEX3 has no notation for "since"."""
    assert timex_of(Period(None, date(2023, 1, 1)), "day") == ""


@pytest.mark.parametrize(
    ("amount", "unit", "timex"),
    [("3", "year", "P3Y"), ("2", "decade", "P20Y"), ("1.5", "hour", "PT1.5H"), (None, "minute", "PTXM"), ("10", "day", "P10D")],
)
def test_a_length_is_written_in_its_unit(amount: str | None, unit: Unit, timex: str) -> None:
    """Decades are ten years; nobody's count is an X."""
    assert duration_timex(Decimal(amount) if amount else None, unit) == timex
