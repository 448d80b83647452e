"""What a YAML parser means, in the words of somebody who writes claim files.

In: the text and the parser's error. Out: the problem, a hint, and whether the place to show is where the construct opened.
"""

from __future__ import annotations

from typing import NamedTuple

import yaml


class Hint(NamedTuple):
    """The problem in words, what to do, and whether to point at the opening (a quotation mark, a bracket)."""

    problem: str
    hint: str
    at_opening: bool = False


def hint_for(text: str, error: yaml.MarkedYAMLError) -> Hint:
    """Explain a parser's error; its own words where nothing better is known."""
    problem, context = error.problem or "", error.context or ""
    line, column = _where(text, error)
    before = line[:column].rstrip()[-1:] or line[:column][-1:] or line[column : column + 1]
    for row in _TABLE:
        if row.problem in problem and row.context in context and (not row.before or before in row.before):
            return Hint(row.say or problem, row.hint.format(char=line[column : column + 1]), row.at_opening)
    return Hint(problem or str(error), _INDENT)


def _where(text: str, error: yaml.MarkedYAMLError) -> tuple[str, int]:
    mark = error.problem_mark
    assert mark is not None  # the parser always says where
    lines = text.split("\n")
    return (lines[mark.line] if mark.line < len(lines) else ""), mark.column


class _Row(NamedTuple):
    problem: str
    hint: str
    context: str = ""
    before: str = ""
    say: str = ""
    at_opening: bool = False


_INDENT = "check the indentation: the fields of one question stand under each other, indented by spaces"
_UNCLOSED = "a quotation mark is never closed"
_BRACKET = "a value cannot begin with '[' or '{{': put it in double quotes"
_TABLE = (
    _Row("mapping values are not allowed", "a value that holds ': ' needs double quotes around it; else check the indentation"),
    _Row("expected comment or line break", 'a value cannot begin with ">" or "|": write "more than 100,000" or put it in quotes'),
    _Row("cannot start any token", "indent with spaces, not with tabs", before="\t"),
    _Row("cannot start any token", "a value cannot begin with '{char}': put it in double quotes"),
    _Row("end of stream", "close the quotation mark", "quoted scalar", say=_UNCLOSED, at_opening=True),
    _Row("document indicator", "close the quotation mark", "quoted scalar", say=_UNCLOSED, at_opening=True),
    _Row("unknown escape", "in double quotes a backslash is special: use single quotes"),
    _Row("expected key", "put the whole value in single quotes", before="\"'", say="words follow the closing quotation mark"),
    _Row("expected key", _BRACKET, before="]}", say="words stand after a bracket"),
    _Row("", _BRACKET, "flow", say="a bracket is not closed", at_opening=True),
    _Row("alphabetic or numeric", "a value cannot begin with '*' or '&': put it in double quotes"),
    _Row("could not find expected ':'", "write 'name: value' with a ': ' between them, or put the line above in quotes"),
    _Row("incompatible YAML document", "remove the line that begins with '%'"),
)
