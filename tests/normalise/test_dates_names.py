"""The committed names of months and days in other languages are what the locale data gives."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from factcheck.normalise.dates_words import meaning, words_of

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "dates" / "names.py"


def test_the_tables_are_up_to_date_with_the_locale_data() -> None:
    """`python benchmarks/dates/names.py` would change nothing."""
    assert runpy.run_path(str(SCRIPT))["outdated"]() == []


@pytest.mark.parametrize("language", runpy.run_path(str(SCRIPT))["LANGUAGES"])
def test_every_language_has_twelve_months_and_seven_days(language: str) -> None:
    """A hole in the locale data would be read as no date."""
    words = words_of(language)
    assert set(words.months.values()) == set(range(1, 13))
    assert set(words.weekdays.values()) == set(range(1, 8))


def test_a_phrase_with_an_unknown_meaning_is_refused() -> None:
    """A slip in the lexicon is found when it is loaded."""
    with pytest.raises(ValueError, match="cannot mean 'some day'"):
        meaning("some day")
