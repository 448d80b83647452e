"""Files are read inside the project and nowhere else."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.project import load
from factcheck.project.files import is_inside, list_files, read_exactly, read_file
from factcheck.project.slate import At, Slate, did_you_mean

LIMIT = 100


def told(slate: Slate) -> list[tuple[str, str]]:
    """List what is wrong with a file."""
    return [(problem.code, problem.message) for problem in slate.problems]


def test_what_is_no_readable_file_is_told(tmp_path: Path) -> None:
    """Missing, a folder, a pipe, too large."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "large").write_bytes(b"x" * 101)
    assert told(read_file(tmp_path, tmp_path / "none", limit=LIMIT, code="FC001")) == [("FC001", "there is no such file")]
    assert told(read_file(tmp_path, tmp_path / "pipe", limit=LIMIT, code="FC015")) == [("FC015", "this is not a regular file")]
    assert told(read_file(tmp_path, tmp_path / "large", limit=LIMIT, code="FC001")) == [
        ("FC004", "the file is too large: 101 bytes, at most 100")
    ]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything is readable for root")
def test_a_file_without_rights_is_told(tmp_path: Path) -> None:
    """The system's own words."""
    (tmp_path / "secret").touch(mode=0)
    assert told(read_file(tmp_path, tmp_path / "secret", limit=LIMIT, code="FC001"))[0][1].startswith("the file cannot be read")


def test_a_loop_of_links_leads_nowhere(tmp_path: Path) -> None:
    """And is outside, as anything is that does not lead inside."""
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    assert not is_inside(tmp_path, tmp_path / "a")
    assert not is_inside(tmp_path, tmp_path / "nul\0l")
    assert not is_inside(tmp_path, tmp_path / ".." / "x")
    assert is_inside(tmp_path, tmp_path / "c" / ".." / "d")


def test_files_are_listed_by_name_whatever_the_system_gives(tmp_path: Path) -> None:
    """Hidden ones and other endings are left out; sub-folders come after a folder's own files."""
    for name in ("b.yaml", "a.YAML", "sub/c.yml", ".hidden.yaml", ".git/d.yaml", "e.txt"):
        (tmp_path / "claims" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "claims" / name).touch()
    found = [path.relative_to(tmp_path).as_posix() for path in list_files(tmp_path, "claims", (".yaml", ".yml"))]
    assert found == ["claims/a.YAML", "claims/b.yaml", "claims/sub/c.yml"]


def test_a_file_to_edit_is_read_with_its_line_ends(tmp_path: Path) -> None:
    """What is written back must be what was read."""
    (tmp_path / "a").write_bytes(b"a\r\nb\n")
    assert read_exactly(tmp_path, tmp_path / "a") == "a\r\nb\n"
    with pytest.raises(FactcheckError, match="no such file"):
        read_exactly(tmp_path, tmp_path / "b")


def test_a_very_long_line_is_not_printed_whole() -> None:
    """A snippet is for the eye."""
    slate = Slate("a", "x" * 10_000)
    slate.wrong(At(1, 5), "FC001", "m")
    slate.wrong(At(1, 5_000), "FC001", "m")
    slate.wrong(At(9, 1), "FC001", "m")
    assert [len(problem.snippet) for problem in slate.problems] == [300, 0, 0]


def test_a_slate_that_is_full_takes_no_more() -> None:
    """A hundred mistakes are enough for one run."""
    slate = Slate("a", "x")
    for number in range(200):
        slate.wrong(At(1, 1), "FC001", str(number))
    assert (len(slate.problems), slate.full) == (100, True)


def test_a_hint_is_like_the_word_or_is_not_given() -> None:
    """A far-fetched hint is worse than none."""
    assert did_you_mean("acept", ["ask", "accept", "says"]) == "did you mean 'accept'?"
    assert did_you_mean("zebra", ["ask", "accept", "says"]) == ""


def test_file_order_of_the_system_does_not_matter(build: Callable[..., Path]) -> None:
    """Sources are sorted by id, questions by file and line."""
    question = "{name}:\n  ask: a\n  says:\n    wire: 515 percent\n"
    names = ["zeta", "alpha", "mid"]
    files = {f"claims/{name}.yaml": question.format(name=name) for name in names}
    project = load(build(**files, **{f"seeds/{name}.txt": "x" for name in names}))
    assert [each.id for each in project.questions] == sorted(names)
    assert [each.source.id for each in project.documents] == ["alpha", "mid", "wire", "zeta"]
