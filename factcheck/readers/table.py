"""Tables as text files: CSV and TSV.

In: bytes. Out: one document, a line a cell with its row and column heads.
"""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from factcheck.model.document import Document
from factcheck.readers._decode import decode
from factcheck.readers._door import Reader, unreadable
from factcheck.readers._grid import lines
from factcheck.readers._made import document

_MARKS = (",", ";", "\t", "|")
_SAMPLE = 50
"""Lines that tell the mark between cells: the head of a table is one of them, and notes below it are not the most."""


def read(content: bytes, file: str) -> tuple[Document, ...]:
    """Read a table whose cells are separated by commas, semicolons, tabs or bars."""
    text, remarks = decode(content, file)
    rows = csv.reader(io.StringIO(text), delimiter=_mark(text, file), strict=True)
    try:
        made = document(file, {}, "\n".join(lines(rows)))
    except csv.Error as error:
        raise unreadable(file, f"this is not a table: {error}", line=rows.line_num) from None
    return (replace(made, remarks=(*made.remarks, *remarks)),)


def _mark(text: str, file: str) -> str:
    """Find the mark that most lines hold equally often; the ending decides where none does."""
    sample = [line for line in text[:100_000].split("\n") if line.strip()][:_SAMPLE]

    def regular(mark: str) -> int:
        counts = [line.count(mark) for line in sample]
        usual = max(set(counts), key=lambda count: (counts.count(count), count))
        return counts.count(usual) if usual else 0

    named = "\t" if file.lower().endswith((".tsv", ".tab")) else ","
    return max(sorted(_MARKS, key=lambda mark: mark != named), key=regular) if sample else named


READER = Reader("table", (".csv", ".tsv", ".tab"), read)
