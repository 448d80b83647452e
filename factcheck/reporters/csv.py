"""CSV: one claim a line with the verdict of its group, for spreadsheets and data frames.

In: a `Report`. Out: CSV with a head, commas, and quotation marks where needed. Text that a spreadsheet would take for a formula
gets an apostrophe before it; numbers are left as they are.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from factcheck.model.claim import Claim
from factcheck.model.document import Source
from factcheck.model.group import JudgedGroup
from factcheck.model.report import Report
from factcheck.normalise.numbers import number_at
from factcheck.normalise.tokens import tokenize
from factcheck.reporters._door import Reporter
from factcheck.reporters._flat import Fields, claim_fields


def render(report: Report) -> str:
    """Write one claim a line, in the order of the report."""
    sources = {document.source.id: document.source for document in report.documents}
    page = io.StringIO()
    writer = csv.DictWriter(page, _COLUMNS, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for judged in report.groups:
        writer.writerows(_row(judged, claim, sources) for claim in judged.group.claims)
    return page.getvalue()


def harmless(text: str) -> str:
    """Make a cell text that no spreadsheet reads as a formula; a number with its sign and percent sign stays as it is.

    Source: OWASP, CSV Injection: a cell is a formula where it begins with one of `= + - @`, a tab or a line end.
    """
    return f"'{text}" if text.startswith(_FORMULA) and not _is_number(text) else text


def _row(judged: JudgedGroup, claim: Claim, sources: Mapping[str, Source]) -> Fields:
    source = sources.get(claim.source, Source(claim.source))
    flat = claim_fields(claim)
    value, as_of = flat.pop("value") or {}, flat.pop("as_of") or ("", "")
    row = {
        **flat, **value,
        "group": judged.group.id, "about": judged.group.about, "verdict": judged.verdict, "strength": judged.strength,
        "severity": judged.severity, "origins": len(judged.origins), "why": judged.why,
        "accepted_by": next((finding.accepted.by for finding in judged.findings if finding.accepted is not None), ""),
        "claim": claim.id, "publisher": source.publisher, "published": "" if source.published is None else source.published.first,
        "url": source.url, "as_of_first": as_of[0], "as_of_last": as_of[1],
    }  # fmt: skip
    return {name: harmless(_one_line_end(cell)) if isinstance(cell, str) else cell for name, cell in row.items()}


def _one_line_end(cell: str) -> str:
    # A carriage return alone ends a row for some readers, and the writer leaves it unquoted.
    return cell.replace("\r\n", "\n").replace("\r", "\n")


def _is_number(text: str) -> bool:
    sign, rest = text[:1], text[1:].removesuffix("%").rstrip(" \u00a0\u202f")
    if sign not in "+-" or not rest[:1].isdigit():
        return False
    number = number_at(tokenize(rest), 0)
    return number is not None and number.end_char == len(rest)


_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""The wide forms are read as their plain ones by spreadsheets of East Asian languages."""

_COLUMNS = (
    "group", "about", "verdict", "strength", "severity", "origins", "source", "publisher", "published", "quote", "low", "high",
    "unit", "hedge", "change", "first", "last", "granularity", "kind", "measure", "means", "as_of_first", "as_of_last",
    "attribution", "modality", "status", "reason", "note", "why", "accepted_by", "url", "file", "line", "column", "claim",
)  # fmt: skip

REPORTER = Reporter(name="csv", summary="one claim a line, for spreadsheets", suffix=".csv", render=render)
