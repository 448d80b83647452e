"""The example report in reports/example: what our own sources and claims give, to the byte."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.commands._formats import reporter_named
from factcheck.commands._run import judge_project
from factcheck.extraction.extract import extract_all
from factcheck.gate import Terms
from factcheck.model.report import Report
from factcheck.pipeline import survey
from factcheck.project.load import load

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "reports" / "example"


@pytest.fixture(scope="module")
def judged() -> Report:
    """Our own project, judged as `make example` judges it."""
    return survey(judge_project(load(ROOT), Terms(), date(2026, 11, 22), commit="", read=extract_all).report)


@pytest.mark.parametrize(("file", "reporter"), [("index.html", "html"), ("report.json", "json")])
def test_the_example_report_is_what_the_tool_makes_today(judged: Report, file: str, reporter: str) -> None:
    """A change that alters the page shows it in review."""
    made = reporter_named(reporter).render(judged)
    assert made == (EXAMPLE / file).read_text(encoding="utf-8"), "run `make example`, look at the page, and commit it"


VERDICTS = {
    "peacekeepers": ("agreement", 1),
    "azerbaijan-area": ("single_source", 1),
    "refugees": ("single_source", 1),
    "chip-imports": ("single_source", 1),
    "declaration-points": ("single_source", 1),
    "declaration-date": ("agreement", 2),
    "offensive-start": ("agreement", 4),
    "war-length": ("agreement", 4),
}


@pytest.mark.parametrize("question", VERDICTS)
def test_the_report_shows_what_a_reader_of_the_sources_finds(judged: Report, question: str) -> None:
    """The verdicts and the number of origins that a careful reader comes to."""
    found = next(group for group in judged.groups if group.group.id == question)
    assert (found.verdict, len(found.origins)) == VERDICTS[question]
