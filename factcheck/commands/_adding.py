"""New sources: read, completed by a person where one is there, and written.

In: a file or an address. Out: a source file, and what a person should know about it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from factcheck.errors import refuse

if TYPE_CHECKING:
    from factcheck.model.document import Document, Source, SourceKind
    from factcheck.project.load import Project
    from factcheck.proposing.copies import Copy


@dataclass(frozen=True, slots=True)
class Given:
    """What the person said on the command line; empty where nothing."""

    id: str = ""
    publisher: str = ""
    title: str = ""
    published: str = ""
    kind: str = ""
    copies: tuple[str, ...] = ()
    fetch: bool = False
    private: bool = False


def documents_from(place: str, given: Given) -> tuple[Document, ...]:
    """Read a file, or fetch and read an address.

    Raises:
        FactcheckError: there is nothing to read, or the network was not allowed.
    """
    from factcheck.readers import read_content, read_document

    if "://" not in place:
        return read_document(Path(place), file=place)
    if not given.fetch:
        hint = "or save the page from a browser, and add the file"
        raise refuse(f"{place} is an address, and the network is used only with --fetch", hint=hint)
    from factcheck.project.fetch import Limits, fetch

    found = fetch(place, Limits(private=given.private))
    today = datetime.now(tz=UTC).date().isoformat()
    made = read_content(found.content, file_name(found.url, found.kind))
    return tuple(replace(each, source=replace(each.source, url=found.url, accessed=today)) for each in made)


def file_name(url: str, kind: str) -> str:
    """Name the file that an address would be saved as: its host, the last part of its path, and an ending for its format."""
    from urllib.parse import urlsplit

    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.").partition(".")[0]
    last = next((part for part in reversed(parts.path.split("/")) if part), "")
    stem, dot, ending = last.rpartition(".")
    said = _ENDINGS.get(kind.partition(";")[0].strip().lower(), "")
    if dot and ending.lower() in _KNOWN:
        return f"{host}-{stem}.{ending}"
    return f"{host}-{last or 'page'}".strip("-") + (said or ".html")


def add_source(project: Project, document: Document, given: Given) -> Document:
    """Complete a document, tell whose words it repeats, and write it.

    Raises:
        FactcheckError: its id is taken, or it is there already.
    """
    from factcheck.project.source_files import schema_of, source_path, source_text, write_source
    from factcheck.proposing.copies import copies_of

    source = _completed(document.source, given)
    _refuse_twin(project, source)
    document = replace(document, source=source)
    found = copies_of(document, project.documents)
    copies, open_copies = _confirmed(found, given)
    document = replace(document, source=replace(source, copies=copies))
    path = source_path(project.root, project.config, source.id)
    remarks = [f"copies: {copy.name}  ({copy.reason}: is it one origin? then take the sign away)" for copy in open_copies]
    text = source_text(document, remarks=[*remarks, *document.remarks], schema=schema_of(project.root, path))
    written = write_source(project.root, path, text)
    _tell(written, [*(f"copies {copy.name}? {copy.reason}" for copy in open_copies), *document.remarks])
    return written


def _completed(source: Source, given: Given) -> Source:
    from factcheck.normalise.dates import read_period

    published = read_period(given.published) if given.published else source.published
    if given.published and published is None:
        raise refuse(f"--published is a date such as 2024-05-06, 2024-05 or 2024, not '{given.published}'")
    source = replace(
        source,
        id=given.id or source.id,
        publisher=given.publisher or source.publisher,
        title=given.title or source.title,
        published=published,
        kind=_kind(given.kind) if given.kind else source.kind,
    )
    return _asked(source) if _is_asked() else source


def _asked(source: Source) -> Source:
    """Ask the person for what the file does not say."""
    from factcheck.normalise.dates import read_period

    publisher = source.publisher or _answer(f"{source.id}: who published it? (Enter: unknown)")
    while source.published is None and (said := _answer(f"{source.id}: published when? (2024-05-06, 2024-05; Enter: unknown)")):
        source = replace(source, published=read_period(said))
    return replace(source, publisher=publisher)


def _answer(question: str) -> str:
    return str(typer.prompt(question, default="", show_default=False)).strip()


def _kind(text: str) -> SourceKind:
    from factcheck.project.sources import KINDS

    for kind in KINDS:
        if kind == text:
            return kind
    raise refuse(f"--kind cannot be '{text}'", hint=f"write one of {', '.join(KINDS)}")


def _is_asked() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _refuse_twin(project: Project, source: Source) -> None:
    for other in project.documents:
        if other.source.id == source.id:
            hint = "give the new one another name with --id"
            raise refuse(f"the source '{source.id}' is there already", hint=hint, file=other.source.file, code="FC002")
        if source.sha256 and other.source.sha256 == source.sha256:
            raise refuse(f"this very file is there already as '{other.source.id}'", file=other.source.file, code="FC002")


def _confirmed(found: tuple[Copy, ...], given: Given) -> tuple[tuple[str, ...], list[Copy]]:
    """Ask about each copy where a person is there: what is one origin, and what stays open."""
    sure: list[str] = list(given.copies)
    unsure: list[Copy] = []
    for copy in found:
        if copy.name in sure:
            continue
        if not _is_asked():
            unsure.append(copy)
        elif typer.confirm(f"does it repeat {copy.name}? {copy.reason}", default=True):
            sure.append(copy.name)
    return tuple(sure), unsure


def _tell(document: Document, remarks: list[str]) -> None:
    source = document.source
    words = f"{len(document.text.split()):,} words"
    typer.echo(f"{source.file}: {words}, {source.publisher or 'publisher unknown'}, {_day(document)}")
    for remark in remarks:
        typer.echo(f"  look: {remark}", err=True)
    missing = list(_missing(source))
    if missing:
        typer.echo(f"  look: no {' and no '.join(missing)}; write it into {source.file}", err=True)


def _missing(source: Source) -> Iterator[str]:
    if not source.publisher:
        yield "publisher: independence cannot be told"
    if source.published is None:
        yield "date of publication: 'Tuesday' stays open"


def _day(document: Document) -> str:
    from factcheck.project.source_files import iso

    return iso(document.source.published) or "date unknown"


_ENDINGS = {
    "text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf", "text/plain": ".txt",
    "text/markdown": ".md", "text/csv": ".csv", "application/json": ".jsonl",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
}  # fmt: skip
_KNOWN = frozenset(ending.lstrip(".") for ending in _ENDINGS.values()) | {"htm"}
