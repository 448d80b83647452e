"""The report for a terminal: one line a finding, the reason under it, both quotes where two sources differ, a summary line.

In: a `Report`. Out: plain text; painting it is the console's business. What stands alone is listed by source in one block, and
notes are left to the other formats: a screen should hold what asks for something.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from factcheck.model.claim import Claim
from factcheck.model.group import Finding, JudgedGroup
from factcheck.model.report import Report
from factcheck.reporters._door import Reporter
from factcheck.reporters._findings import doubted

_COUNTED = (("agreement", "agree"), ("conflict", "conflict"), ("single_source", "single source"), ("undecided", "undecided"))
_ALONE = "FC103"
_WIDTH = 110

_BUT = {"weak": " (weak: both can be true)", "superseded": " (stages of one count)"}
"""What is less than the same answer."""


def render(report: Report) -> str:
    """Write every finding that asks for something, then what stands alone, then the summary."""
    unreviewed = _unreviewed(report)
    blocks = [_lines(finding, None, unreviewed) for finding in report.findings if finding.severity != "note"]
    blocks += [_lines(finding, judged, unreviewed) for judged in report.groups for finding in _telling(judged)]
    blocks += [list(found) for found in (_possible(report), _agreeing(report), _alone(report)) if found]
    return "".join("\n".join(block) + "\n\n" for block in blocks) + summary(report) + "\n"


def summary(report: Report) -> str:
    """Count in one line what was checked and what came out."""
    verdicts = [judged.verdict for judged in report.groups]
    accepted = sum(any(finding.accepted for finding in judged.findings) for judged in report.groups)
    parts = [f"{verdicts.count(verdict)} {word}" for verdict, word in _COUNTED]  # type: ignore[arg-type]
    if accepted:
        parts.append(f"{accepted} accepted")
    if unreviewed := len(report.proposed) + sum(len(judged.beside) for judged in report.groups):
        parts.append(f"{unreviewed} proposed")
    if report.possible:
        parts.append(_number(len(report.possible), "possible conflict"))
    if report.unread:
        parts.append(f"{len(report.unread)} unread")
    return f"{_number(len(verdicts), 'question')}, {_number(len(report.documents), 'source')}: " + " · ".join(parts)


def _telling(judged: JudgedGroup) -> Iterator[Finding]:
    for finding in judged.findings:
        if finding.code != _ALONE and (finding.severity != "note" or finding.verdict == "conflict"):
            yield finding


def _unreviewed(report: Report) -> frozenset[str]:
    """List the claims that nobody has reviewed, where people have reviewed others: there they are marked."""
    if not any(judged.group.questions for judged in report.groups):
        return frozenset()
    return frozenset(claim.id for judged in report.groups for claim in judged.group.claims if claim.status == "proposed")


def _lines(finding: Finding, judged: JudgedGroup | None, unreviewed: frozenset[str]) -> list[str]:
    place = finding.place
    where = f"{place.file}:{place.line}:{place.column}: " if place else ""
    name = "" if judged is None else _name(judged)
    what = name and f"{name}{'' if name.endswith('?') else ':'} "
    mark = "accepted " if finding.accepted else "" if unreviewed.isdisjoint(finding.claims) else "proposed "
    lines = [f"{where}{finding.code} {mark}{finding.rule.replace('_', ' ')}: {what}{finding.message}"]
    if finding.why:
        lines += _indented(f"why: {finding.why}")
    if judged is not None and finding.verdict == "conflict":
        lines += _quotes(finding, judged) + (_remarks(judged) if finding is judged.findings[0] else [])
    if finding.accepted:
        accepted = finding.accepted
        lines += _indented(f"accepted by {accepted.by} until {accepted.until}: {accepted.because}")
    return lines


def _name(judged: JudgedGroup) -> str:
    """A question goes by its id, as that is what a person types; a group found in raw text by what it is about."""
    return judged.group.id if judged.group.questions else judged.group.about


def _quotes(finding: Finding, judged: JudgedGroup) -> list[str]:
    claims = [claim for wanted in finding.claims for claim in judged.group.claims if claim.id == wanted]
    wide = max((len(_voice(claim)) for claim in claims), default=0)
    return [f"    {_voice(claim):<{wide}}  “{claim.selector.exact}”" for claim in claims]


def _voice(claim: Claim) -> str:
    """Name who speaks; a claim that was found goes by its id, which is its place and what `explain` takes."""
    return claim.id if claim.place is None and claim.source else claim.source or "we say"


def _remarks(judged: JudgedGroup) -> list[str]:
    """What other rules noticed on a conflict: a slip of a thousand, swapped digits, a unit mistaken."""
    noticed = [finding for finding in judged.findings if finding.severity == "note" and finding.verdict is None]
    return [line for finding in noticed for line in _indented(f"note: {finding.code} {finding.message}")]


def _possible(report: Report) -> list[str]:
    """List what may contradict each other: figures that are not joined, as it is not sure that they measure one thing."""
    if not report.possible:
        return []
    pairs = _number(len(report.possible), "pair")
    lines = [f"possible conflict: {pairs} of figures that exclude each other, if they are about one measure; not judged"]
    for each in doubted(report):
        two, link = (each.left, each.right), each.possible.link
        wide = max(len(_voice(claim)) for claim in two)
        lines += _indented(f"{_name(each.judged)}  (chance {link.score:.2f}: {link.detail})")
        lines += [f"      {_voice(claim):<{wide}}  “{' '.join(claim.selector.exact.split())}”" for claim in two]
    return lines


def _agreeing(report: Report) -> list[str]:
    """List what raw text agrees on: nobody has asked for it before, so its reader does not know it yet."""
    found = [judged for judged in report.groups if judged.verdict == "agreement" and not judged.group.questions]
    if not found:
        return []
    mark = "proposed " if _unreviewed(report) else ""
    lines = [f"{mark}agreement: {_number(len(found), 'question')} that several sources answer alike"]
    for judged in found:
        aside = _unsupported(judged)
        answers = _answers(claim for claim in judged.group.claims if claim.id not in aside)
        beside = _answers(claim for claim in judged.group.claims if claim.id in aside)
        more = f"; beside, not compared: {beside}" if beside else ""
        lines += _indented(f"{_name(judged)}  {answers}{_BUT.get(judged.strength, '')}{more}")
    return lines


def _unsupported(judged: JudgedGroup) -> frozenset[str]:
    """Claims of a group that no other claim bears out: a plan beside what came about."""
    borne = {name for piece in judged.evidence if piece.stance == "supports" for name in (piece.left, piece.right)}
    return frozenset(claim.id for claim in judged.group.claims if claim.id not in borne)


def _answers(claims: Iterable[Claim]) -> str:
    said: dict[str, list[str]] = {}
    for claim in claims:
        said.setdefault(" ".join(claim.selector.exact.split()), []).append(_voice(claim))
    return "; ".join(f"“{words}” {', '.join(dict.fromkeys(sources))}" for words, sources in said.items())


def _alone(report: Report) -> list[str]:
    """List the groups that rest on one source, by source: a line each would bury the conflicts."""
    by_source: dict[str, list[str]] = {}
    for judged in report.groups:
        if any(finding.code == _ALONE for finding in judged.findings):
            by_source.setdefault(judged.group.claims[0].source, []).append(_name(judged))
    if not by_source:
        return []
    count = sum(len(groups) for groups in by_source.values())
    lines = [f"{_ALONE} single source: {_number(count, 'question')} with one source to rest on"]
    for source, groups in sorted(by_source.items()):
        lines += _indented(f"{source}: {', '.join(groups)}")
    return lines


def _indented(text: str) -> list[str]:
    # Long words (ids, quotes without blanks) are never broken: they are there to be copied.
    return textwrap.wrap(
        text, _WIDTH, initial_indent="    ", subsequent_indent="      ", break_long_words=False, break_on_hyphens=False
    )


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" + ("" if count == 1 else "s")


REPORTER = Reporter(name="text", summary="one line a finding, for a terminal", suffix=".txt", render=render)
