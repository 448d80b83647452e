"""What two times tell of one part of a date, and how much of it."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extraction.scan import scan
from factcheck.model.document import Document, Source
from factcheck.model.period import Period
from factcheck.model.value import When
from factcheck.normalise.dates_told import bounds_apart, compared, day_named, in_common


def when(words: str, published: date | None = None) -> When:
    """Read the only time of a sentence."""
    source = Source("doc", published=None if published is None else Period(published, published))
    (found,) = [mention.value for mention in scan(Document(source, f"It fell {words}."))[0] if isinstance(mention.value, When)]
    return found


@pytest.mark.parametrize(
    ("left", "right", "bits"),
    [
        ("on Friday", "on Friday night", 1.8),  # the night goes on into Saturday
        ("on Friday", "on Friday at 7 p.m.", 2.8),
        ("on 6 December", "on the evening of 6 December", 8.5),
        ("on 6 December", "in December", 3.6),
        ("at 7 p.m.", "on Friday night", 1.0),
        ("in Q3", "in August", 2.0),
        ("in the summer", "in August", 2.0),
        ("on Friday", "on Saturday", 0.0),
        ("on Friday", "in December", 0.0),
    ],
)
def test_what_two_times_tell_alike_is_measured_in_bits(left: str, right: str, bits: float) -> None:
    """A day of the year says more than one of the week; nothing is told where a part cannot be the same."""
    assert in_common(when(left), when(right)) == pytest.approx(bits, abs=0.1)


def test_a_time_in_the_calendar_tells_its_day_of_the_week() -> None:
    """So that "Friday" of a text without a date meets it, and "Saturday" does not."""
    placed = when("on 13 September 2013")
    friday, saturday = (compared(placed, when(words)) for words in ("on Friday", "on Saturday"))
    assert friday is not None
    assert friday.same
    assert saturday is not None
    assert not saturday.same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("on Friday night", "on Saturday evening", False),
        ("at ten past four", "at 4 p.m.", True),
        ("at half past three", "at 3.30 p.m.", True),
        ("at half past three", "at 4.30 p.m.", False),
        ("at half past three in the morning", "at 3.30 p.m.", False),
        ("on Friday night", "on Saturday at 3 a.m.", True),
        ("on Friday night", "on Saturday", True),
        ("overnight on 13 September 2013", "at 2 a.m. on 13 September 2013", True),
        ("on the evening of 13 September 2013", "on Friday evening", True),
        ("on the night of 13 September 2013", "on Saturday evening", False),
    ],
)
def test_a_time_of_day_is_one_of_its_day(left: str, right: str, *, same: bool) -> None:
    """Friday night goes on into Saturday, and not until its evening."""
    found = compared(when(left), when(right))
    assert found is not None
    assert found.same is same


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on Friday", "XXXX-WXX-5"),
        ("on Friday at 7 p.m.", "XXXX-WXX-5"),
        ("on the evening of 6 December", "XXXX-12-06"),
        ("on the evening of 6 December 2008", date(2008, 12, 6)),
        ("in December 2008", None),
        ("at 7 p.m.", None),
        ("recently", None),
    ],
)
def test_a_day_is_named_at_any_hour(words: str, day: date | str | None) -> None:
    """In the calendar or not."""
    assert day_named(when(words)) == day


def test_a_day_that_was_filled_in_is_not_named() -> None:
    """An article that says "7 p.m." tells no day."""
    assert day_named(when("at 7 p.m.", date(2013, 9, 18))) is None


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("since 3 January 2024", "since 9 January 2024", True),
        ("by 2030", "by 2035", True),
        ("until May 2024", "by 3 June 2024", True),
        ("since 2024", "since 9 January 2024", False),
        ("since 3 January 2024", "until 9 January 2024", False),
        ("since 3 January 2024", "on 9 January 2024", False),
        ("since the early 1990s", "since 1987", False),
        ("before 3 May 2024", "by 9 May 2024", False),
        ("by the end of 2024", "by the end of September 2024", True),
        ("by the end of 2024", "by 31 December 2024", False),
        ("by 2024", "by the end of September 2024", False),
        ("since the beginning of 2024", "since March 2024", True),
    ],
)
def test_two_beginnings_and_two_ends_are_two(left: str, right: str, apart: bool) -> None:
    """Spans that reach over each other, and name two days all the same."""
    one, two = when(left), when(right)
    assert bounds_apart(one, two) == bounds_apart(two, one) == apart


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("before 1 October 2024", "before 1 December 2024", True),
        ("before the end of March 2024", "by the end of June 2024", True),
        ("before the end of March 2024", "by the end of March 2024", False),
        ("after May 2024", "after May 2026", True),
        ("after the end of May 2024", "after May 2024", False),
        ("before May 2024", "after May 2026", False),
    ],
)
def test_what_is_set_for_a_time_to_come_has_one_end(left: str, right: str, apart: bool) -> None:
    """What happened before 2016 happened before 2019 as well."""
    one, two = when(left), when(right)
    assert bounds_apart(one, two, ahead=True) == bounds_apart(two, one, ahead=True) == apart
    assert not bounds_apart(one, two) or left.startswith("by")


def test_bounds_of_one_side_are_compared_by_their_edges() -> None:
    """The spans before 12 February and before 20 March 2023 meet, and the days are two."""
    told = compared(when("by 12 February"), when("by 20 March 2023"))
    assert told is not None
    assert not told.same
