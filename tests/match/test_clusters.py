"""Clusters and joins: average linkage, the company of pairs, and sets that are about one measure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.clusters import cluster
from factcheck.match.joins import Bars, join_sets, log_odds, sets_between
from factcheck.match.names import same_name, shared_names
from factcheck.match.rivals import Spot, company, others

WEIGHTS = {"bias": 0.0, "mean": 1.0}
BARS = Bars(WEIGHTS, agreeing=0.5, apart=0.7)


def test_a_chain_of_pairs_does_not_join_its_ends() -> None:
    """One pair alike never chains two measures together."""
    assert cluster(3, {(0, 1): 0.9, (1, 2): 0.55}, bar=0.5, floor=0.5) == [[0, 1], [2]]


def test_claims_that_are_all_alike_are_one_set() -> None:
    """Every pair is above the bar."""
    assert cluster(3, {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.7}, bar=0.5, floor=0.5) == [[0, 1, 2]]


@given(st.dictionaries(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda p: p[0] < p[1]), st.floats(-1, 1)))
def test_every_item_is_in_exactly_one_set(scores: dict[tuple[int, int], float]) -> None:
    """Whatever the scores, clusters partition the items."""
    found = cluster(8, scores, bar=0.4, floor=0.4)
    assert sorted(item for part in found for item in part) == list(range(8))


def test_sets_with_other_values_in_the_same_words_join() -> None:
    """That is a conflict: the words carry the link alone."""
    assert join_sets([[0], [1]], {(0, 1): 0.9}, {(0, 1)}, ["a", "b"], BARS).groups == [[0, 1]]


def test_two_values_of_one_document_are_two_measures() -> None:
    """A source that has both tells them apart itself."""
    chances, apart = {(0, 2): 0.9, (1, 2): 0.9}, {(0, 2), (1, 2)}
    assert join_sets([[0, 1], [2]], chances, apart, ["a", "b", "b"], BARS).groups == [[0, 1], [2]]


def test_values_that_exclude_each_other_need_a_higher_chance() -> None:
    """A conflict shown wrongly costs more than one missed."""
    assert join_sets([[0], [1]], {(0, 1): 0.6}, set(), ["a", "b"], BARS).groups == [[0, 1]]
    assert join_sets([[0], [1]], {(0, 1): 0.6}, {(0, 1)}, ["a", "b"], BARS).groups == [[0], [1]]


def test_joined_sets_are_weighed_again_with_their_neighbours() -> None:
    """A third set joins the two that were joined before, or stays away where the two together are less like it."""
    chances = {(0, 1): 0.95, (1, 2): 0.9, (0, 2): 0.9}
    assert join_sets([[0], [1], [2]], chances, set(), ["a", "b", "c"], BARS).groups == [[0, 1, 2]]
    torn = {(0, 1): 0.95, (1, 2): 0.8, (0, 2): 0.01}
    assert join_sets([[0], [1], [2]], torn, set(), ["a", "b", "c"], BARS).groups == [[0, 1], [2]]


def test_a_set_that_fits_another_of_the_same_source_better_is_behind() -> None:
    """Two sets of one source rival for a third."""
    values = sets_between([[0], [1], [2]], {(0, 2): 0.9, (1, 2): 0.6}, set(), ["a", "a", "b"]).features(1, 2)
    assert values["behind"] == pytest.approx(log_odds(0.9) - log_odds(0.6))
    assert values["overlap"] == 0


def test_the_better_partner_of_a_source_wins() -> None:
    """An item whose rival in the same source is stronger is behind it."""
    held = others({(0, 1): 0.9, (0, 2): 0.6}, [Spot("a", 0, 1), Spot("b", 0, 1), Spot("b", 500, 501)], set())
    assert company((0, 1), held)["behind"] == 0
    assert company((0, 2), held)["behind"] == pytest.approx(0.3)


def test_a_rival_that_says_the_same_takes_the_place_of_one_that_does_not() -> None:
    """A prints "sixth" and "seventh", B "seventh": B does not deny A's "sixth"."""
    spots = [Spot("a", 0, 5), Spot("a", 500, 507), Spot("b", 0, 7)]
    held = others({(0, 2): 0.8, (1, 2): 0.9, (0, 1): 0.7}, spots, {(0, 2), (0, 1)})
    assert company((0, 2), held)["taken"] == pytest.approx(0.9)
    assert company((1, 2), held)["taken"] == 0


def test_dates_that_exclude_each_other_have_a_bar_of_their_own() -> None:
    """What is enough for two figures is not for two days."""
    bars = Bars(WEIGHTS, agreeing=0.5, apart=0.7, dates=0.95, dated=frozenset({0, 1}))
    assert join_sets([[0], [1]], {(0, 1): 0.9}, {(0, 1)}, ["a", "b"], bars).groups == [[0], [1]]
    assert join_sets([[0], [1]], {(0, 1): 0.9}, {(0, 1)}, ["a", "b"], BARS).groups == [[0, 1]]
    assert join_sets([[0], [1]], {(0, 1): 0.9}, set(), ["a", "b"], bars).groups == [[0, 1]]


def test_neighbours_that_are_alike_speak_for_what_stands_between() -> None:
    """Both print "30 killed, 55 wounded": the figure behind is alike; far away it says nothing."""
    scores = {(0, 2): 0.5, (1, 3): 0.9}
    near = [Spot("a", 0, 2), Spot("a", 20, 22), Spot("b", 0, 2), Spot("b", 20, 22)]
    assert company((0, 2), others(scores, near, set()))["after"] == pytest.approx(0.9)
    assert company((0, 2), others(scores, near, set()))["before"] == 0
    far = [Spot("a", 0, 2), Spot("a", 900, 902), Spot("b", 0, 2), Spot("b", 20, 22)]
    assert company((0, 2), others(scores, far, set()))["after"] == 0


def test_mutual_friends_speak_for_a_pair() -> None:
    """Two claims that are both like a third are likelier one."""
    spots = [Spot(name, 0, 1) for name in "abc"]
    held = others({(0, 1): 0.6, (0, 2): 0.9, (1, 2): 0.8}, spots, set())
    assert company((0, 1), held)["friend"] == pytest.approx(0.72)
    assert company((0, 1), held)["torn"] == pytest.approx(0.1)


def test_a_short_form_and_a_misspelling_are_the_same_name() -> None:
    """Two first names are two persons."""
    assert same_name("berg", "anna berg")
    assert same_name("duncan rait", "duncan raite")
    assert not same_name("anna berg", "otto berg")
    assert not same_name("", "berg")
    assert shared_names(("anna berg", "oslo"), ("berg",)) == 1


def test_sets_whose_pairs_are_mostly_held_apart_do_not_join() -> None:
    """Two persons of one arrest: what a nameless third claim is like to both joins them not."""
    chances = {(0, 2): 0.9, (1, 2): 0.9}
    together = [[0], [1], [2]]
    assert join_sets(together, chances, set(), ["a", "b", "c"], BARS).groups == [[0, 1, 2]]
    assert join_sets(together, chances, set(), ["a", "b", "c"], BARS, {(0, 1)}).groups == [[0, 2], [1]]


def test_sets_below_the_bar_are_worth_a_look_where_they_exclude_each_other() -> None:
    """Not where both can be true, not below the lower bar, and not where a source keeps them apart."""
    bars = BARS._replace(doubtful=0.3)
    between_two = {(0, 1)}
    assert [found[1:] for found in join_sets([[0], [1]], {(0, 1): 0.6}, between_two, ["a", "b"], bars).doubtful] == [(0, 1)]
    assert join_sets([[0], [1]], {(0, 1): 0.6}, set(), ["a", "b"], bars).doubtful == []
    assert join_sets([[0], [1]], {(0, 1): 0.1}, between_two, ["a", "b"], bars).doubtful == []
    assert join_sets([[0], [1]], {(0, 1): 0.6}, between_two, ["a", "b"], bars, between_two).doubtful == []


def test_the_likeliest_pair_of_sets_comes_first() -> None:
    """Whatever their places."""
    chances = {(0, 1): 0.4, (2, 3): 0.6}
    found = join_sets([[0], [1], [2], [3]], chances, set(chances), ["a", "b", "a", "b"], BARS._replace(doubtful=0.2)).doubtful
    assert [(left, right) for _, left, right in found] == [(2, 3), (0, 1)]
