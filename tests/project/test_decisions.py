"""Decisions over several files hold together, can be taken back, and overwrite nobody's work."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.project.config import Config
from factcheck.project.decisions import decide, take_back, texts_of
from factcheck.project.rejections import read_rejections, rejections_path, with_rejection
from factcheck.project.writer import add_question, drop_question, set_field

CLAIMS = """# ours
bridge:
  ask: How long?  # really
  says:
    a: 412 metres

# theirs
ferry:
  ask: How old?
  says:
    a: 40 years
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "claims").mkdir()
    (tmp_path / "seeds" / "a.md").write_text("The bridge is 412 metres long; the ferry is 40 years old.", "utf-8")
    (tmp_path / "claims" / "c.yaml").write_text(CLAIMS, "utf-8")
    return tmp_path


def test_both_files_are_written_and_both_are_taken_back(root: Path) -> None:
    """A file that was not there before is gone again."""
    seen = texts_of(root, Config())
    fields = {"ask": "How old?", "says": {"a": "40 years"}}
    decision, project = decide(
        root, seen,
        {
            "claims/d.yaml": lambda file, text: add_question(file, text, "ferry", fields),  # type: ignore[arg-type]
            "claims/c.yaml": lambda file, text: drop_question(file, text, "ferry"),
        },
    )  # fmt: skip
    assert {question.place.file for question in project.questions} == {"claims/c.yaml", "claims/d.yaml"}
    assert "ferry" in (root / "claims" / "d.yaml").read_text("utf-8")
    take_back(decision)
    assert texts_of(root, Config()) == seen


def test_nothing_is_written_when_one_of_the_files_changed(root: Path) -> None:
    """What was written first is taken back."""
    seen = texts_of(root, Config())
    (root / "claims" / "c.yaml").write_text(f"{CLAIMS}# new\n", "utf-8")
    changes = {
        "claims/proposed/rejected.txt": lambda _, text: with_rejection(text, "a", "40 years"),
        "claims/c.yaml": lambda file, text: drop_question(file, text, "ferry"),
    }
    with pytest.raises(FactcheckError, match="changed by somebody else"):
        decide(root, seen, changes)
    assert not rejections_path(root, Config()).exists()
    assert (root / "claims" / "c.yaml").read_text("utf-8") == f"{CLAIMS}# new\n"


def test_a_decision_is_not_taken_back_over_somebody_elses_work(root: Path) -> None:
    """The person is told, and the file stays."""
    decision, _ = decide(root, texts_of(root, Config()), {"claims/c.yaml": lambda file, text: drop_question(file, text, "ferry")})
    path = root / "claims" / "c.yaml"
    path.write_text(path.read_text("utf-8") + "# new\n", "utf-8")
    with pytest.raises(FactcheckError, match="changed by somebody else"):
        take_back(decision)
    assert path.read_text("utf-8").endswith("# new\n")


def test_what_would_break_the_project_is_not_written(root: Path) -> None:
    """Such as a quote that does not stand in its source."""
    fields = {"ask": "How wide?", "says": {"a": "nine metres"}}
    change = {"claims/c.yaml": lambda file, text: add_question(file, text, "width", fields)}  # type: ignore[arg-type]
    with pytest.raises(FactcheckError, match="does not stand in"):
        decide(root, texts_of(root, Config()), change)
    assert (root / "claims" / "c.yaml").read_text("utf-8") == CLAIMS


def test_rejections_are_sorted_lines_that_merge(root: Path) -> None:
    """Each once, the head on top, and read back as they were written."""
    text = with_rejection(with_rejection("", "b", "two  cranes"), "a", "40 of 50 years", "40")
    assert text == with_rejection(text, "b", "two cranes")
    path = rejections_path(root, Config())
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    assert read_rejections(root, Config()) == {"a": ("40 of 50 years\t40",), "b": ("two cranes",)}
    assert text.splitlines()[1:] == ["a\t40 of 50 years\t40", "b\ttwo cranes"]


def test_a_question_is_taken_out_with_its_comment_and_nothing_else() -> None:
    """Its neighbours keep theirs."""
    assert drop_question("c.yaml", CLAIMS, "ferry") == CLAIMS.partition("\n\n# theirs")[0] + "\n"
    assert "# theirs" in drop_question("c.yaml", CLAIMS, "bridge")


def test_a_field_is_set_replaced_and_taken_out() -> None:
    """All other lines stay as they are."""
    text = set_field("c.yaml", CLAIMS, "ferry", "note", "old boat")
    assert text == f"{CLAIMS}  note: old boat\n"
    assert set_field("c.yaml", text, "ferry", "note", "new boat") == f"{CLAIMS}  note: new boat\n"
    assert set_field("c.yaml", text, "ferry", "note", "") == CLAIMS
