"""Word documents: DOCX.

In: bytes. Out: one document: paragraphs, tables with a line a cell, and footnotes; what was deleted in review is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from factcheck.model.document import Document
from factcheck.readers._door import Reader, unreadable
from factcheck.readers._grid import lines
from factcheck.readers._made import cleared, document
from factcheck.readers._unzip import holds, opened, xml

_BODY = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CORE = {
    "title": "{http://purl.org/dc/elements/1.1/}title",
    "author": "{http://purl.org/dc/elements/1.1/}creator",
    "language": "{http://purl.org/dc/elements/1.1/}language",
}
_BLANKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read(content: bytes, file: str) -> tuple[Document, ...]:
    """Read what a Word document says."""
    archive = opened(content, file)
    root = xml(archive, _BODY, file)
    if root is None:
        raise unreadable(file, "this is no DOCX file: it holds no text part")
    notes = [xml(archive, part, file) for part in ("word/footnotes.xml", "word/endnotes.xml")]
    blocks = [block for each in (root, *notes) for block in _blocks(each)]
    core = xml(archive, "docProps/core.xml", file)
    # The dates of the file are those of its making; when it was published they do not say.
    known = {} if core is None else {field: core.findtext(tag) or "" for field, tag in _CORE.items()}
    made = document(file, known, cleared("\n\n".join(filter(str.strip, blocks))))
    pictures = any(name.startswith("word/media/") for name in archive.NameToInfo)
    return (replace(made, remarks=(*made.remarks, *(("its pictures were not read",) if pictures else ()))),)


def is_word(content: bytes) -> bool:
    """Tell whether bytes are a DOCX file."""
    return holds(content, _BODY)


def _blocks(root: Element | None) -> Iterator[str]:
    """List paragraphs and tables in reading order."""
    if root is None:
        return
    stack = [root]
    while stack:
        node = stack.pop()
        match _name(node):
            case "p":
                yield _paragraph(node)
            case "tbl":
                yield "\n".join(lines(_cells(row) for row in _inside(node, "tr")))
            case _:
                stack.extend(reversed([child for child in node if child.tag != _FALLBACK]))


def _cells(row: Element) -> list[str]:
    return [" ".join(_paragraph(each) for each in _inside(cell, "p")) for cell in _inside(row, "tc")]


def _inside(node: Element, name: str) -> Iterator[Element]:
    """List the elements of a name below a node, not those inside one another."""
    stack = list(reversed(node))
    while stack:
        child = stack.pop()
        if _name(child) == name:
            yield child
        elif child.tag != _FALLBACK:
            stack.extend(reversed(child))


def _paragraph(node: Element) -> str:
    parts: list[str] = []
    stack = list(reversed(node))
    while stack:
        child = stack.pop()
        name = _name(child)
        if name == "t":
            parts.append(child.text or "")
        elif name in _BLANKS:
            parts.append(_BLANKS[name])
        elif name != "pPr" and child.tag != _FALLBACK:
            stack.extend(reversed(child))
    return "".join(parts).strip()


def _name(node: Element) -> str:
    """Give the name of an element of Word, in either of its two namespaces; empty for those of others."""
    for space in (_W, _STRICT):
        if node.tag.startswith(space):
            return node.tag[len(space) :]
    return ""


READER = Reader("docx", (".docx", ".docm"), read, fits=is_word, sealed=True)
