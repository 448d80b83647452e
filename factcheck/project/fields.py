"""The fields of one map, read as text and held against what is known.

In: a map of a claim file or front matter. Out: texts, lists and truth values. What is unknown, missing or of the wrong form is
noted on the slate with its place, and reading goes on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from factcheck.model.document import Place
from factcheck.model.period import Period
from factcheck.project.slate import Slate, Spot, did_you_mean
from factcheck.project.tree import Mapping, Node, Scalar, Sequence

_MODELS = {
    "ask": "How many ...?",
    "says": "' and under it 'source-id: words of the source",
    "quote": "words of the source",
    "because": "the reason",
    "by": "your name",
    "until": "2027-01-31",
    "from": "id of the question before",
    "to": "id of the question after",
}
_TRUTH = {"yes": True, "true": True, "no": False, "false": False}
_IN_BRACKETS = "a value that begins with '[' or '{' needs double quotes around it"

Choice = TypeVar("Choice", bound=str)


@dataclass(frozen=True, slots=True)
class Fields:
    """One map of a file and the slate to note mistakes on.

    Args:
        node: the map.
        slate: of the file.
        owner: where the map belongs, for a missing field: the key it stands under.
    """

    node: Mapping
    slate: Slate
    owner: Spot

    def allow(self, known: Iterable[str], *, what: str) -> None:
        """Note every field that is not known; `what` names the map ("a question")."""
        names = tuple(known)
        for name, (key, _) in self.node.entries.items():
            if name not in names:
                hint = did_you_mean(name, names) or f"{what} has the fields {', '.join(names)}"
                self.slate.wrong(key, "FC003", f"unknown field '{name}'", hint)

    def need(self, *names: str) -> bool:
        """Note every field that is missing; False where one is."""
        missing = [name for name in names if name not in self.node.entries]
        for name in missing:
            self.slate.wrong(self.owner, "FC003", f"the field '{name}' is missing", f"write '{name}: {_MODELS.get(name, '...')}'")
        return not missing

    def get(self, name: str) -> Node | None:
        """Give the value of a field as it stands."""
        entry = self.node.entries.get(name)
        return None if entry is None else entry[1]

    def text(self, name: str) -> str:
        """Read a field as text; empty where it is missing."""
        node = self.get(name)
        return "" if node is None else as_text(node, self.slate, f"'{name}'")

    def quote(self, name: str) -> str:
        """Read a field as words of a source or of ours, with a remark where a comment may have cut them off."""
        if isinstance(node := self.get(name), Scalar):
            warn_if_cut(node, self.slate)
        return self.text(name)

    def texts(self, name: str) -> tuple[str, ...]:
        """Read a field as one text or a list of texts."""
        node = self.get(name)
        items = node.items if isinstance(node, Sequence) else [] if node is None else [node]
        return tuple(text for item in items if (text := as_text(item, self.slate, f"an entry of '{name}'")))

    def flag(self, name: str) -> bool | None:
        """Read a field as yes or no; None where it is missing or neither."""
        text = self.text(name)
        if text and text.lower() not in _TRUTH:
            self._refuse(name, f"'{name}' is yes or no, not '{text}'", "write yes, or no, or remove the field")
        return _TRUTH.get(text.lower())

    def choice(self, name: str, choices: tuple[Choice, ...], default: Choice) -> Choice:
        """Read a field as one word of a few."""
        text = self.text(name)
        for choice in choices:
            if choice == text:
                return choice
        if text:
            hint = did_you_mean(text, choices) or f"write one of {', '.join(choices)}"
            self._refuse(name, f"'{name}' cannot be '{text}'", hint)
        return default

    def period(self, name: str) -> Period | None:
        """Read a field as a date of any precision; None where it is missing or no date."""
        text = self.text(name)
        period = _period(text) if text else None
        if text and period is None:
            self._refuse(name, f"'{name}': '{text}' is not a date", "write 2023-09-28, 2023-09, September 2023 or 2023")
        return period

    def _refuse(self, name: str, message: str, hint: str = "") -> None:
        self.slate.wrong(self.node.entries[name][1], "FC003", message, hint)


@lru_cache(maxsize=4096)  # the same days stand in many files
def _period(text: str) -> Period | None:
    from factcheck.normalise.dates import read_period

    return read_period(text)


def as_text(node: Node, slate: Slate, what: str) -> str:
    """Read a node as text; empty, with a note, where it is a map, a list or nothing at all."""
    if not isinstance(node, Scalar):
        form = "a list" if isinstance(node, Sequence) else "a map"
        slate.wrong(node, "FC003", f"{what} must be text, not {form}", _IN_BRACKETS if _is_flow(node, slate) else "")
        return ""
    if not node.text.strip():
        slate.wrong(node, "FC003", f"{what} is empty", "write a value, or remove the line")
    return node.text.strip()


def warn_if_cut(node: Scalar, slate: Slate) -> None:
    """Remark where ` #` ends a quote that is not in quotation marks: the words behind it are a comment and lost.

    Two spaces before the sign and one behind it are read as a comment that is meant.
    """
    rest = slate.line(node.end.line)[node.end.column - 1 :] if node.plain else ""
    comment = rest.lstrip()
    if comment.startswith("#") and (len(rest) - len(comment) < 2 or not comment.startswith("# ")):
        hint = "put the quote in double quotes, or set two spaces before '# ' where a comment is meant"
        slate.remark(node.end, "FC016", f"the quote ends before '{comment[:40]}'", hint)


def place_of(node: Spot, slate: Slate) -> Place:
    """Name the place of a node."""
    return Place(slate.file, node.line, node.column)


def _is_flow(node: Node, slate: Slate) -> bool:
    return slate.line(node.line)[node.column - 1 : node.column] in ("[", "{")
