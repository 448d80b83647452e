"""Possible conflicts: groups that may be about one measure, and would then be a conflict."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from benchmarks.groups.__main__ import found as found_in
from benchmarks.groups.corpus import events
from factcheck.lexicon import table
from factcheck.match.groups import group
from factcheck.model.group import Group, Link
from factcheck.pipeline import possible
from tests.told import claim


def found(left: tuple[str, ...], right: tuple[str, ...], **more: Any) -> list[str]:
    """Judge two groups with a doubtful link between their first claims; the sources of the left one are a, c, ..."""
    groups = []
    for name, says in (("one", left), ("two", right)):
        claims = [claim(f"{name}{n}", words, at=1000 * n, **more) for n, words in enumerate(says)]
        groups.append(Group(name, name, tuple(replace(each, id=f"{name}:{n}") for n, each in enumerate(claims))))
    first = replace(groups[0], doubtful=(Link("one:0", "two:0", 0.4, "both count “signature”"),))
    return [each.why for each in possible((first, groups[1]), {})]


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [
        (("27,000 people",), ("31,000 people",), True),
        (("27,000 people", "27,000 people"), ("31,000 people",), True),
        (("27,000 people",), ("about 27,000 people",), False),
        (("27,000 people", "31,000 people"), ("more than 20,000 people",), False),
    ],
)
def test_two_groups_are_shown_where_they_would_contradict_each_other(
    left: tuple[str, ...], right: tuple[str, ...], *, shown: bool
) -> None:
    """Not where all can be true, and not for a conflict that one of them has within."""
    assert bool(found(left, right)) == shown


def test_a_plan_may_not_contradict_what_came_about() -> None:
    """What would be no conflict in one group is none between two."""
    assert found(("27,000 people",), ("31,000 people",), modality="denied") == []


def test_doubtful_links_are_between_two_groups_and_two_sources() -> None:
    """Four long articles: the link is at the first of two groups, below the bar at which they would be one, and has a reason."""
    _, documents = next(each for each in events("long") if each[0]["topic"] == "takeover")
    groups = group(found_in(documents))
    place = {one.id: (n, one.source) for n, each in enumerate(groups) for one in each.claims}
    links = [(n, link) for n, each in enumerate(groups) for link in each.doubtful]
    assert links
    for n, link in links:
        (left, here), (right, there) = place[link.left], place[link.right]
        assert n == left < right
        assert here != there
        assert table("match_weights")["bars"]["doubtful"] <= link.score < table("match_weights")["bars"]["conflict_of_dates"]
        assert link.detail
