"""Documents from what is known about them, whatever format it came from.

In: a file name, fields named as in the front matter of a source, and a text. Out: a document, with a remark for what could not
be understood: in a page that somebody else wrote no field is worth refusing the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import get_args

from factcheck.model.document import Document, Source, SourceKind
from factcheck.normalise.dates import read_period
from factcheck.readers._door import LONGEST, unreadable

_CLOCK = re.compile(r"(?<=\d)T\d.*")  # of a timestamp; the day is what relative dates count from
_POINT = re.compile(r"(?<=[A-Za-z]{3})\.(?= \d)")  # "May. 3, 2013"
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})")
_MONTHS = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/]?(0[1-9]|1[0-2])(?=[-/]|\d\d(?!\d))")  # in an address
_URL = re.compile(r"https?://[^\s/][^\s]*", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_ODD = re.compile(r"[^\w.-]+")
_BREAKS = dict.fromkeys(map(ord, "\xad\u200b\u2060\ufeff"))
_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)


def document(file: str, known: Mapping[str, object], text: str) -> Document:
    """Build a document that shares no lines with its file.

    Args:
        file: its name; the id is made of it where `known` has none.
        known: what is known about the publication; what does not fit is left out, with a remark where it is a date.
        text: what it says.

    Raises:
        FactcheckError: the text is empty, or too long.
    """
    if not text.strip():
        raise unreadable(file, "no text could be read", "open it: is it a scan, a login page or a video?")
    if len(text) > LONGEST:
        raise unreadable(file, f"the text is too long: {len(text):,} characters, at most {LONGEST:,}", "split it")
    published = _line(known, "published")
    period = read_period(_ordered(published, _line(known, "url"))) if published else None
    remarks = (f"the date of publication could not be read: '{published[:40]}'",) if published and period is None else ()
    source = Source(
        id=_line(known, "id") or name_of(file),
        publisher=_line(known, "publisher"),
        title=_line(known, "title"),
        author=_line(known, "author"),
        published=period,
        accessed=_line(known, "accessed"),
        url=_matching(known, "url", _URL),
        archived=_matching(known, "archived", _URL),
        language=_matching(known, "language", _LANGUAGE).replace("_", "-") or "en",
        kind=next((kind for kind in _KINDS if kind == _line(known, "kind")), "secondary"),
        copies=_lines(known, "copies"),
        sha256=_line(known, "sha256"),
        digest=_line(known, "text") == "digest",
        file=file,
    )
    return Document(source, text, first_line=0, remarks=remarks)


def cleared(text: str) -> str:
    """Drop the characters that only tell a page where it may break a word; a word with one inside is another word to a search."""
    return text.translate(_BREAKS)


def name_of(file: str) -> str:
    """Make a source id of a file name: without its endings and folders, of letters, digits, `-`, `_` and `.`."""
    name = PurePosixPath(file.replace("\\", "/")).name
    stem = name.removesuffix(".gz").rpartition(".")[0] or name
    return _ODD.sub("-", stem).strip("-.")[:100] or "document"


def _ordered(published: str, url: str) -> str:
    """Word a day as it can be read: "8/2/2013" by the month in the address ("/2013/08/"), a timestamp without its clock."""
    day = _SLASHED.fullmatch(published)
    if day is None:
        return _POINT.sub("", _CLOCK.sub("", published))
    one, two = int(day[1]), int(day[2])
    told = {(year, int(month)) for year, month in _MONTHS.findall(url) if year.endswith(day[3]) and int(month) in {one, two}}
    if len(told) != 1:
        return published
    ((year, month),) = told
    return f"{year}-{month:02}-{one + two - month:02}"


def _line(known: Mapping[str, object], field: str) -> str:
    value = known.get(field)
    return " ".join(str(value).split()) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _lines(known: Mapping[str, object], field: str) -> tuple[str, ...]:
    value = known.get(field)
    values = value if isinstance(value, list | tuple) else [value]
    return tuple(filter(None, (_line({field: each}, field) for each in values)))


def _matching(known: Mapping[str, object], field: str, pattern: re.Pattern[str]) -> str:
    text = _line(known, field)
    return text if pattern.fullmatch(text) else ""
