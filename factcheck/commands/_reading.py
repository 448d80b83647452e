"""Reading documents through, as commands do it: what the cache holds is not read again.

In: documents. Out: what was read in each, in their order, whatever the cache held.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, suppress
from functools import partial
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
    """Give what was read in each document; those that are new are read on all cores."""
    from factcheck.project.cache import fetch, is_kept, tidy

    new = [at for at, document in enumerate(documents) if not is_kept(store, document)]
    waiting = set(new)
    with closing(_anew(store, [documents[at] for at in new])) as fresh:
        for at, document in enumerate(progress(documents, label)):
            if at in waiting:
                yield next(fresh)
            else:
                yield fetch(store, document) or _read_and_kept(store, document)  # no file, or a damaged one
    if new:
        tidy(store)


def _anew(store: Cache, documents: Sequence[Document]) -> Generator[Extraction]:
    """Read documents, the first of them here: so the tables are loaded once, and not in every process."""
    from factcheck.spread import spread

    yield from map(partial(_read_and_kept, store), documents[:1])
    yield from spread(partial(_read_and_kept, store), documents[1:], size=_length, least=_WORTH_PROCESSES)


def _read_and_kept(store: Cache, document: Document) -> Extraction:
    from factcheck.extraction.extract import extract
    from factcheck.project.cache import keep

    extraction = extract(document)
    keep(store, document, extraction)
    return extraction


def _length(document: Document) -> int:
    return len(document.text)


_WORTH_PROCESSES = 60_000
"""Characters from which reading takes longer than starting a process: some ten thousand words, half a second."""
