"""Work spread over processes: articles are read and stories grouped on all cores, since none of them looks into another.

In: a function and what it is to be done to. Out: what it gave, in that order, the same as without processes.
Only where processes can be forked and no other thread runs, so that nothing is copied on the way in and no lock is held for ever;
elsewhere all is done here.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
import threading
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_TASK: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []
"""In a forked process, what it is to do and to which items."""


def spread(
    work: Callable[[Item], Result], items: Sequence[Item], *, size: Callable[[Item], int], least: int
) -> Generator[Result]:
    """Do the same to every item, and give the results in the order of the items.

    Args:
        work: what is done; its result has to be picklable.
        items: to which.
        size: how much work an item is; the largest begin.
        least: sizes in all from which processes are worth their start.
    """
    cores = min(_cores(), len(items))
    done = 0
    if cores > 1 and sum(map(size, items)) >= least:
        order = sorted(range(len(items)), key=lambda at: -size(items[at]))
        with suppress(OSError, ImportError, BrokenProcessPool):  # no semaphores, memory, processes: slower here, and as good
            pool = ProcessPoolExecutor(cores, multiprocessing.get_context("fork"), initializer=_begin, initargs=(work, items))
            try:
                waiting = {at: pool.submit(_done, at) for at in order}
                for at in range(len(items)):
                    yield waiting.pop(at).result()
                    done += 1
            finally:
                pool.shutdown(cancel_futures=True)
    yield from map(work, items[done:])


def _cores() -> int:
    """Processes that may be forked: one where forking is not safe."""
    forks = "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"
    return multiprocessing.cpu_count() if forks and threading.active_count() == 1 else 1


def _begin(work: Callable[[Any], Any], items: Sequence[Any]) -> None:
    """Take what was forked along; an interrupt from the keyboard reaches all processes, and the first one answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _TASK[:] = [(work, items)]


def _done(at: int) -> Any:
    work, items = _TASK[0]
    return work(items[at])
