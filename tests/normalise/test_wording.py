"""Values in plain English."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.interval import Interval
from factcheck.model.period import Period
from factcheck.normalise import wording
from tests import told


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("1960.0", "1,960"), ("0", "0"), ("0.5", "0.5"), ("1E+3", "1,000"), ("12.345678", "12.3457"), ("-3.50", "-3.5"),
        ("0.0000123", "0.000012"), ("86600", "86,600"), ("1234567.89", "1,234,568"),
    ],
)  # fmt: skip
def test_numbers_have_commas_and_no_idle_zeros(number: str, words: str) -> None:
    """A reader sees the figure and not how it is stored."""
    assert wording.number(Decimal(number)) == words


@pytest.mark.parametrize(
    ("unit", "many"),
    [
        ("metre", "metres"), ("foot", "feet"), ("square foot", "square feet"), ("square kilometre", "square kilometres"),
        ("kilometre per hour", "kilometres per hour"), ("degree Celsius", "degrees Celsius"), ("percent", "percent"), ("", ""),
        ("US dollar per barrel", "US dollars per barrel"), ("per year", "per year"),
    ],
)  # fmt: skip
def test_units_take_their_plural(unit: str, many: str) -> None:
    """The head of a unit takes the plural, not its last word."""
    assert wording.plural(unit) == many


@pytest.mark.parametrize(
    ("low", "high", "open_end", "words"),
    [
        ("1", "1", False, "1 metre"), ("2", "2", False, "2 metres"), ("1800", "2200.0", False, "1,800 to 2,200 metres"),
        ("100", None, True, "more than 100 metres"), ("100", None, False, "100 metres or more"),
        (None, "20", True, "less than 20 metres"), (None, "20", False, "up to 20 metres"),
        (None, None, False, "any number of metres"),
    ],
)  # fmt: skip
def test_intervals_are_said_with_their_open_ends(low: str | None, high: str | None, open_end: bool, words: str) -> None:
    """What is possible, in words."""
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    bounds = Interval(*ends, low_open=open_end and high is None, high_open=open_end and low is None)
    assert wording.interval(bounds, "metre") == words


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period.day(date(2023, 9, 19)), "19 September 2023"),
        (Period(date(2023, 9, 19), date(2023, 9, 20)), "19 to 20 September 2023"),
        (Period(date(2023, 9, 1), date(2023, 9, 30)), "September 2023"),
        (Period(date(2023, 1, 1), date(2023, 12, 31)), "2023"),
        (Period(date(1990, 1, 1), date(1999, 12, 31)), "1990 to 1999"),
        (Period(date(2023, 8, 30), date(2023, 9, 2)), "30 August to 2 September 2023"),
        (Period(date(2022, 12, 30), date(2023, 1, 2)), "30 December 2022 to 2 January 2023"),
        (Period(date(2020, 11, 9), None), "from 9 November 2020 on"),
        (Period(None, date(2020, 11, 9)), "until 9 November 2020"),
        (Period(None, None), "any time"),
        (Period(date(2023, 9, 19), date(2023, 9, 19), time(13), time(13, 59)), "13:00 to 13:59 on 19 September 2023"),
        (Period(date(2023, 9, 19), date(2023, 9, 19), time(13), time(13)), "13:00 on 19 September 2023"),
        (Period(date(2023, 5, 9), date(2023, 5, 10), time(22), time(2)), "22:00 on 9 May 2023 to 02:00 on 10 May 2023"),
        (Period(date(9999, 12, 30), date.max), "30 to 31 December 9999"),
    ],
)
def test_periods_are_said_no_finer_than_they_are(period: Period, words: str) -> None:
    """A month stays a month."""
    assert wording.period(period) == words


def test_a_claim_is_shown_as_its_source_printed_it() -> None:
    """The whole quote where it is short, the words read where it is long, a person's reading behind it in brackets."""
    long = "1,960 troops were to be deployed along the line of contact and the corridor"
    assert wording.said(told.claim("a", "1,960  troops")) == "1,960 troops"
    assert wording.said(told.claim("a", long)) == "1,960"
    assert wording.said(told.claim("a", "515 percent more", means="+515 %")) == "515 percent more [+515 %]"
    assert wording.said(told.claim("a", long, means="1,960")) == "1,960 troops were to be deployed along the line … [1,960]"
    assert wording.said(told.claim("a", unread=long)) == long


@pytest.mark.parametrize(("words", "list_"), [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")])
def test_lists_end_with_and(words: tuple[str, ...], list_: str) -> None:
    """As a sentence needs them."""
    assert wording.listed(words) == list_


def test_counts_agree_with_their_nouns() -> None:
    """One origin, two origins."""
    assert [wording.counted(count, "origin") for count in (0, 1, 2)] == ["0 origins", "1 origin", "2 origins"]


@settings(deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=2))
def test_a_number_that_is_written_can_be_read_again(value: Decimal) -> None:
    """Two decimals survive below a hundred thousand; above, the figure is rounded to what a reader needs."""
    again = Decimal(wording.number(value).replace(",", ""))
    assert abs(again - value) <= max(Decimal("0.5"), abs(value) / 10**5) if abs(value) >= 10**4 else again == value
