"""Datelines: where and when a report was filed, and by which agency, before its first sentence: "LIMA, May 14 (Reuters) -".

In: a text. Out: the places of its datelines. They say nothing that the report tells of: the agency owns no figure, and two papers
that file on two days do not contradict each other.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.lexicon import table


def datelines(text: str) -> list[tuple[int, int]]:
    """Find the datelines of a text.

    A place in capitals at the head of a line, then a date or an agency in brackets, and a dash; a place that is not in capitals
    needs all of them, and an agency without a place a whole day, or its day before it, which several lines may be a list of. Once
    in a text, an agency of two words or in letters of one case needs no day: "Tarvin (Union Wire) - ".

    Returns:
        First offset of each, and the offset at which its report begins, in reading order.
    """
    if not any(dash in text for dash in _DASHES):
        return []
    bare = [match.span() for match in _bare().finditer(text)]
    plain = [match.span() for match in _PLAIN.finditer(text)]
    single = (spans[0] for spans in (bare, plain) if len(spans) == 1)
    return sorted({*(match.span() for match in _pattern().finditer(text)), *single})


@cache
def _bare() -> re.Pattern[str]:
    """An agency behind its day, without a place: "Dec 18 (Nordpress) -"; "Dec 18 (Friday)" is of a list."""
    days = "|".join(name.title() for names in table("dates")["weekdays"] for name in names)
    agency = rf"\((?!(?:{days})\b)[A-Z][^\W\d_]+(?: [^\W\d_]+){{0,3}}\)"
    day = rf"(?:{_month()}\.? \d{{1,2}}|\d{{1,2}} {_month()})(?:,? \d{{4}})?"
    return re.compile(rf"^[ \t]*{day} {agency}\s*(?:--|[-–—])\s+", re.MULTILINE)


@cache
def _month() -> str:
    names = {name for names in table("dates")["months"] for name in (*names, *(name[:3] for name in names))}
    return rf"\b(?i:{'|'.join(sorted(names, key=len, reverse=True))})\b"


@cache
def _pattern() -> re.Pattern[str]:
    month = _month()
    agency = r"\([^()\n]{2,40}\)"
    date = rf"[^()\n;:]{{0,30}}{month}[^()\n;:]{{0,16}}"
    dash = r"\s*(?:--|[-–—])\s+"
    filed = rf"{agency}\s*,?\s*{date}|{date}\s*,?\s*(?:{agency})?|[^()\d\n;:]{{0,30}}{agency}"
    loud = rf"[^\W\d_a-z][^\W\d_a-z]{{2,}}[^a-z\d\n;:()]{{0,60}}(?:[^()\d\n;:]{{0,30}}{agency}\s*,?\s*{date}|{filed}){dash}"
    plain = rf"[A-Z][^()\d\n;:.]{{2,40}}(?:,\s*{date}{agency}|\s{agency}\s*,?\s*{date}){dash}"
    opened = rf"\([^\W\d_][^()\n]{{1,39}}\)\s*,?\s*(?:\d{{1,2}}\s+{month}|{month}\s+\d{{1,2}},?)\s+\d{{4}}{dash}"
    return re.compile(rf"^[ \t]*(?:{loud}|{plain}|{opened})", re.MULTILINE)


_DASHES = (" -", " –", "—", "\t-")

_PLAIN = re.compile(
    r"^[ \t]*(?:[A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?[ ])?\((?:[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+){1,2}|[A-Z]{2,5}|[a-z]{2,5})\)"
    r"\s*(?:--|[-–—])\s+(?=[A-Z])",
    re.MULTILINE,
)
