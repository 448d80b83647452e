"""`factcheck accept`: accept a finding, with a reason, a name and a last day.

In: the id of a question, why, and until when. Out: an `accept:` in its claim file, everything else there untouched.
"""

from __future__ import annotations

import subprocess
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from factcheck.commands import Command
from factcheck.errors import FactcheckError, refuse


def accept(
    question: Annotated[str, typer.Argument(metavar="ID", help="Id of the question whose finding is accepted.")],
    because: Annotated[str, typer.Option("--because", help="Why. It is shown in every report.")],
    until: Annotated[str, typer.Option("--until", metavar="YYYY-MM-DD", help="The last day on which it holds.")],
    by: Annotated[str, typer.Option("--by", help="Who accepts it; your git user.name if left out.")] = "",
) -> None:
    """Accept a conflict or another finding of a question: why, who, and until when."""
    from factcheck.model.claim import Acceptance
    from factcheck.project import find_root, load
    from factcheck.project.writer import rewrite, set_acceptance

    acceptance = Acceptance(_said(because, "--because"), _said(by or git_user(), "--by"), _day(until))
    project = load(find_root(Path.cwd()))
    found = next((each for each in project.questions if each.id == question), None)
    if found is None:
        raise _unknown(question, (each.id for each in project.questions))
    path = project.root / found.place.file
    rewrite(project.root, path, lambda file, text: set_acceptance(file, text, question, acceptance))
    typer.echo(f"{found.place.file}:{found.place.line}: {question} is accepted by {acceptance.by} until {acceptance.until}")


def git_user() -> str:
    """Give the name that git knows the person by; empty without git or a name."""
    try:
        done = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, check=False)  # noqa: S607
    except OSError:
        return ""
    return done.stdout.strip()


def _said(text: str, option: str) -> str:
    if not text.strip():
        raise refuse(f"{option} must not be empty", hint="an acceptance needs a reason, a name and a last day")
    return text


def _day(text: str) -> date:
    from factcheck.project.claim_files import read_day

    day = read_day(text)
    if day is None:
        raise refuse(f"--until is a day such as 2027-01-31, not '{text}'")
    if day < datetime.now(tz=UTC).date():
        raise refuse(f"--until {text} is in the past")
    return day


def _unknown(question: str, known: object) -> FactcheckError:
    from factcheck.project.slate import did_you_mean

    return refuse(f"there is no question '{question}'", hint=did_you_mean(question, known))  # type: ignore[arg-type]


COMMAND = Command("accept", accept, 'factcheck accept points --because "the agency counts the annex" --until 2027-01-31')
