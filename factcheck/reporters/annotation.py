"""W3C Web Annotations: every claim as a note on the words of its source, for Hypothesis and other annotation tools.

In: a `Report`. Out: an annotation page in JSON-LD. A digest is not what stands at its URL: its claims point to its file.
Source: W3C Web Annotation Data Model (2017), 4.2.4 Text Quote Selector and 4.2.5 Text Position Selector.
"""

from __future__ import annotations

import json

from factcheck.model.claim import Claim
from factcheck.model.document import Source
from factcheck.model.group import JudgedGroup
from factcheck.model.report import Report
from factcheck.reporters._door import Reporter
from factcheck.reporters._flat import Fields


def render(report: Report) -> str:
    """Write one annotation a claim; our own sentences stand in no source and are left out."""
    sources = {document.source.id: document.source for document in report.documents}
    items = [
        _annotation(judged, claim, sources[claim.source])
        for judged in report.groups
        for claim in judged.group.claims
        if claim.source in sources
    ]
    head = {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:factcheck:claims", "type": "AnnotationPage"}
    page = head | {"items": items}
    return json.dumps(page, ensure_ascii=False, indent=2) + "\n"


def _annotation(judged: JudgedGroup, claim: Claim, source: Source) -> Fields:
    verdict = judged.verdict.replace("_", " ")
    tags = [{"type": "TextualBody", "purpose": "tagging", "value": value} for value in (verdict, judged.group.id)]
    remark = f"{judged.group.about} {verdict}: {judged.why}"
    said = {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": remark}
    return {
        "id": f"urn:factcheck:claim:{claim.id}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": [said, *tags],
        "target": {
            "source": source.url if source.url and not source.digest else source.file or source.id,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": claim.selector.exact,
                    "prefix": claim.selector.prefix,
                    "suffix": claim.selector.suffix,
                },
                {"type": "TextPositionSelector", "start": claim.selector.start, "end": claim.selector.end},
            ],
        },
    }


REPORTER = Reporter(name="annotation", summary="W3C Web Annotations on the sources", suffix=".annotations.json", render=render)
