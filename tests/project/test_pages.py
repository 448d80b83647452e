"""Every code that a person can be told has a page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.model.report import RuleCard
from factcheck.project.pages import file_cards
from factcheck.rules import cards

PACKAGE = Path(__file__).parents[2] / "factcheck"


def test_every_code_in_our_sources_has_one_page() -> None:
    """And every page has a code that is used."""
    told = {code for path in PACKAGE.rglob("*.py") for code in re.findall(r'"(FC\d{3})"', path.read_text("utf-8"))}
    known = [card.code for card in (*cards(), *file_cards())]
    assert len(known) == len(set(known))
    assert told == set(known)


@pytest.mark.parametrize("card", file_cards(), ids=[card.code for card in file_cards()])
def test_a_page_says_what_to_do(card: RuleCard) -> None:
    """It opens with its summary, which is a sentence."""
    assert card.page.startswith(card.summary)
    assert card.summary.endswith(".")
    assert "## Why it matters\n" in card.page
    assert "## What to do\n" in card.page
