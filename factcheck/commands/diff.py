"""`factcheck diff`: which verdicts changed since a commit, and why.

In: one or two commits; without a second one the work tree. Out: the changes as text, markdown or JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands import Command
from factcheck.commands._console import print_out

if TYPE_CHECKING:
    from factcheck.commands._changes import Change
    from factcheck.model.claim import Claim


class Format(StrEnum):
    """How the changes are written down."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def diff(
    ref: Annotated[str, typer.Argument(metavar="REF", help="The commit before.")],
    ref2: Annotated[str, typer.Argument(metavar="[REF2]", help="The commit after; the work tree if left out.")] = "",
    output_format: Annotated[Format, typer.Option("--format", help="How to write it.")] = Format.TEXT,
    today: Annotated[str, typer.Option("--today", metavar="DAY", help="The day for which acceptances must hold.")] = "",
) -> None:
    """Show which verdicts changed since a commit. The work tree is not touched."""
    from factcheck.commands._changes import changes
    from factcheck.commands._run import day_from, judge_project
    from factcheck.gate import Terms
    from factcheck.project import find_root, load
    from factcheck.project.git import load_at

    root, day = find_root(Path.cwd()), day_from(today)
    before = judge_project(load_at(root, ref), Terms(), day).report
    after = judge_project(load_at(root, ref2) if ref2 else load(root), Terms(), day).report
    print_out(_PRINTERS[output_format](changes(before, after)))


def _text(found: tuple[Change, ...]) -> str:
    return "\n".join(_line(change) for change in found) or "no verdict changed"


def _line(change: Change) -> str:
    return f"{change.id}: {_turn(change)}" + "".join(f", {what}" for what in _causes(change))


def _markdown(found: tuple[Change, ...]) -> str:
    if not found:
        return "No verdict changed."
    rows = ((change.about, _turn(change), "; ".join(_causes(change)) or change.why) for change in found)
    lines = (f"| {' | '.join(_cell(text) for text in row)} |" for row in rows)
    return "\n".join(["| question | verdict | what changed |", "| --- | --- | --- |", *lines])


def _json(found: tuple[Change, ...]) -> str:
    return json.dumps({"changes": [_fields(change) for change in found]}, indent=2, ensure_ascii=False)


def _fields(change: Change) -> dict[str, object]:
    plain = {name: getattr(change, name) for name in ("id", "about", "before", "after", "why")}
    return plain | {"added": [_said(claim) for claim in change.added], "removed": [_said(claim) for claim in change.removed]}


def _said(claim: Claim) -> dict[str, str]:
    return {"source": claim.source, "quote": claim.selector.exact}


def _turn(change: Change) -> str:
    if not change.before:
        return f"new, {change.after}"
    return f"{change.before} -> {change.after}" if change.after else f"gone, was {change.before}"


def _causes(change: Change) -> list[str]:
    return [*_quotes("new", change.added), *_quotes("gone", change.removed)]


def _quotes(word: str, claims: Iterable[Claim]) -> list[str]:
    return [f"{word}: {claim.source or 'our sentence'} '{' '.join(claim.selector.exact.split())}'" for claim in claims]


def _cell(text: str) -> str:
    """Keep a text from breaking a table or becoming markup."""
    return "".join(f"\\{char}" if char in "\\|`*_[]<#" else char for char in " ".join(text.split()))


_PRINTERS = {Format.TEXT: _text, Format.MARKDOWN: _markdown, Format.JSON: _json}

COMMAND = Command("diff", diff, "factcheck diff origin/main --format markdown")
