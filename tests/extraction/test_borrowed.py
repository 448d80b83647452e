"""Names of the sentence before: what takes them up says of which kind."""

from __future__ import annotations

import pytest

from tests.extraction.test_frames import claim


@pytest.mark.parametrize(
    ("text", "surface", "entity"),
    [
        ("Anna Berg, who chairs the board, left. The dividend falls to 0.90 euros, the company said.", "0.90", ""),
        ("Anna Berg praised Norvik. Prices rose by 4 percent.", "4 percent", "anna berg"),
        ("Anna Berg praised Norvik. The two rivers froze.", "two", "anna berg"),
        ("Norvik was founded by Anna Berg. It employs 4,000 people.", "4,000", "norvik"),
        ("They met Norvik chairman Anna Berg. The local company employs 4,000 people.", "4,000", "norvik"),
        ("The chairman Anna Berg spoke. The company employs 4,000 people.", "4,000", ""),
        ("They asked Mr Berg about Norvik. Its plant made 300 pumps.", "300", "norvik"),
        ("Norvik paid Anna Berg, 28, for the ride. The 28-year-old broke two ribs.", "two", "anna berg"),
        ("Norvik paid Anna Berg (28) for the ride. The woman broke two ribs.", "two", "anna berg"),
        ("The minister Anna Berg met Norvik. She has won four medals.", "four", "anna berg"),
        ("Greece thanked Anna Berg. She has won four medals.", "four", "anna berg"),
        ("Anna Berg met Karl Holm. They have won four medals.", "four", "anna berg"),
        ("Norvik hired Anna Berg. It paid her 300 euros.", "300 euros", "norvik"),
        ("Norvik hired Anna Berg. The bank tax rises to 3 percent.", "3 percent", "norvik"),
        ("Norvik hired Anna Berg. The women broke two ribs.", "two", "norvik"),
    ],
)
def test_a_figure_belongs_to_a_name_before_of_the_kind_that_is_taken_up(text: str, surface: str, entity: str) -> None:
    """A pronoun or "the company" takes up a name of its kind; where nothing does, it is the first."""
    assert claim(text, surface).measure.entity == entity


def test_of_whom_a_date_tells_is_looser() -> None:
    """A date of the next sentence is of whoever was named, also where nothing takes the name up."""
    assert claim("They praised Norvik. The plant opened in 1998.", "1998").measure.entity == "norvik"
    assert claim("They came. The plant opened in 1998.", "1998").measure.entity == ""
