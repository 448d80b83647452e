"""CSV, read back by a reader of CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.period import Period
from factcheck.model.report import Report
from factcheck.reporters import csv as csv_format

FORMULAS = [
    "=1+1", '=HYPERLINK("https://example.org")', "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0", "+5 % of all", "-5-", "@home", "+", "-", "＝1+1", "－1+1", "＠x", "+(415)", "-five",
    "-0\r", "+5\n=1",
]  # fmt: skip


def rows_of(report: Report) -> list[dict[str, str]]:
    """Render a report and read its rows back."""
    return list(csv.DictReader(io.StringIO(csv_format.render(report))))


def test_every_claim_is_a_line(any_report: Report) -> None:
    """With the head always there."""
    assert len(rows_of(any_report)) == sum(len(judged.group.claims) for judged in any_report.groups)
    assert csv_format.render(any_report).startswith("group,about,verdict,")


def test_a_claim_stands_with_its_value_and_the_verdict_of_its_group(checked: Report) -> None:
    """A line can be read on its own."""
    row = rows_of(checked)[0]
    wanted = {"group": "guards", "verdict": "conflict", "source": "courier", "publisher": "The Courier", "quote": "1,960 guards",
              "low": "1960", "high": "1960", "file": "claims/a.yaml", "line": "4", "accepted_by": ""}  # fmt: skip
    assert {name: row[name] for name in wanted} == wanted
    assert {row["accepted_by"] for row in rows_of(checked)} == {"", "Mara"}


def test_periods_are_dates_and_a_missing_value_is_empty(checked: Report) -> None:
    """An unread claim is still a line."""
    first, document = checked.groups[0], checked.documents[0]
    unread = replace(first.group.claims[0], value=None, reason="no value", as_of=Period(date(2022, 1, 1), date(2022, 12, 31)))
    dated = replace(document, source=replace(document.source, published=Period.day(date(2023, 3, 1))))
    group = replace(first, group=replace(first.group, claims=(unread, replace(unread, source="gone"))))
    row, stranger = rows_of(replace(checked, groups=(group,), documents=(dated,)))
    assert (row["low"], row["reason"], row["published"]) == ("", "no value", "2023-03-01")
    assert (row["as_of_first"], row["as_of_last"]) == ("2022-01-01", "2022-12-31")
    assert stranger["publisher"] == ""


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_made_text(text: str) -> None:
    """A cell that a spreadsheet would compute gets an apostrophe."""
    assert csv_format.harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-5", "+5 %", "+515%", "-1,960.5", "-0.5", "+5\u00a0%", "43 arches", "about -5", "", "5 = 5"])
def test_numbers_and_plain_words_stay_unharmed(text: str) -> None:
    """A negative number is a number."""
    assert csv_format.harmless(text) == text


def test_hostile_words_stay_in_their_cells(hostile: Report) -> None:
    """Line ends, commas and quotation marks do not break the table."""
    row = rows_of(hostile)[0]
    assert row["attribution"] == "'=1+1"
    assert row["about"] == hostile.groups[0].group.about.replace("\r\n", "\n")


@given(st.text(alphabet="=+-@\t\r\n0123456789.,% a'|("))
def test_what_still_begins_with_a_sign_is_a_number(text: str) -> None:
    """Whatever the words, the only signs left are those of numbers."""
    cell = csv_format.harmless(text)
    assert not cell.startswith(("=", "@", "\t", "\r", "\n"))
    if cell.startswith(("+", "-")):
        assert set(cell[1:]) <= set("0123456789.,'% ")
