"""Ages by their ten: "in his early 30s", "women in their mid-20s", "in her fifties". Never the years from 1930 or 2030 on.

In: words, or tokens, and the index of the ten. Out: whether it is said of a person's age, and the reading of it. What stands
before it decides: "his early 30s" is an age, "the early 30s" a decade, and "early 30s" with nothing of either is an age.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.model.interval import Interval
from factcheck.model.value import Quantity
from factcheck.normalise.readings import Reading
from factcheck.normalise.tokens import Token


def is_age(words: Sequence[str], at: int) -> bool:
    """Tell whether "30s" is said of an age.

    Args:
        words: in lower case.
        at: index of the ten; behind it stands its "s", or it is a word such as "thirties".
    """
    edge = _edge_before(words, at)
    first = at if edge is None else edge
    before = words[first - 1] if first else ""
    if before in _OF_SOMEBODY:
        return True
    if before in _JOINS:
        told = next((here for here in range(first - 2, max(-1, first - _NEAR), -1) if _is_ten(words, here)), None)
        return edge is not None if told is None else is_age(words, told)
    return edge is not None and before not in _OF_TIME


def tens_at(text: str, tokens: Sequence[Token], at: int) -> Reading | None:
    """Read "early 30s" as an age; None where it is none.

    Args:
        text: that was split.
        tokens: of the text.
        at: index of the ten.
    """
    if tokens[at].lower not in _FIGURES and tokens[at].lower not in TENS:
        return None
    near = max(0, at - _FAR)
    words = [token.lower for token in tokens[near : at + 3]]
    here = at - near
    if not _is_ten(words, here) or (tokens[at].kind == "digits" and tokens[at + 1].start != tokens[at].end):
        return None
    if not is_age(words, here):
        return None
    edge = _edge_before(words, here)
    first, last = at if edge is None else near + edge, at + 1 + _mark(words, here)
    low, high = (Decimal(_tens(words[here]) + year) for year in _YEARS["" if edge is None else words[edge]])
    expected = Interval(low + (low % 10 == _LATE_FROM), high - (high % 10 == _EARLY_TO))
    start, end = tokens[first].start, tokens[last - 1].end
    within = Interval(low, high)
    shown = expected if expected != within else None
    quantity = Quantity(expected, within, shown, "year", "time", "between", "level", text[start:end])
    return Reading(start, end, "age", quantity, first, last, None, at)


def _is_ten(words: Sequence[str], at: int) -> bool:
    return words[at] in TENS or (words[at] in _FIGURES and _mark(words, at) > 0)


def _mark(words: Sequence[str], at: int) -> int:
    """Count the tokens of the mark behind a ten in figures: "20s", "20's"."""
    if words[at + 1 : at + 2] == ["s"]:
        return 1
    return 2 if words[at + 2 : at + 3] == ["s"] and words[at + 1] in _APOSTROPHES else 0


def _tens(word: str) -> int:
    return TENS.get(word) or int(word)


def _edge_before(words: Sequence[str], at: int) -> int | None:
    """Give the index of "early", "mid" or "late" before a ten, also with a hyphen."""
    here = at - 2 if at > 1 and words[at - 1] in _HYPHENS else at - 1
    return here if here >= 0 and words[here] in _YEARS else None


TENS = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
_FIGURES = frozenset(str(ten) for ten in TENS.values())

_YEARS = {"": (0, 9), "early": (0, 4), "mid": (3, 7), "late": (6, 9)}
"""What "early 30s" leaves possible: nobody draws the line between early and middle at a birthday, so that they overlap by two
years; a reader expects one year less at such an end (30 to 33)."""

_EARLY_TO, _LATE_FROM = 4, 6
_NEAR, _FAR = 8, 10
_APOSTROPHES = frozenset("'’")
_HYPHENS = frozenset("-‐‑–")
_OF_SOMEBODY = frozenset(("his", "her", "their", "my", "your", "our", "aged", "age"))
_JOINS = frozenset(("and", "or", "to", *_HYPHENS))
_OF_TIME = frozenset((
    "the", "a", "an", "this", "that", "since", "until", "till", "from", "during", "of", "by", "between", "before", "after",
))  # fmt: skip
"""Words before "early 80s" that make it a decade, or what is of one: "since early 80s", "a mid-90s record"."""
