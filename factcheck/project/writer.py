"""Changes to claim files: an acceptance, a saying, a new question, the canonical order.

In: the text of a claim file and what shall change. Out: the new text, in which all other lines are as they were. Every change is
read back and held against what was meant before it is given out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from factcheck.errors import FactcheckError, refuse
from factcheck.model.claim import Acceptance
from factcheck.project.atomic import edit_file
from factcheck.project.claim_files import ACCEPT_FIELDS, OUR_FIELDS, QUESTION_FIELDS, SAYING_FIELDS
from factcheck.project.files import relative
from factcheck.project.slate import Slate
from factcheck.project.spans import Span, rearranged, span_of, spans, split_lines
from factcheck.project.tree import Mapping, Node, Scalar, Sequence, parse

Plain = str | list["Plain"] | dict[str, "Plain"]
"""What a file says, without places."""

_FORBIDDEN = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")  # YAML wants them spelled out; JSON does not
_ORDER_BELOW = {"says": SAYING_FIELDS, "we-say": OUR_FIELDS, "accept": ACCEPT_FIELDS}


def rewrite(root: Path, path: Path, change: Callable[[str, str], str]) -> bool:
    """Change the text of a file in one step; True where it changed.

    Args:
        root: of the project.
        path: of the file; made where it is missing.
        change: gets the name of the file, relative to the root, and its text, and gives the new text.
    """
    file = relative(root, path)
    return edit_file(path, lambda content: change(file, _decode(file, content)).encode())


def set_acceptance(file: str, text: str, question: str, acceptance: Acceptance) -> str:
    """Write an acceptance into a question, in the place of an older one."""
    value: dict[str, Plain] = {
        "because": " ".join(acceptance.because.split()),
        "by": " ".join(acceptance.by.split()),
        "until": acceptance.until.isoformat(),
    }
    lines = split_lines(text)
    span = _question(file, text, lines, question)
    fields = _fields(file, lines, span)
    old = span_of("accept", fields)
    start, end = (fields[-1].end, fields[-1].end) if old is None else (old.start, old.end)
    lines = _replaced(lines, start, end, print_field("accept", value, indent=fields[0].indent))
    return _checked(file, text, lines, lambda tree: _with(tree, (question, "accept"), value))


def add_saying(file: str, text: str, question: str, source: str, quote: Plain) -> str:
    """Add what one more source says to a question, under all others."""
    lines = split_lines(text)
    span = _question(file, text, lines, question)
    says = span_of("says", _fields(file, lines, span))
    inner = spans(says.node, lines, says.end) if says is not None else ()
    if not inner:
        raise refuse(f"'says' of '{question}' is not a list of lines", hint=f"add the quote by hand in {file}", file=file)
    if span_of(source, inner) is not None:
        raise refuse(f"'{source}' says something about '{question}' already", hint=f"edit it in {file}", file=file)
    lines = _replaced(lines, inner[-1].end, inner[-1].end, print_field(source, quote, indent=inner[0].indent))
    return _checked(file, text, lines, lambda tree: _with(tree, (question, "says", source), quote))


def add_question(file: str, text: str, question: str, fields: dict[str, Plain]) -> str:
    """Add a question under all others, with an empty line between."""
    lines = split_lines(text)
    printed = print_field(question, fields, indent=0)
    lines = _replaced(lines, len(lines), len(lines), ["", *printed] if text.strip() else printed)
    return _checked(file, text, lines, lambda tree: _with(tree, (question,), fields))


def drop_question(file: str, text: str, question: str) -> str:
    """Take a question out, with the comments and empty lines above it."""
    lines = split_lines(text)
    span = _question(file, text, lines, question)
    head = span.head if any(line.strip() for line in lines[: span.head]) else span.start
    return _checked(file, text, [*lines[:head], *lines[span.end :]], lambda tree: _without(tree, question))


def set_field(file: str, text: str, question: str, field: str, value: str) -> str:
    """Write a field of a question in the place of an older one; an empty value takes it out."""
    lines = split_lines(text)
    span = _question(file, text, lines, question)
    fields = _fields(file, lines, span)
    old = span_of(field, fields)
    start, end = (fields[-1].end, fields[-1].end) if old is None else (old.start, old.end)
    printed = print_field(field, value, indent=fields[0].indent) if value else []
    lines = _replaced(lines, start, end, printed)
    return _checked(file, text, lines, lambda tree: _with_field(tree, question, field, value))


def in_order(file: str, text: str) -> str:
    """Set the fields of every question in canonical order; comments go with the field under them."""
    lines = split_lines(text)
    found = spans(_tree(file, text), lines, len(lines))
    if not found:
        return text
    middle = [line for span in found for line in rearranged(span, lines, QUESTION_FIELDS, _ORDER_BELOW)]
    return _checked(file, text, [*lines[: found[0].head], *middle, *lines[found[-1].end :]], lambda tree: tree)


def print_field(name: str, value: Plain, *, indent: int) -> list[str]:
    """Print a key with its value as lines without their ends."""
    margin = " " * indent
    match value:
        case str():
            return [f"{margin}{name}: {print_text(value)}"]
        case list():
            return [f"{margin}{name}:", *(f"{margin}  - {print_text(item)}" for item in value if isinstance(item, str))]
        case dict():
            below = (print_field(key, inner, indent=indent + 2) for key, inner in value.items())
            return [f"{margin}{name}:", *(line for lines in below for line in lines)]


def print_text(text: str) -> str:
    """Print a text as a YAML value on one line: bare where it reads back as typed, in double quotes else."""
    slate = Slate("")
    tree = parse(slate, f"k: {text}") if " #" not in text else None
    if plain(tree) == {"k": text} and text and text[0] not in "\"'|>{[" and not slate.problems:
        return text
    return _FORBIDDEN.sub(lambda match: f"\\U{ord(match[0]):08x}", json.dumps(text, ensure_ascii=False))


def plain(node: Node | None) -> Plain:
    """Strip a tree of its places."""
    match node:
        case None:
            return {}
        case Scalar():
            return node.text
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {name: plain(value) for name, (_, value) in node.entries.items()}


def _decode(file: str, content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise refuse("the file is not UTF-8 text", file=file, code="FC001") from error


def _tree(file: str, text: str) -> Node | None:
    """Parse a text that is to be edited; nothing is edited that cannot be read."""
    slate = Slate(file, text)
    root = parse(slate, text)
    if slate.problems:
        raise FactcheckError(*slate.problems)
    return root


def _question(file: str, text: str, lines: list[str], question: str) -> Span:
    span = span_of(question, spans(_tree(file, text), lines, len(lines)))
    if span is None:
        raise refuse(f"there is no question '{question}' in {file}", file=file)
    return span


def _fields(file: str, lines: list[str], span: Span) -> tuple[Span, ...]:
    fields = spans(span.node, lines, span.end)
    if not fields:
        raise refuse(f"'{span.name}' is written in braces", hint="write its fields on lines of their own", file=file)
    return fields


def _replaced(lines: list[str], start: int, end: int, printed: list[str]) -> list[str]:
    """Put printed lines in the place of others, with the line ends that the file uses."""
    ending = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    before = lines[:start]
    if before and not before[-1].endswith("\n"):
        before[-1] += ending
    return [*before, *(line + ending for line in printed), *lines[end:]]


def _with(tree: Plain, path: tuple[str, ...], value: Plain) -> Plain:
    if not path:
        return value
    inner = tree if isinstance(tree, dict) else {}
    return inner | {path[0]: _with(inner.get(path[0], {}), path[1:], value)}


def _without(tree: Plain, name: str) -> Plain:
    return {key: value for key, value in tree.items() if key != name} if isinstance(tree, dict) else tree


def _with_field(tree: Plain, question: str, field: str, value: str) -> Plain:
    inner = tree[question] if isinstance(tree, dict) else {}
    return _with(tree, (question,), _with(inner, (field,), value) if value else _without(inner, field))


def _checked(file: str, old: str, lines: list[str], meant: Callable[[Plain], Plain]) -> str:
    """Read a change back: it must say what was meant, and everything else what it said before."""
    new = "".join(lines)
    if plain(_tree(file, new)) != meant(plain(_tree(file, old))):
        raise refuse("this change cannot be made safely", hint=f"edit {file} by hand", file=file)
    return new
