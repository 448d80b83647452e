"""The scan: dates, names, furniture and quantities compete; nothing overlaps and nothing is lost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.extraction.rows import extract
from factcheck.model.period import Period


def found(text: str) -> list[tuple[str, str]]:
    """List kind and words of what is found in a text of 21 September 2023."""
    return [(row["kind"], row["surface"]) for row in extract(text, "2023-09-21")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2020 the war began.", [("date", "2020")]),
        ("It has 2020 people.", [("quantity", "2020")]),
        ("Toll of storm rises to 63\n\nAt least 64 people died.", [("quantity", "63"), ("quantity", "At least 64")]),
        ("A Boeing 747 landed.", []),
        ("Two seats in Section 427 Row 21 for $6 each.", [("quantity", "Two"), ("money", "$6")]),
        ("Resolution 1325 was adopted.", []),
        ("At 1:00 PM on Tuesday 40 men left.", [("time", "1:00 PM on Tuesday"), ("quantity", "40")]),
        ("Point 7 bans imports and asks for 12 points.", [("quantity", "12")]),
        ("It had at first offered bread.", []),
        ("At first, it was so.", []),
        ("He stood at first base.", [("ordinal", "first")]),
        ("It is true.[12] See [3].", []),
        ("He ran it in 13:05 and left at 13:05.", [("duration", "13:05"), ("time", "13:05")]),
        ("She won the marathon in 2:09.", [("duration", "2:09")]),
        ("Nine women broke 2:30, and some ran under 2:25.", [("quantity", "Nine")]),
        ("She reached the half in 1:12 in the marathon.", [("duration", "1:12")]),
        ("He spent the half in goal.", [("ratio", "half")]),
        ("Results\n1 L Okello 2:11:40\n2 A Brandt 2:12:05\n3 S Ferro", [("duration", "2:11:40"), ("duration", "2:12:05")]),
        ("Women: 1 Ada Okello (Lome) 2:11:40; 2 B Brandt 2:12:05.", [("duration", "2:11:40"), ("duration", "2:12:05")]),
        ("5 K Run raises $300\nIt was won in 15:40.", [("quantity", "5 K"), ("money", "$300"), ("duration", "15:40")]),
        ("2 L of milk and 3 L Milk", [("quantity", "2 L"), ("quantity", "3 L")]),
        ("The trial opened in Court Two, beside Terminal Five.", []),
        ("Before the High Court one of them wept.", [("quantity", "one")]),
        ("In court two women wept. Two ran.", [("quantity", "two"), ("quantity", "Two")]),
        ("It ended in 1:30 pm sunshine.", [("time", "1:30 pm")]),
        ("It sends 40 tonnes daily.", [("quantity", "40 tonnes daily")]),
        ("Prices rose 5.1% over 2024.", [("percent", "5.1%"), ("date", "2024")]),
        ("Over 2000 died, over 1950 fled.", [("quantity", "Over 2000"), ("quantity", "over 1950")]),
        ("1.2K views\nHe left.", []),
        ("UPDATE 2-Dam fails\nHe left.", []),
        ("CORRECTED-WRAPUP 3-Banks fall\nHe left.", []),
        ("UPDATE 2 people fell", [("quantity", "2")]),
        ("We update 2-door cars.", [("quantity", "2")]),
        ("Those under a night-time curfew left.", []),
        ("He moved to Easter Varn.", []),
        ("He came at Easter.", [("date", "Easter")]),
        ("He came at Easter. Berg left.", [("date", "Easter")]),
        ("Easter Week was calm.", [("date", "Easter")]),
        ("He came on Easter Monday.", [("date", "Easter Monday")]),
        ("He left Easter\nBerg stayed.", [("date", "Easter")]),
        ("Read https://a.example/2020/41/x77 first.", [("ordinal", "first")]),
        ("Call 0845 125 2222 or (212) 555-0199 or +44 20 7946 0000.", []),
        ("In all 5 people died and 0.5 tonnes burnt.", [("quantity", "5"), ("quantity", "0.5 tonnes")]),
        ("It 1) rose and 2) fell, as (see 3) five men say.", [("quantity", "3"), ("quantity", "five")]),
        ("1) It rose.", []),
        ("He led with 7:54 left and lost 3:1 of it.", [("quantity", "3"), ("quantity", "1")]),
        ("Pay to 5555-22223333-4444.", []),
        ("A screen of 1920 x 1200 or 1920x1200, or of 1600 × 2048 dots.", [
            ("quantity", "1920"), ("quantity", "1200"), ("quantity", "1600"), ("quantity", "2048"),
        ]),
        ("A film of 20th Century Fox.", []),
        ("It was the 20th Century.\nFox won.", [("date", "20th Century")]),
        ("Art of the 20th century", [("date", "20th century")]),
        ("In nineteen days or nineteen-day terms", [("duration", "nineteen days"), ("duration", "nineteen-day")]),
        ("He played in the past six games.", [("quantity", "six")]),
        ("He played in the past several games.", [("quantity", "several")]),
        ("He played in the past first.", [("date", "in the past"), ("ordinal", "first")]),
        ("A GeForce 9400M chip beats CVE-2013-3893.", []),
        ("The firm made 400M in sales.", [("quantity", "400M")]),
        ("It runs on IE6, 7, 8 and 9. It needs versions 6, 7 and 8.", []),
        ("IE6, 7 of them, and AB", [("quantity", "7")]),
        ("The versions, 7 and 8, or", [("quantity", "7"), ("quantity", "8")]),
        ("He won 6, 7, and 8 of them.", [("quantity", "6"), ("quantity", "7"), ("quantity", "8")]),
        (", 7, 8, or", [("quantity", "7"), ("quantity", "8")]),
        ("He was arrested in his early 20's and she in her 40’s.", [("age", "early 20's"), ("age", "40’s")]),
        ("It is 20' long.", [("quantity", "20'")]),
        ("They heard a 911 call; she dialled 999. He called 911 men", [("quantity", "911")]),
        ("911.", [("quantity", "911")]),
        ("She made 112 recordings. A 112 call came.", [("quantity", "112")]),
        ("At half-time he sold half-price seats to a half-brother after a first-half goal.", [("ordinal", "first")]),
        ("One-half of the town burned.", [("ratio", "One-half")]),
        ("Half the seats; a half-hour; a half-million men.", [
            ("ratio", "Half"), ("duration", "a half-hour"), ("quantity", "a half-million"),
        ]),
        ("The hotel has 911 rooms.", [("quantity", "911")]),
        ("1. Who did it?\n2. Why? He fled.\n12. How?", []),
        ("It scored\n2. or\n3 . Who?", [("quantity", "2"), ("quantity", "3")]),
        ("They were 2. He fled.\n5.", [("quantity", "2"), ("quantity", "5")]),
        ("It was first reported when she first spoke.", []),
        ("First he led. He was first of the first settled, her first sent.", [
            ("ordinal", "First"), ("ordinal", "first"), ("ordinal", "first"), ("ordinal", "first"),
        ]),
        ("The Nasdaq 100 rose 5 points.", [("quantity", "5")]),
        ("The 44-day war of 2020.", [("duration", "44-day"), ("date", "2020")]),
        ("He lived at 358 El Brillo Way.", []),
        ("It was in the 12000 block of East 223rd Street.", []),
        ("In the 3700 block of North Clark and the 1200 block, at 9th Ave.", []),
        ("In the 1200 block West Elm, on the 100-block on Main.", []),
        ("From the 500 to the 600 block of Elm Street, or the 700 and 800 blocks of it.", [
            ("quantity", "500"), ("quantity", "700"), ("quantity", "800"),
        ]),
        ("In the 500 and 600 blocks of Elm Street, between 96th and 97th Streets.", []),
        ("He walked 12 blocks, sold 300 blocks of ice, and saw a 500-block grid.", [
            ("quantity", "12"), ("quantity", "300"), ("quantity", "500"),
        ]),
        ("The 252nd St. Patrick's Day, and the 2nd", [("ordinal", "252nd"), ("ordinal", "2nd")]),
        ("They met on 9th St. and", []),
        ("A mother of 12 in Oct. 2011 and of 3, in May.", [
            ("quantity", "12"), ("date", "Oct. 2011"), ("quantity", "3"), ("date", "May"),
        ]),
        ("It fell on the 12th of October 2011.", [("date", "12th of October 2011")]),
        ("He is in his early 30s and she in her mid-20s or 30s.", [("age", "early 30s"), ("age", "mid-20s"), ("age", "30s")]),
        ("The man, early 30s, sold records of the early 80s and late 60s.", [
            ("age", "early 30s"), ("date", "early 80s"), ("date", "late 60s"),
        ]),
        ("A mid-90s song of the '80s in the thirties, since early 70s.", [
            ("date", "mid-90s"), ("date", "'80s"), ("date", "early 70s"),
        ]),
        ("On 12 May 1961 some 300 men came.", [("date", "12 May 1961"), ("quantity", "some 300")]),
        ("In the S&P 500 index.", []),
        ("No. 10 said so.", []),
        ("It ended at 2:14 of round eight, at the 2:15 mark of the seventh round.", [
            ("duration", "2:14"), ("duration", "2:15"), ("ordinal", "seventh"),
        ]),
        ("They met at 2:14 or 3:15.", [("time", "2:14"), ("time", "3:15")]),
        ("It cut its dividend from 12p to 8p.", [("money", "12p"), ("money", "8p")]),
        ("The hall is open from 12p to 8p.", [("time", "12p to 8p")]),
        ("A Boeing 737-800 carried 189 people.", [("quantity", "189")]),
        ("In Odra 120-150 people came.", [("quantity", "120-150")]),
        ("Press release 23/2025 says so.", []),
        ("Boston won 31 medals and Denver 12.", [("quantity", "31"), ("quantity", "12")]),
        ("Labour won 31 seats, the Greens 12 and Reform 7.", [("quantity", "31"), ("quantity", "12"), ("quantity", "7")]),
        ("It flew Boeing 737, Airbus 320 and Embraer 190.", []),
        ("They arrested 12 men on Route 66.", [("quantity", "12")]),
        ("The talks will last six weeks.", [("duration", "six weeks")]),
        ("It was dry for the last six weeks.", [("duration", "last six weeks")]),
        ("The works last three weeks.", [("duration", "three weeks")]),
        ("He died following two weeks of illness.", [("duration", "two weeks")]),
        ("In the following two weeks it rained.", [("duration", "following two weeks")]),
        ("It saves 95 million euros a year from 2025.", [("money", "95 million euros a year"), ("date", "2025")]),
        ("It is open until at least 2028.", [("date", "2028")]),
        ("In about 1850 it was built.", [("date", "1850")]),
        ("It sold for $6.2 million two years ago.", [("money", "$6.2 million"), ("date", "two years ago")]),
        ("It cost 6 million two hundred thousand.", [("quantity", "6 million two hundred thousand")]),
        ("They died out 66 million years ago.", [("duration", "66 million years")]),
        ("Anna Berg (3 May 1931 - 7 June 2019) sang.", [("date", "3 May 1931"), ("date", "7 June 2019")]),
        ("The Great War (1914-1918) ended.", [("date", "1914-1918")]),
        ("He told Europe Today that he left on Monday.", [("date", "Monday")]),
        ("Five Killed Today In Odra", [("quantity", "Five"), ("date", "Today")]),
        ("© 1,960 Example", []),
        ("Comments (12)", []),
        ("He had 12 views on it and 3 comments were made about that in the paper.", [("quantity", "12"), ("quantity", "3")]),
        ("It rose 5 percent in May 2023.", [("percent", "5 percent"), ("date", "May 2023")]),
    ],
)
def test_whoever_explains_the_characters_has_them(text: str, expected: list[tuple[str, str]]) -> None:
    """A year is no count, a count no year, and a name neither."""
    assert found(text) == expected


def test_what_cannot_be_read_is_shown_with_its_reason() -> None:
    """Contradictory separators in one document leave a figure open."""
    rows = extract("It costs 1,960.50 here and 1.960,50 there, in 1.960 shops.")
    assert [(row["surface"], "reason" in row) for row in rows] == [("1,960.50", False), ("1.960,50", False), ("1.960", True)]
    assert rows[-1]["kind"] == "unread"


def test_rows_carry_interval_unit_and_measure() -> None:
    """A line of jsonl says all that was read of a figure."""
    (row,) = factcheck.extract("About 2,000 Russian peacekeepers came.", source="a")
    assert (row["source"], row["start"], row["end"], row["low"], row["high"]) == ("a", 0, 11, 1800, 2200)
    assert (row["hedge"], row["dimension"], row["printed"]) == ("about", "count", 2000)
    assert row["measure"] == {"head": "peacekeeper", "words": ["Russian", "peacekeepers"], "scope": []}


def test_open_bounds_are_null_and_what_is_expected_stands_beside_them() -> None:
    """More than 26,000 is read as 26,000 to about 30,000."""
    (row,) = extract("more than 26,000 refugees")
    assert (row["low"], row["high"], row["expected"]) == (26000, None, [26000, 29900])


@pytest.mark.parametrize("published", ["2023-09-21", date(2023, 9, 21), Period.day(date(2023, 9, 21))])
def test_dates_are_resolved_from_the_day_of_publication(published: str | date | Period) -> None:
    """It may be given as text, date or period."""
    (row,) = extract("It began on Tuesday.", published)
    assert (row["first"], row["last"], row["anchor"]) == ("2023-09-19", "2023-09-19", "published 2023-09-21")


def test_an_unresolved_date_says_why() -> None:
    """Without a day of publication Tuesday is shown and not guessed."""
    (row,) = extract("It began on Tuesday.")
    assert row["first"] is None
    assert row["reason"]


def test_a_period_is_a_length_too() -> None:
    """The past two years are days and two years."""
    (row,) = extract("In the past two years", "2023-09-21")
    assert (row["first"], row["low"], row["unit"]) == ("2021-09-21", 2, "year")


def test_a_clock_time_has_its_minute() -> None:
    """An instant is written to the minute."""
    (row,) = extract("at 1:00 PM on 19 September 2023")
    assert row["first"].startswith("2023-09-19T13:00")


def test_an_empty_publication_is_an_unknown_one() -> None:
    """A text without a date of publication is read all the same."""
    assert extract("5 people", "")[0]["low"] == 5


def test_a_publication_that_is_no_date_is_refused() -> None:
    """The message repeats what was given."""
    with pytest.raises(ValueError, match="soon"):
        extract("It began.", "soon")


def test_the_package_offers_nothing_else_by_that_way() -> None:
    """An unknown name is an ordinary attribute error."""
    with pytest.raises(AttributeError, match="nonsense"):
        factcheck.nonsense  # noqa: B018 - asking for it is the test


@settings(deadline=None)  # the first example loads the tables
@given(st.text(alphabet=st.sampled_from("0123456789.,-–%$€£½ abmnkofthepercentmillion١٢\u200f\u202e\x00\n"), max_size=60))
def test_offsets_are_exact_and_mentions_apart(text: str) -> None:
    """Whatever is given, the words at the offsets are the surface, and no two mentions share a character."""
    end = 0
    for row in extract(text, "2023-09-21"):
        assert text[row["start"] : row["end"]] == row["surface"]
        assert row["start"] >= end
        end = row["end"]
