"""Claim files: what each source says about a question, as people write and review it.

In: the text of a claim file. Out: questions, with every quote as typed and its place; what is wrong goes on the slate. Whether
the sources exist and the quotes stand in them is `references` and `quotes` to say, once all files are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

from factcheck.model.claim import Acceptance, Question, Relation, Saying
from factcheck.project.fields import Fields, as_text, place_of, warn_if_cut
from factcheck.project.files import list_files
from factcheck.project.slate import Slate, Spot
from factcheck.project.tree import Mapping, Node, Scalar, Sequence, parse

SUFFIXES = (".yaml", ".yml")
STATUSES: tuple[Literal["open", "proposed", "settled"], ...] = ("open", "proposed", "settled")
QUESTION_FIELDS = (
    "ask", "says", "we-say", "tolerance", "as-of", "grows", "from", "to", "part-of", "sum-of", "same-as", "not", "accept",
    "status", "tags", "note",
)  # fmt: skip
"""Fields of a question in canonical order."""
SAYING_FIELDS = ("quote", "means", "as-of", "says-who", "planned", "page", "note")
OUR_FIELDS = ("quote", "means", "as-of", "planned", "note")
ACCEPT_FIELDS = ("because", "by", "until")

ID = re.compile(r"\w[\w.-]{0,99}")
_TOLERANCE = re.compile(r"\d[\d.,]*(?: ?%| [^\W\d][\w ]*)?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class Reference(NamedTuple):
    """A name in a claim file that must lead somewhere.

    Args:
        question: id of the question that holds it.
        field: `says` where it names a source; else a field that names another question.
        name: what it names.
        spot: where it stands.
    """

    question: str
    field: str
    name: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class ClaimFile:
    """The questions of one file, what they refer to, and what is wrong in it.

    Args:
        slate: with the mistakes.
        questions: in the order of the file.
        references: every name that must lead somewhere.
        complete: False where the file is so broken that questions may be missing.
    """

    slate: Slate
    questions: tuple[Question, ...]
    references: tuple[Reference, ...] = ()
    complete: bool = True


def find_claim_files(root: Path, folders: Iterable[str]) -> Iterator[Path]:
    """List the claim files of a project, folder by folder, sorted by path."""
    for folder in dict.fromkeys(folders):
        yield from list_files(root, folder, SUFFIXES)


def read_claim_file(slate: Slate, *, proposed: bool = False) -> ClaimFile:
    """Read the questions of a file.

    Args:
        slate: of the file, with its text.
        proposed: True where a question without a status counts as proposed.
    """
    root = parse(slate, slate.text)
    if root is None:
        return ClaimFile(slate, (), complete=not slate.problems)
    if not isinstance(root, Mapping):
        hint = "write 'peacekeepers:' and under it, indented, 'ask:' and 'says:'"
        slate.wrong(root, "FC003", "a claim file is a map from ids to questions", hint)
        return ClaimFile(slate, ())
    entries = list(root.entries.values())
    read = [_question(key, node, slate, proposed=proposed) for key, node in entries if not slate.full]
    references = [reference for key, node in entries if isinstance(node, Mapping) for reference in _references(key, node)]
    return ClaimFile(slate, tuple(question for question in read if question is not None), tuple(references))


def _question(key: Scalar, node: Node, slate: Slate, *, proposed: bool) -> Question | None:
    if not ID.fullmatch(key.text):
        slate.wrong(key, "FC003", f"'{key.text}' cannot be an id", "use letters, digits, '-', '_' and '.', no spaces")
    if not isinstance(node, Mapping):
        slate.wrong(key, "FC003", f"'{key.text}' has no fields", "write 'ask:' and 'says:' under it, indented")
        return None
    fields = Fields(node, slate, key)
    fields.allow(QUESTION_FIELDS, what="a question")
    fields.need("ask", "says")
    fields.period("as-of")
    return Question(
        id=key.text,
        ask=fields.text("ask"),
        sayings=_sayings(fields),
        place=place_of(key, slate),
        we_say=_our_saying(fields),
        tolerance=_tolerance(fields),
        as_of=fields.text("as-of"),
        accept=_acceptance(fields),
        status=fields.choice("status", STATUSES, "proposed" if proposed else "open"),
        tags=fields.texts("tags"),
        note=fields.text("note"),
        same_as=fields.text("same-as"),
        distinct_from=fields.texts("not"),
        grows=fields.flag("grows"),
        relations=_relations(fields),
    )


def _sayings(fields: Fields) -> tuple[Saying, ...]:
    node = fields.get("says")
    if node is None:
        return ()
    if not isinstance(node, Mapping) or not node.entries:
        fields.slate.wrong(node, "FC003", "'says' is a map from source ids to quotes", "write 'source-id: words of the source'")
        return ()
    found: list[Saying] = []
    for key, value in node.entries.values():
        items = value.items if isinstance(value, Sequence) else [value]
        if not items:
            fields.slate.wrong(value, "FC003", f"'{key.text}' says nothing", "write a quote or remove the source")
        read = (_saying(key, item, fields.slate, SAYING_FIELDS) for item in items)
        found += [saying for saying in read if saying is not None]
    return tuple(found)


def _our_saying(fields: Fields) -> Saying | None:
    entry = fields.node.entries.get("we-say")
    if entry is None:
        return None
    ours = Scalar("", entry[0].line, entry[0].column, plain=True, end=entry[0].end)
    return _saying(ours, entry[1], fields.slate, OUR_FIELDS)


def _saying(source: Scalar, node: Node, slate: Slate, known: tuple[str, ...]) -> Saying | None:
    if isinstance(node, Scalar):
        warn_if_cut(node, slate)
        quote = as_text(node, slate, "the quote")
        return Saying(source.text, quote, place_of(node, slate)) if quote else None
    if not isinstance(node, Mapping) or _begins_with_bracket(node, slate):
        as_text(node, slate, "the quote")
        return None
    fields = Fields(node, slate, source)
    fields.allow(known, what="a saying")
    fields.period("as-of")
    if not fields.need("quote") or not (quote := fields.quote("quote")):
        return None
    return Saying(
        source=source.text,
        quote=quote,
        place=place_of(node.entries["quote"][1], slate),
        means=fields.text("means"),
        as_of=fields.text("as-of"),
        says_who=fields.text("says-who"),
        planned=fields.flag("planned") or False,
        page=fields.text("page"),
        note=fields.text("note"),
    )


def _begins_with_bracket(node: Mapping, slate: Slate) -> bool:
    """Tell an honest `{quote: ...}` from words that begin with a brace."""
    return "quote" not in node.entries and slate.line(node.line)[node.column - 1 : node.column] == "{"


def _tolerance(fields: Fields) -> str:
    text = fields.text("tolerance")
    if text and not _TOLERANCE.fullmatch(text):
        fields.slate.wrong(fields.node.entries["tolerance"][1], "FC003", f"'tolerance' cannot be '{text}'",
                           "write '5 %', '2 points', '3 days' or a number in the unit of the quotes")  # fmt: skip
    return text


def _acceptance(fields: Fields) -> Acceptance | None:
    entry = fields.node.entries.get("accept")
    if entry is None:
        return None
    key, node = entry
    if not isinstance(node, Mapping):
        fields.slate.wrong(key, "FC003", "'accept' needs because, by and until", "write the three under it, indented")
        return None
    accept = Fields(node, fields.slate, key)
    accept.allow(ACCEPT_FIELDS, what="accept")
    complete = accept.need(*ACCEPT_FIELDS)
    because, by, until = accept.text("because"), accept.text("by"), accept.text("until")
    day = read_day(until)
    if until and day is None:
        fields.slate.wrong(node.entries["until"][1], "FC003", f"'until' is no day: '{until}'", "write a day such as 2027-01-31")
    return Acceptance(because, by, day) if complete and day is not None else None


def read_day(text: str) -> date | None:
    """Read a day in the form 2027-01-31; None where it is written otherwise or does not exist."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def _relations(fields: Fields) -> tuple[Relation, ...]:
    found: list[Relation] = []
    if ("from" in fields.node.entries or "to" in fields.node.entries) and fields.need("from", "to"):
        found.append(Relation("change", (fields.text("from"), fields.text("to"))))
    if "part-of" in fields.node.entries:
        found.append(Relation("part", (fields.text("part-of"),)))
    if "sum-of" in fields.node.entries:
        found.append(Relation("sum", fields.texts("sum-of")))
    return tuple(relation for relation in found if all(relation.questions))


def _references(question: Scalar, node: Mapping) -> Iterator[Reference]:
    for field in ("same-as", "not", "from", "to", "part-of", "sum-of"):
        value = node.entries[field][1] if field in node.entries else None
        for item in value.items if isinstance(value, Sequence) else [value]:
            if isinstance(item, Scalar) and item.text.strip():
                yield Reference(question.text, field, item.text.strip(), item)
    says = node.entries["says"][1] if "says" in node.entries else None
    if isinstance(says, Mapping):
        for key, _ in says.entries.values():
            yield Reference(question.text, "says", key.text, key)
