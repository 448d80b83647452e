"""Doors: every file of a door folder is a member, and a misfit is named."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from factcheck import registry


@pytest.fixture
def door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A door folder of two members."""
    folder = tmp_path / "a_door"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "_door.py").write_text("")
    (folder / "beta.py").write_text("MEMBER = 2")
    (folder / "alpha.py").write_text("MEMBER = 1")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "a_door", raising=False)
    import a_door  # type: ignore[import-not-found]

    return a_door  # type: ignore[no-any-return]


def test_members_come_in_the_order_of_their_files(door: ModuleType) -> None:
    """The order does not depend on the disk."""
    assert registry.names(door) == ("alpha", "beta")
    assert registry.members(door, "MEMBER", int) == (1, 2)


def test_one_member_is_found_by_its_file_name(door: ModuleType) -> None:
    """A member is loaded without its siblings, and an unknown one is None."""
    assert registry.member(door, "beta", "MEMBER", int) == 2
    assert registry.member(door, "gamma", "MEMBER", int) is None


def test_a_file_without_its_constant_is_named(door: ModuleType) -> None:
    """A misfit is never passed over in silence."""
    with pytest.raises(TypeError, match=r"a_door/alpha\.py must end with OTHER, a int"):
        registry.members(door, "OTHER", int)
