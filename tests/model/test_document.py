"""Documents: words and pages at an offset."""

from __future__ import annotations

import pytest

from factcheck.model.document import Document, Source

PAGED = Document(Source("a"), "one page\n\ntwo pages", pages=(0, 10, 10))


@pytest.mark.parametrize(("offset", "page"), [(0, 1), (9, 1), (10, 3), (18, 3)])
def test_a_character_stands_on_the_last_page_that_begins_before_it(offset: int, page: int) -> None:
    """A page without text begins where the next one does, and holds nothing."""
    assert PAGED.page(offset) == page


def test_a_text_without_pages_has_none() -> None:
    """A web page cannot be turned."""
    assert Document(Source("a"), "one").page(0) is None
