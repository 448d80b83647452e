"""What holds two claims apart, and what lets them meet: two articles of a sentence or two each, read as they stand."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model.document import Document, Source
from factcheck.model.period import Period
from factcheck.pipeline import compare

DAY = Period.day(date(2026, 10, 9))


def verdict(left: str, right: str, surface: str) -> str:
    """Tell how two articles stand to each other on the value that the first prints so; "apart" where no group has it and both."""
    texts = {"a": left, "b": right}
    documents = [Document(Source(name, publisher=name.title(), published=DAY), text) for name, text in texts.items()]
    for judged in compare(documents).groups:
        claims = judged.group.claims
        if len({c.source for c in claims}) > 1 and any(c.source == "a" and c.selector.exact == surface for c in claims):
            return judged.verdict
    return "apart"


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("The Carden bridge has been closed since March.", "The Carden bridge was closed in May.", "March", "conflict"),
        ("The Carden bridge has been closed since March.", "The Carden bridge was closed in March.", "March", "agreement"),
        ("The record had stood since 2009.", "The record was set in 2011.", "2009", "conflict"),
        ("The smoking ban has been in force since 2009.", "The smoking ban was introduced in 2011.", "2009", "conflict"),
        ("Ina Holm has been in prison since 2019.", "Ina Holm was jailed in 2021.", "2019", "conflict"),
        ("Ina Holm has been head of the school since 2009.", "Ina Holm became head of the school in 2011.", "2009", "conflict"),
        ("Ina Holm has led the school since 2009.", "Ina Holm was appointed to the school in 2009.", "2009", "agreement"),
        ("Ina Holm has been head of the school since 2009.", "Ina Holm opened the school in 2011.", "2009", "apart"),
        ("The town has seen attacks since 2015.", "The town saw attacks in 2017.", "2015", "apart"),
        ("Twelve miners have died in the pit since 2015.", "A miner died in the pit in 2017.", "2015", "apart"),
        ("The hall has been criticised since 2015.", "The hall was criticised in 2017.", "2015", "apart"),
    ],
)
def test_a_state_held_since_a_day_and_the_day_it_began_are_two_beginnings(
    left: str, right: str, surface: str, expected: str
) -> None:
    """Whatever else happened later is no other beginning."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("The show at the museum opened on 9 March.", "The show at the museum is open until 31 December.", "9 March", "apart"),
        ("The museum in Orsk closed in January.", "The road in Orsk will be closed until 31 December.", "January", "apart"),
        ("The ferry has run since 2019.", "The ferry will run until 2031.", "2019", "apart"),
        ("The trial was adjourned until 9 November.", "The trial will resume on 16 November.", "9 November", "conflict"),
        ("The show is open until 31 December.", "The show closes on 31 December.", "31 December", "agreement"),
        ("The show is open until 31 December.", "The show is open until 13 December.", "31 December", "conflict"),
    ],
)
def test_an_end_is_neither_a_beginning_nor_an_act(left: str, right: str, surface: str, expected: str) -> None:
    """What is put off until a day happens on it."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("The Carden bridge dates from 1967.", "The Carden bridge was built in 1961.", "1967", "conflict"),
        ("The Carden bridge dates back to 1967.", "The Carden bridge opened in 1961.", "1967", "conflict"),
        ("The Carden club goes back to 1967.", "The Carden club was founded in 1961.", "1967", "conflict"),
        ("The record dates from 1967.", "The record was set in 1961.", "1967", "conflict"),
        ("The Carden bridge dates from 1961.", "The Carden bridge was built in 1961.", "1961", "agreement"),
        ("The castle dates from 1210.", "The castle museum opened in 1985.", "1210", "apart"),
        ("Ina Holm went back to the club in 1967.", "Ina Holm founded the club in 1961.", "1967", "apart"),
        ("The Lorn treaty of 1996 was never kept.", "The Lorn treaty was signed in 1994.", "1996", "conflict"),
        ("The Lorn treaty of 1994 was never kept.", "The Lorn treaty was signed in 1994.", "1994", "agreement"),
        ("The Lorn treaty of 1996 was never kept.", "The Orsk treaty was signed in 1994.", "1996", "apart"),
    ],
)
def test_what_a_thing_dates_from_is_when_it_was_made(left: str, right: str, surface: str, expected: str) -> None:
    """Of one thing: a museum in a castle is another."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("Police arrested Ina Holm on 4 May over theft.", "Police arrested Rosa Vint on 9 May over theft.", "4 May", "apart"),
        ("The court fined Paula Renshaw £20,000.", "The court fined Adrian Voss £35,000.", "£20,000", "apart"),
        ("The judge gave Ina Holm four years in jail.", "The judge gave Rosa Vint six years in jail.", "four years", "apart"),
        ("Peter Lomas, 61, was arrested in 2023.", "Anita Crewe, 38, was arrested in 2024.", "2023", "apart"),
        ("They sacked Ida Ekel, 33, who earned $150,000.", "They sacked Sefa Roe, 26, who earned $125,000.", "$150,000", "apart"),
        ("The court fined Paula Renshaw £20,000.", "The court fined Renshaw £35,000.", "£20,000", "conflict"),
        ("Police arrested Ina Holm on 4 May.", "Ina Holm was arrested by police on 9 May.", "4 May", "conflict"),
        ("Police arrested Ina Holm on 4 May.", "Police arrested a woman on 9 May.", "4 May", "conflict"),
    ],
)
def test_two_persons_to_whom_something_is_done_are_two(left: str, right: str, surface: str, expected: str) -> None:
    """By their full names: a last name alone, or none, may be of the same."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("A storm killed 31 people in Varda.", "A storm killed 14 people in Ostrel.", "31", "apart"),
        ("The strike closed 12 courts in Solmere.", "The strike closed 31 courts in Orsk.", "12", "apart"),
        ("In Varda a storm killed 31 people.", "A storm killed 14 people near Ostrel.", "31", "apart"),
        ("A storm killed 31 people in Varda.", "A storm killed 14 people in Varda.", "31", "conflict"),
        ("A storm killed 31 people in Varda.", "A storm killed 14 people.", "31", "conflict"),
        ("A storm killed 31 people in Varda, in Ostrel.", "In Ostrel, a storm killed 14 people.", "31", "conflict"),
        ("A storm killed 31 people in Kabul.", "A storm killed 14 people in Afghanistan.", "31", "conflict"),
        ("France lost 23 soldiers in the war.", "Forty-one German soldiers were killed in the war.", "23", "apart"),
        ("Ostrel lost 410 soldiers in the war.", "In the war, 260 Vardan soldiers were killed.", "410", "apart"),
        ("Varda lost 410 soldiers in the war.", "In the war, 260 Vardan soldiers were killed.", "410", "conflict"),
    ],
)
def test_two_places_or_peoples_are_two(left: str, right: str, surface: str, expected: str) -> None:
    """A town and its country are not, nor is one that the other names too."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("Karrow jail lies 60 km from the capital.", "Karrow jail lies 90 km from the border.", "60 km", "apart"),
        ("Karrow lies 35 km south of the capital.", "Karrow lies 22 miles south of the jail.", "35 km", "apart"),
        ("Karrow lies 60 km from Varda.", "Karrow lies 90 km from Ostrel.", "60 km", "apart"),
        ("Karrow lies 60 km from the capital.", "Karrow lies 90 km from the capital.", "60 km", "conflict"),
        ("Karrow lies 60 km from the capital.", "Karrow lies 60 km from the city.", "60 km", "agreement"),
        ("Karrow lies 60 km from the capital.", "Karrow lies 61 km from Varda.", "60 km", "conflict"),
    ],
)
def test_distances_from_two_ends_are_two(left: str, right: str, surface: str, expected: str) -> None:
    """A name may be that of what a noun tells."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("Trade reached $1.2 billion in 2025.", "Imports from Ostrel reached $500 million in 2025.", "$1.2 billion", "apart"),
        ("The firm's sales were $1.2bn last year.", "The firm's exports were $700 million last year.", "$1.2bn", "apart"),
        ("The firm's sales were $1.2bn last year.", "The firm's revenue was $700 million last year.", "$1.2bn", "conflict"),
        ("Imports reached $1.2 billion in 2025.", "Imports reached $500 million in 2025.", "$1.2 billion", "conflict"),
    ],
)
def test_a_whole_and_its_part_are_two_sums(left: str, right: str, surface: str, expected: str) -> None:
    """Two words for one sum are not."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        (
            "Varn Homes rents out three-bedroom houses for $2,150.",
            "Varn Homes rents out two-bedroom houses for $1,950.",
            "$2,150",
            "apart",
        ),
        (
            "Varn Homes rents out three-bedroom houses for $2,150.",
            "Varn Homes rents out two-bedroom houses for $1,950.",
            "three",
            "apart",
        ),
        ("Varn Homes takes $2,150 for a 3-bedroom flat.", "Varn Homes takes $1,950 for a two-bedroom flat.", "$2,150", "apart"),
        ("Varn Homes takes $2,150 for a three-bedroom flat.", "Varn Homes takes $1,950 for a flat.", "$2,150", "conflict"),
        ("Varn takes $2,150 for a two-bedroom flat.", "Varn takes $1,950 for a 2-bedroom flat.", "$2,150", "conflict"),
        ("The three-storey inn at Varn burned down.", "The four-storey inn at Varn burned down.", "three", "conflict"),
        ("The four-day strikes at Varn cost $2m.", "The five-day strikes at Varn cost $3m.", "$2m", "conflict"),
        ("The so-called strikes at Varn cost $2m.", "The five-day strikes at Varn cost $3m.", "$2m", "conflict"),
    ],
)
def test_things_told_by_a_number_are_of_two_kinds_where_it_differs(left: str, right: str, surface: str, expected: str) -> None:
    """One house of which two papers count the storeys is one."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("In the Norwell race 29,870 runners had finished.", "In the Norwell race 31,400 runners set off.", "29,870", "apart"),
        ("In the Norwell race 29,870 runners had finished.", "In the Norwell race 31,400 people took part.", "29,870", "apart"),
        ("In the Norwell race 29,870 runners started.", "In the Norwell race 31,400 runners set off.", "29,870", "conflict"),
        ("In the Norwell race 29,870 runners finished.", "In it 31,400 runners got to the end.", "29,870", "conflict"),
        ("Some 12,000 people marched in Norwell.", "Some 9,000 took part in the march in Norwell.", "Some 12,000", "conflict"),
    ],
)
def test_those_who_begin_are_not_those_who_end(left: str, right: str, surface: str, expected: str) -> None:
    """Who sets off starts, and who takes part in a march marches."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("Ina Holm (14 March 1931 – 9 May 2024) judged.", "Ina Holm was born on 16 March 1931.", "14 March 1931", "conflict"),
        ("Ina Holm (1920–2004) was a judge.", "The judge Ina Holm was born in 1922 in Orsk.", "1920", "conflict"),
        ("Ina Holm (14 March 1931 – 9 May 2024) judged.", "Ina Holm died on 6 May 2024.", "9 May 2024", "conflict"),
        ("Ina Holm was born on 14 March 1931.", "Ina Holm died on 16 March 2011.", "14 March 1931", "apart"),
        ("Ina Holm was born on 14 March 1931.", "Otto Berg was born on 16 March 1931.", "14 March 1931", "apart"),
    ],
)
def test_nobody_is_born_or_dies_twice(left: str, right: str, surface: str, expected: str) -> None:
    """Two dates of one birth are a conflict, in whatever words."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("The firm must pay by the end of 2026.", "The firm must pay by the end of September 2026.", "end of 2026", "conflict"),
        ("The tax must be paid before 1 October.", "The tax must be paid before 1 December.", "1 October", "conflict"),
        ("Orsk has to decide by 12 May 2026.", "Orsk must decide by 20 May 2026.", "12 May 2026", "conflict"),
        ("Orsk had to decide before 12 May 2020.", "Orsk had to decide before 20 May 2020.", "12 May 2020", "agreement"),
        ("The treaty must be ratified by 30 November.", "The treaty was signed on 14 April 1973.", "30 November", "apart"),
        ("Holm will open the bridge by the end of 2026.", "Holm opened the bridge on 28 March 2026.", "end of 2026", "agreement"),
        ("Firms must file their reports by 31 May.", "Firms must file their reports by 30 June.", "31 May", "conflict"),
    ],
)
def test_what_has_to_be_done_by_a_day_has_one(left: str, right: str, surface: str, expected: str) -> None:
    """What was done long before is another matter, and "before" of what has happened leaves all earlier days open."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("An exit poll gave the Greens 74 seats.", "The Greens have won 71 seats.", "74", "apart"),
        ("An exit poll gave the Greens 74 seats.", "A poll gave the Greens 71 seats.", "74", "conflict"),
        ("The new board will have 12 members.", "The new board has 14 members.", "12", "conflict"),
    ],
)
def test_a_poll_is_no_result_and_what_is_so_is_no_plan_come_about(left: str, right: str, surface: str, expected: str) -> None:
    """Two polls can differ, and two papers of one day."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("The average wage is 3,100 euros.", "The minimum wage is 1,900 euros.", "3,100 euros", "apart"),
        ("The average wage is 3,100 euros.", "The average wage is 2,900 euros.", "3,100 euros", "conflict"),
        ("Adult tickets cost 14 euros.", "Children's tickets cost 7 euros.", "14 euros", "apart"),
        ("The northern line has 40 stations.", "The southern line has 65 stations.", "40", "apart"),
        ("He scored 31 goals last season.", "He has scored 12 goals this season.", "31", "apart"),
        ("The city has 420,000 inhabitants.", "The region has 1.1 million inhabitants.", "420,000", "apart"),
        ("The suspect is 34.", "The victim was 27.", "34", "apart"),
        ("The match drew 42,000 spectators.", "The stadium holds 51,000 spectators.", "42,000", "apart"),
        ("The bill was passed by 61 votes to 40.", "The amendment was rejected by 55 votes to 46.", "61", "apart"),
        ("The party won 34 percent of the vote.", "The party won 41 percent of the seats.", "34 percent", "apart"),
        ("The dead include four children.", "The injured include nine children.", "four", "apart"),
        ("Donors pledged $900 million.", "Donors have paid $300 million.", "$900 million", "apart"),
        ("The men's team won 12 medals.", "The women's team won 9 medals.", "12", "apart"),
        ("The play ran for 400 nights.", "The film ran for 11 weeks.", "400 nights", "apart"),
        ("Net profit was $80 million.", "Operating profit was $130 million.", "$80 million", "apart"),
        ("The left bank has 12,000 inhabitants.", "The right bank has 30,000 inhabitants.", "12,000", "apart"),
        ("He has won 21 races in his career.", "He has won three races this season.", "21", "apart"),
        ("In the north, 40 villages were cut off.", "In the south, 12 villages were cut off.", "40", "apart"),
        ("He served as minister from 2009 to 2013.", "He served as president from 2014 to 2018.", "2009 to 2013", "apart"),
        ("The suspect is 34.", "The suspect was 36.", "34", "conflict"),
    ],
)
def test_a_contrast_in_their_words_tells_two_like_things(left: str, right: str, surface: str, expected: str) -> None:
    """The average wage is not the minimum wage."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("The club sold him for 40 million euros.", "The club bought him for 12 million euros.", "40 million euros", "apart"),
        ("The club sold him for 40 million euros.", "The club sold him for 34 million euros.", "40 million euros", "conflict"),
        ("Police arrested 23 people.", "Police released 11 people.", "23", "apart"),
        ("The ministry hired 300 inspectors.", "The ministry dismissed 45 inspectors.", "300", "apart"),
        ("The Liberals lost nine seats.", "The Liberals won 41 seats.", "nine", "apart"),
        ("Shares closed at $41.20.", "Shares opened at $43.", "$41.20", "apart"),
        ("He spent six years in prison.", "He was sentenced to nine years.", "six years", "apart"),
        ("He spent six years in prison.", "He served eight years in prison.", "six years", "conflict"),
        ("Some 61 deputies backed the bill.", "Some 74 deputies supported the bill.", "Some 61", "conflict"),
    ],
)
def test_what_undoes_an_act_is_another(left: str, right: str, surface: str, expected: str) -> None:
    """What was bought is not what was sold."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("The first reactor will start in 2031.", "The second reactor will start in 2034.", "2031", "apart"),
        ("The first reactor will start in 2031.", "The first reactor will start in 2034.", "2031", "conflict"),
        ("The first tower has 40 flats.", "The third tower has 52 flats.", "40", "apart"),
        ("The tunnel's first tube opened in 1980.", "The tunnel's second tube opened in 2001.", "1980", "apart"),
    ],
)
def test_things_that_are_numbered_are_two(left: str, right: str, surface: str, expected: str) -> None:
    """The first reactor is not the second."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("Unemployment among young people is 21 percent.", "Unemployment is 8.4 percent.", "21 percent", "apart"),
        ("Nine of these were seriously hurt.", "Nineteen people were hurt.", "Nine", "apart"),
        ("Nine of them were seriously hurt.", "Six of them were badly hurt.", "Nine", "conflict"),
        ("The museum costs the town $2 million a year.", "The museum cost the town $40 million.", "$2 million", "apart"),
        ("Police arrested three men and a woman.", "Police arrested four suspects.", "three", "apart"),
        ("Police arrested three men.", "Police arrested four men.", "three", "conflict"),
        ("The boat had 312 passengers and 19 sailors on board.", "The boat had 287 passengers on board.", "312", "conflict"),
        ("Growth eased to 2.1 percent from 3.4 percent.", "Growth eased to 2.6 percent.", "3.4 percent", "apart"),
        ("Only 55 percent of those entitled voted.", "Only 61 percent of those entitled voted.", "55 percent", "conflict"),
    ],
)
def test_a_figure_of_a_part_a_time_or_a_degree_is_none_without(left: str, right: str, surface: str, expected: str) -> None:
    """Those badly hurt are not the hurt, and what something costs a year not what it cost."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("Inflation was just above the threshold of 4%.", "Inflation was 3.8%.", "4%", "apart"),
        ("Inflation is below the limit of 6 percent.", "Inflation is 5 percent.", "6 percent", "apart"),
        ("The limit was 80 km/h.", "The limit was 60 km/h.", "80 km/h", "conflict"),
    ],
)
def test_a_limit_is_no_level(left: str, right: str, surface: str, expected: str) -> None:
    """What is above the threshold of 4 percent is not 4 percent."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("In Odra, unemployment was 7.2 percent.", "In Tarsa, unemployment was 9.1 percent.", "7.2 percent", "apart"),
        ("In Odra, unemployment was 7.2 percent.", "In Odra, unemployment was 9.1 percent.", "7.2 percent", "conflict"),
        ("At Dahlgren, pay starts at 21 euros.", "At Norsk Stal, pay starts at 18 euros.", "21 euros", "apart"),
        ("The Workers' Party stands at 38 percent.", "The Centre Alliance stands at 41 percent.", "38 percent", "apart"),
        ("Little Karsun, at 6,124 m, is steep.", "Karsun Peak (6,214 m) is steep.", "6,124 m", "apart"),
    ],
)
def test_a_level_is_held_where_its_sentence_opens(left: str, right: str, surface: str, expected: str) -> None:
    """Two countries have two rates, and two parties two shares."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("The ship is 180 metres long.", "The ship is 28 metres wide.", "180 metres", "apart"),
        ("The ship is 180 metres long.", "The ship's length is 165 metres.", "180 metres", "conflict"),
        ("The quake was 12 km underground.", "The quake struck 12 km west of Varda.", "12 km", "apart"),
        ("The quake struck at a depth of 10 km.", "The quake lay 35 km below the surface.", "10 km", "conflict"),
        ("The lake stretches 14 km from north to south.", "The lake is 14 km long.", "14 km", "agreement"),
    ],
)
def test_sizes_in_two_directions_are_two(left: str, right: str, surface: str, expected: str) -> None:
    """A length is no width, and a depth no distance; how far something reaches may be its length."""
    assert verdict(left, right, surface) == expected


@pytest.mark.parametrize(
    ("left", "right", "surface", "expected"),
    [
        ("On 7 October it had sold 2,300 tickets.", "It has sold 1,700 tickets so far.", "2,300", "conflict"),
        ("On 7 October it had sold 2,300 tickets.", "It has sold 2,900 tickets so far.", "2,300", "undecided"),
        ("On 7 October it had 2,300 guests.", "It now has 1,700 guests.", "2,300", "undecided"),
    ],
)
def test_what_was_counted_so_far_is_no_less_than_before(left: str, right: str, surface: str, expected: str) -> None:
    """Tickets that are sold do not become fewer; guests do."""
    assert verdict(left, right, surface) == expected
