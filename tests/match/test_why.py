"""Why two mentions are in one group or in two: the step that decided, and what every feature adds."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import combinations

import pytest

from factcheck.extraction.extract import extract
from factcheck.lexicon import table
from factcheck.match.groups import group
from factcheck.match.scoring import comparable, vector
from factcheck.match.steps import Steps
from factcheck.match.why import Why, grouping, why
from factcheck.model.claim import Claim
from factcheck.model.document import Document, Source
from tests.match.test_groups import documents

ARTICLES = {
    "courier": "A bomb killed 12 people in Arlbridge on 3 May 2024, police said. The bridge is 400 metres long.",
    "herald": "The bomb in Arlbridge killed 15 people on 3 May 2024, according to the mayor. It weighs 40 tonnes.",
    "radio": "Twelve people were killed by the bomb in Arlbridge, the radio reported. Three were injured. Berg sold 12 boats.",
}


BAR = f"{table('match_weights')['bars']['pairs']:.2f}"


def claims_of(texts: dict[str, str]) -> list[Claim]:
    """Read short articles."""
    return [claim for name, text in texts.items() for claim in extract(Document(Source(name), text)).claims]


def told(texts: dict[str, str], left: tuple[str, str], right: tuple[str, str], *, found: Steps | None = None) -> Why:
    """Explain two mentions, each named by its source and words."""
    claims = claims_of(texts)
    one, two = (next(c.id for c in claims if (c.source, c.selector.exact) == named) for named in (left, right))
    return why(found or grouping(claims), one, two)


@pytest.mark.parametrize(
    ("left", "right", "together", "step"),
    [
        (("courier", "12"), ("radio", "Twelve"), True, "is above the bar"),
        (("courier", "12"), ("herald", "15"), True, "exclude each other, and are about one measure by all their pairs"),
        (("courier", "12"), ("radio", "Three"), False, "not comparable: “kill” and “injure” exclude each other"),
        (("courier", "12"), ("courier", "3 May 2024"), False, "not comparable: one value is a count, the other a date"),
        (("courier", "400 metres"), ("herald", "40 tonnes"), False, "not comparable: one value is of length, the other of mass"),
        (("radio", "Twelve"), ("radio", "12"), False, "not comparable: "),
    ],
    ids=str,
)
def test_the_step_that_decided_is_named(left: tuple[str, str], right: tuple[str, str], together: bool, step: str) -> None:
    """In words that a reader can hold against the articles."""
    found = told(ARTICLES, left, right)
    assert found.together is together
    assert step in found.step


def test_one_source_that_has_both_values_keeps_them_apart() -> None:
    """Two falls of two climbers in one article are two measures."""
    texts = {
        "north": "A climber fell 600 metres on Mount Odra. Later another climber fell 900 metres on Mount Odra.",
        "south": "A climber fell 600 metres on Mount Odra.",
    }
    found = told(texts, ("south", "600 metres"), ("north", "900 metres"))
    assert not found.together
    assert "one source has both: north says “600 metres” and “900 metres”" in found.step


def test_a_pair_that_says_too_little_in_common_is_below_the_bar() -> None:
    """The score is shown with the bar that it missed."""
    texts = {
        "a": "The parliament of Odra has 300 members.",
        "b": "In Lomar a cook peeled more than 200 potatoes with members of the club.",
    }
    found = told(texts, ("a", "300"), ("b", "more than 200"))
    assert not found.together
    assert "below the bar" in found.step
    assert found.scores[-1].bar is not None
    assert found.scores[-1].chance < found.scores[-1].bar


def test_values_that_exclude_each_other_need_the_words() -> None:
    """A figure of something else is no conflict."""
    texts = {"a": "The parliament of Odra has 300 seats.", "b": "Some 80 seats were empty when the team of Lomar played."}
    found = told(texts, ("a", "300"), ("b", "Some 80"))
    assert found.meets is False
    assert "the words do not carry the link" in found.step


@pytest.mark.parametrize(
    ("left", "right", "groups", "step"),
    [
        (("courier", "12"), ("radio", "Twelve"), "split", "other sets were joined before"),
        (("courier", "12"), ("herald", "15"), "split", "other sets were joined before"),
        (("courier", "400 metres"), ("radio", "Three"), "split", "not comparable"),
        (("courier", "12"), ("radio", "Three"), "one", "through other claims that are like both"),
        (("courier", "3 May 2024"), ("herald", "3 May 2024"), "one", "above the bar"),
    ],
    ids=str,
)
def test_what_other_claims_decided_is_said(left: tuple[str, str], right: tuple[str, str], groups: str, step: str) -> None:
    """A pair may stay apart though it is alike, and stand together though it is not."""
    found = grouping(claims_of(ARTICLES))
    every = range(len(found.profiles))
    sets = [[item] for item in every] if groups == "split" else [list(every)]
    assert step in told(ARTICLES, left, right, found=replace(found, agreeing=sets, groups=sets)).step


def test_a_pair_that_was_never_scored_says_so() -> None:
    """Only those are scored whose sentences have something in common; what it would have had is shown."""
    found = grouping(claims_of(ARTICLES))
    alone = [[item] for item in range(len(found.profiles))]
    unscored = replace(found, vectors={}, first={}, second={}, agreeing=alone, groups=alone)
    said = told(ARTICLES, ("courier", "12"), ("radio", "Twelve"), found=unscored)
    assert said.step.startswith("never scored")
    assert [score.of for score in said.scores] == ["the pair by itself"]


def test_a_pair_that_others_hold_together_says_so() -> None:
    """Its own score is below the bar."""
    found = grouping(claims_of(ARTICLES))
    every = [list(range(len(found.profiles)))]
    held = replace(found, second=dict.fromkeys(found.second, 0.1), agreeing=every, groups=every)
    said = told(ARTICLES, ("courier", "12"), ("radio", "Twelve"), found=held)
    assert said.step == f"their own score of 0.10 is below the bar of {BAR}; claims that are like both hold them together"


@pytest.mark.parametrize(
    ("first", "second", "step"),
    [
        (0.6, 0.1, f"by itself the pair has 0.60, but the second look gives 0.10, below {BAR}"),
        (0.6, 0.1, ": south:23 is more like north:23 “18” (0.90); nor are their sets alike by all their pairs"),
        (0.2, 0.2, f"their score of 0.20 is below the bar of {BAR}; nor are their sets alike"),
    ],
)
def test_what_the_second_look_took_away_is_told(first: float, second: float, step: str) -> None:
    """With the claim of that source that one side is more like."""
    texts = {
        "north": "The fair in Tarsa drew 18 visitors in May. Then the fair drew more than 10 visitors in June.",
        "south": "The fair in Tarsa drew 18 visitors in May.",
    }
    found = grouping(claims_of(texts))
    places = {(p.claim.source, p.claim.selector.exact): index for index, p in enumerate(found.profiles)}
    here, weak, better = places["south", "18"], places["north", "more than 10"], places["north", "18"]
    alone = [[item] for item in range(len(found.profiles))]
    chances = {**found.first, (weak, here): first, (better, here): 0.9}
    torn = replace(found, first=chances, second={**found.second, (weak, here): second}, agreeing=alone, groups=alone)
    assert step in told(texts, ("south", "18"), ("north", "more than 10"), found=torn).step


def test_sets_that_are_not_alike_keep_a_likely_pair_apart() -> None:
    """The pair is above the bar; what stands with either is not like the other."""
    found = grouping(claims_of(ARTICLES))
    places = {(p.claim.source, p.claim.selector.exact): index for index, p in enumerate(found.profiles)}
    left, right = places["courier", "12"], places["radio", "Twelve"]
    rest = [item for item in range(len(found.profiles)) if item not in (left, right, places["courier", "400 metres"])]
    sets = [[left], [right, *rest], [places["courier", "400 metres"]]]
    low = {pair: 0.9 if set(pair) == {left, right} else 0.001 for pair in found.second}
    said = told(ARTICLES, ("courier", "12"), ("radio", "Twelve"), found=replace(found, second=low, agreeing=sets, groups=sets))
    assert "is above the bar, but the sets they stand in are not alike" in said.step or "one source has both" in said.step


def test_a_score_is_the_sum_of_what_is_shown() -> None:
    """Start and contributions add up to the chance: nothing is left out."""
    claims = [claim for article in documents() for claim in extract(article).claims]
    found = grouping(claims)
    for left, right in combinations(claims, 2):
        for score in why(found, left.id, right.id).scores:
            total = score.start + sum(term.adds for term in score.terms)
            assert math.isclose(1 / (1 + math.exp(-total)), score.chance, abs_tol=1e-9)


def test_every_pair_of_three_articles_is_explained_as_it_was_grouped() -> None:
    """The explanation goes the way of the grouping, and has a reason for each pair that cannot be compared."""
    claims = [claim for article in documents() for claim in extract(article).claims]
    found = grouping(claims)
    profiles = {profile.claim.id: profile for profile in found.profiles}
    home = {claim.id: each.id for each in group(claims) for claim in each.claims}
    for left, right in combinations(claims, 2):
        said = why(found, left.id, right.id)
        assert said.together is (home[left.id] == home[right.id])
        assert bool(said.scores) is comparable(profiles[left.id], profiles[right.id])
        assert said.step


def test_a_claim_that_was_not_compared_is_an_error() -> None:
    """There is nothing to say about it."""
    with pytest.raises(KeyError):
        why(grouping(claims_of(ARTICLES)), "courier:14", "courier:1")


def test_an_ordinal_that_goes_through_a_list_is_no_rank() -> None:
    """"The first was when" says nothing of how often; "the first time" does."""
    texts = {
        "north": "Three votes annoyed Lomar. The first was when Tarsa sent aid to Ostia in May.",
        "south": "Tarsa sent aid to Ostia in May for the first time.",
    }
    said = told(texts, ("north", "first"), ("south", "first"))
    assert not said.together
    assert said.step == "not comparable: one of them goes through a list of its own text"


def test_years_before_a_noun_tell_two_things_apart() -> None:
    """"The 2005 season" contradicts no "2009 season"."""
    texts = {
        "north": "Anna Berg coached Tarsa in the 2009 season, the club said.",
        "south": "Anna Berg coached Tarsa in the 2005 season, the club said.",
    }
    said = told(texts, ("north", "2009"), ("south", "2005"))
    assert not said.together
    assert said.step == "not comparable: their years tell two things apart"


@pytest.mark.parametrize(
    ("south", "apart"),
    [
        ("Six guards of the Arlbridge prison were suspended, the ministry said on Monday.", True),
        ("Six guards of the Arlbridge prison were suspended, the ministry said late Monday; it named none.", True),
        ("The ministry said on Monday evening that six guards of the Arlbridge prison were suspended.", False),
        ("Six guards of the Arlbridge prison were suspended on Monday, the ministry said.", False),
    ],
)
def test_the_day_of_a_saying_is_none_of_what_happened(south: str, apart: bool) -> None:
    """"Said on Monday" dates no suspension."""
    texts = {"north": "Four guards of the Arlbridge prison were suspended on Monday.", "south": south}
    day = next(claim.selector.exact for claim in claims_of(texts) if claim.source == "south" and "Monday" in claim.selector.exact)
    step = told(texts, ("north", "Monday"), ("south", day)).step
    assert (step == "not comparable: one of them is the day on which it was said") is apart


def test_a_fraction_of_whole_things_is_an_average() -> None:
    """"22.8 points" a game contradict no "23 points" of one."""
    texts = {"north": "Anna Berg scored 23 points for Tarsa.", "south": "Anna Berg averaged 22.8 points for Tarsa."}
    said = told(texts, ("north", "23"), ("south", "22.8"))
    assert not said.together
    assert said.step == "not comparable: one of them is an average"


@pytest.mark.parametrize(
    ("north", "south", "values", "reason"),
    [
        (
            "Then came Anna Berg (45-1, 33 KOs) of Odra.",
            "Then came Lina Holm (40-2, 36 KOs) of Odra.",
            ("33", "36"),
            "they are given to two persons or bodies",
        ),
        (
            "Odra is one of the largest ports of the land.",
            "Odra and Tarsa are two of the largest ports of the land.",
            ("one", "two"),
            "one of them says that something is among the largest, and counts nothing",
        ),
        (
            "Odra is one of the largest ports of the land.",
            "Odra is one of the leading ports of the land.",
            ("one", "one"),
            "one of them says that something is among the largest, and counts nothing",
        ),
        (
            "A car hit a woman of 59 in Odra.",
            "He is 41, the police in Odra said.",
            ("59", "41"),
            "one is the age of a man, and the other that of a woman",
        ),
        (
            "About 26,000 homes in Odra had no power on 3 May 2024.",
            "About 2,400 homes in Odra had no power on 4 May 2024.",
            ("About 26,000", "About 2,400"),
            "they are dated differently",
        ),
        (
            "The previous auction in Odra raised 52 million crowns.",
            "The auction in Odra raised 71 million crowns.",
            ("52 million crowns", "71 million crowns"),
            "they are of two like things, one before the other",
        ),
        (
            "The belt cut the risk of injury in Odra by 45 percent.",
            "Some 70 percent of the injured in Odra wore no belt.",
            ("45 percent", "Some 70 percent"),
            "one is a level and the other a change, of different things",
        ),
        (
            "A quake struck Odra at 4:52 a.m. on 3 May 2024.",
            "An aftershock struck Odra at 6:10 a.m. on 3 May 2024.",
            ("4:52 a.m. on 3 May 2024", "6:10 a.m. on 3 May 2024"),
            "they are of two like things, one before the other",
        ),
        (
            "The first phase of the truce lasts 42 days.",
            "The second phase of the truce lasts 60 days.",
            ("first", "second"),
            "they name two stages",
        ),
        (
            "The average wage in Odra is 3,100 euros.",
            "The minimum wage in Odra is 1,900 euros.",
            ("3,100 euros", "1,900 euros"),
            "they are of two like things, told by “average” and “minimum”",
        ),
        (
            "Inflation in Odra was above the threshold of 4%.",
            "Inflation in Odra was 3.8%.",
            ("4%", "3.8%"),
            "one is what a rule or a plan sets, and the other a level",
        ),
    ],
    ids=(
        "owners", "among the largest", "among the leading", "man and woman", "two days", "two auctions", "cut and share",
        "aftershock",
        "two stages", "two wages", "a threshold",
    ),
)
def test_figures_that_cannot_be_of_one_measure_are_told_apart(
    north: str, south: str, values: tuple[str, str], reason: str
) -> None:
    """By whose they are, or because one of them is no count."""
    found = told({"north": north, "south": south}, ("north", values[0]), ("south", values[1]))
    assert not found.together
    assert found.step == f"not comparable: {reason}"


def test_a_quote_of_one_of_the_largest_is_one_claim() -> None:
    """Word for word it is the same, though it counts nothing."""
    said = "Players of Odra receive one of the most comprehensive programs of the land, the club said."
    assert told({"north": said, "south": said}, ("north", "one"), ("south", "one")).together


def added(north: str, south: str, values: tuple[str, str]) -> dict[str, float]:
    """What the features of two mentions add, by name."""
    found = told({"north": north, "south": south}, ("north", values[0]), ("south", values[1]))
    return {term.name: term.adds for score in found.scores for term in score.terms}


def test_a_year_and_the_next_speak_against_one_measure_and_do_not_rule_it_out() -> None:
    """One of two sources may be a year off, and then nothing else of its sentence would be held against the other."""
    texts = ("In 2009 voters of Tarsa approved a bond of $3 million.", "In 2010 voters of Tarsa approved a bond of $3 million.")
    adds = added(*texts, ("$3 million", "$3 million"))
    assert adds["far_times"] < 0


@pytest.mark.parametrize(
    ("left", "right", "name"),
    [
        ("on Friday", "on Friday at 7 p.m.", "same_day"),
        ("on Friday", "on Friday at 7 p.m.", "sole_day"),
        ("on Friday", "on Friday at 7 p.m.", "told_alike"),
        ("today", "on Friday", "news_days"),
        ("last night", "yesterday", "news_days"),
        ("on 3 May 2024", "on 4 May 2024", "days_apart"),
    ],
)
def test_dates_outside_the_calendar_are_compared_by_what_they_tell(left: str, right: str, name: str) -> None:
    """No text says which Friday: that both say Friday speaks for the link."""
    texts = {"north": f"He hit her in Tarsa {left}.", "south": f"He hit her in Tarsa {right}."}
    found = grouping(claims_of(texts))
    one, two = found.profiles
    assert vector(one, two, every=True)[name] > 0


def test_a_friday_is_no_saturday_whichever_week_is_meant() -> None:
    """The two exclude each other though neither is in the calendar."""
    found = grouping(claims_of({"north": "He hit her in Tarsa on Friday.", "south": "He hit her in Tarsa on Saturday."}))
    assert vector(*found.profiles, every=True)["part"]


@pytest.mark.parametrize(
    ("north", "south", "name"),
    [
        ("Berg struck the two men in Tarsa.", "The two men were struck by Berg.", "both_definite"),
        ("Berg struck two men in Tarsa.", "The two men were struck by Berg.", "one_definite"),
        ("Berg struck two men in Tarsa.", "Two men were struck by Berg.", "same_noun"),
        ("Berg sold 1,200 boats in Tarsa.", "In Tarsa 1,200 boats were sold.", "size"),
    ],
)
def test_what_is_known_large_or_named_alike_is_hardly_two_things(north: str, south: str, name: str) -> None:
    """Articles on one story mean the same by "the two men", and few crowds have 1,200."""
    assert vector(*grouping(claims_of({"north": north, "south": south})).profiles, every=True)[name] > 0


@pytest.mark.parametrize(
    ("north", "south", "size"),
    [
        ("A ferry sank and 143 people drowned.", "The ferry took 134 people with it.", 3),
        ("Berg paid 13 million euros.", "It cost Berg 130 million euros.", 2),
        ("Berg was born in 1897.", "Berg, born in 1879, died.", 2),
        ("Berg sold 7 boats.", "Berg sold 70 boats.", 0),
        ("Berg sold 12 boats.", "Berg sold 13 boats.", 0),
    ],
)
def test_digits_that_changed_places_are_hardly_chance(north: str, south: str, size: int) -> None:
    """Two figures that exclude each other and have the same digits are likelier one with a slip."""
    assert vector(*grouping(claims_of({"north": north, "south": south})).profiles, every=True)["slip"] == size


def test_a_noun_of_one_value_in_each_source_says_more_than_one_of_two() -> None:
    """A text that gives two depths may mean either."""
    once = grouping(claims_of({"north": "The depth is 12 km.", "south": "It had a depth of 21 km."}))
    twice = grouping(claims_of({"north": "The depth is 12 km, and here a depth of 9 km.", "south": "It had a depth of 21 km."}))
    one, two, three = twice.profiles
    assert vector(*once.profiles, every=True)["sole_noun"] == 1.0
    assert vector(one, three, every=True)["sole_noun"] == pytest.approx(vector(two, three, every=True)["sole_noun"])
    assert vector(one, three, every=True)["sole_noun"] == pytest.approx(2**-0.5)


@pytest.mark.parametrize(
    ("north", "south", "name"),
    [
        ("Some 12 people were hurt in Tarsa.", "There 15 others were injured.", "sole_fate"),
        ("The road to Tarsa is 60 km long.", "The road to Tarsa is 37 miles long.", "converted"),
        ("He bought it four days before the fire.", "The fire burnt for four days.", "one_offset"),
    ],
)
def test_what_happens_units_and_offsets_are_measured(north: str, south: str, name: str) -> None:
    """What a source tells once, what is one size in two units, and what says how long before something."""
    assert vector(*grouping(claims_of({"north": north, "south": south})).profiles, every=True)[name] == 1.0


def test_figures_that_changed_their_owners_are_two_conflicts() -> None:
    """Both print 31 and 12, and of each other."""
    north, south = "Boston won 31 medals and Denver won 12 medals.", "Boston won 12 medals and Denver won 31 medals."
    swapped = {"north": north, "south": south}
    assert not told(swapped, ("north", "31"), ("south", "31")).together
    assert told(swapped, ("north", "31"), ("south", "12")).together


@pytest.mark.parametrize(
    ("north", "south", "values"),
    [
        ("Sam Okoro, 28, was wounded.", "Anna Petrie, 28, is a reporter.", ("28", "28")),
        ("Dennis Rourke, who is 47, was found guilty.", "Linda, 47, wept.", ("47", "47")),
        ("Now Berg faces a fine.", "Berg has now paid.", ("Now", "now")),
    ],
)
def test_one_value_of_two_persons_and_of_no_day_is_no_agreement(north: str, south: str, values: tuple[str, str]) -> None:
    """Two names right before their ages, and a word that dates nothing."""
    assert not told({"north": north, "south": south}, ("north", values[0]), ("south", values[1])).together


def test_an_age_behind_a_place_may_be_of_whoever_is_from_there() -> None:
    """The name before it is no person's."""
    texts = {"north": "Gary Gomes, 35, of New Bedford died.", "south": "A man of New Bedford, 35, died."}
    assert not told(texts, ("north", "35"), ("south", "35")).step.startswith("not comparable: they are of two persons")


def test_two_short_sources_are_compared_value_by_value() -> None:
    """They share no word; where each has many values of the sort, that is a reason not to look."""
    north, south = "Some 1,900 lamps burned there.", "The tower held about two thousand lights."
    crowd = " He ate 3 pies. She had 4 dogs. They sold 5 cows. We own 6 hats. Nobody has 7 cats. Few read 8 books."
    assert ("Some 1,900", "about two thousand") in compared({"north": north, "south": south})
    assert ("Some 1,900", "about two thousand") not in compared({"north": north + crowd, "south": south + crowd})


def compared(texts: dict[str, str]) -> set[tuple[str, str]]:
    """Return the words of the pairs that are compared at all."""
    found = grouping(claims_of(texts))
    words = [profile.claim.selector.exact for profile in found.profiles]
    return {(words[left], words[right]) for left, right in found.vectors}


def test_known_things_of_two_numbers_are_not_one() -> None:
    """Three are not the two, however well known."""
    texts = {"north": "Berg struck the two men in Tarsa.", "south": "The three men were struck by Berg."}
    assert vector(*grouping(claims_of(texts)).profiles, every=True)["both_definite"] == 0


def test_a_feast_without_its_year_is_no_day() -> None:
    """A Christmas party may be held on a Friday in any December."""
    texts = {"north": "He opened fire at a Christmas party in Tarsa.", "south": "He opened fire at a party in Tarsa on Friday."}
    found = told(texts, ("north", "Christmas"), ("south", "Friday"))
    assert found.step == "not comparable: one of them names a feast, and no day that is known"


def test_the_year_of_a_thing_and_the_day_of_a_deed_lie_farther_apart() -> None:
    """A model's year and a day, a minute and a year, "recently" and a day: each counts against the link."""
    adds = added("He hit her with his 2013 Camry in Tarsa.", "He hit her in Tarsa in 2013.", ("2013", "2013"))
    assert adds["one_thing"] < 0
    texts = ("He hit her in Tarsa on 3 May 2013 at 7.15 pm.", "He hit her in Tarsa in 2013.")
    adds = added(*texts, ("3 May 2013 at 7.15 pm", "2013"))
    assert adds["grains"] < 0
    adds = added("He hit her in Tarsa recently.", "He hit her in Tarsa in 2013.", ("recently", "2013"))
    assert adds["one_vague"] < 0


def test_what_is_told_of_a_time_long_before_counts_against_a_link() -> None:
    """The dead of an earlier quake are not those of today's."""
    texts = {
        "north": "The quake in Tarsa on 3 May 2024 was strong. In 1996 a quake killed 9 people in Tarsa.",
        "south": "The quake in Tarsa killed 12 people on 3 May 2024.",
    }
    found = told(texts, ("north", "9"), ("south", "12"))
    assert not found.together
