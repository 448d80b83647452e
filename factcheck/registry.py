"""Doors: folders whose files each end with one constant.

In: a package of ours and the name and type of the constant. Out: the constants in file order. There is nothing to register:
a new file in the folder is a new member, and a file without its constant is an error that names it.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TypeVar

Member = TypeVar("Member")


def members(package: ModuleType, constant: str, kind: type[Member]) -> tuple[Member, ...]:
    """Collect the constant of every file of a door folder, in the order of the file names.

    Args:
        package: a package of factcheck whose files are its members; files that begin with `_` are not.
        constant: name that every member file must define, such as `RULE`.
        kind: the type that the constant must have.

    Raises:
        TypeError: a file lacks the constant or defines something else; the message names the file.
    """
    return tuple(_member(f"{package.__name__}.{name}", constant, kind) for name in _files(str(_folder(package))))


def member(package: ModuleType, name: str, constant: str, kind: type[Member]) -> Member | None:
    """Load one member by its file name without importing its siblings; None where there is no such file."""
    if name not in _files(str(_folder(package))):
        return None
    return _member(f"{package.__name__}.{name}", constant, kind)


def names(package: ModuleType) -> tuple[str, ...]:
    """List the members of a door folder by file name, importing none of them."""
    return _files(str(_folder(package)))


def _folder(package: ModuleType) -> Path:
    return Path(package.__path__[0])


@cache
def _files(folder: str) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in Path(folder).glob("*.py") if not path.stem.startswith("_")))


def _member(module: str, constant: str, kind: type[Member]) -> Member:
    value = getattr(import_module(module), constant, None)
    if not isinstance(value, kind):
        raise TypeError(f"{module.replace('.', '/')}.py must end with {constant}, a {kind.__name__}")
    return value
