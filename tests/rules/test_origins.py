"""Sources that pass on one statement are one origin."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.document import Source
from factcheck.rules._origins import authority, origins
from tests import told

CLAIMS = tuple(told.claim(name, "43 points", at=at) for at, name in enumerate("abcd"))


def folded(*sources: Source) -> list[tuple[str, tuple[str, ...], str]]:
    """Fold sources a to d."""
    return [(origin.name, origin.sources, origin.reason) for origin in origins(CLAIMS, {source.id: source for source in sources})]


def test_sources_of_which_nothing_is_known_stand_on_their_own() -> None:
    """Nobody is folded without a reason."""
    assert folded() == [(name, (name,), "") for name in "abcd"]


def test_copies_are_followed_through_sources_outside_the_group() -> None:
    """B copies x, x copies a: the words are a's."""
    assert folded(Source("b", copies=("x",)), Source("x", publisher="The X", copies=("a",)))[0] == (
        "a", ("a", "b"), "b passes on The X; The X passes on a",
    )  # fmt: skip


def test_copies_that_run_in_a_circle_are_one_origin() -> None:
    """Two papers that name each other end no later for that."""
    assert folded(Source("a", copies=("b",)), Source("b", copies=("a",)))[0][1] == ("a", "b")


def test_an_origin_on_its_own_has_no_reason() -> None:
    """A copy of something outside the group is nobody's double."""
    assert folded(Source("a", publisher="Alpha", copies=("Example Wire",)))[0] == ("Alpha", ("a",), "")


def test_a_fold_gives_no_reasons_that_lead_nowhere() -> None:
    """What only one of the two copies is not why they are one."""
    sources = {name: Source(name, copies=("wire", f"{name}-notes")) for name in "ab"}
    assert folded(*sources.values())[0][2] == "a passes on wire; b passes on wire"


def test_a_publisher_is_the_same_in_capitals() -> None:
    """"THE DAILY" and "The Daily" are one house."""
    assert folded(Source("a", publisher="THE DAILY"), Source("c", publisher="The Daily"))[0][1] == ("a", "c")


def test_an_authority_is_known_by_its_words() -> None:
    """Little words and their order do not make another authority."""
    one, other = "the November 2020 statement", "Statement of November, 2020"
    assert authority(told.claim("a", "3", who=one)) == authority(told.claim("b", "3", who=other))
    assert not authority(told.claim("a", "3"))


@settings(deadline=None)
@given(st.permutations(CLAIMS))
def test_folding_does_not_depend_on_order(claims: list[told.Claim]) -> None:
    """Who stands behind whom is a matter of the sources."""
    sources = {name: Source(name, copies=copies) for name, copies in {"b": ("a",), "c": ("wire",), "d": ("wire",)}.items()}
    assert {origin.sources for origin in origins(claims, sources)} == {("a", "b"), ("c", "d")}


@pytest.mark.parametrize(
    ("who", "origin"),
    [
        ("police", 1),
        ("the Odra ministry", 1),
        ("organisers", 1),
        ("officials", 2),
        ("Officials", 2),
        ("local health officials", 2),
        ("sides", 2),
        ("Odra city officials", 2),
        ("officials of the Odra ministry", 1),
        ("the sources of 2020", 1),
    ],
)
def test_nobody_in_particular_is_no_origin(who: str, origin: int) -> None:
    """Officials of one article need not be those of another; whoever has a name is one."""
    claims = [told.claim(name, "43 points", at=at, who=who) for at, name in enumerate("ab")]
    assert len(origins(claims, {})) == origin
