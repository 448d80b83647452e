"""Rows of mentions for the eye: a table for the terminal, and the text with its mentions marked.

In: documents with their rows. Out: text, or one page that requests nothing.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from html import escape

from factcheck.commands._console import visible
from factcheck.extraction.rows import Row
from factcheck.model.document import Document

_WIDTHS = (9, 34, 10, 28, 24)


def as_table(document: Document, rows: Sequence[Row]) -> str:
    """Lay out the rows of a document in columns: place, words, kind, value, what is counted."""
    lines = [f"{document.source.id}: {len(rows)} mentions"]
    for row in rows:
        cells = (str(row["start"]), " ".join(row["surface"].split()), row["kind"], _value(row), _about(row))
        lines.append("  ".join(_fitted(visible(cell), width) for cell, width in zip(cells, _WIDTHS, strict=True)).rstrip())
    return "\n".join(lines)


def as_html(documents: Iterable[tuple[Document, Sequence[Row]]]) -> str:
    """Show the texts with every mention marked; its title says what was read."""
    body = "".join(
        f'<article lang="{escape(document.source.language)}" dir="auto"><h2>{escape(document.source.id)}</h2>'
        f"<pre>{_marked(document.text, rows)}</pre></article>"
        for document, rows in documents
    )
    digest = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'"
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<meta name="viewport" content="width=device-width"><title>Mentions</title><style>{_STYLE}</style></head>'
        f"<body><main><h1>Mentions</h1>{body}</main></body></html>\n"
    )


def _marked(text: str, rows: Sequence[Row]) -> str:
    parts = []
    here = 0
    for row in rows:
        if row["start"] < here:
            continue
        title = escape(f"{row['kind']}: {_value(row)} {_about(row)}".strip(), quote=True)
        mark = f'<mark class="{row["kind"]}" title="{title}">{escape(row["surface"])}</mark>'
        parts += [escape(text[here : row["start"]]), mark]
        here = row["end"]
    return "".join((*parts, escape(text[here:])))


def _value(row: Row) -> str:
    if "reason" in row:
        return row["reason"]
    if "first" in row:
        ends = [row.get("first") or "...", row.get("last") or "..."]
        return ends[0] if ends[0] == ends[1] else " to ".join(ends)
    ends = ["..." if end is None else f"{end:,}" for end in (row.get("low"), row.get("high"))]
    return f"{ends[0] if ends[0] == ends[1] else ' to '.join(ends)} {row.get('unit', '')}".strip()


def _about(row: Row) -> str:
    return " ".join(row["measure"]["words"]) if "measure" in row else row.get("anchor", "")


def _fitted(cell: str, width: int) -> str:
    return cell.ljust(width) if len(cell) <= width else cell[: width - 1] + "…"


_STYLE = (
    ":root{color-scheme:light dark}body{margin:0;font:16px/1.5 system-ui,sans-serif}"
    "main{max-width:70ch;margin:auto;padding:1rem}"
    "pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}"
    "mark{background:#ffe9a8;color:#000;border-radius:3px;padding:0 2px}"
    "mark.date,mark.time,mark.duration,mark.recurring{background:#cfe6ff}mark.unread{background:#ffd4d4}"
)
