"""Stories and spelling: which sources speak of the same things."""

from __future__ import annotations

import numpy as np

from factcheck.match import stories
from factcheck.match.columns import columns_of
from factcheck.match.spelling import one_spelling
from factcheck.match.stories import stories_of
from factcheck.model.claim import Claim
from factcheck.model.document import Selector
from factcheck.model.mention import Measure


def claim(source: str, names: str, *context: str) -> Claim:
    """Make a claim of a source that speaks of names and things."""
    return Claim(f"{source}:{names}", source, Selector(0, 1, "x"), "quantity", None, Measure(names=(names,), context=context))


def story(*claims: Claim) -> list[int]:
    """Give the story of every claim."""
    return [int(number) for number in stories_of(columns_of(claims)).story]


def test_articles_that_share_names_are_one_story_and_others_are_not() -> None:
    """Every claim of an article is in the article's story."""
    found = story(
        claim("a", "anna berg", "odra", "fall"), claim("a", "odra rescue", "climber"), claim("b", "anna berg", "odra", "climber"),
        claim("c", "lomar bank", "robber"), claim("c", "lomar bank", "hostage"),
    )  # fmt: skip
    assert found[0] == found[1] == found[2]
    assert found[3] == found[4] != found[0]


def test_one_shared_word_is_no_story() -> None:
    """It may be chance."""
    one, two = story(claim("a", "odra bank", "robber", "vault"), claim("b", "odra school", "pupil", "prize"))
    assert one != two


def test_a_list_is_no_article() -> None:
    """The claims of an almanac are known by their own words, since it speaks of everything."""
    almanac = [claim("almanac", f"place{n} town{n}", f"thing{n}") for n in range(stories._ARTICLE + 1)]
    found = story(*almanac, claim("a", "place7 town7", "thing7"))
    assert len(set(found)) == len(almanac)
    assert found[7] == found[-1]


def test_a_claim_without_words_is_a_story_of_its_own() -> None:
    """Nothing says what it speaks of."""
    assert len(set(story(claim("a", ""), claim("b", ""), claim("c", "anna berg")))) == 3


def test_words_that_many_sources_have_tell_no_story() -> None:
    """Here every source has them."""
    claims = [claim(f"s{n}", f"name{n} other{n}", "police", "city") for n in range(200)]
    assert len(set(story(*claims))) == 200


def test_stories_are_the_same_however_many_products_are_held_at_once() -> None:
    """Only memory depends on it."""
    claims = [claim(f"s{n}", f"name{n // 3} other{n // 3} third{n // 3}", f"thing{n % 7}") for n in range(60)]
    whole = story(*claims)
    kept, stories._AT_ONCE = stories._AT_ONCE, 7
    try:
        assert story(*claims) == whole
    finally:
        stories._AT_ONCE = kept
    assert len(set(whole)) == 20


def test_a_slip_in_a_name_is_read_as_the_name() -> None:
    """A letter left out, doubled or changed with its neighbour; another letter is another name, as are short names."""
    common = [claim(f"s{n}", "odrana iranu") for n in range(9)]
    slips = [claim("t", name) for name in ("odrna", "odraana", "ordana", "odrina", "odran", "iran")]
    columns = columns_of([*common, *slips])
    right = one_spelling(columns)
    spelt = {word: columns.vocabulary[right[code]] for code, word in enumerate(columns.vocabulary)}
    assert spelt == {
        "odrana": "odrana", "odrna": "odrana", "odraana": "odrana", "ordana": "odrana", "odrina": "odrina", "odran": "odrana",
        "iranu": "iranu", "iran": "iran",
    }  # fmt: skip
    assert right.dtype == np.int64
