"""Word documents, spreadsheets and tables as text."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from factcheck.errors import Problem
from factcheck.readers import read_content
from factcheck.readers._grid import lines

BODY = (
    "<w:p><w:pPr><w:pStyle w:val='T'/></w:pPr><w:r><w:t>Ferry</w:t></w:r><w:r><w:t xml:space='preserve'> report</w:t></w:r></w:p>"
    "<w:p><w:ins><w:r><w:t>1,960</w:t></w:r></w:ins><w:del><w:r><w:delText>2,500</w:delText></w:r></w:del><w:r><w:tab/>"
    "<w:t>people</w:t><w:br/><w:t>came.</w:t></w:r><w:hyperlink><w:r><w:t> More</w:t></w:r></w:hyperlink></w:p><w:p/>"
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Island</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Area (sq km)</w:t></w:r></w:p>"
    "</w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Hill</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>29,743</w:t></w:r></w:p></w:tc>"
    "</w:tr></w:tbl>"
)
LOST = "this is no DOCX: it is a zip archive and neither DOCX nor XLSX"
NOTES = (
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote><w:p><w:r>'
    "<w:t>Counted on 3 May.</w:t></w:r></w:p></w:footnote></w:footnotes>"
)


def test_a_word_document_is_read_in_order(docx: Callable[..., bytes]) -> None:
    """Paragraphs, tables and footnotes; what was deleted in review is left out."""
    content = docx(BODY, **{"footnotes.xml": NOTES, "media/image1.png": b"png"})
    (document,) = read_content(content, "report.docx")
    assert document.text == "Ferry report\n\n1,960\tpeople\ncame. More\n\nHill, area: 29,743 sq km.\n\nCounted on 3 May."
    assert (document.source.title, document.source.author, document.source.language) == ("Ferry report", "Ann Lee", "en-GB")
    assert document.remarks == ("its pictures were not read",)


def test_a_word_document_is_one_under_any_name(docx: Callable[..., bytes]) -> None:
    """The content decides before the ending."""
    assert read_content(docx(BODY), "report.txt")[0].source.author == "Ann Lee"


def test_a_spreadsheet_keeps_a_value_with_its_heads(xlsx: Callable[..., bytes]) -> None:
    """A line a cell; days as days, percentages as percentages, numbers without noise."""
    content = xlsx(
        Islands=[["Islands of the strait"], ["Island", "Area (sq km)", 2022, "Surveyed"],
                 ["Hill", 29743, 0.1 + 0.2, date(2023, 5, 3)],
                 ["Dale", 7.5, None, datetime(2023, 5, 3, 14, 30)], ["Note: by hand"]],  # noqa: DTZ001 - sheets have no zones
        Empty=[], Years=[["Year", "Guests (thousand)"], [2021, 12], [2022, -3]],
    )  # fmt: skip
    (document,) = read_content(content, "islands.xlsx")
    assert document.text.split("\n") == [
        "Islands", "Islands of the strait", "Hill, area: 29743 sq km.", "Hill in 2022: 0.3.", "Hill, Surveyed: 2023-05-03.",
        "Dale, area: 7.5 sq km.", "Dale, Surveyed: 2023-05-03 14:30:00.", "Note: by hand", "",
        "Years", "Guests in 2021: 12 thousand.", "Guests in 2022: -3 thousand.",
    ]  # fmt: skip
    assert document.remarks == ()


def test_a_percentage_is_read_as_it_is_shown() -> None:
    """The sheet stores the hundredth part of it."""
    book = Workbook()
    book.active.append(["Island", "Growth"])
    book.active.append(["Hill", 0.051])
    book.active["B2"].number_format = "0.0%"
    stream = io.BytesIO()
    book.save(stream)
    assert read_content(stream.getvalue(), "a.xlsx")[0].text == "Sheet\nHill, Growth: 5.1 %."


def test_formulas_without_a_value_are_remarked(xlsx: Callable[..., bytes]) -> None:
    """Their cells are empty, and a person should know."""
    (document,) = read_content(xlsx(Sheet=[["Island", "Area"], ["Hill", "=1+1"], ["Dale", True]]), "a.xlsx")
    assert document.remarks == ("formulas without a stored value are left out: open and save the file once",)


@pytest.mark.parametrize(("content", "file"), [
    (b"Island,Area (sq km)\nHill,\"29,743\"\n", "a.csv"), (b"Island;Area (sq km)\nHill;29,743\n", "a.csv"),
    (b"Island\tArea (sq km)\nHill\t29,743\n", "a.tsv"), (b"Island|Area (sq km)\r\nHill|29,743\r\n", "a.csv"),
])  # fmt: skip
def test_a_table_as_text_is_read_with_its_own_mark(content: bytes, file: str) -> None:
    """Commas, semicolons, tabs or bars."""
    assert read_content(content, file)[0].text == "Hill, area: 29,743 sq km."


@pytest.mark.parametrize(("rows", "expected"), [
    ([["", "2021", "2022"], ["Hill", "5", "6"]], ["Hill in 2021: 5.", "Hill in 2022: 6."]),
    ([["Hill", "5"], ["Dale", "6"]], ["Hill: 5.", "Dale: 6."]),
    ([["5", "6"], ["7", "8"]], ["5.", "6.", "7.", "8."]),
    ([["Share (%)", "Guests"], ["5", "60"]], ["Share: 5 %.", "Guests: 60."]),
    ([["Island", "Share (%)"], ["Hill", "5 %"]], ["Hill, share: 5 %."]),
    ([["Island", "Port (main)"], ["Hill", "Bay"]], ["Hill, Port (main): Bay."]),
    ([["Year", "Armenia", "GDP"], ["2021", "5", "6"]], ["Armenia in 2021: 5.", "GDP in 2021: 6."]),
    ([["Island", "Refugees", "GDP"], ["Hill", "5", "6"]], ["Hill, refugees: 5.", "Hill, GDP: 6."]),
    ([["Island", "(sq km)"], ["Hill", "5"]], ["Hill, (sq km): 5."]),
    ([["Island", "Area"], ["Hill", "5", "extra"]], ["Hill, Area: 5.", "Hill: extra."]),
    ([["", ""], ["only a note", ""]], ["only a note"]),
    ([["Island", "Area"], ["Hill", "." * 200_000 + "x"], ["Dale", "1" * 200_000 + "x"]],
     ["Hill, Area: " + "." * 200_000 + "x.", "Dale, Area: " + "1" * 200_000 + "x."]),
    ([], []),
])  # fmt: skip
def test_cells_become_lines(rows: list[list[str]], expected: list[str]) -> None:
    """Whatever heads a table has."""
    assert lines(rows) == expected


def test_broken_office_files_are_refused(
    docx: Callable[..., bytes], xlsx: Callable[..., bytes], refusal: Callable[..., Problem]
) -> None:
    """Cut off, of another kind, or encrypted."""
    word, sheet = docx(BODY), xlsx(A=[["a", "b"], ["c", "5"]])
    assert refusal(word[:-100], "a.docx").message == "the file is cut off or damaged"
    assert refusal(sheet[: len(sheet) // 2], "a.xlsx").message == "the file is cut off or damaged"
    assert refusal(word, "a.xlsx").message == "this is no XLSX: it is DOCX"
    assert refusal(b"words 5", "a.docx").message == "this is no DOCX: it is plain text"
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert refusal(docx(BODY).replace(b"word/document.xml", b"word/documents.xm"), "a.docx").message == LOST
    assert refusal(locked, "a.xlsx").message == "this is no XLSX: it is an Office file encrypted with a password"


@pytest.mark.parametrize(("part", "message"), [
    ("<a>", "the file is damaged: word/document.xml cannot be read"),
    ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "word/document.xml declares a document type, which no Office file does"),
    ("<a/>", "no text could be read"),
    ("<a>" + " " * 25_000_000 + "</a>", "word/document.xml is too large: 25,000,007 bytes, at most 20,000,000"),
    (b" " * 150_000_000, "it unpacks to 150,000,000 bytes in 1 parts, at most 100,000,000 in 5,000"),
], ids=["broken", "entities", "empty", "large", "bomb"])  # fmt: skip
def test_hostile_parts_are_refused(
    part: str | bytes, message: str, packed: Callable[..., bytes], refusal: Callable[..., Problem]
) -> None:
    """Broken XML, entities, nothing, and bombs."""
    assert refusal(packed({"word/document.xml": part}), "a.docx").message == message


def test_a_sheet_that_claims_a_million_columns_gets_those_it_has(
    xlsx: Callable[..., bytes], packed: Callable[..., bytes]
) -> None:
    """The size that a file claims is not believed."""
    with zipfile.ZipFile(io.BytesIO(xlsx(A=[["a", "b"], ["c", 5]]))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = "xl/worksheets/sheet1.xml"
    parts[name] = parts[name].replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"')
    assert b"XFD1048576" in parts[name]
    assert read_content(packed(dict(parts)), "a.xlsx")[0].text == "A\nc, b: 5."


@pytest.mark.parametrize(("part", "content", "message"), [
    ("xl/workbook.xml", b"<a>", "the file is damaged: "),
    ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row r='x'/>", "the file is damaged: "),
    ("xl/worksheets/sheet1.xml", None, "no text could be read"),
])  # fmt: skip
def test_a_damaged_spreadsheet_is_refused(
    part: str, content: bytes | None, message: str, xlsx: Callable[..., bytes], packed: Callable[..., bytes],
    refusal: Callable[..., Problem],
) -> None:  # fmt: skip
    """A book or a sheet that is broken or gone."""
    with zipfile.ZipFile(io.BytesIO(xlsx(A=[["a", "b"], ["c", 5]]))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    if content is None:
        del parts[part]
    else:
        parts[part] = content
    assert refusal(packed(dict(parts)), "a.xlsx").message.startswith(message)


def test_a_table_with_a_quotation_mark_left_open_is_refused_at_its_line(refusal: Callable[..., Problem]) -> None:
    """Or else the rest of the file would be one cell."""
    problem = refusal(b'Island,Area\nHill,"5\nDale,6\n', "a.csv")
    assert problem.message.startswith("this is not a table: ")
    assert problem.line == 3
