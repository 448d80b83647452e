"""Page furniture: numbers that a page prints about itself and not about the world.

In: a text, its tokens and a reading. Out: whether the reading is a footnote mark, a view count or the like.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.lexicon import table
from factcheck.normalise.readings import Reading
from factcheck.normalise.tokens import Token

_SHORT_LINE = 60
_SMALL = 2


def is_furniture(text: str, tokens: Sequence[Token], reading: Reading) -> bool:
    """Tell whether a quantity is part of the page: "[12]", "1.2K views", "Comments (14)", "3 min read", "2. Who did it?"."""
    first, last = reading.first, reading.last
    before = tokens[first - 1].text if first else ""
    after = tokens[last].text if last < len(tokens) else ""
    if before == "[" and after == "]" and reading.quantity is not None and not reading.quantity.unit:
        return True
    if before == "©" or _numbers_line(text, tokens, reading) or _numbers_slug(tokens, reading):
        return True
    ahead = before == "(" and first > 1 and tokens[first - 2].lower in _before_counts()
    return (ahead or _counts_views(tokens, last)) and _in_short_line(text, reading)


def _numbers_slug(tokens: Sequence[Token], reading: Reading) -> bool:
    """Tell which version of a report an agency numbers before its headline: "UPDATE 2-Dam fails", "WRAPUP 3-Banks fall"."""
    at, last = reading.figure, reading.last
    word, dash = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    if word is None or dash is None or not word.text.isupper() or word.lower not in table("identifiers")["furniture"]["slugs"]:
        return False
    return last <= at + 2 and dash.text in "-–" and dash.start == tokens[at].end


def _numbers_line(text: str, tokens: Sequence[Token], reading: Reading) -> bool:
    """Tell the number of a paragraph: small, bare, first in its line, with a stop and a capital behind it."""
    first, last = reading.first, reading.last
    if last != first + 1 or len(tokens[first].text) > _SMALL or not tokens[first].text.isdecimal() or last + 1 >= len(tokens):
        return False
    if first and "\n" not in text[tokens[first - 1].end : tokens[first].start]:
        return False
    stop, opening = tokens[last], tokens[last + 1]
    return stop.text == "." and stop.start == tokens[first].end and opening.start > stop.end and opening.text[0].isupper()


def _counts_views(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether "views" or "min read" stands behind a figure, or is its unit's last word with the one behind."""
    low = tokens[last].lower if last < len(tokens) else ""
    counts, edges = _counts()
    if low not in edges:
        return False
    following = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    return low in counts or f"{tokens[last - 1].lower} {low}" in counts or f"{low} {following}" in counts


def _in_short_line(text: str, reading: Reading) -> bool:
    from_here = max(0, reading.start - _SHORT_LINE)
    begin = max(from_here, text.rfind("\n", from_here, reading.start) + 1)
    end = text.find("\n", reading.end, reading.end + _SHORT_LINE)
    end = min(len(text), reading.end + _SHORT_LINE) if end < 0 else end
    line = text[begin:end].strip()
    return end - begin < _SHORT_LINE and ". " not in line and not line.endswith((".", "!", "?"))


@cache
def _counts() -> tuple[frozenset[str], frozenset[str]]:
    """Give what a page counts of itself, and the words of it: most figures are let go at the first look."""
    phrases = frozenset(table("identifiers")["furniture"]["counts"])
    return phrases, frozenset(word for phrase in phrases for word in phrase.split())


@cache
def _before_counts() -> frozenset[str]:
    return frozenset(table("identifiers")["furniture"]["before_counts"])
