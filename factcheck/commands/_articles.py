"""Mentions of articles by their place: `a.txt:120` is the one that stands at character 120 of a.txt.

In: places as a person types them, and documents. Out: the claims that were found there.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError, refuse

if TYPE_CHECKING:
    from factcheck.model.claim import Claim
    from factcheck.model.document import Document


def documents_in(within: Sequence[str], places: Sequence[str] = ()) -> tuple[Document, ...]:
    """Read the documents that a person means.

    Args:
        within: files and folders; empty = the project's sources, or else the files that the places name.
        places: such as `a.txt:120`.

    Raises:
        FactcheckError: one of them cannot be read, or there are none.
    """
    from factcheck.commands.compare import documents_of

    named = list(dict.fromkeys(place.rpartition(":")[0] for place in places))
    if not within:
        own = _of_project()
        if own is not None and all(_fitting(name, own) for name in named):
            return own
        missing = [name for name in named if not Path(name).is_file()]
        if not named or missing:
            told = f"source and no file '{missing[0]}'" if missing else f"factcheck project in {Path.cwd()} or above it"
            raise refuse(f"there is no {told}", hint="name files or folders with --in")
    documents, problems = documents_of(within or named)
    if problems:
        raise FactcheckError(*problems)
    return documents


def _of_project() -> tuple[Document, ...] | None:
    """Read the sources of the project; None where there is no project."""
    from factcheck.project.config import find_root
    from factcheck.project.load import load

    try:
        root = find_root(Path.cwd())
    except FactcheckError:
        return None
    return load(root).documents


def claim_at(place: str, documents: Sequence[Document], claims: Sequence[Claim]) -> Claim:
    """Find the claim at a place.

    Args:
        place: a source id or a file name, a colon, and the number of a character of the mention.
        documents: all that were read.
        claims: all that were found in them.

    Raises:
        FactcheckError: there is no such document, or no mention at that place; the hint names those that are near.
    """
    name, colon, offset = place.rpartition(":")
    if not colon or not offset.isascii() or not offset.isdecimal():
        hint = "write a source and a character, such as a.txt:120; `factcheck extract` lists them"
        raise refuse(f"'{place}' is no place", hint=hint)
    source, at = _source(name, documents), int(offset)
    there = [claim for claim in claims if claim.source == source]
    found = next((claim for claim in there if claim.selector.start <= at < claim.selector.end), None)
    if found is None:
        near = sorted(there, key=lambda claim: abs(claim.selector.start - at))[:_NEAR]
        told = ", ".join(f"{claim.id} “{claim.selector.exact}”" for claim in there if claim in near)
        hint = f"near it: {told}" if told else f"there is none in {name}"
        raise refuse(f"no quantity and no date stands at {place}", hint=hint)
    return found


def _source(name: str, documents: Sequence[Document]) -> str:
    """Name the source that a person means."""
    fitting, known = _fitting(name, documents), [document.source.id for document in documents]
    if len(fitting) != 1:
        raise refuse(
            f"'{name}' is more than one document: {', '.join(fitting)}" if fitting else f"there is no document '{name}'",
            hint=f"the documents are {', '.join(known[:_MANY])}{', ...' if len(known) > _MANY else ''}",
        )
    return fitting[0]


def _fitting(name: str, documents: Sequence[Document]) -> list[str]:
    """List the sources of a name: by their id, else by the end of their file's path, else by its name alone."""
    wanted = PurePath(name)
    by_id = [each.source.id for each in documents if each.source.id == name]
    by_file = [each.source.id for each in documents if PurePath(each.source.file).parts[-len(wanted.parts) :] == wanted.parts]
    return by_id or by_file or [each.source.id for each in documents if wanted.suffix and each.source.id == wanted.stem]


_NEAR = 3
_MANY = 10
