"""`factcheck explain`: of a rule, of a question, of a group that was found, and of two mentions."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.lexicon import table
from tests.commands.conftest import Run
from tests.commands.test_compare import ARTICLES


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three articles in a folder that belongs to no project."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text + "\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.mark.parametrize(
    ("left", "right", "within"),
    [
        ("courier.txt:14", "herald.txt:29", ("--in", "articles")),
        ("courier:15", "articles/herald.txt:30", ("--in", "articles")),
        ("articles/courier.txt:14", "articles/herald.txt:29", ()),
        ("courier:14", "herald:29", ("--in", "articles/courier.txt", "--in", "articles/herald.txt")),
    ],
)
def test_two_mentions_are_shown_side_by_side(
    articles: Path, factcheck: Run, left: str, right: str, within: tuple[str, ...]
) -> None:
    """Named by source or file; with --in, or by the files themselves."""
    done = factcheck("explain", "--pair", left, right, *within)
    assert done.code == 0, done.err
    for part in (
        "courier:14 and herald:29: in one group", "who says so   police", "what happens  kill", "12 (exact) and 15 (exact)",
        "exclude each other", "both count the same", "by all their pairs",
        f"bar {table('match_weights')['bars']['conflict']:.2f}",
    ):  # fmt: skip
        assert part in done.out


def test_the_order_of_the_pair_changes_no_score(articles: Path, factcheck: Run) -> None:
    """Left and right are only sides of the page."""
    one = factcheck("explain", "--pair", "courier:14", "radio:0", "--in", "articles").out
    other = factcheck("explain", "--pair", "radio:0", "courier:14", "--in", "articles").out
    assert one.partition("\n\nvalues")[2] == other.partition("\n\nvalues")[2] != ""


def test_what_cannot_be_compared_says_why(articles: Path, factcheck: Run) -> None:
    """A day is no count, and a table of features would say nothing."""
    done = factcheck("explain", "--pair", "courier:14", "herald:42", "--in", "articles")
    assert "not grouped\nwhy: not comparable: one value is a count, the other a date" in done.out
    assert "cannot be compared: they are of two sorts" in done.out
    assert "score of" not in done.out


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("a:14", "b:10", "cannot be compared: one is of length, the other of mass"),
        ("a:44", "b:42", "'Tuesday' and '3 May 2024' cannot be the same day of the week"),
    ],
)
def test_values_that_cannot_be_compared_say_why(articles: Path, factcheck: Run, left: str, right: str, told: str) -> None:
    """Other units, and a Tuesday that is no 3 May 2024, in whichever week."""
    (articles / "a.txt").write_text("The bridge is 400 metres long. It opened on Tuesday.\n", encoding="utf-8")
    (articles / "b.txt").write_text("It weighs 40 tonnes. The bridge opened on 3 May 2024.\n", encoding="utf-8")
    done = factcheck("explain", "--pair", left, right, "--in", "articles/a.txt", "--in", "articles/b.txt")
    assert told in done.out, done.out + done.err


def test_a_group_that_compare_found_is_explained_in_full(articles: Path, factcheck: Run) -> None:
    """By its id, or by any mention in it, with what joined every claim."""
    done = factcheck("explain", "courier:14", "--in", "articles")
    assert done.code == 0, done.err
    for part in ("verdict: conflict", "what the sources say", "3 origins", "pair by pair", "why they are together", "FC101",
                 "how they came together", "courier:14 with radio:0: their score of"):  # fmt: skip
        assert part in done.out
    assert factcheck("explain", "radio.txt:3", "--in", "articles") == done


def test_a_group_found_in_the_sources_of_a_project_is_explained(project: Path, factcheck: Run) -> None:
    """Without --in the sources are compared."""
    listed = factcheck("extract", "seeds/town-hall-2024.md").out
    assert '"start": ' in listed
    start = listed.split('"start": ', 1)[1].split(",", 1)[0]
    done = factcheck("explain", f"town-hall-2024:{start}")
    assert done.code == 0, done.err
    assert "what the sources say" in done.out
    assert "town-hall-2024" in done.out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--pair", "courier:14", "herald:3", "--in", "articles"), "near it: herald:29 “15”"),
        (("--pair", "courier:14", "nobody:3", "--in", "articles"), "there is no document 'nobody'"),
        (("--pair", "courier:14", "courier:14", "--in", "articles"), "are one mention, “12”"),
        (("--pair", "courier", "herald:29", "--in", "articles"), "'courier' is no place"),
        (("--pair", "courier:x", "herald:29", "--in", "articles"), "'courier:x' is no place"),
        (("--pair", "articles/courier.txt:14", "no.txt:29"), "there is no source and no file 'no.txt'"),
        (("--pair", "courier:14", "herald:29", "--in", "no"), "there is no such file"),
        (("peacekeepers",), "there is no factcheck project"),
        ((), "give an id, a code, or --pair"),
        (("FC101", "--pair", "courier:14", "herald:29"), "give an id, a code, or --pair"),
    ],
)
def test_what_cannot_be_explained_is_told_with_what_would_be_right(
    articles: Path, factcheck: Run, arguments: tuple[str, ...], told: str
) -> None:
    """Exit code 2, one line, and a hint."""
    done = factcheck("explain", *arguments)
    assert done.code == 2
    assert told in done.err


def test_two_documents_of_one_name_are_told_apart(articles: Path, factcheck: Run) -> None:
    """A name that fits two is no answer."""
    (articles / "old").mkdir()
    (articles / "old" / "courier.txt").write_text("In all 9 people died.\n", encoding="utf-8")
    done = factcheck("explain", "--pair", "courier.txt:14", "herald.txt:29", "--in", "articles")
    assert "'courier.txt' is more than one document: courier, courier-2" in done.err
    assert factcheck("explain", "--pair", "old/courier.txt:7", "herald.txt:29", "--in", "articles").code == 0
