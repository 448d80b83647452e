"""Addresses and anchors that are safe to print.

In: what people and documents say. Out: http(s) addresses, text fragments and anchors, percent-encoded, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from factcheck.model.document import Selector, Source

FULL_QUOTE = 90
"""Characters up to which a fragment repeats the whole quote; of longer ones it gives the first and the last words."""


def live(url: str) -> str:
    """Return the address where it is plain http(s) with a host, else nothing: everything else is printed as text."""
    return url if _HTTP.fullmatch(url) else ""


def fragment(source: Source, selector: Selector) -> str:
    """Point into a published page at the quoted words.

    Returns:
        the address with a text fragment; the plain address where the text is a digest in our words; empty where the
        source has no address that may be live.
    """
    url = live(source.url)
    if not url or source.digest or not selector.exact.strip():
        return url
    return f"{url}{'' if '#' in url else '#'}:~:text={_directive(selector)}"


def language(tag: str) -> str:
    """Return a language tag fit for `lang`; empty, which means unknown, where it is none."""
    return tag if _TAG.fullmatch(tag) else ""


def anchors(prefix: str, ids: Iterable[str]) -> dict[str, str]:
    """Give every id an anchor of letters, digits, `_`, `.` and `-`; ids that would fall together are numbered."""
    named: dict[str, str] = {}
    taken: set[str] = set()
    for one in ids:
        base = f"{prefix}{_ODD.sub('-', one)[:80]}"
        name, count = base, 1
        while name in taken:
            count += 1
            name = f"{base}~{count}"
        taken.add(name)
        named.setdefault(one, name)
    return named


def _directive(selector: Selector) -> str:
    words = selector.exact.split()
    exact = " ".join(words)
    if len(exact) <= FULL_QUOTE or len(words) < 8:
        return _encode(exact)
    return f"{_encode(' '.join(words[:4]))},{_encode(' '.join(words[-4:]))}"


def _encode(text: str) -> str:
    return quote(text.encode("utf-8", "replace"), safe="").replace("-", "%2D")  # a bare "-" marks prefix and suffix


_HTTP = re.compile(r"https?://[A-Za-z0-9\[][^\s\\\"'<>\x00-\x20\x7f-\xa0]*", re.IGNORECASE | re.ASCII)
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_ODD = re.compile(r"[^A-Za-z0-9_.-]+")
