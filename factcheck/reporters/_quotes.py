"""A quote in its sentence.

In: a claim and the document it stands in. Out: the words before, the quote in pieces with the value marked, the words after,
and a link to them in the published source.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.reporters._links import fragment, language
from factcheck.reporters._sentence import around


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source.

    Args:
        before: what stands before the quote in its sentence.
        head: the quote up to the value.
        value: the words of the value; the whole quote where they are not found in it.
        tail: the quote after the value.
        after: what stands after the quote in its sentence.
        href: address of the words in the published source; empty where it has none.
        lang: language of the source; empty where it is that of the page.
    """

    before: str
    head: str
    value: str
    tail: str
    after: str
    href: str
    lang: str


def quote(claim: Claim, document: Document | None) -> Quote:
    """Set a claim's quote into its sentence."""
    selector = claim.selector
    before, after = "", ""
    if document is not None and document.text[selector.start : selector.end] == selector.exact:
        before, after = around(document.text, selector.start, selector.end)
    head, value, tail = _split(selector.exact, "" if claim.value is None else claim.value.surface)
    href = "" if document is None else fragment(document.source, selector)
    tag = "" if document is None else language(document.source.language)
    return Quote(before, head, value, tail, after, href, "" if tag == "en" else tag)


def _split(exact: str, surface: str) -> tuple[str, str, str]:
    if not surface or exact.count(surface) != 1:
        return "", exact, ""
    head, _, tail = exact.partition(surface)
    return head, surface, tail
