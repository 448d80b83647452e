"""The command line: wires the commands, maps errors to exit codes, decides nothing of the field.

In: arguments. Out: an exit code: 0 checked and clean, 1 findings at or above the bar, 2 could not judge, 3 a bug in factcheck,
130 interrupted.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck import __version__, commands, registry
from factcheck.commands import _console
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from collections.abc import Sequence

app = typer.Typer(
    name="factcheck",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Check quantitative and dated claims across sources: where they agree, conflict or stand alone, and why.",
    epilog="Example: factcheck init && factcheck check && factcheck report --open",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


@app.callback()
def _everywhere(
    directory: Annotated[
        Path | None, typer.Option("-C", metavar="DIR", exists=True, file_okay=False, help="Run as if started in DIR.")
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    if directory is not None:
        os.chdir(directory)


for _command in registry.members(commands, "COMMAND", commands.Command):
    _command.register(app)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run factcheck and leave with its exit code."""
    sys.exit(run(sys.argv[1:] if arguments is None else list(arguments)))


def run(arguments: list[str]) -> int:
    """Run one command line.

    Returns:
        The exit code. Nothing but `SystemExit` from a shell-completion request escapes.
    """
    try:
        code = app(args=arguments, prog_name="factcheck", standalone_mode=False)
    except FactcheckError as error:
        _console.print_problems(error.problems)
        return 2
    except typer.TyperException as error:
        error.show()  # type: ignore[attr-defined]
        return 2
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except BrokenPipeError:  # the reader of our output has gone, `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - the top: a bug becomes one line and a note, not a traceback
        return _console.print_crash(error, arguments)
    return code if isinstance(code, int) else 0
