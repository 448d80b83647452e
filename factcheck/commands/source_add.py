"""`factcheck source`: add sources and look after them.

In: files, or addresses with --fetch. Out: seeds/<id>.md: the text, and over it what is known about the publication.
"""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.commands import Command
from factcheck.errors import FactcheckError, Problem, refuse


def source_add(
    places: Annotated[list[str], typer.Argument(metavar="FILE|URL...", help="Files of any format that is read, or addresses.")],
    name: Annotated[str, typer.Option("--id", help="Id of the source; made of the file name if left out.")] = "",
    publisher: Annotated[str, typer.Option("--publisher", help="Who published it.")] = "",
    title: Annotated[str, typer.Option("--title", help="As printed.")] = "",
    published: Annotated[str, typer.Option("--published", metavar="DATE", help="2024-05-06, 2024-05 or 2024.")] = "",
    kind: Annotated[str, typer.Option("--kind", help="primary, secondary, reference or social.")] = "",
    copies: Annotated[list[str] | None, typer.Option("--copies", metavar="ID", help="Whose words it repeats.")] = None,
    fetch: Annotated[bool, typer.Option("--fetch", help="Use the network, for the addresses given and nothing else.")] = False,
    allow_private: Annotated[bool, typer.Option("--allow-private", help="Let an address lead into your own network.")] = False,
) -> int:
    """Store what sources say, with publisher, date and hash; nothing that is there is overwritten.

    Exit codes: 0 all are stored, 2 one could not be read or is there already; the others are stored all the same.
    """
    from factcheck.commands._adding import Given, add_source, documents_from
    from factcheck.commands._console import print_problems
    from factcheck.commands._run import load_here

    given = Given(name, publisher, title, published, kind, tuple(copies or ()), fetch, allow_private)
    project, problems = load_here(), list[Problem]()
    for place in places:
        try:
            documents = documents_from(place, given)
            if name and (len(places) > 1 or len(documents) > 1):
                raise refuse("--id names one source, and here are several")
            for document in documents:
                add_source(project, document, given)
                project = load_here()
        except FactcheckError as error:
            problems += error.problems
    print_problems(problems)
    if len(problems) < len(places):
        typer.echo("next: factcheck propose", err=True)
    return 2 if problems else 0




COMMAND = Command("add", source_add, "factcheck source add report.pdf --publisher 'Bridge Authority' --published 2024-05-06")
