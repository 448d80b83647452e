"""What changed between two reports: verdicts, and the claims that changed them. Pure.

In: the report before and the report after. Out: changes in the order of the report after.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.model.claim import Claim
from factcheck.model.group import JudgedGroup
from factcheck.model.report import Report


@dataclass(frozen=True, slots=True)
class Change:
    """A question whose verdict is another one than before.

    Args:
        id: of the group after, or before where it is gone.
        about: the question.
        before: the verdict before; empty where the question is new.
        after: the verdict after; empty where the question is gone.
        added: claims that came in.
        removed: claims that went.
        why: the reason of the verdict after; of the one before where the question is gone.
    """

    id: str
    about: str
    before: str
    after: str
    added: tuple[Claim, ...]
    removed: tuple[Claim, ...]
    why: str


def changes(before: Report, after: Report) -> tuple[Change, ...]:
    """List the questions whose verdicts differ, those that are new, and those that are gone."""
    old = {name: judged for judged in before.groups for name in _names(judged)}
    seen: set[str] = set()
    found: list[Change] = []
    for judged in after.groups:
        earlier = next((old[name] for name in _names(judged) if name in old), None)
        seen.update(_names(judged) if earlier is None else _names(earlier) + _names(judged))
        if earlier is None or _verdict(earlier) != _verdict(judged):
            found.append(_change(earlier, judged))
    gone = [judged for judged in before.groups if seen.isdisjoint(_names(judged))]
    return (*found, *(_change(judged, None) for judged in gone))


def _names(judged: JudgedGroup) -> tuple[str, ...]:
    return tuple(dict.fromkeys((judged.group.id, *(question.id for question in judged.group.questions))))


def _verdict(judged: JudgedGroup | None) -> str:
    """Name a verdict; an accepted conflict is another thing than one that nobody looked at."""
    if judged is None:
        return ""
    accepted = judged.verdict == "conflict" and any(finding.accepted for finding in judged.findings)
    return judged.verdict.replace("_", " ") + (" (accepted)" if accepted else "")


def _change(before: JudgedGroup | None, after: JudgedGroup | None) -> Change:
    left, right = _claims(before), _claims(after)
    shown = after or before
    assert shown is not None
    return Change(
        id=shown.group.id,
        about=shown.group.about,
        before=_verdict(before),
        after=_verdict(after),
        added=tuple(claim for key, claim in right.items() if key not in left) if before else (),
        removed=tuple(claim for key, claim in left.items() if key not in right) if after else (),
        why=shown.why,
    )


def _claims(judged: JudgedGroup | None) -> dict[tuple[str, str], Claim]:
    claims: Iterable[Claim] = () if judged is None else judged.group.claims
    return {(claim.source, claim.selector.exact): claim for claim in claims}
