"""`factcheck extract`: list every quantity and date of a text with what it counts, its interval and its place.

In: files of any format that a reader knows, or - for standard input. Out: rows on stdout, a line a mention.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands import Command
from factcheck.errors import FactcheckError, Problem, refuse
from factcheck.model.document import Document

if TYPE_CHECKING:
    from factcheck.readers._door import Reader


class Form(StrEnum):
    """How the mentions are shown."""

    JSONL = "jsonl"
    TABLE = "table"
    HTML = "html"


def extract(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Files to read; - is standard input.")],
    form: Annotated[Form, typer.Option("--format", help="jsonl: a line a mention; table; html: marked text.")] = Form.JSONL,
    published: Annotated[str, typer.Option("--published", metavar="DAY", help="Day of publication, if the file has none.")] = "",
    language: Annotated[str, typer.Option("--language", metavar="TAG", help="Language of the text, such as en or de.")] = "",
) -> int:
    """List every quantity and date: exact place, interval, hedge, unit, what is counted, and what a date was resolved from.

    Exit codes: 0 read, 2 a file could not be read, or none held a text.
    """
    from factcheck.commands._console import print_out, print_problems
    from factcheck.commands._extracted import as_html, as_table
    from factcheck.extraction.rows import rows

    documents, problems = _documents(files, published, language)
    match form:
        case Form.JSONL:
            for document in documents:
                for row in rows(document):
                    sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
        case Form.TABLE:
            print_out("\n".join(as_table(document, rows(document)) for document in documents))
        case Form.HTML:
            sys.stdout.write(as_html([(document, rows(document)) for document in documents]))
    print_problems(problems)
    return 2 if problems else 0


def _documents(files: Iterable[str], published: str, language: str) -> tuple[list[Document], list[Problem]]:
    documents, problems = list[Document](), list[Problem]()
    for file in files:
        try:
            documents += [_known(document, published, language) for document in _read(file)]
        except FactcheckError as error:
            problems += error.problems
    return documents, problems


def _read(file: str) -> tuple[Document, ...]:
    from factcheck.readers.text import READER

    if file == "-":
        return READER.read(sys.stdin.buffer.read(), "-")
    path = Path(file)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise refuse(f"{error.strerror or error}", file=file, code="FC015") from error
    return _reader(path, content).read(content, file)


def _reader(path: Path, content: bytes) -> Reader:
    from factcheck import readers, registry
    from factcheck.readers._door import Reader

    known = registry.members(readers, "READER", Reader)
    fitting = [reader for reader in known if reader.fits(content)] or [r for r in known if path.suffix.lower() in r.suffixes]
    return fitting[0] if fitting else next(reader for reader in known if reader.name == "text")


def _known(document: Document, published: str, language: str) -> Document:
    """Add what the person knows about a document and the file does not say."""
    from factcheck.normalise.dates import read_period

    source = document.source
    if published and source.published is None:
        period = read_period(published)
        if period is None:
            raise refuse(f"'{published}' is not a date such as 2023-09-21")
        source = replace(source, published=period)
    return replace(document, source=replace(source, language=language or source.language))


COMMAND = Command("extract", extract, "factcheck extract article.txt --published 2023-09-21 --format table")
