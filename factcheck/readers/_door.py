"""The form of a reader: bytes and a file name in, documents out.

In: nothing. Out: the type that every file of this folder ends with, and what a reader says where it can make nothing of a file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, NamedTuple

from factcheck.errors import FactcheckError, Problem
from factcheck.model.document import Document

LARGEST = 100_000_000
"""Bytes of a file, and of what a packed file unpacks to."""
LONGEST = 20_000_000
"""Characters of a document; the longest report met so far has 2 million."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A way to read a file.

    Args:
        name: its file name.
        suffixes: endings of its files, in lower case, with the dot.
        read: turns bytes and the name of their file into documents; what it can make nothing of it refuses with a
            `FactcheckError`, and never returns a document without text.
        fits: tells by the bytes that this is the format; True only where there is no doubt.
        sealed: True where a file with its ending that does not fit is mislabelled (a PDF begins like a PDF).
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], tuple[Document, ...]]
    fits: Callable[[bytes], bool] = lambda _: False
    sealed: bool = False


class Extracted(NamedTuple):
    """What was taken out of a file.

    Args:
        text: what it says.
        known: fields about the publication, named as in the front matter of a source.
        pages: offsets at which its pages begin.
        remarks: what a reader should know about how it was read.
    """

    text: str
    known: dict[str, str]
    pages: tuple[int, ...] = ()
    remarks: tuple[str, ...] = ()


def unreadable(file: str, message: str, hint: str = "", *, line: int = 0, column: int = 0) -> FactcheckError:
    """Build the error for a file that no text could be read from, ready to be raised."""
    return FactcheckError(Problem(file, line, column, "FC015", message, hint))


def library(name: str, extra: str, file: str) -> Any:
    """Import the library of an extra.

    Raises:
        FactcheckError: it is not installed, or not whole; the hint is the command that installs it.
    """
    try:
        return import_module(name)
    except ImportError as error:
        what = "is not installed" if error.name == name else f"cannot be loaded ({str(error).splitlines()[0]})"
        raise unreadable(file, f"reading this needs {name}, which {what}", f'pip install "factcheck[{extra}]"') from None
