"""Small real files, made here: PDFs, Word documents, spreadsheets."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence

import pytest

from factcheck.errors import FactcheckError, Problem
from factcheck.readers import read_content

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACK_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Ferry report</dc:title><dc:creator>Ann Lee</dc:creator>'
    "<dc:language>en-GB</dc:language></cp:coreProperties>"
)


def make_pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """Write a PDF with one font; a page is a list of lines, set one under the other."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]  # fmt: skip
    for number, lines in enumerate(pages):
        shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
        stream = f"BT /F1 12 Tf 50 700 Td {shown} ET"
        resources = f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] {resources} >>")
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    tail = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{tail}".encode()


def make_zip(parts: dict[str, str | bytes]) -> bytes:
    """Write a zip archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def make_docx(body: str, **parts: str | bytes) -> bytes:
    """Write a Word document from the XML of its body."""
    text = f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    more = {f"word/{name}": part for name, part in parts.items()}
    return make_zip({"word/document.xml": text, "docProps/core.xml": PACK_CORE, **more})


def make_xlsx(**sheets: Sequence[Sequence[object]]) -> bytes:
    """Write a spreadsheet with openpyxl."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.fixture
def pdf() -> Callable[[Sequence[Sequence[str]]], bytes]:
    """Give the writer of PDFs."""
    return make_pdf


@pytest.fixture
def docx() -> Callable[..., bytes]:
    """Give the writer of Word documents."""
    return make_docx


@pytest.fixture
def xlsx() -> Callable[..., bytes]:
    """Give the writer of spreadsheets."""
    return make_xlsx


@pytest.fixture
def packed() -> Callable[[dict[str, str | bytes]], bytes]:
    """Give the writer of zip archives."""
    return make_zip


@pytest.fixture
def refusal() -> Callable[[bytes, str], Problem]:
    """Give what reads bytes that must be refused, and returns the one problem that was said."""

    def refused(content: bytes, file: str) -> Problem:
        with pytest.raises(FactcheckError) as caught:
            read_content(content, file)
        (problem,) = caught.value.problems
        assert (problem.code, problem.file) == ("FC015", file)
        assert "\n" not in problem.message
        return problem

    return refused
