"""How far back a record reaches."""

from __future__ import annotations

import pytest

from tests.extraction.test_frames import claim


@pytest.mark.parametrize(
    ("text", "surface", "scope"),
    [
        ("The mill announced its biggest overhaul for two decades.", "two decades", "most for"),
        ("It was the most far-reaching overhaul of the Tarsa mill in over 20 years.", "20 years", "most for"),
        ("The flood was the worst in 30 years.", "30 years", "most for"),
        ("The mill pays no dividend for the first time in 15 years.", "15 years", "first for"),
        ("It was the first strike in Tarsa since 1998.", "1998", ""),
        ("Prices rose at the fastest pace since 1998.", "1998", ""),
        ("He lived in the west of Tarsa for two decades.", "two decades", ""),
        ("The worst was over; she stayed in Tarsa for two decades.", "two decades", ""),
        ("The worst flood came 30 years ago.", "30 years", ""),
        ("The first flood was in 1998.", "1998", ""),
        ("The worst flood in 30 towns.", "30", ""),
        ("In a forest they lived for two decades.", "two decades", ""),
    ],
)
def test_a_record_says_how_far_back_it_reaches(text: str, surface: str, scope: str) -> None:
    """How long something lasted is no record."""
    assert [word for word in claim(text, surface).measure.scope if word.endswith(" for")] == ([scope] if scope else [])
