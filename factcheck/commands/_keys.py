"""One key at a time from a terminal.

In: a terminal on stdin. Out: characters and lines. The terminal is left as it was found, and what is typed ahead is kept.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def by_key() -> Iterator[None]:
    """Get keys without Enter and without an echo, as long as the block lasts."""
    try:
        import termios
    except ImportError:  # Windows: the console gives keys as it is
        yield
        return
    handle = sys.stdin.fileno()
    before = termios.tcgetattr(handle)
    one = termios.tcgetattr(handle)
    one[3] &= ~(termios.ICANON | termios.ECHO)
    # TCSANOW: the other ways throw away what was typed ahead
    termios.tcsetattr(handle, termios.TCSANOW, one)
    try:
        yield
    finally:
        termios.tcsetattr(handle, termios.TCSANOW, before)


@contextmanager
def by_line() -> Iterator[None]:
    """Let a line be edited, or another program use the terminal, inside `by_key`."""
    try:
        import termios
    except ImportError:
        yield
        return
    handle = sys.stdin.fileno()
    before = termios.tcgetattr(handle)
    whole = termios.tcgetattr(handle)
    whole[3] |= termios.ICANON | termios.ECHO
    termios.tcsetattr(handle, termios.TCSANOW, whole)
    try:
        yield
    finally:
        termios.tcsetattr(handle, termios.TCSANOW, before)


def key() -> str:
    """Wait for one key; Ctrl-D and the end of the input count as q.

    Raises:
        KeyboardInterrupt: Ctrl-C.
    """
    if sys.platform == "win32":
        return _windows_key()
    pressed = os.read(sys.stdin.fileno(), 1)
    while pressed and not _whole(pressed):
        pressed += os.read(sys.stdin.fileno(), 1)
    return "q" if pressed in (b"", b"\x04") else pressed.decode("utf-8", "replace")


def line(prompt: str) -> str:
    """Ask for a line; empty where the person gives none."""
    with by_line():
        print(prompt, end="", flush=True)
        given = b""
        while not given.endswith(b"\n") and (part := os.read(sys.stdin.fileno(), 1)):
            given += part
    return given.decode("utf-8", "replace").strip()


def _whole(pressed: bytes) -> bool:
    """Tell a whole character of UTF-8 from its first bytes."""
    try:
        pressed.decode("utf-8")
    except UnicodeDecodeError:
        return len(pressed) >= 4
    return True


def _windows_key() -> str:
    import msvcrt

    pressed: str = msvcrt.getwch()  # type: ignore[attr-defined]
    if pressed == "\x03":
        raise KeyboardInterrupt
    return "q" if pressed == "\x04" else pressed
