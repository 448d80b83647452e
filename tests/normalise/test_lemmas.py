"""Dictionary forms and sets of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.normalise.lemmas import apart, fates_apart, is_noun, lemma, noun_kind, noun_set, predicate_set


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("Slipped", "slip"), ("killed", "kill"), ("died", "die"), ("fell", "fall"), ("cities", "city"),
        ("damaged", "damage"), ("rescued", "rescue"), ("rallied", "rally"), ("falling", "fall"), ("buildings", "building"),
        ("boxes", "box"), ("churches", "church"), ("Buckley's", "buckley"), ("men", "man"), ("was", "be"),
        ("bus", "bus"), ("string", "string"), ("moved", "move"), ("less", "less"), ("applied", "apply"),
        ("houses", "house"), ("worried", "worry"), ("crisis", "crisis"), ("played", "play"), ("glasses", "glass"),
        ("cancelled", "cancel"), ("installed", "install"), ("unfilled", "unfill"),
        ("counselled", "counsel"), ("drilled", "drill"),
        ("restoring", "restore"), ("hanged", "hang"),
    ],
)  # fmt: skip
def test_an_inflected_word_has_its_dictionary_form(word: str, base: str) -> None:
    """Irregular forms come from the table, regular endings from rules."""
    assert lemma(word) == base


def test_words_for_one_thing_are_in_one_set() -> None:
    """A temblor is a quake, to slay is to kill."""
    assert noun_set("temblor") == noun_set("quake")
    assert predicate_set("slay") == predicate_set("die")


def test_a_word_that_no_set_has_stands_for_itself() -> None:
    """So rare words still match themselves, and no predicate is invented."""
    assert noun_set("zither") == "zither"
    assert predicate_set("zither") == ""
    assert noun_kind("zither") == ""
    assert not is_noun("zither")


def test_women_and_children_are_apart_and_workers_are_people() -> None:
    """Nouns of one kind may describe the same persons unless the lexicon sets them apart."""
    assert apart("woman", "child")
    assert not apart("worker", "people")
    assert not apart("woman", "girl")
    assert noun_kind("troop") == noun_kind("worker") == "person"


def test_the_injured_are_not_the_arrested() -> None:
    """Fates exclude each other, other predicates do not."""
    assert fates_apart("injure", "arrest")
    assert not fates_apart("injure", "injure")
    assert not fates_apart("injure", "shelter")


@given(st.text(max_size=30))
def test_no_text_breaks_the_dictionary_form(word: str) -> None:
    """Whatever is asked for, a lower-case form comes back."""
    assert lemma(word) == lemma(word).lower()
