"""Blocks: which pairs are worth scoring."""

from __future__ import annotations

from factcheck.match import blocks
from factcheck.match.blocks import candidate_pairs
from factcheck.match.profiles import profiles_of
from factcheck.model.claim import Claim
from factcheck.model.document import Selector
from factcheck.model.mention import Measure
from factcheck.normalise.quantities import read_quantity


def claim(amount: str, head: str = "", names: tuple[str, ...] = (), context: tuple[str, ...] = ()) -> Claim:
    """Make a claim."""
    measure = Measure(head=head, names=names, context=(*context, *" ".join(names).split()))
    return Claim("a:0", "a", Selector(0, 1, amount), "quantity", read_quantity(f"{amount} people"), measure)


def pairs(*claims: Claim) -> list[tuple[int, int]]:
    """List the candidate pairs."""
    return list(candidate_pairs(profiles_of(claims)))


def test_claims_that_agree_in_anything_are_a_pair() -> None:
    """Noun, value, or a word of the sentence; the fourth shares nothing with the others."""
    assert pairs(
        claim("3", "bridge", context=("odra",)), claim("4", "bridge"), claim("5", "tree", context=("odra",)), claim("6", "school")
    ) == [(0, 1), (0, 2)]
    assert pairs(claim("3", "bridge"), claim("3", "tree")) == [(0, 1)]


def test_values_of_two_sorts_are_no_pair() -> None:
    """A length and a count never are."""
    length = Claim("a:0", "a", Selector(0, 1, "x"), "quantity", read_quantity("5 km"), Measure(head="bridge"))
    assert pairs(claim("5", "bridge"), length) == []


def test_many_claims_meet_by_rare_words_and_names() -> None:
    """What everybody speaks of brings nobody together."""
    many = [claim(str(n + 2), "people", context=("city", f"thing{n}")) for n in range(blocks._FEW)]
    few = claim("3", "people", ("berg",), ("flood", "dyke")), claim("9", "tree", ("anna berg",), ("flood", "dyke"))
    found = pairs(*many, *few)
    assert found == [(blocks._FEW, blocks._FEW + 1)]
