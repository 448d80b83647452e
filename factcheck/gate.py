"""The gate: a report against what was accepted before, and today. Pure.

In: a report, the bar, a baseline, and today's date. Out: the report with its acceptances in place, what fails, and an exit code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal

from factcheck.model.claim import Acceptance, Question
from factcheck.model.group import Finding, JudgedGroup, Severity
from factcheck.model.report import Report, fingerprint

Bar = Literal["conflict", "single-source", "any", "never"]
"""What lets the gate fail: errors; also what rests on one origin; every error, warning and conflict; nothing."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a project lets pass.

    Args:
        bar: findings at or above it fail.
        select: only codes that begin with one of these count; empty = all.
        ignore: codes that begin with one of these do not count.
        baseline: findings that are known, fingerprint to a line about it; they are shown and do not fail.
        include_proposed: True lets findings about proposed claims fail as well.
    """

    bar: Bar = "conflict"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    baseline: Mapping[str, str] = field(default_factory=dict)
    include_proposed: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the gate says.

    Args:
        report: with accepted findings marked and the gate's own findings (FC201 to FC204) added.
        failing: findings at or above the bar that nobody accepted and the baseline does not know.
        accepted: findings covered by an acceptance that holds today.
        known: findings that would fail and stand in the baseline.
        exit_code: 0 clean; 1 something fails; 2 nothing was checked.
    """

    report: Report
    failing: tuple[Finding, ...]
    accepted: tuple[Finding, ...]
    known: tuple[Finding, ...]
    exit_code: Literal[0, 1, 2]


def decide(report: Report, terms: Terms | None = None, *, today: date) -> Outcome:
    """Hold a report against the terms of a project.

    Args:
        report: what was judged.
        terms: what the project lets pass; without them conflicts fail and nothing is known before.
        today: the day for which acceptances must hold.

    Returns:
        The outcome; its exit code is 2 where the report holds no group, since a check of nothing is not a pass.
    """
    terms = terms or Terms()
    groups = tuple(_accepted(judged, today) for judged in report.groups)
    own = [finding for judged in groups for finding in _acceptances(judged, today)]
    marked = replace(report, groups=groups, findings=(*report.findings, *own))
    own_and_old = (*marked.findings, *_gone(marked, terms))
    marked = replace(marked, findings=own_and_old)
    counting = [finding for finding in _counted(marked, terms) if finding.accepted is None and _reaches(finding, terms.bar)]
    known = tuple(finding for finding in counting if fingerprint(finding) in terms.baseline)
    failing = tuple(finding for finding in counting if fingerprint(finding) not in terms.baseline)
    accepted = tuple(finding for finding in _findings(marked) if finding.accepted is not None)
    return Outcome(marked, failing, accepted, known, 2 if not groups else 1 if failing else 0)


def asks(finding: Finding) -> bool:
    """Tell whether a finding asks for something: an error, a warning, or a conflict however mild."""
    return finding.severity != "note" or finding.verdict == "conflict"


def wanted(finding: Finding, terms: Terms) -> bool:
    """Tell whether a person asked for findings of this code."""
    # An empty tuple of beginnings fits no code: nothing is ignored then.
    return (not terms.select or finding.code.startswith(terms.select)) and not finding.code.startswith(terms.ignore)


def _accepted(judged: JudgedGroup, today: date) -> JudgedGroup:
    acceptance = next((accept for _, accept in _accepting(judged) if accept.until >= today), None)
    if acceptance is None:
        return judged
    marked = tuple(replace(finding, accepted=acceptance) if asks(finding) else finding for finding in judged.findings)
    return replace(judged, findings=marked)


def _accepting(judged: JudgedGroup) -> list[tuple[Question, Acceptance]]:
    return [(question, question.accept) for question in judged.group.questions if question.accept is not None]


def _acceptances(judged: JudgedGroup, today: date) -> Iterator[Finding]:
    """Say which acceptances have run out, will soon, or cover nothing any more."""
    needed = any(asks(finding) for finding in judged.findings)
    for question, accept in _accepting(judged):
        if not needed:
            yield _own(judged, question, "not_needed", f"nothing is left to accept in {question.id}")
        elif accept.until < today:
            yield _own(judged, question, "expired", f"the acceptance of {question.id} ended on {accept.until}")
        elif accept.until - today <= _NOTICE:
            yield _own(judged, question, "expiring", f"the acceptance of {question.id} ends on {accept.until}")


def _own(judged: JudgedGroup, question: Question, name: str, message: str) -> Finding:
    code, severity, why = _OWN[name]
    claims = tuple(claim.id for claim in judged.group.claims if claim.question == question.id)
    return Finding(code, f"acceptance_{name}", severity, message, why, claims, group=judged.group.id, place=question.place)


def _gone(report: Report, terms: Terms) -> Iterator[Finding]:
    """Say which lines of the baseline stand for nothing any more, so that it can only shrink."""
    present = {fingerprint(finding) for finding in _findings(report)}
    for mark, line in sorted(terms.baseline.items()):
        if mark not in present:
            code, severity, why = _OWN["gone"]
            yield Finding(code, "baseline_gone", severity, f"the baseline still holds {line or mark}", why, (), group=mark)


def _counted(report: Report, terms: Terms) -> Iterator[Finding]:
    proposed = {claim.id for judged in report.groups for claim in judged.group.claims if claim.status == "proposed"}
    for finding in _findings(report):
        shown_only = not terms.include_proposed and _rests_on(finding, proposed)
        if wanted(finding, terms) and not shown_only:
            yield finding


def _rests_on(finding: Finding, proposed: set[str]) -> bool:
    """A contradiction needs both its first claims; anything else stands while one reviewed claim is left."""
    if finding.severity == "error":
        return not proposed.isdisjoint(finding.claims[:2])
    return bool(finding.claims) and proposed.issuperset(finding.claims)


def _findings(report: Report) -> Iterator[Finding]:
    for judged in report.groups:
        yield from judged.findings
    yield from report.findings


def _reaches(finding: Finding, bar: Bar) -> bool:
    return _BARS[bar](finding)


_NOTICE = timedelta(days=30)
"""A month's notice: an acceptance can be looked at again before it lets a pipeline fail."""

_NOTICE_CODE = "FC203"

_OWN: Mapping[str, tuple[str, Severity, str]] = {
    "expired": ("FC201", "error", "an acceptance holds until its last day, so that it is looked at again"),
    "not_needed": ("FC202", "warning", "what it accepted is gone, and the next conflict would pass under its name"),
    "expiring": (_NOTICE_CODE, "warning", "it will let the gate fail then"),
    "gone": ("FC204", "warning", "the finding is gone, and its line in the baseline would let it come back unseen"),
}

_SINGLE = frozenset({"FC103", "FC104"})

_BARS: Mapping[Bar, Callable[[Finding], bool]] = {
    "conflict": lambda finding: finding.severity == "error",
    "single-source": lambda finding: finding.severity == "error" or finding.code in _SINGLE,
    "any": lambda finding: asks(finding) and finding.code != _NOTICE_CODE,
    "never": lambda _: False,
}
