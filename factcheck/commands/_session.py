"""A review in the terminal: show, wait for a key, write, show the next.

In: a project and a person's keys. Out: files, written with each decision; quitting loses nothing.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands import _keys, _queue
from factcheck.commands._console import colourful, print_problems
from factcheck.commands._queue import Change, Item
from factcheck.commands._screen import HELP, screen
from factcheck.errors import FactcheckError, refuse

if TYPE_CHECKING:
    from factcheck.model.claim import Question
    from factcheck.project.decisions import Decision
    from factcheck.project.load import Project


@dataclass(slots=True)
class Session:
    """What a review knows between two keys."""

    project: Project
    seen: dict[str, str]
    past: list[tuple[Decision | None, str, str]] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    done: Counter[str] = field(default_factory=Counter)

    def waiting(self) -> list[Item]:
        """List what is left, without what was skipped."""
        return [item for item in _queue.items(self.project) if item.id not in self.skipped]


def open_session(root: Path) -> Session:
    """Begin a review, or look again at what is on disk."""
    from factcheck.project.config import read_config
    from factcheck.project.decisions import texts_of
    from factcheck.project.load import load

    seen = texts_of(root, read_config(root)[0])
    return Session(load(root), seen)


def run(root: Path) -> Counter[str]:
    """Review until nothing is left or the person quits; give how often what was decided."""
    session = open_session(root)
    with _keys.by_key():
        while waiting := session.waiting():
            item = waiting[0]
            told = f"{len(session.past) + 1} of {len(session.past) + len(waiting)}"
            _clear()
            print(screen(session.project, item, told, colour=colourful(sys.stdout)), flush=True)
            if not _decide(session, item):
                break
    return session.done


def _decide(session: Session, item: Item) -> bool:
    """Wait for keys until one of them decides; False where the person quits."""
    while True:
        pressed = _keys.key()
        if pressed in "qQ":
            return False
        act = _ACTS.get(pressed.lower())
        if act is None:
            print(HELP, flush=True)
            continue
        try:
            if act(session, item):
                return True
        except FactcheckError as error:
            print_problems(error.problems, sys.stdout)
            if _look_again(session, item):
                return True
        print(" press a key", flush=True)


def _look_again(session: Session, item: Item) -> bool:
    """Read what is on disk now; True where the proposal on the screen is another one or gone."""
    fresh = open_session(session.project.root)
    changed = fresh.seen != session.seen
    session.project, session.seen = fresh.project, fresh.seen
    if changed:
        print(" the files were read again", flush=True)
    return all(other.question != item.question for other in _queue.items(session.project))


def write(session: Session, item: Item, word: str, changes: Mapping[str, Change]) -> bool:
    """Write a decision and remember how to take it back."""
    from factcheck.project.decisions import decide

    decision, session.project = decide(session.project.root, session.seen, changes)
    session.seen |= {file: after for file, _, after in decision.written}
    session.past.append((decision, item.id, word))
    session.done[word] += 1
    return True


def _accept(session: Session, item: Item) -> bool:
    return write(session, item, "accepted", _queue.accept_changes(session.project, item))


def _reject(session: Session, item: Item) -> bool:
    return write(session, item, "rejected", _queue.reject_changes(session.project, item))


def _skip(session: Session, item: Item) -> bool:
    session.skipped.append(item.id)
    session.past.append((None, item.id, "skipped"))
    session.done["skipped"] += 1
    return True


def _new(session: Session, item: Item) -> bool:
    print(f" the question now: {item.question.ask}")
    ask = _keys.line(" another wording, or Enter: ")
    return write(session, item, "accepted", _queue.new_changes(session.project, item, ask=ask))


def _other(session: Session, item: Item) -> bool:
    offered = nearest_questions(session.project, item)
    for number, each in enumerate(offered, start=1):
        print(f"  {number}  {each.id}: {each.ask}")
    chosen = _keys.line(" number or id of the question, or Enter to leave it: ")
    if not chosen:
        return False
    name = offered[int(chosen) - 1].id if chosen.isdigit() and 0 < int(chosen) <= len(offered) else chosen
    return write(session, item, "accepted", _queue.into_changes(session.project, item, question_named(session.project, name)))


def question_named(project: Project, name: str) -> Question:
    """Find a reviewed question by its id.

    Raises:
        FactcheckError: there is none.
    """
    from factcheck.project.slate import did_you_mean

    waiting = {item.id for item in _queue.items(project)}
    reviewed = {each.id: each for each in project.questions if each.id not in waiting}
    if name not in reviewed:
        raise refuse(f"there is no question '{name}'", hint=did_you_mean(name, reviewed))
    return reviewed[name]


def nearest_questions(project: Project, item: Item) -> list[Question]:
    """List the questions whose words are most like a proposal's."""
    from rapidfuzz import fuzz

    waiting = {each.id for each in _queue.items(project)}
    reviewed = [each for each in project.questions if each.id not in waiting]
    return sorted(reviewed, key=lambda each: (-fuzz.token_set_ratio(each.ask, item.question.ask), each.id))[:_OFFERED]


def _edit(session: Session, item: Item) -> bool:
    from factcheck.project.slate import Slate
    from factcheck.project.tree import parse
    from factcheck.project.writer import plain, print_field

    shown = plain(parse(Slate(""), session.seen[item.question.place.file]))
    assert isinstance(shown, dict)
    text = "\n".join(print_field(item.id, shown[item.id], indent=0)) + "\n"
    slate = Slate(f"{item.id}.yaml", _edited(text))
    fields = plain(parse(slate, slate.text))
    if slate.problems:
        raise FactcheckError(*slate.problems)
    if not isinstance(fields, dict) or len(fields) != 1 or not isinstance(entry := next(iter(fields.values())), dict):
        raise refuse("an entry is one question with its fields", hint="press e and try again, or s to leave it")
    if slate.text == text:
        return False
    changes = _queue.edit_changes(item, next(iter(fields)), {**entry})
    write(session, item, "edited", changes)
    return True


def _edited(text: str) -> str:
    """Let a person edit a text in the editor that they chose."""
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
    with tempfile.TemporaryDirectory(prefix="factcheck-edit-") as folder:
        path = Path(folder) / "proposal.yaml"
        path.write_text(text, encoding="utf-8")
        try:
            with _keys.by_line():
                done = subprocess.run([*command, str(path)], check=False)  # noqa: S603 - the person's own editor
        except OSError as error:
            raise refuse(f"the editor '{command[0]}' cannot be started: {error.strerror}", hint="set EDITOR") from error
        return path.read_text(encoding="utf-8") if done.returncode == 0 else text


def _undo(session: Session, item: Item) -> bool:
    from factcheck.project.decisions import take_back

    del item
    if not session.past:
        print(" nothing to take back", flush=True)
        return False
    decision, name, word = session.past[-1]
    if decision is None:
        session.skipped.remove(name)
    else:
        take_back(decision)
        fresh = open_session(session.project.root)
        session.project, session.seen = fresh.project, fresh.seen
    session.past.pop()
    session.done[word] -= 1
    return True


def _clear() -> None:
    if sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb":
        print("\x1b[2J\x1b[H", end="")


_OFFERED = 7
"""Questions that are offered by number."""

_ACTS: Mapping[str, Callable[[Session, Item], bool]] = {
    "a": _accept, "\r": _accept, "\n": _accept, "e": _edit, "n": _new, "o": _other, "r": _reject,
    "s": _skip, " ": _skip, "u": _undo,
}  # fmt: skip
