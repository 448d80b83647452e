"""The command line: wires the commands, maps errors to exit codes, decides nothing of the field.

In: arguments. Out: an exit code: 0 checked and clean, 1 findings at or above the bar, 2 could not judge, 3 a bug in factcheck,
130 interrupted. A command's file is loaded when it is called, and not to list it: `--help` stays quick.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from factcheck import __version__, commands, registry
from factcheck.commands import Command
from factcheck.errors import FactcheckError

_PLAIN: dict[str, Any] = {
    "pretty_exceptions_enable": False,
    "rich_markup_mode": None,
    "context_settings": {"help_option_names": ["-h", "--help"]},
}

# What typer raises for bad usage: it takes the class from click, or carries its own copy of it, as its version will have it.
_USAGE_ERRORS: tuple[type[Any], ...] = tuple(base for base in typer.BadParameter.__mro__ if base.__name__ == "ClickException")


class _Commands(TyperGroup):
    """The commands of the door folder, each loaded when it is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(dict.fromkeys(name.partition("_")[0] for name in registry.names(commands)))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        app = typer.Typer(name=cmd_name, no_args_is_help=True, add_completion=False, **_PLAIN)
        family = [name for name in registry.names(commands) if name.startswith(f"{cmd_name}_")]
        for name in family or [cmd_name]:
            command = registry.member(commands, name, "COMMAND", Command)
            if command is None:
                return None
            app.command(command.name, epilog=f"Example: {command.example}")(command.function)
        if family:
            app.callback(help=_summary(family[0]))(lambda: None)
        return typer.main.get_command(app)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and not args[0].startswith("-") and args[0] not in self.list_commands(ctx):
            near = get_close_matches(args[0], self.list_commands(ctx), n=1)
            ctx.fail(f"there is no command '{args[0]}'" + (f"; did you mean '{near[0]}'?" if near else ""))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, _summary(name)) for name in self.list_commands(ctx)])


def _summary(name: str) -> str:
    """What a command does, from the first line of its file: nothing is imported to list it."""
    file = next(file for file in registry.names(commands) if file == name or file.startswith(f"{name}_"))
    first = Path(commands.__path__[0], f"{file}.py").read_text(encoding="utf-8").partition("\n")[0]
    said = first.partition("`: ")[2].rstrip('"').strip()
    return said[:1].upper() + said[1:]


app = typer.Typer(
    name="factcheck",
    cls=_Commands,
    no_args_is_help=True,
    help="Check quantitative and dated claims across sources: where they agree, conflict or stand alone, and why.",
    epilog="Example: factcheck init && factcheck check && factcheck report --open",
    **_PLAIN,
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


_COLLECT = (100_000, 50, 50)
"""How seldom cycles are looked for: frozen values are in none, and a hundred articles took a tenth longer, at the same memory."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run factcheck and leave with its exit code."""
    gc.set_threshold(*_COLLECT)
    sys.exit(run(sys.argv[1:] if arguments is None else list(arguments)))


def run(arguments: list[str]) -> int:
    """Run one command line.

    Returns:
        The exit code. Nothing but `SystemExit` from a shell-completion request escapes.
    """
    try:
        code = app(args=arguments, prog_name="factcheck", standalone_mode=False)
        sys.stdout.flush()
    except FactcheckError as error:
        from factcheck.commands._console import print_problems

        print_problems(error.problems)
        return 2
    except _USAGE_ERRORS as error:
        error.show()
        return 2
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except BrokenPipeError:  # the reader of our output has gone, `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - the top: a bug becomes one line and a note, not a traceback
        from factcheck.commands._console import print_crash

        return print_crash(error, arguments)
    return code if isinstance(code, int) else 0
