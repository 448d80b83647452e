"""The page as bytes: always the same, small, and from templates that cannot leak."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.model.report import Report
from factcheck.reporters import html, markdown
from tests.specimens import full_report, large_report, small_report

ROOT = Path(__file__).parent.parent.parent
TEMPLATES = sorted((ROOT / "factcheck" / "reporters" / "templates").glob("*.html"))
GOLD = {"page.html": html.render, "summary.md": markdown.render}

PRINT = """
import sys
from tests.specimens import full_report
from factcheck.reporters.html import render
sys.stdout.buffer.write(render(full_report()).encode())
"""


@pytest.mark.parametrize("name", GOLD)
def test_the_report_is_rendered_as_recorded(name: str) -> None:
    """Byte for byte. After a wanted change: `python -m tests.gold.write`, and look at what changed."""
    recorded = (ROOT / "tests" / "gold" / name).read_text(encoding="utf-8")
    assert GOLD[name](full_report()) == recorded


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Adak", "LC_ALL": "C", "PYTHONUTF8": "0"},
    ],
)
def test_the_page_does_not_depend_on_where_it_is_made(surroundings: dict[str, str]) -> None:
    """Not on the hash seed, the locale, or the time zone."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **surroundings}
    made = subprocess.run([sys.executable, "-c", PRINT], env=environment, cwd=ROOT, capture_output=True, check=True)
    assert made.stdout == html.render(full_report()).encode()


def test_the_headline_is_title_and_heading() -> None:
    """A browser tab and a mail subject show it."""
    page = html.render(small_report())
    headline = "2 conflicts (1 accepted), 2 agreements, 1 single-source in 5 questions"
    assert f"<title>{headline} · Island</title>" in page
    assert f"<h1>{headline}</h1>" in page


def test_five_questions_are_small() -> None:
    """Under 60 kB, all inside."""
    assert len(html.render(small_report()).encode()) < 60_000


def test_a_thousand_questions_stay_under_three_megabytes() -> None:
    """In the usual mix, with every picture and quote."""
    assert len(html.render(large_report(1000, 100)).encode()) < 3_000_000


def test_an_empty_report_says_so() -> None:
    """Nothing to judge is not a blank page."""
    page = html.render(Report("Empty", "0.1.0", "", (), ()))
    assert "There is nothing to judge" in page


def test_the_policy_lets_only_our_style_and_script_in() -> None:
    """Hashes, and nothing unsafe."""
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html.render(small_report()))
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "*" not in policy


@pytest.mark.parametrize("path", TEMPLATES, ids=[path.name for path in TEMPLATES])
def test_templates_escape_everything(path: Path) -> None:
    """No filter that switches escaping off, no unquoted attribute, no inline style or handler."""
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\|\s*safe|autoescape|Markup|\bself\.|__", text)
    bare = re.sub(r'="[^"]*"', "", re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", text))
    assert not re.search(r"<[^>]*=", bare)
    assert not re.search(r"\s(?:style|on[a-z]+)=", text)


def test_the_page_is_strict_about_its_templates() -> None:
    """A name that is not there is an error and not an empty string."""
    from jinja2 import StrictUndefined

    environment = html._environment()
    assert environment.undefined is StrictUndefined
    assert environment.autoescape is True


def test_control_characters_are_shown_as_unprintable() -> None:
    """HTML can hold neither NUL nor half a surrogate pair."""
    page = html.render(Report("a\x00b\ud800c", "0.1.0", "", (), ()))
    assert "a\ufffdb\ufffdc" in page
    assert page.encode()
