"""Special readings: figures that are words of another kind, two bounds of one figure, and figures that cannot be read.

In: tokens and an index, or readings. Out: `Reading`s: "doubled", "no casualties", "over 100 and under 300", and those with a
reason instead of a quantity.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from factcheck.lexicon import table
from factcheck.model.interval import Interval
from factcheck.model.value import Quantity
from factcheck.normalise.ages_tens import TENS, tens_at
from factcheck.normalise.amount import Amount
from factcheck.normalise.amounts import amount_at
from factcheck.normalise.changes import multiple, multiples
from factcheck.normalise.digits import MOST_DIGITS, Style
from factcheck.normalise.hedges import bounded, fraction_width, hedge_before
from factcheck.normalise.laps import lap_at
from factcheck.normalise.lemmas import noun_kind
from factcheck.normalise.nouns import NounPhrase, counted
from factcheck.normalise.rates import per_unit
from factcheck.normalise.readings import Reading
from factcheck.normalise.tokens import Token
from factcheck.normalise.units import COUNT, Unit, quotient


def special_at(text: str, tokens: Sequence[Token], at: int, context: tuple[str, int]) -> tuple[Reading | None, bool]:
    """Read what is no amount.

    Args:
        text: that was split.
        tokens: of the text.
        at: index of the word or figure.
        context: language, and index of the first token that is still free.

    Returns:
        What was read, and whether the word begins no amount either.
    """
    word, english = tokens[at].lower, context[0][:2] == "en"
    if tokens[at].kind == "digits" and (told := result_at(text, tokens, at) or lap_at(text, tokens, at)) is not None:
        return told, True
    if english and word in OFTEN and (often := often_at(text, tokens, at, floor=context[1])) is not None:
        return often, True
    if word in multiples():
        return multiple_at(text, tokens, at, floor=context[1]), True
    if word in NOTHING:
        return nothing_at(tokens, at, context[0]), True
    return tens_at(text, tokens, at) if english else None, word in TENS or word in OFTEN


def multiple_at(text: str, tokens: Sequence[Token], at: int, *, floor: int = 0) -> Reading | None:
    """"doubled", "more than sixfold", "twice as many".

    Args:
        text: that was split.
        tokens: of the text.
        at: index of the word.
        floor: index of the first token that is still free.
    """
    change, figure = multiple(tokens[at].lower) or ("level", "1")
    unit = Unit("percent", "percent") if change == "fall" else Unit("times", "ratio")
    if change == "level" and tokens[at].lower in _COMPARING and not _compares(tokens, at + 1):
        return None
    number = Interval.exactly(Decimal(figure))
    hedge, first = hedge_before(tokens, at, "en", floor=floor)
    if tokens[at].lower in _VERBS and first and tokens[first - 1].lower not in _BEFORE_LEVELS:
        return None  # "it would double the price", "they double the price"
    wide, expected = bounded(number, hedge or "exact", fraction_width(Decimal(figure)))
    start, end = tokens[first].start, tokens[at].end
    said = "rounded" if hedge is None or hedge == "exact" else hedge
    quantity = Quantity(number, wide, expected, unit.name, unit.dimension, said, change, text[start:end])
    return Reading(start, end, "ratio", quantity, first, at + 1, None, at)


def often_at(text: str, tokens: Sequence[Token], at: int, *, floor: int = 0) -> Reading | None:
    """Read how often something is done: "once a day", "at least twice a week"; "once a year had passed" tells none.

    Args:
        text: that was split.
        tokens: of the text.
        at: index of the word.
        floor: index of the first token that is still free.
    """
    each = per_unit(tokens, at + 1, "en", nouns=False)
    behind = tokens[each[1]].lower if each is not None and each[1] < len(tokens) else "."
    closed = not behind.isalpha() or (behind in table("nouns")["en"]["stop"] and behind not in _GOES_ON)
    if each is None or each[0].dimension != "time" or not closed or (at and tokens[at - 1].lower == "or"):
        return None
    hedge, first = hedge_before(tokens, at, "en", floor=floor)
    unit, number = quotient(COUNT, each[0]), Interval.exactly(OFTEN[tokens[at].lower])
    wide, expected = bounded(number, hedge or "exact", Decimal(0))
    start, end = tokens[first].start, tokens[each[1] - 1].end
    quantity = Quantity(number, wide, expected, unit.name, unit.dimension, hedge or "exact", "level", text[start:end])
    return Reading(start, end, "quantity", quantity, first, each[1], None, at)


def times_at(tokens: Sequence[Token], at: int, language: str, style: Style) -> Amount | None:
    """"twice the 4.2 million crowns": the figure that the word multiplies; "double the 120 decibels" compares.

    Args:
        tokens: of the text.
        at: index of the word that multiplies.
        language: whose words count.
        style: separators of the document.
    """
    times = TIMES.get(tokens[at].lower)
    if times is None or at + 2 >= len(tokens) or tokens[at + 1].lower not in _WHOSE_FIGURE:
        return None
    figure = at + 2 + (tokens[at + 2].kind == "symbol")
    amount = amount_at(tokens, figure, language, style)
    if amount is None or amount.start != at + 2 or amount.number.ordinal or amount.number.fraction or amount.number.vague:
        return None
    return amount._replace(low=amount.low * times, high=amount.high * times, step=amount.step * times, start=at)


def result_at(text: str, tokens: Sequence[Token], at: int) -> Reading | None:
    """"Tarsa Rovers 3 Oslo City 2" on a line of its own: the score of two that are named before their figures.

    Args:
        text: that was split.
        tokens: of the text.
        at: index of the first figure.
    """
    if not 0 < at < len(tokens) - 2 or len(tokens[at].text) > _GOALS:
        return None
    first, second = _named_back(tokens, at - 1), at + 1
    while second < len(tokens) and _is_capital(tokens[second]):
        second += 1
    if not 1 <= second - at - 1 <= _TEAM or not 1 <= at - first <= _TEAM or second >= len(tokens):
        return None
    opens = not first or "\n" in text[tokens[first - 1].end : tokens[first].start]
    behind = tokens[second + 1] if second + 1 < len(tokens) else None
    closes = behind is None or behind.text in "(.;" or "\n" in text[tokens[second].end : behind.start]
    if tokens[at - 1].lower in _numbered() or tokens[second - 1].lower in _numbered():
        return None  # "Section 4 Row 2"
    if not (opens and closes) or tokens[second].kind != "digits" or len(tokens[second].text) > _GOALS:
        return None
    low, high = sorted((Decimal(tokens[at].text), Decimal(tokens[second].text)))
    start, end = tokens[at].start, tokens[second].end
    score = Interval(low, high)
    quantity = Quantity(score, score, None, "score", "score", "exact", "level", text[start:end])
    return Reading(start, end, "score", quantity, at, second + 1, None, at)


def _named_back(tokens: Sequence[Token], at: int) -> int:
    while at >= 0 and _is_capital(tokens[at]):
        at -= 1
    return at + 1


@cache
def _numbered() -> frozenset[str]:
    return frozenset(table("identifiers")["before"])


def _is_capital(token: Token) -> bool:
    return token.kind == "word" and token.text[0].isupper()


def joined(text: str, tokens: Sequence[Token], left: Reading, right: Reading) -> Reading | None:
    """Join two readings that say one thing: two bounds, a figure in words and in digits, or a part behind the unit.

    Args:
        text: that was split.
        tokens: of the text.
        left: a reading.
        right: the next one.

    Returns:
        One reading for both; None where they say two things.
    """
    return _both_bounds(text, tokens, left, right) or _restated(text, tokens, left, right) or _and_part(text, tokens, left, right)


def _and_part(text: str, tokens: Sequence[Token], left: Reading, right: Reading) -> Reading | None:
    """"a mile and a half": the part stands behind the unit."""
    one, two = left.quantity, right.quantity
    if one is None or two is None or right.first - left.last != 1 or tokens[left.last].lower != "and":
        return None
    part = two.printed.low
    alone = right.noun is None and tokens[right.last - 1].lower in ("half", "quarter", "third", "quarters", "thirds")
    if not one.unit or not one.printed.is_point or two.dimension != "ratio" or not alone or part is None or part >= 1:
        return None
    printed = Interval.exactly((one.printed.low or Decimal(0)) + part)
    possible, expected = bounded(printed, one.hedge, Decimal(0) if one.interval.is_point else part / 2)
    whole = replace(one, printed=printed, interval=possible, expected=expected, surface=text[left.start : right.end])
    return left._replace(end=right.end, last=right.last, quantity=whole, noun=right.noun)


def _restated(text: str, tokens: Sequence[Token], left: Reading, right: Reading) -> Reading | None:
    """"forty-five (45)"."""
    one, two = left.quantity, right.quantity
    if one is None or two is None or right.first - left.last != 1 or tokens[left.last].text != "(":
        return None
    closed = right.last < len(tokens) and tokens[right.last].text == ")"
    same = one.printed == two.printed and not one.unit and tokens[left.figure].kind != tokens[right.figure].kind
    if not (closed and same):
        return None
    end = tokens[right.last].end
    return left._replace(last=right.last + 1, end=end, quantity=replace(one, surface=text[left.start : end]), noun=right.noun)


def _both_bounds(text: str, tokens: Sequence[Token], left: Reading, right: Reading) -> Reading | None:
    """Join two bounds of one figure: "greater than 100 and smaller than 300"; None where they are none."""
    one, two = left.quantity, right.quantity
    if one is None or two is None or right.first - left.last != 1 or tokens[left.last].lower not in ("and", "but", "or"):
        return None
    if one.hedge not in _SIDES or _SIDES.get(two.hedge, "") in ("", _SIDES[one.hedge]) or (one.unit and one.unit != two.unit):
        return None
    low, high = sorted((one.printed.low or Decimal(0), two.printed.high or Decimal(0)))
    below = one if _SIDES[one.hedge] == "low" else two
    if below.printed.low != low or left.noun is not None or low == high:
        return None
    within = Interval(low, high, low_open=below.interval.low_open, high_open=(two if below is one else one).interval.high_open)
    surface = text[left.start : right.end]
    joined = Quantity(Interval(low, high), within, None, two.unit, two.dimension, "between", two.change, surface)
    return right._replace(start=left.start, quantity=joined, first=left.first, figure=left.figure)


def nothing_at(tokens: Sequence[Token], at: int, language: str) -> Reading | None:
    """"no casualties", "nobody", "none of the dead": a count of nothing; "no" before what is no plural says something else."""
    word, follow = tokens[at].lower, tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if word == "nobody" or (word == "no" and follow == "one"):
        return _nothing(tokens, at, at + 1 + (word == "no"), None)
    if word == "none" and at and tokens[at - 1].text in (":", "|"):
        return _nothing(tokens, at, at + 1, None)
    if word == "none":
        after = at + 2 + (at + 2 < len(tokens) and tokens[at + 2].lower in _THOSE)
        noun = counted(tokens, after, plural=True, language=language) if follow == "of" else None
        return None if noun is None else _nothing(tokens, at, at + 1, noun)
    if follow in ("vote", "votes"):
        return None  # "six no votes" were cast
    noun = counted(tokens, at + 1, plural=True, language=language)
    if noun is None and at + 2 < len(tokens) and tokens[at + 2].lower in ("or", "and"):
        noun = counted(tokens, at + 3, plural=True, language=language)
    if noun is None:
        noun = _nobody_of(tokens, at + 1, language)
    if noun is None or noun.end - at > 5:
        return None
    return _nothing(tokens, at, at + 1, noun)


def _nobody_of(tokens: Sequence[Token], at: int, language: str) -> NounPhrase | None:
    """"no civilian was killed": one of whom something is said counts as well as many."""
    noun = counted(tokens, at, plural=False, language=language)
    if noun is None or noun_kind(tokens[noun.head].lower) != "person" or noun.end >= len(tokens):
        return None
    return noun if tokens[noun.end].lower in ("was", "is", "has", "had") else None


def _nothing(tokens: Sequence[Token], at: int, last: int, noun: NounPhrase | None) -> Reading:
    zero = Interval.exactly(0)
    words = " ".join(token.text for token in tokens[at:last])
    quantity = Quantity(zero, zero, None, "", "count", "none", "level", words)
    return Reading(tokens[at].start, tokens[last - 1].end, "quantity", quantity, at, last, noun, at)


def too_long(tokens: Sequence[Token], at: int) -> Reading | None:
    """Digits that are no figure: too many of them."""
    token = tokens[at]
    if token.kind != "digits" or token.end - token.start <= MOST_DIGITS:
        return None
    return Reading(token.start, token.end, "quantity", None, at, at + 1, None, at, reason=_TOO_LONG)


def dubious(tokens: Sequence[Token], amount: Amount) -> Reading:
    """A figure that says one thing by one convention and another by the other."""
    first, last = tokens[amount.start], tokens[amount.end - 1]
    return Reading(
        first.start, last.end, "quantity", None, amount.start, amount.end, None, amount.number.start, reason=amount.number.dubious
    )


def _compares(tokens: Sequence[Token], at: int) -> bool:
    """"twice as many", "twice the size"; "scored twice as United won" does not compare."""
    words = [token.text for token in tokens[at : at + 2]]
    return len(words) == 2 and words[0] in _OF_WHAT and words[1].islower() and words[1] not in _SOMEBODY


NOTHING = frozenset(("no", "none", "nobody"))
_GOALS, _TEAM = 2, 4
"""Digits of goals, and words of the name of a team, at most."""

TIMES = {"twice": 2}
_GOES_ON = frozenset(("of", "had", "has", "have", "is", "was", "were", "will"))
OFTEN = {"once": 1, "twice": 2, "thrice": 3}
_WHOSE_FIGURE = frozenset(("the", "its", "their", "his", "her"))
_OF_WHAT = frozenset(("as", "the", "that", "its", "their"))
_COMPARING = frozenset(("twice", "double", "triple"))
_VERBS = frozenset(("double", "triple"))
_BEFORE_LEVELS = frozenset((",", ";", "(", "—", "–", "is", "are", "was", "were", "at", "of", "with"))
_SOMEBODY = frozenset(("he", "she", "it", "they", "we", "you", "his", "her", "their", "the", "a", "an"))
_THOSE = frozenset(("the", "these", "those", "its", "their", "his", "her", "our", "all"))
_SIDES = {"over": "low", "at_least": "low", "under": "high", "at_most": "high"}
_TOO_LONG = "it has more digits than a figure has"
