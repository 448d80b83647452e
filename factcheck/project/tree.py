"""YAML read as text only, with a place on every node.

In: the text of a file. Out: a tree of maps, lists and scalars, in which `1:30`, `NO` and `1.960` are what was typed. The tree is
built from the parser's event stream under limits of size and depth: composing a deeply nested file crashes the C loader without
an exception. Anchors, aliases and tags are refused; no claim file needs them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from factcheck.project.slate import At, Slate
from factcheck.project.yaml_hints import hint_for

LARGEST = 2_000_000
"""Bytes of a claim file; 20,000 claims take 0.8 MB."""

_DEEPEST = 20  # the deepest honest node, a saying in a list, stands at 5
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Scalar(NamedTuple):
    """Text, exactly as typed once quotation marks and folding are undone.

    Args:
        text: what was typed; empty where a value is missing.
        line: from 1.
        column: from 1.
        plain: True where it stands without quotation marks.
        end: line and column after its last character, both from 1.
    """

    text: str
    line: int
    column: int
    plain: bool
    end: At


@dataclass(slots=True)
class Sequence:
    """A list."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """A map, in the order of the file, each key once."""

    line: int
    column: int
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    key: Scalar | None = None
    """The key whose value is read next; None once the map is complete."""


Node = Scalar | Sequence | Mapping


def parse(slate: Slate, text: str, *, first_line: int = 1) -> Node | None:
    """Build the tree of a YAML text; None where it is empty or broken, with the reason on the slate.

    Args:
        slate: of the file.
        text: YAML, the whole file or its front matter.
        first_line: line of the file on which the text begins.
    """
    builder = _Builder(slate, first_line - 1)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if not builder.take(event):
                return None
    except yaml.MarkedYAMLError as error:
        _tell(slate, text, error, first_line - 1)
        return None
    except yaml.YAMLError as error:  # a character that YAML forbids; `hidden` tells its place
        if not slate.problems:
            slate.wrong(At(first_line, 1), "FC001", f"not valid YAML: {error}".split("\n")[0])
        return None
    return None if builder.refused else builder.root


@dataclass(slots=True)
class _Builder:
    slate: Slate
    lines_above: int
    root: Node | None = None
    stack: list[Sequence | Mapping] = field(default_factory=list)
    documents: int = 0
    refused: bool = False

    def take(self, event: Any) -> bool:  # the marks of yaml.Event are typed as optional, which they never are here
        """Add one event to the tree; False where reading must stop."""
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_extras(event)
            end = self._place(event.end_mark)
            self._add(Scalar(event.value, *self._place(event.start_mark), not event.style, At(*end)), event)
        elif isinstance(event, yaml.CollectionStartEvent):
            return self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._refuse_extras(event)
            place = self._place(event.start_mark)
            self._add(Scalar("", *place, plain=True, end=At(*place)), event)
        elif isinstance(event, yaml.DocumentStartEvent):
            return self._begin(event)
        return not self.slate.full

    def _begin(self, event: Any) -> bool:
        self.documents += 1
        if self.documents > 1:
            self._wrong(event, "FC001", "a second YAML document begins here", "remove the line '---'")
        return self.documents == 1

    def _open(self, event: Any) -> bool:
        if len(self.stack) >= _DEEPEST:
            self._wrong(event, "FC004", f"nested too deep: more than {_DEEPEST} levels")
            return False
        self._refuse_extras(event)
        kind = Mapping if isinstance(event, yaml.MappingStartEvent) else Sequence
        node = kind(*self._place(event.start_mark))
        self._add(node, event)
        self.stack.append(node)
        return True

    def _add(self, node: Node, event: Any) -> None:
        parent = self.stack[-1] if self.stack else None
        if parent is None:
            self.root = node
        elif isinstance(parent, Sequence):
            parent.items.append(node)
        elif parent.key is not None:
            parent.entries.setdefault(parent.key.text, (parent.key, node))
            parent.key = None
        elif isinstance(node, Scalar):
            parent.key = node
            if node.text in parent.entries:
                first = parent.entries[node.text][0].line
                self._wrong(event, "FC002", f"'{node.text}' stands here twice, first on line {first}", "remove or rename one")
        else:
            parent.key = Scalar("", node.line, node.column, True, At(node.line, node.column))
            self._wrong(event, "FC001", "a key must be plain text", "a line cannot begin with '?', '[' or '{'")

    def _refuse_extras(self, event: Any) -> None:
        tag = getattr(event, "tag", None)
        if event.anchor is None and tag is None:
            return
        what, sign = ("a tag", "!") if tag else ("an alias", "*") if isinstance(event, yaml.AliasEvent) else ("an anchor", "&")
        hint = f"a value cannot begin with '{sign}': put it in double quotes"
        self._wrong(event, "FC004", f"YAML reads this as {what}, which a claim file does not use", hint)

    def _wrong(self, event: Any, code: str, message: str, hint: str = "") -> None:
        self.refused = self.refused or code != "FC002"
        self.slate.wrong(At(*self._place(event.start_mark)), code, message, hint)

    def _place(self, mark: Any) -> tuple[int, int]:
        return mark.line + 1 + self.lines_above, mark.column + 1


def _tell(slate: Slate, text: str, error: yaml.MarkedYAMLError, lines_above: int) -> None:
    problem, hint, at_opening = hint_for(text, error)
    mark = error.context_mark if at_opening and error.context_mark is not None else error.problem_mark
    assert mark is not None  # the parser always says where
    slate.wrong(At(mark.line + 1 + lines_above, mark.column + 1), "FC001", f"not valid YAML: {problem}", hint)
