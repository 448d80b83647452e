"""Units: from the words of a text to a named unit, and from any unit of a dimension to its base by exact factors.

In: tokens or a surface. Out: a `Unit`, or None for what is no unit. The misuse that this module prevents is comparing figures
of different units, or of dimensions that only look alike: currencies without a dated rate never convert.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from factcheck.lexicon import table
from factcheck.model.interval import Interval
from factcheck.model.value import Quantity
from factcheck.normalise.lemmas import inflected
from factcheck.normalise.tokens import Token, tokenize


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of a dimension.

    Args:
        name: canonical, singular: "square kilometre", "US dollar", "US dollar per barrel".
        dimension: "area", "time", "money:USD", "speed", "money:USD/volume".
        factor: to the base unit of the dimension, exact.
        offset: added after the multiplication (temperatures).
    """

    name: str
    dimension: str
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class _Row:
    """One way to write a unit: its tokens, if case counts, if it sticks to the digits, what follows, which parts stick."""

    parts: tuple[str, ...]
    unit: Unit
    cased: bool
    glued: bool
    needs: frozenset[str]
    tight: frozenset[int]


COUNT = Unit("", "count")
"""A plain count of things."""

SHARES = frozenset(("percent", "ratio"))
"""Two dimensions of one kind: 50 percent and one half are the same share."""


def unit_named(surface: str, language: str = "en") -> Unit | None:
    """Look up a unit by its name, a word or a symbol ("km²", "square miles", "US dollar per barrel").

    Returns:
        None where the words are no unit; the plain count for an empty surface.
    """
    if surface in ("", "count"):
        return COUNT
    named = _by_name().get(surface)
    if named is not None:
        return named
    upper, per, lower = surface.partition("per ")
    if per and (not upper or upper.endswith(" ")):
        above, below = unit_named(upper.strip(), language), unit_named(lower.strip(), language)
        return None if above is None else quotient(above, below or divider(lower.strip()))
    tokens = tokenize(surface)
    found = unit_at(tokens, 0, language, glued=True)
    return found[0] if found is not None and found[1] == len(tokens) else None


def unit_at(tokens: Sequence[Token], at: int, language: str = "en", *, glued: bool = False) -> tuple[Unit, int] | None:
    """Read the longest unit that begins at a token.

    Args:
        tokens: of the text.
        at: index of the first token of the unit.
        language: whose unit words count, beside the symbols of all.
        glued: True where the unit sticks to its figure, so that single letters count.

    Returns:
        The unit and the index of the token after it; None where no unit begins.
    """
    if at >= len(tokens):
        return None
    for row in _index(language[:2]).get(tokens[at].lower, ()):
        if (glued or not row.glued) and _stands(row, tokens, at):
            return row.unit, at + len(row.parts)
    return None


def divider(noun: str) -> Unit:
    """Name the thing that a rate is of: "share"; a rate per head is one per person."""
    return Unit(noun, table("units")["per"]["same"].get(noun, noun))


def quotient(above: Unit, below: Unit) -> Unit:
    """Divide units: miles by hours, dollars by barrels, a count by days."""
    name = f"{above.name} per {below.name}".strip()
    dimension = f"{above.dimension}/{below.dimension}"
    known = table("units")["quotients"].get(dimension, dimension)
    return Unit(name, known, above.factor / below.factor)


def to_base(quantity: Quantity) -> Interval:
    """Convert what a quantity leaves possible to the base unit of its dimension (square metres, seconds, shares of one).

    Changes convert without the offset of a scale: a rise by 10 °F is a rise by 5.6 K. A multiple that tells a change ("rose
    sixfold") becomes the rise it is, +5, so that it meets "+500 %".

    Raises:
        KeyError: the quantity's unit is none of ours.
    """
    return convert(quantity.interval, quantity)


def convert(interval: Interval, quantity: Quantity) -> Interval:
    """Convert another interval of a quantity (`printed`, `expected`) as `to_base` converts its `interval`."""
    unit = unit_named(quantity.unit)
    if unit is None:
        raise KeyError(quantity.unit)
    offset = unit.offset if quantity.change == "level" else Fraction(0)
    if quantity.change != "level" and unit.name == "times":
        offset = Fraction(-1)
    if unit.factor == 1 and not offset:
        return interval
    return interval.scaled(_decimal(unit.factor), _decimal(offset))


def currency_before(tokens: Sequence[Token], at: int) -> tuple[Unit, int] | None:
    """Read the currency sign that ends just before a figure.

    Args:
        tokens: of the text.
        at: index of the first token of the figure.

    Returns:
        The currency and the index of the first token of its sign; None where no sign stands there.
    """
    if not at:
        return None
    signs, lasts = _signs()
    if tokens[at - 1].text not in lasts:
        return None
    for size in range(min(_LONGEST_SIGN, at), 0, -1):
        found = signs.get(tuple([token.text for token in tokens[at - size : at]]))
        if found is not None and (found[1] or tokens[at - size].end == tokens[at - 1].start or size == 1):
            return found[0], at - size
    return None


def is_mangled(tokens: Sequence[Token], start: int) -> bool:
    """Tell whether a sign is what was left of a currency sign in plain ASCII ("PS8.1bn"), and may be a name as well."""
    return tokens[start].text in _mangled()


def _stands(row: _Row, tokens: Sequence[Token], at: int) -> bool:
    end = at + len(row.parts)
    if end > len(tokens):
        return False
    for n, part in enumerate(row.parts):
        token = tokens[at + n]
        if (token.text if row.cased else token.lower) != part or (n in row.tight and token.start != tokens[at + n - 1].end):
            return False
    return not row.needs or (end < len(tokens) and tokens[end].lower in row.needs)


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / Decimal(number.denominator)


@cache
def _by_name() -> dict[str, Unit]:
    units = {unit.name: unit for _, unit in _rows()}
    units |= {unit.name: unit for unit in _currencies().values()}
    return units | {unit.name: unit for unit in _cents().values()}


@cache
def _rows() -> tuple[tuple[dict[str, Any], Unit], ...]:
    """Every row of the table with its unit, SI prefixes multiplied out."""
    prefixes = table("units")["prefixes"]
    rows: list[tuple[dict[str, Any], Unit]] = []
    for row in table("units")["unit"]:
        base = Unit(row["name"], row["dimension"], Fraction(row["factor"]), Fraction(row.get("offset", "0")))
        rows.append((row, base))
        for prefix in row.get("prefixes", ()):
            symbol, factor = prefixes[prefix]
            unit = Unit(prefix + base.name, base.dimension, base.factor * Fraction(factor))
            words = [prefix + word for word in row.get("words", ())]
            rows.append(({"words": words, "symbols": _prefixed(symbol, row.get("symbols", ()))}, unit))
    return tuple(rows)


def _prefixed(prefix: str, symbols: Sequence[str]) -> list[str]:
    written = ["µ", "μ", "u"] if prefix == "µ" else [prefix]
    return [letter + symbol for letter in written for symbol in symbols if symbol.isalpha()]


@cache
def _index(language: str) -> dict[str, tuple[_Row, ...]]:
    """Rows by their first token in lower case, the longest first; on a tie those where case counts."""
    index: dict[str, list[_Row]] = {}
    for row in (*_unit_rows(), *_currency_rows(), *_locale_rows(language)):
        index.setdefault(row.parts[0].lower(), []).append(row)
    return {
        first: tuple(sorted(rows, key=lambda row: (-len(row.parts), not row.needs, not row.cased, row.glued)))
        for first, rows in index.items()
    }


def _unit_rows() -> Iterator[_Row]:
    for row, unit in _rows():
        for word in (*row.get("words", ()), *row.get("plurals", ())):
            yield _row(word, unit)
        for word in row.get("words", ()):
            if not row.get("plurals"):
                yield _row(word + "s", unit)
        for symbol in row.get("symbols", ()):
            yield _row(symbol, unit, cased=True)
        for symbol in row.get("glued", ()):
            yield _row(symbol, unit, cased=True, glued=True)
        for word, ahead in row.get("words_before", {}).items():
            yield _row(word, unit, needs=frozenset(ahead))


def _currency_rows() -> Iterator[_Row]:
    for code, row in table("currencies").items():
        unit = _currencies()[code]
        for word in row["after"]:
            yield _row(word, unit)
            yield _row(word + "s", unit)
        for word in row.get("cents", ()):
            yield _row(word, _cents()[code], glued=len(word) == 1)
            yield _row(word + "s", _cents()[code])


def _locale_rows(language: str) -> Iterator[_Row]:
    """Names of units in other languages; the symbols that they share are in the main table."""
    if language == "en":
        return
    for name, words in table("units_locale").get(language, {}).items():
        unit = _by_name()[name]
        for word in inflected(words, language):
            yield _row(word, unit)
            yield from (_row(link + word, unit) for link in _LINKS.get(language, ()))


def _row(written: str, unit: Unit, *, cased: bool = False, glued: bool = False, needs: frozenset[str] = frozenset()) -> _Row:
    tokens = tokenize(written)
    parts = tuple(token.text if cased else token.lower for token in tokens)
    tight = frozenset(n for n in range(1, len(tokens)) if tokens[n].kind == "digits" and tokens[n].start == tokens[n - 1].end)
    return _Row(parts, unit, cased, glued, needs, tight)


@cache
def _currencies() -> dict[str, Unit]:
    return {code: Unit(row["name"], f"money:{code}") for code, row in table("currencies").items()}


@cache
def _cents() -> dict[str, Unit]:
    return {
        code: Unit(f"{row['name']} cent", f"money:{code}", Fraction(1, 100))
        for code, row in table("currencies").items()
        if "cents" in row
    }


@cache
def _mangled() -> frozenset[str]:
    return frozenset(sign for row in table("currencies").values() for sign in row.get("mangled", ()))


@cache
def _signs() -> tuple[dict[tuple[str, ...], tuple[Unit, bool]], frozenset[str]]:
    """Currency signs by their tokens, with whether a space may part them, and the last tokens of all.

    Letters beside a symbol may be in lower case ("us$"), but "a $5 fine" is in no Australian dollars.
    """
    signs: dict[tuple[str, ...], tuple[Unit, bool]] = {}
    for code, row in table("currencies").items():
        for sign in (*row["before"], *row.get("mangled", ())):
            written = {sign, sign.lower()} if any(not letter.isalnum() for letter in sign) else {sign}
            for form in written:
                parts = tuple(token.text for token in tokenize(form))
                signs[parts] = _currencies()[code], " " in form or (parts in signs and signs[parts][1])
    return signs, frozenset(parts[-1] for parts in signs)


_LONGEST_SIGN = 5
_LINKS = {"fr": ("de ", "d'", "d’"), "es": ("de ",)}
"""What stands between a magnitude and its unit: "1,5 million d'euros"."""
