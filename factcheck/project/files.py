"""Files of the project, read so that nothing outside of it can be reached.

In: the project root and a path. Out: text whose lines end in a line feed, or a problem that says why there is none. Line
ends are made equal because git checks out other ones on other machines, and offsets must not depend on the machine.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.project.slate import At, Slate

_TOP = At(1, 1)
_EDITABLE = 2_000_000


def list_files(root: Path, folder: str, suffixes: tuple[str, ...]) -> Iterator[Path]:
    """List the files below a folder by their endings, sorted by path; hidden ones and linked folders are left out."""
    for where, folders, files in os.walk(root / folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and name.lower().endswith(suffixes):
                yield Path(where, name)


def relative(root: Path, path: Path) -> str:
    """Name a file as the person would type it: relative to the root, with forward slashes."""
    return Path(os.path.relpath(path, root)).as_posix()


def is_inside(root: Path, path: Path) -> bool:
    """Tell whether a path stays in the project once links and `..` are followed."""
    try:
        return path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError, ValueError):  # a loop of links, until 3.12 and from 3.13; a NUL in the name
        return False


def read_file(root: Path, path: Path, *, limit: int, code: str) -> Slate:
    """Read a text file; the slate has a problem and no text where that cannot be done.

    Args:
        root: of the project.
        path: of the file.
        limit: largest size in bytes.
        code: of the problem when the file cannot be read or is not text.
    """
    slate = Slate(relative(root, path))
    if not is_inside(root, path):
        slate.wrong(_TOP, "FC005", "the path leaves the project", "copy the file into the project")
        return slate
    try:
        if not path.is_file():
            slate.wrong(_TOP, code, "there is no such file" if not path.exists() else "this is not a regular file")
        elif (size := path.stat().st_size) > limit:
            slate.wrong(_TOP, "FC004", f"the file is too large: {size:,} bytes, at most {limit:,}", "split it")
        else:
            decode(slate, path.read_bytes(), code)
    except OSError as error:
        slate.wrong(_TOP, code, f"the file cannot be read: {error.strerror}")
    return slate


def read_exactly(root: Path, path: Path) -> str:
    """Read a text file with its line ends as they are, to edit it.

    Raises:
        FactcheckError: it stands outside the project, is missing, or is not text.
    """
    slate = read_file(root, path, limit=_EDITABLE, code="FC001")
    if slate.problems:
        raise FactcheckError(*slate.problems)
    return path.read_bytes().decode("utf-8")


def decode(slate: Slate, content: bytes, code: str) -> None:
    """Put the text of a file on its slate, or say where it stops to be text."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        message = f"this is not text: byte 0x{content[error.start]:02x} is not UTF-8"
        slate.wrong(_spot(before), code, message, "save the file as UTF-8")
        return
    if "\0" in text:
        slate.wrong(_spot(text[: text.index("\0")]), code, "this is not text: it holds a NUL character")
        return
    slate.text = text.replace("\r\n", "\n").replace("\r", "\n")


def _spot(before: str) -> At:
    return At(before.count("\n") + 1, len(before) - before.rfind("\n"))
