"""Reading documents through, as commands do it: what the cache holds is not read again.

In: documents. Out: what was read in each, in their order, whatever the cache held.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands._console import progress
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.model.document import Document
    from factcheck.model.extraction import Extraction
    from factcheck.project.cache import Cache
Read = Callable[["Sequence[Document]"], "Iterator[Extraction]"]
"""Reads documents through, in their order."""


def reader(root: Path | None = None, *, cached: bool, label: str = "reading articles") -> Read:
    """Make the function that reads documents through.

    Args:
        root: of the project; None = that of the working folder, if there is one.
        cached: False reads everything anew and keeps nothing.
        label: what the progress is called.
    """
    from factcheck.project.cache import Cache

    store = _store(root) if cached else Cache()
    return lambda documents: _read(store, documents, label)


def _store(root: Path | None) -> Cache:
    from factcheck.project.cache import project_cache, user_cache
    from factcheck.project.config import find_root

    with suppress(FactcheckError):
        return project_cache(root or find_root(Path.cwd()))
    return user_cache()


def _read(store: Cache, documents: Sequence[Document], label: str) -> Iterator[Extraction]:
    """Read one document after the other. A second core was tried: handing claims back took a third of what it read."""
    from factcheck.extraction.extract import extract
    from factcheck.project.cache import fetch, keep, tidy

    is_new = False
    for document in progress(documents, label):
        extraction = fetch(store, document)
        if extraction is None:
            is_new, extraction = True, extract(document)
            keep(store, document, extraction)
        yield extraction
    if is_new:
        tidy(store)
