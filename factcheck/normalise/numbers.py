"""Numbers as texts write them: digits, words, magnitudes, fractions, ordinals and words for a span.

In: tokens and an index. Out: a `Number`, or None where no number begins. "3.2 million", "half a million", "Fifty-seven",
"a couple hundred", "hundreds of thousands", "two thirds", "21st" and "one point five" are numbers; what they count, and how
the words round them bound them, is for `quantities` to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factcheck.lexicon import table
from factcheck.normalise.digits import MOST_DIGITS, Figure, Style, figure_at, style_for
from factcheck.normalise.lemmas import lemma
from factcheck.normalise.number import Number, Sum, make_number, plain
from factcheck.normalise.number_parts import and_fraction, article_fraction, half_at, over_at
from factcheck.normalise.numeral_tables import Numerals, numerals_for
from factcheck.normalise.numerals import sum_at
from factcheck.normalise.tokens import Token

__all__ = ["Number", "number_at", "plain"]


def number_at(
    tokens: Sequence[Token], index: int, language: str = "en", *, style: Style | None = None
) -> Number | None:
    """Read the number that begins at a token.

    Args:
        tokens: of the text, from `tokenize`.
        index: of the first token of the number, an article included ("a dozen").
        language: BCP 47 tag; its first two letters decide which number words and separators count.
        style: separators of the document where they are known better than by its language.

    Returns:
        The longest number from there on; None where none begins.
    """
    if not 0 <= index < len(tokens):
        return None
    numerals = numerals_for(language)
    if tokens[index].kind == "digits" and (bare := _bare(tokens, index, numerals)) is not None:
        return bare
    if tokens[index].kind != "word" or len(tokens[index].text) == 1:
        figure = figure_at(tokens, index, style or style_for(language))
        if figure is not None:
            return _from_figure(tokens, index, figure, language)
    if tokens[index].kind != "word":
        return None
    return (
        _vague(tokens, index, numerals)
        or _ordinal(tokens, index, numerals, language)
        or half_at(tokens, index, numerals)
        or _in_words(tokens, index, numerals, language)
    )


def _bare(tokens: Sequence[Token], index: int, numerals: Numerals) -> Number | None:
    """Digits, and a free word behind them with which no number goes on: two of three figures, read at once."""
    if index + 1 >= len(tokens):
        return None
    token, follow = tokens[index], tokens[index + 1]
    free = follow.kind == "word" and follow.start > token.end and len(follow.text) > 1 and follow.lower not in numerals.goes_on
    if not free or len(token.text) > MOST_DIGITS:
        return None
    value = Decimal(token.text)
    return Number(value, value, index, index + 1, token.start, token.end, figure=value)


def _from_figure(tokens: Sequence[Token], index: int, figure: Figure, language: str) -> Number | None:
    numerals = numerals_for(language)
    place = _suffixed_ordinal(tokens, index, figure, language)
    if place is not None:
        return place
    follow = tokens[figure.end].lower if figure.end < len(tokens) else ""
    if follow not in numerals.goes_on:
        return make_number(
            tokens, (index, figure.end), figure.value, decimals=max(0, -int(figure.step.adjusted())), step=figure.step,
            fraction=figure.fraction, dubious=figure.dubious,
        )  # fmt: skip
    begun = Sum(figure.value, figure.end)
    total = sum_at(tokens, _scale_at(tokens, figure.end, numerals), language, begun=begun) or begun
    scale = total.scale if total.end > figure.end else Decimal(1)
    total = and_fraction(tokens, total, numerals)
    decimals = max(0, -int(figure.step.adjusted()))
    return make_number(
        tokens, (index, total.end), total.value, decimals=decimals, step=figure.step * scale, fraction=figure.fraction,
        dubious=figure.dubious,
    )  # fmt: skip


def _scale_at(tokens: Sequence[Token], at: int, numerals: Numerals) -> int:
    """Step over the hyphen of "5-million"."""
    tied = tokens[at].text == "-" and at + 1 < len(tokens) and tokens[at + 1].lower in numerals.scales
    return at + 1 if tied and tokens[at].start == tokens[at - 1].end else at


def _in_words(tokens: Sequence[Token], index: int, numerals: Numerals, language: str) -> Number | None:
    begun, at = None, index
    if tokens[index].lower in numerals.articles:
        begun, at = Sum(Decimal(1), index + 1), index + 1
        if at >= len(tokens) or not (tokens[at].lower in numerals.scales or tokens[at].lower in numerals.dozens):
            return article_fraction(tokens, index, numerals)
    elif tokens[at].lower in numerals.dozens and index and tokens[index - 1].lower in _OWNERS:
        begun, at = Sum(Decimal(1), index), index
    total = sum_at(tokens, at, language, begun=begun)
    if total is None or total.end == index:
        return None
    fraction = over_at(tokens, index, total, numerals)
    if fraction is not None:
        return fraction
    total = _spoken_decimals(tokens, total, numerals)
    half = and_fraction(tokens, total, numerals)
    if half is not total:
        total = sum_at(tokens, half.end, language, begun=half) or half
    return make_number(tokens, (index, total.end), total.value, words=True, step=total.scale)


def _vague(tokens: Sequence[Token], index: int, numerals: Numerals) -> Number | None:
    """"dozens", "hundreds of thousands", "several hundred", "a couple hundred"."""
    word = tokens[index].lower
    end = index + 1
    if word in numerals.articles and end < len(tokens):
        word, end = f"{word} {tokens[end].lower}", end + 1
    span = numerals.vague.get(word)
    if span is None:
        return None
    figure, low, high = span
    scale, after = _scale_after(tokens, end, numerals)
    if scale is None and (word in _ONLY_BEFORE_SCALE or (word in _ONLY_BEFORE_OF and not _of(tokens, end))):
        return None
    if low == high:  # "a pair of girls"
        return make_number(tokens, (index, end), figure, words=True) if scale is None and _of_several(tokens, end) else None
    if scale is not None:
        figure, low, high, end = figure * scale, low * scale, (high + 1) * scale - 1, after
    return make_number(tokens, (index, end), figure, words=True, vague=True, low=low, high=high)


def _of(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].lower == "of"


def _of_several(tokens: Sequence[Token], at: int) -> bool:
    """Tell "a pair of girls" from "a pair of shoes"."""
    return _of(tokens, at) and at + 1 < len(tokens) and lemma(tokens[at + 1].lower) not in _in_pairs()


@cache
def _in_pairs() -> frozenset[str]:
    return frozenset(table("numerals")["en"]["in_pairs"]["words"])


def _scale_after(tokens: Sequence[Token], at: int, numerals: Numerals) -> tuple[Decimal | None, int]:
    if at < len(tokens) and tokens[at].lower == "of":
        at += 1
        plural = numerals.vague.get(tokens[at].lower) if at < len(tokens) else None
        if plural is not None and plural[0] >= 12:
            return plural[0], at + 1
        return None, at
    if at < len(tokens):
        scale = numerals.scales.get(tokens[at].lower) or numerals.dozens.get(tokens[at].lower)
        return scale, at + 1
    return None, at


def _suffixed_ordinal(tokens: Sequence[Token], index: int, figure: Figure, language: str) -> Number | None:
    """"21st"; in German and others a full stop would do, which no one can tell from the end of a sentence."""
    at = figure.end
    if at >= len(tokens) or tokens[at].start != tokens[at - 1].end:
        return None
    if tokens[at].lower not in _ORDINAL_ENDINGS.get(language[:2], ()):
        return None
    return make_number(tokens, (index, at + 1), figure.value, ordinal=True)


def _ordinal(tokens: Sequence[Token], index: int, numerals: Numerals, language: str) -> Number | None:
    place = numerals.ordinals.get(tokens[index].lower)
    if place is not None:
        return make_number(tokens, (index, index + 1), Decimal(place), words=True, ordinal=True)
    begun = sum_at(tokens, index, language) if tokens[index].lower in numerals.words else None
    if begun is None or not begun.value:
        return None
    at = begun.end + (begun.end < len(tokens) and tokens[begun.end].text == "-")
    if at >= len(tokens):
        return None
    place = numerals.ordinals.get(tokens[at].lower)
    if place is None or not (begun.value % 100 >= 20 and begun.value % 10 == 0 and place < 10):
        return None
    return make_number(tokens, (index, at + 1), begun.value + place, words=True, ordinal=True)


def _spoken_decimals(tokens: Sequence[Token], total: Sum, numerals: Numerals) -> Sum:
    """"five point two"."""
    at = total.end
    if at >= len(tokens) or tokens[at].lower not in numerals.point:
        return total
    digits = ""
    at += 1
    while at < len(tokens) and 0 <= (digit := numerals.words.get(tokens[at].lower, Decimal(-1))) < 100:
        digits += str(digit)
        at += 1
    return Sum(total.value + Decimal(f"0.{digits}"), at, total.scale) if digits else total


_ONLY_BEFORE_SCALE = frozenset(("few", "couple", "handful"))
_OWNERS = frozenset(("his", "her", "their", "its", "our", "my", "your", "the", "another", "per"))
_ONLY_BEFORE_OF = frozenset(("scores", "tens"))
_ORDINAL_ENDINGS = {
    "en": frozenset(("st", "nd", "rd", "th")), "fr": frozenset(("er", "ère", "e", "ème", "nd", "nde")),
    "es": frozenset(("º", "ª", "er")), "ru": frozenset(), "uk": frozenset(), "de": frozenset(),
}  # fmt: skip
