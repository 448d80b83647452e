"""`factcheck add`: add a question, or quotes to a question, checked at once.

In: a question, sources and quotes. Out: a claim file with them, once every quote stands in its source.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands import Command
from factcheck.errors import refuse

if TYPE_CHECKING:
    from factcheck.model.claim import Question
    from factcheck.project.load import Project


def add(
    says: Annotated[list[str], typer.Option("--says", metavar='SRC="QUOTE"', help="A source id and its words; may be repeated.")],
    ask: Annotated[str, typer.Option("--ask", help="The question that the quotes answer.")] = "",
    question: Annotated[str, typer.Option("--id", help="Id of the question, old or new; made from --ask if left out.")] = "",
    file: Annotated[Path | None, typer.Option("--file", help="Claim file of a new question.")] = None,
) -> None:
    """Add a question with its quotes, or quotes to a question that is there; nothing is written that does not check."""
    from factcheck.project import find_root, load
    from factcheck.project.files import relative
    from factcheck.project.proposals import head_of
    from factcheck.project.writer import rewrite

    project = load(find_root(Path.cwd()))
    sayings = [_pair(text) for text in says]
    known = _known(project, question, ask)
    name = known.id if known else _new_id(project, question, ask)
    path = project.root / known.place.file if known else _new_file(project, file)

    def change(file_name: str, text: str) -> str:
        text = text or head_of(project.root, path)
        new = _extended(file_name, text, name, sayings) if known else _with_question(file_name, text, name, ask, sayings)
        load(project.root, drafts={file_name: new})
        return new

    rewrite(project.root, path, change)
    typer.echo(f"{relative(project.root, path)}: {name} {'is extended' if known else 'is new'}: {_verdict(name)}")


def _verdict(question: str) -> str:
    """Judge the project as it is now, and say what became of a question."""
    from factcheck.commands._run import day_from, judge_project, load_here
    from factcheck.gate import Terms

    report = judge_project(load_here(), Terms(), day_from("")).report
    judged = next(each for each in report.groups if question in (own.id for own in each.group.questions))
    return f"{judged.verdict.replace('_', ' ')}: {judged.why}"


def _pair(text: str) -> tuple[str, str]:
    source, sign, quote = text.partition("=")
    if not sign or not source.strip() or not quote.strip():
        raise refuse(f"--says takes SOURCE=QUOTE, not '{text}'", hint='for instance --says wire-2023="about 2,000 troops"')
    return source.strip(), " ".join(quote.split())


def _known(project: Project, question: str, ask: str) -> Question | None:
    """Find the question that is meant: by its id, or by the same words."""
    return next((each for each in project.questions if (each.id == question if question else each.ask == ask.strip())), None)


def _new_id(project: Project, question: str, ask: str) -> str:
    if not ask.strip():
        known = ", ".join(each.id for each in project.questions[:5])
        raise refuse("a new question needs --ask", hint=f"or name one that is there with --id: {known}" if known else "")
    taken = {each.id for each in project.questions}
    # The long words of a question tell what it is about in any language; "how many" and its like are short.
    stem = question or "-".join([word for word in re.findall(r"\w+", ask.lower()) if len(word) > 4][:3]) or "question"
    return next(name for number in range(1, len(taken) + 2) if (name := stem if number == 1 else f"{stem}-{number}") not in taken)


def _new_file(project: Project, file: Path | None) -> Path:
    """Name the file of a new question: one that `check` will read."""
    folders = [project.root / folder for folder in project.config.claims]
    path = folders[0] / "claims.yaml" if file is None else file.resolve()
    if path.suffix not in (".yaml", ".yml") or not any(path.is_relative_to(folder) for folder in folders):
        raise refuse(f"{file} is no claim file", hint=f"claim files are .yaml files in {', '.join(project.config.claims)}")
    return path


def _extended(file: str, text: str, question: str, sayings: list[tuple[str, str]]) -> str:
    from factcheck.project.writer import add_saying

    for source, quote in sayings:
        text = add_saying(file, text, question, source, quote)
    return text


def _with_question(file: str, text: str, question: str, ask: str, sayings: list[tuple[str, str]]) -> str:
    from factcheck.project.writer import Plain, add_question

    says: dict[str, Plain] = {}
    for source, quote in sayings:
        if source in says:
            raise refuse(f"--says names '{source}' twice", hint="add the second quote by hand, as a list")
        says[source] = quote
    return add_question(file, text, question, {"ask": " ".join(ask.split()), "says": says})


COMMAND = Command("add", add, 'factcheck add --ask "How many troops?" --says wire-2023="about 2,000 troops"')
