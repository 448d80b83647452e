"""`factcheck ask`: hold one sentence against the sources.

In: a sentence, and the sources of the project or the files given. Out: for each of its values whether the sources support it.
"""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.commands import Command
from factcheck.model.document import Document


def ask(
    sentence: Annotated[str, typer.Argument(help="What somebody says, in one sentence.")],
    within: Annotated[
        list[str] | None, typer.Option("--in", metavar="FILE", help="Files or folders instead of a project.")
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Read everything anew and keep nothing for the next run.")] = False,
) -> int:
    """Judge one sentence against the sources: supported, contradicted or not found, each with its words.

    Exit codes: 0 nothing contradicts it, 1 a source does, 2 there is no value in it, or nothing to hold it against.
    """
    from factcheck.commands._articles import documents_in
    from factcheck.commands._console import print_note, print_out
    from factcheck.commands._reading import reader
    from factcheck.commands._why import in_context
    from factcheck.extraction.extract import extract
    from factcheck.match.asking import ask as hold
    from factcheck.model.document import Source

    asked = extract(Document(Source(""), sentence)).claims
    documents = documents_in(within or [])
    if not asked or not documents:
        print_note("the sentence holds no number and no date" if not asked else "there are no sources to ask")
        return 2
    said = [claim for each in reader(cached=not no_cache, label="reading sources")(documents) for claim in each.claims]
    answers = hold(asked, said)
    for answer in answers:
        print_out(f"{answer.claim.selector.exact}: {answer.stance}")
        for claim, link in zip(answer.claims, answer.links, strict=True):
            print_out(f"  {claim.source}:{claim.selector.start}  {in_context(claim.selector)}")
            print_out(f"    why: {link.detail}")
    return int(any(answer.stance == "contradicted" for answer in answers))


COMMAND = Command("ask", ask, 'factcheck ask "Russia sent 5,000 peacekeepers"')
