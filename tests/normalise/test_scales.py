"""Figures of which one leaves out its unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.extraction.extract import extract
from factcheck.model.claim import Claim
from factcheck.model.document import Document, Source
from factcheck.model.value import Quantity
from factcheck.normalise.scales import in_their_units, unit_left_out, unit_shortened


def claim(text: str) -> Claim:
    """Read the first claim of a sentence."""
    return extract(Document(Source("paper"), text)).claims[0]


@pytest.mark.parametrize(
    ("bare", "whole", "same"),
    [
        ("His blood-alcohol level was .41.", "His blood-alcohol level was .41 percent.", True),
        ("The bout ended after seven rounds.", "The bout ended in the seventh round.", True),
        ("The bout ended after seven hours of seven rounds.", "The bout ended in the seventh round.", False),
        ("They paid for 38 people.", "They paid 38 percent.", False),
        ("The storm killed 38.", "Berg, aged 38, was hurt.", False),
        ("Tarsa sent 38, said Berg.", "Berg, aged 38, was hurt.", True),
        ("Tarsa sent 38 to Lomar.", "Berg, aged 38, was hurt.", False),
        ("They came on Tuesday.", "They came on Tuesday.", False),
    ],
)
def test_a_unit_may_be_left_out(bare: str, whole: str, same: bool) -> None:
    """Where the figures are equal, and the bare one counts nothing else."""
    assert unit_left_out(claim(bare), claim(whole)) is same
    assert unit_left_out(claim(whole), claim(bare)) is same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("It lay 13 nautical miles off.", "It lay some 13 miles off.", True),
        ("It lay 13 nautical miles off.", "It lay 14 miles off.", False),
        ("It lay 13 nautical miles off.", "It lay 13 kilometres off.", False),
        ("It emitted 8.6 megatonnes of soot.", "It emitted 8.6 million tons of soot.", True),
        ("It shipped 45,000 tons of coal.", "It shipped 45 kilotonnes of coal.", True),
        ("It shipped 47,000 tons of coal.", "It shipped 45 kilotonnes of coal.", False),
    ],
)
def test_a_unit_may_be_short_for_another(left: str, right: str, same: bool) -> None:
    """At sea a mile is a nautical one; another figure or another unit is no short form."""
    one, two = claim(left).value, claim(right).value
    assert isinstance(one, Quantity)
    assert isinstance(two, Quantity)
    assert unit_shortened(one, two) is same
    assert unit_shortened(two, one) is same


@pytest.mark.parametrize("sign", ["", "-"])
def test_a_length_of_time_is_rounded_to_its_unit_whatever_its_sign(sign: str) -> None:
    """A delay of minus five years is good to half a year to either side."""
    one, two = claim(f"It came {sign}5 years late.").value, claim("It came 40 days late.").value
    assert isinstance(one, Quantity)
    assert isinstance(two, Quantity)
    years, days = in_their_units(one, two)
    assert one.interval.low is not None
    assert (years.interval.low, years.interval.high) == (one.interval.low - Decimal("0.5"), one.interval.low + Decimal("0.5"))
    assert days == two
