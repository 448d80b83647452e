"""`factcheck propose` writes proposals that pass the check, once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

Run = Any

REVIEW = """---
publisher: Bridge Engineering Review
published: 2024-06
---
The new bridge over the Arl is 437 metres long.
Eleven workers were injured during the work.
"""


@pytest.fixture
def article(project: Path) -> Path:
    """A project with one more source."""
    (project / "seeds" / "review-2024.md").write_text(REVIEW, "utf-8")
    return project


def test_proposals_stand_in_a_file_of_their_own(article: Path, factcheck: Run) -> None:
    """Grouped under questions that are there, with the reason for how sure they are."""
    done = factcheck("propose", "review-2024")
    assert done.code == 0
    assert done.out == "claims/proposed/review-2024.yaml: 2 new, 1 of them under questions that are there\n"
    text = (article / "claims" / "proposed" / "review-2024.yaml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../.factcheck/claims.schema.json\n")
    assert "  same-as: bridge-length\n" in text
    assert "  ask: How many workers were injured during the work?\n" in text
    assert "    review-2024: Eleven workers\n" in text
    assert 'note: "0.' in text


def test_running_it_again_changes_nothing(article: Path, factcheck: Run) -> None:
    """Not a byte."""
    factcheck("propose")
    before = {path: path.read_bytes() for path in article.rglob("*") if path.is_file()}
    assert set(factcheck("propose").out.splitlines()) == {f"{name}: nothing new" for name in _sources(article)}
    assert {path: path.read_bytes() for path in article.rglob("*") if path.is_file()} == before


def test_a_dry_run_writes_nothing(article: Path, factcheck: Run) -> None:
    """It prints the questions instead."""
    done = factcheck("propose", "review-2024", "--dry-run")
    assert "How many workers were injured during the work?" in done.out
    assert not (article / "claims" / "proposed").exists()


def test_a_limit_keeps_the_surest_for_good(article: Path, factcheck: Run) -> None:
    """The rest does not come one by one with further runs."""
    assert "1 new" in factcheck("propose", "review-2024", "--limit", "1").out
    assert factcheck("propose", "review-2024", "--limit", "1").out == "review-2024: nothing new\n"


def test_an_unknown_source_is_refused_with_the_nearest_name(article: Path, factcheck: Run) -> None:
    """As everywhere."""
    done = factcheck("propose", "review-2023")
    assert done.code == 2
    assert "did you mean 'review-2024'?" in done.err


def test_proposals_do_not_fail_the_check_before_they_are_reviewed(article: Path, factcheck: Run) -> None:
    """The conflict is shown at once and counts when somebody takes the claim over."""
    factcheck("propose", "review-2024")
    assert factcheck("check").code == 0
    assert factcheck("review", "--accept", "bridge-length.review-2024").code == 0
    assert factcheck("check").code == 1


def _sources(project: Path) -> list[str]:
    return [path.stem for path in (project / "seeds").glob("*.md")]
