"""The cache of readings: it saves time, and nothing else depends on it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.extraction.extract import extract
from factcheck.model.document import Document, Source
from factcheck.model.extraction import Extraction
from factcheck.model.period import Period
from factcheck.project import cache
from factcheck.project.cache import Cache, fetch, keep, project_cache, tidy, user_cache
from factcheck.project.codec import decode, encode

DAY = Period.day(date(2024, 5, 3))
TEXT = (
    "About 2,000 people fled on Tuesday, the mayor said. Between 5 and 10 bridges fell; the toll rose by 12.5 percent to "
    "$3.2 million at 1:00 PM. Robert Buckley, 32, was among them. It happened in spring, or in the 1990s. "
    "\N{LEFT DOUBLE QUOTATION MARK}No\N{RIGHT DOUBLE QUOTATION MARK}"
)
DOCUMENT = Document(Source("courier", published=DAY), TEXT)
READ = extract(DOCUMENT)


@pytest.fixture
def store(tmp_path: Path) -> Cache:
    """A cache with one reading in it."""
    kept = Cache(tmp_path / "cache")
    keep(kept, DOCUMENT, READ)
    return kept


def files(store: Cache) -> list[Path]:
    """List the readings."""
    assert store.folder is not None
    return sorted(store.folder.glob("*/*.json"))


def test_what_was_read_comes_back_as_it_was(store: Cache) -> None:
    """Mentions, frames and what was not understood are equal to those of a fresh reading."""
    assert len(READ.claims) > 5
    assert fetch(store, DOCUMENT) == READ


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60), st.sampled_from(["2,000 men", "in May 2020", "half", "12 %"]))
def test_every_reading_survives_being_written(words: str, value: str) -> None:
    """Whatever characters stand round a value."""
    document = Document(Source("a", published=DAY), f"{words} {value} {words}")
    read = extract(document)
    assert decode(encode(read), document) == read


def test_half_a_character_is_kept_as_it_is(tmp_path: Path) -> None:
    """A lone surrogate, as JSON may hold one, is no UTF-8; it has its place in the text all the same."""
    document = Document(Source("a\ud800"), "\ud83d 12 people \udc00 fled")
    store = Cache(tmp_path)
    keep(store, document, extract(document))
    assert fetch(store, document) == extract(document)


@pytest.mark.parametrize(
    "other",
    [
        replace(DOCUMENT, text=TEXT.replace("2,000", "3,000")),
        replace(DOCUMENT, source=replace(DOCUMENT.source, published=Period.day(date(2024, 5, 4)))),
        replace(DOCUMENT, source=replace(DOCUMENT.source, published=None)),
        replace(DOCUMENT, source=replace(DOCUMENT.source, language="de")),
        replace(DOCUMENT, source=replace(DOCUMENT.source, id="herald")),
    ],
    ids=["text", "another day", "no day", "language", "name"],
)
def test_another_document_is_another_reading(store: Cache, other: Document) -> None:
    """Everything that a reading depends on names it."""
    assert fetch(store, other) is None


def test_where_a_file_lies_and_whom_it_copies_does_not_matter(store: Cache) -> None:
    """Neither changes what its text says."""
    moved = replace(DOCUMENT, source=replace(DOCUMENT.source, file="seeds/courier.md", copies=("herald",)))
    assert fetch(store, moved) == READ


def test_another_version_of_the_tool_does_not_believe_it(store: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its grammar may read the same words otherwise."""
    monkeypatch.setattr(factcheck, "__version__", "99.0")
    cache._version.cache_clear()
    assert fetch(store, DOCUMENT) is None
    monkeypatch.undo()
    cache._version.cache_clear()
    assert fetch(store, DOCUMENT) == READ


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: b"",
        lambda content: content[:-20],
        lambda content: content.replace(b"asserted", b"planned!"),
        lambda content: b"\x80" + content,
        lambda content: b"\x00" * 100,
    ],
    ids=["empty", "torn", "changed", "not ASCII", "zeros"],
)
def test_a_damaged_file_is_ignored_and_written_again(store: Cache, spoil: object) -> None:
    """It is no error: the document is read anew."""
    assert callable(spoil)
    (file,) = files(store)
    file.write_bytes(spoil(file.read_bytes()))
    assert fetch(store, DOCUMENT) is None
    keep(store, DOCUMENT, READ)
    assert fetch(store, DOCUMENT) == READ


@pytest.mark.parametrize(
    "forged",
    [
        [], {}, None, 3, "x", [[], []], [[], [], [[]]], [[["s"]], [], []], [[], [["courier", [0, 10**9], "r"]], []],
        [[], [["courier", [-1, 2], "r"]], []], [[], [["courier", [0], "r"]], []], [[], [["courier", [0, 1], 5]], []],
        [[["courier", [0, 1], "no kind", [0, []], []]], [], []], [[["courier", [0, 1], "date", [7, []], []]], [], []],
    ],
    ids=str,
)  # fmt: skip
def test_a_forged_file_is_no_reading(store: Cache, forged: object) -> None:
    """A right hash over wrong content: every value is held against its type."""
    content = json.dumps(forged).encode()
    (file,) = files(store)
    file.write_bytes(cache._digest(content).encode() + b"\n" + content)
    assert fetch(store, DOCUMENT) is None


@pytest.mark.parametrize("place", ["value", "deep"])
def test_a_forged_figure_or_a_deep_nest_is_no_crash(place: str) -> None:
    """Decimals, days and lists are looked at, however they come."""
    content = encode(READ).replace(b'"2000"', b'"two"') if place == "value" else b"[" * 100_000
    with pytest.raises(ValueError, match=r".+"):
        decode(content, DOCUMENT)


def test_an_unwritable_folder_is_done_without(tmp_path: Path) -> None:
    """A file stands where the folder would be: what root may write, and everybody else."""
    blocked = tmp_path / "cache"
    blocked.write_text("", encoding="utf-8")
    keep(Cache(blocked), DOCUMENT, READ)
    tidy(Cache(blocked))
    assert fetch(Cache(blocked), DOCUMENT) is None
    assert blocked.read_text(encoding="utf-8") == ""


def test_no_part_of_a_file_is_left_where_its_place_is_taken(store: Cache) -> None:
    """A folder under the name of a reading cannot be replaced."""
    (file,) = files(store)
    file.unlink()
    file.mkdir()
    (file / "inside").touch()
    keep(store, DOCUMENT, READ)
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_without_a_folder_nothing_is_kept() -> None:
    """`--no-cache`."""
    keep(Cache(), DOCUMENT, READ)
    tidy(Cache())
    assert fetch(Cache(), DOCUMENT) is None


def test_git_does_not_see_the_cache(store: Cache) -> None:
    """A project without our .gitignore is not littered."""
    assert store.folder is not None
    assert (store.folder / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_old_versions_and_too_many_files_go_and_what_is_not_ours_stays(store: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cache does not grow for ever, and removes nothing that it did not write."""
    monkeypatch.setattr(cache, "_MOST", 1)
    assert store.folder is not None
    for number in range(4):
        old = store.folder / f"{number:016x}"
        old.mkdir()
        (old / f"{number:064x}.json").touch()
    mine = store.folder / "notes"
    mine.mkdir()
    keep(store, replace(DOCUMENT, text="12 people"), Extraction())
    tidy(store)
    assert sorted(path.name for path in store.folder.iterdir() if len(path.name) != 16) == [".gitignore", "notes"]
    assert len(list(store.folder.glob("00000000*"))) == 2
    assert len(files(store)) == 3


def test_a_folder_of_an_old_version_with_other_files_stays(store: Cache) -> None:
    """Removing is for what is ours; the rest is left alone."""
    assert store.folder is not None
    for number in range(4):
        old = store.folder / f"{number:016x}"
        old.mkdir()
        (old / "somebody.txt").touch()
    tidy(store)
    assert len(list(store.folder.glob("*/somebody.txt"))) == 4


def test_a_project_keeps_its_readings_beside_its_settings(tmp_path: Path) -> None:
    """In the folder that `init` keeps out of git."""
    assert project_cache(tmp_path).folder == tmp_path / ".factcheck" / "cache"


def test_a_link_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    """A project that was sent by somebody cannot choose where files are written."""
    project, outside = tmp_path / "project", tmp_path / "outside"
    (project / ".factcheck").mkdir(parents=True)
    outside.mkdir()
    (project / ".factcheck" / "cache").symlink_to(outside)
    assert project_cache(project).folder is None


@pytest.mark.parametrize(("named", "base"), [("/x", "/x"), ("relative", "/home/ana/.cache"), ("", "/home/ana/.cache")])
def test_without_a_project_the_folder_of_the_user_is_taken(monkeypatch: pytest.MonkeyPatch, named: str, base: str) -> None:
    """XDG_CACHE_HOME, if it is an absolute path, else ~/.cache."""
    monkeypatch.setenv("HOME", "/home/ana")
    monkeypatch.setenv("XDG_CACHE_HOME", named)
    assert user_cache().folder == Path(base) / "factcheck"
