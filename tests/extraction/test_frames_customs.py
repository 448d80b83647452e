"""What a figure is by the custom of its field."""

from __future__ import annotations

import pytest

from factcheck.model.value import Quantity
from tests.extraction.test_frames import claim


@pytest.mark.parametrize(
    ("text", "surface", "head", "unit"),
    [
        ("Norvik proposed a dividend of €0.90.", "0.90", "dividend", "euro per share"),
        ("Norvik cut its dividend to €0.90 from €1.40.", "0.90", "dividend", "euro per share"),
        ("Norvik cut its dividend to €0.90 from €1.40.", "1.40", "dividend", "euro per share"),
        ("The board cut the dividend to 0.90 euros per share from 1.40 euros.", "1.40", "dividend", "euro per share"),
        ("The dividend will be 0.70 euros.", "0.70", "dividend", "euro per share"),
        ("Norvik pays a dividend of 0.70 euros a share.", "0.70", "dividend", "euro per share"),
        ("Norvik paid dividends of 480 million euros.", "480", "dividend", "euro"),
        ("Norvik paid a dividend of 480 million euros.", "480", "dividend", "euro"),
        ("Norvik paid a dividend of 4,800 euros.", "4,800", "dividend", "euro"),
        ("Norvik paid dividends of 0.90 euros.", "0.90", "dividend", "euro"),
        ("The dividend fell, and a ticket costs 0.90 euros.", "0.90", "", "euro"),
        ("The dividend tax on a sale is 12 euros.", "12", "tax", "euro"),
        ("Norvik cut its fee to €0.90 from €1.40.", "0.90", "fee", "euro"),
    ],
)
def test_a_dividend_is_of_a_share(text: str, surface: str, head: str, unit: str) -> None:
    """Nobody says so; dividends that all get, and other sums, are whole."""
    found = claim(text, surface)
    assert isinstance(found.value, Quantity)
    assert found.value.unit == unit
    assert found.measure.head == head


@pytest.mark.parametrize(
    ("text", "surface", "head"),
    [
        ("Holm crossed the line in 2:14:57.", "2:14:57", "time"),
        ("Holm won in 2 hours, 5 minutes and 51 seconds.", "2 hours", "time"),
        ("Holm won the men's event in 2 h 5 min 51 s.", "2 h", "time"),
        ("Holm won the race in a course record of 2:14:37.", "2:14:37", "time"),
        ("Holm set a new record of 2:13:09.", "2:13:09", "time"),
        ("Holm clocked 2:13:09 in Lomar.", "2:13:09", "time"),
        ("Holm beat the old mark of 2:15:18.", "2:15:18", "mark"),
        ("Holm beat the course record of 2:15:18.", "2:15:18", "record"),
        ("Holm has a personal best of 2:15:18.", "2:15:18", "best"),
        ("Holm lost to a best of 2:15:18.", "2:15:18", "best"),
        ("A record of 2:15:18 stood.", "2:15:18", "record"),
        ("Holm had a delay of 4 minutes and 12 seconds.", "4 minutes", ""),
        ("Holm first won the race in 12 years.", "12 years", "race"),
        ("The flight landed in 4 minutes and 12 seconds.", "4 minutes", ""),
        ("2:15:18 is long.", "2:15:18", ""),
    ],
)
def test_a_time_to_the_second_is_that_of_a_race(text: str, surface: str, head: str) -> None:
    """A mark of old is no time of now, and neither is a delay."""
    assert claim(text, surface).measure.head == head


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Of that, 40 million euros goes to defence.", "defence"),
        ("Some 40 million euros will go to the local schools.", "school"),
        ("The state will spend 40 million euros on defence.", "defence"),
        ("Defence spending will rise to 40 million euros.", "defence"),
        ("The state will spend 40 million euros on Monday.", ""),
        ("Some 40 million euros will go to Karl Holm.", ""),
        ("The levy will raise another 40 million euros.", ""),
        ("The bank lent 40 million euros to a shop.", ""),
        ("The levy will bring in 40 million crowns.", ""),
        ("The state will spend 40 million euros", ""),
        ("Defence spending of 40 million euros is planned.", "defence"),
        ("The plan foresees spending of 40 million euros.", "spending"),
        ("Spending amounts to almost 40 million euros.", "spending"),
        ("Spending on the army was 40 million euros.", "army"),
        ("The fee will rise by one percentage point to 40 percent.", "fee"),
        ("The fee will fall 6 basis points to 40 percent.", "fee"),
        ("Sales will rise to 1.9% of output, from 40 million euros in 2025.", ""),
        ("The local school receives 40 million euros.", "school"),
    ],
)
def test_money_is_for_what_it_goes_to(text: str, head: str) -> None:
    """Neither a currency nor a verb is what it is for."""
    assert claim(text, "40").measure.head == head


@pytest.mark.parametrize(
    ("text", "scope", "change"),
    [
        ("The levy will raise another 40 million euros.", (), "level"),
        ("The levy brought in another 40 million euros.", (), "level"),
        ("Norvik raised 40 million euros.", (), "level"),
        ("The rise of another 40 million euros hurts.", ("another",), "rise"),
        ("Norvik raised the fee by 40 euros.", (), "rise"),
        ("Norvik raised another 40 flags.", ("another",), "level"),
        ("It hurt another 40 people.", ("another",), "level"),
    ],
)
def test_money_that_is_raised_is_no_rest_and_no_rise(text: str, scope: tuple[str, ...], change: str) -> None:
    """"Another" says only "further" there."""
    found = claim(text, "40")
    assert isinstance(found.value, Quantity)
    assert (found.measure.scope, found.value.change) == (scope, change)


def test_a_time_to_the_second_is_no_reach_of_a_record() -> None:
    """"The fastest" tells of the runner, and not since when."""
    assert claim("The fastest runner finished in 2:04:51.", "2:04:51").measure.scope == ()
    assert claim("It was the worst loss in 30 years.", "30 years").measure.scope == ("most for",)
