"""`factcheck export`: the judged claims as data for other tools.

In: the project of the working folder. Out: CSV, JSON Lines, an SQLite database or W3C Web Annotations.
"""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands import Command
from factcheck.errors import refuse

if TYPE_CHECKING:
    from factcheck.model.report import Report


class Format(StrEnum):
    """What other tools read."""

    CSV = "csv"
    JSONL = "jsonl"
    SQLITE = "sqlite"
    ANNOTATION = "annotation"


def export(
    name: Annotated[Format, typer.Argument(help="The format.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to FILE, not to stdout.")] = None,
    today: Annotated[str, typer.Option("--today", metavar="DAY", help="The day for which acceptances must hold.")] = "",
) -> None:
    """Write every claim with its verdict: csv and jsonl a line a claim, sqlite for Datasette, annotation for Hypothesis."""
    from factcheck.commands._run import day_from, judge_project, load_here
    from factcheck.gate import Terms
    from factcheck.project.atomic import replace_file

    if name is Format.SQLITE and output is None and sys.stdout.isatty():
        raise refuse("a database is nothing to read on a screen", hint="name a file: factcheck export sqlite -o claims.db")
    content = exported(judge_project(load_here(), Terms(), day_from(today)).report, name)
    if output is None:
        sys.stdout.buffer.write(content)
    else:
        replace_file(output.resolve(), content)


def exported(report: Report, name: Format) -> bytes:
    """Write a report down in a format."""
    from factcheck.reporters import annotation, csv

    match name:
        case Format.CSV:
            return csv.render(report).encode()
        case Format.JSONL:
            return _lines(report).encode()
        case Format.ANNOTATION:
            return annotation.render(report).encode()
        case Format.SQLITE:
            from factcheck.commands._sqlite import database

            return database(report)


def _lines(report: Report) -> str:
    from factcheck.reporters._flat import claim_fields

    lines = []
    for judged in report.groups:
        head = {"group": judged.group.id, "about": judged.group.about, "verdict": judged.verdict, "why": judged.why}
        lines += [json.dumps(head | claim_fields(claim), ensure_ascii=False) + "\n" for claim in judged.group.claims]
    return "".join(lines)


COMMAND = Command("export", export, "factcheck export sqlite -o claims.db && datasette claims.db")
