"""Plain text.

In: bytes. Out: one document; its lines are the lines of the file.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.model.document import Document
from factcheck.readers._decode import decode
from factcheck.readers._door import Reader
from factcheck.readers._made import document


def read(content: bytes, file: str) -> tuple[Document, ...]:
    """Read a file that is all text."""
    text, remarks = decode(content, file)
    made = document(file, {}, text)
    return (replace(made, first_line=1, remarks=(*made.remarks, *remarks)),)


READER = Reader("text", (".txt", ".text"), read)
