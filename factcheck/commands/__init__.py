"""One file a command: parse, call, print. Each ends with `COMMAND`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import typer


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the command line.

    Args:
        name: as typed.
        function: annotated for typer; its docstring is the help text.
        example: one command line that shows it.
        parent: name of the command group it belongs to ("source" for `factcheck source add`); empty for a top-level one.
    """

    name: str
    function: Callable[..., Any]
    example: str
    parent: str = ""

    def register(self, app: typer.Typer) -> None:
        """Add the command to the application."""
        app.command(self.name, epilog=f"Example: {self.example}")(self.function)
