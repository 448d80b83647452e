"""The day on which a page says that it was published, where nothing else tells."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extraction.published import with_published
from factcheck.extraction.scan import scan
from factcheck.model.document import Document, Source
from factcheck.model.period import Period
from factcheck.model.value import When

TEXT = "The bridge at Arlbridge fell into the river on Tuesday, the town hall says, and the road that leads there is shut."


def page(head: str, text: str = TEXT, published: Period | None = None) -> Document:
    """Make a page with a headline and a line below it."""
    return Document(Source("page", published=published), f"Bridge falls\n{head}\n{text}")


def day(document: Document) -> date | None:
    """Return the first day of publication that a document comes out with."""
    published = with_published([document])[0].source.published
    return None if published is None else published.first


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Published: April 10, 2007", date(2007, 4, 10)),
        ("April 10, 2007", date(2007, 4, 10)),
        ("Updated: July 7, 2012, 10:04 PM ET", date(2012, 7, 7)),
        ("4 August 2013 Last updated at 19:47 GMT", date(2013, 8, 4)),
        # Of two days that of publication counts, told by a word or by standing bare beside one of an update.
        ("PUBLISHED: 16:05 GMT, 9 June 2013 | UPDATED: 06:55 GMT, 10 June 2013", date(2013, 6, 9)),
        ("on July 13, 2009 at 10:50 AM, updated July 29, 2009 at 12:16 PM", date(2009, 7, 13)),
        ("Updated: July 7, 2012\nUpdated: July 9, 2012", date(2012, 7, 9)),
        ("Posted: July 7, 2012\nPosted: July 7, 2012", date(2012, 7, 7)),
        # The order of day and month shows in the zone of the clock, or elsewhere in the text.
        ("8:13 AM PDT 8/2/2013", date(2013, 8, 2)),
        ("Posted 3/3/2013 8:13 AM", date(2013, 3, 3)),
        # An outlet or a place and a day; what happened may be a title.
        ("Island Post, Wednesday 20 November 2024", date(2024, 11, 20)),
        ("Island Post | 20 November 2024", date(2024, 11, 20)),
        ("Daily bulletin - 13 March 2024", date(2024, 3, 13)),
        ("Oslo, 9 October 2023", date(2023, 10, 9)),
        # An author, an agency, a place, and what joins them.
        ("By Ana Sol, The Island Post, 15 March 2023", date(2023, 3, 15)),
        ("By Ana Sol for The Herald, 16 March 2023", date(2023, 3, 16)),
        ("By Ana Sol, political editor, Arlbridge, 3 May 2024", date(2024, 5, 3)),
        ("By Ana Sol in Arlbridge - 20 February 2025", date(2025, 2, 20)),
        ("By Post staff | Updated May 15, 2024", date(2024, 5, 15)),
        ("The Observer of Arlbridge, 24 November 2023", date(2023, 11, 24)),
        ("Farmers' Voice, 3 May 2024", date(2024, 5, 3)),
        ("Network 7, 11 July 2024, 18:20", date(2024, 7, 11)),
        ("ARLBRIDGE (Nordpress) - 20 February 2025", date(2025, 2, 20)),
        ("Arlbridge (npa), 20 February 2025", date(2025, 2, 20)),
        ("20 February 2025, Arlbridge (npa)", date(2025, 2, 20)),
        ("14 March 2014 - By Ana Sol", date(2014, 3, 14)),
        ("Opinion | Ana Sol | 12 December 2024", date(2024, 12, 12)),
        ("Arlbridge/Norwell, 20 February 2025", date(2025, 2, 20)),
        ("Ana Sol in Arlbridge, 8 November 2024", date(2024, 11, 8)),
        ("Port Star | Race report | 3 May 2024 | By Ana Sol", date(2024, 5, 3)),
        ("Arlbridge, 3 May 2024 - The Star", date(2024, 5, 3)),
        # What happened, a picture, and a sentence.
        ("It rained | the river rose and the bridge fell | 3 May 2024 | it was repaired", None),
        ("The bridge in Arlbridge, 3 May 2024 - it fell.", None),
        ("Arlbridge, 3 May 2024 - Bridge falls", None),
        ("Crowds in Arlbridge, 8 November 2024", None),
        ("President Ana Sol in Arlbridge, 8 November 2024", None),
        ("The Fall of the Arl Wall, 9 November 1989", None),
        ("By Sunday, 5 May 2024", None),
        ("By order of the court, 3 May 2024", None),
        ("9 November 1989 - Arlbridge", None),
        ("Results, Arlbridge, 3 May 2024", None),
        ("Ana Sol fell in Arlbridge on 3 May 2024", None),
        ("Lisbon Earthquake, 1 November 1755", None),
        ("Battle of Hastings, 14 October 1066", None),
        ("Opened, 5 June 2024", None),
        ("Oslo, 9 October 2023\nBergen, 10 October 2023", None),
        ("Oslo, 9 October", None),
        # A dateline, in the forms of several agencies.
        ("GENEVA, 12 March 2024 (Nordpress) - It rains.", date(2024, 3, 12)),
        ("SEOUL, South Korea, September 19, 2024 - It rains.", date(2024, 9, 19)),
        ("LAMPIRA, Italy (Nordpress), 21 June 2022 - It rains.", date(2022, 6, 21)),
        ("Lampira (Nordpress) 21 June 2022 -- It rains.", date(2022, 6, 21)),
        ("(Nord Wire) 16 March 2023 - It rains.", date(2023, 3, 16)),
        ("LIMA, 16 March 2023 - Three days before the vote it rains.", date(2023, 3, 16)),
        ("(Roughly) in March 2023 - It rains.", None),
        ("LIMA, May 14 (Nordpress) - It rains.", None),
        # Two days without a word, a copy, and an unknown order name no day.
        ("May 3, 2013\nMay 5, 2013", None),
        ("Posted: May 3, 2013\nPosted: May 5, 2013", None),
        ("Retrieved May 3, 2013", None),
        ("Posted 8/2/2013 8:13 AM", None),
        ("Updated Wednesday", None),
        ("In May 2013 it rained.", None),
    ],
)
def test_a_page_tells_its_own_day(head: str, expected: date | None) -> None:
    """A full day by itself or with its word in the head; what is left open is not guessed."""
    assert day(page(head)) == expected


def test_other_dates_of_a_text_tell_the_order_of_its_stamp() -> None:
    """A text with 13/05/2013 writes the day first."""
    assert day(page("Posted 8/2/2013 8:13 AM", TEXT + " It was shut on 13/05/2012.")) == date(2013, 2, 8)


def test_a_dateline_with_its_place_tells_the_day() -> None:
    """Agencies print it at the head of the first paragraph."""
    assert day(page("x", "SAN LOMAR, Dec. 14, 2008 -- " + TEXT)) == date(2008, 12, 14)
    assert day(page("x", "He fell in San Lomar, Dec. 14, 2008 -- " + TEXT)) is None


def test_a_last_line_of_nothing_but_a_date_tells_the_day() -> None:
    """Some pages are signed with their day."""
    long = " ".join([TEXT] * 6)
    assert day(page("x", f"{long}\nApril 24, 2013-4:45pm")) == date(2013, 4, 24)
    assert day(page("x", f"{long}\nApril 24, 2013 is the day on which it opens again.")) is None
    assert day(page("x", f"{long}\nIt opens on April 24, 2013")) is None


def test_what_is_known_of_a_source_stands_against_its_stamp() -> None:
    """A stamp may be that of a copy."""
    known = Period.day(date(2013, 5, 1))
    assert day(page("Published: April 10, 2007", published=known)) == date(2013, 5, 1)


def test_what_counts_from_a_stamp_says_so() -> None:
    """A reader can see whose word a weekday rests on."""
    values = [mention.value for mention in scan(page("Published: April 10, 2007"))[0]]
    assert [(value.period, value.anchor) for value in values if isinstance(value, When)] == [
        (Period.day(date(2007, 4, 10)), "the page's own stamp, 2007-04-10")
    ]


def test_a_text_without_dates_tells_no_day() -> None:
    """Nothing is read into it."""
    assert day(Document(Source("page"), "It rained.")) is None


@pytest.mark.parametrize(
    ("line", "told", "expected"),
    [
        ("By Al Dunn / Wednesday, Nov. 13", "It began on March 3, 2024, as planned in 2018.", date(2024, 11, 13)),
        ("By Al Dunn / Wednesday, Nov. 13", "It began on March 3, 2023.", None),
        ("By Al Dunn / Wednesday, Nov. 13", "It began on March 3, 2024, and ends in 2026.", None),
        ("By Al Dunn / Thursday, Feb. 29", "It began on March 3, 2023.", None),
        ("By Al Dunn / Wednesday, Nov. 13", "It began on March 3.", None),
        ("By Al Dunn / Nov. 13", "It began on March 3, 2024.", None),
    ],
)
def test_a_byline_without_its_year_has_the_last_of_the_text_where_the_weekday_fits(
    line: str, told: str, expected: date | None
) -> None:
    """A day of the week fits one year of six, and a page seldom names a later year than its own."""
    assert day(page(line, f"{TEXT} {told}")) == expected
