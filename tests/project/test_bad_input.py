"""What a person wrote wrongly is told with its place and a hint, all of it in one run."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import FactcheckError, Problem
from factcheck.project import load

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "bad_input.toml").read_text("utf-8"))["case"]
ENOUGH = "refugees:\n  ask: How many?\n  says:\n    wire: 515 percent\n"


def problems_of(root: Path) -> tuple[Problem, ...]:
    """Load a project that must be refused, and give what is wrong with it."""
    with pytest.raises(FactcheckError) as caught:
        load(root)
    return caught.value.problems


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_every_mistake_is_told_with_place_code_and_hint(case: dict[str, Any], build: Callable[..., Path]) -> None:
    """The table of bad input holds, and nothing else is complained of."""
    texts = {key: case[key].removeprefix("\n") for key in ("claims", "source", "config") if key in case}
    root = build(**texts)
    found = problems_of(root)
    assert [(p.file, p.line, p.column, p.code) for p in found] == [tuple(row[:4]) for row in case["expect"]]
    for problem, (*_, message, hint) in zip(found, case["expect"], strict=True):
        assert message in problem.message
        assert hint in problem.hint
        assert problem.snippet == line_of(root, problem)


def line_of(root: Path, problem: Problem) -> str:
    """Give the line that a problem speaks of, as it stands in the file."""
    lines = (root / problem.file).read_text("utf-8").split("\n")
    return lines[problem.line - 1] if problem.line <= len(lines) else ""


def test_most_mistakes_come_with_a_hint() -> None:
    """Of the table's mistakes, at least five in six are told with what to do next."""
    hints = [row[5] for case in CASES for row in case["expect"]]
    assert len(CASES) >= 30
    assert sum(bool(hint) for hint in hints) >= len(hints) * 5 // 6


def test_mistakes_of_all_files_are_told_in_one_run(build: Callable[..., Path]) -> None:
    """Settings, sources and several claim files, each with its own mistake, sorted by file."""
    root = build(config="x = 1", source="---\nkindd: x\n---\ntext", claims="a: [", **{"claims/b.yaml": "b: {ask: c}"})
    files = [problem.file for problem in problems_of(root)]
    assert files == ["claims/a.yaml", "claims/b.yaml", "factcheck.toml", "seeds/wire.md"]


def test_a_broken_file_does_not_make_references_to_its_questions_wrong(build: Callable[..., Path]) -> None:
    """Nobody knows which questions a broken file holds."""
    root = build(claims=ENOUGH + "  same-as: troops\n", **{"claims/b.yaml": "troops: ["})
    assert [problem.file for problem in problems_of(root)] == ["claims/b.yaml"]


def test_accents_in_another_form_are_told_as_what_they_are(build: Callable[..., Path]) -> None:
    """Two spellings that look the same would be a riddle."""
    claims = "q:\n  ask: a\n  says:\n    wire: 5 percent in Orl\u00e9ans\n"
    (problem,) = problems_of(build(claims=claims, source="---\npublisher: x\n---\n5 percent in Orle\u0301ans.\n"))
    assert "accents are stored in another form" in problem.hint


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"\x89PNG\r\n\x1a\n\0\0", "byte 0x89"), (b"refugees:\n  ask: \xff\n", "byte 0xff"), (b"a\0b: c", "NUL")],
)
def test_a_file_that_is_not_text_is_refused(content: bytes, message: str, build: Callable[..., Path]) -> None:
    """Bytes that are no UTF-8 text have a place too."""
    root = build()
    (root / "claims" / "a.yaml").write_bytes(content)
    (problem,) = problems_of(root)
    assert problem.code == "FC001"
    assert message in problem.message
    assert (problem.line, problem.column) != (0, 0)


def test_a_link_out_of_the_project_is_refused(build: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> None:
    """A symbolic link cannot bring a file of somebody else into a report."""
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.md"
    secret.write_text("secret", encoding="utf-8")
    root = build(claims=ENOUGH)
    (root / "seeds" / "secret.md").symlink_to(secret)
    assert [(p.file, p.code) for p in problems_of(root)] == [("seeds/secret.md", "FC005")]


def test_a_folder_whose_name_only_begins_like_the_project_is_outside(build: Callable[..., Path]) -> None:
    """`../name-evil` begins with the name of the project and is not in it."""
    root = build(claims=ENOUGH)
    evil = root.with_name(root.name + "-evil")
    evil.mkdir()
    (evil / "x.md").write_text("x", encoding="utf-8")
    (root / "seeds" / "x.md").symlink_to(evil / "x.md")
    assert [p.code for p in problems_of(root)] == ["FC005"]


def test_a_question_id_in_two_files_is_refused(build: Callable[..., Path]) -> None:
    """The message names the other place, the hint what to write instead."""
    (problem,) = problems_of(build(claims=ENOUGH, **{"claims/b.yaml": ENOUGH}))
    assert (problem.file, problem.line, problem.code) == ("claims/b.yaml", 1, "FC002")
    assert "claims/a.yaml:1" in problem.message
    assert "same-as: refugees" in problem.hint


def test_a_source_id_in_two_files_is_refused(build: Callable[..., Path]) -> None:
    """`wire.md` and `wire.txt` would be the same source."""
    (problem,) = problems_of(build(claims=ENOUGH, **{"seeds/wire.txt": "515 percent"}))
    assert (problem.file, problem.code) == ("seeds/wire.txt", "FC002")


def test_a_file_over_the_limit_is_refused(build: Callable[..., Path]) -> None:
    """Two million bytes are enough for 50,000 claims."""
    (problem,) = problems_of(build(claims="#" * 2_000_001))
    assert (problem.file, problem.code) == ("claims/a.yaml", "FC004")


HOSTILE = {
    "nested lists": '"- " * 30_000 + "x"',
    "nested lists, a million": '"- " * 900_000 + "x"',
    "open brackets": '"[" * 900_000',
    "open braces": '"{a: " * 300_000',
    "aliases": '"a: &a [x]\\n" + "".join(f"b{i}: [*a, *a]\\n" for i in range(20_000))',
    "keys in question": '"? " * 300_000',
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_and_the_process_lives(text: str) -> None:
    """60 kB of nested lists end the process where the C loader composes them; here they are one problem."""
    script = (
        "from factcheck.project.slate import Slate\n"
        "from factcheck.project.tree import parse\n"
        f"text = {text}\n"
        "slate = Slate('a.yaml', text)\n"
        "assert parse(slate, text) is None and slate.problems\n"
        "print({problem.code for problem in slate.problems} <= {'FC001', 'FC004'})\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr[-500:]
    assert done.stdout.strip() == "True"


def test_a_file_full_of_mistakes_is_left_after_a_hundred(build: Callable[..., Path]) -> None:
    """The first few are enough to begin with, and looking for hints takes time."""
    found = problems_of(build(claims="".join(f"q{number}: {{unknwon: 1}}\n" for number in range(50_000))))
    assert len(found) == 100
