"""The page for everybody: no barrier that axe knows, readable pictures, every control by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from importlib import resources

import pytest

from tests.browser.conftest import Sheet

AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

CONTRAST = """() => {
  const channel = value => { value /= 255; return value <= .03928 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4; };
  const numbers = color => color.match(/[\\d.]+/g).map(Number);
  const light = color => { const [r, g, b] = numbers(color).map(channel); return .2126 * r + .7152 * g + .0722 * b; };
  const ground = node => { for (; node; node = node.parentElement) {
    const color = getComputedStyle(node).backgroundColor;
    if (!color.endsWith(", 0)") && color !== "transparent") return color;
  } };
  return [...document.querySelectorAll("svg text")].map(text => {
    const pair = [light(getComputedStyle(text).fill), light(ground(text))].sort((a, b) => b - a);
    return (pair[0] + .05) / (pair[1] + .05);
  });
}"""


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_barrier(visit: Callable[..., Sheet], theme: str, width: int) -> None:
    """WCAG 2.2 A and AA and the best practices hold in both themes and on a narrow screen, with every fold open."""
    page = visit("full", color_scheme=theme, width=width).page
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.evaluate(AXE)
    found = page.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", TAGS)
    told = [f"{one['id']}: {one['nodes'][0]['html']} {one['nodes'][0]['failureSummary']}" for one in found["violations"]]
    assert not told
    assert len(found["passes"]) > 20


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_in_pictures_stands_out_from_its_ground(visit: Callable[..., Sheet], theme: str) -> None:
    """Axis labels keep 4.5:1, which axe does not compute inside SVG."""
    ratios = visit("full", color_scheme=theme).page.evaluate(CONTRAST)
    assert len(ratios) > 10
    assert min(ratios) >= 4.5


def test_every_control_is_reached_and_named_by_keyboard(visit: Callable[..., Sheet]) -> None:
    """Tab alone visits every link, button, field and fold that can be seen, and each has a name."""
    page = visit("full").page
    wanted = page.evaluate(
        """() => { const seen = [...document.querySelectorAll('a[href],button,input,select,summary,[tabindex="0"]')]
        .filter(one => one.checkVisibility()); seen.forEach((one, index) => one.dataset.stop = index); return seen.length; }"""
    )
    reached: dict[str, str] = {}
    for _ in range(wanted + 5):
        page.keyboard.press("Tab")
        stop, name = page.evaluate(
            """() => { const one = document.activeElement; return [one.dataset.stop ?? "", (one.getAttribute("aria-label")
            ?? one.labels?.[0]?.textContent ?? document.getElementById(one.getAttribute("aria-labelledby"))?.textContent
            ?? one.textContent).trim()]; }"""
        )
        reached[stop] = name
    reached.pop("", None)
    assert len(reached) == wanted
    assert all(reached.values())


def test_the_first_stop_skips_to_the_questions(visit: Callable[..., Sheet]) -> None:
    """A keyboard reader need not walk through the filters."""
    page = visit("small").page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")  # the address follows the key a moment later
    assert page.url.endswith("#main")


def test_a_card_under_focus_is_not_hidden_by_the_search_bar(visit: Callable[..., Sheet]) -> None:
    """The bar stays at the top of the window, the card that `j` goes to stands below it (WCAG 2.4.11)."""
    sheet = visit("medium")
    for _ in range(5):
        sheet.page.keyboard.press("j")
    card = sheet.page.evaluate("document.activeElement.getBoundingClientRect().top")
    bar = sheet.page.evaluate("document.querySelector('#tools').getBoundingClientRect().bottom")
    assert card >= bar
