"""Spreadsheets: XLSX, through openpyxl (`factcheck[office]`).

In: bytes. Out: one document with the sheets one after the other, a line a cell with its row and column heads.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time
from typing import Any

from factcheck.model.document import Document
from factcheck.readers._door import Reader, library, unreadable
from factcheck.readers._grid import lines
from factcheck.readers._made import document
from factcheck.readers._unzip import holds, opened, part

_BOOK = "xl/workbook.xml"
_MOST_CELLS = 2_000_000
"""A table of this size is a data set and not a source; reading it takes a minute."""


def read(content: bytes, file: str) -> tuple[Document, ...]:
    """Read the values that the sheets show; a formula counts with the value that was stored for it."""
    archive = opened(content, file)
    if _BOOK not in archive.NameToInfo:
        raise unreadable(file, "this is no XLSX file: it holds no workbook")
    texts: list[str] = []
    for title, rows in _sheets(content, file):
        table = lines(rows)
        texts += [f"{title}\n" + "\n".join(table)] if table else []
    made = document(file, {}, "\n\n".join(texts))
    remarks = ("formulas without a stored value are left out: open and save the file once",) if _unstored(archive, file) else ()
    return (replace(made, remarks=(*made.remarks, *remarks)),)


def is_workbook(content: bytes) -> bool:
    """Tell whether bytes are an XLSX file."""
    return holds(content, _BOOK)


def _sheets(content: bytes, file: str) -> Iterator[tuple[str, list[list[str]]]]:
    left = _MOST_CELLS
    openpyxl = library("openpyxl", "office", file)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # a hostile file claims a million columns, and would get them
            rows: list[list[str]] = []
            for row in sheet.iter_rows():
                rows.append([_shown(cell.value, getattr(cell, "number_format", "")) for cell in row])
                left -= len(row) + 1
                if left < 0:
                    raise unreadable(file, f"the tables are too large: more than {_MOST_CELLS:,} cells", "split it")
            yield sheet.title, rows
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError, OSError, zipfile.BadZipFile) as error:
        raise unreadable(file, f"the file is damaged: {type(error).__name__}", "open and save it once") from None


def _shown(value: Any, form: str) -> str:
    """Write a value as the sheet shows it, as far as its meaning goes: percentages, days, numbers without noise."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, datetime) and value.time() == time.min:
        return value.date().isoformat()
    if isinstance(value, int | float) and "%" in form:
        return f"{value * 100:.12g} %"
    return f"{value:.15g}" if isinstance(value, float) else str(value)  # the digits that a spreadsheet keeps


def _unstored(archive: zipfile.ZipFile, file: str) -> bool:
    """Tell whether a formula has no stored value: programs that write XLSX often do not compute it."""
    names = [name for name in archive.NameToInfo if name.startswith("xl/worksheets/sheet")]
    contents = (part(archive, name, file) for name in names)
    return any(mark in content for content in contents for mark in (b"</f></c>", b"</f><v></v>", b"</f><v/>"))


READER = Reader("xlsx", (".xlsx", ".xlsm"), read, fits=is_workbook, sealed=True)
