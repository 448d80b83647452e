"""The year of a day on which a report was filed, from the texts that are read with it."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extraction.filed import with_years
from factcheck.model.document import Document, Source
from factcheck.model.period import Period

TEXT = "The bridge at Arlbridge fell into the river on Tuesday, the town hall says, and the road that leads there is shut."


def page(name: str, head: str, published: date | None = None) -> Document:
    """Make a page with a headline and a line below it."""
    return Document(Source(name, published=published and Period.day(published)), f"Bridge falls\n{head}\n{TEXT}")


WIRE = "ARLBRIDGE, May 14 (Nordpress) - It rains."


@pytest.mark.parametrize(
    ("wire", "others", "expected"),
    [
        (WIRE, ["By Ana Sol, Island Post, 15 May 2024", "Port Star | 16 May 2024 | By Sam Arl"], date(2024, 5, 14)),
        ("ARLBRIDGE, Dec. 30 (Nordpress) - It rains.", ["By Ana Sol, Island Post, 3 January 2025"], date(2024, 12, 30)),
        ("By Ana Sol, Island Post, Tuesday, May 14", ["By Sam Arl, The Star, 15 May 2024"], date(2024, 5, 14)),
        # An anniversary, and a trial: "on Tuesday" fits one year only, or the nearer one clearly.
        (WIRE, ["By Ana Sol, Island Post, 15 May 2024", "By Sam Arl, The Star, 14 May 2026"], date(2024, 5, 14)),
        ("ARLBRIDGE, Nov. 11 (Nordpress) - It rains.", ["By Ana Sol, Island Post, 15 May 2025"], date(2025, 11, 11)),
        ("ARLBRIDGE, Nov. 14 (Nordpress) - It rains.", ["By Ana Sol, Island Post, 15 May 2025"], None),
        # Another day of the week; two years; half a year off; no other day; a day of February that the year has not.
        ("By Ana Sol, Island Post, Friday, May 14", ["By Sam Arl, The Star, 15 May 2024"], None),
        (WIRE, ["By Ana Sol, Island Post, 15 May 2024", "By Sam Arl, The Star, 16 May 2019"], None),
        (WIRE, ["By Ana Sol, Island Post, 15 November 2024"], None),
        (WIRE, ["It rains."], None),
        ("ARLBRIDGE, Feb. 29 (Nordpress) - It rains.", ["By Ana Sol, Island Post, 2 March 2023"], None),
        ("ARLBRIDGE (Nordpress) - It rains.", ["By Ana Sol, Island Post, 15 May 2024"], None),
    ],
)
def test_a_day_without_a_year_is_of_the_year_of_the_others(wire: str, others: list[str], expected: date | None) -> None:
    """Where its day lies near the days of all others, in one year only."""
    first, *rest = with_years([page("wire", wire), *(page(f"other {n}", head) for n, head in enumerate(others))])
    published = first.source.published
    assert (published and published.first) == expected
    assert ("that it is" in " ".join(first.remarks)) == (expected is not None)
    assert all(document.source.published is None for document in rest), "their own pages say it"


def test_what_is_known_of_a_source_stands_against_its_neighbours() -> None:
    """A day that the reader was told is the day."""
    told = page("wire", WIRE, published=date(2019, 5, 14))
    assert with_years([told, page("other", "By Ana Sol, Island Post, 15 May 2024")])[0] is told


def test_a_page_that_dates_itself_needs_no_neighbours() -> None:
    """A last line with a year is the day of a page whose head has none."""
    own = Document(Source("wire"), f"{WIRE}\n{TEXT}\n\nPublished: 16 May 2019\n")
    assert with_years([own, page("other", "By Ana Sol, Island Post, 15 May 2024")])[0] is own
