"""`factcheck compare`: find the claims of articles, group those about one measure, and say where they agree and conflict.

In: files, folders, `-` for a list of files on standard input, JSON Lines of documents. Out: the same report as from claim files.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands import Command

if TYPE_CHECKING:
    from factcheck.errors import Problem
    from factcheck.model.document import Document


def compare(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Files or folders; - reads a list of files.")],
    output_format: Annotated[str, typer.Option("--format", metavar="NAME", help="text, html, json, markdown, ...")] = "text",
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write there instead of stdout.")] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Read everything anew and keep nothing for the next run.")] = False,
) -> int:
    """Compare articles that nobody has annotated: agreements, conflicts and what only one of them says, each with its reasons.

    Exit codes: 0 compared, 2 a file could not be read (the others are compared all the same), or fewer than two documents.
    """
    from factcheck import pipeline
    from factcheck.commands._console import print_note, print_out, print_problems
    from factcheck.commands._formats import reporter_named, write_outputs
    from factcheck.commands._reading import reader
    from factcheck.proposing.naming import worded

    reporter = reporter_named(output_format)
    documents, problems = documents_of(files)
    print_problems(problems)
    for document in documents:
        for remark in document.remarks:
            print_note(f"{document.source.id}: {remark}")
    if len(documents) < 2:
        print_note(f"factcheck: compare needs at least two documents that can be read, not {len(documents)}")
        return 2
    report = worded(pipeline.compare(documents, read=reader(cached=not no_cache)))
    if output is None:
        print_out(reporter.render(report).rstrip("\n"))
    else:
        write_outputs(report, ((reporter, output),))
        print_note(f"wrote {output}")
    return 2 if problems else 0


def documents_of(files: Iterable[str]) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Read files and folders, `-` standing for a list of files on standard input.

    Returns:
        The documents, each with the year of its day where the others tell it, and what could not be read.
    """
    from factcheck.extraction.filed import with_years
    from factcheck.readers import read_documents

    documents, problems = read_documents(list(_paths(files)))
    return with_years(documents), tuple(problems)


def _paths(files: Iterable[str]) -> Iterator[Path]:
    for file in files:
        if file == "-":
            yield from (Path(line.strip()) for line in sys.stdin if line.strip())
        else:
            yield Path(file)


COMMAND = Command("compare", compare, "factcheck compare articles/ --format html -o comparison.html")
