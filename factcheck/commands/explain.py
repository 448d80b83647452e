"""`factcheck explain`: a rule's page, or everything that the verdict on a question rests on.

In: a code or a question id. Out: text on stdout.
"""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.commands import Command
from factcheck.commands._console import print_out
from factcheck.commands._run import day_from, judge_project, load_here
from factcheck.errors import FactcheckError, refuse
from factcheck.gate import Terms
from factcheck.model.report import Report
from factcheck.project.pages import file_cards
from factcheck.reporters._explain import explain as reasoning
from factcheck.rules import cards


def explain(
    what: Annotated[str, typer.Argument(metavar="ID-OR-CODE", help="A question such as peacekeepers, or a rule such as FC101.")],
) -> int:
    """Explain a rule, or the full reasoning behind one verdict."""
    card = next((card for card in (*cards(), *file_cards()) if what.lower() in (card.code.lower(), card.name)), None)
    if card is not None:
        print_out(f"{card.code}  {card.page}")
        return 0
    report = judge_project(load_here(), Terms(), day_from("")).report
    print_out(_reasoning(report, what))
    return 0


def _reasoning(report: Report, what: str) -> str:
    for judged in report.groups:
        if what == judged.group.id or any(what == question.id for question in judged.group.questions):
            return reasoning(judged, report)
    raise _unknown(what, report)


def _unknown(what: str, report: Report) -> FactcheckError:
    from rapidfuzz import process

    known = [question.id for judged in report.groups for question in judged.group.questions]
    near = process.extractOne(what, [*known, *(card.code for card in (*cards(), *file_cards()))], score_cutoff=60)
    hint = f"did you mean '{near[0]}'?" if near else "`factcheck check` lists questions and codes"
    return refuse(f"there is no question and no rule '{what}'", hint=hint)


COMMAND = Command("explain", explain, "factcheck explain FC101")
