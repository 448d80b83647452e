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


def is_furniture(text: str, tokens: Sequence[Token], reading: Reading) -> bool:
    """Tell whether a quantity is part of the page: "[12]", "1.2K views", "Comments (14)", "3 min read"."""
    first, last = reading.first, reading.last
    before = tokens[first - 1].text if first else ""
    after = tokens[last].text if last < len(tokens) else ""
    if before == "[" and after == "]" and reading.quantity is not None and not reading.quantity.unit:
        return True
    if before == "©":
        return True
    behind = " ".join(token.lower for token in tokens[last - 1 : last + 2])
    wanted = any(phrase in _counts() for phrase in (behind.partition(" ")[2], *behind.split()[1:2], behind.rpartition(" ")[0]))
    ahead = before == "(" and first > 1 and tokens[first - 2].lower in _before_counts()
    return (wanted or ahead) and _in_short_line(text, reading)


def _in_short_line(text: str, reading: Reading) -> bool:
    from_here = max(0, reading.start - _SHORT_LINE)
    begin = max(from_here, text.rfind("\n", from_here, reading.start) + 1)
    end = text.find("\n", reading.end, reading.end + _SHORT_LINE)
    end = min(len(text), reading.end + _SHORT_LINE) if end < 0 else end
    line = text[begin:end].strip()
    return end - begin < _SHORT_LINE and ". " not in line and not line.endswith((".", "!", "?"))


@cache
def _counts() -> frozenset[str]:
    return frozenset(table("identifiers")["furniture"]["counts"])


@cache
def _before_counts() -> frozenset[str]:
    return frozenset(table("identifiers")["furniture"]["before_counts"])
