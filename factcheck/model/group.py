"""Groups of claims about one measure, the evidence in them, and what was judged.

In and out: frozen values.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.model.claim import Acceptance, Claim, Question, Relation
from factcheck.model.document import Place

Verdict = Literal["agreement", "conflict", "single_source", "undecided"]
Stance = Literal["supports", "refutes", "silent"]
Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Link:
    """Why two claims, or two questions, are in one group: a score never stands without its reason.

    Args:
        left: id of a claim or question.
        right: id of the other.
        score: 0 to 1; 1 where a person said so.
        detail: which words, names and dates agreed, as a sentence without a full stop.
    """

    left: str
    right: str
    score: float
    detail: str


@dataclass(frozen=True, slots=True)
class Premises:
    """The claims of other groups that a relation of this group computes with.

    Args:
        relation: the arithmetic.
        claims: a tuple of claims for each question of `relation.questions`, in that order.
        only: ids of the claims that the relation is about; empty: all of the group.
        loose: True where the tie is one of likeness: what works out then confirms, and what does not only shows that there was
            no tie.
    """

    relation: Relation
    claims: tuple[tuple[Claim, ...], ...]
    only: tuple[str, ...] = ()
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Echo:
    """Two claims of different sources that are one statement, though nothing else of the sources need be.

    Args:
        left: id of a claim.
        right: id of the other.
        name: whose statement it is; empty where it is not known.
        reason: why they are one, as a clause without a full stop.
    """

    left: str
    right: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Group:
    """Claims about one measure.

    Args:
        id: of its first question, or made from its first claim; stable when claims are added behind.
        about: the question, or the measure in words.
        claims: those of sources first, in the order of questions and files; our own sentence among them with status `ours`.
        questions: the questions that were joined here; empty for a group found in raw text.
        links: why they are together.
        premises: claims of other groups that its relations compute with.
        grows: True where the measure is cumulative and only grows.
        echoes: pairs of its claims that are one statement.
        doubtful: links to claims of other groups that exclude one of these and may be about its measure: too unsure to be joined.
            Left is a claim of this group; of two groups the first has the link.
    """

    id: str
    about: str
    claims: tuple[Claim, ...]
    questions: tuple[Question, ...] = ()
    links: tuple[Link, ...] = ()
    premises: tuple[Premises, ...] = ()
    grows: bool = False
    echoes: tuple[Echo, ...] = ()
    doubtful: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two claims say about each other.

    Args:
        left: id of a claim.
        right: id of the other.
        stance: supports (the intervals meet), refutes (they do not), silent (they cannot be compared).
        kind: the reason as a word: identical, compatible, weak, apart, neighbours, vague, superseded, falls, order (which
            count is the later one is not known), anchored (a date read from another mention), planned, denied, as_of,
            unit, change, unresolved, unread.
        detail: the reason as a sentence without a full stop, with both values.
    """

    left: str
    right: str
    stance: Stance
    kind: str
    detail: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose statement it is: sources that pass on one statement are one origin.

    Args:
        name: the origin in words: a publisher, an authority, a document.
        sources: ids of the sources that stand behind it, sorted.
        reason: why they count as one; empty for a source on its own.
    """

    name: str
    sources: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has to say about a group.

    Args:
        code: stable code of the rule, such as `FC101`.
        rule: its name, such as `conflict`.
        severity: error, warning or note.
        message: one line, without a full stop.
        why: the reason in one sentence.
        claims: ids of the claims it is about; the first two are the minimal pair of a conflict.
        verdict: what the finding makes of the group; None where it only remarks.
        strength: identical, compatible, weak, arithmetic, ...; empty where it does not apply.
        group: id of the group; set by the judge.
        place: the claim line to show; set by the judge; None for groups found in raw text.
        accepted: the acceptance that covers it; set by the gate.
    """

    code: str
    rule: str
    severity: Severity
    message: str
    why: str
    claims: tuple[str, ...]
    verdict: Verdict | None = None
    strength: str = ""
    group: str = ""
    place: Place | None = None
    accepted: Acceptance | None = None


@dataclass(frozen=True, slots=True)
class Possible:
    """Two groups that would be a conflict if they were about one measure, which is too unsure to join them.

    Args:
        left: id of a group.
        right: id of the other.
        link: of the two claims, one of each, that are most like each other and exclude each other; its score is the chance that
            the groups are about one measure, its detail what speaks for it.
        why: the verdict's reason if they were, in one sentence.
    """

    left: str
    right: str
    link: Link
    why: str


@dataclass(frozen=True, slots=True)
class Beside:
    """A claim that was found in a source, is about the measure of a group, and that nobody has reviewed.

    Args:
        claim: of status proposed; the verdict of the group does not rest on it.
        why: why it is about this measure, as a sentence without a full stop.
        detail: what it says about the claims of the group, as a sentence without a full stop.
        verdict: of the group, were the claim taken over.
    """

    claim: Claim
    why: str
    detail: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class JudgedGroup:
    """A group with its verdict.

    Args:
        group: what was judged.
        verdict: agreement, conflict, single_source or undecided; never "true".
        strength: of an agreement (identical, compatible, weak, arithmetic) or of a conflict (error, note); may be empty.
        severity: error for a conflict that counts, note where there is nothing to do.
        why: the verdict's reason in one sentence.
        origins: whose statements they are; corroboration is counted here.
        evidence: pair by pair.
        findings: all that the rules had to say, the one that decided first.
        not_checked: what the verdict does not cover, each a sentence.
        beside: claims about this measure that were found in sources and do not count; in the order of sources.
    """

    group: Group
    verdict: Verdict
    strength: str
    severity: Severity
    why: str
    origins: tuple[Origin, ...]
    evidence: tuple[Evidence, ...]
    findings: tuple[Finding, ...]
    not_checked: tuple[str, ...] = ()
    beside: tuple[Beside, ...] = ()
