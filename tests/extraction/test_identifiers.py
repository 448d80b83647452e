"""Names that hold figures are told from counts, in a time that grows with the text."""

from __future__ import annotations

from typing import Any

from factcheck.extraction.identifiers import names_a_thing
from factcheck.normalise.digits import style_for
from factcheck.normalise.quantities import find_quantities
from factcheck.normalise.tokens import Token, tokenize


class Watched(list[Token]):
    """Tokens that count how often one is looked at."""

    looks = 0

    def __getitem__(self, key: Any) -> Any:
        self.looks += 1
        return super().__getitem__(key)


def looks(text: str) -> int:
    """Count the tokens that are looked at to tell names from counts."""
    tokens = Watched(tokenize(text))
    readings = find_quantities(text, list(tokens), style=style_for("en"))
    return sum(names_a_thing(text, tokens, reading) for reading in readings) + tokens.looks


def test_a_column_of_round_figures_is_not_read_to_its_end_from_each_of_them() -> None:
    """Ten times the figures take ten times the looks: any of them might begin "the 500, 600 and 700 blocks of Elm Street"."""
    assert looks("1,000 " * 2000) < 11 * looks("1,000 " * 200)
