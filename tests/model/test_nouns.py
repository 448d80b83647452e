"""The other nouns: what little they compute."""

from __future__ import annotations

from factcheck.model.document import Document, Source
from factcheck.model.group import Finding
from factcheck.model.report import fingerprint

TEXT = "The mission was to count 1,960 troops in all."


def test_a_selector_holds_the_exact_words_and_their_context() -> None:
    """A claim can be traced to its words, and found again by their neighbours."""
    selector = Document(Source(id="a"), TEXT).select(25, 37)
    assert (selector.exact, selector.prefix, selector.suffix) == ("1,960 troops", "The mission was to count ", " in all.")


def finding(*claims: str, code: str = "FC101", group: str = "g", message: str = "") -> Finding:
    """Build a finding with the parts that name it."""
    return Finding(code, "conflict", "error", message, "", claims, group=group)


def test_a_fingerprint_depends_on_rule_group_and_claims_only() -> None:
    """Rewording a message or moving a line leaves a baseline valid."""
    assert fingerprint(finding("a", "b")) == fingerprint(finding("b", "a", message="other words"))
    assert fingerprint(finding("a", "b")) != fingerprint(finding("a", "c"))
    assert fingerprint(finding("a", "b")) != fingerprint(finding("a", "b", code="FC113"))
    assert fingerprint(finding("a", "b")) != fingerprint(finding("a", "b", group="h"))
