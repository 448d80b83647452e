"""`factcheck check`: the gate. It changes nothing and uses no network.

In: the project of the working folder. Out: findings on stdout and an exit code.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from factcheck.commands import Command
from factcheck.commands._console import print_note, print_out, print_problems
from factcheck.commands._formats import outputs, reporter_named, write_outputs
from factcheck.commands._run import broken, day_from, judge_project, load_here
from factcheck.errors import FactcheckError
from factcheck.gate import Terms
from factcheck.reporters._door import Reporter


class FailOn(StrEnum):
    """What lets the gate fail."""

    CONFLICT = "conflict"
    SINGLE_SOURCE = "single-source"
    ANY = "any"
    NEVER = "never"


def check(
    output_format: Annotated[str, typer.Option("--format", metavar="NAME", help="text, json, sarif, ... on stdout.")] = "text",
    output: Annotated[
        list[str] | None, typer.Option("-o", "--output", metavar="FORMAT=FILE", help="Also write this; may be repeated.")
    ] = None,
    fail_on: Annotated[
        FailOn | None, typer.Option("--fail-on", help="What lets the gate fail; the project's setting if not given.")
    ] = None,
    select: Annotated[str, typer.Option("--select", metavar="CODES", help="Only these codes count, such as FC101,FC2.")] = "",
    ignore: Annotated[str, typer.Option("--ignore", metavar="CODES", help="These codes do not count.")] = "",
    allow_empty: Annotated[bool, typer.Option("--allow-empty", help="Pass where there is nothing to check.")] = False,
    today: Annotated[str, typer.Option("--today", metavar="DAY", help="The day for which acceptances must hold.")] = "",
) -> int:
    """Check every claim of the project and fail where sources contradict each other.

    Exit codes: 0 checked and clean, 1 findings at or above the bar, 2 could not judge, 3 a bug in factcheck.
    """
    reporter, files, day = reporter_named(output_format), outputs(output or ()), day_from(today)
    try:
        project = load_here()
    except FactcheckError as error:
        return _could_not_judge(error, reporter, files)
    terms = Terms(bar=(fail_on or FailOn(project.config.fail_on)).value, select=_codes(select), ignore=_codes(ignore))
    outcome = judge_project(project, terms, day)
    write_outputs(outcome.report, files)
    print_out(reporter.render(outcome.report).rstrip("\n"))
    if outcome.exit_code == 2:
        print_note("factcheck: nothing was checked: no claim file holds a question (--allow-empty lets that pass)")
        return 0 if allow_empty else 2
    return outcome.exit_code


def _could_not_judge(error: FactcheckError, reporter: Reporter, files: list[tuple[Reporter, Path]]) -> int:
    report = broken(error.problems)
    write_outputs(report, files)
    if reporter.name == "text":
        print_problems(error.problems, sys.stdout)  # they are this command's findings
    else:
        print_out(reporter.render(report).rstrip("\n"))
    return 2


def _codes(text: str) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in text.split(",") if code.strip())


COMMAND = Command("check", check, "factcheck check --fail-on single-source --format json")
