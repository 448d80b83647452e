"""`factcheck schema`: print a file format as JSON Schema, for editors and other tools.

In: the name of a format. Out: its schema on stdout.
"""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from factcheck.commands import Command


class Format(StrEnum):
    """The formats that have a schema."""

    CLAIMS = "claims"
    SOURCE = "source"
    CONFIG = "config"
    REPORT = "report"


def schema(
    name: Annotated[Format, typer.Argument(help="Which format.")] = Format.CLAIMS,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to FILE, not to stdout.")] = None,
) -> None:
    """Print the JSON Schema of claim files, of source front matter, of the settings or of report.json."""
    text = schema_text(name)
    if output is None:
        typer.echo(text, nl=False)
    else:
        from factcheck.project.atomic import replace_file

        replace_file(output.resolve(), text.encode())


def schema_text(name: Format) -> str:
    """Give a schema as the text of a file."""
    return json.dumps(_schema(name), indent=2, ensure_ascii=False) + "\n"


def _schema(name: Format) -> dict[str, Any]:
    if name is Format.REPORT:
        from importlib.resources import files

        schema: dict[str, Any] = json.loads(files("factcheck.reporters").joinpath("report.schema.json").read_text("utf-8"))
        return schema
    from factcheck.project.forms import FORMS, json_schema

    return json_schema(FORMS[name])


COMMAND = Command("schema", schema, "factcheck schema claims > claims.schema.json")
