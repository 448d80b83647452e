"""`factcheck report`: the verification report.

In: the project of the working folder. Out: reports/index.html and reports/report.json, and a summary on stdout.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.commands import Command
from factcheck.commands._console import print_note, print_out
from factcheck.commands._formats import reporter_named, write_whole
from factcheck.commands._run import day_from, judge_project, load_here
from factcheck.gate import Terms
from factcheck.reporters.text import summary


def report(
    output_format: Annotated[
        str, typer.Option("--format", metavar="NAME", help="Print this format on stdout instead: markdown, json, ...")
    ] = "",
    folder: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="DIR", help="Where to write; reports/ if not given.")
    ] = None,
    open_page: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
    today: Annotated[str, typer.Option("--today", metavar="DAY", help="The day for which acceptances must hold.")] = "",
    commit: Annotated[str | None, typer.Option("--commit", help="What to name as the commit; asked of git if not given.")] = None,
) -> int:
    """Write the verification report: one page that needs no network, and the same as JSON."""
    day = day_from(today)
    project = load_here()
    judged = judge_project(project, Terms(), day, commit=commit).report
    if output_format:
        print_out(reporter_named(output_format).render(judged).rstrip("\n"))
        return 0
    target = folder or project.root / project.config.reports
    page = target / "index.html"
    write_whole(page, reporter_named("html").render(judged))
    write_whole(target / "report.json", reporter_named("json").render(judged))
    print_out(summary(judged))
    print_note(f"wrote {page} and {target / 'report.json'}")
    if open_page:
        typer.launch(str(page))
    return 0


COMMAND = Command("report", report, "factcheck report --open")
