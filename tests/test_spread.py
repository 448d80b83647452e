"""Work spread over processes: the same results in the same order, wherever it is done."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from factcheck.spread import spread

ITEMS = [3, 1, 4, 1, 5, 9, 2, 6]
HERE = os.getpid()


def squared(item: int) -> tuple[int, int]:
    """Return the square of a number, and which process found it."""
    return item * item, os.getpid()


def spread_over(least: int) -> list[tuple[int, int]]:
    """Square all items, each as much work as it is large."""
    return list(spread(squared, ITEMS, size=lambda item: item, least=least))


def test_results_stand_in_the_order_of_what_they_are_of() -> None:
    """Though the largest are begun first."""
    assert [square for square, _ in spread_over(least=1)] == [item * item for item in ITEMS]


def test_little_work_is_done_here() -> None:
    """Starting a process costs more than it saves."""
    assert {process for _, process in spread_over(least=1000)} == {os.getpid()}


def test_a_second_thread_keeps_the_work_here() -> None:
    """A lock that it holds would be held for ever in a forked process."""
    let_go = threading.Event()
    waiting = threading.Thread(target=let_go.wait)
    waiting.start()
    try:
        assert {process for _, process in spread_over(least=1)} == {os.getpid()}
    finally:
        let_go.set()
        waiting.join()


def killed_elsewhere(item: int) -> int:
    """Return the item here; in another process, die as one does that the system takes the memory from."""
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def test_what_a_process_that_died_left_undone_is_done_here() -> None:
    """A machine short of memory gives the same report."""
    assert list(spread(killed_elsewhere, ITEMS, size=lambda item: item, least=1)) == ITEMS


def test_who_stops_early_leaves_no_process_behind() -> None:
    """The rest is not begun, and the next work may be spread again."""
    some = spread(squared, ITEMS, size=lambda item: item, least=1)
    assert next(some)[0] == 9
    some.close()
    assert threading.active_count() == 1
    assert {process for _, process in spread_over(least=1)}.isdisjoint({os.getpid()})


def refused(item: int) -> int:
    """Fail at one item, as reading a hostile text may."""
    if item == 4:
        raise ValueError("four")
    return item


def test_what_goes_wrong_elsewhere_goes_wrong_here() -> None:
    """What was done before it is given all the same."""
    found = spread(refused, ITEMS, size=lambda item: item, least=1)
    assert [next(found), next(found)] == [3, 1]
    with pytest.raises(ValueError, match="four"):
        next(found)
