"""The tree of copies: whose words are printed where.

In: sources and judged groups. Out: trees of names, an origin at each root, and the folds that the judge has made.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from factcheck.model.document import Source
from factcheck.model.group import JudgedGroup

DEPTH: Final = 12
"""Copies of copies that are followed; a real chain has two or three links, a mistaken one must not fill the page."""


@dataclass(frozen=True, slots=True)
class Node:
    """A source or a name, with those that copy it."""

    name: str
    anchor: str
    copies: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """Sources that count as one origin, why, and in how many questions."""

    name: str
    reason: str
    sources: tuple[str, ...]
    questions: int


def trees(sources: Iterable[Source], anchors: Mapping[str, str]) -> tuple[Node, ...]:
    """Grow a tree from every name that others copy and that copies nobody; a circle is cut where it closes."""
    children: dict[str, list[str]] = {}
    copying: dict[str, tuple[str, ...]] = {}
    for source in sources:
        copying[source.id] = source.copies
        for original in source.copies:
            children.setdefault(original, []).append(source.id)
    roots = [name for name in children if not copying.get(name)]
    grown = [_node(name, children, anchors, ()) for name in sorted(roots)]
    reached = {name for root in grown for name in _names(root)}
    for name in sorted(children):  # what is left stands in a circle
        if name not in reached:
            grown.append(_node(name, children, anchors, ()))
            reached.update(_names(grown[-1]))
    return tuple(grown)


def folds(groups: Iterable[JudgedGroup]) -> tuple[Fold, ...]:
    """Count the origins that hold several sources, by their reasons; the most frequent first."""
    counted: dict[tuple[str, str, tuple[str, ...]], int] = {}
    for judged in groups:
        for origin in judged.origins:
            if len(origin.sources) > 1:
                key = (origin.name, origin.reason, origin.sources)
                counted[key] = counted.get(key, 0) + 1
    return tuple(Fold(*key, questions) for key, questions in sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def _node(name: str, children: Mapping[str, list[str]], anchors: Mapping[str, str], above: tuple[str, ...]) -> Node:
    path = (*above, name)
    below = (child for child in sorted(children.get(name, ())) if child not in path and len(path) < DEPTH)
    return Node(name, anchors.get(name, ""), tuple(_node(child, children, anchors, path) for child in below))


def _names(node: Node) -> list[str]:
    return [node.name, *(name for child in node.copies for name in _names(child))]
