"""Frames: what is counted, what happens to it, whose it is, who says so."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extraction.frames import claims_found
from factcheck.extraction.frames_words import sentences_of
from factcheck.extraction.scan import scan
from factcheck.model.claim import Claim
from factcheck.model.document import Document, Source
from factcheck.model.value import Quantity


def claims(text: str) -> tuple[Claim, ...]:
    """Read the claims of a text."""
    document = Document(Source("doc"), text)
    return claims_found(document, scan(document)[0])


def claim(text: str, surface: str) -> Claim:
    """Read a text and return the claim whose words contain `surface`."""
    return next(each for each in claims(text) if surface in each.selector.exact)


@pytest.mark.parametrize(
    ("text", "surface", "head", "predicate"),
    [
        ("The blast killed 40 people in the market.", "40", "people", "kill"),
        ("Police said 12 people were injured in the riots.", "12", "people", "injure"),
        ("The storm left 30 people dead in the province.", "30", "people", "dead"),
        ("At least 55 wounded were brought in, doctors said.", "55", "people", "wound"),
        ("Gunmen arrested 200 Palestinians near the border.", "200", "people", "arrest"),
        ("The hospital treated dozens of patients overnight.", "dozens", "patient", "treat"),
        ("They will cost 350 million euros and save 600 million.", "350", "", "cost"),
        ("The battery holds 40 percent more energy.", "40", "energy", ""),
        ("The pad has a 39 percent larger area.", "39", "area", ""),
        ("The cells are 40 percent larger than before.", "40", "cell", ""),
        ("It took 40 percent more", "40", "", ""),
        ("She is a mother of 12 from the valley.", "12", "child", ""),
        ("Its 58 floors hold 74,000 square metres of offices.", "58", "floor", ""),
        ("The plant in Moravka, where 1,400 people work, stays.", "1,400", "people", ""),
        ("The report named 40 arms control experts.", "40", "expert", ""),
        ("The outbreak passes 60 cases.", "60", "case", ""),
        ("Two men of Larch Rise, Carden, hid 14 cars.", "14", "car", "hide"),
        ("A blast in Mill Run killed 40 people.", "40", "people", "kill"),
        ("The census counted 201,550 inhabitants.", "201,550", "people", "population"),
        ("The quake killed 300 inhabitants.", "300", "inhabitant", "kill"),
        ("The number of people killed by the flood of 17 July has risen to 14.", "14", "people", "kill"),
        ("The number of people killed by the flood of March 8 has risen to 14.", "14", "people", "kill"),
        ("It was ruined by a quake with the loss of 8,000 lives.", "8,000", "people", "kill"),
        ("The clinics reported 45 confirmed cases, including 21 deaths, in May.", "45", "case", ""),
        ("Infections have risen to 61, up from 45 two weeks ago.", "45", "", "rise"),
        ("They hired 40 sales staff, police said.", "40", "staff", ""),
        ("The plant turns out 40,000 of them.", "40,000", "", ""),
        ("At dawn 31,400 runners set off.", "31,400", "runner", "start"),
        ("At dawn 31,400 people set out.", "31,400", "people", "start"),
        ("Some 31,400 people took part and 29,000 stayed.", "31,400", "people", "participate"),
        ("Of the 31,400 people who set out at dawn, most got to the end.", "31,400", "people", "start"),
        ("Some 31,400 people have also taken part.", "31,400", "people", "participate"),
        ("About 29,000 people got to the end.", "29,000", "people", "finish"),
        ("About 29,000 people got a medal, and the end came.", "29,000", "people", ""),
        ("He counted 29,000", "29,000", "", "count"),
        ("It has 12 tennis sets.", "12", "set", ""),
    ],
)
def test_a_count_has_its_noun_and_its_predicate(text: str, surface: str, head: str, predicate: str) -> None:
    """A passive looks to the right of the noun, an active verb stands to the left of the number."""
    found = claim(text, surface).measure
    assert found.head == head
    assert found.predicate.startswith(predicate)


def test_a_bare_number_after_a_person_is_an_age() -> None:
    """News print ages between commas: the number belongs to the name and to nothing else."""
    found = claim("Anna Berg, 32, died while climbing. Berg was well equipped.", "32")
    assert found.kind == "age"
    assert found.measure.entity == "anna berg"
    assert isinstance(found.value, Quantity)
    assert found.value.unit == "year"


@pytest.mark.parametrize("text", ["Anna Berg, now 32, climbs.", "Anna Berg, then 32, climbed."])
def test_an_age_may_say_as_of_when(text: str) -> None:
    """Between the comma and the age stands whether it is that of today."""
    assert claim(text, "32").kind == "age"


@pytest.mark.parametrize(
    ("text", "surface", "is_age"),
    [
        ("Anna Berg spoke first. Berg is 62 and has run the board for years.", "62", True),
        ("Anna Berg spoke first. Berg was only 33 at the time of the premiere.", "33", True),
        ("Anna Berg spoke first. Berg turned sixty-two.", "sixty-two", True),
        ("Three, among them a girl of 9, were pulled out.", "9", True),
        ("A man of 63 was held.", "63", True),
        ("Bridge-builder Anna Berg dies at 92", "92", True),
        ("The captain, 52, was arrested.", "52", True),
        ("Anna Berg (retired), 70, died.", "70", True),
        ("Ida Berg (Lab), 31, Jon Moss (Ind), 70, were next.", "31", False),
        ("Shares in Lomar (LSE), 72, rose.", "72", False),
        ("Results of Anna Berg (by 4 points), 72, came.", "72", False),
        ("The pilot, 45, and a young nurse, 31, were hurt.", "31", True),
        ("Of the total, 52, a third, were hurt.", "52", False),
        ("The captain, 52 hours, was silent.", "52", False),
        ("The bridges, 52, were open.", "52", False),
        ("The bridge, 52, was open.", "52", False),
        ("Mob boss dies in prison at 77", "77", True),
        ("At 55, he is the same age as Berg.", "55", True),
        ("Anna Berg, who grew up in Tarsa and is 59, told staff.", "59", True),
        ("Teo Berg was nine. He died.", "nine", True),
        ("Officials put the number of dead at 61.", "61", False),
        ("The mayor, Anna Berg, is 62.", "62", True),
        ("The court said the oldest victim, Anna Berg, was 62.", "62", True),
        ("The total for the port, Lomar Harbour, was 62.", "62", False),
        ("The total, Anna Berg, was 62 kilos of it.", "62", False),
        ("Anna Berg, was 62.", "62", False),
        ("The youngest of the dead was eight.", "eight", True),
        ("The oldest of the clubs was 12 points behind.", "12", False),
        ("I was nine when it began.", "nine", True),
        ("The suspect is 23.", "23", True),
        ("The limit for a suspect is 23.", "23", False),
        ("Teo Berg was nine goals ahead.", "nine", False),
        ("The other, who was nine when the plane crashed, was saved.", "nine", True),
        ("Anna Berg, who was first of nine when the race ended, left.", "nine", False),
        ("At 55, roads are open.", "55", False),
        ("At 5, she left.", "5", False),
        ("She died, and at 77 the others left.", "77", False),
        ("She died at 92 schools' expense.", "92", False),
        ("Anna Berg spoke first. Berg is 3 up.", "3", False),
        ("Anna Berg spoke first. Berg was 12-3 in the ring.", "12", False),
        ("Anna Berg spoke first. Berg is 40 pages into it.", "40", False),
        ("Ina was four when she died.", "four", True),
        ("Odra was four when it was over.", "four", False),
        ("A crew of 9 was saved.", "9", False),
        ("A nurse of 29 was hurt.", "29", True),
        ("It rose to 20 when a woman of 38 died.", "38", True),
        ("Women of 38 died.", "38", False),
        ("She is a nurse of 29 years' standing.", "29", False),
        ("Nurses of 29 clinics came.", "29", False),
        ("A nurse of 9 was sent.", "9", False),
        ("Boys of 9 schools came.", "9", False),
        ("The turnout was 62.", "62", False),
    ],
)
def test_an_age_without_a_word_for_it_is_told_by_its_place(text: str, surface: str, is_age: bool) -> None:
    """A person is so old, or is one of so many years; nothing that the number could count follows."""
    assert (claim(text, surface).kind == "age") is is_age


@pytest.mark.parametrize(
    ("text", "surface", "head"),
    [
        ("Turnout was 67.3 percent.", "67.3", "turnout"),
        ("Bail was set at $2 million.", "$2", "bail"),
        ("The speed limit on the curve was 60 km/h.", "60", "limit"),
        ("The growers' losses came to 85 million dollars.", "85", "loss"),
        ("From March on, the average loss per burglary amounted to about 6,400 francs.", "6,400", "loss"),
        ("Sales rose 5 percent to $2 billion.", "$2", "sale"),
        ("Sales rose 5 percent to $2 billion.", "5", "sale"),
        ("The crowd numbered some 10,000.", "10,000", "crowd"),
        ("Prices were 4.3 percent higher in August.", "4.3", "price"),
        ("Takings were down 6 percent at $641 million.", "6", "taking"),
        ("It told of a 6 percent fall in revenue.", "6", "revenue"),
        ("There was an increase of 25 percent in the number of thefts.", "25", "number"),
        ("Core inflation, which leaves out food and energy, was 3.9%.", "3.9", "inflation"),
        ("On the whole, after a fall, was 3.9%.", "3.9", "whole"),
        ("Inflation eased to 4.1 percent in August.", "4.1", "inflation"),
        ("Unemployment rose from 4.6% last year to 5.3% this year.", "5.3", "unemployment"),
        ("The surplus is to fall from 4.6% of GDP this year to 4.3% next year.", "4.3", "surplus"),
        ("The surplus fell from 4.6%.", "4.6", "surplus"),
        ("It is an increase in the beer levy from 19% to 20%.", "20", "levy"),
        ("They walked from the inn to 3% of the farms.", "3%", "inn"),
        ("The share of women went from 3%, they said, to 12%.", "12", ""),
        ("The state foresees a surplus of 3.8% of gross domestic product.", "3.8", "surplus"),
        ("Gross domestic product fell by 3%.", "3", "gdp"),
        ("The state takes value-added tax of 19 per cent.", "19", "vat"),
        ("The state takes VAT of 19 per cent instead of 21.", "21", ""),
        ("The plane came down 30 kilometres short of Port Elin.", "30", "distance"),
        ("The army was routed at Hemmerfeld in three hours.", "three", ""),
        ("They put the quake that hit Tarvel on 8 March at 6.8 metres.", "6.8", ""),
        ("The tower is 330 metres tall.", "330", "tall"),
        ("The plant closed, and it cost $2 million.", "$2", ""),
        ("The mill had a loss of $240 million in May.", "$240", "loss"),
        ("The mill lost about $240 million in May.", "$240", "loss"),
        ("The share lost $3 on Monday.", "$3", "share"),
        ("Last year it rose by 5 percent.", "5", ""),
        ("Rose by 5 percent.", "5", ""),
        ("The quake's focus lay 35 km below the surface.", "35 km", "depth"),
        ("The wreck is 40 metres underwater.", "40 metres", "depth"),
        ("The hut is 200 metres below the summit.", "200 metres", "hut"),
        ("Bread was 12 percent pricier.", "12 percent", "bread"),
    ],
)
def test_a_value_is_of_the_subject_of_its_verb_of_level(text: str, surface: str, head: str) -> None:
    """What was, came to or rose by so much is the noun of the subject, not the last one before the verb."""
    assert claim(text, surface).measure.head == head


@pytest.mark.parametrize(
    ("text", "surface", "head", "predicate"),
    [
        ("About 38% of households lost water.", "38", "household", "lose"),
        ("A third of the workforce walked out.", "third", "workforce", "walk"),
        ("Two thirds of the city's schools were closed.", "Two", "school", "close"),
        ("The firm cut 12 percent of its workforce.", "12", "workforce", "fall"),
        ("The party won 41.3% of the vote.", "41.3", "vote", "win"),
        ("It bought a stake of 30% of the firm.", "30", "stake", "buy"),
        ("Harm was seen in 1.6% of participants, the doctors said, none of them judged to be at risk.", "1.6", "participant", ""),
        ("Turnout was 62 percent.", "62", "turnout", "turnout"),
    ],
)
def test_a_share_is_of_what_stands_behind_it(text: str, surface: str, head: str, predicate: str) -> None:
    """What its clause tells is told of that part, unless the share is given to a noun before it."""
    measure = claim(text, surface).measure
    assert (measure.head, measure.predicate) == (head, predicate)


def test_the_level_that_a_change_began_at_says_so() -> None:
    """It is of an earlier time than the sentence tells of."""
    before = ("It is up from 38 percent.", "It eased to 4.1 percent in August from 38 percent.", "It is compared with about 38.")
    level = ("It came from 38 towns.", "It rose to 38.", "From 38")
    assert all("before" in claim(text, "38").measure.scope for text in before)
    assert all("before" not in claim(text, "38").measure.scope for text in level)


@pytest.mark.parametrize(
    ("text", "surface", "predicate"),
    [
        ("Police counted 12 percent more than in the previous year.", "12", "rise"),
        ("They cut costs by 12 percent.", "12", "fall"),
        ("Profit climbed by 12 percent.", "12", "rise"),
    ],
)
def test_a_change_happens_to_what_changes_whatever_the_verb(text: str, surface: str, predicate: str) -> None:
    """Police record a rise of 12 percent, and do not record 12 percent."""
    assert claim(text, surface).measure.predicate == predicate


def test_a_number_behind_now_is_no_age_without_a_name() -> None:
    """At the start of a sentence nobody is named whose age it could be."""
    assert claim("It is now 32, they say.", "32").kind == "quantity"


def test_a_short_name_is_resolved_to_the_full_one_of_the_document() -> None:
    """The second sentence names her by her last name."""
    text = "Anna Berg lives in Oslo. On Friday, 32-year-old Berg fell about 60 metres."
    assert claim(text, "32").measure.entity == "anna berg"


def test_nations_are_keyed_by_their_country() -> None:
    """Greek and Greece are one name to other documents."""
    assert "greece" in claim("The Greek government borrowed 110 billion euros.", "110").measure.names


@pytest.mark.parametrize(
    ("text", "surface", "modality"),
    [
        ("The council ordered a review, to report by 3 May.", "May", "planned"),
        ("It set up a panel to report by 3 May.", "May", "planned"),
        ("They managed to leave by 3 May.", "May", "asserted"),
        ("The vote will be held on 6 May 2010.", "May", "planned"),
        ("The army denied that 30 soldiers died.", "30", "denied"),
        ("The army disputed that 30 soldiers died.", "30", "denied"),
        ("Officials dispute the figure of 30 dead.", "30", "denied"),
        ("Holm approved 212 false invoices.", "212", "asserted"),
        ("The pay dispute has lasted 16 days.", "16", "asserted"),
        ("The disputed border is 30 km long.", "30", "asserted"),
        ("In disputed Odra 30 guards are left.", "30", "asserted"),
        ("The road is 30 km long, not 50 km.", "50", "denied"),
        ("The road is 30 km long, not 50 km.", "30", "asserted"),
        ("Everyone except for three lived.", "three", "denied"),
        ("All of them but three lived.", "three", "denied"),
        ("All vans, except two, were lost.", "two", "denied"),
        ("All but three of the 19 crew lived.", "All but three", "asserted"),
        ("All died but three lived.", "three", "asserted"),
        ("He got a year, all but six months suspended.", "six", "asserted"),
        ("It was not 50 km but 30 km.", "50", "denied"),
        ("It is not 50 km away.", "50", "asserted"),
        ("He paid 30 euros rather than 50 euros.", "50", "denied"),
        ("The army rejected a report that 30 soldiers died.", "30", "denied"),
        ("The court rejected the appeal on 3 October 2023.", "3 October", "asserted"),
        ("The minister was dismissed on 4 May 2021.", "4 May", "asserted"),
        ("The court dismissed 14 complaints.", "14", "asserted"),
        ("The factory, which employs 260, will close.", "260", "asserted"),
        ("Voters rejected the draft by 54 percent.", "54", "asserted"),
        ("Up to 20 people could lose their homes, 4 may leave.", "4", "hypothetical"),
        ("Three people died on 5 May 2010.", "May", "asserted"),
        ("In 2012, before the dispute, it exported 410,000 tonnes.", "410,000", "asserted"),
        ("Bail was set at $2 million.", "$2", "asserted"),
        ("The house is set to fetch $2 million.", "$2", "planned"),
        ("The MV Aegean Hope, carrying 140,000 tonnes, sank.", "140,000", "asserted"),
        ("Civil defence plans to evacuate 90,000 people.", "90,000", "planned"),
        ("The clinic was meant to have 14 doctors.", "14", "planned"),
        ("The clinic was originally supposed to employ 14 doctors.", "14", "planned"),
        ("The jail was built to hold 90 inmates.", "90", "planned"),
        ("The hall was built to mark 50 years of the club.", "50", "asserted"),
        ("The clinic was meant to close, but 14 doctors stayed.", "14", "asserted"),
        ("The storm meant that 14 trains were late.", "14", "asserted"),
        ("Pensioners will receive a one-off payment of 150 euros.", "150", "planned"),
        ("The town will build a five-storey hall for 3 million euros.", "3 million", "planned"),
        ("The firm will reopen the plant it built for 3 million euros.", "3 million", "asserted"),
        ("The town, which will vote in May, bought a run-down, empty hall for 3 million euros.", "3 million", "asserted"),
    ],
)
def test_words_near_a_value_make_it_planned_denied_or_supposed(text: str, surface: str, modality: str) -> None:
    """Only what stands close counts."""
    assert claim(text, surface).modality == modality


@pytest.mark.parametrize(
    ("text", "surface", "speaker"),
    [
        ("Police said 12 people were injured.", "12", "Police"),
        ("About 14,000 people fled, according to the United Nations.", "14,000", "United Nations"),
        ("About 14,000 people fled.", "14,000", ""),
        ('"We lost 12 men," said Anna Berg.', "12", "Anna Berg"),
        ("It was 12, the mayor has said.", "12", "mayor"),
        # What stands in commas between speaker and verb; what is said has a verb of its own.
        ("Prosecutors, who had asked for more, said Berg took $14 million.", "$14", "Prosecutors"),
        ("The operator, Berg Lines, said the ship sank with 30 people.", "30", "operator"),
        ("Mr Berg, 54, said that 300 were there.", "300", "Mr Berg"),
        ("In May it sank, he said Berg lost 30 men.", "30", ""),
        ("It killed 30, Berg said in a letter announcing more.", "30", "Berg"),
        ("It sank, said police in Oslo, with 30 people.", "30", "police"),
        ("It sank,' said a man based in Oslo, with 30 people.", "30", "man"),
        # Two voices: the nearest one of the same part.
        ("About 4,000 people marched, police said; organisers spoke of 9,000.", "9,000", "organisers"),
        ("About 4,000 people marched, police said; organisers spoke of 9,000.", "4,000", "police"),
        ("About 4,000 people came, police said, while organisers put the number at 9,000.", "9,000", "organisers"),
        ("According to police, 300 came; organisers say 900.", "900", "organisers"),
        ("Organisers had hoped for 900 while the company said 300.", "900", ""),
        ("Police said 300 came, and a while later 900.", "900", "Police"),
        ("It killed 300; 20 are missing, police said.", "300", "police"),
        ("It killed 300, but police said 20 are missing.", "300", ""),
        # Times are no speakers, nor are those who are counted themselves, and "no" is no report.
        ("A study last year put the number at 300.", "300", "study"),
        ("On Tuesday the Agency said 12 people died.", "12", "Agency"),
        ("Seven countries said no to 40 rules.", "40", ""),
        ("The 12 countries said 300 came.", "12", ""),
        # Nouns that are verbs of saying as well.
        ("Guards counted 800 prisoners at roll call at noon, 30 more than in May.", "30", ""),
        ("Police got a distress call the night before, when 12 were lost.", "12", ""),
        ("The first estimate at noon gave 300.", "300", ""),
        ("Company claims that 300 came were false.", "300", "Company"),
        ("The company claim that 300 came was false.", "300", ""),
        ("Experts estimate that 300 people live there.", "300", "Experts"),
        ("Officials said it was 300.", "300", "Officials"),
        ("Ana Berg (NRA) said the town lost 300 people.", "300", "Ana Berg"),
        ("Police put the crowd outside the town hall on Saturday at 6,500.", "6,500", "Police"),
        ("The shot put the team back on top, 50-44.", "50-44", ""),
        ("The mayor spoke of a black day for all of the town of 9,000.", "9,000", ""),
        ("The agency reported more than 300 cases.", "300", "agency"),
        ("Berg said it.  Said, 12 came.", "12", ""),
        ("Officials on both sides said 12 came.", "12", "Officials on both sides"),
        ("The defence ministry in Orsk said 12 came.", "12", "defence ministry in Orsk"),
        ("In a note on the fair the council said 12 came.", "12", "council"),
        ("At talks with officials in Orsk villagers said 12 came.", "12", "Orsk villagers"),
        # What is told of a speaker is not said by him; what he goes on to say is.
        ('"It is cold," said Ana Sol, 44, a nurse, who has run 12 races.', "44", ""),
        ('"It is cold," said Ana Sol, 44, a nurse, who has run 12 races.', "12", ""),
        ('"It is dear," said Ana Sol, president of Sol Homes, which has 640 flats.', "640", ""),
        ('"It is cold," said Ana Sol, adding that 12 people fell.', "12", "Ana Sol"),
        ('"It is cold," said Ana Sol, a nurse, "and 12 people fell."', "12", "Ana Sol"),
        ('"It is cold," said Ana Sol, and 12 people fell.', "12", "Ana Sol"),
        ("According to police, who came late, 12 people fell.", "12", "police"),
        # Who passes on what a thing suggests, and a pronoun.
        ("A check suggested that 38 metres were missing, he said.", "38", ""),
        ("A check suggested that 38 metres were missing, the mayor said.", "38", "mayor"),
        ("A check suggested that 38 metres were missing.", "38", "check"),
        ("The agency estimates that 300 people died, the mayor said.", "300", "agency"),
        ("He said the blast, which killed 12 people, was loud.", "12", ""),
        # Several own with a mark alone.
        ("The Builders' Association said 38 houses were empty.", "38", "Builders' Association"),
        ("It lost 38 houses, said the Builders' Association.", "38", "Builders' Association"),
    ],
)
def test_a_claim_names_who_is_said_to_say_so(text: str, surface: str, speaker: str) -> None:
    """Without a verb of saying the source itself speaks."""
    assert claim(text, surface).attribution == speaker


def test_a_date_in_the_sentence_dates_what_happened() -> None:
    """The tsunami of 2004 is not the quake of today."""
    found = claim("The tsunami killed 168,000 people in 2004.", "168,000").measure
    assert found.time is not None
    assert found.time.first is not None
    assert found.time.first.year == 2004


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The quake killed 40 people and rekindled memories of disasters in 2002.", "40"),
        ("Two men are on trial in Lomar for the killing of a mother of 12, which happened in 2011.", "Two"),
        ("Some 300 people live here; the bridge was opened in 1999.", "300"),
    ],
)
def test_a_date_of_another_clause_dates_something_else(text: str, surface: str) -> None:
    """Another verb, a relative pronoun or a semicolon stands between."""
    assert claim(text, surface).measure.time is None


def test_the_counted_noun_divides_no_clause_though_it_looks_like_a_verb() -> None:
    """Refugees, homes."""
    assert claim("About 5,200 refugees fled from Lomar in 1996.", "5,200").measure.time is not None


def test_a_short_sentence_leans_on_the_one_before() -> None:
    """It says too little about its number by itself."""
    text = "The shell hit a school in the harbour district. It killed 40 people."
    assert "school" in claim(text, "40").measure.context


def test_an_empty_document_has_no_claims() -> None:
    """Nothing is read from nothing."""
    assert claims("") == ()


def test_a_sentence_without_an_end_is_cut_and_loses_no_value() -> None:
    """Each figure of a long table is a claim, and none of them is framed by the whole of it."""
    found = claims("40 men and 5 women and " * 500)
    assert [item.selector.exact for item in found[:2]] == ["40", "5"]
    assert len(found) == 1000
    assert max(len(sentence) for sentence in sentences_of("40 men and " * 500)) == 300


def test_a_date_outside_the_sentence_dates_nothing_in_it() -> None:
    """Only dates between the first and the last word of the sentence are looked at."""
    assert claim("In 2001 it was calm. It killed 40 people. In 2003 it was calm again.", "40").measure.time is None


@pytest.mark.parametrize(
    ("text", "surface", "owner"),
    [
        ("Then came Riddick Bowe (45-1, 33 KOs) of Ohio.", "33", "riddick bowe"),
        ("In the end Riddick Bowe's 33 knockouts were not enough.", "33", "riddick bowe"),
        ("At the plant, Anna Berg has worked for Odra Foods for 30 years.", "30 years", "anna berg"),
        ("The cook, Anna Berg, who has worked at the plant for 30 years, left.", "30 years", "anna berg"),
        ("In 2019 Anna Berg (a cook) served 30 guests.", "30", ""),
        ("After Anna Berg left, the cooks served 30 guests.", "30", ""),
        ("Because Anna Berg said that they served 30 guests.", "30", ""),
        ("Near Anna Berg 30 guests sat.", "30", ""),
        ("At a MW of 30 plants sat.", "30", ""),
        ("Some 30 guests of Anna Berg sat down.", "30", ""),
        ("The court fined Paula Renshaw £20,000.", "£20,000", "paula renshaw"),
        ("Police charged Ina Holm on Monday with theft.", "Monday", "ina holm"),
        ("Police told Ina Holm on Monday to leave.", "Monday", ""),
        ("Police arrested Ina Holm after 12 people had complained.", "12", ""),
        ("Tomas Ekel, 33, who earned $150,000, left.", "$150,000", "tomas ekel"),
        ("Peter Lomas, 61, was arrested in 2023.", "2023", "peter lomas"),
        ("In the war, 260 Vardan soldiers were killed.", "260", "vardan"),
        ("Odra took 40 Tarsan soldiers.", "40", "tarsan"),
        ("Odra bought 12 Boeing jets.", "12", "odra"),
        ("Some 400 FLDS children were fed.", "400", ""),
        ("Odra Bank cut 400 jobs.", "400", "odra bank"),
        ("The Workers' Party stands at 38 percent.", "38 percent", "workers party"),
        ("The Rangers' Tim Lee hit 30 home runs.", "30", "tim lee"),
        ("In Odra, unemployment was 7 percent.", "7 percent", "odra"),
        ("In Odra, 7 people were hurt.", "7", ""),
        ("Little Karsun, at 6,124 m, is steep.", "6,124 m", "little karsun"),
    ],
)
def test_a_value_is_given_to_somebody_by_its_place(text: str, surface: str, owner: str) -> None:
    """A bracket, a possessive, the subject of its verb; a name that merely stands near owns nothing."""
    assert claim(text, surface).measure.owner == owner


def test_the_words_of_its_own_stretch_are_told_from_those_of_the_sentence() -> None:
    """A comma ends what belongs to a value."""
    found = claim("The storm killed 40 people, and in the south bridges fell.", "40").measure
    assert set(found.own) == {"storm", "kill", "people"}
    assert "bridge" in found.context


@pytest.mark.parametrize(
    ("text", "surface", "scope"),
    [
        ("Around 20 more people were led to safety.", "20", ("more",)),
        ("Two other buildings besides the bank were set on fire.", "Two", ("besides", "other")),
        ("They seized two other rifles and 13 magazines.", "13", ()),
        ("Some 20 shops in other towns closed.", "20", ()),
        ("She scored at least 30 goals in each of the seasons.", "30", ("each",)),
        ("More than 40 people fled.", "40", ()),
        ("Three of the dead were firemen.", "Three", ("part",)),
        ("Three of the vans were lost.", "Three", ()),
        ("Police held three men and a woman.", "three", ("listed",)),
        ("The blast killed two adults and three children.", "three", ("listed",)),
        ("They held 52 men, 23 of them boys.", "52", ()),
        ("They held two men and 14 cars.", "two", ()),
        ("They held 14 cars and a man.", "14", ()),
        ("Nine of these were badly hurt.", "Nine", ("part", "serious")),
        ("Nine of those left.", "Nine", ("part",)),
        ("Some 60 percent of those asked left.", "60 percent", ()),
    ],
)
def test_what_restricts_a_count_stands_beside_it(text: str, surface: str, scope: tuple[str, ...]) -> None:
    """A word of another count, behind "and" or far behind, restricts nothing here."""
    assert claim(text, surface).measure.scope == scope


def test_a_level_before_has_a_time_of_its_own() -> None:
    """It dates no other figure, and no other date is its own."""
    grown = "It put the number of displaced at 1.2 million in 2023, up from 900,000 in 2019."
    assert [getattr(one.measure.time, "first", None) for one in claims(grown) if one.kind == "quantity"] == [
        date(2023, 1, 1), date(2019, 1, 1),
    ]  # fmt: skip
    assert claim("It rose to 1.2 million, up from 900,000 in 2019.", "1.2 million").measure.time is None
    assert claim("In 2023 it rose to 1.2 million from 900,000.", "900,000").measure.time is None


@pytest.mark.parametrize(
    ("text", "surface", "head", "predicate"),
    [
        ("The search for twelve missing miners goes on.", "twelve", "miner", "missing"),
        ("Divers found 82 bodies in the wreck.", "82", "people", "dead"),
        ("Three heavenly bodies shone.", "Three", "body", "shine"),
        ("The state paid each affected household 1,600 euros.", "1,600 euros", "", "pay"),
        ("He began the war despite the presence of 2,000 troops.", "2,000", "troop", ""),
        ("Anna Berg (3 May 1931 - 7 June 2019) sang.", "3 May 1931", "", "born"),
        ("Anna Berg (1931-2019) sang.", "2019", "", "die"),
        ("Two people wounded in Saturday's raid died in hospital.", "Two", "people", "die"),
        ("Ten miners trapped since Tuesday were rescued.", "Ten", "miner", "rescue"),
        ("Two people killed in the raid were arrested last year.", "Two", "people", "kill"),
        ("Six men hurt in a fire that killed three are well.", "Six", "man", "hurt"),
        ("The number of dead stands at 206.", "206", "people", "dead"),
        ("The strike grounded 19 of the airline's jets.", "19", "jet", "ground"),
        ("The monthly wage rose by 5.2 per cent year on year.", "5.2 per cent", "wage", "rise"),
    ],
)
def test_what_happens_is_told_by_the_nearest_words(text: str, surface: str, head: str, predicate: str) -> None:
    """An adjective, a noun, a bracket: whatever verb stands farther off."""
    found = claim(text, surface).measure
    assert (found.head, found.predicate) == (head, predicate)


@pytest.mark.parametrize(
    ("text", "surface", "place"),
    [
        ("A storm killed 31 people in Varda.", "31", "varda"),
        ("A storm killed 31 people across the Odra valley.", "31", "odra"),
        ("In Varda a storm killed 31 people.", "31", "varda"),
        ("A storm in Varda killed 31 people near Ostrel.", "31", "ostrel"),
        ("A storm in Varda killed 31 people, and one near Ostrel spared them.", "31", ""),
        ("A storm killed 31 people from Varda.", "31", ""),
        ("A storm in Varda lasted 31 hours.", "31 hours", ""),
    ],
)
def test_a_count_is_taken_where_its_sentence_says(text: str, surface: str, place: str) -> None:
    """Right behind what is counted, or at the only place that is named."""
    assert claim(text, surface).measure.place == place


@pytest.mark.parametrize(
    ("text", "surface", "entity", "owner"),
    [
        ("Boston won 31 medals and Denver won 12 medals.", "31", "boston", "boston"),
        ("Boston won 31 medals and Denver won 12 medals.", "12", "denver", "denver"),
        ("Markov got 41 percent and Brod 38 percent.", "41", "markov", "markov"),
        ("Markov got 41 percent and Brod 38 percent.", "38", "brod", "brod"),
        ("Markov got 41 percent and Brod only 38 percent.", "38", "brod", "brod"),
        ("The Liberals won 51 seats and the Labour Party only 33.", "33", "labour party", "labour party"),
        ("The Liberals won about 41 percent and the Reform Party about 38 percent.", "38", "reform party", "reform party"),
        ("Markov spent 3 years in Odra and Tarsa only 38 days.", "38", "tarsa", "markov"),
        ("Odra and Tarsa have two ports.", "two", "tarsa", ""),
        ("Violence broke out in 12 towns.", "12", "", ""),
        ("Aliyev began it despite the presence of 2,000 Russian troops.", "2,000", "russia", "russia"),
    ],
)
def test_a_figure_belongs_to_its_own_subject(text: str, surface: str, entity: str, owner: str) -> None:
    """The name before its verb, also where it opens the sentence, and not the last name of the sentence."""
    found = claim(text, surface).measure
    assert (found.entity, found.owner) == (entity, owner)


def test_an_age_between_commas_is_so_whatever_is_planned() -> None:
    """What she will do is planned, and not how old she is."""
    assert claim("Mara Lind, 51, will forgo her bonus.", "51").modality == "asserted"
    assert claim("Next May Mara Lind will be 51.", "51").modality == "planned"


@pytest.mark.parametrize(
    ("text", "surface", "kind", "entity"),
    [
        ("Ingrid, now 31, works here.", "31", "age", "ingrid"),
        ("Rourke, who is 47, was held.", "47", "age", "rourke"),
        ("Wenn left school at 14.", "14", "age", ""),
        ("She married at 19.", "19", "age", ""),
        ("She left the office at 19.", "19", "quantity", ""),
        ("The shares closed at 14.", "14", "quantity", ""),
    ],
)
def test_an_age_is_told_by_its_place(text: str, surface: str, kind: str, entity: str) -> None:
    """Behind a name, or behind what people do at an age."""
    found = claim(text, surface)
    assert (found.kind, found.measure.entity) == (kind, entity)


def test_an_age_is_of_no_nation() -> None:
    """A people's name says where somebody is from."""
    assert claim("They held a 54-year-old Pole.", "54-year-old").measure.entity == ""


def test_an_age_is_of_the_name_before_its_apposition() -> None:
    """A verb between them would make it somebody else's."""
    found = claim("Karl Berg, the minister of trade, then 64, signed.", "64")
    assert (found.kind, found.measure.entity) == ("age", "karl berg")
    assert claim("Anna Holm, who was met, and a nurse, 31, were hurt.", "31").measure.entity == ""
    assert claim("- Luis Fenn, age 29, height 5 ft 8 in", "29").measure.entity == "luis fenn"
    assert claim("Anna Holm (Ind), 71, was met.", "71").measure.entity == "anna holm"


@pytest.mark.parametrize(
    ("text", "surface", "head"),
    [
        ("A car struck a woman of 59.", "59", "woman"),
        ("The captain, 52, was held.", "52", "captain"),
        ("Anna Berg, 52, was held.", "52", ""),
        ("Cllr Anna Berg (Ind), 52, was held.", "52", ""),
        ("The driver was drunk. He is 41.", "41", "man"),
        ("A car struck her. She was only 59.", "59", "woman"),
        ("He, 41, drove.", "41", "man"),
        ("The driver, who was 40, fled.", "40", ""),
        ("The 59-year-old nurse died.", "59", "nurse"),
    ],
)
def test_whose_age_it_is_stands_before_it_or_behind(text: str, surface: str, head: str) -> None:
    """A noun, or a pronoun that says man or woman."""
    found = claim(text, surface)
    assert (found.kind, found.measure.head) == ("age", head)


@pytest.mark.parametrize(
    ("text", "surface", "holds"),
    [
        ("The number of measles cases has risen to 63.", "63", "now"),
        ("Output has since sharply fallen to 40 tonnes.", "40", "now"),
        ("Nine children have been admitted so far.", "Nine", "now"),
        ("More than 2,000 soldiers are now deployed in the valley.", "2,000", "now"),
        ("Eleven people are still missing.", "Eleven", "still"),
        ("Eight of them remain in hospital.", "Eight", "still"),
        ("Eleven people are missing.", "Eleven", "lately"),
        ("The mission has 620 soldiers.", "620", "lately"),
        ("The camp houses about 118,000 people.", "118,000", "lately"),
        ("Some 26,000 homes have no power.", "26,000", "lately"),
        ("Some 26,000 homes had no power.", "26,000", ""),
        ("The blast has killed 63 people.", "63", ""),
        ("Twelve houses are destroyed.", "Twelve", ""),
        ("The bridge, now closed, cost 40 million euros.", "40", ""),
        ("The toll rose to 63.", "63", ""),
        ("He owes his brother and has to 40 others been kind.", "40", ""),
        ("63", "63", ""),
        ("The bridge has been closed since March.", "March", "since"),
        ("The bridge, closed since March, is to be sold.", "March", "since"),
        ("The ban has been in force since 2009.", "2009", "since"),
        ("The record had already stood since 2009.", "2009", "since"),
        ("Ina Holm has been director of the museum since 2009.", "2009", "since"),
        ("The council has been criticised since 2009.", "2009", ""),
        ("Prices have risen since 2009.", "2009", ""),
        ("It was the worst fire since 2009.", "2009", ""),
        ("Fourteen people have been jailed since 2009.", "2009", ""),
        ("Since 2009 the bridge has been closed.", "2009", ""),
        ("The bridge was closed in March.", "March", ""),
        ("In March the bridge was closed.", "March", ""),
    ],
)
def test_words_say_for_when_a_figure_holds(text: str, surface: str, holds: str) -> None:
    """A state may change with the article that tells it; what happened holds for good."""
    assert claim(text, surface).measure.holds == holds


@pytest.mark.parametrize(
    ("text", "surface", "edition"),
    [
        ("The previous auction raised 52 million pounds.", "52", "before"),
        ("Last year's festival drew 4,100 visitors.", "4,100", "before"),
        ("Next year's festival will cost 4 million euros.", "4 million", "after"),
        ("The upcoming season has 34 rounds.", "34", "after"),
        ("It was followed by aftershocks, the strongest of magnitude 5.1.", "5.1", "another"),
        ("The second phase of the truce lasts 60 days.", "60", "2"),
        ("The second reactor will cost 4 billion euros.", "4 billion", "2 reactor"),
        ("It raised 12 million more than in the previous auction.", "12", ""),
        ("The auction raised more than 52 million pounds.", "52", ""),
        ("The previous year it sold 300 lamps.", "300", ""),
        ("Costs of the previous plan: 40 rooms and 3 halls.", "40", ""),
        ("It was his second victory in 30 fights.", "30", ""),
    ],
)
def test_words_say_of_which_of_several_like_things_a_figure_is(text: str, surface: str, edition: str) -> None:
    """The previous auction is not the auction; the previous year is a date."""
    assert claim(text, surface).measure.edition == edition


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The trial is to start on 28 May.", "planned"),
        ("The trials are to start on 28 May.", "planned"),
        ("The bank forecasts growth in 2031.", "planned"),
        ("The hall is open to guests until 28 May.", "asserted"),
    ],
)
def test_what_is_to_come_is_planned(text: str, modality: str) -> None:
    """So that a plan is no fact that another date denies."""
    assert claim(text, "2").modality == modality


def test_a_scale_of_heat_is_no_name() -> None:
    """Nobody called Fahrenheit finished the race."""
    assert claim("Some 8,000 runners finished in 71 degrees Fahrenheit.", "8,000").measure.entity == ""


@pytest.mark.parametrize("words", ["gross domestic product", "GDP", "economic output"])
def test_a_term_of_several_words_is_its_short_form(words: str) -> None:
    """So that two papers that write it otherwise use one word, and it is nobody's name."""
    found = claim(f"The state has a surplus of 3.8% of {words}.", "3.8").measure
    assert (found.own, found.names, found.entity) == (("state", "surplus", "gdp"), (), "")


@pytest.mark.parametrize(
    ("text", "surface", "head"),
    [
        ("Some 20,000 homes were dark, and two of the valley's five road bridges were lost.", "two", "bridge"),
        ("Some 20,000 homes were dark, and two of the valley's inns were lost.", "two", "inn"),
        ("The agency made 40 bridge inspections.", "40", "inspection"),
    ],
)
def test_a_part_of_what_is_counted_in_words_has_its_noun(text: str, surface: str, head: str) -> None:
    """As a part of what is counted in digits has."""
    assert claim(text, surface).measure.head == head


@pytest.mark.parametrize(
    ("text", "surface", "head", "predicate"),
    [
        ("Public debt is forecast to reach 71.5% of GDP.", "71.5", "debt", ""),
        ("Public debt is now expected to reach 71.5% at the end of 2026.", "71.5", "debt", ""),
        ("Inflation is projected to fall to 3.2% at the end of next year.", "3.2", "inflation", "fall"),
        ("Inflation was 3.2% at the start of March.", "3.2", "inflation", ""),
        ("The town is estimated to have 40,000 homes by the end of 2030.", "40,000", "home", ""),
    ],
)
def test_what_helps_a_verb_and_the_edge_of_a_time_tell_nothing(text: str, surface: str, head: str, predicate: str) -> None:
    """"Is expected to reach" is "will reach", and "at the end of 2026" ends nothing."""
    found = claim(text, surface).measure
    assert (found.head, found.predicate) == (head, predicate)
