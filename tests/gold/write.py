"""Records the pages anew, after a wanted change: `python -m tests.gold.write`. Look at the difference before it is committed."""

from __future__ import annotations

from pathlib import Path

from tests.reporters.test_html import GOLD
from tests.specimens import full_report

if __name__ == "__main__":
    for name, render in GOLD.items():
        (Path(__file__).parent / name).write_text(render(full_report()), encoding="utf-8")
