"""The page is alone: no request, no complaint, no dialog, and nothing that a source says comes alive."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.conftest import HOSTILE, Sheet


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", ["small", "full", "medium", "hostile"])
def test_nothing_is_requested_and_nothing_complains(visit: Callable[..., Sheet], name: str, theme: str) -> None:
    """The one request is the page itself; the console stays empty; no dialog opens."""
    sheet = visit(name, color_scheme=theme)
    sheet.page.keyboard.press("j")
    sheet.page.keyboard.press("c")
    sheet.page.wait_for_load_state("networkidle")
    assert sheet.requests == [sheet.path.as_uri()]
    assert sheet.complaints == []
    assert sheet.dialogs == []


def test_hostile_words_stay_words(visit: Callable[..., Sheet]) -> None:
    """Every payload, in every field, is shown as the text that it is and makes no element."""
    page = visit("hostile").page
    text = page.evaluate("document.documentElement.textContent")
    for payload in HOSTILE:
        assert payload.strip() in text
    foreign = "script:not([src]),iframe,object,embed,link,base,img,video,audio,math,template,marquee,input[autofocus]"
    assert page.locator(f"{foreign},meta[http-equiv=refresh]").count() == 1  # our one script
    assert (
        page.evaluate("[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => n.startsWith('on'))")
        == []
    )


def test_only_plain_web_addresses_are_links(visit: Callable[..., Sheet]) -> None:
    """A link leads to a place on the page, or to http(s) without opener and referrer."""
    page = visit("hostile").page
    links = page.evaluate("[...document.links].map(a => [a.protocol, a.getAttribute('href'), a.rel])")
    assert len(links) > 100
    for protocol, address, rel in links:
        if address.startswith("#"):
            continue
        assert protocol in ("http:", "https:")
        assert rel == "noopener noreferrer"
    assert page.locator("meta[name=referrer][content=no-referrer]").count() == 1


def test_a_script_that_was_tampered_with_does_not_run(
    visit: Callable[..., Sheet], pages: dict[str, Path], tmp_path: Path
) -> None:
    """One changed byte, and the policy keeps the script out: the search bar stays away, the cards stay."""
    changed = tmp_path / "changed.html"
    changed.write_text(pages["small"].read_text(encoding="utf-8").replace('"use strict"', '"use stricd"'), encoding="utf-8")
    sheet = visit(changed)
    assert any("Content Security Policy" in one for one in sheet.complaints)
    assert not sheet.page.locator("#tools").is_visible()
    assert len(sheet.visible()) == 5


def test_right_to_left_words_do_not_turn_their_neighbours(visit: Callable[..., Sheet]) -> None:
    """Words of sources are isolated, and carry the language of their source."""
    page = visit("full").page
    quote = page.locator("#q-arrivals q[lang=ar]")
    assert quote.evaluate("q => getComputedStyle(q).direction") == "rtl"
    assert quote.evaluate("q => getComputedStyle(q.parentElement).direction") == "ltr"
    assert page.locator("#s-arabic .text").evaluate("t => [t.lang, getComputedStyle(t).direction]") == ["ar", "rtl"]
