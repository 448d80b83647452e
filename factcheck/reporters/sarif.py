"""SARIF 2.1.0: findings for code scanning (GitHub, Azure DevOps) and for editors.

In: a `Report`. Out: JSON text that the OASIS schema accepts. A finding stands at its claim line; the quotes of the sources are
its related locations, with the words as message. Agreements are no results: a scanner shows what is to be looked at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from factcheck.model.group import Finding, Severity
from factcheck.model.report import Report, RuleCard, fingerprint
from factcheck.normalise.wording import counted
from factcheck.reporters._door import Reporter
from factcheck.reporters._findings import Cited, Index, Reported, Spot, about, annotated, sentence
from factcheck.reporters._flat import Fields

RESULTS = 25_000
"""GitHub refuses a run with more results."""
LOCATIONS = 1_000
"""GitHub keeps no more locations a result."""

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_DRIVE = re.compile(r"[A-Za-z]:/")
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


def render(report: Report) -> str:
    """Write the findings as one run of SARIF."""
    found = list(annotated(report))
    kept = _most_severe(found)
    rules = _rules(report, kept)
    order = {rule["id"]: position for position, rule in enumerate(rules)}
    index = Index.of(report)
    run: Fields = {
        "tool": {"driver": {"name": "factcheck", "version": report.version, "rules": rules}},
        "invocations": [_invocation(kept, len(found) - len(kept))],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository."}}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, index, order) for each in kept],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _most_severe(found: list[Reported]) -> list[Reported]:
    if len(found) <= RESULTS:
        return found
    ranks: tuple[Severity, ...] = ("error", "warning", "note")
    return sorted(found, key=lambda each: ranks.index(each.finding.severity))[:RESULTS]


def _invocation(kept: Sequence[Reported], left_out: int) -> Fields:
    """Say whether anything could be judged, and what the limit left out."""
    failed = any(finding.code.startswith("FC0") and finding.severity == "error" for finding, _ in kept)
    if not left_out:
        return {"executionSuccessful": not failed}
    text = f"left out: {counted(left_out, 'finding')}; a run holds at most {RESULTS:,}, and the most severe are kept"
    notice = {"level": "warning", "message": {"text": text}}
    return {"executionSuccessful": not failed, "toolExecutionNotifications": [notice]}


def _rules(report: Report, kept: Sequence[Reported]) -> list[Fields]:
    """Describe the rules that ran, and under their codes the checks of files and acceptances that have no page."""
    cards = {card.code: card for card in report.rules}
    for finding, _ in kept:
        words = finding.rule.replace("_", " ")
        cards.setdefault(finding.code, RuleCard(finding.code, finding.rule, words, f"factcheck explain {finding.code}"))
    return [_rule(card) for _, card in sorted(cards.items())]


def _rule(card: RuleCard) -> Fields:
    return {
        "id": card.code,
        "name": card.name,
        "shortDescription": {"text": card.summary},
        "fullDescription": {"text": card.summary},
        "help": {"text": card.page, "markdown": card.page},
    }


def _result(each: Reported, index: Index, order: dict[str, int]) -> Fields:
    finding = each.finding
    spot = index.place(finding)
    quotes = [_related(number, cited) for number, cited in enumerate(index.cited(finding)[: LOCATIONS - 1], start=1)]
    accepted = finding.accepted
    result: Fields = {
        "ruleId": finding.code,
        "ruleIndex": order[finding.code],
        "level": finding.severity,
        "message": {"text": _unlinked(sentence(finding))},
        "locations": [_location(spot, finding)] if spot or finding.group else [],
        "relatedLocations": quotes,
        "partialFingerprints": {"factcheckId/v1": fingerprint(finding)},
        "properties": {"verdict": finding.verdict or "", "group": finding.group, "about": about(each)},
    }
    if accepted is not None:
        why = f"{accepted.because} ({accepted.by}, until {accepted.until.isoformat()})"
        result["suppressions"] = [{"kind": "inSource", "status": "accepted", "justification": why}]
    return result


def _related(number: int, cited: Cited) -> Fields:
    claim = cited.claim
    words = {"text": _unlinked(claim.selector.exact or claim.id)}
    named = {"fullyQualifiedName": claim.id, "name": cited.speaker, "kind": "quote"}
    physical = {} if cited.spot is None else {"physicalLocation": _physical(cited.spot)}
    return {"id": number, **physical, "logicalLocations": [named], "message": words}


def _location(spot: Spot | None, finding: Finding) -> Fields:
    # A group of raw text has no claim line, and a text from a pipe no file: its name is then all that there is.
    named = [{"fullyQualifiedName": finding.group, "kind": "question"}] if finding.group else []
    return ({"physicalLocation": _physical(spot)} if spot else {}) | ({"logicalLocations": named} if named else {})


def _physical(spot: Spot) -> Fields:
    artifact = _artifact(spot.file)
    if not spot.line:
        return {"artifactLocation": artifact}
    region = {"startLine": spot.line, "startColumn": spot.column}
    if (spot.end_line, spot.end_column) > (spot.line, spot.column):
        region |= {"endLine": spot.end_line, "endColumn": spot.end_column}
    return {"artifactLocation": artifact, "region": region}


def _artifact(file: str) -> Fields:
    """Name a file: relative to the repository, or as a file URI where somebody compared files from elsewhere."""
    if file.startswith("/"):
        return {"uri": f"file://{_quoted(file)}"}
    if _DRIVE.match(file):
        return {"uri": f"file:///{file[:2]}{_quoted(file[2:])}"}
    return {"uri": _quoted(file), "uriBaseId": _ROOT}


def _quoted(path: str) -> str:
    return "".join(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in path.encode("utf-8", "surrogatepass"))


def _unlinked(text: str) -> str:
    # "[words](target)" in a message is a link (SARIF 2.1.0, 3.11.6); what a source says must not become one.
    return text.replace("](", r"\](")


REPORTER = Reporter(name="sarif", summary="SARIF 2.1.0, for code scanning and editors", suffix=".sarif", render=render)
