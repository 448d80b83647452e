"""The time that a figure is given: the nearest date of its clause that is its own."""

from __future__ import annotations

import pytest

from factcheck.extraction.frames import claims_found
from factcheck.extraction.scan import scan
from factcheck.model.document import Document, Source
from factcheck.model.period import Period


def given(text: str, surface: str) -> Period | None:
    """Read a text and return the time that the figure with `surface` is given."""
    document = Document(Source("doc"), text)
    return next(c.measure.time for c in claims_found(document, scan(document)[0]) if surface in c.selector.exact)


def year(text: str, surface: str) -> int:
    """Return the year of that time; 0 where there is none."""
    time = given(text, surface)
    return time.first.year if time is not None and time.first is not None else 0


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The house approved the 2026 budget on Thursday by 152 votes to 143.", "152"),
        ("On Thursday the house passed the new 2026 budget by 152 votes to 143.", "152"),
        ("The 2026 budget was passed by 152 votes to 143.", "152"),
        ("The house ratified the 2019 treaty by 61 votes to 40.", "61"),
        ("Under the 2019 treaty, both sides keep 1,550 warheads.", "1,550"),
        ("Police arrested 12 people over the 2019 fire.", "12"),
        ("She praised the 2019 film to an audience of 400.", "400"),
    ],
)
def test_the_year_of_a_noun_dates_nothing_that_is_done_with_it(text: str, surface: str) -> None:
    """It says which one is meant."""
    assert year(text, surface) == 0


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("The 2026 deficit was 3%.", "3%", 2026),
        ("The government cut the 2026 deficit to 3%.", "3%", 2026),
        ("The house passed the 2026 budget of 214 million crowns.", "214", 2026),
        ("The 2026 budget gives 40 million crowns to schools.", "40", 2026),
        ("The 2019 fire killed 40 people.", "40", 2019),
        ("A 2023 inspection found 14 cracks.", "14", 2023),
        ("Some 40 people were killed by the 2019 fire.", "40", 2019),
        ("She won the 2019 election by 400 votes.", "400", 2019),
        ("Crowds fell to 4,000 during the 2019 season.", "4,000", 2019),
        ("Crowds fell to 4,000 in the 2019 season.", "4,000", 2019),
        ("The firm sold 4,000 cars in 2019.", "4,000", 2019),
        ("In 2019 sales in the six months to the end of May 2019 shrank to 40 million crowns.", "40", 2019),
    ],
)
def test_the_year_of_a_noun_dates_what_it_is_and_does(text: str, surface: str, expected: int) -> None:
    """So does what happens in its time."""
    assert year(text, surface) == expected


def test_no_farther_date_stands_in_for_the_nearest() -> None:
    """Thursday is not known here, and 2019 is not when they fled."""
    assert year("Of the men jailed in 2019, guards on Thursday freed 40.", "40") == 0


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("The jail, which dates from 1967, was designed for 650 men.", "650", 0),
        ("The jail opened in 1961 and has a capacity of 850.", "850", 0),
        ("The jail, built in 1961, holds 850 men.", "850", 0),
        ("Built in 1961, the jail holds 850 men.", "850", 0),
        ("The dam, completed in 1931, is 42 metres high.", "42", 0),
        ("The 42-metre dam, completed in 1931, is empty.", "42", 0),
        ("The jail has 850 beds and was opened in 1961.", "850", 0),
        ("The plant, which has 940 workers, opened in 1962.", "940", 0),
        ("The jail opened in 1961 with 650 beds.", "650", 1961),
        ("The jail opened in 1961, with 650 beds.", "650", 1961),
        ("The jail opened in 1961 (650 beds).", "650", 1961),
        ("The jail was built in 1961 for 650 men.", "650", 1961),
        ("The jail was built in 1961, costing 3 million crowns.", "3 million", 1961),
        ("Some 40 houses and shops were built in 1961.", "40", 1961),
        ("The fair opened on 3 May 1961 and drew 4,000 people.", "4,000", 1961),
        ("The storm struck in May 2019 and killed 40 people.", "40", 2019),
        ("The old best, 84 points, was set in 2011.", "84", 2011),
    ],
)
def test_when_a_thing_was_made_dates_no_lasting_figure_of_it(text: str, surface: str, expected: int) -> None:
    """What was opened with 650 beds had them then; what has 850 has them now."""
    assert year(text, surface) == expected


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The 38-metre ferry was launched in 1987.", "38-metre"),
        ("The Halden Bay, 41 metres, was launched in 1987 and rebuilt in 2004.", "41 metres"),
        ("The bridge, 1,200 metres long, was opened in 1967.", "1,200 metres"),
        ("A 43-storey tower burned down in 2011.", "43"),
        ("A bus crashed in 2011 near Ombo, a village of 900 people.", "900"),
    ],
)
def test_what_describes_a_thing_is_not_of_the_day_on_which_something_happens_to_it(text: str, surface: str) -> None:
    """A trawler is as long in any year."""
    assert year(text, surface) == 0


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Berg, minister from 2009 to 2015, was fined $20 million.", "$20 million"),
        ("Okoro, who took over as head in 2022, told about 1,500 guests that it was good.", "about 1,500"),
        ("The hoard, found on March 19, 2023 by a farmer, consists of 1,682 coins.", "1,682"),
        ("Entry opens in May 2026 and costs $95.", "$95"),
        ("Tesk lost 19 million pounds in 2023 and has debts of 310 million pounds.", "310 million"),
        ("The works has 1,850 men on its payroll, down from 4,000 in the 1990s.", "1,850"),
        ("Petrol costs 1,240 pesos a litre, against 900 in 2023.", "1,240 pesos"),
        ("The price went from 900 pesos to 1,240 pesos in 2023.", "900 pesos"),
        ("There was a blast that killed four and a fire in 2013.", "four"),
    ],
)
def test_a_date_beside_the_clause_of_a_figure_is_not_its_own(text: str, surface: str) -> None:
    """It is that of an aside, of the level before, or of another event."""
    assert year(text, surface) == 0


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("The works has 1,850 men on its payroll, down from 4,000 in the 1990s.", "4,000", 1990),
        ("Petrol costs 1,240 pesos a litre, against 900 in 2023.", "900", 2023),
        ("The price went from 900 pesos to 1,240 pesos in 2023.", "1,240 pesos", 2023),
        ("The 6.1-magnitude quake struck in 2019.", "6.1", 2019),
        ("The two came close to war in March 1998, when 46 guards died in a clash.", "46", 1998),
        ("The bridge fell in 2004, in which 46 people died.", "46", 2004),
        ("It was the worst quake since 1961, when 412 people died.", "412", 1961),
        ("Troops entered the town in 2009 and killed 40 people.", "40", 2009),
        ("The blast killed four people and a dog in 2013.", "four", 2013),
        ("The party, in 2009, won 40 seats.", "40", 2009),
    ],
)
def test_the_date_of_the_clause_stays_with_its_figure(text: str, surface: str, expected: int) -> None:
    """What happens is dated by when it happened."""
    assert year(text, surface) == expected


def test_what_a_bound_names_is_the_time_of_what_happened_then() -> None:
    """Twelve who died in 2012 did not die "since 1961, when 412 people did"."""
    time = given("It was the worst quake since 1961, when 412 people died.", "412")
    assert time is not None
    assert time.last is not None
    assert time.last.year == 1961
