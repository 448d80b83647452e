"""The report in short."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reporters.markdown import MOST, escaped, render
from tests.builders import Desk, Said, quantity
from tests.hostile import hostile_report
from tests.specimens import full_report, small_report


def test_the_summary_shows_conflicts_with_both_sides() -> None:
    """Counts first, then every conflict with its reason, values and quotes."""
    text = render(small_report())
    assert text.startswith("## 2 conflicts (1 accepted), 2 agreements, 1 single-source in 5 questions\n")
    assert "### ≠ How many people left the island in the first week?" in text
    assert "| [courier](https://1.example.org/story), 8 March 2023 | 26,400 | “26,400 people” |" in text
    assert "Accepted by Mara until 30 June 2027: the second figure is a yearly fee" in text


def test_changed_verdicts_come_first() -> None:
    """What a pull request did is what its reader wants to know; that nothing changed is said too."""
    text = render(full_report())
    assert text.index("Changed since v1") < text.index("### ≠")
    assert "**agreement → conflict** How many people left?: new: wire" in text
    assert "No verdict has changed." in render(replace(full_report(), changes=()))


def test_many_conflicts_are_cut_and_counted() -> None:
    """A comment has a limit; what is left out is said."""
    desk = Desk()
    for index in range(MOST + 2):
        desk.ask(f"q{index}", f"Question {index}?", "conflict", Said("a", "[12]", quantity("12", "12", "12")))
        desk.ask(f"s{index}", f"Question {index}?", "single_source", Said("a", "[12]", quantity("12", "12", "12")))
    text = render(desk.report())
    assert "… and 2 more conflicts." in text
    assert "… and 2 more\n" in text


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("a|b", "a\\|b"),
        ("<b>", "&lt;b&gt;"),
        ("*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\`"),
        ("[a](b)", "\\[a\\](b)"),
        ("@mara", "@<!-- -->mara"),
        ("https://x.org", "https&#58;//x.org"),
        ("two\nlines", "two lines"),
        ("- item", "\\- item"),
        ("1. item", "1\\. item"),
        ("in 1. place", "in 1. place"),
        ("a\x00\u202eb", "a\ufffd\ufffdb"),
    ],
)
def test_words_never_become_markup(typed: str, written: str) -> None:
    """Neither table cells, tags, emphasis, links, mentions nor lists."""
    assert escaped(typed) == written


@given(st.text())
def test_escaped_words_fit_a_cell(text: str) -> None:
    """One line, and every pipe escaped."""
    line = escaped(text)
    assert "\n" not in line
    assert not re.search(r"(?<!\\)\|", line.replace("\\\\", ""))


def test_hostile_words_make_no_tag() -> None:
    """The only tags are ours."""
    text = render(hostile_report(["<script>alert(1)</script>", "</details>|x", "![x](javascript:alert(1))"]))
    assert set(re.findall(r"</?([a-z]+)", text)) <= {"details", "summary"}
    assert not re.search(r"(?<!\\)\]\(javascript", text)


def test_possible_conflicts_are_listed_and_cut() -> None:
    """A line each, with both quotes; what is left out is said."""
    report = full_report()
    text = render(report)
    assert "? Possible conflict, if about one measure: 1</summary>" in text
    assert "- Ferries on the line: “Nine ferries” (harbour) against “12 hurt” (wire), chance 0.41" in text
    assert "- … and 2 more" in render(replace(report, possible=report.possible * (MOST + 2)))
