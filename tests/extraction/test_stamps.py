"""Stamps: what a page says of itself is set apart, and no date of a sentence is."""

from __future__ import annotations

import pytest

from factcheck.extraction.datelines import datelines
from factcheck.extraction.frames import claims_found
from factcheck.extraction.rows import extract
from factcheck.extraction.scan import scan
from factcheck.model.document import Document, Source

TEXT = "The bridge at Arlbridge fell into the river on Tuesday, the town hall says, and the road that leads there is shut."


def aside(head: str, text: str = TEXT) -> list[str]:
    """List what is set apart of a page."""
    rows = extract(f"Bridge falls\n{head}\n{text}", "2013-09-15")
    return [row["surface"] for row in rows if row["kind"] == "unread" and "dates the page" in row["reason"]]


@pytest.mark.parametrize(
    "stamp",
    [
        "Updated 4/9/2007 6:04 PM",
        "Updated 9:06 AM",
        "Published: April 10, 2007",
        "Posted 2/3/2009 11:11 PM",
        "First Published: June 13, 2013 4:00 PM",
        "Last updated 13:26 14/09/2013",
        "4 August 2013 Last updated at 19:47 GMT",
        "PUBLISHED: 16:05 GMT, 9 June 2013 | UPDATED: 06:55 GMT, 10 June 2013",
        "POSTED: 1052 GMT (1852 HKT), April 10, 2007",
        "on April 30, 2008 at 4:31 AM, updated April 30, 2008 at 8:33 AM",
        "8:05am UK, Monday 16 September 2013",
        "Tuesday 28 April 2009 22.34 BST",
        "10:10 AM PDT 6/6/2013",
        "Updated Wednesday",
        "May 3, 2013 | 8:20 am",
        "12 January 2010 @ 09:29 pm",
        "2007-11-12",
    ],
)
def test_a_line_in_which_a_page_dates_itself_is_set_apart_whole(stamp: str) -> None:
    """It is shown with its reason, and holds no mention."""
    assert aside(stamp) == [stamp]
    rows = extract(f"Bridge falls\n{stamp}\n{TEXT}", "2013-09-15")
    assert [row["surface"] for row in rows if row["kind"] != "unread"] == ["Tuesday"]


def test_a_dateline_is_no_claim_and_its_agency_owns_nothing() -> None:
    """The day is that of filing; the agency is no subject of the first sentence."""
    text = "GENEVA, 12 March 2024 (Nordpress) - The storm hit 40 towns on Monday."
    rows = extract(text, "2024-03-12")
    assert [row["surface"] for row in rows if row["kind"] != "unread"] == ["40", "Monday"]
    document = Document(Source("page"), text)
    assert {claim.measure.entity for claim in claims_found(document, scan(document)[0])} == {""}


@pytest.mark.parametrize("line", ["FRANCE - 3 goals", "KILLED 12 - INJURED 30", "BRUSSELS — The 40 towns"])
def test_a_place_and_a_dash_alone_are_no_dateline(line: str) -> None:
    """A date or an agency makes it one."""
    assert datelines(line) == []


@pytest.mark.parametrize("line", ["By Ana Sol", "By Ana Sol, Island Post, 3 May 2024", "Ana Sol | 3 May 2024"])
def test_who_wrote_an_article_is_nobody_whom_it_tells_of(line: str) -> None:
    """The first sentence borrows no name of the byline; of a sentence before it does."""
    document = Document(Source("page"), f"Bridge falls\n{line}\nIt killed 40 people. It is shut. The road to it is shut as well.")
    assert [claim.measure.entity for claim in claims_found(document, scan(document)[0])] == [""]
    told = Document(Source("page"), "By then Ana Sol fell.\nIt killed 40 people.")
    assert [claim.measure.entity for claim in claims_found(told, scan(told)[0])] == ["ana sol"]


def test_behind_a_stamp_with_its_colon_something_else_may_stand() -> None:
    """The name of who wrote it is no part of the stamp, and neither is a count there."""
    assert aside("Published: April 10, 2007 By Ana Sol, 34, in Arlbridge") == ["Published: April 10, 2007"]


@pytest.mark.parametrize(
    "line",
    [
        "The law was updated on 9 April 2007.",
        "Updated on 9 April 2007, the law allows it.",
        "Posted to Arlbridge in May 2003, he stayed.",
        "Published: 2004",
        "Released: 9 April 2007",
        "9 April",
        "April 2007",
        "May 31, 8am UTC",
        "9 April 2007: the bridge falls",
        "9 April 2007 | 1747",
        "5 May 2007\n6 May 2007\n7 May 2007",
        "Updated: the toll of 5 May",
    ],
)
def test_a_date_that_the_text_tells_stays(line: str) -> None:
    """A sentence, a headline, a chronicle and the data of a book or a record are about the world."""
    assert aside(line) == []


def test_a_date_by_itself_is_no_stamp_of_anything() -> None:
    """What a person typed is read, and so is a line that is longer than any stamp."""
    assert [row["kind"] for row in extract("9 April 2007")] == ["date"]
    assert [row["kind"] for row in extract("Updated 9 April 2007")] == ["date"]
    assert [row["kind"] for row in extract(f"{TEXT} " * 3 + "9 April 2007\n")][-1] == "date"
    assert aside("x", f"{TEXT}\n" * 8 + "9 April 2007\nIt fell.") == []


@pytest.mark.parametrize(
    ("line", "years"),
    [("©2023 Bloomberg L.P.", ["2023"]), ("Copyright 2013 The Herald", ["2013"]), ("Copyright law of 2013", [])],
)
def test_the_year_of_a_copyright_is_the_page_s_own(line: str, years: list[str]) -> None:
    """It stands under texts of any year."""
    assert aside("", f"{TEXT}\n{line}") == years


@pytest.mark.parametrize(
    ("opening", "stamp"),
    [
        ("Tuesday, 20 January 2026 - Arlworks said on Monday that the dam fell.", "Tuesday, 20 January 2026"),
        ("Arlbridge, 20 January 2026 – Arlworks said on Monday that the dam fell.", "20 January 2026"),
        ("January 20, 2026 — Arlworks said on Monday that the dam fell.", "January 20, 2026"),
        ("20 January 2026: Arlworks said on Monday that the dam fell.", "20 January 2026"),
        ("For immediate release - 20 January 2026\nIt fell on Monday.", "For immediate release - 20 January 2026"),
        ("Embargoed until 00.01, 20 January 2026\nIt fell on Monday.", "Embargoed until 00.01, 20 January 2026"),
    ],
)
def test_the_day_that_a_release_opens_with_is_that_of_the_page(opening: str, stamp: str) -> None:
    """It dates what the release calls Monday, and is nothing that the release tells of."""
    rows = extract(f"{opening}\n{TEXT}")
    assert [row["surface"] for row in rows if row["kind"] == "unread"] == [stamp]
    assert next(row["first"] for row in rows if row["surface"] == "Monday") == "2026-01-19"


@pytest.mark.parametrize(
    "opening",
    [
        "On 20 January 2026 - a Tuesday - the dam fell.",
        "20 January 2026, the dam fell.",
        "20 January 2026: the dam falls.\n21 January 2026: the road is shut.",
        "The flood of 20 January 2026: the dam falls.",
        "Until 20 January 2026\nThe dam is shown.",
        "January 2026: the dam falls.",
    ],
)
def test_a_day_that_the_first_line_tells_of_stays(opening: str) -> None:
    """So does every entry of a chronicle."""
    assert next(row["kind"] for row in extract(f"{opening}\n{TEXT}")) == "date"
    assert not any("dates the page" in row.get("reason", "") for row in extract(f"{opening}\n{TEXT}"))


@pytest.mark.parametrize("line", ["Dec 18 (Nordpress) - ", "18 December (Nord Press) — ", "Dec. 18, 2025 (Nordpress) -- "])
def test_a_dateline_without_a_place_is_no_claim(line: str) -> None:
    """An agency behind its day says so."""
    rows = extract(f"Dam fails\n\n{line}The dam failed on Monday.", "2025-12-19")
    assert [row["surface"] for row in rows if row["kind"] != "unread"] == ["Monday"]


@pytest.mark.parametrize(
    "text",
    [
        "Dec 18 (Friday) - The choir sings.",
        "Dec 18 (Concert) - The choir sings.\nDec 19 (Ballet) - The prince dies.",
        "Dec 18 (12 guests) - The choir sings.",
    ],
)
def test_a_day_of_a_list_stays_a_date(text: str) -> None:
    """With a day of the week or a number in brackets, or with another such line."""
    assert "Dec 18" in [row["surface"] for row in extract(text, "2025-12-19") if row["kind"] == "date"]


def test_the_byline_of_a_very_short_page_dates_the_page() -> None:
    """Its form says so, however little stands below it."""
    rows = extract("By Ann Berg\nVarn Daily, 19 December 2025\n\nThe inn has 118 beds.")
    assert [row["surface"] for row in rows if row["kind"] != "unread"] == ["118"]


@pytest.mark.parametrize(
    "line",
    [
        "Arlbridge Public Radio, Nov. 13",
        "Arlbridge Advertiser - Nov. 13",
        "By Al Dunn / Wednesday, Nov. 13",
        "By Al Dunn, 13 November",
        "Arlbridge (npa), 13 November",
    ],
)
def test_a_byline_may_lack_its_year(line: str) -> None:
    """Its form says what it is; it lends the text neither its day nor its names."""
    rows = extract(f"Vote\n{line}\nThey voted on Wednesday. The inn has 118 beds.")
    assert [row["surface"] for row in rows if row["kind"] != "unread"] == ["Wednesday", "118"]
    document = Document(Source("page"), f"{line}\nThe inn has 118 beds.")
    assert [claim.measure.entity for claim in claims_found(document, scan(document)[0])] == [""]


@pytest.mark.parametrize("line", ["Arlbridge Concert Hall, Nov. 13", "The post opens on Nov. 13", "World record - Nov. 13"])
def test_a_day_without_a_year_in_another_line_stays(line: str) -> None:
    """A place where something happens is named like that as well."""
    assert "Nov. 13" in [row["surface"] for row in extract(f"Vote\n{line}\nIt has 118 beds.") if row["kind"] == "date"]


@pytest.mark.parametrize("line", ["(Union Wire) - ", "Tarvin (Union Wire) — ", "Tarvin (NPA) - ", "Tarvin (npa) - "])
def test_an_agency_without_a_day_opens_a_report(line: str) -> None:
    """Its names own nothing in the sentences behind."""
    text = f"{line}The plant will cut 300 jobs. It employs 4,000 people."
    assert datelines(text) == [(0, len(line))]
    document = Document(Source("doc"), text)
    assert {each.measure.entity for each in claims_found(document, scan(document)[0])} == {""}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg (Union City) - The keeper stopped 31 shots.",
        "Berg (Norvik) - The keeper stopped 31 shots.",
        "Berg (Union City) - The keeper stopped 31 shots.\nHolm (Union City) - The forward had 5 shots.",
        "Water (in tanks) - The crew has 300 litres.",
    ],
)
def test_a_list_of_players_has_no_datelines(text: str) -> None:
    """A person with a club in brackets is no place with an agency."""
    assert datelines(text) == []
