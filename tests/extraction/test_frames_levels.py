"""What is made to rise or fall by a figure, and that it is a change."""

from __future__ import annotations

import pytest

from factcheck.model.value import Quantity
from tests.extraction.test_frames import claim


@pytest.mark.parametrize(
    ("text", "surface", "head"),
    [
        ("The vaccine cut the risk of infection by 23 percent.", "23 percent", "risk"),
        ("The diet reduced the risk of diabetes by 23 percent.", "23 percent", "risk"),
        ("The ministry has raised the fee for a passport by $12.", "$12", "fee"),
        ("The tax cut will raise spending by 3 percent.", "3 percent", "spending"),
        ("It helped to reduce deaths from the disease by a third.", "a third", "death"),
        ("Prices rose by 12 percent.", "12 percent", "price"),
        ("Sales fell, and the plant lost orders by 12 percent.", "12 percent", "order"),
        ("Coal output fell from 21 million tonnes in 2013 to 4 million in 2024.", "4 million", "output"),
        ("The risk of diabetes was 32 percent lower on the diet.", "32 percent", "risk"),
    ],
)
def test_what_is_made_to_rise_or_fall_is_the_object_of_its_verb(text: str, surface: str, head: str) -> None:
    """And not the last noun before "by"."""
    assert claim(text, surface).measure.head == head


@pytest.mark.parametrize(
    ("text", "surface", "change"),
    [
        ("Sales were 12 percent down on 2023.", "12 percent", "fall"),
        ("Sales were 12% up.", "12%", "rise"),
        ("Sales were 12 percent up year on year.", "12 percent", "rise"),
        ("Guests pay 12 percent up front.", "12 percent", "level"),
        ("The wreck lies 65 feet down.", "65 feet", "level"),
        ("The tower rises 158 metres above the water.", "158 metres", "level"),
        ("Its walls rise 12 metres.", "12 metres", "level"),
        ("The sea rises 3 metres a century.", "3 metres a century", "rise"),
        ("The river will rise 2 metres.", "2 metres", "rise"),
        ("The motion was voted down by 61 votes to 48.", "61", "level"),
    ],
)
def test_what_moves_is_a_change_and_what_stands_a_level(text: str, surface: str, change: str) -> None:
    """What lies 65 feet down has not fallen, and a tower that rises 158 metres is as high."""
    value = claim(text, surface).value
    assert isinstance(value, Quantity)
    assert value.change == change
