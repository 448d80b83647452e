"""Printing a page to PDF by an installed Chromium.

In: HTML and a path. Out: a PDF file, whole or not at all. The page makes no request, and the browser is started without network.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from factcheck.errors import refuse

SECONDS: Final = 120
"""Time after which a browser that hangs is ended; 10,000 questions take some 20 s."""


def print_page(html: str, target: Path) -> None:
    """Print a page.

    Raises:
        FactcheckError: there is no Chromium, or it did not print.
    """
    browser = next((found for name in _NAMES if (found := shutil.which(name))), None)
    if browser is None:
        raise refuse(
            "a PDF is printed by Chromium, and none is installed",
            hint="on Debian or Ubuntu: apt-get install chromium; or print the page of --format html from any browser",
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    # beside the target, so that the last step is a rename; a Chromium from snap sees no hidden folders, hence no leading dot
    with tempfile.TemporaryDirectory(dir=target.parent, prefix="factcheck-print-") as folder:
        page, printed = Path(folder) / "page.html", Path(folder) / "page.pdf"
        page.write_text(html, encoding="utf-8")
        told = _run(browser, page, printed, Path(folder) / "profile")
        if not printed.is_file():
            raise refuse(f"Chromium did not print the page: {told.strip()[-200:] or 'no reason given'}", hint="try --format html")
        printed.replace(target)


def _run(browser: str, page: Path, printed: Path, profile: Path) -> str:
    # root has no sandbox of its own user; elsewhere the sandbox stays on
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    flags = [*_FLAGS, *as_root, f"--user-data-dir={profile}", f"--print-to-pdf={printed}"]
    try:
        command = [browser, *flags, page.resolve().as_uri()]
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        return f"it took more than {SECONDS} s"
    return done.stderr.decode(errors="replace")


_NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

_FLAGS: Final = (
    "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--no-pdf-header-footer", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-extensions",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)  # fmt: skip
