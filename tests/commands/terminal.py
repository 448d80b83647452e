"""A real terminal to run the tool in: a pseudo-terminal, keys in, the screen out."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
from pathlib import Path
from time import monotonic

DEADLINE = 30.0
"""Seconds after which a screen that does not come counts as missing."""


class Terminal:
    """A command that runs in a terminal of its own."""

    def __init__(self, *arguments: str, folder: Path, editor: str = "true") -> None:
        mine, its = pty.openpty()
        environment = {**os.environ, "TERM": "dumb", "NO_COLOR": "1", "EDITOR": editor, "VISUAL": "", "COLUMNS": "100"}
        command = [sys.executable, "-m", "factcheck", *arguments]
        self._process = subprocess.Popen(command, stdin=its, stdout=its, stderr=its, cwd=folder, env=environment, close_fds=True)
        os.close(its)
        self._handle = mine
        self.pressed = 0

    def wait_for(self, words: str) -> str:
        """Read until words are on the screen; give all that came."""
        screen = ""
        end = monotonic() + DEADLINE
        while words not in screen:
            ready = select.select([self._handle], [], [], max(0.0, end - monotonic()))[0]
            assert ready, f"{words!r} did not come: {screen}"
            try:
                part = os.read(self._handle, 65536)
            except OSError:
                part = b""
            assert part, f"the command ended before {words!r} came: {screen}"
            screen += part.decode("utf-8", "replace").replace("\r\n", "\n")
        return screen

    def press(self, keys: str) -> None:
        """Press keys, one after the other."""
        self.pressed += len(keys)
        os.write(self._handle, keys.encode())

    def end(self) -> int:
        """Wait for the command and give its exit code."""
        code = self._process.wait(timeout=DEADLINE)
        os.close(self._handle)
        return code
