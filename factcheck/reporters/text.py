"""The report for a terminal: one line a finding, the reason under it, both quotes where two sources differ, a summary line.

In: a `Report`. Out: plain text; painting it is the console's business. Notes are left to the other formats.
"""

from __future__ import annotations

from factcheck.model.group import Finding, JudgedGroup
from factcheck.model.report import Report
from factcheck.reporters._door import Reporter

_TELLING = ("error", "warning")
_COUNTED = (("agreement", "agree"), ("conflict", "conflict"), ("single_source", "single source"), ("undecided", "undecided"))


def render(report: Report) -> str:
    """Write every finding that asks for something, then the summary."""
    blocks = [_lines(finding, None) for finding in report.findings if finding.severity in _TELLING]
    for judged in report.groups:
        blocks += [_lines(finding, judged) for finding in judged.findings if finding.severity in _TELLING]
    return "".join("\n".join(block) + "\n\n" for block in blocks) + summary(report) + "\n"


def summary(report: Report) -> str:
    """Count in one line what was checked and what came out."""
    verdicts = [judged.verdict for judged in report.groups]
    accepted = sum(any(finding.accepted for finding in judged.findings) for judged in report.groups)
    parts = [f"{verdicts.count(verdict)} {word}" for verdict, word in _COUNTED]  # type: ignore[arg-type]
    if accepted:
        parts.append(f"{accepted} accepted")
    if report.unread:
        parts.append(f"{len(report.unread)} unread")
    return f"{_number(len(verdicts), 'question')}, {_number(len(report.documents), 'source')}: " + " · ".join(parts)


def _lines(finding: Finding, judged: JudgedGroup | None) -> list[str]:
    place = finding.place
    where = f"{place.file}:{place.line}:{place.column}: " if place else f"{finding.group}: " if finding.group else ""
    mark = "accepted " if finding.accepted else ""
    lines = [f"{where}{finding.code} {mark}{finding.rule.replace('_', ' ')}: {finding.message}"]
    if finding.why:
        lines.append(f"    why: {finding.why}")
    if judged is not None and finding.verdict == "conflict":
        lines += _quotes(finding, judged)
    if finding.accepted:
        accepted = finding.accepted
        lines.append(f"    accepted by {accepted.by} until {accepted.until}: {accepted.because}")
    return lines


def _quotes(finding: Finding, judged: JudgedGroup) -> list[str]:
    claims = [claim for wanted in finding.claims for claim in judged.group.claims if claim.id == wanted]
    wide = max((len(claim.source or "we say") for claim in claims), default=0)
    return [f"    {claim.source or 'we say':<{wide}}  “{claim.selector.exact}”" for claim in claims]


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" + ("" if count == 1 else "s")


REPORTER = Reporter(name="text", summary="one line a finding, for a terminal", suffix=".txt", render=render)
