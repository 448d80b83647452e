"""Amounts: a number with its sign, currency, suffix and unit, and two of them as a range.

In: tokens and the index of a number. Out: an `Amount`, or None where the digits belong to a name ("A320", "COVID-19", "5G").
"$40bn", "€1.2bn–€1.5bn", "200-km", "5 feet 2 inches" and "US$2.24 per mmBTU" are amounts.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factcheck.lexicon import table
from factcheck.normalise.amount import Amount
from factcheck.normalise.digits import Style
from factcheck.normalise.measured import measured
from factcheck.normalise.nouns import SEVERAL, counted
from factcheck.normalise.numbers import Number, number_at, plain
from factcheck.normalise.tokens import HYPHENS, Token
from factcheck.normalise.units import currency_before, is_mangled, unit_at, unit_named

MAGNITUDES = frozenset(("M", "Mw", "ML", "Ms", "Mb"))
"""Before a figure with one decimal place, the scale of a quake: "M 6.1", "Mw7.1"."""

_MINUS = frozenset("-−–")
_SPACED = frozenset(("m", "M", "b", "B", "MM", "mn", "mln", "k", "K"))
_AMBIGUOUS_SUFFIXES = frozenset(("m", "b", "B", "t", "T"))


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
    start, negative = _sign(tokens, number.start, language)
    money = currency_before(tokens, start)
    if money is not None:
        start, negative = _sign_before(tokens, money[1], language, negative=negative)
    factor, end = _suffix(tokens, number, language, money=money is not None)
    amount = Amount(
        number, number.low, number.high, start, end, number.step, unit=money[0] if money else None
    )  # fmt: skip
    if factor != 1:
        low, high = plain(number.low * factor), plain(number.high * factor)
        amount = amount._replace(low=low, high=high, step=number.step * factor, scale=factor)
    if money is not None and is_mangled(tokens, money[1]) and not (amount.scale > 1 or amount.high >= 1000 or amount.step != 1):
        return None
    amount = _at_mark(tokens, measured(tokens, amount, language), language)
    if not number.words and (_runs_on(tokens, amount) or _splits_name(tokens, amount)):
        return None
    return amount._replace(low=-amount.high, high=-amount.low) if negative else amount


def one_unit(tokens: Sequence[Token], index: int, language: str) -> Amount | None:
    """Read an article with a unit behind a hedge as one of it: "over a year"."""
    if index + 1 >= len(tokens) or unit_at(tokens, index + 1, language) is None:
        return None
    one = Decimal(1)
    number = Number(one, one, index, index + 1, tokens[index].start, tokens[index].end, words=True, figure=one)
    return measured(tokens, Amount(number, one, one, index, index + 1, one), language)


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
    grown = magnitude(right)
    if grown > 1 and magnitude(left) == 1 and low * grown <= right.high:
        low, step = plain(low * grown), step * grown
    if low > right.high:
        return None
    return left._replace(low=low, high=right.high, end=right.end, step=min(step, right.step), unit=unit, range=True,
        attributive=right.attributive,
    )  # fmt: skip


def magnitude(amount: Amount) -> Decimal:
    """By what words or letters multiplied the figure: 1,000,000 for "3.2 million"."""
    return amount.step * Decimal(10) ** amount.number.decimals


def _belongs_to_name(tokens: Sequence[Token], number: Number) -> bool:
    """Digits that stick to letters before them are part of a name: "A320", "COVID-19", "mp3"."""
    at = number.start
    if not at or tokens[at - 1].end != tokens[at].start:
        return False
    before = tokens[at - 1]
    if before.kind == "word":
        return currency_before(tokens, at) is None and not (before.text in MAGNITUDES and number.decimals == 1)
    if before.text in HYPHENS and at > 1 and tokens[at - 2].end == before.start:
        if tokens[at - 2].kind == "digits":
            return at > 2 and tokens[at - 3].kind == "word" and tokens[at - 3].end == tokens[at - 2].start
        return tokens[at - 2].kind == "word" and tokens[at - 2].lower not in _OPENERS
    return before.text in "#_@/\\" and (at < 2 or tokens[at - 2].kind != "symbol")


def _sign(tokens: Sequence[Token], start: int, language: str) -> tuple[int, bool]:
    """A minus that sticks to its figure and to nothing before it, or the word for it."""
    if not start:
        return start, False
    before = tokens[start - 1]
    minus = _minus_words(language[:2])
    if before.lower in minus:
        either = start > 2 and [token.lower for token in tokens[start - 3 : start - 1]] == ["plus", "or"]
        return (start, False) if either else (start - 1, True)
    if before.text in HYPHENS and start > 1 and tokens[start - 2].lower in minus:
        return start - 2, True
    if before.text not in _MINUS and before.text != "+":
        return start, False
    sticks = before.end == tokens[start].start
    free = start < 2 or tokens[start - 2].end < before.start or tokens[start - 2].text in "([{:=<>"
    if not (sticks and free) and not (start == 1 and before.text in "-−"):
        return start, False
    return start - 1, before.text != "+"


def _sign_before(tokens: Sequence[Token], start: int, language: str, *, negative: bool) -> tuple[int, bool]:
    first, minus = _sign(tokens, start, language)
    return first, negative or minus


def _at_mark(tokens: Sequence[Token], amount: Amount, language: str) -> Amount:
    """"at kilometre 34", "past km 34": how far along a way."""
    at = amount.start - 1
    if at < 1 or amount.unit is not None or amount.number.words or tokens[at].text not in _MARKS or language[:2] != "en":
        return amount
    along = tokens[at - 1].lower in _ALONG and counted(tokens, amount.end, plural=True) is None
    return amount._replace(unit=unit_named(tokens[at].text), start=at) if along else amount


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
    told = money or _counts(tokens, end + 1) or _is_money(tokens, end + 1, language)
    sure = told or (glued and _of_millions(tokens, number.start))
    return (factor, end + 1) if sure or (glued and letters not in _AMBIGUOUS_SUFFIXES) else (Decimal(1), end)


def _is_money(tokens: Sequence[Token], at: int, language: str) -> bool:
    found = unit_at(tokens, at, language)
    return found is not None and found[0].dimension.startswith("money")


def _of_millions(tokens: Sequence[Token], start: int) -> bool:
    """Tell a figure of what is counted in millions by the word before it: "the electorate is 7.2m", "the album sold 3.2m"."""
    rows = table("numerals")["en"]
    at = start - 1
    while at > max(0, start - _LED) and tokens[at].lower in rows["millions_skip"]:
        at -= 1
    return at >= 0 and tokens[at].lower in rows["millions_of"]


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a noun in the plural follows, so that "3m" is three million of them."""
    return counted(tokens, at, plural=True) is not None


def _runs_on(tokens: Sequence[Token], amount: Amount) -> bool:
    """Digits that stick to letters behind them are part of a name: "747s", "5G"; "46KOs" are counted."""
    at = amount.end
    if at >= len(tokens) or tokens[at - 1].kind != "digits":
        return False
    return tokens[at].kind == "word" and tokens[at].start == tokens[at - 1].end and not SEVERAL.fullmatch(tokens[at].text)


def _splits_name(tokens: Sequence[Token], amount: Amount) -> bool:
    """In "24703m212" and "747s" the letters are no unit."""
    at = amount.end
    if tokens[at - 1].text == "s" and tokens[at - 1].start == tokens[at - 2].end and amount.step == 1 and amount.high >= 60:
        return True
    return at < len(tokens) and tokens[at].kind == "digits" and tokens[at].start == tokens[at - 1].end


@cache
def _minus_words(language: str) -> frozenset[str]:
    return frozenset((table("numerals").get(language) or table("numerals")["en"]).get("minus", ()))


@cache
def _suffixes() -> dict[str, Decimal]:
    return {letters: Decimal(value) for letters, value in table("numerals")["en"]["suffixes"].items()}


_OPENERS = frozenset(("to", "from", "of", "some", "minus", "sub", "now", "then", "under", "over", "nearly", "almost"))
_MARKS = frozenset(("kilometre", "kilometer", "km", "mile"))
_ALONG = frozenset(("at", "near", "by", "around", "past", "after", "before", "from", "to", "until", "about", "the", "of", "and"))
_LED = 5
"""Tokens back to the word that says what is counted."""
