"""Fusion: votes of independent origins, weighed by agreement."""

from __future__ import annotations

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.fusion import Statement, fuse, origins_of, trust_of, votes_of


def said(source: str, values: str, kind: str = "time") -> list[Statement]:
    """Let a source say one letter an item; a dot is silence."""
    return [Statement(source, f"{n:02}", kind, value) for n, value in enumerate(values) if value != "."]


def fused(*statements: list[Statement]) -> str:
    """Spell the values found."""
    return "".join(each.value for each in fuse(chain.from_iterable(statements)).values())


def origins(*statements: list[Statement]) -> dict[str, str]:
    """Find the origins of some sources."""
    return origins_of(chain.from_iterable(statements))


GOOD = [said("a", "tttttttt.."), said("b", "..tttttttt"), said("c", "tttt..tttt")]
COPIES = [said(name, "vwxyvwxytt") for name in "pqrs"]
"""Wrong on eight of ten."""


def test_those_who_repeat_what_few_others_say_are_one_origin() -> None:
    """Four sites print one feed."""
    found = origins(*GOOD, *COPIES, *(said(name, "tttttttttt") for name in "def"))
    assert {found[name] for name in "pqrs"} == {"p"}


def test_those_who_agree_on_what_most_say_are_independent() -> None:
    """Two sources that are always right need not know of each other."""
    found = origins(said("a", "tttttttttt"), said("b", "tttttttttt"), said("c", "txtytztvtw"))
    assert found == {"a": "a", "b": "b", "c": "c"}


def test_those_who_know_of_other_items_are_independent() -> None:
    """A copy leaves out what its original leaves out."""
    most = [said(name, "t" * 16) for name in "cd"]
    found = origins(said("a", "xyzvwu....xyzvwu"), said("b", "xyzvwuxyzvwu...."), *most)
    assert found["a"] != found["b"]


def test_copies_that_are_most_of_all_are_believed() -> None:
    """A known limit: without truth, four who agree against three look right."""
    found = origins(*GOOD, *COPIES)
    assert {found[name] for name in "pqrs"} == set("pqrs")


def test_copies_chain_into_one_origin() -> None:
    """A copy of a copy has the origin of the first."""
    others = [said(name, "." * n + "t" * 20) for n, name in enumerate("efgh")]
    feed = "vwxy" * 4
    found = origins(said("c", f"{feed}vvtt"), said("a", f"{feed}ttvv"), said("b", f"{feed}vvvv"), *others)
    assert {found[name] for name in "abc"} == {"a"}


def test_four_copies_do_not_outvote_three_independent_sources() -> None:
    """They count once."""
    more = [said("d", "tttttttt.."), said("e", "..tttttttt")]
    assert fused(*GOOD, *COPIES, *more) == "tttttttttt"


def test_a_source_that_others_confirm_outweighs_two_that_nobody_does() -> None:
    """Weight follows agreement on the other items; on the last item two bad sources agree by chance."""
    good = [said("a", "ttttttttt"), said("b", "tttttttt."), said("c", "tttttttt.")]
    bad = [said("d", "vwxyvwxyv"), said("e", "xyvwxyvwv")]
    assert fused(*good, *bad) == "ttttttttt"


def test_trust_is_of_one_kind_of_item() -> None:
    """A site with good departures may have bad arrivals."""
    votes = [
        *said("a", "t" * 20, "departure"), *said("a", "vwxy" * 5, "arrival"),
        *(s for name in "bcd" for kind in ("departure", "arrival") for s in said(name, "t" * 20, kind)),
        *said("e", "xyvw" * 5, "departure"),
    ]  # fmt: skip
    trust = trust_of(votes_of(votes, {name: name for name in "abcde"}))
    assert trust["a", "departure"] > 0.7
    assert trust["a", "arrival"] < 0.3


def test_one_voice_alone_is_believed() -> None:
    """There is nothing to weigh."""
    (found,) = fuse(said("a", "t")).values()
    assert (found.value, found.share, found.origins) == ("t", 1.0, ("a",))


def test_an_origin_says_what_most_of_its_sources_print() -> None:
    """A slip in one copy is not the word of the origin."""
    voices = votes_of([*said("a", "t"), *said("b", "v"), *said("c", "t")], dict.fromkeys("abc", "a"))
    assert voices == {("time", "00"): {"a": "t"}}


@given(st.lists(st.builds(Statement, *(st.sampled_from(s) for s in ("abcd", "1234", "kl", "vwx"))), max_size=30), st.randoms())
def test_the_order_of_statements_changes_nothing(statements: list[Statement], random: object) -> None:
    """Votes are sums over sorted things."""
    mixed = list(statements)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert fuse(mixed) == fuse(statements)


@given(st.lists(st.builds(Statement, *(st.sampled_from(s) for s in ("abcd", "1234", "kl", "vwx"))), min_size=1, max_size=30))
def test_the_value_found_is_one_that_was_said(statements: list[Statement]) -> None:
    """Nothing is invented between two values, and shares are shares."""
    for (kind, item), found in fuse(statements).items():
        assert any((s.kind, s.item, s.value) == (kind, item, found.value) for s in statements)
        assert found.origins
        assert 0 < found.share <= 1
