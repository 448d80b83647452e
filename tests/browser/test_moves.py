"""What scripts add: filter, search, keys, addresses of views, folds, print."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Sheet


def test_a_verdict_filters_the_cards_and_can_be_let_go(visit: Callable[..., Sheet]) -> None:
    """A tile is a switch; two of them show both verdicts."""
    sheet = visit("small")
    sheet.page.locator(".tile.agreement").click()
    assert sheet.visible() == ["q-peacekeepers", "q-start"]
    assert sheet.page.locator(".tile.agreement").get_attribute("aria-pressed") == "true"
    sheet.page.locator(".tile.single_source").click()
    assert len(sheet.visible()) == 3
    sheet.page.locator("#clear").click()
    assert len(sheet.visible()) == 5


def test_search_finds_words_of_quotes_and_sources(visit: Callable[..., Sheet]) -> None:
    """Every word must occur, in any case and anywhere on the card; the count is told."""
    sheet = visit("small")
    sheet.page.keyboard.press("/")
    sheet.page.keyboard.type("PIER harbour")
    expect(sheet.page.locator("#count")).to_have_text("1 of 5 questions")
    assert sheet.visible() == ["q-evacuated"]
    assert sheet.page.locator("tr[data-q]:visible").count() == 1


def test_a_search_without_result_says_so(visit: Callable[..., Sheet]) -> None:
    """An empty page would look like a broken one."""
    sheet = visit("small", fragment="#?search=zebra")
    assert sheet.visible() == []
    assert sheet.page.locator("#none").is_visible()


def test_chips_filter_by_source_kind_and_tag(visit: Callable[..., Sheet]) -> None:
    """Facets narrow each other down."""
    sheet = visit("small")
    sheet.page.locator("#chips summary").click()
    sheet.page.get_by_role("button", name="harbour").click()
    assert len(sheet.visible()) == 3
    sheet.page.get_by_role("button", name="date").click()
    assert sheet.visible() == ["q-start"]


def test_the_address_holds_the_view(visit: Callable[..., Sheet]) -> None:
    """A filtered view can be sent: opening its address shows the same cards."""
    sheet = visit("small")
    sheet.page.locator(".tile.conflict").click()
    sheet.page.locator("#find").fill("island")
    expect(sheet.page).to_have_url(re.compile("search=island"))
    fragment = sheet.page.evaluate("location.hash")
    again = visit("small", fragment=fragment)
    assert again.visible() == sheet.visible() == ["q-evacuated"]
    assert again.page.locator("#find").input_value() == "island"


def test_keys_walk_from_question_to_question(visit: Callable[..., Sheet]) -> None:
    """`j` and `k` go on and back, `c` to conflicts and round again, `s` and `m` to sources and matrix."""
    sheet = visit("small")
    press = sheet.page.keyboard.press
    press("j")
    assert sheet.focused() == "q-evacuated"
    press("j")
    assert sheet.focused() == "q-budget"
    press("k")
    assert sheet.focused() == "q-evacuated"
    press("c")
    assert sheet.focused() == "q-evacuated"
    press("s")
    assert sheet.focused() == "sources-h"
    press("m")
    assert sheet.page.evaluate("document.activeElement.className") == "scroll"


def test_help_opens_with_a_key_and_can_turn_the_keys_off(visit: Callable[..., Sheet]) -> None:
    """Single keys can be switched off (WCAG 2.1.4), and the address remembers it."""
    sheet = visit("small")
    sheet.page.keyboard.press("?")
    assert sheet.page.locator("#help").is_visible()
    sheet.page.locator("#keys").uncheck()
    sheet.page.keyboard.press("Escape")
    assert not sheet.page.locator("#help").is_visible()
    sheet.page.keyboard.press("j")
    assert not sheet.focused().startswith("q-")
    assert "keys=off" in sheet.page.url


def test_keys_do_not_act_while_typing(visit: Callable[..., Sheet]) -> None:
    """A search for "j" is a search."""
    sheet = visit("small")
    sheet.page.locator("#find").press_sequentially("jc?")
    assert sheet.page.locator("#find").input_value() == "jc?"
    assert sheet.focused() == "find"


@pytest.mark.parametrize("anchor", ["q-area", "s-wire", "matrix", "timeline", "r-FC101"])
def test_every_part_has_an_address(visit: Callable[..., Sheet], anchor: str) -> None:
    """A deep link brings its part into the window, open."""
    page = visit("small", fragment=f"#{anchor}").page
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_a_link_to_a_filtered_card_lets_the_filter_go(visit: Callable[..., Sheet]) -> None:
    """A deep link must never lead to nothing."""
    sheet = visit("small", fragment="#?verdict=conflict")
    sheet.page.evaluate("location.hash = 'q-area'")
    expect(sheet.page.locator("#q-area")).to_be_visible()


def test_cards_fold_to_their_heads(visit: Callable[..., Sheet]) -> None:
    """Folded, each card still shows its verdict, question and reason."""
    page = visit("small").page
    page.locator("#fold").click()
    assert page.locator(".card table:visible").count() == 0
    assert page.locator(".card .why:visible").count() == 5
    page.keyboard.press("f")
    assert page.locator(".card table:visible").count() == 5


def test_cards_can_be_put_in_another_order(visit: Callable[..., Sheet]) -> None:
    """Inside each verdict, by name or by the number of sources; the keys follow, and the address remembers it."""
    sheet = visit("full")
    agreements = sheet.visible()[3:7]
    sheet.page.locator("#order").select_option("sources")
    by_sources = sheet.visible()[3:7]
    assert by_sources[:2] == ["q-peacekeepers", "q-start"]
    again = visit("full", fragment=sheet.page.evaluate("location.hash"))
    assert again.visible()[3:7] == by_sources
    sheet.page.locator("#order").select_option("")
    assert sheet.visible()[3:7] == agreements


def test_the_timeline_zooms_to_the_filtered_questions(visit: Callable[..., Sheet]) -> None:
    """Marks of other questions go, the rest spread over the width; letting go brings all back as they were."""
    page = visit("full").page
    before = page.eval_on_selector_all(".lanes rect", "marks => marks.map(m => m.getAttribute('x'))")
    page.locator("#find").fill("crossing begin")
    expect(page.locator("#zoomed")).to_have_text("Zoomed to the filtered questions.")
    assert page.locator(".lanes rect:not([hidden])").count() == 3
    page.locator("#find").fill("nothing of the kind")
    expect(page.locator("#zoomed")).to_have_text("No filtered question is dated.")
    page.locator("#clear").click()
    assert page.eval_on_selector_all(".lanes rect", "marks => marks.map(m => m.getAttribute('x'))") == before


def test_days_left_are_counted_when_the_page_is_read(visit: Callable[..., Sheet]) -> None:
    """The file stays the same from day to day; the reader's clock says how long an acceptance holds."""
    sheet = visit("small")
    sheet.page.clock.set_fixed_time("2027-06-20T12:00:00")
    sheet.page.reload()
    assert "(10 days left)" in str(sheet.page.locator("time[data-until]").text_content())


def test_print_shows_all_and_hides_the_controls(visit: Callable[..., Sheet]) -> None:
    """On paper every fold is open, on white, without the search bar; the result is a PDF of several pages."""
    page = visit("full", color_scheme="dark").page
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert not page.locator("#tools").is_visible()
    assert page.locator("details:not([open])").count() == 0
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details:not([open])").count() > 0
    assert page.pdf().startswith(b"%PDF-")
