"""`factcheck extract` lists the quantities and dates of files, and says which file it could not read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

Run = Any
TEXT = "About 2,000 men came on Tuesday, <b>\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Write a small text."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_line_of_jsonl_is_a_mention(factcheck: Run, article: Path) -> None:
    """Each line parses, and its offsets point at its words."""
    done = factcheck("extract", str(article), "--published", "2023-09-21")
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 0
    assert [row["surface"] for row in rows] == ["About 2,000", "Tuesday"]
    assert all(TEXT[row["start"] : row["end"]] == row["surface"] for row in rows)
    assert (rows[0]["low"], rows[0]["high"], rows[1]["first"]) == (1800, 2200, "2023-09-19")


def test_a_table_shows_value_and_what_is_counted(factcheck: Run, article: Path) -> None:
    """For the eye: place, words, kind, value, what is counted."""
    done = factcheck("extract", str(article), "--format", "table")
    assert "1,800 to 2,200" in done.out
    assert "men" in done.out


def test_the_page_marks_mentions_and_escapes_the_text(factcheck: Run, article: Path) -> None:
    """The text cannot write markup of its own, and the page may load nothing."""
    done = factcheck("extract", str(article), "--format", "html")
    assert "<mark" in done.out
    assert "&lt;b&gt;" in done.out
    assert "default-src 'none'" in done.out


def test_a_file_that_cannot_be_read_is_named_and_the_rest_goes_on(factcheck: Run, article: Path) -> None:
    """Exit code 2, the other file's mentions on stdout."""
    done = factcheck("extract", "nowhere.txt", str(article))
    assert done.code == 2
    assert "nowhere.txt" in done.err
    assert "About 2,000" in done.out


def test_a_publication_that_is_no_date_is_refused(factcheck: Run, article: Path) -> None:
    """The message repeats what was typed."""
    done = factcheck("extract", str(article), "--published", "soon")
    assert done.code == 2
    assert "soon" in done.err
