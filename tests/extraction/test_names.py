"""Names: which short name stands for which longer one of the same text."""

from __future__ import annotations

import pytest

from factcheck.extraction.frames_words import sentences_of
from factcheck.extraction.names import names_of


def keys(text: str) -> list[str]:
    """Give the keys of all names of a text, in reading order."""
    return [name.key for names in names_of(list(sentences_of(text))) for name in names]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Anna Berg came home. They say Anna sold it.", "anna berg"),
        ("Anna Berg came home. They say Berg sold it.", "anna berg"),
        ("Norwell Rovers lost. They say Rovers were slow.", "norwell rovers"),
        ("The Norwell City Council met. They say Council is slow.", "norwell city council"),
        ("The Norwell Bridge is old. They say the Norwell is slow.", "norwell bridge"),
    ],
)
def test_a_person_is_called_by_either_name_and_a_body_by_its_last_word(text: str, short: str) -> None:
    """The one longer name of the text stands for both."""
    assert keys(text)[-1] == short


@pytest.mark.parametrize(
    "text",
    [
        "The Norwell Marathon is old. They say Norwell pays.",
        "A marathon is old. Yet Norwell Marathon grows. They say Norwell pays.",
        "Norwell Tribune said so. They say Norwell pays.",
        "Norwell Festival ended. They say Norwell pays.",
        "Norwell City Council met. They say Norwell pays.",
        "Norwell Rovers lost in Norwell. They say Norwell pays.",
        "The University of Norwell is old. They say Norwell pays.",
        "Then Bank of Norwell closed. They say Norwell pays.",
    ],
)
def test_a_place_is_not_the_body_whose_name_begins_or_ends_with_it(text: str) -> None:
    """A body is not called by where it is."""
    assert keys(text)[-1] == "norwell"


def test_the_era_behind_a_year_names_nobody() -> None:
    """British Columbia does."""
    assert keys("The oak was felled in 1380 BC.") == []
    assert keys("They moved to BC in 1980.") == ["bc"]


def test_a_body_is_named_by_its_members_and_a_player_is_none() -> None:
    """The Workers' Party is one name; the Rangers' Tim Lee two."""
    assert keys("They say the Workers' Party won.") == ["workers party"]
    assert keys("They say the Rangers' Tim Lee won.") == ["rangers", "tim lee"]
