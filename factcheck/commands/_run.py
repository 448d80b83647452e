"""What `check`, `report` and `explain` share: load the project, judge it, hold it against the acceptances.

What judges is imported where it is used: a command that only shows its help stays quick.

In: the working folder and today. Out: the project and the gate's outcome, or a report of the mistakes that stand in its way.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from factcheck import __version__
from factcheck.errors import Problem
from factcheck.model.document import Place
from factcheck.model.group import Finding, Severity
from factcheck.model.report import Report

if TYPE_CHECKING:
    from factcheck.commands._reading import Read
    from factcheck.gate import Outcome, Terms
    from factcheck.project.load import Project


def load_here() -> Project:
    """Load the project that the working folder belongs to.

    Raises:
        FactcheckError: with every mistake in its files.
    """
    from factcheck.project.config import find_root
    from factcheck.project.load import load

    return load(find_root(Path.cwd()))


def judge_project(
    project: Project, terms: Terms, today: date, *, commit: str | None = None, read: Read | None = None
) -> Outcome:
    """Judge the claims of a project and hold the report against what was accepted.

    Args:
        project: as loaded.
        terms: what it lets pass.
        today: the day for which acceptances must hold.
        commit: what the report names as its commit; None = what git says.
        read: reads sources through for claims that no claim file holds; they are shown, and count where the terms include what
            is proposed. None leaves the sources unread, which is quicker.
    """
    from factcheck.gate import decide
    from factcheck.pipeline import verify

    title = project.config.title or project.root.name
    named = commit_of(project.root) if commit is None else commit
    report = verify(project.documents, project.questions, project.selectors, title=title, commit=named)
    if read is not None:
        report = _with_found(project, report, read, terms)
    remarks = problem_findings(project.problems, severity="warning")
    return decide(replace(report, findings=remarks), terms, today=today)


def _with_found(project: Project, reviewed: Report, read: Read, terms: Terms) -> Report:
    """Put claims that no claim file holds beside what was reviewed, or among it where they shall count."""
    from factcheck.commands._proposing import found_in
    from factcheck.pipeline import possible, ranked, verify
    from factcheck.proposing.beside import beside

    found = found_in(project, read, reviewed)
    unsure = possible(found.groups, {document.source.id: document.source for document in project.documents})
    if not terms.include_proposed:
        return replace(beside(reviewed, found), possible=unsure)
    title, commit = reviewed.title, reviewed.commit
    judged = verify(project.documents, project.questions, project.selectors, found=found.claims, title=title, commit=commit)
    apart = beside(judged, replace(found, claims=())).proposed
    return replace(judged, groups=ranked((*judged.groups, *apart)), possible=unsure)


def day_from(text: str) -> date:
    """Read the day for which acceptances must hold: an ISO date, or today where nothing is given."""
    if not text:
        return datetime.now(UTC).date()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"'{text}' is not a day like 2027-01-31") from error


def problem_findings(problems: Iterable[Problem], *, severity: Severity = "error") -> tuple[Finding, ...]:
    """Turn mistakes in files into findings, so that every format can show them."""
    return tuple(
        Finding(
            problem.code, "file", severity, problem.message, problem.hint, (),
            place=Place(problem.file, max(1, problem.line), max(1, problem.column)) if problem.file else None,
        )
        for problem in problems
    )  # fmt: skip


def broken(problems: Iterable[Problem]) -> Report:
    """Make the report of a run that could not judge."""
    return Report("", __version__, "", (), (), findings=problem_findings(problems))


def commit_of(folder: Path) -> str:
    """Name the commit that a folder stands at, short; empty outside a repository or without git."""
    try:
        done = subprocess.run(
            ["git", "rev-parse", "--short=12", "HEAD"],  # noqa: S607 - the git of the person's own path
            cwd=folder, capture_output=True, text=True, timeout=10, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
