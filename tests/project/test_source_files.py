"""New source files read back as what went in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.model.document import Document, Source
from factcheck.model.period import Period
from factcheck.project.source_files import iso, source_text, write_source


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2024, 5, 6), date(2024, 5, 6), "2024-05-06"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2024, 5, 6), date(2024, 5, 8), ""),
        (None, date(2024, 5, 8), ""),
    ],
)
def test_a_date_is_written_no_finer_than_it_is(first: date | None, last: date, written: str) -> None:
    """A month stays a month."""
    assert iso(Period(first, last)) == written


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    """Fields with signs that YAML would take for its own among them."""
    source = Source(
        "note", publisher="A: B # C", title="\"It's\" 100 %", author="- Ana", published=Period.day(date(2024, 5, 6)),
        url="https://example.org/a?b=c#d", language="de", kind="primary", copies=("wire", "Arl Wire"), sha256="ab" * 32,
    )  # fmt: skip
    text = source_text(Document(source, "\n---\nThe bridge is long.\n"), remarks=["copies: x  (is it?)"])
    (tmp_path / "seeds").mkdir()
    written = write_source(tmp_path, tmp_path / "seeds" / "note.md", text)
    assert written.text == "---\nThe bridge is long.\n"
    assert written.source == Source(**{**_fields(source), "file": "seeds/note.md"})
    with pytest.raises(FactcheckError, match="is there already"):
        write_source(tmp_path, tmp_path / "seeds" / "note.md", text)


def _fields(source: Source) -> dict[str, object]:
    return {name: getattr(source, name) for name in source.__dataclass_fields__}
