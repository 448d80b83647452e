"""What a label says of the value behind it: fact boxes, bulletins, tables."""

from __future__ import annotations

import pytest

from factcheck.extraction.frames import claims_found
from factcheck.extraction.scan import scan
from factcheck.model.claim import Claim
from factcheck.model.document import Document, Source


def claim(text: str, surface: str) -> Claim:
    """The claim that stands in these words."""
    document = Document(Source("doc"), text)
    return next(found for found in claims_found(document, scan(document)[0]) if found.selector.exact == surface)


BOX = """Engines at peak | 18
Firefighters deployed | 95
Residents evacuated | 340
Injured | 3 (all firefighters)
Launch mass: 1,420 kg
Number of passengers: 41
Turnout: at least 6,000
Sales (2020): 45.2
Founded: 1871
First call: 02:17"""

LIST = """- Killed: 12
- People hurt: 30
- Missing: 4
- Detained: 34, of whom 21 were freed"""


@pytest.mark.parametrize(
    ("text", "surface", "head", "predicate"),
    [
        (BOX, "18", "engine", ""),
        (BOX, "95", "firefighter", "deploy"),
        (BOX, "340", "resident", "evacuate"),
        (BOX, "3", "people", "injure"),
        (BOX, "1,420 kg", "mass", "launch"),
        (BOX, "41", "passenger", ""),
        (BOX, "at least 6,000", "turnout", "turnout"),
        (BOX, "1871", "", "found"),
        (BOX, "02:17", "", "call"),
        ("The Old Mill\n5 beds, 3 baths", "5", "bed", ""),
        ("POLL | Reform 34 | Liberals 31 |", "34", "", ""),
        (LIST, "12", "people", "kill"),
        (LIST, "30", "people", "hurt"),
        (LIST, "4", "people", "missing"),
        (LIST, "34", "people", "detain"),
        (LIST, "21", "", "free"),
    ],
)
def test_a_label_says_what_its_value_counts_and_what_befell_it(text: str, surface: str, head: str, predicate: str) -> None:
    """Each line stands for itself: the next line's noun is not this one's."""
    measure = claim(text, surface).measure
    assert (measure.head, measure.predicate) == (head, predicate)


@pytest.mark.parametrize(
    ("text", "surface", "head"),
    [
        ("Injured: 2 children.", "2", "child"),
        ("The answer was clear: 12 people came.", "12", "people"),
        ("He said: 12 men died.", "12", "man"),
        ("Of all who had come that day to the old bridge in Tarsa: 12.", "12", ""),
    ],
)
def test_a_clause_before_a_colon_is_no_label(text: str, surface: str, head: str) -> None:
    """A figure keeps its own noun."""
    assert claim(text, surface).measure.head == head


def test_a_label_is_no_name() -> None:
    """A capital behind a bullet opens a line."""
    assert claim(LIST, "12").measure.entity == ""
