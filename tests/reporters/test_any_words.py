"""Every format with any words at all, in messages, quotes, names and paths."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from junitparser import JUnitXml

from factcheck.model.claim import Claim, Question
from factcheck.model.document import Document, Place, Source
from factcheck.model.group import Finding, Group, JudgedGroup
from factcheck.model.report import Report
from factcheck.reporters import csv as csv_format
from factcheck.reporters import github, gitlab, jsonl, junit, rdjson, sarif

SCHEMA = json.loads((Path(__file__).parent.parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
HOSTILE = ["", "\0", "::error::x", "\u2028::error::x", "##[x]", "]]>", "=1", "\r\n", "](", "%0A", "\ufffe", "<a>"]
WORDS = st.text(max_size=40) | st.sampled_from(HOSTILE)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Draw a report of one group, one finding of it, and one about a file."""
    words = draw(WORDS)
    place = Place(draw(WORDS), draw(st.integers(-1, 9)), draw(st.integers(-1, 9)))
    source = Source("a", publisher=words, file=draw(WORDS))
    document = Document(source, f"so {words} so", first_line=draw(st.integers(0, 3)))
    claim = Claim(f"{words}/a", "a", document.select(3, 3 + len(words)), "quantity", None, place=place, attribution=words)
    shown = draw(st.none() | st.just(place))
    finding = Finding("FC101", "conflict", "error", words, words, (claim.id,), "conflict", group="g", place=shown)
    group = Group("g", words, (claim,), (Question("g", words, (), place),))
    judged = JudgedGroup(group, "conflict", "error", "error", words, (), (), (finding,))
    about_file = Finding("FC003", "problem", "error", words, "", (), place=place)
    return Report(words, "0.1.0", "", (document,), (judged,), (about_file,))


@settings(deadline=None)  # the schema has 114 kB
@given(reports())
def test_every_format_holds_any_words(report: Report) -> None:
    """Each is read back by a reader of its own, with as many entries as there are findings or claims."""
    log = json.loads(sarif.render(report))
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(log)] == []
    assert len(log["runs"][0]["results"]) == 2
    assert len(json.loads(gitlab.render(report))) == len(json.loads(rdjson.render(report))["diagnostics"]) == 2
    assert len([json.loads(line) for line in jsonl.render(report).split("\n")[:-1]]) == 2
    assert len(list(csv.DictReader(io.StringIO(csv_format.render(report), newline="")))) == 1
    assert JUnitXml.fromstring(junit.render(report).encode()).tests == 2
    lines = github.render(report).splitlines()
    assert [line.startswith("::error ") for line in lines] == [True, True, False]
