"""What a date dates: the noun that it stands before, else the verb that it belongs to."""

from __future__ import annotations

import pytest

from factcheck.extraction.frames import claims_found
from factcheck.extraction.scan import scan
from factcheck.model.document import Document, Source
from factcheck.model.mention import Measure


def measure(text: str, surface: str) -> Measure:
    """Read a text and return what the date with `surface` dates."""
    document = Document(Source("doc"), text)
    return next(c.measure for c in claims_found(document, scan(document)[0]) if surface in c.selector.exact)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Completion of the merger is expected in May 2025.", "merger"),
        ("The trial is scheduled for 3 May 2025.", "trial"),
        ("It is expected in May 2025.", "expect"),
    ],
)
def test_what_is_expected_is_dated_by_its_noun(text: str, event: str) -> None:
    """The verb says only that it lies ahead."""
    assert measure(text, "2025").predicate == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The council ordered a review, to report by 3 May.", "report"),
        ("A panel was set up to report back on 3 May.", "report"),
        ("The review must report its findings to ministers by 3 May.", "report"),
        ("The review will report in May.", "report"),
        ("He failed to report the theft on 3 May.", "theft"),
        ("They met to report on the vote of 3 May.", "vote"),
        ("Guards reported a fire on 3 May.", "fire"),
    ],
)
def test_what_is_to_report_is_dated_by_its_report(text: str, event: str) -> None:
    """Whoever ordered a review, the day is that of its report; what was reported is another thing."""
    assert measure(text, "May").predicate == event


@pytest.mark.parametrize(
    ("text", "entity", "own"),
    [
        ("The truce, brokered by Sarnia, came into force on 3 May.", "", ("truce", "come", "force")),
        ("The rules, drawn up by Lena Orr, come into force on 3 May.", "", ("rule", "come", "force")),
        ("The truce, which pleased Sarnia, came into force on 3 May.", "sarnia", ("come", "force")),
        ("Guards, led by the Vardans, left on 3 May.", "", ("guard", "leave")),
        ("Called, by Lena Orr, on 3 May, the guards left.", "lena orr", ()),
    ],
)
def test_who_did_something_in_an_aside_owns_no_date(text: str, entity: str, own: tuple[str, ...]) -> None:
    """What stands between the commas is left out of the clause round the date."""
    found = measure(text, "3 May")
    assert (found.entity, found.own) == (entity, own)


@pytest.mark.parametrize(
    ("text", "surface", "head", "predicate"),
    [
        ("He was found guilty in the 2012 shooting death of a mother.", "2012", "death", "death"),
        ("He was found guilty in the April 2012 shooting death of a mother.", "April 2012", "death", "death"),
        ("He was found guilty in the May 11, 2012, killing of a mother.", "May 11, 2012", "kill", "kill"),
        ("Many houses collapsed in the deadly Jan. 4 quakes.", "Jan. 4", "quake", "quake"),
        ("The firm was blamed for the May 13 meltdown.", "May 13", "meltdown", "meltdown"),
        ("He was knocked out in the Saturday night fight.", "Saturday", "fight", "fight"),
        ("She praised Thursday's action.", "Thursday", "action", "action"),
        ("He was named 2008's bravest man.", "2008", "man", "man"),
        ("He wrote the 1998 animated film Antz.", "1998", "film", "film"),
        ("The 2009 season was good.", "2009", "season", "season"),
        ("The complaint named the June 20, 2005 attempted murder of a man.", "June 20, 2005", "murder", "attempt"),
        ("The party gained seats after April 2010 elections in the north.", "April 2010", "election", "election"),
        ("Friday's earthquake rattled Lomar.", "Friday", "earthquake", "earthquake"),
        ("Friday's shallow quake hit Lomar.", "Friday", "quake", "quake"),
        ("The 2012 shooting nearly killed him.", "2012", "shoot", "shoot"),
    ],
)
def test_a_date_before_a_noun_dates_the_noun(text: str, surface: str, head: str, predicate: str) -> None:
    """A determiner before a date, or an ending of possession, makes it an adjective; the verb of the clause is another's."""
    found = measure(text, surface)
    assert (found.head, found.predicate) == (head, predicate)


@pytest.mark.parametrize(
    ("text", "surface", "predicate"),
    [
        ("He was arrested Monday and charged Tuesday.", "Monday", "arrest"),
        ("He was arrested Monday and charged Tuesday.", "Tuesday", "charge"),
        ("Police said on Friday that the fight on Saturday went well.", "Friday", "say"),
        ("Police said on Friday that the fight on Saturday went well.", "Saturday", "fight"),
        ("A woman told news outlets Wednesday that she carried nothing.", "Wednesday", "say"),
        ("The office confirmed the death in a hotel on Monday.", "Monday", "death"),
        ("Many were displaced from the war in 2020.", "2020", "war"),
        ("If Lomar had kept the agreement from November 2020, they would live.", "November 2020", "agreement"),
        ("A chief said at the site of the fire Tuesday.", "Tuesday", "say"),
        ("In a move that strikes at the law, the government on Thursday announced a rule.", "Thursday", "announce"),
        ("On Tuesday the town had put the toll at 12.", "Tuesday", "say"),
        ("The town on Tuesday put the toll of the fire at 12.", "Tuesday", "say"),
        ("On Tuesday they put out the fire.", "Tuesday", ""),
        ("A mother on Tuesday recalled screaming at them.", "Tuesday", "say"),
        ("He hosted the prize twice and last month was named an expert.", "last month", "name"),
        ("He killed two and Monday said sorry.", "Monday", "say"),
        ("It is paid for by the recently passed package.", "recently", "pass"),
        ("The man killed Friday was hiding.", "Friday", "kill"),
        ("He was charged with murder and on June 20, when a man was shot, he fled.", "June 20", "shoot"),
        ("A ban took place after they worked for long on Monday.", "Monday", "work"),
        ("The vote took place on Monday.", "Monday", "vote"),
        ("The first instance came in 2022.", "2022", ""),
        ("She became president in 1995.", "1995", "become"),
        ("They made the withdrawal in 2010.", "2010", "withdrawal"),
        ("Passed in January 2009, the rule lifted a ban.", "January 2009", "pass"),
        ("In 2002, she was chosen by them.", "2002", "choose"),
        ("Little has been won since the coup in 2009.", "2009", "coup"),
        ("They removed it despite attacks of 2010.", "2010", "attack"),
        ("Following the death of the boy on Saturday, police stayed.", "Saturday", "death"),
        ("An award-winning actor who sings earned it this year.", "this year", "earn"),
        ("They sent a letter Monday asking for money.", "Monday", "send"),
        ("A helicopter had to carry them out on Monday.", "Monday", "carry"),
        ("Police said Kirk was let go on Dec. 11.", "Dec. 11", "resign"),
        ("He opened fire on Thursday at a plant.", "Thursday", "shoot"),
        ("A jury found him guilty on Friday.", "Friday", "convict"),
        ("He pleaded guilty in July 1973.", "July 1973", "plead"),
        ("Charges were filed Tuesday in Creston.", "Tuesday", "charge"),
        ("They filed papers on Tuesday.", "Tuesday", "file"),
        ("A verdict was returned on Friday.", "Friday", "verdict"),
        ("The books were returned on Friday.", "Friday", "return"),
        ("The store was shut down in 2007.", "2007", "close"),
        ("The flaw came to light on Monday.", "Monday", "announce"),
        ("He sold the field for a reported $30 million in 1957.", "1957", "sell"),
        ("They were told to leave on Monday.", "Monday", "leave"),
        ("The store was closed to its 120,000 members on May 3.", "May 3", "close"),
        ("The parties met in Lomar, Lomaria, on May 3.", "May 3", "meet"),
        ("The deceased had friends who stayed with them on Monday.", "Monday", "stay"),
        ("He led the house (2007) and left.", "2007", ""),
        ("He saw the war (2007) and left.", "2007", "war"),
        ("Oscar, who won a prize, is 80 this year.", "this year", ""),
        ("He is an heir; the house, on Monday, was white.", "Monday", ""),
        ("The best show in recent years was this.", "recent years", ""),
        ("The concert in the hall will be held on May 3.", "May 3", "concert"),
        ("The concert will take place on May 3.", "May 3", "concert"),
        ("The concert is scheduled for May 3.", "May 3", "concert"),
        ("The concert is set for May 3.", "May 3", "concert"),
        ("The next hearing in the case is on May 3.", "May 3", "hearing"),
        ("The bridge is expected to open on May 3.", "May 3", "open"),
        ("Two men were held on May 3.", "May 3", "hold"),
        ("Police held the weapons on May 3.", "May 3", "hold"),
        ("It is set for May 3.", "May 3", ""),
        ("The town was on May 3 in ruins.", "May 3", ""),
    ],
)
def test_a_date_elsewhere_dates_the_verb_that_it_belongs_to(text: str, surface: str, predicate: str) -> None:
    """It is the verb of its own stretch of the sentence, one of saying right before the date, or a noun right before it."""
    assert measure(text, surface).predicate == predicate


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The rule signed on March 11 allows more.", "March 11"),
        ("The law now requires it.", "now"),
        ("He came on Monday night.", "Monday"),
        ("It was so in May 2010 experts know.", "May 2010"),
    ],
)
def test_what_stands_behind_a_date_need_not_be_dated(text: str, surface: str) -> None:
    """After "on" no noun is dated, an adverb dates none, and a part of the day is none."""
    assert measure(text, surface).head == ""


@pytest.mark.parametrize(
    ("text", "surface", "predicate"),
    [
        ("The wall was last inspected in March 2023, when experts called it weak.", "March 2023", "inspect"),
        ("She left on 3 May, when the court ruled against her.", "3 May", "leave"),
        ("The march began at noon on 3 May, when 400 men walked out.", "3 May", "begin"),
        ("It was the worst storm since 2009, when ten people died.", "2009", "die"),
        ("Sales were higher than in 2009, when the plant was closed.", "2009", "close"),
        ("The turning point came in 2009, when the firm was sold.", "2009", "sell"),
    ],
)
def test_a_date_closes_its_clause_where_another_tells_what_else_happened_then(text: str, surface: str, predicate: str) -> None:
    """Unless it was named for the sake of that: "since 2009, when"."""
    assert measure(text, surface).predicate == predicate


@pytest.mark.parametrize(
    ("text", "surface", "predicate"),
    [
        ("The dam, finished in 1938, is empty.", "1938", "complete"),
        ("The dam (finally finished in May 1938) is empty.", "1938", "complete"),
        ("Finished in 1938, the dam is empty.", "1938", "complete"),
        ("The dam was finished in 1938.", "1938", "complete"),
        ("The race finished in 1938.", "1938", "finish"),
        ("Orr led the race, finished in May 1938 and left.", "1938", "finish"),
        ("She broke the record, set by Berg in 2009.", "2009", "set"),
        ("She broke the record of 2:15 set by Berg in 2009.", "2009", "set"),
        ("She broke the record, set by Berg in 2009, on 3 May 2021.", "3 May", "break"),
        ("She broke the record, set 12 years before, on 3 May 2021.", "3 May", "break"),
        ("Called by Berg, on 3 May 2021 she left.", "3 May", "leave"),
    ],
)
def test_a_participle_behind_its_noun_is_a_verb_of_its_own(text: str, surface: str, predicate: str) -> None:
    """It is passive, though no form of "be" says so."""
    assert measure(text, surface).predicate == predicate


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The dam failed at dawn on 3 May.", "collapse"),
        ("The embankment was finally breached on 3 May.", "collapse"),
        ("He fled after the old bridge gave way on 3 May.", "collapse"),
        ("The dam's north wall had failed on 3 May.", "collapse"),
        ("The bank failed on 3 May.", "fail"),
        ("The owner of the dam failed on 3 May.", "fail"),
        ("The truce was breached on 3 May.", "breach"),
        ("The wall gave way to a fence on 3 May.", "give"),
        ("The dam failed an exam on 3 May.", "fail"),
        ("The dam gave water on 3 May.", "give"),
    ],
)
def test_a_work_that_no_longer_holds_collapses_in_whatever_words(text: str, predicate: str) -> None:
    """A bank that fails does not, nor a rule that is breached."""
    assert measure(text, "3 May").predicate == predicate


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The coin will be issued beginning 3 May.", "issue"),
        ("The coin will be sold starting 3 May.", "sell"),
        ("The race was beginning when it rained on 3 May.", "rain"),
    ],
)
def test_a_day_from_which_on_something_is_so_is_dated_by_what_is_so(text: str, event: str) -> None:
    """The word before it begins nothing by itself."""
    assert measure(text, "May").predicate == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The court will announce its decision on 3 May.", "decide"),
        ("The mill will begin deliveries of the pump on 3 May.", "deliver"),
        ("The mill will start shipping the pump on 3 May.", "deliver"),
        ("The hoard will go on show on 3 May.", "show"),
        ("The hoard was put on display on 3 May.", "show"),
        ("The mill will begin repairs of the pump on 3 May.", "begin"),
        ("The hoard went to the museum on 3 May.", "go"),
        ("The court will announce its plans on 3 May.", "announce"),
    ],
)
def test_a_verb_with_its_noun_says_what_happened(text: str, event: str) -> None:
    """What begins is the delivery, and what is announced the decision."""
    assert measure(text, "May").predicate == event
