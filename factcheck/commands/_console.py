"""What every command prints: problems with snippet and caret, the crash note, colours where a person looks.

In: values and text. Out: lines on stdout (findings) and stderr (everything else). Text from sources is shown with its control
and direction-changing characters spelled out, so that no source can write on the reader's screen.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
import time
import traceback
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO, TypeVar

from factcheck import __version__
from factcheck.errors import Problem

Item = TypeVar("Item")

_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_COLOURS = {"red": "31", "green": "32", "yellow": "33"}
_PAINTED = re.compile(r"\b(conflict|contradicted)\b|\b(agreement)\b|\b(single source|undecided|uncorroborated)\b")


def visible(text: str) -> str:
    r"""Spell out control and direction-changing characters: ESC becomes `\x1b`, U+202E becomes `<U+202E>`."""
    return _UNSAFE.sub(_spelled, text)


def print_out(text: str) -> None:
    """Print findings to stdout, painted where a person looks."""
    _write(sys.stdout, _paint(text) if colourful(sys.stdout) else text)


def print_note(text: str) -> None:
    """Print progress, notes and timings to stderr."""
    _write(sys.stderr, text)


def print_problems(problems: Iterable[Problem], stream: TextIO | None = None) -> None:
    """Print mistakes in a person's files: place, code, message, the line with a caret, a hint."""
    for problem in problems:
        _write(stream or sys.stderr, problem_text(problem))


def problem_text(problem: Problem) -> str:
    """Write one mistake the way linters do: `file:line:col: CODE message`, snippet, caret, hint."""
    where = ":".join(str(part) for part in (problem.file, problem.line, problem.column) if part)
    lines = [f"{where}: {problem.code} {problem.message}" if where else f"factcheck: {problem.message}"]
    if problem.snippet and problem.line:
        # The snippet keeps one column a character: what is spelled out longer would push the caret aside.
        snippet = _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", problem.snippet.replace("\t", " "))
        lines += [f"{problem.line:>6} | {snippet}", " " * 6 + " | " + " " * max(0, problem.column - 1) + "^"]
    if problem.hint:
        lines.append(f"  hint: {problem.hint}")
    return "\n".join(line if "|" in line[:9] else visible(line) for line in lines)


def print_crash(error: Exception, arguments: list[str]) -> int:
    """Write the traceback to a file and say in one line where it lies.

    Returns:
        3, the exit code of a bug.
    """
    with tempfile.NamedTemporaryFile("w", prefix="factcheck-crash-", suffix=".txt", delete=False, encoding="utf-8") as note:
        note.write(f"factcheck {__version__} {arguments!r}\nPython {sys.version}\n\n")
        note.writelines(traceback.format_exception(error))
    print_note(f"factcheck: this is a bug: {type(error).__name__}: {error}. The crash note lies in {note.name}")
    return 3


def progress(items: Sequence[Item], label: str) -> Iterator[Item]:
    """Go through items and show on stderr how far it is, once it has taken a second and where a person looks."""
    began, shown = time.monotonic(), False
    for done, item in enumerate(items):
        if sys.stderr.isatty() and time.monotonic() - began > 1:
            print(f"\r{label} {done:,} of {len(items):,}", end="", file=sys.stderr, flush=True)
            shown = True
        yield item
    if shown:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def colourful(stream: TextIO) -> bool:
    """Tell whether to paint: NO_COLOR and FORCE_COLOR decide, else whether a person looks."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def _write(stream: TextIO, text: str) -> None:
    print(text.encode(stream.encoding or "utf-8", "backslashreplace").decode(stream.encoding or "utf-8"), file=stream)


def _paint(text: str) -> str:
    def coloured(match: re.Match[str]) -> str:
        name = "red" if match[1] else "green" if match[2] else "yellow"
        return f"\x1b[{_COLOURS[name]}m{match[0]}\x1b[0m"

    return _PAINTED.sub(coloured, text)


def _spelled(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"<U+{code:04X}>"
