"""Headings of groups that were found in raw text."""

from __future__ import annotations

from factcheck import pipeline
from factcheck.model.document import Document, Source
from factcheck.proposing.naming import worded

TEXTS = {
    "courier": "A bomb killed 12 people in Arlbridge on 3 May 2024.",
    "radio": "Twelve people were killed by a bomb in Arlbridge on 3 May 2024.",
}


def test_a_group_is_headed_by_the_question_that_its_claims_answer() -> None:
    """A reader sees what was compared, and nothing else of the group changes."""
    report = pipeline.compare([Document(Source(name), text) for name, text in TEXTS.items()])
    headed = worded(report)
    about = {judged.group.about for judged in headed.groups if any(c.kind == "quantity" for c in judged.group.claims)}
    assert any(text.startswith("How many people") and text.endswith("?") for text in about), about
    assert [judged.verdict for judged in headed.groups] == [judged.verdict for judged in report.groups]
    assert [judged.group.claims for judged in headed.groups] == [judged.group.claims for judged in report.groups]
