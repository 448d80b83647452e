"""GitHub annotations, read by a parser written after the runner's own rules."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from factcheck.model.report import Report
from factcheck.reporters import github


class Command(NamedTuple):
    """A workflow command as the runner understands it."""

    level: str
    properties: dict[str, str]
    message: str


def parsed(output: str) -> list[Command]:
    """Read the commands of a log, line by line, as GitHub's runner does: `::name key=value,key=value::message`."""
    commands = []
    for line in output.replace("\r", "\n").split("\n"):
        if not line.lstrip().startswith("::"):
            continue
        head, _, message = line.lstrip()[2:].partition("::")
        level, _, listed = head.partition(" ")
        pairs = (pair.partition("=") for pair in listed.split(",") if pair)
        commands.append(Command(level, {name: unescaped(value) for name, _, value in pairs}, unescaped(message)))
    return commands


def unescaped(text: str) -> str:
    """Undo the escapes, the percent sign last."""
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, char)
    return text


def test_findings_become_annotations(checked: Report) -> None:
    """What was accepted and what agrees makes none."""
    found = parsed(github.render(checked))
    assert [(each.level, each.properties["title"]) for each in found] == [
        ("notice", "FC014 source"), ("notice", "FC203 acceptance expiring"), ("error", "FC101 conflict"),
        ("warning", "FC103 single source"),
    ]  # fmt: skip
    assert found[2].properties == {"file": "claims/a.yaml", "line": "4", "col": "5", "title": "FC101 conflict"}
    assert found[2].message == "'1,960' against '1,400'. Why: 1,960 and 1,400 differ by 560."


def test_the_summary_follows(checked: Report) -> None:
    """A person who reads the log sees the counts."""
    assert github.render(checked).splitlines()[-1].startswith("4 questions, 2 sources: ")


def test_a_problem_without_line_or_file_keeps_what_it_has(broken: Report) -> None:
    """Line 0 is no line."""
    found = parsed(github.render(broken))
    assert [each.properties.get("file") for each in found] == ["claims/a.yaml", "claims/a.yaml", "seeds/x.md", None]
    assert "line" not in found[2].properties


def test_raw_text_is_annotated_without_a_file(raw: Report) -> None:
    """Annotations without a file stand on the summary page of the run."""
    assert parsed(github.render(raw))[0].properties == {"title": "FC101 conflict"}


def test_hostile_words_make_one_annotation_each(hostile: Report) -> None:
    """Neither a message nor a file name can begin a command of its own."""
    output = github.render(hostile)
    found = parsed(output)
    assert [each.level for each in found] == ["notice", "notice", "error", "warning"]
    assert found[2].properties["file"] == "claims/a,b:c\n%.yaml"
    assert "a,b: 50 %\r\n::error file=x::pwned\n" in found[2].message


@pytest.mark.parametrize("forbidden", ["##vso[", "##[", "\x1b", "\r"])
def test_nothing_that_another_runner_obeys_is_left(hostile: Report, forbidden: str) -> None:
    """Azure Pipelines finds its commands in the middle of a line; a terminal obeys escapes."""
    assert forbidden not in github.render(hostile)
