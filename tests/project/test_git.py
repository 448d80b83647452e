"""Another commit is read through git, and the work tree is left alone."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.project import load
from factcheck.project.git import load_at

CLAIMS = "rise:\n  ask: By how much?\n  says:\n    wire: 515 percent\n"


def git(root: Path, *arguments: str) -> str:
    """Run git in a folder as nobody in particular."""
    identity = ("-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", *identity, *arguments], cwd=root, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def committed(build: Callable[..., Path]) -> Path:
    """A project with one commit, which is also a tag."""
    more = {"claims/sub/b.yaml": CLAIMS.replace("rise", "sub"), "claims/Ä.yaml": CLAIMS.replace("rise", "z")}
    root = build(claims=CLAIMS, config='title = "Then"\n', **more, **{"seeds/README.md": "x"})
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "one")
    git(root, "tag", "v1")
    return root


def test_a_commit_reads_as_the_same_project_as_its_files(committed: Path) -> None:
    """Same questions in the same order, same documents, same places."""
    there, here = load_at(committed, "v1"), load(committed)
    assert there.questions == here.questions
    assert there.documents == here.documents
    assert there.selectors == here.selectors
    assert there.config.title == "Then"


def test_changes_in_the_work_tree_are_not_seen_and_not_touched(committed: Path) -> None:
    """Neither a changed claim, nor a broken file, nor a new source."""
    (committed / "claims" / "a.yaml").write_text("broken: [", encoding="utf-8")
    (committed / "seeds" / "new.md").write_text("new", encoding="utf-8")
    before = git(committed, "status", "--porcelain")
    assert [question.id for question in load_at(committed, "HEAD").questions] == ["rise", "z", "sub"]
    assert git(committed, "status", "--porcelain") == before != ""


def test_a_project_in_a_folder_of_the_repository_is_found(tmp_path: Path, build: Callable[..., Path]) -> None:
    """Paths are relative to the project and not to the repository."""
    root = build(claims=CLAIMS)
    inner = root / "inner"
    inner.mkdir()
    for name in ("seeds", "claims", "factcheck.toml"):
        (root / name).rename(inner / name)
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "one")
    assert load_at(inner, "HEAD").questions == load(inner).questions


def test_mistakes_at_the_other_commit_name_it(committed: Path) -> None:
    """So that nobody looks for them in the work tree."""
    (committed / "claims" / "a.yaml").write_text(CLAIMS + "  acept: x\n", encoding="utf-8")
    git(committed, "commit", "-aqm", "two")
    git(committed, "revert", "--no-edit", "HEAD")
    with pytest.raises(FactcheckError) as caught:
        load_at(committed, "HEAD~1")
    assert [(p.file, p.line, p.code) for p in caught.value.problems] == [("HEAD~1:claims/a.yaml", 5, "FC003")]


def test_broken_settings_at_the_other_commit_are_told(committed: Path) -> None:
    """Which folders to read is not guessed."""
    (committed / "factcheck.toml").write_text("claims = 5\n", encoding="utf-8")
    git(committed, "commit", "-aqm", "two")
    with pytest.raises(FactcheckError, match="'claims' must be text"):
        load_at(committed, "HEAD")


@pytest.mark.parametrize("ref", ["nowhere", "--output=x", "HEAD:claims", ""])
def test_what_is_no_commit_is_refused(ref: str, committed: Path) -> None:
    """An option in the place of a commit is not passed on as one."""
    with pytest.raises(FactcheckError, match="there is no commit"):
        load_at(committed, ref)


def test_a_folder_without_a_repository_is_told(build: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """There is nothing to compare with."""
    root = build(claims=CLAIMS)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(root.parent))
    with pytest.raises(FactcheckError, match="not in a git repository"):
        load_at(root, "HEAD")


def test_without_git_the_reason_is_told(build: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without git gets a sentence."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(FactcheckError, match="git is not installed"):
        load_at(build(claims=CLAIMS), "HEAD")


def test_links_in_a_commit_are_not_followed(committed: Path) -> None:
    """What a link in the repository points to is no file of it."""
    (committed / "claims" / "link.yaml").symlink_to("a.yaml")
    git(committed, "add", "-A")
    git(committed, "commit", "-q", "-m", "two")
    assert [question.id for question in load_at(committed, "HEAD").questions] == ["rise", "z", "sub"]


def test_settings_in_pyproject_are_read_from_the_commit(committed: Path) -> None:
    """And a pyproject.toml of other tools is passed over, however broken."""
    (committed / "factcheck.toml").unlink()
    (committed / "pyproject.toml").write_text("broken = [\n", encoding="utf-8")
    git(committed, "add", "-A")
    git(committed, "commit", "-qm", "two")
    assert load_at(committed, "HEAD").config.title == ""
    (committed / "pyproject.toml").write_text("[tool.factcheck]\ntitle = 'Shared'\n", encoding="utf-8")
    git(committed, "commit", "-aqm", "three")
    assert load_at(committed, "HEAD").config.title == "Shared"
