"""One proposal a screen: the words in their place above, what would be written below, the effect, and the keys.

In: a proposal. Out: lines of text. What a source says is shown with its control characters spelled out.
"""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING

from factcheck.commands._console import visible

if TYPE_CHECKING:
    from factcheck.commands._queue import Item
    from factcheck.project.load import Project

KEYS = "a accept  e edit  n new question  o other question  r reject  s skip  u undo  ? help  q save and quit"
HELP = """
  a  take it over as it is shown            factcheck review --accept ID
  e  edit what would be written in $EDITOR  edit the file in claims/proposed/
  n  take it over as a new question         factcheck review --accept ID --as-new
  o  take it over under another question    factcheck review --accept ID --into QUESTION
  r  reject it; it is not proposed again    factcheck review --reject ID
  s  leave it for another time
  u  take the last decision back; as often as you like
  q  quit; every decision is written already
"""


def screen(project: Project, item: Item, told: str, *, colour: bool) -> str:
    """Lay out a proposal.

    Args:
        project: that it belongs to.
        item: the proposal.
        told: its number in the queue, "3 of 11".
        colour: True where the value is painted.
    """
    from factcheck.commands._effect import effect, reading

    width = min(110, shutil.get_terminal_size().columns)
    line = item.document.first_line + item.document.text.count("\n", 0, item.selector.start)
    lines = [f" {told} · {item.saying.source} · {item.document.source.file}:{line}", ""]
    lines += _wrapped(_in_place(item, colour=colour), width)
    lines += ["", *_wrapped(f"would {_where(item)}", width), *(f"     {row}" for row in written(item)), ""]
    lines += _wrapped(f"read as: {reading(project, item)}", width)
    lines += _wrapped(f"effect: {effect(project, item, item.target)}", width)
    lines += _wrapped(f"confidence {item.question.note}", width) if item.question.note else []
    return "\n".join((*lines, "", f" {KEYS}"))


def written(item: Item) -> list[str]:
    """Print the lines that accepting would write."""
    from factcheck.commands._proposing import question_fields, saying_fields
    from factcheck.project.writer import print_field

    if item.target is not None:
        printed = (print_field(saying.source, saying_fields(saying), indent=0) for saying in item.question.sayings)
        return [visible(row) for rows in printed for row in rows]
    return [visible(row) for row in print_field(item.id, question_fields(item.question), indent=0)]


def _where(item: Item) -> str:
    if item.target is not None:
        return f"add to {item.target.place.file} › {item.target.id} › says ({item.target.ask})"
    return "be a new question" + (f", beside the proposal {item.question.same_as}" if item.question.same_as else "")


def _in_place(item: Item, *, colour: bool) -> str:
    """The sentence with the value marked, between its neighbours."""
    from factcheck.extraction.sentences import sentences

    text, here = item.document.text, item.selector
    split = sentences(text)
    first = max((at for at, (start, _) in enumerate(split) if start <= here.start), default=0)
    last = max((at for at, (start, _) in enumerate(split) if start < here.end), default=first)
    begin, end = split[max(0, first - 1)][0], split[min(len(split) - 1, last + 1)][1]
    mark = ("\x1b[7m", "\x1b[0m") if colour else ("▌", "▐")
    parts = (text[begin : here.start], here.exact, text[here.end : end])
    before, words, after = (visible(" ".join(part.split())) for part in parts)
    gaps = [" " if text[at : at + 1].isspace() else "" for at in (here.start - 1, here.end)]
    shown = f"{before[-_MOST:]}{gaps[0]}{mark[0]}{words}{mark[1]}{gaps[1]}{after[:_MOST]}"
    return f"{'…' if begin or len(before) > _MOST else ''}{shown}{'…' if end < len(text) or len(after) > _MOST else ''}"


def _wrapped(text: str, width: int) -> list[str]:
    return [f" {row}" for row in textwrap.wrap(text, width - 2)]


_MOST = 400
"""Characters on either side of the words: a screen, and not the whole of a text without sentences."""
