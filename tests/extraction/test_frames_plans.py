"""Words of planning and modals: which of them say that a value is not yet so."""

from __future__ import annotations

import pytest

from factcheck.extraction.frames import claims_found
from factcheck.extraction.scan import scan
from factcheck.model.document import Document, Source


def modality(text: str, surface: str) -> str:
    """Read how sure the value is whose words contain `surface`."""
    document = Document(Source("page"), text)
    return next(each.modality for each in claims_found(document, scan(document)[0]) if surface in each.selector.exact)


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("Sixty-four people sought medical help.", "Sixty-four", "asserted"),
        ("Some 300 people seek shelter in the hall.", "300", "asserted"),
        ("They sought shelter in 12 schools.", "12", "asserted"),
        ("They sought to move 64 people.", "64", "planned"),
        ("Some 300 seek to leave.", "300", "planned"),
        ("They seek damages of 12 dollars.", "12", "planned"),
        ("They sought damages of 12 dollars.", "12", "planned"),
        ("They sought 12 homes.", "12", "planned"),
        ("Rovers scored 2 goals in May.", "2", "asserted"),
        ("It set a goal of 12 homes.", "12", "planned"),
        ("Its goal is 12 homes.", "12", "planned"),
        ("The plan was approved by nine votes to six.", "nine", "asserted"),
        ("The council backed the plan and seven people left.", "seven", "asserted"),
        ("The council approved the plan on May 3, 2023.", "2023", "asserted"),
        ("The council approved a plan to build 12 homes.", "12", "planned"),
        ("The council approved the plan, which has 12 homes.", "12", "planned"),
        ("Under the plan, 12 homes are built.", "12", "planned"),
        ("The council passed it and planned 12 homes.", "12", "planned"),
        ("It is the plan. 12 homes.", "12", "asserted"),
    ],
)
def test_a_word_of_planning_plans_what_it_is_said_of(text: str, surface: str, expected: str) -> None:
    """Goals are scored, those who sought help did so, and the plan that is voted on is there."""
    assert modality(text, surface) == expected


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("12 old houses in Mill Lane could be torn down.", "12", "hypothetical"),
        ("12 old houses in Mill Lane could be demolished.", "12", "hypothetical"),
        ("12 old houses in Mill Lane will be pulled down.", "12", "planned"),
        ("12 old houses in Mill Lane were torn down and more could be.", "12", "asserted"),
        ("A fire damaged 12 old houses on the bank, which could be torn down.", "12", "asserted"),
        ("A fire damaged 12 houses and could spread.", "12", "asserted"),
        ("Birds were brought in; 120 of them could be cleaned.", "120", "asserted"),
        ("12 old houses in Mill Lane, a street that could be shut, burned.", "12", "asserted"),
        ("12 old houses in the lane by the river near the bank of the town could be torn down.", "12", "asserted"),
    ],
)
def test_a_modal_says_how_sure_the_value_in_its_subject_is(text: str, surface: str, expected: str) -> None:
    """However many words stand between, as long as no verb or comma is among them."""
    assert modality(text, surface) == expected
