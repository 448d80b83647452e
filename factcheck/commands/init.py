"""`factcheck init`: begin a project: settings, folders, an example, and what CI needs.

In: a folder. Out: files in it; one that is there already is kept as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from factcheck.commands import Command

_STARTER = Path(__file__).parent / "starter"
_UNKNOWN = "factcheck @ git+https://example.org/factcheck.git"
_ACCEPTED_FOR = timedelta(days=180)  # how long the acceptance in the example holds


class Platform(StrEnum):
    """Where CI runs."""

    GITHUB = "github"
    GITLAB = "gitlab"


def init(
    folder: Annotated[Path, typer.Argument(help="Where the project begins.")] = Path(),
    example: Annotated[bool, typer.Option("--example/--no-example", help="With three made-up sources.")] = True,
    ci: Annotated[Platform | None, typer.Option("--ci", help="Write a pipeline for this platform.")] = None,
    pre_commit: Annotated[bool, typer.Option("--pre-commit", help="Write a hook for pre-commit.")] = False,
) -> None:
    """Begin a project: settings, folders, schemas for editors, an example. Nothing that is there is overwritten."""
    parts = ["seeds", "claims"] * example + [f"ci/{ci}"] * (ci is not None) + ["pre-commit"] * pre_commit
    for name in ("seeds", "claims"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for name, text in (*_settings(folder), *_schemas(), *(file for part in parts for file in _starter(part))):
        typer.echo(f"{_write(folder / name, text)} {name}")
    if ci is not None and _requirement() == _UNKNOWN:
        typer.echo("set the address of factcheck's repository in the pipeline: it stands as example.org there", err=True)
    typer.echo("next: factcheck check, then factcheck report --open", err=True)


def _settings(folder: Path) -> Iterator[tuple[str, str]]:
    """Give the settings, unless pyproject.toml has them."""
    from factcheck.project.config import config_file

    there = config_file(folder)
    if there is None or there.name == "factcheck.toml":
        yield "factcheck.toml", (_STARTER / "factcheck.toml").read_text("utf-8")


def _schemas() -> Iterator[tuple[str, str]]:
    """Give the schemas that the first line of a claim file points an editor to."""
    from factcheck.commands.schema import Format, schema_text

    for name in (Format.CLAIMS, Format.SOURCE, Format.CONFIG):
        yield f".factcheck/{name}.schema.json", schema_text(name)
    yield ".factcheck/.gitignore", "cache/\n"


def _starter(part: str) -> Iterator[tuple[str, str]]:
    """Give the files of a part of the starter, by their paths in the project."""
    until = (datetime.now(tz=UTC).date() + _ACCEPTED_FOR).isoformat()
    root = _STARTER / part
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        name = path.relative_to(_STARTER if part in ("seeds", "claims") else root).as_posix()
        yield name, path.read_text("utf-8").replace("{until}", until).replace("{requirement}", _requirement())


def _requirement() -> str:
    """Name factcheck as pip installs it: from the repository and commit that this one came from.

    A name alone could be somebody else's package; where the origin is not known, an address stands there that cannot work.
    """
    import json
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        origin = json.loads(distribution("factcheck").read_text("direct_url.json") or "{}")
    except PackageNotFoundError:
        origin = {}
    vcs = origin.get("vcs_info")
    return f"factcheck @ {vcs['vcs']}+{origin['url']}@{vcs['commit_id']}" if vcs else _UNKNOWN


def _write(path: Path, text: str) -> str:
    from factcheck.project.atomic import replace_file

    if path.exists():
        return "kept"
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path.resolve(), text.encode())
    return "wrote"


COMMAND = Command("init", init, "factcheck init --ci github --pre-commit")
