"""The report: all that a reporter may know. It can be rendered again next year from its JSON.

In and out: frozen values.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from factcheck.model.document import Document
from factcheck.model.group import Finding, JudgedGroup, Possible, Verdict
from factcheck.model.mention import Mention, Unread

FORMAT = 1
"""Version of report.json. 1: first published form."""


@dataclass(frozen=True, slots=True)
class RuleCard:
    """A rule as readers see it: its code, name, one-line summary and page (its docstring)."""

    code: str
    name: str
    summary: str
    page: str


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """A group whose verdict is another one than before.

    Args:
        group: id of the group.
        about: its question.
        before: the verdict then; None where the group is new.
        after: the verdict now; None where the group is gone.
        detail: what brought the change about, as a sentence without a full stop.
    """

    group: str
    about: str
    before: Verdict | None
    after: Verdict | None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What was checked and what came out.

    Args:
        title: of the project or of the comparison.
        version: of factcheck.
        commit: of the project's repository, short; empty where there is none.
        documents: sorted by source id.
        groups: judged, conflicts first, then in the order of their ids.
        findings: about files and not about groups: acceptances, sources without a date, drift.
        mentions: values found in documents that no claim covers, by source and place.
        unread: seen and not understood, by source and place.
        rules: those that ran.
        format: version of the JSON form.
        since: the commit or name that `changes` are counted from; empty where nothing was compared.
        changes: verdicts that differ from those of `since`.
        proposed: groups of claims that were found in the sources of a project and that no claim file holds; nothing fails on
            them, and no verdict rests on them.
        possible: pairs of `groups` that may be about one measure and would then be a conflict, the likeliest first; nothing
            fails on them.
    """

    title: str
    version: str
    commit: str
    documents: tuple[Document, ...]
    groups: tuple[JudgedGroup, ...]
    findings: tuple[Finding, ...] = ()
    mentions: tuple[Mention, ...] = ()
    unread: tuple[Unread, ...] = ()
    rules: tuple[RuleCard, ...] = ()
    format: int = FORMAT
    since: str = ""
    changes: tuple[VerdictChange, ...] = ()
    proposed: tuple[JudgedGroup, ...] = ()
    possible: tuple[Possible, ...] = ()

    @property
    def every(self) -> tuple[JudgedGroup, ...]:
        """All groups, those that were found in sources last."""
        return (*self.groups, *self.proposed)


def fingerprint(finding: Finding) -> str:
    """Name a finding by its rule and claims, never by positions: it survives edits elsewhere in the file.

    Returns:
        16 hexadecimal digits of SHA-256 over code, group and sorted claim ids; what is about a file and not about a group is
        named by code, file and message, or else all findings of one code would be one.
    """
    parts = (finding.group, *sorted(finding.claims))
    if not any(parts):
        parts = (finding.place.file if finding.place is not None else "", finding.message)
    key = "\n".join((finding.code, *parts))
    return hashlib.sha256(key.encode()).hexdigest()[:16]
