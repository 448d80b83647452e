"""An import runs downwards or stays in its own folder; never up, never sideways."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "factcheck"

FLOORS = {
    "__main__": 8, "cli": 7, "__init__": 7,  # the package offers `extract`; what imports it takes the version and nothing else
    "commands": 6,
    "pipeline": 5, "proposing": 5,
    "project": 4, "readers": 4, "extraction": 4, "match": 4, "compare": 4, "rules": 4, "gate": 4, "reporters": 4,
    "normalise": 3,
    "lexicon": 2,
    "model": 1,
    "errors": 0, "registry": 0, "spread": 0,
}  # fmt: skip

IMPURE = {"project", "readers", "lexicon", "commands", "cli", "__main__", "registry"}
FORBIDDEN_WHERE_PURE = {"random", "time", "socket", "subprocess", "os", "urllib", "http", "secrets", "uuid"}
PURE_ALL_THE_SAME = ("urllib.parse",)


def room(path: Path) -> str:
    """Name the room (folder or top-level file) that a file of the package stands in."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imports(path: Path) -> list[tuple[int, str]]:
    """List line and dotted name of everything that a file imports, also inside functions."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module == "factcheck":
            found += [(node.lineno, f"factcheck.{alias.name}") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append((node.lineno, "." * node.level + (node.module or "")))
    return found


FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=[str(p.relative_to(PACKAGE)) for p in FILES])
def test_every_import_runs_downwards_or_stays_in_its_folder(path: Path) -> None:
    """No room knows a room above it or beside it."""
    here = room(path)
    for line, name in imports(path):
        assert not name.startswith("."), f"{path}:{line}: write imports in full"
        if not name.startswith("factcheck."):
            continue
        there = name.split(".")[1]
        if there not in FLOORS:  # `from factcheck import __version__`
            continue
        assert there == here or FLOORS[there] < FLOORS[here], f"{path}:{line}: {here} may not import {there}"


@pytest.mark.parametrize("path", FILES, ids=[str(p.relative_to(PACKAGE)) for p in FILES])
def test_clock_network_and_files_stay_behind_the_doors(path: Path) -> None:
    """Rooms that compute get everything as an argument."""
    if room(path) in IMPURE:
        return
    touched = {name.split(".")[0] for _, name in imports(path) if name not in PURE_ALL_THE_SAME} & FORBIDDEN_WHERE_PURE
    assert not touched, f"{path} imports {sorted(touched)}"


def test_every_room_of_the_package_has_a_floor() -> None:
    """A new folder is given its floor before it is lived in."""
    assert {room(path) for path in FILES} <= set(FLOORS)
