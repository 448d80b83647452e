"""JSON Lines of documents, plain or gzipped.

In: bytes. Out: a document a line: `id` and `text`, and where known `publisher`, `published` (or `date`, as many call it), `url`,
`title`, `author`, `language`, `kind`, `copies`; other fields are left alone.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator

from factcheck.errors import FactcheckError, Problem
from factcheck.model.document import Document
from factcheck.readers._decode import decode
from factcheck.readers._door import LARGEST, Reader, unreadable
from factcheck.readers._made import document

_GZIP = b"\x1f\x8b"
_HEAD = 1_000_000
"""Bytes in which the first line of a file that we recognise by its content ends."""
_MOST_PROBLEMS = 20


def read(content: bytes, file: str) -> tuple[Document, ...]:
    """Read one document a line; every bad line is named.

    Raises:
        FactcheckError: with a problem for each bad line, the first twenty of them.
    """
    text, _ = decode(_unpacked(content, file), file)
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for number, line in _lines(text):
        try:
            made = _document(line, file, number)
            if made.source.id in documents:
                raise unreadable(file, f"the id '{made.source.id}' is taken by a line above", line=number, column=1)
            documents[made.source.id] = made
        except FactcheckError as error:
            problems += error.problems
    if problems:
        raise FactcheckError(*problems[:_MOST_PROBLEMS])
    if not documents:
        raise unreadable(file, "the file holds no documents")
    return tuple(documents.values())


def is_json_lines(content: bytes) -> bool:
    """Tell whether a file is packed, or begins with a line that is a JSON object with a text."""
    if content.startswith(_GZIP):
        return True
    head = content[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not head.startswith(b"{"):
        return False
    try:
        return "text" in json.loads(head.partition(b"\n")[0])
    except (ValueError, RecursionError):
        return False


def _unpacked(content: bytes, file: str) -> bytes:
    """Unpack gzip, never into more memory than a file may have."""
    if not content.startswith(_GZIP):
        return content
    parts: list[bytes] = []
    room = LARGEST
    try:
        while content.startswith(_GZIP):  # parts of a gzip file may follow one another
            unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
            parts.append(unpacker.decompress(content, room + 1))
            room -= len(parts[-1])
            if room < 0:
                raise unreadable(file, f"it unpacks to more than {LARGEST:,} bytes", "split it")
            if not unpacker.eof:
                raise unreadable(file, "the gzip archive is cut off", "copy or download it again")
            content = unpacker.unused_data
    except zlib.error:
        raise unreadable(file, "the gzip archive is damaged", "copy or download it again") from None
    return b"".join(parts)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    return ((number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip())


def _document(line: str, file: str, number: int) -> Document:
    try:
        fields = json.loads(line)
    except json.JSONDecodeError as error:
        raise unreadable(file, f"this line is not JSON: {error.msg}", line=number, column=error.colno) from None
    except (RecursionError, ValueError):
        raise unreadable(file, "this line is not JSON that can be read: too deep or too long a number", line=number) from None
    if not isinstance(fields, dict):
        raise unreadable(file, "a line is an object with 'id' and 'text'", line=number, column=1)
    text = fields.pop("text", None)
    if not isinstance(text, str) or not text.strip():
        raise unreadable(file, "the document has no 'text'", line=number, column=1)
    if not isinstance(fields.get("id"), str | int) or not str(fields["id"]).strip():
        raise unreadable(file, "the document has no 'id'", line=number, column=1)
    known = fields | {"published": fields.get("published") or fields.get("date")}
    return document(file, known, text.replace("\r\n", "\n").replace("\r", "\n"))


_SUFFIXES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".gz")

READER = Reader("jsonl", _SUFFIXES, read, fits=is_json_lines)
