"""Floors of grouping on the development gold: numbers and no texts; they only rise."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from benchmarks.groups.__main__ import found, judged
from benchmarks.groups.corpus import DATA, events, gold, known, scorer

FLOORS: dict[str, dict[str, float]] = tomllib.loads((Path(__file__).parent / "grouping.toml").read_text(encoding="utf-8"))


@pytest.mark.skipif(not (DATA / "gold").is_dir(), reason="the shared data is not here: set FACTCHECK_DATA")
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")  # of the scorer
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_grouping_is_no_worse_than_it_was(name: str) -> None:
    """Every figure of an event set stays at or above its floor, and what must be few stays at or below."""
    groups: list[dict[str, Any]] = []
    for _, documents in events(name):
        groups += judged(found(documents), documents)
    score = scorer()
    figures, _ = score.score(*known(gold(name)), groups)
    for figure, floor in FLOORS[name].items():
        if figure == "traps_sprung":
            assert int(figures[figure].split("/")[0]) <= floor, figure
        elif figure == "false_alarms_on_agreement":
            assert figures[figure] <= floor, figure
        else:
            assert figures[figure] >= floor, figure
