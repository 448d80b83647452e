"""`factcheck add` writes what sources say, once every quote stands in its source."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

Run = Any


def test_a_new_question_goes_into_a_file_that_check_reads(project: Path, factcheck: Run) -> None:
    """With an id from its long words."""
    ask = "How many people crossed the bridge in its first week?"
    done = factcheck("add", "--ask", ask, "--says", "town-hall-2024=26,300 people")
    assert done.code == 0
    assert done.out.startswith("claims/claims.yaml: people-crossed-bridge is new: single source: ")
    assert (project / "claims" / "claims.yaml").read_text("utf-8") == (
        "# yaml-language-server: $schema=../.factcheck/claims.schema.json\n\n"
        f"people-crossed-bridge:\n  ask: {ask}\n  says:\n    town-hall-2024: 26,300 people\n"
    )
    assert "5 questions" in factcheck("check").out


def test_a_quote_is_added_to_a_question_that_is_there(project: Path, factcheck: Run) -> None:
    """Named by its id or by its words."""
    done = factcheck("add", "--id", "opening-crowd", "--says", "town-hall-2024=26,300 people")
    assert done.out.startswith("claims/bridge.yaml: opening-crowd is extended: conflict: ")
    done = factcheck("add", "--ask", "How many people came to the opening?", "--says", "radio-2024=some 5,000 people")
    assert done.code == 2
    assert "says something about 'opening-crowd' already" in done.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--ask", "Why?", "--says", "town-hall-2024=26,301 people"), "FC011"),
        (("--ask", "Why?", "--says", "town-hall=26,300 people"), "did you mean 'town-hall-2024'?"),
        (("--ask", "Why?", "--says", "26,300 people"), "SOURCE=QUOTE"),
        (("--ask", "Why?", "--says", "daily-2024=on Friday", "--says", "daily-2024=about 400"), "names 'daily-2024' twice"),
        (("--ask", "Why?", "--says", "daily-2024=on Friday", "--file", "claims.yaml"), "no claim file"),
        (("--says", "daily-2024=on Friday"), "a new question needs --ask"),
        (("--id", "nowhere", "--says", "daily-2024=on Friday"), "a new question needs --ask"),
    ],
)
def test_nothing_is_written_that_does_not_check(words: tuple[str, ...], told: str, project: Path, factcheck: Run) -> None:
    """A quote must stand in its source before it stands in a claim file."""
    before = sorted((path.name, path.read_bytes()) for path in (project / "claims").iterdir())
    done = factcheck("add", *words)
    assert done.code == 2
    assert told in done.err
    assert sorted((path.name, path.read_bytes()) for path in (project / "claims").iterdir()) == before


def test_an_id_that_is_taken_gets_a_number(project: Path, factcheck: Run) -> None:
    """Two questions with the same long words are two questions."""
    factcheck("add", "--ask", "How many people crossed?", "--says", "town-hall-2024=26,300 people")
    done = factcheck("add", "--ask", "Which people crossed?", "--says", "town-hall-2024=26,300 people")
    assert done.out.startswith("claims/claims.yaml: which-people-crossed is new: ")
    done = factcheck("add", "--ask", "Had people crossed?", "--says", "town-hall-2024=26,300 people")
    assert done.out.startswith("claims/claims.yaml: people-crossed-2 is new: ")
