"""JUnit XML: one test case a question, for every CI that shows test results.

In: a `Report`. Out: XML in the dialect that Jenkins and GitLab read. An error that nobody accepted fails its question, an
accepted one skips it with the reason, and a file that could not be read is an error. The rest is the output of the test case.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from factcheck.model.document import Place
from factcheck.model.group import Finding, JudgedGroup
from factcheck.model.report import Report
from factcheck.reporters._door import Reporter
from factcheck.reporters._findings import Index

# XML 1.0 has no way to write these characters, not even escaped.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report) -> str:
    """Write the report as test suites: the questions, and the findings about files."""
    top = Element("testsuites", name=_clean(report.title or "factcheck"))
    index = Index.of(report)
    groups = {judged.group.id for judged in report.groups}
    questions = [_question(judged, report, index) for judged in report.groups]
    files = [_file(finding) for finding in report.findings if finding.group not in groups]
    for name, cases in (("questions", questions), ("files", files)):
        if cases or name == "questions":
            top.append(_suite(name, cases))
    _count(top)
    indent(top)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(top, encoding="unicode")}\n'


def _suite(name: str, cases: Sequence[Element]) -> Element:
    suite = Element("testsuite", name=name)
    suite.extend(cases)
    _count(suite)
    return suite


def _question(judged: JudgedGroup, report: Report, index: Index) -> Element:
    group = judged.group
    place = next((question.place for question in group.questions), None)
    case = _case(f"{group.id}: {group.about}", place)
    findings = [*judged.findings, *(finding for finding in report.findings if finding.group == group.id)]
    _results(case, findings, index)
    lines = [f"{judged.verdict.replace('_', ' ')}: {judged.why}", *(_line(finding) for finding in findings)]
    SubElement(case, "system-out").text = _clean("\n".join(lines))
    return case


def _file(finding: Finding) -> Element:
    case = _case(f"{finding.code}: {finding.message}", finding.place)
    _results(case, [finding], None)
    return case


def _case(name: str, place: Place | None) -> Element:
    case = Element("testcase", name=_clean(name), classname=_clean(place.file) if place and place.file else "factcheck", time="0")
    if place is not None and place.file:
        case.attrib |= {"file": _clean(place.file), "line": str(max(1, place.line))}
    return case


def _results(case: Element, findings: Sequence[Finding], index: Index | None) -> None:
    errors = [finding for finding in findings if finding.severity == "error"]
    pending = [finding for finding in errors if finding.accepted is None]
    for finding in pending:
        kind = "error" if finding.code.startswith("FC0") else "failure"
        node = SubElement(case, kind, type=finding.code, message=_clean(_line(finding)))
        node.text = _clean("\n".join((finding.why, *_quotes(finding, index))))
    accepted = next((finding.accepted for finding in errors if finding.accepted is not None), None)
    if accepted is not None and not pending:
        why = f"accepted by {accepted.by} until {accepted.until.isoformat()}: {accepted.because}"
        SubElement(case, "skipped", message=_clean(why))


def _quotes(finding: Finding, index: Index | None) -> list[str]:
    cited = index.cited(finding) if index is not None else []
    return [f"{each.speaker}: “{each.claim.selector.exact}”" for each in cited]


def _line(finding: Finding) -> str:
    return f"{finding.code} {finding.rule.replace('_', ' ')}: {finding.message}"


def _count(node: Element) -> None:
    cases = list(node.iter("testcase"))
    node.set("tests", str(len(cases)))
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        node.set(name, str(sum(case.find(tag) is not None for case in cases)))


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


REPORTER = Reporter(name="junit", summary="JUnit XML, one test case a question", suffix=".xml", render=render)
