"""Credits: the wire agency or outlet whose text an article prints, as its byline, dateline or last line says.

In: a document. Out: names. An agency that is only quoted somewhere inside ("told Reuters") has not written the article; who
stands behind a single claim is for `speakers` to say.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.lexicon import table
from factcheck.model.document import Document

_HEAD = 600
"""Characters of an article in which its dateline and byline stand."""

_TAIL = 200
"""Characters of an article in which its last credit stands."""

_LINE = 60
"""Characters of a line that is a byline and no sentence."""


def credited(document: Document) -> tuple[str, ...]:
    """Name the wire agencies whose text an article prints, in the order of the table.

    "ATHENS (Reuters) -", "By Anna Berg, Associated Press", "PTI reports:", "Source: AFP"; also the author that the source names.
    """
    text = document.text
    parts = (text[:_HEAD], text[-_TAIL:] if len(text) > _HEAD else "")
    short = [line for part in parts for line in part.split("\n") if len(line) <= _LINE and not line.rstrip().endswith(".")]
    lines = "\n".join((*short, document.source.author))
    return tuple(
        name for name, (dateline, byline) in _patterns().items() if dateline.search(parts[0]) or byline.search(lines)
    )


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    made = {}
    for name, spellings in table("credits")["agencies"].items():
        spelt = "|".join(re.escape(way) for printed in spellings for way in (name, *_printed(printed)))
        dateline = re.compile(rf"\((?:{spelt})\)\s*[-–—:]|^[^\n]{{0,40}}[-–—]\s?(?:{spelt})\s?[-–—]", re.MULTILINE)
        byline = re.compile(
            rf"^(?:[Bb]y\b[^\n]*[,/|-]\s*|[Bb]y\s+|[Ss]ource:?\s+|[(\[])?(?:the\s+|The\s+)?(?:{spelt})"
            r"(?:\s+(?:[Ww]riters?|[Rr]eports?:?|[Ss]taff|[Nn]ews [Aa]gency))?[)\]]?\s*$",
            re.MULTILINE,
        )
        made[name] = (dateline, byline)
    return made


def _printed(spelling: str) -> tuple[str, ...]:
    """Give the ways in which a name of the table is printed: short forms in capitals only, since "ani" may be anything."""
    if " " not in spelling and "-" not in spelling and len(spelling) <= _SHORT:
        return (spelling.upper(), spelling) if spelling == "dpa" else (spelling.upper(),)
    return (spelling.title(), spelling.upper())


_SHORT = 5
