"""Claims, and the questions of claim files that they answer.

In and out: frozen values. A claim is what one source says: this measure has this value, as of then, according to somebody.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from factcheck.model.document import Place, Selector
from factcheck.model.mention import NO_MEASURE, Measure
from factcheck.model.period import Period
from factcheck.model.value import Kind, Value

Modality = Literal["asserted", "planned", "denied", "hypothetical"]
Status = Literal["reviewed", "proposed", "ours"]
"""`reviewed`: from a claim file; `proposed`: found by the tool; `ours`: our own sentence (`we-say`)."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A person accepts a finding: why, who, and until when (the last day on which it holds)."""

    because: str
    by: str
    until: date


@dataclass(frozen=True, slots=True)
class Saying:
    """What one source says about a question, as a person typed it in a claim file.

    Args:
        source: id of the source; empty for our own sentence.
        quote: words that stand in the source.
        means: the value in plain words, where the quote is ambiguous; empty else.
        as_of: the period for which the value holds, as typed; empty if not said.
        says_who: who is said to say so inside the source; empty = the source itself.
        planned: True where the source speaks of a plan.
        page: page of the original, as typed.
        note: a remark.
        place: where it stands in the claim file.
    """

    source: str
    quote: str
    place: Place
    means: str = ""
    as_of: str = ""
    says_who: str = ""
    planned: bool = False
    page: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """Arithmetic that ties a question to others (semantics, section 9).

    Args:
        kind: `change` (the answer is the way from one question's answer to another's: a duration between two dates, a
            rise from before to after), `part` (the answer is a part of another's), `sum` (the answer is the total), `age` (the
            answer is the age of somebody who was born then), `step` (the answer is a difference as a share of what was before).
        questions: for `change` the ids of before and after; for `part` the whole; for `sum` the parts; for `age` the birth; for
            `step` the difference and after. In groups found in raw text the ids are those of groups.
    """

    kind: Literal["change", "part", "sum", "age", "step"]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a claim file with what each source says.

    Args:
        id: key in the claim file, unique in the project.
        ask: the question that all quotes answer.
        sayings: in the order of the file.
        place: where the question stands.
        we_say: our own sentence, checked against the sources.
        tolerance: how far apart values may lie, as typed ("5 %", "2 points"); empty = from the wording.
        as_of: period for which all values hold, as typed.
        accept: an acceptance of this question's finding.
        status: open, proposed or settled.
        tags: for filters.
        note: a remark.
        same_as: id of a question that asks the same.
        distinct_from: ids of questions that ask something else, however alike they look (`not:`).
        grows: True where the measure only grows (a toll), False where it does not; None = by the words.
        relations: arithmetic that ties it to other questions.
    """

    id: str
    ask: str
    sayings: tuple[Saying, ...]
    place: Place
    we_say: Saying | None = None
    tolerance: str = ""
    as_of: str = ""
    accept: Acceptance | None = None
    status: Literal["open", "proposed", "settled"] = "open"
    tags: tuple[str, ...] = ()
    note: str = ""
    same_as: str = ""
    distinct_from: tuple[str, ...] = ()
    grows: bool | None = None
    relations: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One source says: this measure has this value, as of then.

    Args:
        id: `question/source/n` for a reviewed claim, `source:start` for a proposed one; unique in a report.
        source: id of the source; empty for our own sentence.
        selector: the words, in the source's document; in our own sentence for status `ours`.
        kind: what sort of expression the value is.
        value: what was read; None where no value could be read.
        measure: what it counts or measures.
        as_of: the period for which the value holds; None if not said.
        attribution: who is said to say so; empty = the source itself.
        modality: asserted, planned, denied or hypothetical.
        status: reviewed, proposed or ours.
        question: id of its question; empty for a proposed claim without one.
        place: where it stands in a claim file; None for a proposed one.
        means: how a person reads the quote; empty where the words speak for themselves.
        reason: why no value could be read; empty else.
        note: a remark.
    """

    id: str
    source: str
    selector: Selector
    kind: Kind
    value: Value | None
    measure: Measure = NO_MEASURE
    as_of: Period | None = None
    attribution: str = ""
    modality: Modality = "asserted"
    status: Status = "reviewed"
    question: str = ""
    place: Place | None = None
    means: str = ""
    reason: str = ""
    note: str = ""
