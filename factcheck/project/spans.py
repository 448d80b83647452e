"""Which lines of a claim file belong to which key.

In: the lines of a file and a map of its tree. Out: a span a key. What a person wrote is moved or added to as lines and never
printed anew: whichever library prints a parsed tree reflows lines, moves comments and changes quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.project.tree import Mapping, Node

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Span:
    """The lines of one key; offsets in the list of lines, from 0.

    Args:
        name: the key.
        head: where its comments and the empty lines above them begin.
        start: the line of the key.
        end: behind the last line of its value.
        indent: spaces before the key.
        node: its value.
    """

    name: str
    head: int
    start: int
    end: int
    indent: int
    node: Node


def split_lines(text: str) -> list[str]:
    """Cut a text into lines with their ends; only a line feed ends a line, as in YAML."""
    return _LINE.findall(text)


def spans(node: Node | None, lines: list[str], end: int) -> tuple[Span, ...]:
    """Find the lines of every key of a map; none where it is written in braces.

    Args:
        node: a map of the tree; none other has keys.
        lines: of the whole file.
        end: behind the last line that can belong to the map.
    """
    if not isinstance(node, Mapping) or not node.entries or lines[node.line - 1][node.column - 1] == "{":
        return ()
    entries = list(node.entries.items())
    starts = [key.line - 1 for _, (key, _) in entries]
    indent = node.column - 1
    ends = [_retreat(lines, limit, start + 1, indent) for start, limit in zip(starts, [*starts[1:], end], strict=True)]
    heads = [_retreat(lines, starts[0], 0, indent), *ends[:-1]]  # stops at the key of the map itself
    return tuple(
        Span(name, head, start, stop, indent, value)
        for (name, (_, value)), head, start, stop in zip(entries, heads, starts, ends, strict=True)
    )


def span_of(name: str, found: Iterable[Span]) -> Span | None:
    """Pick the span of a key; None where there is no such key."""
    return next((span for span in found if span.name == name), None)


def rearranged(span: Span, lines: list[str], order: tuple[str, ...], below: dict[str, tuple[str, ...]]) -> list[str]:
    """Give the lines of a key with the fields of its value in another order; comments go with the field under them.

    Args:
        span: of the key.
        lines: of the whole file.
        order: of the fields; one that is not named stays behind those that are.
        below: order of the fields of a field's own map, or of each map in it, by the field's name.
    """
    fields = spans(span.node, lines, span.end)
    if not fields:
        return lines[span.head : span.end]
    moved = sorted(fields, key=lambda field: order.index(field.name) if field.name in order else len(order))
    printed = [line for field in moved for line in _inner(field, lines, below)]
    return [*lines[span.head : fields[0].head], *printed, *lines[fields[-1].end : span.end]]


def _inner(field: Span, lines: list[str], below: dict[str, tuple[str, ...]]) -> list[str]:
    order = below.get(field.name)
    if order is None:
        return lines[field.head : field.end]
    if field.name != "says":
        return rearranged(field, lines, order, {})
    inner = spans(field.node, lines, field.end)
    if not inner:
        return lines[field.head : field.end]
    printed = [line for saying in inner for line in rearranged(saying, lines, order, {})]
    return [*lines[field.head : inner[0].head], *printed, *lines[inner[-1].end : field.end]]


def _retreat(lines: list[str], line: int, floor: int, indent: int) -> int:
    """Go up over empty lines and comments no deeper than the keys; deeper ones belong to the value above them."""
    while line > floor and _is_loose(lines[line - 1], indent):
        line -= 1
    return line


def _is_loose(line: str, indent: int) -> bool:
    bare = line.strip()
    return not bare or (bare.startswith("#") and len(line) - len(line.lstrip(" ")) <= indent)
