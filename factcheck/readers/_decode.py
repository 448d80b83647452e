"""Bytes to text: the encoding is found out, and what is no text is refused by name.

In: bytes and the name of their file. Out: text whose lines end in a line feed, with a remark where the encoding was guessed.
"""

from __future__ import annotations

import codecs
import re

from factcheck.readers._door import unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_FOREIGN = (
    (b"\x89PNG", "a PNG image"), (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"), (b"RIFF", "a media file"),
    (b"\x1f\x8b", "a gzip archive"), (b"7z\xbc\xaf", "a 7z archive"), (b"Rar!", "a RAR archive"), (b"BZh", "a bzip2 archive"),
    (b"PK\x03\x04", "a zip archive and neither DOCX nor XLSX"), (b"PK\x05\x06", "an empty zip archive"), (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a rich text file"), (b"%!PS", "a PostScript file"), (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_ACCENTED = re.compile(r"[\xc0-\xff]")
_LETTER = re.compile(r"[^\W\d_]")
_SAMPLE = 1_000_000
_ODD = 0.3
"""Of the letters: French, the most accented of the languages that Windows-1252 serves, has 4 %; Russian read as it has 100 %."""


def decode(content: bytes, file: str, *, charset: str = "") -> tuple[str, tuple[str, ...]]:
    """Turn bytes into text.

    Args:
        content: of the file.
        file: its name, for the message.
        charset: what the file says about itself; believed where it works.

    Returns:
        The text, and a remark where its encoding had to be guessed.

    Raises:
        FactcheckError: this is not text, or in an encoding that cannot be told.
    """
    if what := foreign(content):
        raise unreadable(file, f"this is not text: it is {what}")
    text, remarks = _decoded(content, file, charset)
    if "\0" in text or len(_CONTROL.findall(text, 0, 10_000)) > min(len(text), 10_000) / 100:
        raise unreadable(file, "this is not text: it holds control characters")
    return text.replace("\r\n", "\n").replace("\r", "\n"), remarks


def foreign(content: bytes) -> str:
    """Name the binary format that bytes begin with; empty where none is known."""
    if content.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        return "an Office file encrypted with a password" if locked else "an old Office file (save it as DOCX, XLSX or text)"
    return next((what for magic, what in _FOREIGN if content.startswith(magic)), "")


def _decoded(content: bytes, file: str, charset: str) -> tuple[str, tuple[str, ...]]:
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    for name in filter(None, (marked, "utf-8", _unmarked_wide(content), charset)):
        try:
            text = content.decode(name)
        except (UnicodeError, LookupError):
            continue
        if name == "utf-8" and "\0" in text:
            continue
        return text.removeprefix("\ufeff"), ()
    return _western(content, file)


def _unmarked_wide(content: bytes) -> str:
    """Tell UTF-16 without a mark by the zero bytes of its spaces and Latin letters."""
    even, odd = content[:2000:2].count(0), content[1:2000:2].count(0)
    if max(even, odd) < min(len(content), 2000) / 20:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _western(content: bytes, file: str) -> tuple[str, tuple[str, ...]]:
    spot = _first_odd_byte(content)
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        raise unreadable(file, f"this is not text, or in an unknown encoding: {spot}", "save the file as UTF-8") from None
    letters, accented = len(_LETTER.findall(text, 0, _SAMPLE)), len(_ACCENTED.findall(text, 0, _SAMPLE))
    if accented > letters * _ODD:
        raise unreadable(file, f"the encoding cannot be told: {spot}", "save the file as UTF-8")
    return text, (f"read as Windows-1252, since it is not UTF-8: {spot}",)


def _first_odd_byte(content: bytes) -> str:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return f"byte 0x{content[error.start]:02x} on line {line}"
    return "it holds zero bytes"
