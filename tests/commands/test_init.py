"""`factcheck init` begins a project that works at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

Run = Any


def test_a_fresh_project_checks_clean(project: Path, factcheck: Run) -> None:
    """The example shows agreement, an accepted conflict and copies, and passes the gate."""
    done = factcheck("check")
    assert done.code == 0
    assert "4 questions, 3 sources: 3 agree · 1 conflict · 0 single source · 0 undecided · 1 accepted" in done.out
    assert (project / ".factcheck" / "claims.schema.json").is_file()


def test_the_example_is_in_canonical_order_and_fits_the_schema(project: Path, factcheck: Run) -> None:
    """What init writes needs no second look."""
    import jsonschema

    assert factcheck("fmt", "--check").code == 0
    schema = json.loads((project / ".factcheck" / "claims.schema.json").read_text("utf-8"))
    claims = yaml.load((project / "claims" / "bridge.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    jsonschema.validate(claims, schema)


def test_nothing_that_is_there_is_overwritten(project: Path, factcheck: Run) -> None:
    """A second run keeps every file."""
    (project / "factcheck.toml").write_text('title = "Mine"\n', encoding="utf-8")
    done = factcheck("init", "--ci", "gitlab")
    assert done.code == 0
    assert "kept factcheck.toml" in done.out
    assert "wrote .gitlab-ci.yml" in done.out
    assert (project / "factcheck.toml").read_text("utf-8") == 'title = "Mine"\n'


def test_settings_in_pyproject_are_enough(tmp_path: Path, factcheck: Run) -> None:
    """Where pyproject.toml has the settings, no second file is written."""
    (tmp_path / "pyproject.toml").write_text("[tool.factcheck]\n", encoding="utf-8")
    assert factcheck("init", str(tmp_path), "--no-example").code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [".factcheck", "claims", "pyproject.toml", "seeds"]


@pytest.mark.parametrize(("platform", "file"), [("github", ".github/workflows/factcheck.yml"), ("gitlab", ".gitlab-ci.yml")])
def test_a_pipeline_is_valid_yaml_without_placeholders(platform: str, file: str, project: Path, factcheck: Run) -> None:
    """And every action in it is pinned to a commit."""
    done = factcheck("init", "--ci", platform, "--pre-commit")
    assert done.code == 0
    text = (project / file).read_text("utf-8")
    assert "factcheck @ git+" in text
    assert ("example.org" in text) == ("set the address" in done.err)
    assert yaml.safe_load(text)
    assert "{requirement}" not in text
    uses = [line.partition("uses: ")[2] for line in text.splitlines() if "uses: " in line]
    assert all(len(line.partition("@")[2].partition(" ")[0]) == 40 for line in uses)
    assert yaml.safe_load((project / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"][0]["id"] == "factcheck"
