"""One file a command: parse, call, print. Each ends with `COMMAND`; its docstring begins with "`factcheck NAME`: what it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Include(StrEnum):
    """What counts besides reviewed claims."""

    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the command line.

    A file `source_add.py` holds `factcheck source add`: the part before `_` is the family that it belongs to.

    Args:
        name: as typed, without its family.
        function: annotated for typer; its docstring is the help text.
        example: one command line that shows it.
    """

    name: str
    function: Callable[..., Any]
    example: str
