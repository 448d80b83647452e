"""Mentions: the spans of a document that express a value, and those that were seen and not understood.

In and out: frozen values.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.model.document import Selector
from factcheck.model.period import Period
from factcheck.model.value import Kind, Value

Limit = Literal["", "most", "least"]
"""On which side a rule sets a limit; nothing for a plain value, and for a bound on what happened."""

Holds = Literal["", "now", "still", "lately", "since"]
"""For when a figure holds, as far as its words say; of a date, that a state has been held since it."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted or measured, as far as the words round a value tell.

    Args:
        head: the counted or measured noun in its dictionary form ("troop", "refugee", "population"); empty if none was found.
        words: the content words that describe it, as printed and in reading order ("Russian", "troops").
        entity: whose measure it is ("Armenia"); empty if not found.
        predicate: the verb or noun that ties value and entity, in its dictionary form ("deploy", "kill").
        scope: terms that restrict it ("children", "per year", "so far"), in reading order.
        names: names in the sentence as keys that other documents share ("robert buckley", "greece"), nearest first.
        context: dictionary forms of the content words of the sentence, nearest first.
        time: when what is measured took place, as far as the sentence tells; None else.
        ahead: dictionary forms of the content words right before the value, nearest first.
        behind: those right behind it, nearest first.
        own: dictionary forms of the content words of the stretch that the value stands in, up to a comma or a conjunction.
        owner: the name that the value is given to by its place: a bracket, a possessive, the subject of its verb; empty else.
        place: the place where it is counted: right behind what is counted, or the only one of the sentence; empty else.
        holds: "now" where a figure is said to hold on the day of publication ("so far", "has risen to"), "still" where it is what
            is left, "lately" where a state is told in the present ("has 620 soldiers"); empty where nothing is said of it.
        edition: which of several like things it is of: "before" ("the previous auction"), "after" ("next year's"), "another" ("an
            aftershock"), the number of a stage ("the second phase"), or that of another thing with its noun ("2 reactor"); empty
            where nothing is said.
        covers: which part of a year it is for: "quarter 3", "half 1", "months 9", "year"; "quarter" where nothing says which;
            empty where nothing is said.
        limit: "most" or "least" where it is a limit that a rule, a contract or a court sets ("permits up to six storeys"); empty
            for a plain value, and for a bound on what happened ("up to 200 were killed").
    """

    head: str = ""
    words: tuple[str, ...] = ()
    entity: str = ""
    predicate: str = ""
    scope: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    time: Period | None = None
    ahead: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    owner: str = ""
    place: str = ""
    holds: Holds = ""
    edition: str = ""
    covers: str = ""
    limit: Limit = ""


NO_MEASURE = Measure()
"""Nothing is known about what is measured."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that expresses a value.

    Args:
        source: id of the source.
        selector: the exact words.
        kind: what sort of expression it is.
        value: the quantity or time read from it.
        measure: what it counts or measures.
    """

    source: str
    selector: Selector
    kind: Kind
    value: Value
    measure: Measure = NO_MEASURE


@dataclass(frozen=True, slots=True)
class Unread:
    """A number or date that was seen and not understood: counted and shown, never dropped.

    Args:
        source: id of the source.
        selector: the exact words.
        reason: why no value was read, as a sentence without a full stop.
    """

    source: str
    selector: Selector
    reason: str
