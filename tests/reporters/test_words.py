"""Values in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.interval import Interval
from factcheck.model.period import Period
from factcheck.model.value import When
from factcheck.reporters import _words as words
from tests.builders import quantity, when
from tests.specimens import small_report


@pytest.mark.parametrize(
    ("figure", "written"),
    [
        ("1960", "1,960"),
        ("0.250", "0.250"),
        ("3200000", "3.2 million"),
        ("3212345", "3,212,345"),
        ("4E+10", "40 billion"),
        ("-5", "−5"),
        ("0E-400", "0"),
        ("1E+999999", "1e+999999"),
        ("1E-30", "1e−30"),
    ],
)
def test_a_figure_is_written_as_people_do(figure: str, written: str) -> None:
    """Groups of three, magnitudes where they are exact, and never a million digits."""
    assert words.number(Decimal(figure)) == written


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_no_figure_fills_the_page(figure: Decimal) -> None:
    """Whatever a source prints, at most some fifty characters come of it."""
    assert len(words.number(figure)) < 60


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (quantity("1,960", "1960", "1960"), "1,960"),
        (quantity("about 2,000", "1800", "2200", printed="2000", hedge="about"), "about 2,000"),
        (quantity("more than 100", "100", None, hedge="over"), "more than 100"),
        (quantity("at most 7 feet", None, "7", hedge="at_most", unit="foot"), "at most 7 feet"),
        (quantity("5 to 10", "5", "10", hedge="between"), "5 to 10"),
        (quantity("dozens", "24", "99", hedge="vague"), "dozens"),
        (quantity("403p", "403", "403", unit="pound sterling cent"), "403 pence"),
        (quantity("+515 %", "515", "515", unit="percent", change="rise"), "+515 %"),
        (quantity("fell 5 %", "5", "5", unit="percent", change="fall"), "−5 %"),
        (quantity("1 mile", "1", "1", unit="mile"), "1 mile"),
        (quantity("9 miles an hour", "9", "9", unit="mile per hour"), "9 miles per hour"),
        (quantity("40 boats a year", "40", "40", unit="per year"), "40 per year"),
        (when("19 September", date(2023, 9, 19)), "19 September 2023"),
        (None, ""),
    ],
)
def test_a_value_keeps_its_hedge_sign_and_unit(value: words.Value, written: str) -> None:
    """The short form says all that the wording says."""
    assert words.value(value) == written


@pytest.mark.parametrize(
    ("interval", "written"),
    [
        (Interval(None, None), "any number"),
        (Interval(None, Decimal(5)), "up to 5"),
        (Interval(None, Decimal(5), high_open=True), "less than 5"),
        (Interval(Decimal(5), None), "5 or more"),
        (Interval(Decimal(5), None, low_open=True), "more than 5"),
        (Interval(Decimal(5), Decimal(6)), "5 to 6"),
    ],
)
def test_an_interval_is_said_with_its_open_ends(interval: Interval, written: str) -> None:
    """Open and closed ends differ in words."""
    assert words.extent(interval) == written


@pytest.mark.parametrize(
    ("period", "written"),
    [
        (Period(None, None), "any time"),
        (Period(None, date(2020, 11, 9)), "until 9 November 2020"),
        (Period(date(2020, 11, 9), None), "from 9 November 2020 on"),
        (Period(date(2020, 11, 9), date(2020, 11, 9)), "9 November 2020"),
        (Period(date(2023, 9, 19), date(2023, 9, 20)), "19 to 20 September 2023"),
        (Period(date(2024, 2, 1), date(2024, 2, 29)), "February 2024"),
        (Period(date(9999, 12, 1), date(9999, 12, 31)), "December 9999"),
        (Period(date(2023, 9, 19), date(2023, 10, 2)), "19 September to 2 October 2023"),
        (Period(date(2022, 9, 19), date(2023, 10, 2)), "19 September 2022 to 2 October 2023"),
        (Period(date(2022, 1, 1), date(2022, 12, 31)), "2022"),
        (Period(date(1990, 1, 1), date(1999, 12, 31)), "1990 to 1999"),
        (Period(date(2023, 9, 19), date(2023, 9, 19), time(13), time(13)), "19 September 2023, 13:00"),
        (Period(date(2023, 9, 19), date(2023, 9, 19), time(13), time(14, 30)), "19 September 2023, 13:00 to 14:30"),
    ],
)
def test_a_period_is_written_no_finer_than_it_is(period: Period, written: str) -> None:
    """A month is a month and not its first day."""
    assert words.days(period) == written


def test_an_unresolved_date_keeps_its_words() -> None:
    """Nothing is guessed."""
    assert words.value(When(None, "day", "", "", "Tuesday")) == "Tuesday (unresolved)"
    assert words.value(When(Period.day(date(2023, 9, 19)), "day", "", "", "x", "about")) == "about 19 September 2023"


def test_a_reading_is_given_where_it_says_more() -> None:
    """Exact figures need none; zeros that arithmetic leaves are not shown."""
    assert words.reading(quantity("12", "12", "12")) == ""
    assert words.reading(quantity("nearly 10", "9.00", "10", printed="10", hedge="nearly")) == "9 to 10"


def test_what_was_filled_in_is_said_to_be_unsaid() -> None:
    """A year that stands nowhere in the article is not passed off as its word."""
    counted = when("April 9", date(2007, 4, 9), anchor="published 2007-04-12")
    assert words.reading(counted) == "counted from its publication"
    assert words.reading(replace(counted, assumed="year")) == "the year is not said"
    assert words.reading(when("Tuesday", date(2023, 9, 19), anchor="published 2023-09-21")) == "counted from its publication"
    assert words.reading(when("a day later", date(2023, 9, 19), anchor="mention 'May'")) == "counted from mention 'May'"


def test_a_time_that_is_not_resolved_says_why() -> None:
    """It is counted from nothing: the reason stands by itself."""
    unresolved = When(None, "day", "the publication date is not known", "XXXX-WXX-5", "Friday")
    assert words.reading(unresolved) == "the publication date is not known"


def test_a_conflict_is_accepted_only_with_every_finding_that_makes_it() -> None:
    """An accepted remark leaves the conflict open."""
    judged = next(one for one in small_report().groups if one.group.id == "budget")
    (finding,) = judged.findings
    assert words.is_accepted(judged)
    assert not words.is_accepted(replace(judged, findings=(replace(finding, verdict=None),)))
    assert not words.is_accepted(replace(judged, findings=(finding, replace(finding, accepted=None))))


def test_the_headline_counts_what_there_is() -> None:
    """It is the title of the page and the first line of a summary."""
    assert words.headline(small_report().groups) == "2 conflicts (1 accepted), 2 agreements, 1 single-source in 5 questions"
    assert words.headline(small_report().groups[1:2]) == "1 conflict in 1 question"
    assert words.headline(()) == "no conflicts in no questions"
