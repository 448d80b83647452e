"""`factcheck review`: decide on proposals, one key each.

In: claims/proposed/, and a person at a terminal, or ids on the command line. Out: claim files; what is rejected does not come
back.
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
    from factcheck.commands._queue import Item
    from factcheck.commands._session import Session


class Form(StrEnum):
    """How proposals are listed."""

    TEXT = "text"
    JSON = "json"


def review(
    listed: Annotated[bool, typer.Option("--list", help="List what waits, and leave.")] = False,
    accept: Annotated[list[str] | None, typer.Option("--accept", metavar="ID", help="Take over; may be repeated.")] = None,
    reject: Annotated[list[str] | None, typer.Option("--reject", metavar="ID", help="Reject for good; may be repeated.")] = None,
    into: Annotated[str, typer.Option("--into", metavar="QUESTION", help="With --accept: the question to go under.")] = "",
    as_new: Annotated[bool, typer.Option("--as-new", help="With --accept: as a question of its own.")] = False,
    form: Annotated[Form, typer.Option("--format", help="json: with --list, for other programs.")] = Form.TEXT,
) -> None:
    """Decide on proposals: a queue in the terminal, one key each; every key has its option for scripts."""
    from factcheck.commands import _session
    from factcheck.project.config import find_root

    root = find_root(Path.cwd())
    if accept or reject:
        _decide(_session.open_session(root), accept or [], reject or [], into, as_new)
    elif listed or form is Form.JSON:
        _list(_session.open_session(root), form)
    elif sys.stdin.isatty() and sys.stdout.isatty():
        done = _session.run(root)
        left = len(_session.open_session(root).waiting())
        typer.echo(", ".join([*(f"{count} {word}" for word, count in done.items() if count), f"{left} left"]))
    else:
        raise refuse("a review needs a terminal", hint="or use --list, --accept ID and --reject ID")


def _decide(session: Session, accept: list[str], reject: list[str], into: str, as_new: bool) -> None:
    from factcheck.commands import _queue
    from factcheck.commands._session import question_named, write

    for name in accept:
        item = _queue.find(session.project, name)
        if into:
            changes = _queue.into_changes(session.project, item, question_named(session.project, into))
        elif as_new:
            changes = _queue.new_changes(session.project, item)
        else:
            changes = _queue.accept_changes(session.project, item)
        write(session, item, "accepted", changes)
        typer.echo(f"{name}: accepted: {', '.join(changes)}")
    for name in reject:
        item = _queue.find(session.project, name)
        write(session, item, "rejected", _queue.reject_changes(session.project, item))
        typer.echo(f"{name}: rejected, and not proposed again")


def _list(session: Session, form: Form) -> None:
    from factcheck.commands._console import print_out, visible

    waiting = session.waiting()
    if form is Form.JSON:
        typer.echo(json.dumps([_row(session, item) for item in waiting], ensure_ascii=False, indent=1))
        return
    for item in waiting:
        under = f" [{item.target.id}]" if item.target is not None else ""
        print_out(visible(f"{item.id}: {item.question.ask}{under} {item.saying.source}: {item.saying.quote}"))
    typer.echo(f"{len(waiting)} wait", err=True)


def _row(session: Session, item: Item) -> dict[str, object]:
    from factcheck.commands._effect import effect, reading

    return {
        "id": item.id,
        "ask": item.question.ask,
        "source": item.saying.source,
        "quote": item.saying.quote,
        "start": item.selector.start,
        "end": item.selector.end,
        "question": item.target.id if item.target is not None else None,
        "reading": reading(session.project, item),
        "effect": effect(session.project, item, item.target),
        "confidence": item.question.note,
    }


COMMAND = Command("review", review, "factcheck review --accept bridge-length.review-2024")
