"""`factcheck check`: the gate. It changes nothing but a baseline that it is given, and uses no network.

In: the project of the working folder. Out: findings on stdout and an exit code.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands import Command, Include
from factcheck.commands._console import print_note, print_out, print_problems
from factcheck.commands._formats import outputs, reporter_named, write_outputs
from factcheck.commands._run import broken, day_from, judge_project, load_here
from factcheck.errors import FactcheckError, Problem, refuse

if TYPE_CHECKING:
    from factcheck.gate import Bar, Outcome, Terms
    from factcheck.model.group import Finding
    from factcheck.model.report import Report
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
    select: Annotated[str, typer.Option("--select", metavar="CODES", help="Only these codes, such as FC101,FC2.")] = "",
    ignore: Annotated[str, typer.Option("--ignore", metavar="CODES", help="All but these codes.")] = "",
    include: Annotated[Include | None, typer.Option("--include", help="Let claims count and fail that nobody reviewed.")] = None,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", metavar="FILE", help="Known findings do not fail; the file only shrinks.")
    ] = None,
    accept_new: Annotated[bool, typer.Option("--accept-new", help="Take what fails into the baseline.")] = False,
    since: Annotated[str, typer.Option("--since", metavar="REF", help="Fail only for what came in after this commit.")] = "",
    allow_empty: Annotated[bool, typer.Option("--allow-empty", help="Pass where there is nothing to check.")] = False,
    today: Annotated[str, typer.Option("--today", metavar="DAY", help="The day for which acceptances must hold.")] = "",
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Read sources anew, with --include proposed.")] = False,
) -> int:
    """Check every claim of the project and fail where sources contradict each other.

    With --include proposed it also reads the sources through, and what they say beside the claim files counts as well.

    Exit codes: 0 checked and clean, 1 findings at or above the bar, 2 could not judge, 3 a bug in factcheck.
    """
    from factcheck.commands._known import introduced_since, keep_baseline
    from factcheck.commands._reading import reader
    from factcheck.gate import Terms
    from factcheck.project.baseline import read_baseline

    reporter, files, day = reporter_named(output_format), outputs(output or ()), day_from(today)
    if accept_new and baseline is None:
        raise refuse("--accept-new has no baseline to write to", hint="add --baseline factcheck.baseline")
    try:
        project = load_here()
        known = read_baseline(project.root, baseline) if baseline else {}
        bar: Bar = fail_on.value if fail_on else project.config.fail_on
        terms = Terms(bar, _codes(select), _codes(ignore), known, include_proposed=include is not None)
        read = reader(project.root, cached=not no_cache, label="reading sources") if include else None
        outcome = judge_project(project, terms, day, read=read)
    except FactcheckError as error:
        return _could_not_judge(error.problems, reporter, files)
    except Exception as error:
        # What reads the files must find the failure in them; the crash itself is reported at the top.
        _could_not_judge((_crash(error),), reporter, files)
        raise
    if since:
        outcome = introduced_since(project.root, since, outcome, terms, today=day, read=read)
    if baseline:
        outcome = keep_baseline(baseline, outcome, accept_new=accept_new)
    return _tell(outcome, terms, reporter, files, allow_empty=allow_empty)


def _tell(
    outcome: Outcome, terms: Terms, reporter: Reporter, files: list[tuple[Reporter, Path]], *, allow_empty: bool
) -> int:
    shown = _selected(outcome.report, terms)
    write_outputs(shown, files)
    print_out(reporter.render(shown).rstrip("\n"))
    if outcome.known:
        print_note(f"factcheck: {len(outcome.known)} of these findings were known before and do not fail")
    if outcome.exit_code == 2:
        print_note("factcheck: nothing was checked: no claim file holds a question (--allow-empty lets that pass)")
        return 0 if allow_empty else 2
    return outcome.exit_code


def _selected(report: Report, terms: Terms) -> Report:
    """Leave out the findings that a person did not ask for; verdicts stay."""
    from factcheck.gate import wanted

    def asked(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        return tuple(finding for finding in findings if wanted(finding, terms))

    groups = tuple(replace(judged, findings=asked(judged.findings)) for judged in report.groups)
    return replace(report, groups=groups, findings=asked(report.findings))


def _crash(error: Exception) -> Problem:
    return Problem("", 0, 0, "FC000", f"a bug in factcheck: {type(error).__name__}: {error}", "report it with the crash note")


def _could_not_judge(problems: Sequence[Problem], reporter: Reporter, files: list[tuple[Reporter, Path]]) -> int:
    report = broken(problems)
    write_outputs(report, files)
    if reporter.name == "text":
        print_problems(problems, sys.stdout)  # they are this command's findings
    else:
        print_out(reporter.render(report).rstrip("\n"))
    return 2


def _codes(text: str) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in text.split(",") if code.strip())


COMMAND = Command("check", check, "factcheck check --fail-on single-source --format json")
