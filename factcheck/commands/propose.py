"""`factcheck propose`: propose claims of sources for review.

In: ids of sources. Out: claims/proposed/<source>.yaml, for `factcheck review`; nothing that is there is changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands import Command
from factcheck.errors import refuse

if TYPE_CHECKING:
    from factcheck.project.load import Project
    from factcheck.proposing import Proposal


def propose(
    sources: Annotated[list[str] | None, typer.Argument(metavar="[SOURCE]...", help="Ids of sources; all if left out.")] = None,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="Most proposals a source; the surest are kept.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print what would be proposed, and write nothing.")] = False,
) -> None:
    """Propose claims of sources, each with its quote, its question and how sure it is; repeated runs add nothing."""
    from factcheck.commands._proposing import proposals_of
    from factcheck.commands._run import load_here

    project = load_here()
    found = proposals_of(project, _chosen(project, sources or []), limit=limit)
    for source, proposals in found.items():
        if dry_run:
            _print(proposals)
        elif proposals:
            _write(project, source, proposals)
        else:
            typer.echo(f"{source}: nothing new")
    if any(found.values()) and not dry_run:
        typer.echo("next: factcheck review", err=True)


def _chosen(project: Project, sources: list[str]) -> list[str]:
    from factcheck.project.slate import did_you_mean

    known = [document.source.id for document in project.documents]
    for source in sources:
        if source not in known:
            raise refuse(f"there is no source '{source}'", hint=did_you_mean(source, known))
    return sources or known


def _print(proposals: tuple[Proposal, ...]) -> None:
    from factcheck.commands._console import print_out, visible

    for each in proposals:
        under = f" [{each.question}]" if each.question else ""
        print_out(visible(f"{each.confidence:.2f} {each.claim.source}: {each.ask}{under} {each.quote}"))


def _write(project: Project, source: str, proposals: tuple[Proposal, ...]) -> None:
    from factcheck.commands._proposing import entry_of
    from factcheck.project.proposals import add_proposals, head_of, proposals_path

    path = proposals_path(project.root, project.config, source)
    file = add_proposals(project.root, path, map(entry_of, proposals), head=head_of(project.root, path))
    fitting = sum(bool(each.question) for each in proposals)
    typer.echo(f"{file}: {len(proposals)} new, {fitting} of them under questions that are there")


COMMAND = Command("propose", propose, "factcheck propose review-2024")
