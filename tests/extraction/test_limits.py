"""Limits that a rule sets, and bounds on what happened."""

from __future__ import annotations

import pytest

from tests.extraction.test_frames import claim

LIMITS = [
    ("The plan permits buildings of up to six stories.", "up to six", "most"),
    ("Sheds of up to four metres would be allowed.", "up to four metres", "most"),
    ("Guests are allowed up to two dogs.", "up to two", "most"),
    ("The boat carries a maximum of 60 passengers.", "a maximum of 60", "most"),
    ("Tenants must be at least 18 years old.", "at least 18 years old", "least"),
    ("Buyers must be over 21.", "over 21", "least"),
    ("The fund requires at least 20 signatures.", "at least 20", "least"),
    ("Rent may be no more than 1,250 euros a month.", "no more than 1,250 euros a month", "most"),
    ("Rents may rise by 5 percent at most.", "5 percent at most", "most"),
    ("No building may be taller than four stories.", "taller than four", "most"),
    ("Nothing on the street will rise above six stories.", "above six", "most"),
    ("Under the new rules, hosts may take up to four guests.", "up to four", "most"),
    ("Holm can appeal within 28 days.", "within 28 days", "most"),
    ("The tax applies to firms with 50 or more workers.", "50 or more", "least"),
    ("He faces up to 10 years in prison.", "up to 10 years", "most"),
    ("Offenders could be fined up to 2,000 euros.", "up to 2,000 euros", "most"),
    ("Members are entitled to up to 20 days of leave.", "up to 20 days", "most"),
]

FACTS = [
    ("Up to 200 people were killed.", "Up to 200"),
    ("At least 12 people died.", "At least 12"),
    ("The crew must have saved at least 12 people.", "at least 12"),
    ("The firm must repay more than 40 million dollars.", "more than 40 million dollars"),
    ("At least 300 people must leave their homes.", "At least 300"),
    ("The truce allowed up to 300 people to leave.", "up to 300"),
    ("Up to 300 people were allowed to leave.", "Up to 300"),
    ("There may be no more than 40 survivors.", "no more than 40"),
    ("Up to 200 people may be trapped.", "Up to 200"),
    ("Sea levels may rise by up to 3 metres.", "up to 3 metres"),
    ("He served up to 10 years in prison.", "up to 10 years"),
    ("Up to 300 people were held in prison.", "Up to 300"),
    ("Ships arrived within 14 days.", "within 14 days"),
    ("The storm will last no more than two days.", "no more than two days"),
    ("The park covers areas of at least 300 hectares.", "at least 300 hectares"),
    ("The rules must change and more than 40 lawyers agree.", "more than 40"),
    ("The plan permits six stories.", "six"),
    ("He must leave on Monday.", "Monday"),
]


@pytest.mark.parametrize(("text", "surface", "limit"), LIMITS)
def test_what_a_rule_sets_is_a_limit(text: str, surface: str, limit: str) -> None:
    """By words that permit, oblige, punish or say what is covered."""
    assert claim(text, surface).measure.limit == limit


@pytest.mark.parametrize(("text", "surface"), FACTS)
def test_a_bound_on_what_happened_is_no_limit(text: str, surface: str) -> None:
    """It leaves open how much there was; nor is a plain value one."""
    assert claim(text, surface).measure.limit == ""


@pytest.mark.parametrize(
    ("text", "surface", "modality"),
    [
        ("Rent may be no more than 1,250 euros.", "no more than 1,250 euros", "asserted"),
        ("He faces up to 10 years in prison.", "up to 10 years", "asserted"),
        ("The plan permits buildings of up to six stories.", "up to six", "planned"),
        ("Up to 200 people may be trapped.", "Up to 200", "hypothetical"),
    ],
)
def test_a_limit_supposes_nothing(text: str, surface: str, modality: str) -> None:
    """What may be at most is set; what a plan would permit is still a plan."""
    assert claim(text, surface).modality == modality
