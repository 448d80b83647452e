"""The parts of an Office file, which is a zip archive of XML: opened only after its sizes were read.

In: bytes and the name of their file. Out: an archive whose parts together stay small, and parts as XML trees.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.etree.ElementTree import Element, ParseError, fromstring

from factcheck.errors import FactcheckError
from factcheck.readers._decode import foreign
from factcheck.readers._door import LARGEST, unreadable

_ZIP = b"PK\x03\x04"
_MOST_PARTS = 5_000
_LARGEST_XML = 20_000_000
"""Bytes of a part that is read as a tree, which takes some fifteen times as much memory; a novel has 4 MB."""


def holds(content: bytes, part: str) -> bool:
    """Tell whether bytes are a zip archive with a part of this name."""
    if not content.startswith(_ZIP):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return part in archive.NameToInfo
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        # Cut off: the directory at the end is gone, and the names of the first parts are what is left.
        return f"{part.partition('/')[0]}/".encode() in content


def opened(content: bytes, file: str) -> zipfile.ZipFile:
    """Open an archive.

    Raises:
        FactcheckError: it is damaged, encrypted, no archive, or unpacks to more than a file may have.
    """
    if not content.startswith(_ZIP):
        raise unreadable(file, f"this is no Office file: it is {foreign(content) or 'plain text'}")
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise unreadable(file, "the file is cut off or damaged", "copy or download it again") from None
    parts = archive.infolist()
    # The sizes that the directory names bound what is unpacked: reading a part stops there.
    size = sum(part.file_size for part in parts)
    if size > LARGEST or len(parts) > _MOST_PARTS:
        raise unreadable(file, f"it unpacks to {size:,} bytes in {len(parts):,} parts, at most {LARGEST:,} in {_MOST_PARTS:,}")
    if any(part.flag_bits & 1 for part in parts):
        raise unreadable(file, "the file is encrypted with a password", "save it without one")
    return archive


def xml(archive: zipfile.ZipFile, name: str, file: str) -> Element | None:
    """Read a part as XML; None where there is no such part.

    Raises:
        FactcheckError: the part is damaged, or declares a document type, which Office files never do and XML bombs must.
    """
    if name not in archive.NameToInfo:
        return None
    if (size := archive.NameToInfo[name].file_size) > _LARGEST_XML:
        raise unreadable(file, f"{name} is too large: {size:,} bytes, at most {_LARGEST_XML:,}", "split it")
    content = part(archive, name, file)
    if b"<!DOCTYPE" in content.replace(b"\0", b"")[:10_000]:
        raise unreadable(file, f"{name} declares a document type, which no Office file does")
    try:
        return fromstring(content)  # noqa: S314 - without a document type there are no entities to expand
    except (ParseError, ValueError):
        raise _damaged(name, file) from None


def part(archive: zipfile.ZipFile, name: str, file: str) -> bytes:
    """Unpack a part.

    Raises:
        FactcheckError: the part is damaged.
    """
    try:
        return archive.read(name)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError):
        raise _damaged(name, file) from None


def _damaged(name: str, file: str) -> FactcheckError:
    return unreadable(file, f"the file is damaged: {name} cannot be read", "copy or download it again")
