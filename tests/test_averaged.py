"""The mean of several tables of weights."""

from __future__ import annotations

from benchmarks.groups.averaged import mean_tables
from factcheck.match.weights import Stepped, adds


def test_the_mean_of_fits_adds_the_mean_of_what_they_add() -> None:
    """Of plain weights, of steps at other sizes, of a weight that one fit has as steps, and of one that it has not at all."""
    steps, others = Stepped((0.2, 0.5), (0.0, 1.0, 1.5)), Stepped((0.4,), (0.0, 3.0))
    fits = [{"apart": {"plain": 1.0, "steps": steps, "left out": 2.0}}, {"apart": {"plain": 2.0, "steps": others}}]
    mean = mean_tables(fits)["apart"]
    assert (mean["plain"], mean["left out"]) == (1.5, 1.0)
    for size in (0.0, 0.1, 0.2, 0.3, 0.4, 0.45, 0.5, 1.0):
        assert adds(mean["steps"], size) == (adds(steps, size) + adds(others, size)) / 2
