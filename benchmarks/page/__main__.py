"""Size and speed of the report page: `python -m benchmarks.page`.

In: made-up reports of 5, 1,000 and 10,000 questions. Out: a table of bytes, seconds of CPU to render, and what a Chromium needs
to load the page, to search in it and to follow a deep link (if one is installed; seconds of its main thread and of the wall).
"""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

from factcheck.model.report import Report
from factcheck.reporters.html import render
from tests.browser.conftest import FLAGS, NAMES
from tests.specimens import large_report, small_report

SIZES = ((5, 3), (1_000, 100), (10_000, 400))
SEARCH = "word => { const find = document.querySelector('#find'); find.value = word; find.dispatchEvent(new Event('input')); }"
FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def main() -> None:
    """Measure every size and print a line each."""
    render(small_report())  # compiles the templates
    print(f"{'questions':>9} {'kB':>7} {'render s':>9} {'load s':>7} {'main s':>7} {'search s':>9} {'link s':>7}")
    with tempfile.TemporaryDirectory() as folder:
        for questions, sources in SIZES:
            report = small_report() if questions == 5 else large_report(questions, sources)
            print(f"{questions:>9} {' '.join(_measured(report, Path(folder) / f'{questions}.html'))}")


def _measured(report: Report, path: Path) -> list[str]:
    begin = time.process_time()
    text = render(report)
    spent = time.process_time() - begin
    path.write_text(text, encoding="utf-8")
    loaded = [f"{seconds:>7.2f}" for seconds in _loaded(path, report.groups[-1].group.id)]
    return [f"{len(text.encode()) / 1000:>7.0f}", f"{spent:>9.2f}", *loaded]


def _loaded(path: Path, last: str) -> list[float]:
    browser_path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if browser_path is None:
        return []
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=list(FLAGS))
        page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable")
        page.goto(path.as_uri())
        load = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd") / 1000
        metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
        begin = time.perf_counter()
        page.evaluate(SEARCH, "type 77")
        page.locator("#count:not(:empty)").wait_for(state="attached")
        search = time.perf_counter() - begin
        begin = time.perf_counter()
        page.evaluate(f"location.hash = 'q-{last}'")
        page.evaluate(FRAMES)
        link = time.perf_counter() - begin
        browser.close()
    return [load, metrics["TaskDuration"], search, link]


if __name__ == "__main__":
    main()
