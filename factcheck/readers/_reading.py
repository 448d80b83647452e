"""The way in: a file, whatever its format, becomes documents.

In: paths, or bytes with a name. Out: documents with text. What a file is its content says, then its ending: a web page that was
saved as `.txt` is read as a page, and a login page that was saved as `.pdf` is refused.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import factcheck.readers as door
from factcheck.errors import FactcheckError, Problem
from factcheck.model.document import Document
from factcheck.readers._decode import foreign
from factcheck.readers._door import LARGEST, Reader, unreadable
from factcheck.registry import members


def read_document(path: Path, *, file: str = "") -> tuple[Document, ...]:
    """Read a file.

    Args:
        path: of a regular file.
        file: its name as the person would type it; else the path.

    Returns:
        One document, or those of a file that holds many; none of them is empty.

    Raises:
        FactcheckError: the file cannot be read, or makes no sense as what it is; one clear line each.
    """
    name = file or path.as_posix()
    return read_content(_content(path, name), name)


def read_content(content: bytes, file: str) -> tuple[Document, ...]:
    """Read the bytes of a file.

    Args:
        content: of the file.
        file: its name; the ending counts where the content does not tell the format.

    Raises:
        FactcheckError: as `read_document`.
    """
    if not content.strip(b"\0 \t\r\n"):
        raise unreadable(file, "the file is empty")
    if len(content) > LARGEST:
        raise unreadable(file, f"the file is too large: {len(content):,} bytes, at most {LARGEST:,}", "split it")
    documents = _reader_for(content, file).read(content, file)
    if len(documents) > 1 or documents[0].source.sha256:
        return documents
    only = documents[0]
    return (replace(only, source=replace(only.source, sha256=hashlib.sha256(content).hexdigest())),)


def read_documents(paths: Iterable[Path]) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Read files and folders; what cannot be read does not keep the rest from being read.

    Args:
        paths: files, and folders with all that is below them.

    Returns:
        Documents in the order of their paths as text, whatever order they came in, with ids made unique (`report`, `report-2`),
        and a problem for each file that could not be read. A file that two paths name is read once.
    """
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for path in sorted(set(_files(paths)), key=Path.as_posix):
        try:
            for made in read_document(path):
                name = _free(made.source.id, documents)
                documents[name] = replace(made, source=replace(made.source, id=name))
        except FactcheckError as error:
            problems += error.problems
    return tuple(documents.values()), tuple(problems)


def _content(path: Path, file: str) -> bytes:
    try:
        if not path.is_file():
            raise unreadable(file, "there is no such file" if not path.exists() else "this is not a regular file")
        with path.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            if size > LARGEST:
                raise unreadable(file, f"the file is too large: {size:,} bytes, at most {LARGEST:,}", "split it")
            return stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise unreadable(file, f"the file cannot be read: {getattr(error, 'strerror', None) or error}") from None


def _reader_for(content: bytes, file: str) -> Reader:
    """Choose by content, then by ending, then as plain text."""
    named = _by_suffix(file)
    fitting = next((reader for reader in _readers() if reader.fits(content)), None)
    if named is not None and named.sealed and fitting is not named:
        what = fitting.name.upper() if fitting is not None else foreign(content) or "plain text"
        raise unreadable(file, f"this is no {named.name.upper()}: it is {what}", "open it, and save it as what it is")
    return fitting or named or next(reader for reader in _readers() if reader.name == "text")


def _by_suffix(file: str) -> Reader | None:
    """Find the reader of the longest ending."""
    endings = {suffix: reader for reader in _readers() for suffix in reader.suffixes if file.lower().endswith(suffix)}
    return endings[max(endings, key=len)] if endings else None


@cache
def _readers() -> tuple[Reader, ...]:
    return members(door, "READER", Reader)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """List files; in a folder those with an ending that we read, sorted, hidden ones and linked folders left out."""
    suffixes = tuple(suffix for reader in _readers() for suffix in reader.suffixes)
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for where, folders, files in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            wanted = (name for name in sorted(files) if not name.startswith(".") and name.lower().endswith(suffixes))
            yield from (Path(where, name) for name in wanted)


def _free(name: str, taken: Iterable[str]) -> str:
    free, number = name, 2
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free
