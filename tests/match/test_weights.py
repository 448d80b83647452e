"""Weights: lines and steps, and what they add up to."""

from __future__ import annotations

import math

import pytest

from factcheck.match import weights as weights_room
from factcheck.match.weights import adds, chance_of, flat_weights, forget, stepped, weights_of


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


def test_what_stands_for_all_sorts_and_for_one_is_one_weight() -> None:
    """A pair of ages is weighed by both at once, and as by one after the other."""
    flat = flat_weights("apart_again")
    weights = weights_of("apart_again", "age")
    assert adds(weights["bias"], 1.0) == pytest.approx(adds(flat["bias"], 1.0) + adds(flat.get("age.any", 0.0), 1.0))
    for name in weights.keys() - {"bias"}:
        for size in (0.05, 0.3, 0.6, 1.0, 2.5):
            apart = adds(flat.get(name, 0.0), size) + adds(flat.get(f"age.{name}", 0.0), size)
            assert adds(weights[name], size) == pytest.approx(apart), name


def test_a_line_and_steps_of_one_feature_add_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table may have a line for all sorts and steps for one."""
    tables = {"some": {"bias": 1.0, "words": 2.0, "sort": {"age": {"words": [[0.5, 1.0]], "any": 0.5}}}}
    forget()
    monkeypatch.setattr(weights_room, "table", lambda _: tables)
    found = weights_of("some", "age")
    monkeypatch.undo()
    forget()
    assert (adds(found["words"], 0.25), adds(found["words"], 0.5), found["bias"]) == (0.5, 2.0, 1.5)
