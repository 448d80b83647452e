"""Extraction in a process of its own, for formats in which a small file can ask for much time or memory.

In: the reader's name and the bytes of a file. Out: what was extracted; a file that takes too long, or too much memory, or breaks
the library that reads it, is refused, and this process lives on.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from importlib import import_module

from factcheck.errors import FactcheckError
from factcheck.readers._door import Extracted, unreadable

SECONDS = 30
MEMORY = 768 * 2**20
"""Bytes of addresses: the libraries take 300 MB of them before they begin, a report of 500 pages another 150."""


def isolated(reader: str, content: bytes, file: str) -> Extracted:
    """Call `extract(content)` of a reader in a process of its own.

    Args:
        reader: its file name.
        content: of the file.
        file: its name, for the message.

    Raises:
        FactcheckError: what the reader refuses, and what it did not survive.
    """
    command = [sys.executable, "-P", "-m", __name__, reader]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=SECONDS, check=False, env=environment)  # noqa: S603
    except subprocess.TimeoutExpired:
        raise unreadable(file, f"reading it takes more than {SECONDS} seconds", "split it, or save its text") from None
    if done.returncode != 0:
        raise unreadable(file, "reading it takes too much memory, or it is damaged", "split it, or save its text")
    answer = json.loads(done.stdout)
    if "message" in answer:
        raise unreadable(file, answer["message"], answer["hint"])
    return Extracted(answer["text"], answer["known"], tuple(answer["pages"]), tuple(answer["remarks"]))


def main(reader: str) -> int:
    """Extract what comes through standard input and write it to standard output as JSON."""
    _limit_memory()
    try:
        answer = import_module(f"factcheck.readers.{reader}").extract(sys.stdin.buffer.read())._asdict()
    except FactcheckError as error:
        answer = {"message": error.problems[0].message, "hint": error.problems[0].hint}
    sys.stdout.write(json.dumps(answer))
    return 0


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):  # Windows has no such limit, and macOS does not keep it
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
