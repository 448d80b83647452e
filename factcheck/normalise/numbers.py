"""Numbers as texts write them: digits, words, magnitudes, fractions, ordinals and words for a span.

In: tokens and an index. Out: a `Number`, or None where no number begins. "3.2 million", "half a million", "Fifty-seven",
"a couple hundred", "hundreds of thousands", "two thirds", "21st" and "one point five" are numbers; what they count, and how
the words round them bound them, is for `quantities` to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.normalise.digits import Figure, Style, figure_at, style_for
from factcheck.normalise.numerals import Numerals, Sum, numerals_for, sum_at
from factcheck.normalise.tokens import Token


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed.

    Args:
        low: the number; of a span ("dozens") its least.
        high: the same number; of a span its most.
        start: index of its first token.
        end: index of the token after it.
        start_char: offset of its first character.
        end_char: offset after its last character.
        words: True where no digit was printed.
        vague: True for a span: "several", "hundreds of thousands".
        ordinal: True for a place in an order: "21st", "third".
        fraction: True for a part: "two thirds", "1/2", "half".
        decimals: places after the decimal mark, as printed.
        step: value of the last printed place: 100,000 for "3.2 million".
        figure: what is printed of a span: 12 for "dozens"; the number else.
        dubious: why it could be read in two ways; empty where it cannot.
    """

    low: Decimal
    high: Decimal
    start: int
    end: int
    start_char: int
    end_char: int
    words: bool = False
    vague: bool = False
    ordinal: bool = False
    fraction: bool = False
    decimals: int = 0
    step: Decimal = Decimal(1)
    figure: Decimal = Decimal(0)
    dubious: str = ""


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
    if tokens[index].kind != "word" or len(tokens[index].text) == 1:
        figure = figure_at(tokens, index, style or style_for(language))
        if figure is not None:
            return _from_figure(tokens, index, figure, language)
    if tokens[index].kind != "word":
        return None
    return (
        _vague(tokens, index, numerals)
        or _ordinal(tokens, index, numerals, language)
        or _half(tokens, index, numerals)
        or _in_words(tokens, index, numerals, language)
    )


def _from_figure(tokens: Sequence[Token], index: int, figure: Figure, language: str) -> Number | None:
    numerals = numerals_for(language)
    place = _suffixed_ordinal(tokens, index, figure, language)
    if place is not None:
        return place
    follow = tokens[figure.end].lower if figure.end < len(tokens) else ""
    if follow not in numerals.goes_on:
        return _number(
            tokens, (index, figure.end), figure.value, decimals=max(0, -int(figure.step.adjusted())), step=figure.step,
            fraction=figure.fraction, dubious=figure.dubious,
        )  # fmt: skip
    begun = Sum(figure.value, figure.end)
    total = sum_at(tokens, figure.end, language, begun=begun) or begun
    scale = total.scale if total.end > figure.end else Decimal(1)
    total = _and_fraction(tokens, total, numerals)
    decimals = max(0, -int(figure.step.adjusted()))
    return _number(
        tokens, (index, total.end), total.value, decimals=decimals, step=figure.step * scale, fraction=figure.fraction,
        dubious=figure.dubious,
    )  # fmt: skip


def _in_words(tokens: Sequence[Token], index: int, numerals: Numerals, language: str) -> Number | None:
    begun, at = None, index
    if tokens[index].lower in numerals.articles:
        begun, at = Sum(Decimal(1), index + 1), index + 1
        if at >= len(tokens) or not (tokens[at].lower in numerals.scales or tokens[at].lower in numerals.dozens):
            return _article_fraction(tokens, index, numerals)
    elif tokens[at].lower in numerals.dozens and index and tokens[index - 1].lower in _OWNERS:
        begun, at = Sum(Decimal(1), index), index
    total = sum_at(tokens, at, language, begun=begun)
    if total is None or total.end == index:
        return None
    fraction = _over(tokens, index, total, numerals)
    if fraction is not None:
        return fraction
    total = _spoken_decimals(tokens, total, numerals)
    half = _and_fraction(tokens, total, numerals)
    if half is not total:
        total = sum_at(tokens, half.end, language, begun=half) or half
    return _number(tokens, (index, total.end), total.value, words=True, step=total.scale)


def _number(
    tokens: Sequence[Token], span: tuple[int, int], value: Decimal, **more: object
) -> Number:
    value = plain(value)
    low, high = more.pop("low", value), more.pop("high", value)
    return Number(
        low, high, span[0], span[1], tokens[span[0]].start, tokens[span[1] - 1].end, figure=value, **more  # type: ignore[arg-type]
    )


def plain(value: Decimal) -> Decimal:
    """Write a whole number without decimals: 3.2 million is 3200000 and not 3200000.0."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if whole == value and whole.adjusted() < 27 else value


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
    if scale is not None:
        figure, low, high, end = figure * scale, low * scale, (high + 1) * scale - 1, after
    return _number(tokens, (index, end), figure, words=True, vague=True, low=low, high=high)


def _of(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].lower == "of"


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
    return _number(tokens, (index, at + 1), figure.value, ordinal=True)


def _ordinal(tokens: Sequence[Token], index: int, numerals: Numerals, language: str) -> Number | None:
    place = numerals.ordinals.get(tokens[index].lower)
    if place is not None:
        return _number(tokens, (index, index + 1), Decimal(place), words=True, ordinal=True)
    begun = sum_at(tokens, index, language) if tokens[index].lower in numerals.words else None
    if begun is None or not begun.value:
        return None
    at = begun.end + (begun.end < len(tokens) and tokens[begun.end].text == "-")
    if at >= len(tokens):
        return None
    place = numerals.ordinals.get(tokens[at].lower)
    if place is None or not (begun.value % 100 >= 20 and begun.value % 10 == 0 and place < 10):
        return None
    return _number(tokens, (index, at + 1), begun.value + place, words=True, ordinal=True)


def _half(tokens: Sequence[Token], index: int, numerals: Numerals) -> Number | None:
    """"half a million", "half of", "half a dozen"."""
    word = tokens[index].lower
    if word not in numerals.half:
        under = numerals.denominators.get(word)
        scale = numerals.scales.get(tokens[index + 1].lower) if under and index + 1 < len(tokens) else None
        return None if scale is None else _number(tokens, (index, index + 2), scale / Decimal(under or 1), words=True)
    end, value = index + 1, Decimal("0.5")
    scale, after = _times_scale(tokens, end, numerals)
    if scale is not None:
        return _number(tokens, (index, after), value * scale, words=True)
    return _number(tokens, (index, end), value, words=True, fraction=True)


def _times_scale(tokens: Sequence[Token], at: int, numerals: Numerals) -> tuple[Decimal | None, int]:
    """The scale in "half a million", "a quarter of a million"."""
    while at < len(tokens) and (tokens[at].lower in numerals.articles or tokens[at].lower in ("of", "-")):
        at += 1
    if at >= len(tokens):
        return None, at
    word = tokens[at].lower
    return numerals.scales.get(word) or numerals.dozens.get(word), at + 1


def _article_fraction(tokens: Sequence[Token], index: int, numerals: Numerals) -> Number | None:
    """"a half", "a quarter", "a third of"; "a third party" is a place in an order."""
    at = index + 1
    if at >= len(tokens):
        return None
    word = tokens[at].lower
    under = numerals.denominators.get(word)
    if under is None and numerals.ordinals.get(word, 0) > 2 and _ends_fraction(tokens, at + 1):
        under = numerals.ordinals[word]
    if under is None or word.endswith("s"):
        return None
    scale, after = _times_scale(tokens, at + 1, numerals)
    if scale is not None:
        return _number(tokens, (index, after), scale / under, words=True)
    return _number(tokens, (index, at + 1), Decimal(1) / under, words=True, fraction=True)


def _ends_fraction(tokens: Sequence[Token], at: int) -> bool:
    if at >= len(tokens) or tokens[at].lower in _AFTER_FRACTION:
        return True
    return (tokens[at].kind == "symbol" and tokens[at].start > tokens[at - 1].end) or tokens[at].text in ".,;:)"


def _over(tokens: Sequence[Token], index: int, total: Sum, numerals: Numerals) -> Number | None:
    """"two thirds", "one-third"."""
    at = total.end
    if at < len(tokens) and tokens[at].text == "-":
        at += 1
    if at >= len(tokens):
        return None
    word = tokens[at].lower
    under = numerals.denominators.get(word)
    if under is None and total.value == 1:
        under = numerals.ordinals.get(word)
    if under is None or under < 2 or (total.value >= under and not word.endswith("s")):
        return None
    value = total.value / under
    scale, after = _times_scale(tokens, at + 1, numerals)
    if scale is not None:
        return _number(tokens, (index, after), value * scale, words=True)
    return _number(tokens, (index, at + 1), value, words=True, fraction=True)


def _and_fraction(tokens: Sequence[Token], total: Sum, numerals: Numerals) -> Sum:
    """"three and a half million", "a million and a half", "two and three quarters"."""
    at = total.end
    if at + 1 >= len(tokens) or tokens[at].lower not in numerals.joins:
        return total
    at += 1
    top, at = _top(tokens, at, numerals)
    if at >= len(tokens):
        return total
    word = tokens[at].lower
    under = numerals.denominators.get(word) or numerals.ordinals.get(word, 0)
    if under < 2 or (word in numerals.ordinals and top != 1):
        return total
    return Sum(total.value + top / under * total.scale, at + 1, Decimal(1))


def _top(tokens: Sequence[Token], at: int, numerals: Numerals) -> tuple[Decimal, int]:
    """The number above the line: "a" third, "three" quarters, "fifty-four" hundredths."""
    if tokens[at].lower in numerals.articles:
        return Decimal(1), at + 1
    if tokens[at].lower not in numerals.words:
        return Decimal(1), at
    top = numerals.words[tokens[at].lower]
    if at + 2 < len(tokens) and tokens[at + 1].text == "-" and tokens[at + 2].lower in numerals.words:
        return top + numerals.words[tokens[at + 2].lower], at + 3
    return top, at + 1


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
_AFTER_FRACTION = frozenset(
    ("of", "more", "less", "higher", "lower", "as", "or", "and", "the", "in", "to", "on", "from", "since")
)
_ORDINAL_ENDINGS = {
    "en": frozenset(("st", "nd", "rd", "th")), "fr": frozenset(("er", "ère", "e", "ème", "nd", "nde")),
    "es": frozenset(("º", "ª", "er")), "ru": frozenset(), "uk": frozenset(), "de": frozenset(),
}  # fmt: skip
