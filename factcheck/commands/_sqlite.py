"""A report as an SQLite database, laid out for Datasette: keys, foreign keys, one row a claim.

In: a report. Out: the bytes of a database file, the same for the same report.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from factcheck.model.claim import Claim
from factcheck.model.group import Finding, JudgedGroup
from factcheck.model.report import Report, fingerprint
from factcheck.reporters._flat import claim_fields

Row = tuple[Any, ...]


def database(report: Report) -> bytes:
    """Build the database of a report."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(_SCHEMA)
        for table, rows in _tables(report).items():
            connection.executemany(f"insert into {table} values ({_MARKS[table]})", rows)  # noqa: S608 - our own names
        connection.commit()
        connection.execute("vacuum")
        return connection.serialize()
    finally:
        connection.close()


def _tables(report: Report) -> dict[str, Iterator[Row]]:
    return {
        "sources": _sources(report),
        "questions": (_question(judged) for judged in report.groups),
        "claims": (_claim(judged, claim) for judged in report.groups for claim in judged.group.claims),
        "evidence": _evidence(report),
        "origins": _origins(report),
        "findings": (_finding(finding) for finding in _findings(report)),
    }


def _sources(report: Report) -> Iterator[Row]:
    for document in report.documents:
        it, period = document.source, document.source.published
        days = (None, None) if period is None else (_iso(period.first), _iso(period.last))
        yield (it.id, it.publisher, it.title, it.author, *days, it.url, it.language, it.kind, ", ".join(it.copies),
               int(it.digest), it.file, document.text)  # fmt: skip


def _question(judged: JudgedGroup) -> Row:
    tags = sorted({tag for question in judged.group.questions for tag in question.tags})
    return (judged.group.id, judged.group.about, judged.verdict, judged.strength, judged.severity, len(judged.origins),
            judged.why, ", ".join(tags))  # fmt: skip


def _claim(judged: JudgedGroup, claim: Claim) -> Row:
    flat = claim_fields(claim)
    value, as_of = flat["value"] or {}, flat["as_of"] or (None, None)
    head = (claim.id, judged.group.id, claim.source or None, flat["quote"], claim.kind)
    read = tuple(value.get(name) for name in ("low", "high", "unit", "hedge", "change", "first", "last", "granularity"))
    tail = tuple(flat.get(name) for name in ("measure", "means", "attribution", "modality", "status", "note", "file", "line"))
    return (*head, *(_fitting(cell) for cell in read), *as_of, *tail, claim.selector.start, claim.selector.end)


def _fitting(cell: Any) -> Any:
    # SQLite's whole numbers end at 64 bits; beyond, a float is what every reader makes of them.
    return float(cell) if isinstance(cell, int) and abs(cell) >= 2**63 else cell


def _evidence(report: Report) -> Iterator[Row]:
    for judged in report.groups:
        for it in judged.evidence:
            yield judged.group.id, it.left, it.right, it.stance, it.kind, it.detail


def _origins(report: Report) -> Iterator[Row]:
    for judged in report.groups:
        for origin in judged.origins:
            yield judged.group.id, origin.name, ", ".join(origin.sources), origin.reason


def _findings(report: Report) -> Iterator[Finding]:
    yield from report.findings
    for judged in report.groups:
        yield from judged.findings


def _finding(it: Finding) -> Row:
    accepted = (None, None, None) if it.accepted is None else (it.accepted.because, it.accepted.by, it.accepted.until.isoformat())
    place = (None, None) if it.place is None else (it.place.file, it.place.line)
    # A finding about the gate's own files names no question that the report holds.
    question = it.group if it.claims else None
    return fingerprint(it), it.code, it.rule, it.severity, question, it.message, it.why, *accepted, *place


def _iso(day: Any) -> str | None:
    return None if day is None else day.isoformat()


_SCHEMA = """
create table sources (
  id text primary key, publisher text, title text, author text, published_first text, published_last text, url text,
  language text, kind text, copies text, digest integer, file text, text text
);
create table questions (
  id text primary key, about text, verdict text, strength text, severity text, origins integer, why text, tags text
);
create table claims (
  id text primary key, question text references questions(id), source text references sources(id), quote text, kind text,
  low real, high real, unit text, hedge text, change text, first text, last text, granularity text,
  as_of_first text, as_of_last text, measure text, means text, attribution text, modality text, status text, note text,
  file text, line integer, start integer, "end" integer
);
create table evidence (
  question text references questions(id), left text references claims(id), right text references claims(id),
  stance text, kind text, detail text
);
create table origins (question text references questions(id), name text, sources text, reason text);
create table findings (
  fingerprint text, code text, rule text, severity text, question text references questions(id), message text, why text,
  accepted_because text, accepted_by text, accepted_until text, file text, line integer
);
create index claims_question on claims(question);
create index claims_source on claims(source);
"""

_MARKS = {table: ", ".join("?" * count) for table, count in
          {"sources": 13, "questions": 8, "claims": 25, "evidence": 6, "origins": 4, "findings": 12}.items()}  # fmt: skip
