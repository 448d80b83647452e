"""A figure with its conversion in brackets is one claim."""

from __future__ import annotations

import pytest

from factcheck.extraction.extract import extract
from factcheck.model.document import Document, Source
from factcheck.model.value import Quantity


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("It struck 75 kilometres (50 miles) west of the town.", ["75 kilometres"]),
        ("It struck 75 kilometres [50 miles] west of the town.", ["75 kilometres"]),
        ("It fell about 60 metres (200 feet).", ["about 60 metres"]),
        ("It struck 75 kilometres (on 3 May 2009) west of the town.", ["75 kilometres", "3 May 2009"]),
        ("It is 75 kilometres (and 50 miles of coast) long.", ["75 kilometres", "50 miles"]),
        ("It is 75 kilometres (50 miles of coast) long.", ["75 kilometres", "50 miles"]),
        ("It pays 22 billion euros ($28 billion).", ["22 billion euros", "$28 billion"]),
        ("It is 5 °C (41 °F) warm.", ["5 °C", "41 °F"]),
        ("It is 75 kilometres, 50 miles, away.", ["75 kilometres", "50 miles"]),
    ],
)
def test_only_the_same_figure_in_another_unit_is_left_out(text: str, claims: list[str]) -> None:
    """Another currency, another thing or a date in brackets is said besides; a scale with an offset is left alone."""
    assert [claim.selector.exact for claim in extract(Document(Source("a"), text)).claims] == claims


def test_the_figure_leaves_possible_what_both_units_do() -> None:
    """One of them is a rounded conversion: 50 miles are 80 kilometres."""
    value = extract(Document(Source("a"), "It struck 75 kilometres (50 miles) west.")).claims[0].value
    assert isinstance(value, Quantity)
    assert value.interval.low is not None
    assert value.interval.high is not None
    assert 74 < value.interval.low < 75
    assert 80 < value.interval.high < 82


def test_an_open_end_stays_open() -> None:
    """More than 60 metres is open above, whatever stands in brackets."""
    value = extract(Document(Source("a"), "It fell more than 60 metres (200 feet).")).claims[0].value
    assert isinstance(value, Quantity)
    assert value.interval.high is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The span is 640 metres (2,100 ft).", 635, 645),
        ("It burned 640 hectares (1,600 acres).", 635, 645),
        ("The bridge is 2,100 ft (640 m) long.", 2050, 2150),
    ],
)
def test_a_coarse_conversion_widens_nothing_that_it_meets(text: str, low: int, high: int) -> None:
    """Else 655 metres would agree with 640."""
    value = extract(Document(Source("a"), text)).claims[0].value
    assert isinstance(value, Quantity)
    assert (value.interval.low, value.interval.high) == (low, high)
