"""`factcheck lock`: record what the sources say, so that a change under their claims is seen.

In: the sources of the project. Out: factcheck.lock, or with `--check` an exit code.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.commands import Command


def lock(
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 if a source is not what was recorded.")] = False,
) -> None:
    """Write factcheck.lock, one line a source; a source that changes later is told as FC013."""
    from factcheck.project import find_root, load
    from factcheck.project.atomic import edit_file
    from factcheck.project.lock import NAME, lock_text

    project = load(find_root(Path.cwd()))
    text, path = lock_text(project.documents), project.root / NAME
    if not check:
        changed = edit_file(path, lambda _: text.encode())
        typer.echo(f"{NAME}: {len(project.documents)} sources{'' if changed else ', nothing changed'}")
        return
    for problem in project.problems:
        if problem.code == "FC013":
            typer.echo(f"{problem.file}:{problem.line}: {problem.code} {problem.message}")
    if not path.exists() or path.read_bytes() != text.encode():
        raise typer.Exit(1)


COMMAND = Command("lock", lock, "factcheck lock --check")
