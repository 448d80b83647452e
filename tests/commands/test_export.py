"""`factcheck export` hands the judged claims to other tools, and they can read them."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from factcheck.project import load

Run = Any


@pytest.fixture
def exported(project: Path, factcheck: Run, tmp_path: Path) -> Any:
    """Give a function that exports to a file and reads its bytes."""

    def export(name: str) -> bytes:
        path = tmp_path / f"claims.{name}"
        assert factcheck("export", name, "-o", str(path)).code == 0
        return path.read_bytes()

    return export


def test_csv_and_json_lines_hold_a_line_a_claim(exported: Any) -> None:
    """Eight sayings of the example, each with its verdict."""
    rows = list(csv.DictReader(io.StringIO(exported("csv").decode())))
    lines = [json.loads(line) for line in exported("jsonl").decode().splitlines()]
    assert len(rows) == len(lines) == 8
    assert [row["verdict"] for row in rows] == [line["verdict"] for line in lines]
    assert {line["quote"] for line in lines} == {row["quote"] for row in rows}


def test_the_database_is_sound_and_its_keys_hold(exported: Any) -> None:
    """As sqlite itself says, and as Datasette wants it: primary keys, foreign keys, labels."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(exported("sqlite"))
    assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert connection.execute("pragma foreign_key_check").fetchall() == []
    verdicts = "select verdict, count(*) from claims join questions on questions.id = claims.question group by verdict order by 1"
    assert connection.execute(verdicts).fetchall() == [("agreement", 6), ("conflict", 2)]
    assert connection.execute("select low, high, unit from claims where id like 'bridge-length/daily%'").fetchall() == [
        (360.0, 440.0, "metre")
    ]
    assert connection.execute("select accepted_by from findings where code = 'FC101'").fetchall() == [("example",)]
    connection.close()


def test_the_database_is_the_same_twice(exported: Any) -> None:
    """Same input, same bytes."""
    assert exported("sqlite") == exported("sqlite")


def test_annotations_select_the_words_of_the_sources(exported: Any, project: Path) -> None:
    """By position and by quote, as the data model of the W3C has it; both lead to the same words."""
    page = json.loads(exported("annotation"))
    texts = {document.source.file: document.text for document in load(project).documents}
    assert (page["@context"], page["type"], len(page["items"])) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage", 8)
    for item in page["items"]:
        quote, position = item["target"]["selector"]
        text = texts[item["target"]["source"]]
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text[: position["start"]].endswith(quote["prefix"])
        assert text[position["end"] :].startswith(quote["suffix"])


def test_every_format_goes_through_a_pipe(project: Path, exported: Any) -> None:
    """Nothing but the data is on stdout."""
    for name in ("csv", "jsonl", "sqlite", "annotation"):
        command = [sys.executable, "-m", "factcheck", "export", name]
        assert subprocess.run(command, cwd=project, capture_output=True, check=True).stdout == exported(name)
