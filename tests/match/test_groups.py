"""Groups of claims from raw text: what joins, what stays apart, and why."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from factcheck.extraction.frames import claims_found
from factcheck.extraction.scan import scan
from factcheck.match.copies import with_copies
from factcheck.match.groups import group
from factcheck.model.document import Document, Source
from factcheck.model.group import Group
from factcheck.model.period import Period

NORTH = (
    "A bomb attack on a bank in Tarsa killed three people on 5 May 2010. Police said 18 people were injured in the riots. "
    "Anna Berg, 32, fell about 600 metres near Mount Odra."
)
SOUTH = (
    "Three people died after a bomb attack on a bank in Tarsa on 5 May 2010. Police said 18 people were injured in the riots. "
    "On Saturday, 31-year-old Anna Berg fell some 2,000 feet near Mount Odra."
)
EAST = "The parliament of Odra has 300 seats. Police arrested 18 people in Lomar. The bridge is 600 metres long."


def documents() -> list[Document]:
    """Make three short articles; two are about one event."""
    day = Period.day(date(2010, 5, 6))
    return [Document(Source(name, published=day), text) for name, text in (("north", NORTH), ("south", SOUTH), ("east", EAST))]


def dated(*texts: str) -> list[Document]:
    """Make articles of one day."""
    return [Document(Source(f"s{at}", published=Period.day(date(2010, 5, 6))), text) for at, text in enumerate(texts)]


def grouped(articles: list[Document]) -> tuple[Group, ...]:
    """Read and group the claims of articles."""
    return group([claim for article in articles for claim in claims_found(article, scan(article)[0])], articles)


def together(groups: tuple[Group, ...], left: str, right: str) -> bool:
    """Tell whether two wordings stand in one group."""
    return any({left, right} <= {claim.selector.exact for claim in each.claims} for each in groups)


def test_claims_about_one_measure_are_one_group() -> None:
    """The dead of the bank, in two wordings."""
    assert together(grouped(documents()), "three", "Three")


@pytest.mark.parametrize(("left", "right"), [("18", "300"), ("three", "18"), ("about 600 metres", "600 metres")])
def test_a_number_alone_joins_nothing(left: str, right: str) -> None:
    """Other nouns, other predicates, other places."""
    assert not together(grouped(documents()), left, right)


def test_an_arrest_is_no_injury_though_the_number_is_the_same() -> None:
    """Near-misses that share only a number are the commonest false alarm."""
    for each in grouped(documents()):
        assert not {"east", "north"} <= {claim.source for claim in each.claims if claim.selector.exact == "18"}


def test_every_claim_is_in_exactly_one_group_whatever_the_order() -> None:
    """Grouping does not depend on the order of the documents."""
    results = {tuple((each.id, each.about) for each in grouped(list(order))) for order in permutations(documents())}
    assert len(results) == 1
    ids = [claim.id for each in grouped(documents()) for claim in each.claims]
    assert len(ids) == len(set(ids))


def test_every_link_says_why() -> None:
    """A score never stands without its reason."""
    links = [link for each in grouped(documents()) for link in each.links]
    assert links
    for link in links:
        assert link.detail
        assert 0 <= link.score <= 1


def test_nothing_groups_to_nothing() -> None:
    """No claims, no groups."""
    assert group([]) == ()


def test_documents_that_print_each_others_words_are_one_origin() -> None:
    """The later id passes on the earlier; figures may differ, since an edition updates them."""
    story = " ".join(f"word{chr(97 + n % 26)}{chr(97 + n // 26)} went on the hill" for n in range(60))
    copy, other = story.replace("wordaa", "wordzz"), " ".join(f"thing{chr(97 + n)} came down slowly today" for n in range(20))
    made = with_copies([Document(Source(name), text) for name, text in (("a", story), ("b", copy), ("c", other))])
    assert [document.source.copies for document in made] == [(), ("a",), ()]


def test_a_count_and_its_whole_in_one_sentence_are_two_measures() -> None:
    """Both can be true, at least 34 and 147, and a source that prints both means two things."""
    wreck = Document(Source("wreck"), "At least 34 people died after a ferry with 147 passengers sank near Tarsa on Tuesday.")
    toll = Document(Source("toll"), "A ferry sank near Tarsa on Tuesday and 31 people died.")
    assert not together(grouped([wreck, toll]), "At least 34", "147")
    assert not together(grouped([wreck, toll]), "31", "147")


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("John Smith, 34, was arrested on Friday in Leeds.", "Police say John Smith shot Mary Jones, 36, on Friday.", False),
        ("John Smith, 34, was arrested on Friday in Leeds.", "Leeds police arrested John Smith, 36, on Friday.", True),
        ("John Smith, then 34, was arrested in Leeds.", "Leeds police arrested John Smith, 36, on Friday.", False),
        ("In May 1996 a quake killed 9 people in Tarsa.", "A quake killed 12 people in Tarsa on 3 May 2024.", False),
        ("A quake killed 9 people in Tarsa on 3 May 2024.", "A quake killed 12 people in Tarsa on 3 May 2024.", True),
    ],
)
def test_ages_of_two_persons_and_figures_of_two_times_are_no_conflict(left: str, right: str, one: bool) -> None:
    """Two who are named in full are two; a count of another year denies nothing."""
    texts = {"left": left, "right": right}
    articles = [Document(Source(name, published=Period.day(date(2024, 5, 6))), text) for name, text in texts.items()]
    figures = {"34", "36", "9", "12"}
    groups = [{claim.source for claim in each.claims if claim.selector.exact in figures} for each in grouped(articles)]
    assert ({"left", "right"} in groups) is one


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("The Varn Tower, completed in 1931, is owned by Melk Estates.", "The Varn Tower was completed in 1938.", True),
        ("The stadium, built in 1931, seats 30,000.", "The stadium was built in 1938.", True),
        ("Opened in 1931, the Varn Tower was sold.", "The Varn Tower, which was opened in 1938, is empty.", True),
        ("The Varn Tower, completed in 1931, is empty.", "The Orn Tower was completed in 1938.", False),
        ("The mayor, elected in 1931, left.", "The council was elected in 1938.", False),
        ("The Varn Tower was completed in 1931.", "The Varn Tower was finished in 1938.", True),
        ("The Varn Tower was completed in 1931.", "The Varn Tower was closed in 1938.", False),
        ("The Varn Tower was last inspected in 1931.", "The last inspection of the Varn Tower took place in 1938.", True),
        ("The Varn Tower was last inspected in 1931.", "The last inspection of the Orn Tower took place in 1938.", False),
    ],
)
def test_one_event_in_two_grammars_is_one_measure(left: str, right: str, one: bool) -> None:
    """An apposition, a clause and the noun of an act beside a light verb tell the same of the same thing."""
    assert together(grouped(dated(left, right)), "1931", "1938") is one


@pytest.mark.parametrize("share", ["of gross domestic product", "of economic output"])
def test_shares_of_one_thing_by_two_names_are_one_measure(share: str) -> None:
    """A long and a short name; and the level that a change came to is of its subject."""
    plan = f"The budget foresees a deficit of 3.8% {share}."
    assert together(grouped(dated(plan, "The deficit is to fall from 4.6% of GDP this year to 4.3% next year.")), "3.8%", "4.3%")
