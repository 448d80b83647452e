"""What was known before: the findings of a baseline file, or of an earlier commit.

In: the gate's outcome and where to look. Out: the outcome in which only what is new fails.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from factcheck.commands._changes import Change, changes
from factcheck.commands._console import print_note
from factcheck.commands._run import judge_project
from factcheck.errors import FactcheckError
from factcheck.model.group import Verdict
from factcheck.model.report import Report, VerdictChange, fingerprint
from factcheck.project.baseline import write_baseline
from factcheck.project.git import load_at, resolve

if TYPE_CHECKING:
    from factcheck.commands._reading import Read
    from factcheck.gate import Outcome, Terms


def keep_baseline(path: Path, outcome: Outcome, *, accept_new: bool) -> Outcome:
    """Bring a baseline file up to date: what is gone leaves it, and what is new comes in only where a person says so.

    Args:
        path: of the file.
        outcome: of the gate, which was given the baseline as it was.
        accept_new: True takes in what fails.

    Returns:
        The outcome, in which nothing fails that was taken in.
    """
    known = (*outcome.known, *outcome.failing) if accept_new else outcome.known
    if (known or path.exists()) and write_baseline(path, known):
        print_note(f"factcheck: {path.name} now holds {len(known)} known findings")
    if not accept_new or outcome.exit_code == 2:
        return outcome
    return replace(outcome, failing=(), known=known, exit_code=0)


def introduced_since(
    root: Path, ref: str, outcome: Outcome, terms: Terms, *, today: date, read: Read | None = None
) -> Outcome:
    """Let only those findings fail that were not there at a commit; the rest are shown as known.

    Args:
        root: of the project.
        ref: the commit to compare with.
        outcome: of the gate now.
        terms: under which both are judged.
        today: the day for which acceptances must hold.
        read: reads sources through, as for the outcome now.

    Raises:
        FactcheckError: there is no such commit.
    """
    resolve(root, ref)
    try:
        then = judge_project(load_at(root, ref), terms, today, read=read)
    except FactcheckError as error:
        first = error.problems[0]
        print_note(f"factcheck: at {ref} the project could not be read ({first.file}: {first.message}); everything counts as new")
        return outcome
    before = {fingerprint(finding) for finding in (*then.failing, *then.known)}
    return _without(outcome, before)


def compared_with(root: Path, ref: str, report: Report, *, today: date) -> Report:
    """Add to a report which verdicts changed since a commit.

    Raises:
        FactcheckError: there is no such commit, or the project could not be read there.
    """
    from factcheck.gate import Terms

    before = judge_project(load_at(root, ref), Terms(), today).report
    return replace(report, since=ref, changes=tuple(_told(change) for change in changes(before, report)))


def _told(change: Change) -> VerdictChange:
    came = [f"new: {claim.source or 'our sentence'} '{claim.selector.exact}'" for claim in change.added]
    went = [f"gone: {claim.source or 'our sentence'} '{claim.selector.exact}'" for claim in change.removed]
    accepted = ["accepted now"] if change.after.endswith(_ACCEPTED) and not change.before.endswith(_ACCEPTED) else []
    detail = "; ".join((*came, *went, *accepted)) or change.why
    return VerdictChange(change.id, change.about, _verdict(change.before), _verdict(change.after), detail)


def _verdict(name: str) -> Verdict | None:
    return cast("Verdict", name.removesuffix(_ACCEPTED).replace(" ", "_")) if name else None


def _without(outcome: Outcome, before: AbstractSet[str]) -> Outcome:
    new = tuple(finding for finding in outcome.failing if fingerprint(finding) not in before)
    old = tuple(finding for finding in outcome.failing if fingerprint(finding) in before)
    code: Literal[0, 1, 2] = 2 if outcome.exit_code == 2 else 1 if new else 0
    return replace(outcome, failing=new, known=(*outcome.known, *old), exit_code=code)


_ACCEPTED = " (accepted)"
