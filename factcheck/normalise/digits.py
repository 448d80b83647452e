"""Numbers in digits: which neighbouring tokens belong to one figure, and what it says.

In: tokens and the index of the first. Out: a `Figure` or None. "1,960.50", "1.960,50", "1 960 000", ".5", "1/2", "2½", "2e5"
and "1.99×10−30" are figures; "192.168.1.2" and "22,24,26" are not one figure and are left as their parts. The digits of every
script count. Which mark is the decimal one is for a `Style` to say where the figure itself leaves it open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import NamedTuple
from unicodedata import numeric

from factcheck.lexicon import table
from factcheck.normalise.tokens import HYPHENS, Token

MOST_DIGITS = 28
"""More digits than a figure has: decimals compute exactly to this many places."""

_GROUP_MARKS = frozenset(",.'’٬،٫·")
_DECIMAL_MARKS = frozenset(".,·٫")
_SLASHES = frozenset("/⁄∕")
_TIMES = frozenset(("×", "x", "*", "·"))
_POWERS = _TIMES | frozenset("e")
_MINUS = frozenset("-−–﹣-")
_MOST_EXPONENT = 40
# A figure that shows which mark is the decimal one: "1,960.50", "2,000,000", and the same with point and comma exchanged.
_POINT = re.compile(r"(?<![\d.,])\d{1,3}(?:(?:,\d{3}){1,8}\.\d|(?:,\d{3}){2,8}(?![\d,]))")
_MARKED = re.compile(r"[.,]\d{3}[.,]\d")  # what both hold, found fast
_COMMA = re.compile(r"(?<![\d.,])\d{1,3}(?:(?:\.\d{3}){1,8},\d|(?:\.\d{3}){2,8}(?![\d.]))")


@dataclass(frozen=True, slots=True)
class Style:
    """How a document separates digits.

    Args:
        decimal: the mark before decimals: "." or ",".
        group: the mark between thousands: "," or ".".
        mixed: True where the document uses both conventions, so that "1.960" alone cannot be read.
    """

    decimal: str
    group: str
    mixed: bool = False


class Figure(NamedTuple):
    """A number in digits.

    Args:
        value: what it says.
        end: index of the token after it.
        step: value of its last printed place: 1 for "1,960", 0.1 for "7.4".
        fraction: True for "1/2" and "½".
        dubious: why it could be read in two ways; empty where it cannot.
    """

    value: Decimal
    end: int
    step: Decimal
    fraction: bool = False
    dubious: str = ""


@cache
def style_for(language: str) -> Style:
    """Give the separators of a language; point and comma as in English where it is not known."""
    comma = language[:2] in table("numerals")["separators"]["comma"]
    return Style(",", ".") if comma else Style(".", ",")


def style_of(text: str, default: Style) -> Style:
    """Settle the separators of a document by its unmistakable figures ("1,960.50", "2.000.000").

    Args:
        text: of the document.
        default: of the document's language, kept where nothing speaks against it.
    """
    if _MARKED.search(text) is None:
        return default
    point, comma = len(_POINT.findall(text)), len(_COMMA.findall(text))
    own, other = (point, comma) if default.decimal == "." else (comma, point)
    if other == 0:
        return default
    if own == 0 and other > 1:
        return Style(default.group, default.decimal)
    return Style(default.decimal, default.group, mixed=True)


def figure_at(tokens: Sequence[Token], index: int, style: Style) -> Figure | None:
    """Read the figure that begins at a token; None where none begins, or where it is longer than a figure can be."""
    token = tokens[index]
    if token.kind == "symbol":
        return _point_first(tokens, index)
    if token.kind == "word":
        return _vulgar(token, index)
    parts, marks, end = _run(tokens, index)
    if sum(map(len, parts)) > MOST_DIGITS:
        return None
    figure = _plain(parts, marks, index, style) if marks else Figure(Decimal(parts[0]), end, Decimal(1))
    return _with_fraction(tokens, _with_power(tokens, figure))


def _run(tokens: Sequence[Token], index: int) -> tuple[list[str], list[str], int]:
    """Collect digits and the marks between them, as far as nothing but a mark or a single space stands between."""
    parts, marks = [tokens[index].text], []
    here, last = index, len(tokens) - 1
    while here < last:
        one = tokens[here + 1]
        if one.text == "," and _split_group(tokens, here + 1):
            parts.append(tokens[here + 2].text)
            marks.append(",")
            here += 2
        elif one.kind == "digits":
            if one.start - tokens[here].end != 1 or len(one.text) != 3 or not _spaced(parts, marks):
                break
            parts.append(one.text)
            marks.append(" ")
            here += 1
        elif (
            one.text in _GROUP_MARKS
            and one.start == tokens[here].end
            and here + 1 < last
            and tokens[here + 2].kind == "digits"
            and tokens[here + 2].start == one.end
        ):
            parts.append(tokens[here + 2].text)
            marks.append(one.text)
            here += 2
        else:
            break
    return parts, marks, here + 1


def _split_group(tokens: Sequence[Token], comma: int) -> bool:
    """"80, 000" with a stray space: no number begins with a nought and goes on."""
    if comma + 1 >= len(tokens) or tokens[comma].start != tokens[comma - 1].end:
        return False
    group = tokens[comma + 1]
    return group.kind == "digits" and len(group.text) == 3 and group.text[0] == "0" and group.start == tokens[comma].end + 1


def _spaced(parts: list[str], marks: list[str]) -> bool:
    return len(parts[0]) <= 3 and parts[0][0] != "0" and len(parts) < 5 and all(mark == " " for mark in marks)


def _plain(parts: list[str], marks: list[str], index: int, style: Style) -> Figure:
    """Decide what the marks mean; where they make no figure, the first part stands alone."""
    if " " in marks:
        return _spaced_figure(parts, marks, index)
    first, last = marks[0], marks[-1]
    if first != last and last in _DECIMAL_MARKS and marks.count(last) == 1 and _grouped(parts[:-1]):
        return _figure(parts[:-1], parts[-1], index)
    if first == last and len(marks) == 1:
        return _single(parts, first, index, style)
    if first == last and len(set(marks)) == 1 and _grouped(parts):
        return _figure(parts, "", index)
    return Figure(Decimal(parts[0]), index + 1, Decimal(1))


def _spaced_figure(parts: list[str], marks: list[str], index: int) -> Figure:
    spread = next((at for at, mark in enumerate(marks) if mark != " "), len(marks))
    decimals = parts[spread + 1] if spread < len(marks) and len(marks) == spread + 1 else ""
    if spread < len(marks) and not decimals:
        return Figure(Decimal(parts[0]), index + 1, Decimal(1))
    value = Decimal("".join(parts[: spread + 1]) + ("." + decimals if decimals else ""))
    return Figure(value, index + spread + 1 + 2 * bool(decimals), Decimal(1).scaleb(-len(decimals)))


def _single(parts: list[str], mark: str, index: int, style: Style) -> Figure:
    groups = len(parts[1]) == 3 and len(parts[0]) <= 3 and parts[0].lstrip("0") != ""
    if mark in style.decimal or mark in "·٫":
        figure = _figure(parts[:1], parts[1], index)
        if groups and style.mixed:
            return Figure(figure.value, figure.end, figure.step, dubious=_TWO_WAYS)
        return figure
    if groups:
        figure = _figure(parts, "", index)
        return Figure(figure.value, figure.end, figure.step, dubious=_TWO_WAYS) if style.mixed else figure
    # "5,00" in English, "1.5" in German: the other convention's decimals, but "22,24" in a list is two numbers.
    if mark == "." or parts[1] == "00" or (style.mixed and len(parts[1]) != 3):
        return _figure(parts[:1], parts[1], index)
    return Figure(Decimal(parts[0]), index + 1, Decimal(1))


def _grouped(parts: list[str]) -> bool:
    """Thousands in threes, or lakhs and crores in twos before the last three."""
    if not 1 <= len(parts[0]) <= 3:
        return len(parts) == 1
    return all(len(part) == 3 for part in parts[1:]) or (
        len(parts) > 2 and len(parts[-1]) == 3 and all(len(part) == 2 for part in parts[1:-1])
    )


def _figure(parts: list[str], decimals: str, index: int) -> Figure:
    value = Decimal("".join(parts) + ("." + decimals if decimals else ""))
    tokens = 2 * (len(parts) + bool(decimals)) - 1
    return Figure(value, index + tokens, Decimal(1).scaleb(-len(decimals)))


def _point_first(tokens: Sequence[Token], index: int) -> Figure | None:
    if tokens[index].text != "." or index + 1 >= len(tokens):
        return None
    after = tokens[index + 1]
    joined = index and tokens[index - 1].end == tokens[index].start and tokens[index - 1].kind != "symbol"
    if after.kind != "digits" or after.start != tokens[index].end or joined or len(after.text) > MOST_DIGITS:
        return None
    return Figure(Decimal("." + after.text), index + 2, Decimal(1).scaleb(-len(after.text)))


def _vulgar(token: Token, index: int) -> Figure | None:
    if token.end - token.start != 1 or token.text.isalpha() or token.text.isdigit():
        return None
    value = Decimal(str(round(numeric(token.text, 0), 12)))
    return Figure(value, index + 1, Decimal(1), fraction=True) if 0 < value < 1 else None


def _with_power(tokens: Sequence[Token], figure: Figure) -> Figure:
    """"2e5", "1.99×10−30", "3 x 10^8"."""
    at = figure.end
    if at >= len(tokens) or tokens[at].lower not in _POWERS:
        return figure
    rest = tokens[at : at + 5]
    if rest[0].lower == "e" and rest[0].start == tokens[at - 1].end:
        power, end = _exponent(tokens, at + 1)
    elif rest[0].lower in _TIMES and len(rest) > 2 and rest[1].text == "10":
        caret = rest[2].text == "^"
        power, end = _exponent(tokens, at + 2 + caret)
    else:
        return figure
    if power is None:
        return figure
    return Figure(figure.value.scaleb(power), end, figure.step.scaleb(power))


def _exponent(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    sign = 1
    if at < len(tokens) and (tokens[at].text in _MINUS or tokens[at].text == "+"):
        sign = 1 if tokens[at].text == "+" else -1
        at += 1
    if at >= len(tokens) or tokens[at].kind != "digits" or tokens[at].start != tokens[at - 1].end or len(tokens[at].text) > 2:
        return None, at
    power = sign * int(tokens[at].text)
    return (power, at + 1) if abs(power) <= _MOST_EXPONENT else (None, at)


def _with_fraction(tokens: Sequence[Token], figure: Figure) -> Figure:
    """"1/2", "2 1/2", "2-1/2", "2½"; "9/11" is for the dates to claim, "7/24/2020" is none."""
    at = figure.end
    if at >= len(tokens):
        return figure
    after = tokens[at]
    if after.kind == "word":
        vulgar = _vulgar(after, at)
        return figure if vulgar is None else Figure(figure.value + vulgar.value, at + 1, vulgar.step, fraction=True)
    under = _denominator(tokens, at)
    if under is not None and figure.step == 1:
        return Figure(figure.value / under, at + 2, Decimal(1), fraction=True)
    over = _numerator(tokens, at)
    under = _denominator(tokens, over + 1)
    if over and under is not None and Decimal(tokens[over].text) < under:
        return Figure(figure.value + Decimal(tokens[over].text) / under, over + 3, Decimal(1), fraction=True)
    return figure


def _numerator(tokens: Sequence[Token], at: int) -> int:
    """Index of the digits behind one space, or behind a hyphen without any; 0 where there are none."""
    begin = tokens[at - 1].end + 1
    over = at + 1 if tokens[at].text in HYPHENS else at
    return over if over < len(tokens) and tokens[over].kind == "digits" and tokens[over].start == begin else 0


def _denominator(tokens: Sequence[Token], at: int) -> Decimal | None:
    if at + 1 >= len(tokens) or tokens[at].text not in _SLASHES or tokens[at + 1].kind != "digits":
        return None
    glued = tokens[at].start == tokens[at - 1].end and tokens[at + 1].start == tokens[at].end
    follow = tokens[at + 2] if at + 2 < len(tokens) else None
    chained = follow is not None and follow.text in _SLASHES and follow.start == tokens[at + 1].end
    if not glued or chained or len(tokens[at + 1].text) > 4 or not tokens[at + 1].text.strip("0"):
        return None
    return Decimal(tokens[at + 1].text)


_TWO_WAYS = "its separator is a decimal mark in one convention and groups thousands in the other, and the document uses both"
