"""What company a pair keeps, where its values exclude each other."""

from __future__ import annotations

from factcheck.match.rivals import Others, Spot, company, others

SOURCES = ("east", "west", "north", "south")
LEFT, RIGHT = 0, 1
"""Two values that exclude each other, of the first source and the second."""


def held(near: dict[tuple[int, int], float], apart: set[tuple[int, int]], sources: str) -> Others:
    """Hold a pair against claims whose sources are given by the letters that these begin with."""
    spots = [Spot(next(s for s in SOURCES if s.startswith(letter)), 10 * n, 10 * n + 5) for n, letter in enumerate(sources)]
    return others({(LEFT, RIGHT): 0.5, **near}, spots, frozenset({(LEFT, RIGHT), *apart}))


def test_a_source_that_prints_both_values_tells_two_measures() -> None:
    """North has the one value in the words of east and the other in those of west."""
    both = held({(0, 2): 0.9, (1, 3): 0.7}, {(0, 3), (1, 2), (2, 3)}, "ewnn")
    assert company((LEFT, RIGHT), both)["two"] == 0.7
    apiece = held({(0, 2): 0.9, (1, 3): 0.7}, {(0, 3), (1, 2), (2, 3)}, "ewns")
    assert company((LEFT, RIGHT), apiece)["two"] == 0.0


def test_who_agrees_with_one_side_only_is_counted() -> None:
    """Of the two other sources one has the value of east; what can be true with both sides says nothing."""
    one = held({(0, 2): 0.8, (0, 3): 0.9}, {(1, 2)}, "ewns")
    assert company((LEFT, RIGHT), one)["spread"] == 0.4


def test_a_source_with_several_such_values_speaks_against_a_conflict() -> None:
    """East prints another value in the same words, as of screens of two sizes."""
    several = held({(0, 2): 0.6}, {(0, 2)}, "ewe")
    assert company((LEFT, RIGHT), several)["several"] == 0.6


def test_values_that_can_both_be_true_are_not_held_against_it() -> None:
    """Only values that exclude each other are told as two."""
    near = {(0, 2): 0.9, (1, 3): 0.7}
    spots = [Spot(source, 10 * n, 10 * n + 5) for n, source in enumerate(("east", "west", "north", "north"))]
    found = company((LEFT, RIGHT), others({(LEFT, RIGHT): 0.5, **near}, spots, frozenset({(2, 3)})))
    assert (found["two"], found["spread"], found["several"]) == (0.0, 0.0, 0.0)
