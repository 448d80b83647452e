"""The sentence round a quote.

In: a document's text and the place of the quote. Out: the words before and after it, as far as the sentence goes.
"""

from __future__ import annotations

import re
from typing import Final

REACH: Final = 200
"""Characters of context on each side at most (what a fact-checker reads at a glance)."""


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after `text[start:end]` in its sentence, shortened with "…" past `REACH`."""
    before = _before(text[max(0, start - REACH) : start], text[start:end], start > REACH)
    if text[start:end].endswith((".", "!", "?")):
        return before, ""
    return before, _after(text[end : end + REACH], end + REACH < len(text))


def _before(window: str, quote: str, is_cut: bool) -> str:  # noqa: FBT001 - one fact about the window
    begin = 0
    for found in _END.finditer(window + quote[:1]):  # the first letter of the quote tells an end from an abbreviation
        begin = min(found.end(), len(window))
    if begin or not is_cut:
        return window[begin:].lstrip()
    return f"… {window.partition(' ')[2]}"


def _after(window: str, is_cut: bool) -> str:  # noqa: FBT001 - one fact about the window
    found = _END.search(window)
    if found:
        return window[: found.end()].rstrip()
    return f"{window.rpartition(' ')[0]} …" if is_cut else window.rstrip()


_END: Final = re.compile(r"[.!?。؟։][\"”’»)\]]?(?=\s+[^\sa-z]|\s*$)|\n\s*\n")
"""Where a sentence may end. It need not be right about abbreviations: it only decides how much context is shown."""
