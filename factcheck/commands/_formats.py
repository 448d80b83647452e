"""Formats: choose a reporter by name and write where a person asked for it.

In: names, files and a report. Out: text on stdout and files, each written whole or not at all.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from factcheck import registry, reporters
from factcheck.errors import refuse
from factcheck.model.report import Report
from factcheck.reporters._door import Reporter


def reporter_named(name: str) -> Reporter:
    """Find a reporter without loading its siblings.

    Raises:
        FactcheckError: there is none of that name.
    """
    found = registry.member(reporters, name, "REPORTER", Reporter)
    if found is None:
        raise refuse(f"there is no format '{name}'", hint=f"one of: {', '.join(registry.names(reporters))}")
    return found


def outputs(wanted: Iterable[str]) -> list[tuple[Reporter, Path]]:
    """Read `-o FORMAT=FILE` options.

    Raises:
        FactcheckError: one of them is not of that form, or names no format.
    """
    pairs = [(option, *option.partition("=")) for option in wanted]
    for option, name, sign, file in pairs:
        if not (name and sign and file):
            raise refuse(f"'-o {option}' does not say what to write where", hint="write it as -o sarif=factcheck.sarif")
    return [(reporter_named(name), Path(file)) for _, name, _, file in pairs]


def write_outputs(report: Report, wanted: Iterable[tuple[Reporter, Path]]) -> None:
    """Write a report in several formats."""
    for reporter, file in wanted:
        if reporter.printed:
            from factcheck.commands._printing import print_page

            print_page(reporter.render(report), file)
        else:
            write_whole(file, reporter.render(report))


def write_whole(file: Path, text: str) -> None:
    """Write a file whole or not at all: a temporary file beside it takes its place.

    A device, a pipe or /dev/stdout is written to as it is: it cannot be replaced.
    """
    if file.exists() and not file.is_file():
        file.write_text(text, encoding="utf-8")
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=file.parent, prefix=f".{file.name}.", delete=False, encoding="utf-8") as part:
        part.write(text)
        part.flush()
        os.fsync(part.fileno())
    Path(part.name).chmod(0o644 if not file.exists() else file.stat().st_mode & 0o777)
    Path(part.name).replace(file)
