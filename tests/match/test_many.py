"""Many claims: stories first, then what the claims of a story count."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Sequence
from random import Random

import pytest

from benchmarks.match.made import Saying, make
from factcheck.match import groups
from factcheck.match.groups import group
from factcheck.model.claim import Claim
from factcheck.model.group import Group
from tests.match.test_groups import documents, grouped

COUNT = 2000


@pytest.fixture(scope="module")
def made() -> tuple[list[Claim], list[int]]:
    """Made claims, and the number of each one's measure."""
    sayings, truth = make(COUNT)
    return [saying.claim() for saying in sayings], truth


@pytest.fixture(scope="module")
def found(made: tuple[list[Claim], list[int]]) -> tuple[Group, ...]:
    """Their groups."""
    return group(made[0])


def labels(found: Sequence[Group], claims: Sequence[Claim]) -> list[int]:
    """Number the group of every claim."""
    number = {claim.id: n for n, each in enumerate(found) for claim in each.claims}
    return [number[claim.id] for claim in claims]


def pairs(column: Sequence[object]) -> int:
    """Count the pairs that a column of labels puts together."""
    return sum(count * (count - 1) // 2 for count in Counter(column).values())


def test_pairs_of_made_claims_are_found_and_few_are_wrong(found: tuple[Group, ...], made: tuple[list[Claim], list[int]]) -> None:
    """The floors of the benchmark, on a small number."""
    claims, truth = made
    said = labels(found, claims)
    both = pairs(list(zip(said, truth, strict=True)))
    assert both / pairs(truth) >= 0.85
    assert both / pairs(said) >= 0.95


def test_every_claim_is_in_one_group_and_order_does_not_matter(
    found: tuple[Group, ...], made: tuple[list[Claim], list[int]]
) -> None:
    """Same claims, same groups."""
    claims = made[0]
    assert sorted(claim.id for each in found for claim in each.claims) == sorted(claim.id for claim in claims)
    shuffled = Random(1).sample(claims, len(claims))
    assert group(shuffled) == found


def test_groups_come_in_the_order_of_their_first_claims(found: tuple[Group, ...]) -> None:
    """As with few claims."""
    assert [each.id for each in found] == sorted(each.claims[0].id for each in found)


def test_every_link_of_many_says_why(found: tuple[Group, ...]) -> None:
    """A score never stands without its reason; every claim but the first is linked to the first."""
    for each in found:
        assert [link.right for link in each.links] == [claim.id for claim in each.claims[1:]]
        for link in each.links:
            assert link.left == each.id
            assert link.detail
            assert 0 <= link.score <= 1


def test_the_collector_runs_again_afterwards(made: tuple[list[Claim], list[int]]) -> None:
    """And stays off where somebody had switched it off."""
    assert gc.isenabled()
    gc.disable()
    try:
        group(made[0])
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_articles_are_compared_with_care_among_many_claims(made: tuple[list[Claim], list[int]]) -> None:
    """Three articles give the same groups among two thousand claims as alone."""
    alone = grouped(documents())
    articles = [claim for each in alone for claim in each.claims]
    among = group([*articles, *made[0]])
    ids = {claim.id for claim in articles}
    sets = {frozenset(claim.id for claim in each.claims) for each in among if each.claims[0].id in ids}
    assert sets == {frozenset(claim.id for claim in each.claims) for each in alone}


def said(source: str, subject: str, **other: object) -> Claim:
    """Make what one source says of a subject."""
    told: dict[str, object] = {"amount": "5,213", "year": 1996, "month": 0} | other
    pattern = "{amount} {noun} {verb} {subject}{when}."
    return Saying(source, tuple(subject.split()), "troops", "were sent to", pattern, **told).claim()  # type: ignore[arg-type]


@pytest.fixture
def all_ways_are_for_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the way of many from the first claim on."""
    monkeypatch.setattr(groups, "_MANY", 0)


@pytest.mark.usefixtures("all_ways_are_for_many")
@pytest.mark.parametrize("name", ["odra", "onl"])
def test_one_word_or_the_initials_will_do_where_only_one_subject_can_be_meant(name: str) -> None:
    """By word, noun, time and figure."""
    claims = [said("a", "odra nolan lomar"), said("b", "odra nolan lomar"), said("c", name)]
    assert len(group([*claims, said("d", "tarsa belin korat")])) == 2


@pytest.mark.usefixtures("all_ways_are_for_many")
def test_a_word_of_two_subjects_joins_neither() -> None:
    """Both have sent as many: it cannot be told which."""
    claims = [said("a", "odra nolan lomar"), said("b", "odra belin korat"), said("c", "odra")]
    assert len(group(claims)) == 3


@pytest.mark.usefixtures("all_ways_are_for_many")
def test_a_word_that_many_subjects_have_names_none() -> None:
    """More subjects than a reader could hold apart."""
    letters = [f"{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(50)]
    many = [said(each, f"odra nolan{each} lomar{each}", amount=f"{n},213") for n, each in enumerate(letters, 1)]
    assert len(group([*many, said("z", "odra", amount="7,213")])) == len(many) + 1
    assert len(group([*many[:20], said("z", "odra", amount="7,213")])) == 20


@pytest.mark.usefixtures("all_ways_are_for_many")
def test_other_years_are_other_measures() -> None:
    """Though all else agrees."""
    assert len(group([said("a", "odra nolan"), said("b", "odra nolan", year=1997), said("c", "odra nolan")])) == 2
