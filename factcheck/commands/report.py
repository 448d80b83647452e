"""`factcheck report`: the verification report.

In: the project of the working folder. Out: reports/index.html and reports/report.json, and a summary on stdout.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands import Command, Include
from factcheck.commands._console import print_note, print_out
from factcheck.commands._formats import reporter_named, write_outputs
from factcheck.commands._run import day_from, judge_project, load_here

if TYPE_CHECKING:
    from factcheck.model.report import Report
    from factcheck.reporters._door import Reporter


def report(
    output_format: Annotated[
        str, typer.Option("--format", metavar="NAME", help="Only this: markdown, json, ... on stdout; pdf in the folder.")
    ] = "",
    folder: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="DIR", help="Where to write; reports/ if not given.")
    ] = None,
    open_page: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
    include: Annotated[Include | None, typer.Option("--include", help="Let claims count that nobody reviewed.")] = None,
    since: Annotated[str, typer.Option("--since", metavar="REF", help="Begin with what changed since this commit.")] = "",
    today: Annotated[str, typer.Option("--today", metavar="DAY", help="The day for which acceptances must hold.")] = "",
    commit: Annotated[str | None, typer.Option("--commit", help="What to name as the commit; asked of git if not given.")] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Read everything anew and keep nothing for the next run.")] = False,
) -> int:
    """Write the verification report: one page that needs no network, and the same as JSON."""
    from factcheck.commands._reading import reader
    from factcheck.gate import Terms
    from factcheck.pipeline import survey
    from factcheck.reporters.text import summary

    day = day_from(today)
    project = load_here()
    read = reader(project.root, cached=not no_cache, label="reading sources")
    judged = judge_project(project, Terms(include_proposed=include is not None), day, commit=commit, read=read).report
    judged = survey(judged, read=read)
    if since:
        from factcheck.commands._known import compared_with

        judged = compared_with(project.root, since, judged, today=day)
    target = folder or project.root / project.config.reports
    if output_format:
        return _write_one(judged, reporter_named(output_format), target)
    page = target / "index.html"
    write_outputs(judged, ((reporter_named("html"), page), (reporter_named("json"), target / "report.json")))
    print_out(summary(judged))
    print_note(f"wrote {page} and {target / 'report.json'}")
    if open_page:
        typer.launch(str(page))
    return 0


def _write_one(judged: Report, reporter: Reporter, target: Path) -> int:
    if reporter.printed:
        write_outputs(judged, ((reporter, target / f"report{reporter.suffix}"),))
        print_note(f"wrote {target / f'report{reporter.suffix}'}")
    else:
        print_out(reporter.render(judged).rstrip("\n"))
    return 0


COMMAND = Command("report", report, "factcheck report --open")
