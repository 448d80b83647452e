"""The report as one page: no request to anywhere, complete with scripts off.

In: a report. Out: HTML with its style, script and pictures inside, under a policy that lets nothing else in.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from factcheck.model.report import Report
from factcheck.reporters._door import Reporter
from factcheck.reporters._page import page

if TYPE_CHECKING:
    from jinja2 import Environment


def render(report: Report) -> str:
    """Render the page; the same bytes for the same report."""
    style, script = _source("style.css"), _source("script.js")
    template = _environment().get_template("page.html")
    text = template.render(page=page(report), style_hash=_digest(style), script_hash=_digest(script))
    return _UNPRINTABLE.sub("\ufffd", text)


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    return Environment(
        autoescape=True, undefined=StrictUndefined, loader=FunctionLoader(_source), trim_blocks=True, lstrip_blocks=True
    )


@cache
def _source(name: str) -> str:
    """Read a template without its indentation and comments, which a page of a thousand cards would repeat a thousand times."""
    text = (resources.files("factcheck.reporters") / "templates" / name).read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not _COMMENT.fullmatch(line))


_COMMENT = re.compile(r"//.*|/\*.*\*/|\{#.*#\}")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters and halves of surrogate pairs: HTML cannot hold them; they are shown as U+FFFD."""

REPORTER = Reporter("html", "one page with pictures, for people", ".html", render)
