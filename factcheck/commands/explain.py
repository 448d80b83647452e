"""`factcheck explain`: a rule's page, all that a verdict rests on, or why two mentions were grouped or not.

In: a code, the id of a question or group, or two places. Out: text on stdout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands import Command
from factcheck.commands._console import print_out
from factcheck.errors import FactcheckError, refuse

if TYPE_CHECKING:
    from factcheck.commands._reading import Read
    from factcheck.model.document import Document
    from factcheck.model.group import JudgedGroup
    from factcheck.model.report import Report


def explain(
    what: Annotated[
        str, typer.Argument(metavar="[ID-OR-CODE]", help="A question such as peacekeepers, a group of compare, or a rule.")
    ] = "",
    pair: Annotated[
        tuple[str, str] | None,
        typer.Option("--pair", metavar="A:START B:START", help="Two mentions: why they were grouped, or why not."),
    ] = None,
    within: Annotated[
        list[str] | None, typer.Option("--in", metavar="FILE", help="Files or folders instead of a project.")
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Read everything anew and keep nothing for the next run.")] = False,
) -> int:
    """Explain a rule, the full reasoning behind one verdict, or two mentions side by side.

    A mention is named by its source or file and a character, as extract, ask and compare print them: article.txt:120.
    """
    from factcheck.commands._reading import reader

    if bool(what) == (pair is not None):
        raise typer.BadParameter("give an id, a code, or --pair and two places")
    read = reader(cached=not no_cache)
    print_out(_pair(pair, within or [], read) if pair else _page(what) or _reasoning(what, within or [], read))
    return 0


def _pair(places: tuple[str, str], within: list[str], read: Read) -> str:
    from factcheck.commands._articles import claim_at, documents_in
    from factcheck.commands._why import pair_text
    from factcheck.match.why import grouping, why

    documents = documents_in(within, places)
    claims = [claim for each in read(documents) for claim in each.claims]
    left, right = (claim_at(place, documents, claims) for place in places)
    if left == right:
        raise refuse(f"{places[0]} and {places[1]} are one mention, “{left.selector.exact}”")
    return pair_text(why(grouping(claims), left.id, right.id))


def _page(what: str) -> str:
    """Give the page of a rule; nothing where there is no such rule."""
    from factcheck.project.pages import file_cards
    from factcheck.rules import cards

    card = next((card for card in (*cards(), *file_cards()) if what.lower() in (card.code.lower(), card.name)), None)
    return "" if card is None else f"{card.code}  {card.page}"


def _reasoning(what: str, within: list[str], read: Read) -> str:
    """Give the reasoning on a question of the project, or on a group that is found in articles."""
    from factcheck.commands._articles import documents_in
    from factcheck.reporters._explain import explain as reasoning

    if within:
        return _of_articles(what, documents_in(within), read)
    from factcheck.commands._run import day_from, judge_project, load_here
    from factcheck.gate import Terms

    project = load_here()
    report = judge_project(project, Terms(), day_from(""), read=read).report
    judged = _named(what, report)
    if judged is not None:
        return reasoning(judged, report)
    if ":" in what:
        return _of_articles(what, project.documents, read)
    raise _unknown(what, report)


def _of_articles(what: str, documents: tuple[Document, ...], read: Read) -> str:
    """Compare documents as compare does, and explain the group of a claim, with what joined it."""
    from factcheck.commands._articles import claim_at
    from factcheck.commands._why import joins_text
    from factcheck.match.why import grouping
    from factcheck.pipeline import compare
    from factcheck.proposing.naming import worded
    from factcheck.reporters._explain import explain as reasoning

    claims = [claim for each in read(documents) for claim in each.claims]
    claim = claim_at(what, documents, claims)
    report = compare(documents, read=read)
    judged = next(each for each in report.groups if claim.id in {one.id for one in each.group.claims})
    judged = worded(_only(report, judged)).groups[0]
    joins = joins_text(judged.group, grouping(claims)) if judged.group.links else ""
    return "\n\n".join(filter(None, (reasoning(judged, report), joins)))


def _only(report: Report, judged: JudgedGroup) -> Report:
    from dataclasses import replace

    return replace(report, groups=(judged,))


def _named(what: str, report: Report) -> JudgedGroup | None:
    return next(
        (
            judged for judged in report.groups
            if what == judged.group.id or any(what == question.id for question in judged.group.questions)
        ),
        None,
    )  # fmt: skip


def _unknown(what: str, report: Report) -> FactcheckError:
    from rapidfuzz import process

    from factcheck.project.pages import file_cards
    from factcheck.rules import cards

    known = [question.id for judged in report.groups for question in judged.group.questions]
    near = process.extractOne(what, [*known, *(card.code for card in (*cards(), *file_cards()))], score_cutoff=60)
    hint = f"did you mean '{near[0]}'?" if near else "`factcheck check` lists questions and codes"
    return refuse(f"there is no question and no rule '{what}'", hint=hint)


COMMAND = Command("explain", explain, "factcheck explain --pair a.txt:120 b.txt:88 --in articles/")
