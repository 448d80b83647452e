"""Amounts: a number with its sign, currency, suffix and unit, and two of them as a range.

In: tokens and the index of a number. Out: an `Amount`, or None where the digits belong to a name ("A320", "COVID-19", "5G").
"$40bn", "€1.2bn–€1.5bn", "200-km", "5 feet 2 inches" and "US$2.24 per mmBTU" are amounts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from factcheck.lexicon import table
from factcheck.normalise.digits import Style
from factcheck.normalise.numbers import Number, number_at, plain
from factcheck.normalise.tokens import Token
from factcheck.normalise.units import Unit, currency_before, is_mangled, quotient, unit_at

HYPHENS = frozenset("-‐‑")
_MINUS = frozenset("-−–")
_SPACED = frozenset(("m", "M", "b", "B", "MM", "mn", "mln", "k", "K"))
_MINUS_WORDS = frozenset(("minus", "negative"))
_AMBIGUOUS_SUFFIXES = frozenset(("m", "b", "B", "t", "T"))


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit.

    Args:
        number: the number, the first of a range.
        low: the value, or the lower end of a range or span.
        high: the value, or the upper end.
        start: index of the first token, sign and currency included.
        end: index of the token after it.
        step: value of the last printed place.
        unit: None for a plain count.
        attributive: True where a hyphen ties number and unit or noun: "44-day", "43-point".
        range: True for two figures.
        scale: what multiplied the figure, 1 for nothing.
    """

    number: Number
    low: Decimal
    high: Decimal
    start: int
    end: int
    step: Decimal
    unit: Unit | None = None
    attributive: bool = False
    range: bool = False
    scale: Decimal = Decimal(1)


def amount_at(tokens: Sequence[Token], index: int, language: str, style: Style | None = None) -> Amount | None:
    """Read the amount whose number begins at a token.

    Args:
        tokens: of the text.
        index: of the first token of the number.
        language: whose words count.
        style: separators of the document where they are known.
    """
    number = number_at(tokens, index, language, style=style)
    if number is None or (not number.words and _belongs_to_name(tokens, number)):
        return None
    start, negative = _sign(tokens, number.start)
    money = currency_before(tokens, start)
    if money is not None:
        start, negative = _sign_before(tokens, money[1], negative=negative)
    factor, end = _suffix(tokens, number, language, money=money is not None)
    amount = Amount(
        number, number.low, number.high, start, end, number.step, unit=money[0] if money else None
    )  # fmt: skip
    if factor != 1:
        low, high = plain(number.low * factor), plain(number.high * factor)
        amount = replace(amount, low=low, high=high, step=number.step * factor, scale=factor)
    if money is not None and is_mangled(tokens, money[1]) and not (amount.scale > 1 or amount.high >= 1000 or amount.step != 1):
        return None
    amount = _per(tokens, _compound(tokens, _with_unit(tokens, amount, language), language), language)
    if not number.words and (_runs_on(tokens, amount) or _splits_name(tokens, amount)):
        return None
    return replace(amount, low=-amount.high, high=-amount.low) if negative else amount


def merge(left: Amount, right: Amount) -> Amount | None:
    """Make a range of two amounts; None where they are no two ends of one.

    The unit and the magnitude of the second hold for the first: "5 to 6 million dollars".
    """
    unit = left.unit or right.unit
    if left.unit is not None and right.unit is not None and left.unit != right.unit:
        if not right.unit.name.startswith(f"{left.unit.name} per "):
            return None
        unit = right.unit
    low, step = left.low, left.step
    grown = _magnitude(right)
    if grown > 1 and _magnitude(left) == 1 and low * grown <= right.high:
        low, step = plain(low * grown), step * grown
    if low > right.high:
        return None
    return replace(
        left, low=low, high=right.high, end=right.end, step=min(step, right.step), unit=unit, range=True,
        attributive=right.attributive,
    )  # fmt: skip


def _magnitude(amount: Amount) -> Decimal:
    """By what words or letters multiplied the figure: 1,000,000 for "3.2 million"."""
    if amount.number.vague:
        return Decimal(1)
    return amount.step * Decimal(10) ** amount.number.decimals


def _belongs_to_name(tokens: Sequence[Token], number: Number) -> bool:
    """Digits that stick to letters before them are part of a name: "A320", "COVID-19", "mp3"."""
    at = number.start
    if not at or tokens[at - 1].end != tokens[at].start:
        return False
    before = tokens[at - 1]
    if before.kind == "word":
        return currency_before(tokens, at) is None
    if before.text in HYPHENS and at > 1 and tokens[at - 2].end == before.start:
        if tokens[at - 2].kind == "digits":
            return at > 2 and tokens[at - 3].kind == "word" and tokens[at - 3].end == tokens[at - 2].start
        return tokens[at - 2].kind == "word" and tokens[at - 2].lower not in _OPENERS
    return before.text in "#_@/\\" and (at < 2 or tokens[at - 2].kind != "symbol")


def _sign(tokens: Sequence[Token], start: int) -> tuple[int, bool]:
    """A minus that sticks to its figure and to nothing before it, or the word for it."""
    if not start:
        return start, False
    before = tokens[start - 1]
    if before.lower in _MINUS_WORDS:
        return start - 1, True
    if before.text in HYPHENS and start > 1 and tokens[start - 2].lower in _MINUS_WORDS:
        return start - 2, True
    if before.text not in _MINUS and before.text != "+":
        return start, False
    sticks = before.end == tokens[start].start
    free = start < 2 or tokens[start - 2].end < before.start or tokens[start - 2].text in "([{:=<>"
    if not (sticks and free) and not (start == 1 and before.text in "-−"):
        return start, False
    return start - 1, before.text != "+"


def _sign_before(tokens: Sequence[Token], start: int, *, negative: bool) -> tuple[int, bool]:
    first, minus = _sign(tokens, start)
    return first, negative or minus


def _suffix(tokens: Sequence[Token], number: Number, language: str, *, money: bool) -> tuple[Decimal, int]:
    """"40bn", "5k", "$3m"; "3m" alone is three metres unless a plural follows ("3m people")."""
    end = number.end
    if number.words or end >= len(tokens) or tokens[end].kind != "word":
        return Decimal(1), end
    letters = tokens[end].text
    factor = _suffixes().get(letters)
    glued = tokens[end].start == tokens[end - 1].end
    if factor is None or not (glued or (money and letters in _SPACED) or letters in "MB"):
        return Decimal(1), end
    if (letters in _AMBIGUOUS_SUFFIXES or not glued) and not money and not _counts(tokens, end + 1):
        return Decimal(1), end
    return factor, end + 1


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a noun in the plural follows, so that "3m" is three million of them."""
    from factcheck.normalise.nouns import counted

    return counted(tokens, at, plural=True) is not None


def _with_unit(tokens: Sequence[Token], amount: Amount, language: str) -> Amount:
    at = amount.end
    if at >= len(tokens):
        return amount
    hyphen = tokens[at].text in HYPHENS and tokens[at].start == tokens[at - 1].end
    if tokens[at].text == "-" and not hyphen:
        return _spaced_hyphen(tokens, amount, language)
    if hyphen and (at + 1 >= len(tokens) or tokens[at + 1].start != tokens[at].end or tokens[at + 1].kind == "digits"):
        return amount
    if hyphen:
        found = unit_at(tokens, at + 1, language)
        if found is None or amount.unit is not None:
            return amount if amount.unit is not None else replace(amount, attributive=tokens[at + 1].lower not in _NO_NOUN)
        return replace(amount, unit=found[0], end=found[1], attributive=True)
    glued = tokens[at].start == tokens[at - 1].end and not amount.number.words
    found = unit_at(tokens, at, language, glued=glued) or _later_unit(tokens, at, language)
    if found is None:
        return _nation_behind(tokens, amount)
    unit, end = found
    if unit.dimension.startswith("money") and _sign_of_next(tokens, end, amount):
        return amount
    if amount.unit is None:
        return replace(amount, unit=unit, end=end)
    if not (unit.dimension.startswith("money") and unit.factor == 1):
        return amount
    # "$5 CAD": the code says which dollar.
    return replace(amount, end=end, unit=unit if amount.unit.name == "US dollar" and unit.name.endswith("dollar") else amount.unit)


def _spaced_hyphen(tokens: Sequence[Token], amount: Amount, language: str) -> Amount:
    """"30 - year bonds", as texts look that were split into tokens before."""
    found = unit_at(tokens, amount.end + 1, language)
    if found is None or found[0].dimension != "time" or tokens[found[1] - 1].lower != found[0].name:
        return amount
    return replace(amount, unit=found[0], end=found[1], attributive=True)


def _sign_of_next(tokens: Sequence[Token], end: int, amount: Amount) -> bool:
    """In "$20 $37" and "3 USD50" the second sign belongs to the figure behind it."""
    if end >= len(tokens) or tokens[end].kind != "digits":
        return False
    return amount.unit is not None or tokens[end].start == tokens[end - 1].end


def _later_unit(tokens: Sequence[Token], at: int, language: str) -> tuple[Unit, int] | None:
    """"50 previous years"."""
    if tokens[at].lower not in _between():
        return None
    found = unit_at(tokens, at + 1, language)
    return found if found is not None and found[0].dimension == "time" else None


def _nation_behind(tokens: Sequence[Token], amount: Amount) -> Amount:
    """"$75 U.S. per barrel"."""
    if amount.unit is None or amount.unit.name != "US dollar":
        return amount
    words = [token.text for token in tokens[amount.end : amount.end + 4]]
    size = 1 if words[:1] == ["US"] else 4 if words == ["U", ".", "S", "."] else 0
    return replace(amount, end=amount.end + size)


def _compound(tokens: Sequence[Token], amount: Amount, language: str) -> Amount:
    """"5 feet 2 inches", "2 hours and 30 minutes": the smaller unit adds to the larger."""
    unit, at = amount.unit, amount.end
    if unit is None or amount.attributive or unit.dimension not in _COMPOUND and not _is_money(unit):
        return amount
    if at < len(tokens) and tokens[at].lower == "and":
        at += 1
    if at >= len(tokens) or (tokens[at].kind != "digits" and tokens[at].kind != "word"):
        return amount
    number = number_at(tokens, at, language)
    if number is None or number.vague or number.ordinal or number.fraction:
        return amount
    found = unit_at(tokens, number.end, language, glued=True)
    if found is None or found[0].dimension != unit.dimension or found[0].factor >= unit.factor:
        return amount
    share = found[0].factor / unit.factor
    if number.high * share.numerator >= share.denominator * Decimal("1.5"):
        return amount
    more = number.low * share.numerator / share.denominator
    step = Decimal(share.numerator) / share.denominator
    return replace(amount, low=amount.low + more, high=amount.high + more, end=found[1], step=step)


def _is_money(unit: Unit) -> bool:
    return unit.dimension.startswith("money:") and unit.factor == 1


def _per(tokens: Sequence[Token], amount: Amount, language: str) -> Amount:
    """"per barrel", "a year", "/day" behind a unit."""
    if amount.unit is None or amount.unit.dimension == "ratio" or amount.attributive:
        return amount
    below = per_unit(tokens, amount.end, language, nouns=amount.unit.dimension.startswith("money"))
    if below is not None and amount.unit.dimension == "percent" and below[0].dimension != "time":
        return amount
    return amount if below is None else replace(amount, unit=quotient(amount.unit, below[0]), end=below[1])


def per_unit(tokens: Sequence[Token], at: int, language: str, *, nouns: bool) -> tuple[Unit, int] | None:
    """Read "per day", "a year", "an ounce", "/kg".

    Args:
        tokens: of the text.
        at: index of the token that may divide.
        language: whose words count.
        nouns: True where things divide too: "per share".
    """
    if at + 1 >= len(tokens):
        return None
    word = tokens[at].lower
    start = at + 1
    if word in ("a", "an", "each", "every") and at + 2 < len(tokens) and tokens[start].text in HYPHENS:
        start += 1
    if word == "a" and tokens[at + 1].text == "-" and at + 2 < len(tokens):
        start = at + 2
    if word not in _PER:
        return None
    found = unit_at(tokens, start, language, glued=word == "/")
    if found is not None and (word in _CERTAIN_PER or found[0].dimension in _DIVIDERS or found[0].name in _DIVIDERS):
        return None if found[0].dimension.startswith("money") else found
    if tokens[start].lower in _DIVIDING_NOUNS and (nouns or word == "per"):
        return Unit(tokens[start].lower, tokens[start].lower), start + 1
    return None


def unit_behind(tokens: Sequence[Token], at: int, language: str) -> tuple[Unit | None, int]:
    """Read the unit that follows a hedge behind its figure: "100,000+ square kilometres"."""
    return unit_at(tokens, at, language) or (None, at)


def _runs_on(tokens: Sequence[Token], amount: Amount) -> bool:
    """Digits that stick to letters behind them are part of a name: "747s", "5G"."""
    at = amount.end
    if at >= len(tokens) or tokens[at - 1].kind != "digits":
        return False
    return tokens[at].kind == "word" and tokens[at].start == tokens[at - 1].end


def _splits_name(tokens: Sequence[Token], amount: Amount) -> bool:
    """In "24703m212" the letters are no unit."""
    at = amount.end
    return at < len(tokens) and tokens[at].kind == "digits" and tokens[at].start == tokens[at - 1].end


@cache
def _suffixes() -> dict[str, Decimal]:
    return {letters: Decimal(value) for letters, value in table("numerals")["en"]["suffixes"].items()}


@cache
def _between() -> frozenset[str]:
    return frozenset(table("units")["between"])


_OPENERS = frozenset(("to", "from", "of", "some", "minus", "sub", "now", "then", "under", "over", "nearly", "almost"))
_NO_NOUN = frozenset(("odd", "plus", "ish", "and", "to", "or"))
_COMPOUND = frozenset(("length", "time", "mass"))
_PER = frozenset(("per", "a", "an", "/", "each", "every", "pro", "par", "por", "в", "на"))
_CERTAIN_PER = frozenset(("per", "/", "each", "every", "pro"))
_DIVIDERS = frozenset(("time", "mass", "volume", "length", "area"))
_DIVIDING_NOUNS = frozenset((
    "share", "capita", "person", "head", "unit", "piece", "ticket", "household", "student", "pupil", "employee", "vehicle", "family", "home",
    "game", "season", "night", "visit", "child", "adult", "customer", "user", "worker", "patient", "bottle", "pack", "can", "case",
))  # fmt: skip
