"""Markdown with front matter, as sources are kept in a project and as many a site keeps its pages.

In: bytes. Out: one document; its text begins under the front matter. Fields that we do not know are left alone: the file may be
somebody else's. (The project's own reader of sources, which names every wrong field, is stricter.)
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.model.document import Document
from factcheck.readers._decode import decode
from factcheck.readers._door import Reader, unreadable
from factcheck.readers._made import document

LARGEST_FRONT = 50_000
"""Characters of front matter; the longest that sites write have some thousand."""


def read(content: bytes, file: str) -> tuple[Document, ...]:
    """Read a file that may begin with front matter."""
    text, remarks = decode(content, file)
    front, body = _split(text)
    made = document(file, _fields(front, file), body)
    return (replace(made, first_line=text.count("\n", 0, len(text) - len(body)) + 1, remarks=(*made.remarks, *remarks)),)


def has_front_matter(content: bytes) -> bool:
    """Tell whether a file begins with front matter that is closed again."""
    head = content.removeprefix(b"\xef\xbb\xbf")[: LARGEST_FRONT * 4].replace(b"\r\n", b"\n")
    return head.startswith(b"---\n") and b"\n---\n" in head


def _split(text: str) -> tuple[str, str]:
    """Cut the front matter off; a rule at the head of a text that is never closed is a rule."""
    if not text.startswith("---\n"):
        return "", text
    end = text.find("\n---\n", 3)
    return ("", text) if end < 0 else (text[4:end], text[end + 5 :])


def _fields(front: str, file: str) -> dict[str, object]:
    if not front.strip():
        return {}
    import yaml

    if len(front) > LARGEST_FRONT:
        raise unreadable(file, f"the front matter is too long: {len(front):,} characters, at most {LARGEST_FRONT:,}", line=1)
    try:
        # The base loader reads text only, and, written in Python, ends a nest that is too deep with an exception.
        fields = yaml.load(front, Loader=yaml.BaseLoader)  # noqa: S506 - it builds nothing but text, lists and maps
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 2, mark.column + 1) if mark is not None else (1, 1)
        message = f"the front matter is not valid YAML: {getattr(error, 'problem', None) or 'it cannot be read'}"
        raise unreadable(file, message, line=line, column=column) from None
    except (RecursionError, ValueError):
        raise unreadable(file, "the front matter is not valid YAML: nested too deep", line=1) from None
    return fields if isinstance(fields, dict) else {}


READER = Reader("markdown", (".md", ".markdown"), read, fits=has_front_matter)
