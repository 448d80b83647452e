"""The page on small screens and without scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.conftest import Sheet


@pytest.mark.parametrize("name", ["small", "full", "medium", "hostile"])
def test_a_narrow_screen_never_scrolls_sideways(visit: Callable[..., Sheet], name: str) -> None:
    """At 320 px, with every fold open, nothing sticks out; wide tables scroll inside their own frame."""
    page = visit(name, width=320).page
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.evaluate("(scrollTo(99, 0), scrollX)") == 0


@pytest.mark.parametrize("name", ["small", "full", "medium"])
def test_without_scripts_every_card_can_be_read(visit: Callable[..., Sheet], name: str) -> None:
    """Scripts only filter, sort, fold and move focus: without them all is there, and the controls are not."""
    sheet = visit(name, java_script_enabled=False)
    cards = sheet.page.locator(".card")
    assert cards.count() > 0
    assert all(cards.nth(index).is_visible() for index in range(cards.count()))
    assert not sheet.page.locator("#tools").is_visible()
    assert sheet.page.locator("a.tile").count() > 0


def test_every_row_of_a_picture_has_its_twin_in_the_table(visit: Callable[..., Sheet]) -> None:
    """What a picture shows can be read as text below it."""
    page = visit("full").page
    for card in page.locator(".card:has(figure)").all():
        drawn = card.locator("figure .row:not(.axis) > b").all_text_contents()
        told = " ".join(card.locator("td.val").all_text_contents())
        assert drawn
        assert all(value.strip() in told for value in drawn)


def test_heads_of_the_matrix_stay_in_sight(visit: Callable[..., Sheet]) -> None:
    """Scrolled down and to the right, question and source can still be read."""
    page = visit("medium", width=700).page
    page.evaluate("document.querySelector('#matrix .scroll').scrollTo(300, 400)")
    frame, head, name = page.evaluate(
        """() => { const frame = document.querySelector('#matrix .scroll').getBoundingClientRect();
        return [frame, document.querySelector('.matrix thead th:nth-child(5)').getBoundingClientRect(),
        document.querySelectorAll('.matrix tbody th')[20].getBoundingClientRect()]; }"""
    )
    assert abs(head["top"] - frame["top"]) < 3
    assert abs(name["left"] - frame["left"]) < 3
