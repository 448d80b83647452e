"""The queue of a review: proposals in the order in which they are shown, and what each decision writes.

In: a project. Out: items, and changes to files by name. Nothing is written here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from factcheck.commands._proposing import question_fields, saying_fields
from factcheck.errors import refuse

if TYPE_CHECKING:
    from factcheck.model.claim import Question, Saying
    from factcheck.model.document import Document, Selector
    from factcheck.project.load import Project

Change = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Item:
    """A proposal that waits for a person.

    Args:
        question: as it stands in claims/proposed/.
        document: that its first saying is from.
        selector: the words there.
        target: the question that it goes under; None where it is new, or where that one is a proposal itself.
    """

    question: Question
    document: Document
    selector: Selector
    target: Question | None

    @property
    def id(self) -> str:
        """The id of the entry."""
        return self.question.id

    @property
    def saying(self) -> Saying:
        """What the source says."""
        return self.question.sayings[0]


def items(project: Project) -> tuple[Item, ...]:
    """List what waits for a review: a question that others follow comes before them."""
    from factcheck.project.load import is_proposed

    waiting = [each for each in project.questions if is_proposed(each.place.file, project.config)]
    order = {each.id: number for number, each in enumerate(waiting)}
    reviewed = {each.id: each for each in project.questions if each.id not in order}
    waiting.sort(key=lambda each: (order.get(each.same_as, order[each.id]), order[each.id]))
    return tuple(_item(project, each, reviewed.get(each.same_as)) for each in waiting)


def find(project: Project, name: str) -> Item:
    """Find a proposal by its id.

    Raises:
        FactcheckError: there is none.
    """
    from factcheck.project.slate import did_you_mean

    waiting = items(project)
    found = next((item for item in waiting if item.id == name), None)
    if found is None:
        raise refuse(f"there is no proposal '{name}'", hint=did_you_mean(name, [item.id for item in waiting]))
    return found


def _item(project: Project, question: Question, target: Question | None) -> Item:
    saying = question.sayings[0]
    document = project.document(saying.source)
    assert document is not None  # a project with an unknown source does not load
    return Item(question, document, project.selectors[saying], target)


def accept_changes(project: Project, item: Item) -> dict[str, Change]:
    """Take a proposal over: under the question that it fits, else as a new one."""
    return into_changes(project, item, item.target) if item.target is not None else new_changes(project, item)


def into_changes(project: Project, item: Item, target: Question) -> dict[str, Change]:
    """Take a proposal over under a question that is there."""
    from factcheck.project.writer import add_saying

    def extend(file: str, text: str) -> str:
        for saying in item.question.sayings:
            text = add_saying(file, text, target.id, saying.source, saying_fields(saying))
        return text

    return _joined(_follow(project, item, target.id), (target.place.file, extend), _dropped(item))


def new_changes(project: Project, item: Item, *, ask: str = "") -> dict[str, Change]:
    """Take a proposal over as a question of its own, in the claim file of its source."""
    from factcheck.project.proposals import head_of
    from factcheck.project.writer import add_question

    folder = project.config.claims[0]
    file = PurePosixPath(folder, f"{item.saying.source}.yaml").as_posix()
    name = item.id if not item.question.same_as else free_id(project, ask or item.question.ask)
    fields = question_fields(item.question, ask=" ".join(ask.split()))

    def add(file: str, text: str) -> str:
        text = text or head_of(project.root, project.root / file)
        return add_question(file, text, name, fields)

    return _joined(_follow(project, item, name), (file, add), _dropped(item))


def reject_changes(project: Project, item: Item) -> dict[str, Change]:
    """Take a proposal out for good."""
    from factcheck.project.files import relative
    from factcheck.project.rejections import rejections_path, with_rejection

    def note(_: str, text: str) -> str:
        for saying in item.question.sayings:
            text = with_rejection(text, saying.source, saying.quote, saying.means)
        return text

    file = relative(project.root, rejections_path(project.root, project.config))
    return _joined(_follow(project, item, ""), (file, note), _dropped(item))


def edit_changes(item: Item, name: str, fields: dict[str, object]) -> dict[str, Change]:
    """Put an entry that a person edited in the place of the old one."""
    from factcheck.project.writer import add_question, drop_question

    def change(file: str, text: str) -> str:
        return add_question(file, drop_question(file, text, item.id), name, fields)  # type: ignore[arg-type]

    return {item.question.place.file: change}


def free_id(project: Project, ask: str) -> str:
    """Make an id of the long words of a question that no other has."""
    taken = {each.id for each in project.questions}
    stem = "-".join([word for word in re.findall(r"\w+", ask.lower()) if len(word) > 4][:4]) or "question"
    return next(name for number in range(1, len(taken) + 2) if (name := stem if number == 1 else f"{stem}-{number}") not in taken)


def _follow(project: Project, item: Item, name: str) -> list[tuple[str, Change]]:
    """Lead what named this proposal as its question to where it went; without a name the first of them leads the others."""
    from factcheck.project.writer import set_field

    waiting = [each.question for each in items(project) if each.id != item.id]
    followers = [each for each in waiting if each.same_as == item.id]
    lead = next((each for each in waiting if each.id == item.question.same_as), None)
    if name and lead is not None:  # this one was taken over before the proposal that it followed
        followers = [lead, *(each for each in waiting if each.same_as == lead.id)]
    if name == item.id:
        return []
    steps = []
    for number, each in enumerate(followers):
        value = name or (followers[0].id if number else "")
        steps.append((each.place.file, _setting(set_field, each.id, value)))
    return steps


def _setting(set_field: Callable[[str, str, str, str, str], str], name: str, value: str) -> Change:
    return lambda file, text: set_field(file, text, name, "same-as", value)


def _dropped(item: Item) -> tuple[str, Change]:
    from factcheck.project.writer import drop_question

    return item.question.place.file, lambda file, text: drop_question(file, text, item.id)


def _joined(steps: list[tuple[str, Change]], *more: tuple[str, Change]) -> dict[str, Change]:
    """Make one change a file of many; what adds is written before what takes away."""
    found: dict[str, Change] = {}
    for file, change in (*more[:1], *steps, *more[1:]):
        found[file] = _after(found[file], change) if file in found else change
    return found


def _after(first: Change, second: Change) -> Change:
    return lambda file, text: second(file, first(file, text))
