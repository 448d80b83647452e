"""Commands that read articles: what did not change is not read again, and what they print does not depend on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Run

TEXTS = {
    "courier.txt": "A bomb killed 12 people in Arlbridge on 3 May 2024, police said.",
    "radio.txt": "Twelve people were killed by the bomb in Arlbridge, the radio reported.",
}


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles in a folder that belongs to no project."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text + "\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def readings(cache: Path) -> dict[Path, int]:
    """List what is kept, with the time at which each was written."""
    return {path: path.stat().st_mtime_ns for path in cache.rglob("*.json")}


def test_a_changed_article_re_reads_only_itself(articles: Path, own_cache: Path, factcheck: Run) -> None:
    """The other files of the cache are not written again."""
    first = factcheck("compare", ".", "--format", "json")
    kept = readings(own_cache)
    assert len(kept) == 2
    assert factcheck("compare", ".", "--format", "json") == first
    assert readings(own_cache) == kept
    with (articles / "radio.txt").open("a", encoding="utf-8") as file:
        file.write("Some 40 were injured.\n")
    changed = factcheck("compare", ".", "--format", "json")
    now = readings(own_cache)
    assert {path: now[path] for path in kept} == kept
    assert len(now) == 3
    assert changed == factcheck("compare", ".", "--format", "json", "--no-cache")


def test_without_the_cache_nothing_is_written(articles: Path, own_cache: Path, factcheck: Run) -> None:
    """`--no-cache` of compare and ask."""
    assert factcheck("compare", ".", "--no-cache").code == 0
    assert factcheck("ask", "The bomb in Arlbridge killed 12 people.", "--in", ".", "--no-cache").code == 0
    assert not list(own_cache.iterdir())


def test_a_broken_cache_is_as_good_as_none(articles: Path, own_cache: Path, factcheck: Run) -> None:
    """A file that a full disk cut off is ignored and written again."""
    first = factcheck("compare", ".")
    for path in readings(own_cache):
        path.write_bytes(path.read_bytes()[:50])
    assert factcheck("compare", ".") == first
    assert all(path.stat().st_size > 50 for path in readings(own_cache))


def test_the_folder_of_the_cache_may_be_missing_and_unwritable(
    articles: Path, own_cache: Path, factcheck: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file stands where the user's cache directory would be."""
    first = factcheck("compare", ".")
    (articles / "no-folder").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(articles / "no-folder"))
    assert factcheck("compare", "courier.txt", "radio.txt") == first


def test_a_project_keeps_its_readings_to_itself(project: Path, own_cache: Path, factcheck: Run) -> None:
    """`report` and `ask` in a project write below .factcheck/, which git does not see."""
    assert factcheck("report").code == 0
    assert factcheck("ask", "The bridge cost 18.4 million euros.").code == 0
    assert len(readings(project / ".factcheck" / "cache")) == 3
    assert not list(own_cache.iterdir())
