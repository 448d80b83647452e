"""Floors of grouping and judging on short reports whose texts are ours: they hold on every machine, and only rise."""

from __future__ import annotations

import tomllib
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from benchmarks.groups.__main__ import found, grouped, shown_as_possible, verdicts
from benchmarks.groups.corpus import WRITTEN, events
from benchmarks.groups.labels import gold_groups

FLOORS: dict[str, dict[str, int]] = tomllib.loads((Path(__file__).parent / "notes.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", WRITTEN)
def test_short_reports_are_judged_no_worse_than_they_were(name: str) -> None:
    """Pairs put together rightly and wrongly, conflicts shown, and alarms on what agrees."""
    counted = tally(name)
    for figure, floor in FLOORS[name].items():
        held = counted[figure] <= floor if figure.endswith("wrong") else counted[figure] >= floor
        assert held, f"{figure}: {counted[figure]}, floor {floor}"


def tally(name: str) -> Counter[str]:
    """Count, over all cases of a gold, what is right and what is wrong."""
    counted: Counter[str] = Counter()
    for topic, documents in events(name):
        claims = found(documents)
        spans = ((claim.source, claim.selector.start, claim.selector.end) for claim in claims)
        known = dict(zip(spans, gold_groups(claims, topic), strict=True))
        expected = {group["id"]: group["verdict"] for group in topic["groups"]}
        groups, sources = grouped(claims, documents)
        counted["possible right"] += shown_as_possible(groups, sources, topic)["right"]
        for each in verdicts(groups, sources):
            placed = ((claim["source"], known[claim["source"], claim["start"], claim["end"]]) for claim in each["claims"])
            inside = [(source, groups) for source, groups in placed if groups]
            pairs = [one & two for (here, one), (there, two) in combinations(inside, 2) if here != there]
            counted["pairs right"] += sum(map(bool, pairs))
            counted["pairs wrong"] += len(pairs) - sum(map(bool, pairs))
            for group in set[str]().union(*pairs) if each["verdict"] == "conflict" else ():
                counted["conflicts right" if expected[group] == "conflict" else "alarms wrong"] += 1
    return counted
