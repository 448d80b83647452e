"""Saved web pages, through trafilatura (`factcheck[web]`).

In: bytes. Out: one document: the text of the article without the furniture round it, with title, author, date, site and
language where the page says them. A page in which no text is found is refused: it is no page without claims.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby

from factcheck.model.document import Document
from factcheck.readers._decode import decode
from factcheck.readers._door import Extracted, Reader, library, unreadable
from factcheck.readers._grid import lines
from factcheck.readers._isolated import isolated
from factcheck.readers._made import cleared, document

LARGEST_PAGE = 20_000_000
"""Bytes; trafilatura reads no larger page."""
_MANY_TAGS = 20_000
"""A news page has 1,000 to 6,000 tags and is read in less than a tenth of a second; 100,000 paragraphs took 5 s."""

_LONG_PAGE = 3_000_000
"""Bytes; the largest news pages have 2 MB, most of it scripts."""
_LONG_TAG = re.compile(rb"<[^<>]{50000}")  # 300,000 attributes in one tag kept the parser busy for minutes

_START = re.compile(
    rb"(?:\s|<\?xml[^>]{0,200}>|<!--(?:(?!-->).){0,2000}-->)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html\b[^>]{0,500}\slang\s*=\s*[\"']?([A-Za-z-_]{2,20})", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")


def read(content: bytes, file: str) -> tuple[Document, ...]:
    """Read a saved web page."""
    if len(content) > LARGEST_PAGE:
        raise unreadable(file, f"the page is too large: {len(content):,} bytes, at most {LARGEST_PAGE:,}", "save its text")
    library("trafilatura", "web", file)
    page, remarks = decode(content, file, charset=_charset(content))
    plain = page.encode("utf-8", "replace")
    found = isolated("html", plain, file) if _is_odd(plain) else extract(plain)
    if not found.text.strip():
        raise unreadable(file, "no text was found in the page", "open it: is it a login page, a video or a list of links?")
    made = document(file, found.known, found.text)
    return (replace(made, remarks=(*made.remarks, *remarks)),)


def _is_odd(content: bytes) -> bool:
    """Tell whether a page is unlike any that people read, and may take long: it is then read in a process of its own."""
    return len(content) > _LONG_PAGE or content.count(b"<") > _MANY_TAGS or _LONG_TAG.search(content) is not None


def extract(content: bytes) -> Extracted:
    """Find the article in a page that is UTF-8."""
    trafilatura = library("trafilatura", "web", "")
    page = content.decode()
    if (declaration := _DECLARATION.match(page)) is not None:
        page = page[declaration.end() :]  # lxml refuses a declared encoding in a text
    # Dates are taken from where a page states them: one that is guessed from its words may be that of the event, and one that
    # must not lie in the future would depend on the clock.
    dates = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}
    found = trafilatura.bare_extraction(
        page, with_metadata=True, include_comments=False, include_tables=True, date_extraction_params=dates,
    )  # fmt: skip
    if found is None:
        return Extracted("", {})
    language = _LANGUAGE.search(page, 0, 100_000)
    fields = {
        "title": found.title, "author": found.author, "published": found.date, "publisher": found.sitename, "url": found.url,
        "language": language[1] if language is not None else found.language,
    }  # fmt: skip
    return Extracted(cleared(_untabled(found.text or "")), {field: value for field, value in fields.items() if value})


def _untabled(text: str) -> str:
    """Write the tables, which come as rows of bars, as lines that keep a value with its heads."""
    parts: list[str] = []
    for is_row, group in groupby(text.split("\n"), key=lambda line: line.startswith("|")):
        block = [line for line in group if not is_row or line.strip("|- ")]
        parts += lines([cell.strip() for cell in row.strip("| ").split("|")] for row in block) if is_row else block
    return "\n".join(parts)


def is_page(content: bytes) -> bool:
    """Tell whether bytes begin like a web page, in an encoding of one or two bytes a letter."""
    return _START.match(content[:10_000].lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"")) is not None


def _charset(content: bytes) -> str:
    match = _CHARSET.search(content, 0, 4096)
    return match[1].decode("ascii", "ignore") if match is not None else ""


READER = Reader("html", (".html", ".htm", ".xhtml"), read, fits=is_page)
