"""The cache: what was read in documents, kept so that a document that did not change is not read again.

In: a folder and documents. Out: what was read in them, or nothing. A file is named by what the reading depends on: the text, what
its source says of itself, and the code, tables and Python that read it. It is believed only where its own hash is right; anything
else is as good as no file. Whoever can write into the folder can mislead the reader of a comparison, as they could by its
articles; `check` does not look here. Deleting the folder costs time and nothing else.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import unicodedata
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from pathlib import Path

import factcheck
from factcheck.model.document import Document
from factcheck.model.extraction import Extraction
from factcheck.project.codec import decode, encode
from factcheck.project.files import is_inside

_READING = ("model", "normalise", "lexicon", "extraction")
"""The rooms whose code and tables decide what is read; the form of a file follows from the first."""

_MOST = 20_000
"""Files of one version that are kept: some 400 MB of readings of news articles."""

_VERSIONS = 3
"""Versions whose files are kept, so that two checkouts do not empty each other's cache."""


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of readings; without a folder nothing is kept and nothing is found."""

    folder: Path | None = None


def project_cache(root: Path) -> Cache:
    """Keep readings in the folder of a project that is not committed; nowhere where a link leads out of the project."""
    folder = root / ".factcheck" / "cache"
    return Cache(folder if is_inside(root, folder) else None)


def user_cache() -> Cache:
    """Keep readings where the user's system wants such files: XDG_CACHE_HOME, else ~/.cache."""
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    try:
        base = named if named.is_absolute() else Path.home() / ".cache"  # the standard: a relative path is to be ignored
    except RuntimeError:  # a user without a home
        return Cache()
    return Cache(base / "factcheck")


def is_kept(store: Cache, document: Document) -> bool:
    """Tell whether there is a file of what was read in a document; whether it is sound, `fetch` says."""
    path = _path(store, document)
    return path is not None and path.is_file()


def fetch(store: Cache, document: Document) -> Extraction | None:
    """Find what was read in a document; None where it was not kept, or the file is not what was written."""
    path = _path(store, document)
    if path is None:
        return None
    try:
        head, _, content = path.read_bytes().partition(b"\n")
        return decode(content, document) if head.decode("ascii") == _digest(content) else None
    except (OSError, ValueError):
        return None


def keep(store: Cache, document: Document, extraction: Extraction) -> None:
    """Keep what was read in a document; where that cannot be, it is not kept.

    The file is written beside its place and moved there, so that it is whole or not there.
    """
    path = _path(store, document)
    if path is None:
        return
    with suppress(OSError):
        _open(path.parent)
        content = encode(extraction)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as part:
            part.write(_digest(content).encode() + b"\n" + content)
        try:
            Path(part.name).replace(path)
        except OSError:
            Path(part.name).unlink(missing_ok=True)


def tidy(store: Cache) -> None:
    """Remove the readings of old versions, and the oldest where there are too many. Only files of our own naming are touched."""
    if store.folder is None:
        return
    with suppress(OSError):
        folders = [path for path in store.folder.iterdir() if _is_ours(path.name, 16) and path.is_dir() and not path.is_symlink()]
        by_age = sorted(folders, key=lambda path: (path.name != _version(), -path.stat().st_mtime, path.name))
        for folder in by_age[_VERSIONS:]:
            _remove(folder, 0)
        for folder in by_age[:1]:
            _remove(folder, _MOST)


def _path(store: Cache, document: Document) -> Path | None:
    return None if store.folder is None else store.folder / _version() / f"{_name(document)}.json"


def _name(document: Document) -> str:
    """Name a reading by all that may tell in it; whose words a source copies, and where its file lies, tells nothing."""
    source = replace(document.source, copies=(), file="", sha256="", accessed="", archived="")
    return _digest(f"{source!r}\n{document.text}".encode("utf-8", "surrogatepass"))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@cache
def _version() -> str:
    """Name the tool that reads: its version, its code and tables, and the Python that knows the characters."""
    package = Path(factcheck.__path__[0])
    found = hashlib.sha256(f"{factcheck.__version__} {sys.version} {unicodedata.unidata_version}".encode())
    for room in _READING:
        for path in sorted((package / room).glob("*.*")):
            if path.suffix in (".py", ".toml"):
                found.update(f"\n{room}/{path.name}\n".encode() + path.read_bytes())
    return found.hexdigest()[:16]


def _open(folder: Path) -> None:
    """Make the folder of a version, for the user alone, and keep git out of it."""
    if folder.is_dir():
        return
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.parent.joinpath(".gitignore").write_text("*\n", encoding="utf-8")


def _is_ours(name: str, digits: int) -> bool:
    return len(name) == digits and set(name) <= set("0123456789abcdef")


def _remove(folder: Path, left: int) -> None:
    """Remove the oldest files of a version until so many are left; an empty folder goes too."""
    files = [path for path in folder.iterdir() if path.suffix == ".part" or _is_ours(path.stem, 64)]
    if len(files) > left:
        by_age = sorted(files, key=lambda path: (-path.stat().st_mtime, path.name))
        for path in islice(by_age, left, None):
            path.unlink(missing_ok=True)
    if left == 0:
        with suppress(OSError):  # somebody else's files stand in it
            folder.rmdir()
