"""`factcheck compare`: find the claims of articles, group those about one measure, and say where they agree and conflict.

In: files, folders, `-` for a list of files on standard input, JSON Lines of documents. Out: the same report as from claim files.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands import Command
from factcheck.errors import FactcheckError, Problem, refuse
from factcheck.model.document import Document
from factcheck.model.report import Report

if TYPE_CHECKING:
    from factcheck.readers._door import Reader


def compare(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Files or folders; - reads a list of files.")],
    output_format: Annotated[str, typer.Option("--format", metavar="NAME", help="text, html, json, markdown, ...")] = "text",
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write there instead of stdout.")] = None,
) -> int:
    """Compare articles that nobody has annotated: agreements, conflicts and what only one of them says, each with its reasons.

    Exit codes: 0 compared, 2 a file could not be read, or fewer than two documents.
    """
    from factcheck.commands._console import print_note, print_out, print_problems
    from factcheck.commands._formats import reporter_named, write_whole

    documents, problems = _documents(files)
    print_problems(problems)
    if problems or len(documents) < 2:
        print_note(f"compare needs at least two documents that can be read, not {len(documents)}")
        return 2
    rendered = reporter_named(output_format).render(compared(documents))
    if output is None:
        print_out(rendered.rstrip("\n"))
    else:
        write_whole(output, rendered)
        print_note(f"wrote {output}")
    return 0


def compared(documents: Iterable[Document]) -> Report:
    """Read, group and judge the claims of documents; sources that print each other's words count as one origin."""
    from factcheck.extraction.frames import claims_found
    from factcheck.extraction.scan import scan
    from factcheck.match.copies import with_copies
    from factcheck.match.groups import group
    from factcheck.pipeline import report

    folded = with_copies(tuple(documents))
    read = [(document, *scan(document)) for document in folded]
    claims = [claim for document, mentions, _ in read for claim in claims_found(document, mentions)]
    judged = report(folded, group(claims, folded), title="Comparison")
    return replace(judged, unread=tuple(one for _, _, unread in read for one in unread))


def read_all(files: Iterable[str]) -> list[Document]:
    """Read files and folders.

    Raises:
        FactcheckError: with every file that could not be read.
    """
    documents, problems = _documents(files)
    if problems:
        raise FactcheckError(*problems)
    return documents


def _documents(files: Iterable[str]) -> tuple[list[Document], list[Problem]]:
    documents, problems = dict[str, Document](), list[Problem]()
    for path in _paths(files):
        try:
            for document in _read(path):
                documents[_free(document.source.id, documents)] = document
        except FactcheckError as error:
            problems += error.problems
    named = [replace(d, source=replace(d.source, id=name)) for name, d in documents.items()]
    return named, problems


def _free(name: str, taken: dict[str, Document]) -> str:
    """Return the id itself, or with a number behind it where another document has it."""
    return name if name not in taken else next(f"{name}-{n}" for n in range(2, len(taken) + 3) if f"{name}-{n}" not in taken)


def _paths(files: Iterable[str]) -> Iterator[Path]:
    for file in files:
        if file == "-":
            yield from (Path(line.strip()) for line in sys.stdin if line.strip())
        elif Path(file).is_dir():
            yield from sorted(path for path in Path(file).rglob("*") if path.is_file() and not path.name.startswith("."))
        else:
            yield Path(file)


def _read(path: Path) -> tuple[Document, ...]:
    from factcheck import readers, registry
    from factcheck.readers._door import Reader

    try:
        content = path.read_bytes()
    except OSError as error:
        raise refuse(f"{error.strerror or error}", file=str(path), code="FC015") from error
    known = registry.members(readers, "READER", Reader)
    return _fitting(known, path, content).read(content, str(path))


def _fitting(known: tuple[Reader, ...], path: Path, content: bytes) -> Reader:
    fitting = [r for r in known if r.fits(content)] or [r for r in known if path.suffix.lower() in r.suffixes]
    return fitting[0] if fitting else next(r for r in known if r.name == "text")


COMMAND = Command("compare", compare, "factcheck compare articles/ --format html -o comparison.html")
