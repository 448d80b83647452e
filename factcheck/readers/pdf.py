"""PDF, through pypdf (`factcheck[pdf]`), in a process of its own.

In: bytes. Out: one document with the offsets of its pages. A PDF without text, such as a scan, is refused; pages without text
are named.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from factcheck.model.document import Document
from factcheck.readers._door import LONGEST, Extracted, Reader, library, unreadable
from factcheck.readers._isolated import isolated
from factcheck.readers._made import cleared, document

_MAGIC = b"%PDF-"
_SEPARATOR = "\n\n"
_ENDS = (".", "!", "?", ":", ";", "”", '"', "»")
_HYPHENS = ("-", "\xad", "‐")
_SHORT = 0.6
"""Of the longest line of a page: a shorter line ends its paragraph or is a heading (found by eye on two manuals)."""
_PAGE_NUMBER = re.compile(r"[-–— ]{0,3}(?:page )?\d{1,4}(?: (?:of|/) \d{1,4})?[-–— ]{0,3}", re.IGNORECASE)
_GLYPH = re.compile(r"/(?:g|G|uni|cid|C)\d+|[\ue000-\uf8ff\ufffd]")


def read(content: bytes, file: str) -> tuple[Document, ...]:
    """Read the text of a PDF."""
    if not is_pdf(content):
        raise unreadable(file, "this is no PDF: it does not begin like one")
    library("pypdf", "pdf", file)
    found = isolated("pdf", content, file)
    made = document(file, found.known, found.text)
    return (replace(made, pages=found.pages, remarks=(*made.remarks, *found.remarks)),)


def extract(content: bytes) -> Extracted:
    """Take the text out of a PDF, page by page.

    Raises:
        FactcheckError: it is encrypted or damaged, or holds no text.
    """
    pypdf = library("pypdf", "pdf", "")
    book = _opened(pypdf, content)
    pages: list[str] = []
    for page in book.pages:
        pages.append(cleared(_unwrapped(_unnumbered(_text(page)))))
        if sum(map(len, pages)) > LONGEST:
            raise unreadable("", f"the text is too long: more than {LONGEST:,} characters", "split it")
    text = _SEPARATOR.join(pages)
    if not text.strip():
        raise unreadable("", f"none of its {len(pages)} pages holds text", "is it a scan? run text recognition over it first")
    if len(_GLYPH.findall(text)) > len(text) / 50:
        raise unreadable("", "its fonts do not say which letters they show", "run text recognition over it first")
    return Extracted(text, _known(book), tuple(_starts(pages)), _remarks(pages))


def is_pdf(content: bytes) -> bool:
    """Tell whether bytes begin like a PDF; with junk before the mark, which is common, they must end like one as well."""
    return content.lstrip().startswith(_MAGIC) or (_MAGIC in content[:1024] and b"startxref" in content[-2048:])


def _opened(pypdf: Any, content: bytes) -> Any:
    try:
        book = pypdf.PdfReader(io.BytesIO(content))
        # Many files are encrypted with an empty password, only to forbid printing.
        locked = book.is_encrypted and not book.decrypt("")
        count = 0 if locked else len(book.pages)
    except pypdf.errors.DependencyError:
        locked, count = True, 0
    except Exception as error:  # noqa: BLE001 - a broken file makes pypdf raise whatever its bytes lead to
        hint = "copy or download it again"
        raise unreadable("", f"the PDF is cut off or damaged: {type(error).__name__}", hint) from None
    if locked:
        raise unreadable("", "the PDF is encrypted with a password", "save it without one")
    if not count:
        raise unreadable("", "the PDF is cut off or damaged: it holds no pages", "copy or download it again")
    return book


def _text(page: Any) -> str:
    try:
        return str(page.extract_text()).replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    except Exception:  # noqa: BLE001 - one broken page is remarked and does not take the others with it
        return ""


def _known(book: Any) -> dict[str, str]:
    """Take what the file says about itself; the date on which it was made is not that of publication."""
    try:
        about = book.metadata
        fields = {"title": about.title, "author": about.author} if about is not None else {}
        return {field: str(value) for field, value in fields.items() if value}
    except Exception:  # noqa: BLE001 - see above; what the file says about itself can be done without
        return {}


def _unnumbered(page: str) -> list[str]:
    """Give the lines of a page without its number, which stands alone in the first or last of them."""
    lines = [" ".join(line.split()) for line in page.strip().split("\n")]
    if len(lines) > 1 and _PAGE_NUMBER.fullmatch(lines[-1]):
        return lines[:-1]
    return lines[1:] if len(lines) > 1 and _PAGE_NUMBER.fullmatch(lines[0]) else lines


def _unwrapped(lines: Sequence[str]) -> str:
    """Join the lines of a paragraph: where a page breaks a sentence its words still belong together."""
    full = max(map(len, lines), default=0) * _SHORT
    parts: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        goes_on = bool(following) and len(line) >= full and not line.endswith(_ENDS)
        if goes_on and line.endswith(_HYPHENS) and following[0].islower():
            parts.append(line[:-1])
        else:
            parts.append(f"{line} " if goes_on else f"{line}\n")
    return "".join(parts).strip()


def _starts(pages: Sequence[str]) -> Iterator[int]:
    offset = 0
    for page in pages:
        yield offset
        offset += len(page) + len(_SEPARATOR)


def _remarks(pages: Sequence[str]) -> tuple[str, ...]:
    empty = [str(number) for number, page in enumerate(pages, start=1) if not page.strip()]
    if not empty:
        return ()
    shown = ", ".join(empty[:20]) + (" and others" if len(empty) > 20 else "")
    return (f"no text was found on {'page' if len(empty) == 1 else 'pages'} {shown} of {len(pages)}",)


READER = Reader("pdf", (".pdf",), read, fits=is_pdf, sealed=True)
