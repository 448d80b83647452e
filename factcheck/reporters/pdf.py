"""The page for paper.

In: a report. Out: the same HTML as `html` writes, whose print rules make it fit to hand on; the command has an installed
Chromium print it, as a reporter neither starts programs nor writes bytes.
"""

from __future__ import annotations

from factcheck.reporters._door import Reporter
from factcheck.reporters.html import render

REPORTER = Reporter("pdf", "the page printed by an installed Chromium", ".pdf", render, printed=True)
