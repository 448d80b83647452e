"""Source files: `seeds/<id>.md`, front matter and under it what the source says.

In: the text of a source file. Out: a document; offsets count from the first character under the front matter. A plain `.txt` is
all text and has no front matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import get_args

from factcheck.model.document import Document, Source, SourceKind
from factcheck.project.claim_files import ID
from factcheck.project.fields import Fields
from factcheck.project.files import list_files
from factcheck.project.hidden import find_hidden
from factcheck.project.slate import At, Slate
from factcheck.project.tree import Mapping, parse

SUFFIXES = (".md", ".txt")
SOURCE_FIELDS = (
    "publisher", "title", "author", "published", "accessed", "url", "archived", "language", "kind", "copies", "sha256", "text",
)  # fmt: skip
"""Fields of the front matter in canonical order."""
KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
TEXTS = ("full", "digest")
LARGEST = 20_000_000
"""Bytes of a source; the longest report met so far has 2 MB of text."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_URL = re.compile(r"https?://[^\s/][^\s]*", re.IGNORECASE)
_TOP = At(1, 1)


def find_sources(root: Path, folders: Iterable[str]) -> Iterator[Path]:
    """List the source files of a project, folder by folder, sorted by path."""
    for folder in dict.fromkeys(folders):
        yield from (path for path in list_files(root, folder, SUFFIXES) if is_source(path.name))


def is_source(name: str) -> bool:
    """Tell a source from a README in the folder, which is about the sources and is none of them."""
    return PurePosixPath(name).stem.lower() != "readme"


def read_source(slate: Slate) -> Document | None:
    """Read a source file; None where it has no text, with the reason on its slate."""
    path = PurePosixPath(slate.file)
    if not ID.fullmatch(path.stem):
        slate.wrong(_TOP, "FC003", f"the file name '{path.stem}' cannot be an id", "use letters, digits, '-', '_' and '.'")
    front, first_line = _split(slate) if path.suffix.lower() == ".md" else (None, 1)
    start = _offset(slate.text, first_line)
    fields = Fields(_front_matter(slate, front), slate, _TOP)
    source = _source(path.stem, fields, slate)
    text = slate.text[start:]
    if not text.strip():
        slate.wrong(_TOP, "FC015", "the source has no text", "paste what it says under the front matter")
        return None
    _remark_hidden(slate, text, start)
    return Document(source, text, first_line)


def _split(slate: Slate) -> tuple[str | None, int]:
    """Cut the front matter off: its YAML, None where there is none, and the line on which the text begins."""
    lines = slate.text.split("\n")
    if lines[0].rstrip() != "---":
        return None, 1
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() == "---":
            return "\n".join(lines[1 : number - 1]), number + 1
    slate.wrong(_TOP, "FC001", "the front matter is never closed", "write a line '---' under it")
    return None, 1


def _offset(text: str, first_line: int) -> int:
    offset = 0
    for _ in range(first_line - 1):
        offset = text.find("\n", offset) + 1
        if offset == 0:
            return len(text)
    return offset


def _front_matter(slate: Slate, front: str | None) -> Mapping:
    root = parse(slate, front, first_line=2) if front else None
    if root is not None and not isinstance(root, Mapping):
        slate.wrong(root, "FC003", "front matter is a map of fields", "write 'publisher: ...' and 'published: ...'")
    return root if isinstance(root, Mapping) else Mapping(1, 1)


def _source(name: str, fields: Fields, slate: Slate) -> Source:
    fields.allow(SOURCE_FIELDS, what="a source")
    fields.period("accessed")
    source = Source(
        id=name,
        publisher=fields.text("publisher"),
        title=fields.text("title"),
        author=fields.text("author"),
        published=fields.period("published"),
        accessed=fields.text("accessed"),
        url=_matching(fields, "url", _URL, "begins with http:// or https://"),
        archived=_matching(fields, "archived", _URL, "begins with http:// or https://"),
        language=_matching(fields, "language", _LANGUAGE, "is a tag such as en, fr or pt-BR") or "en",
        kind=fields.choice("kind", KINDS, "secondary"),
        copies=fields.texts("copies"),
        sha256=_matching(fields, "sha256", _SHA256, "is 64 hexadecimal digits in lower case"),
        digest=fields.choice("text", TEXTS, "full") == "digest",
        file=slate.file,
    )
    missing = [what for what, value in (("publisher", source.publisher), ("date of publication", source.published)) if not value]
    if missing:
        hint = "without a date relative dates stay unresolved; without a publisher independence cannot be told"
        slate.remark(_TOP, "FC014", f"the source has no {' and no '.join(missing)}", hint)
    return source


def _matching(fields: Fields, name: str, pattern: re.Pattern[str], rule: str) -> str:
    text = fields.text(name)
    if text and not pattern.fullmatch(text):
        fields.slate.wrong(fields.node.entries[name][1], "FC003", f"'{name}' {rule}, not '{text[:80]}'")
        return ""
    return text


def _remark_hidden(slate: Slate, text: str, start: int) -> None:
    """Remark the first hidden character of the text: scraped pages are full of them, and the quotes must match them."""
    hidden = find_hidden(text)
    if hidden is not None:
        before = slate.text[: start + hidden.start]
        spot = At(before.count("\n") + 1, len(before) - before.rfind("\n"))
        slate.remark(spot, "FC006", f"the text holds {hidden.name}", "remove it, unless the source prints it")
