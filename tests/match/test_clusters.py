"""Clusters and conflicts: average linkage, and sets that say different things."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.clusters import cluster
from factcheck.match.conflicts import join_conflicts
from factcheck.match.names import same_name, shared_names
from factcheck.match.rivals import look_again

WEIGHTS = {"bias": -4.0, "nearest": 1.0, "near_words": 6.0, "part": 0.0}
ALIKE = {"near_words": 0.9, "part": 1.0}


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
    assert join_conflicts([[0], [1]], {(0, 1): ALIKE}, ["a", "b"], WEIGHTS, bar=0.5) == [[0, 1]]


def test_two_values_of_one_document_are_two_measures() -> None:
    """A source that has both tells them apart itself."""
    assert join_conflicts([[0, 1], [2]], {(0, 2): ALIKE, (1, 2): ALIKE}, ["a", "b", "b"], WEIGHTS, bar=0.5) == [[0, 1], [2]]


def test_joined_sets_are_weighed_again_with_their_neighbours() -> None:
    """A third set joins the two that were joined before."""
    vectors = {(0, 1): ALIKE, (1, 2): ALIKE, (0, 2): ALIKE}
    assert join_conflicts([[0], [1], [2]], vectors, ["a", "b", "c"], WEIGHTS, bar=0.5) == [[0, 1, 2]]


def test_the_better_partner_of_a_source_wins() -> None:
    """An item whose rival in the same source is stronger loses against it."""
    weights = {"bias": 0.0, "own": 1.0, "behind": -4.0, "rival": -1.0, "friend": 0.0, "friends": 0.0, "torn": 0.0}
    again = look_again({(0, 1): 0.9, (0, 2): 0.6}, ["a", "b", "b"], weights)
    assert again[0, 1] > 0.5 > again[0, 2]


def test_a_short_form_and_a_misspelling_are_the_same_name() -> None:
    """Two first names are two persons."""
    assert same_name("berg", "anna berg")
    assert same_name("duncan rait", "duncan raite")
    assert not same_name("anna berg", "otto berg")
    assert not same_name("", "berg")
    assert shared_names(["anna berg", "oslo"], ["berg"]) == 1
