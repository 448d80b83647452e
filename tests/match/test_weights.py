"""Weights: lines and steps, and what they add up to."""

from __future__ import annotations

import math

import pytest

from factcheck.match.weights import adds, chance_of, flat_weights, stepped


@pytest.mark.parametrize(
    ("size", "added"), [(0.0, 0.0), (0.19, 0.0), (0.2, 0.5), (0.59, 0.5), (0.6, 0.8), (3.0, 0.8), (-1.0, 0.0)]
)
def test_a_step_adds_from_its_start_on(size: float, added: float) -> None:
    """What stands at the start of a step is on it already."""
    assert adds(stepped([(0.2, 0.5), (0.6, 0.3)]), size) == pytest.approx(added)


def test_a_plain_weight_is_multiplied() -> None:
    """A line has no steps."""
    assert adds(0.5, 3.0) == pytest.approx(1.5)


def test_steps_are_written_as_they_were_read() -> None:
    """The table that a fit writes is the table that matching reads."""
    rows = [[0.2, 0.5], [0.6, -0.3]]
    assert stepped(rows).rows == rows


def test_a_chance_is_the_sum_of_what_its_features_add() -> None:
    """Features without a weight, and those that say nothing, add nothing."""
    weights = {"bias": -1.0, "line": 2.0, "stairs": stepped([(0.5, 1.0)])}
    found = chance_of({"line": 0.25, "stairs": 0.7, "unknown": 9.0}, weights)
    assert found == pytest.approx(1 / (1 + math.exp(-0.5)))
    assert chance_of({"stairs": 0.4}, weights) == pytest.approx(1 / (1 + math.exp(1.0)))


@pytest.mark.parametrize("name", ["alike", "apart", "alike_again", "apart_again", "sets"])
def test_every_table_has_a_bias_and_rising_steps(name: str) -> None:
    """Steps out of order would be looked up wrongly."""
    weights = flat_weights(name)
    assert isinstance(weights["bias"], float)
    for weight in weights.values():
        starts = [] if isinstance(weight, float) else list(weight.starts)
        assert starts == sorted(starts)


def test_weights_of_a_sort_carry_its_name() -> None:
    """A count leans on other words than an age."""
    assert any(name.startswith("count.") for name in flat_weights("apart"))
    assert not any(name.startswith("sort.") for name in flat_weights("apart"))
