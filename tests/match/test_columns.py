"""Claims as columns: what is one word, one noun, one room."""

from __future__ import annotations

import math
from datetime import date
from decimal import Decimal

from factcheck.match.columns import EVER, columns_of
from factcheck.model.claim import Claim
from factcheck.model.document import Selector
from factcheck.model.interval import Interval
from factcheck.model.mention import Measure
from factcheck.model.period import Period
from factcheck.model.value import Quantity, Value, When
from factcheck.normalise.quantities import read_quantity

TROOPS = Measure(head="troop", predicate="send", names=("north odra",), context=("troop", "send", "odra", "north", "official"))
SOLDIERS = Measure(
    head="soldier", predicate="deploy", names=("odra",), context=("soldier", "odra"), time=Period.day(date(1996, 5, 3))
)


def claim(value: Value | None, measure: Measure = TROOPS) -> Claim:
    """Make a claim."""
    return Claim("a:0", "a", Selector(0, 1, "x"), "quantity", value, measure)


def test_nouns_and_predicates_of_one_set_have_one_code() -> None:
    """Troops that are sent are soldiers that are deployed."""
    columns = columns_of([claim(read_quantity("5 troops")), claim(read_quantity("5 soldiers"), SOLDIERS)])
    assert columns.head[0] == columns.head[1] > 0
    assert columns.predicate[0] == columns.predicate[1] > 0
    assert columns.room[0] == columns.room[1]


def test_words_leave_out_what_is_counted_and_say_which_are_of_names() -> None:
    """Noun and predicate have columns of their own."""
    columns = columns_of([claim(None)])
    words = [columns.vocabulary[code] for code in columns.words]
    assert words == ["north", "odra", "noun official"]
    assert [columns.vocabulary[code] for code, named in enumerate(columns.named) if named] == ["north", "odra"]


def test_dates_are_days_and_an_undated_claim_is_of_any_time() -> None:
    """A period with an open end reaches as far as the calendar."""
    since = Measure(time=Period(date(2000, 1, 1), None))
    columns = columns_of([claim(None), claim(None, SOLDIERS), claim(None, since)])
    day = date(1996, 5, 3).toordinal()
    assert columns.first.tolist() == [EVER[0], day, date(2000, 1, 1).toordinal()]
    assert columns.last.tolist() == [EVER[1], day, EVER[1]]


def test_values_are_in_base_units_and_an_open_bound_leaves_itself_out() -> None:
    """2 km are 2,000 m; "more than 5" does not meet 5; no value meets nothing."""
    columns = columns_of([claim(read_quantity(text)) for text in ("2 km", "more than 5", "fewer than 5 people")] + [claim(None)])
    assert columns.low[0] <= 2000 <= columns.high[0]
    assert columns.low[1] > 5
    assert math.isinf(columns.high[1])
    assert columns.high[2] < 5
    assert math.isnan(columns.low[3])


def test_a_unit_that_the_lexicon_has_not_is_compared_with_its_own_kind() -> None:
    """Its figure is taken as it stands."""
    odd = Quantity(Interval.exactly(3), Interval.exactly(Decimal(3)), None, "stone's throw", "throws", "exact", "level", "3")
    columns = columns_of([claim(odd)])
    assert (columns.low[0], columns.high[0]) == (3, 3)


def test_days_are_compared_with_days_and_rises_with_rises() -> None:
    """What cannot be compared is in another room."""
    day = When(Period.day(date(1996, 5, 3)), "day", "", "1996-05-03", "3 May 1996")
    open_day = When(None, "day", "", "XXXX-05-03", "3 May")
    values = [day, open_day, read_quantity("5 people"), read_quantity("5 km"), read_quantity("rose by 5 km"), None]
    columns = columns_of([claim(value) for value in values])
    assert columns.room[0] == columns.room[1]
    assert len(set(columns.room.tolist())) == 5
    assert columns.low[0] == date(1996, 5, 3).toordinal()
    assert math.isnan(columns.low[1])
