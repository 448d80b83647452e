"""Files of the project, written so that they are never torn and nobody's work is lost.

In: a path and what it shall hold. Out: the file, whole: old or new, and nothing between. Writers of this tool take turns by a
lock on the folder; a file that somebody else changed since it was read is left alone.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from factcheck.errors import refuse


def digest(content: bytes) -> str:
    """Name a content by its SHA-256."""
    return hashlib.sha256(content).hexdigest()


def edit_file(path: Path, change: Callable[[bytes], bytes]) -> bool:
    """Read, change and replace a file while no other writer of this tool can.

    Args:
        path: of the file, which may be missing (read as empty).
        change: gets the content and gives the new one; what it raises leaves the file as it was.

    Returns:
        Whether the content changed.
    """
    path = path.resolve()  # replacing a link would leave its target behind
    path.parent.mkdir(parents=True, exist_ok=True)
    with _turn(path.parent):
        before = path.read_bytes() if path.exists() else b""
        after = change(before)
        if after != before:
            replace_file(path, after, expected=digest(before))
    return after != before


def replace_file(path: Path, content: bytes, *, expected: str = "") -> None:
    """Put a new content in the place of a file in one step.

    Args:
        path: of the file, resolved.
        content: what it shall hold.
        expected: SHA-256 of what it holds now; empty = whatever it holds.

    Raises:
        FactcheckError: the file changed on disk meanwhile, or cannot be written.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        _write_draft(draft, content, path.stat().st_mode & 0o777 if path.exists() else 0o666)
        if expected and digest(path.read_bytes() if path.exists() else b"") != expected:
            raise refuse(f"{path.name} was changed by somebody else meanwhile", hint="run the command again", file=path.name)
        draft.replace(path)
        _settle(path.parent)
    except OSError as error:
        raise refuse(f"{path.name} cannot be written: {error.strerror}", file=path.name) from error
    finally:
        draft.unlink(missing_ok=True)


def _write_draft(draft: Path, content: bytes, mode: int) -> None:
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Make the new name last through a power cut; folders cannot be opened on Windows, nor need they be."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _turn(folder: Path) -> Iterator[None]:
    """Wait until no other writer of this tool works in a folder; the system frees the lock of one that died."""
    try:
        import fcntl
    except ImportError:  # Windows: the check by hash is all there is
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
