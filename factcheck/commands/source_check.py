"""`factcheck source check`: what is missing or changed in the sources.

In: the sources of the project, and with --fetch the pages that they came from. Out: a line a finding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands import Command
from factcheck.errors import FactcheckError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model.document import Document


def source_check(
    fetch: Annotated[bool, typer.Option("--fetch", help="Use the network: look whether every address still answers.")] = False,
    allow_private: Annotated[bool, typer.Option("--allow-private", help="Let an address lead into your own network.")] = False,
) -> int:
    """Tell missing dates and publishers, texts that changed since the lock, and with --fetch addresses that are gone.

    Exit codes: 0 nothing to tell, 1 something.
    """
    import sys

    from factcheck.commands._console import print_problems
    from factcheck.commands._run import load_here

    project = load_here()
    files = {document.source.file for document in project.documents}
    found = [problem for problem in project.problems if problem.file in files or problem.code == "FC013"]
    if fetch:
        found += _dead(project.documents, private=allow_private)
    print_problems(found, sys.stdout)
    typer.echo(f"{len(project.documents)} sources, {len(found)} to look at", err=True)
    return 1 if found else 0


def _dead(documents: Iterable[Document], *, private: bool) -> Iterator[Problem]:
    from factcheck.project.fetch import Limits, fetch

    for document in documents:
        if document.source.url:
            try:
                fetch(document.source.url, Limits(private=private))
            except FactcheckError as error:
                told = error.problems[0]
                yield Problem(document.source.file, 1, 1, "FC015", told.message, "look for a copy, and write it as 'archived:'")


COMMAND = Command("check", source_check, "factcheck source check --fetch")
