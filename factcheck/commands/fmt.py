"""`factcheck fmt`: set the fields of claim files in canonical order, comments kept.

In: claim files. Out: the same files, their fields reordered, or with `--check` the names of those that would change.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.commands import Command


def fmt(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="[FILE]...", help="Claim files; all if left out.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; exit 1 if a file would change.")] = False,
) -> None:
    """Set the fields of claim files in canonical order; comments, quotes and everything else stay as they are."""
    from factcheck.project.claim_files import find_claim_files
    from factcheck.project.config import find_root, read_config
    from factcheck.project.files import relative

    root = find_root(Path.cwd())
    files = [path.resolve() for path in paths] if paths else list(find_claim_files(root, read_config(root)[0].claims))
    changed = [path for path in files if _set_in_order(root, path, check=check)]
    for path in changed:
        typer.echo(f"{'would change' if check else 'changed'} {relative(root, path)}")
    typer.echo(f"{len(files)} claim files, {len(changed)} {'to change' if check else 'changed'}", err=True)
    if check and changed:
        raise typer.Exit(1)


def _set_in_order(root: Path, path: Path, *, check: bool) -> bool:
    from factcheck.project.files import read_exactly, relative
    from factcheck.project.writer import in_order, rewrite

    if not check:
        return rewrite(root, path, in_order)
    text = read_exactly(root, path)
    return in_order(relative(root, path), text) != text


COMMAND = Command("fmt", fmt, "factcheck fmt --check")
