"""Settings are found by walking up, and read from either file."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.project import Config, find_root
from factcheck.project.config import read_config

FULL = """title = "Five sources"
sources = ["texts", "more/texts"]
claims = "questions"
reports = "out"
fail-on = "single-source"
min-independent = 3
languages = ["en", "uk"]
"""
READ = Config("Five sources", ("texts", "more/texts"), ("questions",), "out", "single-source", 3, ("en", "uk"))


SHARED = "[project]\nname = 'x'\n[tool.factcheck]\n"


@pytest.mark.parametrize(("file", "head"), [("factcheck.toml", ""), ("pyproject.toml", SHARED)])
def test_every_setting_is_read_from_either_file(file: str, head: str, tmp_path: Path) -> None:
    """`[tool.factcheck]` of pyproject.toml, or factcheck.toml without a head."""
    (tmp_path / file).write_text(head + FULL, encoding="utf-8")
    config, slate = read_config(tmp_path)
    assert not slate.problems
    assert (config.file, config.title, config.sources) == (file, READ.title, READ.sources)
    assert (config.claims, config.reports, config.fail_on) == (READ.claims, READ.reports, READ.fail_on)
    assert (config.min_independent, config.languages) == (READ.min_independent, READ.languages)


def test_a_project_without_settings_has_the_usual_ones(tmp_path: Path) -> None:
    """The folders are seeds, claims and reports."""
    assert read_config(tmp_path)[0] == Config()


def test_the_root_is_found_from_a_file_deep_inside(tmp_path: Path) -> None:
    """The nearest folder with settings wins; a pyproject.toml of another tool is passed over."""
    deep = tmp_path / "claims" / "a" / "b.yaml"
    deep.parent.mkdir(parents=True)
    deep.touch()
    (tmp_path / "factcheck.toml").touch()
    (tmp_path / "claims" / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    assert find_root(deep) == tmp_path
    (tmp_path / "claims" / "pyproject.toml").write_text("[tool.factcheck]\n", encoding="utf-8")
    assert find_root(deep) == tmp_path / "claims"


def test_two_folders_are_a_project(tmp_path: Path) -> None:
    """One with sources and one with claims need no settings."""
    for name in ("seeds", "claims"):
        (tmp_path / name).mkdir()
    assert find_root(tmp_path / "claims") == tmp_path


def test_no_project_is_told_with_what_to_do(tmp_path: Path) -> None:
    """The first command of a new user must not end in a riddle."""
    with pytest.raises(FactcheckError) as caught:
        find_root(tmp_path)
    assert "factcheck init" in caught.value.problems[0].hint


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("title = 5\n", 1, "'title' must be text"),
        ("\nsources = []\n", 2, "'sources' must be text or a list of texts"),
        ("languages = ['en', 5]\n", 1, "'languages' must be text or a list of texts"),
        ("min-independent = true\n", 1, "whole number"),
        ("[sources]\nx = 1\n", 1, "'sources' must be text"),
        ("reports = '/etc'\n", 1, "leaves the project"),
        ("title = 'a\n", 2, "not valid TOML"),
        ("title = 'a'\ntitle = 'b'\n", 2, "not valid TOML"),
        ("x = [1,", 1, "not valid TOML"),
    ],
)
def test_a_setting_of_the_wrong_form_is_told_at_its_line(text: str, line: int, told: str, tmp_path: Path) -> None:
    """And the usual setting stands in its place."""
    (tmp_path / "factcheck.toml").write_text(text, encoding="utf-8")
    config, slate = read_config(tmp_path)
    assert [(problem.line, told in problem.message) for problem in slate.problems] == [(line, True)]
    assert config.title == ""
    assert config.fail_on == "conflict"


def test_a_setting_is_looked_for_under_its_own_head(tmp_path: Path) -> None:
    """A `title` of another tool is not where the mistake is."""
    (tmp_path / "pyproject.toml").write_text("[tool.x]\ntitle = 5\n\n[tool.factcheck]\ntitle = 5\n", encoding="utf-8")
    assert [problem.line for problem in read_config(tmp_path)[1].problems] == [5]
