"""A real browser for the page: Debian's Chromium, driven by playwright.

In: reports. Out: open pages, and what went on while they were open. Without a Chromium the tests are skipped with the reason
on a person's machine, and fail in CI.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, sync_playwright

from factcheck.reporters.html import render
from tests import specimens
from tests.hostile import hostile_report

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

HOSTILE = (Path(__file__).parent / "payloads.txt").read_text(encoding="utf-8").splitlines()


@dataclass
class Sheet:
    """An open page and what it did."""

    page: Page
    path: Path
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def visible(self) -> list[str]:
        """List the anchors of the cards that can be seen."""
        return self.page.eval_on_selector_all(".card", "cards => cards.filter(c => c.checkVisibility()).map(c => c.id)")

    def focused(self) -> str:
        """Return the id of the element that has the focus."""
        return str(self.page.evaluate("document.activeElement.id"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the browser once for all tests."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        message = "no Chromium found; on Debian or Ubuntu: sudo apt-get install chromium (or run tests/browser/setup.sh as root)"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Render every report once."""
    folder = tmp_path_factory.mktemp("pages")
    reports = {
        "small": specimens.small_report(),
        "full": specimens.full_report(),
        "medium": specimens.large_report(40, 8),
        "hostile": hostile_report(HOSTILE),
    }
    for name, report in reports.items():
        (folder / f"{name}.html").write_text(render(report), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in reports}


@pytest.fixture
def visit(browser: Browser, pages: dict[str, Path]) -> Iterator[Callable[..., Sheet]]:
    """Open a page by the name of its report or by its path; further arguments are those of a browser context."""
    contexts = []

    def go(name: str | Path, *, fragment: str = "", width: int = 1280, **context: object) -> Sheet:
        path = pages[name] if isinstance(name, str) else name
        opened = browser.new_context(viewport={"width": width, "height": 900}, **context)  # type: ignore[arg-type]
        contexts.append(opened)
        sheet = Sheet(opened.new_page(), path)
        _listen(sheet)
        sheet.page.goto(path.as_uri() + fragment)
        return sheet

    yield go
    for context in contexts:
        context.close()


def _listen(sheet: Sheet) -> None:
    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            sheet.complaints.append(message.text)

    def on_dialog(dialog: Dialog) -> None:
        sheet.dialogs.append(dialog.message)
        dialog.dismiss()

    sheet.page.on("request", lambda request: sheet.requests.append(request.url))
    sheet.page.on("console", on_console)
    sheet.page.on("pageerror", lambda error: sheet.complaints.append(str(error)))
    sheet.page.on("dialog", on_dialog)
