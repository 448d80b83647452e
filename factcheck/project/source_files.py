"""New source files: `seeds/<id>.md`, front matter made from what a reader found, and under it the text.

In: a document and what a person said about it. Out: the file and, where the project has a lock, its line there. A source that is
there is never overwritten.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from factcheck.errors import FactcheckError, refuse
from factcheck.model.document import Document
from factcheck.model.period import Period
from factcheck.project import lock
from factcheck.project.atomic import edit_file
from factcheck.project.config import Config
from factcheck.project.files import relative
from factcheck.project.slate import Slate
from factcheck.project.sources import LARGEST, read_source
from factcheck.project.writer import print_field


def source_path(root: Path, config: Config, name: str) -> Path:
    """Name the file of a new source."""
    return root / config.sources[0] / f"{name}.md"


def source_text(document: Document, *, remarks: Iterable[str] = (), schema: str = "") -> str:
    """Write a source file.

    Args:
        document: with what is known about the publication.
        remarks: lines for the front matter that a person should look at.
        schema: path of the schema for editors; empty for none.
    """
    source = document.source
    known = {
        "publisher": source.publisher, "title": source.title, "author": source.author, "published": iso(source.published),
        "accessed": source.accessed, "url": source.url, "archived": source.archived, "language": source.language,
        "kind": source.kind, "sha256": source.sha256,
    }  # fmt: skip
    lines = [line for name, value in known.items() if value for line in print_field(name, value, indent=0)]
    if source.copies:
        lines += print_field("copies", list(source.copies), indent=0)
    head = [f"# yaml-language-server: $schema={schema}"] if schema else []
    front = "\n".join(("---", *head, *lines, *(f"# {remark}" for remark in remarks), "---"))
    return f"{front}\n{document.text.strip(chr(10))}\n"


def write_source(root: Path, path: Path, text: str) -> Document:
    """Write a new source file, once it reads back; and its line in the lock, where there is one.

    Raises:
        FactcheckError: the id is taken, or the text cannot be a source.
    """
    slate = Slate(relative(root, path), text)
    document = read_source(slate)
    if slate.problems or document is None:
        raise FactcheckError(*slate.problems)
    if len(text.encode()) > LARGEST:
        raise refuse(f"the text is too large for a source: more than {LARGEST:,} bytes", hint="split it")

    def create(content: bytes) -> bytes:
        if content or path.exists():
            raise refuse(f"{slate.file} is there already", hint="give the new one another name with --id", file=slate.file)
        return text.encode()

    edit_file(path, create)
    if (root / lock.NAME).is_file():
        edit_file(root / lock.NAME, lambda content: _with_line(content.decode("utf-8"), document).encode())
    return document


def schema_of(root: Path, path: Path) -> str:
    """Give the way from a file to the schema of sources; empty where `init` wrote none."""
    schema = root / ".factcheck" / "source.schema.json"
    return Path(os.path.relpath(schema, path.parent)).as_posix() if schema.is_file() else ""


def iso(period: Period | None) -> str:
    """Write a date of publication no finer than it is: 2024, 2024-05 or 2024-05-06; empty where it has no such form."""
    if period is None or period.first is None or period.last is None:
        return ""
    first, last = period.first, period.last
    if first == last:
        return first.isoformat()
    if (first.year, first.month, first.day) == (last.year, last.month, 1) and last.day >= 28:
        return f"{first.year:04}-{first.month:02}"
    if (first.month, first.day, last.month, last.day, last.year) == (1, 1, 12, 31, first.year):
        return f"{first.year:04}"
    return ""


def _with_line(text: str, document: Document) -> str:
    """Add the line of one source; those of others stay, since what they say now may not be what was reviewed."""
    source = document.source
    line = f"{source.id} {hashlib.sha256(document.text.encode()).hexdigest()} {source.sha256 or '-'}"
    lines = {each for each in text.splitlines() if each.strip() and not each.startswith(("#", f"{source.id} "))}
    return lock.HEAD + "".join(f"{each}\n" for each in sorted(lines | {line}))
