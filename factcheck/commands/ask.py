"""`factcheck ask`: hold one sentence against the sources.

In: a sentence, and the sources of the project or the files given. Out: for each of its values whether the sources support it.
"""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.commands import Command
from factcheck.errors import FactcheckError
from factcheck.model.document import Document, Selector


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
    from factcheck.commands._console import print_note, print_out
    from factcheck.commands._reading import reader
    from factcheck.extraction.extract import extract
    from factcheck.match.asking import ask as hold
    from factcheck.model.document import Source

    asked = extract(Document(Source(""), sentence)).claims
    documents = _documents(within)
    if not asked or not documents:
        print_note("the sentence holds no number and no date" if not asked else "there are no sources to ask")
        return 2
    said = [claim for each in reader(cached=not no_cache, label="reading sources")(documents) for claim in each.claims]
    answers = hold(asked, said)
    for answer in answers:
        print_out(f"{answer.claim.selector.exact}: {answer.stance}")
        for claim, link in zip(answer.claims, answer.links, strict=True):
            print_out(f"  {claim.source}:{claim.selector.start}  {_in_context(claim.selector)}")
            print_out(f"    why: {link.detail}")
    return int(any(answer.stance == "contradicted" for answer in answers))


def _in_context(place: Selector) -> str:
    """Show the words in brackets among their neighbours, cut between words."""
    before = place.prefix.partition(" ")[2] if len(place.prefix) > _CUT else place.prefix
    after = place.suffix.rpartition(" ")[0] if len(place.suffix) > _CUT else place.suffix
    return " ".join(f"… {before}[{place.exact}]{after} …".split())


def _documents(within: list[str] | None) -> list[Document]:
    if within:
        from factcheck.commands.compare import documents_of

        documents, problems = documents_of(within)
        if problems:
            raise FactcheckError(*problems)
        return list(documents)
    from factcheck.commands._run import load_here

    return list(load_here().documents)


_CUT = 30  # a context of 32 characters was cut out of a longer text

COMMAND = Command("ask", ask, 'factcheck ask "Russia sent 5,000 peacekeepers"')
