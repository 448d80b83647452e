"""`factcheck.lock`: what the sources said when their claims were reviewed.

In: the lock file and documents. Out: a remark for every source whose text is another one now (drift), and the text of a new
lock. One sorted line a source, so that it merges.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.model.document import Document
from factcheck.project.slate import At, Slate

NAME = "factcheck.lock"
LARGEST = 20_000_000
HEAD = "# What the sources said when their claims were reviewed: id, SHA-256 of the text, SHA-256 of the original or -.\n"

_LINE = re.compile(r"(?P<id>\S+) (?P<text>[0-9a-f]{64}) (?P<original>[0-9a-f]{64}|-)")
_RENEW = "read it again, then run `factcheck lock`"


class Entry(NamedTuple):
    """What a source was when it was recorded.

    Args:
        text: SHA-256 of its text.
        original: SHA-256 of the original, `-` where it was not known.
        line: in the lock file.
    """

    text: str
    original: str
    line: int


def lock_text(documents: Iterable[Document]) -> str:
    """Write the lock of a project."""
    lines = (f"{each.source.id} {_digest(each)} {each.source.sha256 or '-'}\n" for each in documents)
    return HEAD + "".join(sorted(lines))


def read_lock(slate: Slate) -> dict[str, Entry]:
    """Read a lock file; a line that is none is noted on its slate."""
    found: dict[str, Entry] = {}
    for number, line in enumerate(slate.text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.strip())
        if match is None:
            slate.wrong(At(number, 1), "FC003", "this is no line of a lock", "run `factcheck lock` to write it anew")
        else:
            found[match["id"]] = Entry(match["text"], match["original"], number)
    return found


def check_lock(lock: Slate, documents: Iterable[Document], slates: Iterable[Slate]) -> None:
    """Remark every source that is not what was recorded, on its own slate, and every record without its source."""
    entries = read_lock(lock)
    by_file = {slate.file: slate for slate in slates}
    for document in documents:
        entry = entries.pop(document.source.id, None)
        told = _drift(document, entry)
        if told:
            by_file[document.source.file].remark(At(document.first_line, 1), "FC013", told, _RENEW)
    for name, entry in entries.items():
        lock.remark(At(entry.line, 1), "FC013", f"the source '{name}' is recorded and is not there", "run `factcheck lock`")


def _drift(document: Document, entry: Entry | None) -> str:
    if entry is None:
        return f"the source is not recorded in {NAME}"
    if entry.text != _digest(document):
        return "the text changed since it was recorded, and its claims may rest on words that are gone"
    if entry.original != (document.source.sha256 or "-"):
        return "the original changed since it was recorded"
    return ""


def _digest(document: Document) -> str:
    return hashlib.sha256(document.text.encode()).hexdigest()
