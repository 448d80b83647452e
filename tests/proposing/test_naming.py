"""Headings of groups that were found in raw text."""

from __future__ import annotations

import pytest

from factcheck import pipeline
from factcheck.extraction.frames import claims_found
from factcheck.extraction.frames_words import sentences_of
from factcheck.extraction.scan import scan
from factcheck.model.document import Document, Source
from factcheck.proposing.asking import ask, place_of, sentence_of
from factcheck.proposing.naming import worded
from factcheck.proposing.plain import in_lower_case, is_plain

TEXTS = {
    "courier": "A bomb killed 12 people in Arlbridge on 3 May 2024.",
    "radio": "Twelve people were killed by a bomb in Arlbridge on 3 May 2024.",
}


def test_a_group_is_headed_by_the_question_that_its_claims_answer() -> None:
    """A reader sees what was compared, and nothing else of the group changes."""
    report = pipeline.compare([Document(Source(name), text) for name, text in TEXTS.items()])
    headed = worded(report)
    about = {judged.group.about for judged in headed.groups if any(c.kind == "quantity" for c in judged.group.claims)}
    assert any(text.startswith("How many people") and text.endswith("?") for text in about), about
    assert [judged.verdict for judged in headed.groups] == [judged.verdict for judged in report.groups]
    assert [judged.group.claims for judged in headed.groups] == [judged.group.claims for judged in report.groups]


def heading(text: str, value: str) -> str:
    """Head the claim of a value in a sentence; empty where no plain question comes of it."""
    document = Document(Source("a"), text)
    claim = next(c for c in claims_found(document, scan(document)[0]) if c.selector.start == text.index(value))
    split = list(sentences_of(text))
    words = sentence_of(claim, split)
    first, after = place_of(claim, words)
    asked = ask(claim, words, first, after)
    plain = asked.form != "echo" and is_plain(asked.text, claim, words, first)
    return in_lower_case(asked.text, words) if plain else ""


@pytest.mark.parametrize(
    ("text", "value", "question"),
    [
        ("Divers recovered seven bodies from the wreck.", "seven", "How many bodies did Divers recover from the wreck?"),
        ("Thirty-two schools were closed.", "Thirty-two", "How many schools were closed?"),
        ("The company had offered just 4 percent.", "4 percent", "What percentage had the company offered?"),
        ("The ministry said 1,140 buildings were damaged.", "1,140", "How many buildings were damaged?"),
        ("About 2,400 households still had no power.", "About 2,400", "How many households still had no power?"),
        ("In all 52 people died.", "52", "How many people died?"),
        ("The school has 400 pupils.", "400", "How many pupils does the school have?"),
        ("Four people met in Arlbridge on Monday.", "Monday", "When did four people meet in Arlbridge?"),
        ("Ticket prices will rise by 5 percent.", "5 percent", "By what percentage will Ticket prices rise?"),
        ("Berg Lines will pay 5 percent.", "5 percent", "What percentage will Berg Lines pay?"),
        ("The attack took place on Monday.", "Monday", "When did the attack take place?"),
        ("The inspection of the tower took place in May 2015.", "May 2015", "When did the inspection of the tower take place?"),
        ("More than 40 shops were shut.", "More than 40", "How many shops were shut?"),
        ("The firm grew and profits rose to 30 million euros.", "30 million", "To how much money did profits rise?"),
        ("A reward of $50,000 was offered.", "$50,000", "How much money was offered?"),
        ("Gusts reached 72 km/h.", "72 km/h", "How many kilometres per hour did Gusts reach?"),
        ("The vote took 44 days.", "44 days", "How many days did the vote take?"),
        ("A landslide in May 2015 killed 12 workers.", "12", "How many workers did a landslide in May 2015 kill?"),
        ("The storm may kill 14 people.", "14", "How many people may the storm kill?"),
        ("The fund will run for four decades.", "four decades", "For how many decades will the fund run?"),
    ],
)
def test_a_plain_question_stays(text: str, value: str, question: str) -> None:
    """What opens its sentence is printed as inside one, where it is no name."""
    assert heading(text, value) == question


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He got four and a half years and fined $400,000.", "$400,000"),
        ("Berg took 22 payments between March 2015 and May 2018.", "22"),
        ("The strike involved 4,800 of the company's 6,100 employees.", "6,100"),
        ("The toll in the sinking of the ferry off Arlbridge rose to 38 on Wednesday.", "Wednesday"),
        ("A plan to save $3 million has alarmed unions.", "$3"),
        ("Police arrested a fourth of the nine men.", "nine"),
        ("A 68-metre vessel built in Arlbridge sank.", "68"),
        ("The dead and 48 survivors include.", "48"),
        ("One person is missing.", "One"),
        ("They are now all free.", "now"),
        ("The city will raise its yearly subsidy.", "yearly"),
        ("The offer was four.", "four"),
        ("Trade with 40 countries was worth $640 million in May.", "40"),
        ("Schools in three affected districts will remain closed.", "three"),
        ("Earnings before interest and taxes amounted to 311 million euros.", "311"),
        ("Norway and Sweden have 40 ports.", "40"),
        ("The final toll was 31 dead.", "31"),
        ("The committee said it needed $275 million.", "$275"),
        ("Police on Tuesday arrested a man who had fled on Sunday.", "Sunday"),
        ("The number of votes is 46 instead of the 43 announced by Berg.", "43"),
        ("The fine, which fell by 5 percent, was paid in May.", "5 percent"),
        ("The sinking is the deadliest accident since the loss of the Berg in 1994.", "1994"),
        ("It now sells to 4 percent.", "4 percent"),
        ("Police raided the club and killed 12 men.", "12"),
        ("His catch had halved.", "halved"),
        ("The fund will for four decades.", "four decades"),
        ("A price of $14 million is too little.", "$14"),
        ("In two centuries the lake is now lower.", "two centuries"),
        ("Lake Tamsin is in two centuries now lower.", "two centuries"),
        ("A man, Kyle Berg, was cleared. Officers found arms when they raided the premises on 9 May 2024.", "9 May"),
        ("Midnight on March 13 came and they issued a call at 2:50 a.m.", "2:50 a.m."),
        ("The mayor, closing the talks until 19 June, said the offers were poor.", "19 June"),
    ],
)
def test_what_was_cut_in_the_wrong_place_heads_nothing(text: str, value: str) -> None:
    """A plain label is better than a wrong question."""
    assert heading(text, value) == ""
