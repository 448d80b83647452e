"""Dates as a person types them: the tables of tests/cases/dates.toml, and what holds for every text."""

from __future__ import annotations

import tomllib
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.period import Period
from factcheck.normalise.dates import find_dates, read_date, read_period
from factcheck.normalise.tokens import tokenize

CASES: dict[str, Any] = tomllib.loads((Path(__file__).parent.parent / "cases" / "dates.toml").read_text(encoding="utf-8"))
SORTS = ("absolute", "edges", "ranges", "bounds", "clock", "relative", "by_month")
READ = [(CASES[sort]["published"], *row) for sort in SORTS for row in CASES[sort]["rows"] if any(row[1:])]


def ends(period: Period | None) -> tuple[str, str]:
    """Write a period as the tables do."""
    if period is None:
        return "", ""
    first = str(period.first or "") + (f"T{period.begins.isoformat('seconds')}" if period.begins is not None else "")
    last = str(period.last or "") + (f"T{period.ends.isoformat('seconds')}" if period.ends is not None else "")
    return first, last


@pytest.mark.parametrize(("published", "words", "first", "last", "timex"), READ, ids=[f"{row[1]} @{row[0]}" for row in READ])
def test_a_date_is_as_wide_as_its_words(published: str, words: str, first: str, last: str, timex: str) -> None:
    """The table says which days each expression leaves possible, and its TIMEX3 value."""
    when = read_date(words, published=read_period(published) if published else None)
    assert when is not None
    assert (*ends(when.period), when.timex) == (first, last, timex)
    assert when.surface == words


@pytest.mark.parametrize(("words", "published", "reason"), CASES["unresolved"]["rows"], ids=lambda value: value or "-")
def test_what_nothing_anchors_has_a_reason_and_no_period(words: str, published: str, reason: str) -> None:
    """An unresolved date is shown, never guessed."""
    when = read_date(words, published=read_period(published) if published else None)
    assert when is not None
    assert when.period is None
    assert reason in when.anchor


@pytest.mark.parametrize("words", CASES["nothing"]["rows"], ids=lambda words: words or "nothing")
def test_a_figure_or_a_common_word_is_no_date(words: str) -> None:
    """Counts, scores, ratios, identifiers, plain lengths and common words are not dates."""
    assert read_date(words, published=read_period("2023-09-21")) is None


@pytest.mark.parametrize(("language", "words", "first", "last", "timex"), CASES["languages"]["rows"], ids=lambda value: value)
def test_other_languages_are_read_from_locale_data(language: str, words: str, first: str, last: str, timex: str) -> None:
    """Months, weekdays and common relative dates of other languages, and English where a language is not known."""
    when = read_date(words, language=language, published=read_period("2023-09-21"))
    assert when is not None
    assert (*ends(when.period), when.timex) == (first, last, timex)


def test_a_front_matter_date_is_absolute() -> None:
    """`published: Tuesday` names no period."""
    assert read_period("September 2023") == read_period("2023-09")
    assert read_period("Tuesday") is None
    assert read_period("about so") is None


@pytest.mark.parametrize(
    ("words", "hedge"),
    [("since 2022", "at_least"), ("after 2022", "over"), ("by 2022", "at_most"), ("before 2022", "under"),
     ("around 2 May 2022", "about"), ("2022", "exact")],
)  # fmt: skip
def test_a_bound_or_an_around_is_kept_as_hedge(words: str, hedge: str) -> None:
    """The comparison needs to know which end the words leave open."""
    when = read_date(words)
    assert when is not None
    assert when.hedge == hedge


@pytest.mark.parametrize(
    ("words", "assumed"),
    [
        ("3pm", "day"),
        ("in the morning", "day"),
        ("3pm on April 9", "year"),
        ("3pm on 9 April 2007", ""),
        ("3pm on Tuesday", ""),
        ("April 9", "year"),
        ("Sunday, April 8", "year"),
        ("March", "year"),
        ("early March", "year"),
        ("since March", "year"),
        ("summer", "year"),
        ("Christmas", "year"),
        ("April 9 to 11", "year"),
        ("two days after April 9", "year"),
        ("the first week of March", "year"),
        ("Tuesday", ""),
        ("on the 9th", ""),
        ("last year", ""),
        ("last March", ""),
        ("9 April 2007", ""),
        ("2007", ""),
    ],
)
def test_what_the_publication_fills_in_is_told_from_what_is_said(words: str, assumed: str) -> None:
    """A day that stands in no article proves nothing against another; without a publication nothing is filled in."""
    read = read_date(words, published=read_period("12 April 2007"))
    assert read is not None
    assert read.period is not None
    assert read.assumed == assumed
    bare = read_date(words)
    assert bare is not None
    assert not bare.assumed



def test_words_are_found_in_a_sentence_with_their_offsets() -> None:
    """Offsets count the characters of the text that was given; a possessive ending is left out."""
    text = "In early May 2023, Tuesday's raid was the third since the war in the 1990s."
    found = find_dates(text, tokenize(text), published=read_period("2023-09-21"))
    assert [text[reading.start : reading.end] for reading in found] == ["early May 2023", "Tuesday", "1990s"]
    assert [reading.when.surface for reading in found] == ["early May 2023", "Tuesday", "1990s"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("It began at 1 p.m. on Tuesday.", ["time"]),
        ("He comes weekly, and came every day in the past two years.", ["recurring", "duration"]),
        ("Since 5 p.m. nobody has come.", ["time"]),
    ],
)
def test_a_reading_says_what_sort_of_time_it_is(text: str, kinds: list[str]) -> None:
    """Dates, times, recurring times and stretches are different mentions."""
    assert [reading.kind for reading in find_dates(text, tokenize(text))] == kinds


@pytest.mark.parametrize(
    ("text", "sure"),
    [("It was in 2020.", 0.9), ("The 2020 war.", 0.9), ("Sales 2020 rose.", 0.6), ("Sales 1850 rose.", 0.4), ("May 2020.", 1.0),
     ("At 9:30 it ended.", 0.6), ("30 years after the war.", 0.4), ("At 19:30 it ended.", 0.9)],
)  # fmt: skip
def test_a_bare_year_is_less_sure_than_one_after_a_preposition(text: str, sure: float) -> None:
    """The scan lets a count win against an unsure year."""
    (found,) = find_dates(text, tokenize(text))
    assert found.confidence == sure


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Theresa May said she may march in March.", ["March"]),
        ("April Jones met August Wilson in April.", ["April"]),
        ("MAY I COME IN MAY?", ["MAY"]),
        ("The July clashes followed a June 3 hearing.", ["July", "June 3"]),
        ("Sun and sat on the mat on Sun 3 May", ["Sun 3 May"]),
        ("Until Friday\nSeptember 18, 2008", ["Friday", "September 18, 2008"]),
        ("WWDC 2005\nJune 6, 2005", ["2005", "June 6, 2005"]),
        ("In May 2000 soldiers came; In May 20 percent left.", ["May", "May"]),
        ("Between 2000 and 2500 came; between 2000 and 2020 few came.", ["2000 and 2020"]),
        ("It grew from 1200 in 2000 to 2500 in 2010.", ["2000", "2010"]),
        ("41 percent below the level of 1990 in 2030", ["1990", "2030"]),
        ("between 1390 and 1370 BC", []),
        ("On the 23rd, and the 24th floor.", ["the 23rd"]),
        ("in 2014-2018 and 2014 - 2018", ["2014-2018", "2014 - 2018"]),
        ("16 March 2023 - Three days before the vote", ["16 March 2023", "Three days before"]),
        ("16 March 2023 - Monday's vote; 16 March 2023 - Last week", ["16 March 2023", "Monday", "16 March 2023", "Last week"]),
        ("16 March 2023 - today; 16 March 2023 - May", ["16 March 2023 - today", "16 March 2023 - May"]),
        ("Two days after the talks, and the day after", ["Two days after", "the day after"]),
        ("a year on, and on", ["a year on"]),
        ("the week before last", ["the week before last"]),
        ("in the past two years and in the past.", ["past two years", "in the past"]),
        ("It is early in the morning, late evening.", ["early in the morning", "late evening"]),
        ("weeks earlier and days before that", ["weeks earlier", "days before that"]),
        ("one evening, an evening at night", []),
        ("7:41 left, ran 3:07:35, 9:15 to go, won 10:12", []),
        ("Vans ran 6:30 to 9:30.", ["6:30 to 9:30"]),
        ("They left at 6:45 a mile away.", ["6:45"]),
        ("She ran 4:12 a mile, 2:57 per kilometre, then ran 3:59.", []),
        ("the discovery that Sunday's course was short, he told her that Monday's was not", ["Sunday", "Monday"]),
        ("They said that Tuesday was the day; he said that last week it rained.", ["Tuesday", "last week"]),
        ("He met her that Sunday in the park, as he said that Monday.", ["that Sunday", "that Monday"]),
        ("the fair of that Sunday's fire", ["that Sunday"]),
        ("That Monday was cold.", ["That Monday"]),
        ("It began past one in the morning; they walked past four in the park.", ["one in the morning"]),
        ("It began at 1102 hrs, about 1100 hours by the clock.", ["1102 hrs", "1100 hours"]),
        ("after 1100 hours of work, for about 1100 hours, at 2500 hours, 1100 hours long", []),
        ("In january it rained; it was 70s music.", []),
        ("on the 45th, on the 23rd-floor", []),
        ("Monday 23 people came on 19-Sep-x.", ["Monday", "19-Sep"]),
        ("from May 2020 to France, Tuesday from 2:00 to France", ["May 2020", "Tuesday", "2:00"]),
        ("They start Monday before 5 pm.", ["Monday", "5 pm"]),
        ("It hit the flats at about 2.40 on Thursday morning.", ["2.40 on Thursday morning"]),
        ("It lifted off shortly after six on Wednesday morning.", ["six on Wednesday morning"]),
        ("They were back by 10, or at seven in the evening.", ["seven in the evening"]),
        ("It killed about 10 on Monday night.", ["Monday night"]),
        ("It rose by 2.40 on Thursday morning.", ["Thursday morning"]),
        ("It killed seven on Monday night.", ["Monday night"]),
        ("the week of the long knives, last weeks, the last two of them", []),
        ("In the spring it rained, in Week 17 too.", ["spring"]),
        ("In the third quarter profit rose.", ["third quarter"]),
        ("In the third quarter he scored.", []),
        ("the Daily News, daily, Weekly Post", ["daily"]),
        ("in 3.19 May and $2020 sales", []),
        ("a fortnight later; the entire year", ["a fortnight later", "the entire year"]),
    ],
)
def test_company_decides_whether_a_word_is_a_date(text: str, surfaces: list[str]) -> None:
    """Names and common words that look like dates need a preposition, an article or a figure beside them."""
    assert [reading.when.surface for reading in find_dates(text, tokenize(text))] == surfaces


WORDS = st.sampled_from((
    "May", "march", "Tuesday", "19", "2020", "31", "12", "-", "/", ".", ":", ",", "to", "the", "of", "last", "two", "days", "ago",
    "after", "early", "half", "past", "pm", "week", "quarter", "third", "between", "and", "s", "'", "th", "Q", "3", "century",
    "year", "now", "in", "\n",
))  # fmt: skip


@given(st.lists(st.tuples(WORDS, st.sampled_from(("", " ")))), st.sampled_from((None, "2023-09-21", "2023-11", "2020")))
def test_no_jumble_of_date_words_breaks_the_reader(parts: list[tuple[str, str]], published: str | None) -> None:
    """Readings lie in order, do not overlap, and have either a period or a reason."""
    text = "".join(word + gap for word, gap in parts)
    end = 0
    for reading in find_dates(text, tokenize(text), published=read_period(published) if published else None):
        assert end <= reading.start < reading.end <= len(text)
        assert text[reading.start : reading.end] == reading.when.surface
        assert (reading.when.period is None) == bool(reading.reason)
        end = reading.end


@given(st.dates(), st.sampled_from(("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%A, %d %b %Y")))
def test_a_written_day_is_read_back(day: Any, form: str) -> None:
    """What strftime writes from the year 1000 on is the same day again."""
    day = day.replace(year=max(day.year, 1000) % 1200 + 1000)
    assert read_period(day.strftime(form)) == Period.day(day)


@pytest.mark.parametrize(
    ("language", "text", "surfaces"),
    [
        ("fr", "Il vint en mai, le mardi 3 mars. Il y avait 3 ans.", ["mai", "mardi 3 mars"]),
        ("hu", "1945 volt.", ["1945"]),
        ("ru", "В мае было тихо, среда обитания тоже.", ["мае"]),
    ],
)
def test_names_in_other_languages_need_no_capital(language: str, text: str, surfaces: list[str]) -> None:
    """Most languages write months in small letters."""
    assert [reading.when.surface for reading in find_dates(text, tokenize(text), language=language)] == surfaces


def test_a_publication_without_ends_anchors_nothing() -> None:
    """An open period says nothing about when a text was published."""
    for words in ("May", "last week", "Tuesday at 5 pm", "the past two weeks", "two days ago"):
        when = read_date(words, published=Period(None, None))
        assert when is not None
        assert when.period is None


def test_a_publication_with_a_clock_time_anchors_minutes() -> None:
    """"In the past hour" needs to know when the text was published."""
    published = Period(read_period("2023-09-21").first, read_period("2023-09-21").last, time(16, 12), time(16, 12))  # type: ignore[union-attr]
    when = read_date("the past hour", published=published)
    later = read_date("three minutes from now", published=published)
    assert when is not None
    assert later is not None
    assert ends(when.period) == ("2023-09-21T15:12:00", "2023-09-21T16:12:00")
    assert ends(later.period) == ("2023-09-21T16:15:00", "2023-09-21T16:15:00")
