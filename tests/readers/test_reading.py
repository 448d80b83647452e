"""The way in: paths, folders and formats."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import readers, registry
from factcheck.errors import FactcheckError
from factcheck.readers import read_document, read_documents
from factcheck.readers._door import LARGEST, Reader, library
from factcheck.readers._isolated import isolated


def test_every_reader_bears_the_name_of_its_file() -> None:
    """And no two of them claim one ending."""
    found = registry.members(readers, "READER", Reader)
    assert [each.name for each in found] == list(registry.names(readers))
    endings = [suffix for each in found for suffix in each.suffixes]
    assert len(set(endings)) == len(endings)
    assert all(ending == ending.lower() and ending.startswith(".") for ending in endings)


def test_a_file_is_read_under_the_name_that_a_person_typed(tmp_path: Path) -> None:
    """A report must not show where somebody's home is."""
    (tmp_path / "Ferry line (2).txt").write_text("1,960 came.", encoding="utf-8")
    (document,) = read_document(tmp_path / "Ferry line (2).txt", file="in/Ferry line (2).txt")
    assert (document.source.id, document.source.file) == ("Ferry-line-2", "in/Ferry line (2).txt")


def test_a_folder_is_read_in_order_and_the_rest_goes_on(tmp_path: Path) -> None:
    """Hidden files and those of other kinds are left out; what cannot be read is named, and the others are read."""
    files = {"b.txt": "2 came.", "a.md": "1 came.", "sub/a.txt": "3 came.", ".hidden.txt": "4", "x.exe": "MZ", "c.txt": ""}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    documents, problems = read_documents([tmp_path / "gone.txt", tmp_path / "b.txt", tmp_path])
    assert [(each.source.id, each.text) for each in documents] == [("a", "1 came."), ("b", "2 came."), ("a-2", "3 came.")]
    assert [(Path(problem.file).name, problem.message) for problem in problems] == [
        ("c.txt", "the file is empty"), ("gone.txt", "there is no such file"),
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "message"), [
    (".", "this is not a regular file"), ("gone", "there is no such file"), ("a\0b", "there is no such file"),
])  # fmt: skip
def test_what_is_no_file_is_refused(tmp_path: Path, name: str, message: str) -> None:
    """A folder, nothing, and a name that no file can have."""
    with pytest.raises(FactcheckError, match=message):
        read_document(tmp_path / name)


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    """A sparse file of a gigabyte takes no time."""
    with (tmp_path / "huge.txt").open("wb") as stream:
        stream.truncate(LARGEST * 10)
    with pytest.raises(FactcheckError, match="the file is too large: 1,000,000,000 bytes, at most 100,000,000"):
        read_document(tmp_path / "huge.txt")


def test_a_missing_extra_is_named_with_the_command_that_installs_it() -> None:
    """The core stays small, and nobody has to search."""
    with pytest.raises(FactcheckError) as caught:
        library("library_that_nobody_wrote", "web", "a.html")
    (problem,) = caught.value.problems
    assert problem.message == "reading this needs library_that_nobody_wrote, which is not installed"
    assert problem.hint == 'pip install "factcheck[web]"'


def test_a_reader_that_breaks_in_its_own_process_is_a_refusal() -> None:
    """Whatever happens there, this process lives on and says which file it was."""
    with pytest.raises(FactcheckError) as caught:
        isolated("reader_that_nobody_wrote", b"content", "a.pdf")
    assert caught.value.problems[0].file == "a.pdf"
