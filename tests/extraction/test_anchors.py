"""Dates that only the rest of a document resolves: the table of tests/cases/dates_documents.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.anchors import resolve_dates
from factcheck.normalise.dates import DateReading, find_dates, read_period
from factcheck.normalise.tokens import tokenize

PATH = Path(__file__).parent.parent / "cases" / "dates_documents.toml"
CASES: list[dict[str, Any]] = tomllib.loads(PATH.read_text(encoding="utf-8"))["case"]


def resolved(text: str, published: str) -> list[DateReading]:
    """Read a document."""
    day = read_period(published) if published else None
    tokens = tokenize(text)
    return resolve_dates(text, tokens, find_dates(text, tokens, published=day), published=day)


def written(reading: DateReading) -> str:
    """Write a reading as the table does."""
    when = reading.when
    if when.period is None:
        return f"{when.surface} | ? | {reading.reason}"
    return f"{when.surface} | {when.period.first or ''} | {when.period.last or ''} | {when.anchor}"


def squeezed(row: str) -> str:
    """Drop the white space round the bars."""
    return "|".join(part.strip() for part in row.split("|"))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_dates_of_a_document_resolve_each_other(case: dict[str, Any]) -> None:
    """Publication, tense and the dates before decide; what they do not decide has a reason."""
    found = [squeezed(written(reading)) for reading in resolved(case["text"], case["published"])]
    assert found == [squeezed(row) for row in case["dates"]]


def test_numeric_dates_in_the_order_of_their_language_settle_nothing_for_others() -> None:
    """In French 03/04/2021 is in April, and says nothing about a text's own habits."""
    text = "Le 03/04/2021, puis le 23/04/2021."
    tokens = tokenize(text)
    found = resolve_dates(text, tokens, find_dates(text, tokens, language="fr"))
    assert [str(reading.when.period.first) for reading in found if reading.when.period] == ["2021-04-03", "2021-04-23"]


@given(st.text(alphabet="May 3 2020 later two days Tuesday in the year before. /\n"), st.sampled_from(("", "2023-09-21", "2023")))
def test_resolving_keeps_every_reading_in_its_place(text: str, published: str) -> None:
    """Nothing is added, dropped or moved."""
    before = find_dates(text, tokenize(text))
    after = resolved(text, published)
    assert [(reading.start, reading.end) for reading in after] == [(reading.start, reading.end) for reading in before]
    assert all((reading.when.period is None) == bool(reading.reason) for reading in after)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("On Friday, she was struck at 7 p.m. and died.", "XXXX-WXX-5T19:00"),
        ("On 13 September she was struck at 7 p.m. and died.", "XXXX-09-13T19:00"),
        ("It was Friday. At 7 p.m. she was struck.", "T19:00"),
        ("On Friday night, at 7 p.m., she was struck.", "T19:00"),
        ("In September, at 7 p.m., she was struck.", "T19:00"),
    ],
)
def test_a_time_is_one_of_the_day_that_its_sentence_named(text: str, timex: str) -> None:
    """Where nothing dates the text, the day of the week is still told."""
    *_, time = resolved(text, "")
    assert time.when.timex == timex


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A dam burst on Tuesday. It was built in 1938. It gave way at 5:10 a.m.", 13),
        ("A dam burst on Tuesday. " + "It was a long night. " * 40 + "It gave way at 5:10 a.m.", 13),
        ("A dam burst on Tuesday. It burned on Wednesday. " + "It was a long night. " * 40 + "It gave way at 5:10 a.m.", 15),
        ("A dam burst on Tuesday. " + "It was a long night. " * 40 + "The hall opens at 7 p.m.", 15),
        ("A dam burst on Tuesday. It was big, officials said late on Wednesday. It gave way at 5:10 a.m.", 13),
        ("Officials said on Wednesday that it gave way at 5:10 a.m.", 14),
        ("A dam burst on 2 May. " + "It was a long night. " * 40 + "It gave way at 5:10 a.m.", 15),
    ],
)
def test_an_hour_of_a_story_is_of_the_one_day_that_its_report_tells_of(text: str, day: int) -> None:
    """Years told between do not matter; where two days are told, or none of the week before, it is one of the report's own."""
    *_, time = resolved(text, "2026-10-15")
    assert time.when.period is not None
    assert time.when.period.first is not None
    assert time.when.period.first.day == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry sank on a Friday.", "XXXX-WXX-5"),
        ("The ferry sank on Friday.", "2024-05-10"),
        ("He said he would resign on Friday.", "2024-05-17"),
        ("The board said it would publish its report on Friday.", "2024-05-17"),
        ("The board said it had met on Friday.", "2024-05-10"),
        ("The unions called a strike for Friday.", "2024-05-17"),
        ("The unions had called a strike for Friday.", "2024-05-10"),
        ("The tax rises on 1 October.", "2024-10-01"),
        ("Prices rose on 1 October.", "2023-10-01"),
    ],
)
def test_the_words_of_a_clause_tell_which_week_or_year_is_meant(text: str, expected: str) -> None:
    """What somebody said he would do is to come, and "a Friday" is any."""
    (reading,) = resolved(text, "2024-05-15")
    assert reading.when.timex == expected
