"""Shapes: expressions that are more than figure and unit: ages, ratios, scores, multiples, ordinals, and "one" that counts.

In: tokens and an amount. Out: a `Shape`, or None where the number is none ("no one", "one another").
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.lexicon import table
from factcheck.model.value import Kind
from factcheck.normalise.ages import age_at
from factcheck.normalise.amount import Amount
from factcheck.normalise.amounts import amount_at
from factcheck.normalise.nouns import counted
from factcheck.normalise.tallies import is_tally, side_of_vote
from factcheck.normalise.tokens import HYPHENS, Token
from factcheck.normalise.units import COUNT, Unit, unit_named


class Shape(NamedTuple):
    """An amount with what its surroundings make of it.

    Args:
        amount: with the tokens of the whole expression.
        first: index of its first token, before any hedge.
        kind: age, score, ratio or ordinal; None for what the unit says.
        unit: where the shape brings its own.
        year_like: True for four bare digits that may be a year.
        tally: True where it was counted one by one, as votes are, and is exact.
    """

    amount: Amount
    first: int
    kind: Kind | None = None
    unit: Unit = COUNT
    year_like: bool = False
    tally: bool = False


def shape_at(tokens: Sequence[Token], amount: Amount, language: str) -> Shape | None:
    """Recognise the shape of an amount; None for a pronoun."""
    if amount.number.ordinal:
        if language[:2] == "en" and _is_every(tokens, amount):
            return _part(amount._replace(start=amount.start - 1, low=Decimal(1)), amount)
        return Shape(amount, amount.start, "ordinal", Unit("", "ordinal"))
    if language[:2] == "en":
        if _is_rank(tokens, amount):
            return Shape(amount, amount.start, "ordinal", Unit("", "ordinal"))
        if _is_tally(tokens, amount):
            return Shape(amount, amount.start, tally=True)
        found = _age(tokens, amount) or _ratio(tokens, amount, language) or _score(tokens, amount) or _times(tokens, amount)
        if found is not None:
            return found
        if _is_pronoun(tokens, amount) or _is_half_of_two(tokens, amount):
            return None
    elif (found := _share(tokens, amount, language)) is not None:
        return found
    return Shape(amount, amount.start, year_like=_year_like(tokens, amount))


def _is_tally(tokens: Sequence[Token], amount: Amount) -> bool:
    """Tell a count of votes or seats; from 100 on others are round, so that it matters."""
    number = amount.number
    if amount.unit is not None or amount.range or number.decimals or amount.step > 1:
        return False
    if amount.high < _ROUND:
        return bool(side_of_vote(tokens, number.start, number.end))
    return is_tally(tokens, number.start, number.end)


def _is_every(tokens: Sequence[Token], amount: Amount) -> bool:
    """"every fifth fish" is one in five; "every third week" and "every second" are times."""
    at, end = amount.start, amount.end
    if not at or tokens[at - 1].lower != "every" or amount.unit is not None or not _FEWEST <= amount.high <= _LOWEST_RANK:
        return False
    noun = counted(tokens, end, plural=False)
    return noun is not None and tokens[noun.head].lower not in _OCCASIONS


def _is_rank(tokens: Sequence[Token], amount: Amount) -> bool:
    """"at number one", "the country's number three, and": a place; "the number 19 shirt" has a name."""
    at = amount.start
    if at < 2 or tokens[at - 1].lower != "number" or amount.unit is not None or amount.range or amount.number.decimals:
        return False
    placed = tokens[at - 2].lower in _nouns("before_rank") or tokens[at - 2].lower.endswith(("'s", "’s"))
    behind = tokens[amount.end].lower if amount.end < len(tokens) else "."
    return placed and amount.high <= _LOWEST_RANK and (not behind.isalpha() or behind in _nouns("behind_rank"))


def _age(tokens: Sequence[Token], amount: Amount) -> Shape | None:
    found = age_at(tokens, amount)
    if found is None:
        return None
    return Shape(found.amount, found.amount.start, "age", Unit("year", "time") if found.bare else COUNT)


def _ratio(tokens: Sequence[Token], amount: Amount, language: str) -> Shape | None:
    """"one in five", "1 in 10", "two out of three", "one voter in three"."""
    at = amount.end
    named = at + 2 < len(tokens) and tokens[at].text.isalpha() and tokens[at].text.islower() and tokens[at + 1].lower in _IN
    if not named and amount.high == 1 and (noun := counted(tokens, at, plural=False)) is not None:
        named = at + 3 < len(tokens) and noun.first == at and noun.end == at + 2 and tokens[noun.end].lower == "in"
        at += named  # "one goods train in eight"
    at += named
    if amount.unit is not None or amount.range or at + 1 >= len(tokens) or amount.number.decimals:
        return None
    every = tokens[at].lower == "of" and tokens[at + 1].lower == "every"  # "six of every ten homes"
    out_of = every or (tokens[at].lower == "out" and tokens[at + 1].lower == "of")
    if not out_of and tokens[at].lower not in ("in", "over"):
        return None
    start = at + 2 if out_of else at + 1
    if start < len(tokens) and tokens[start].lower == "every":
        start += 1
    whole = amount_at(tokens, start, language) if start < len(tokens) else None
    if whole is None or whole.start != start or not _is_whole(tokens, amount, whole, out_of=out_of):
        return None
    if named and (whole.high not in _WHOLES or counted(tokens, whole.end, plural=True) is not None):
        return None  # "two goals in three games"
    return _part(amount, whole)


def _share(tokens: Sequence[Token], amount: Amount, language: str) -> Shape | None:
    """"un sur trois", "uno de cada tres", "zwei von drei", with what is counted between: "un Français sur trois"."""
    if amount.unit is not None or amount.range or amount.number.decimals or amount.number.vague:
        return None
    for words in _of_whole(language[:2]):
        for at in (amount.end, amount.end + 1):
            end = at + len(words)
            if [token.lower for token in tokens[at:end]] == words and end < len(tokens):
                whole = amount_at(tokens, end, language)
                if whole is None or whole.start != end or whole.unit is not None or not 0 < amount.high < whole.high:
                    return None
                return _part(amount, whole)
    return None


def _part(amount: Amount, whole: Amount) -> Shape:
    share = amount.low / whole.high
    number = amount.number._replace(low=share, high=share, fraction=True, figure=share)
    return Shape(amount._replace(number=number, low=share, high=share, end=whole.end), amount.start, "ratio", Unit("", "ratio"))


def _is_whole(tokens: Sequence[Token], part: Amount, whole: Amount, *, out_of: bool) -> bool:
    """Only usual wholes make a ratio: "two in three", "7 out of 10", but not "12 in 2008"; "41 out of 48" counts."""
    if whole.unit is not None or whole.high <= part.high or whole.number.ordinal or whole.number.vague:
        return False
    usual = part.high == 1 or (whole.high in _WHOLES and not (out_of and whole.high in _DOZENS))
    return usual and (out_of or (part.high <= 99 and not _year_like(tokens, whole)))


def _score(tokens: Sequence[Token], amount: Amount) -> Shape | None:
    """"2-0", "won 3-2", "the Jets (7-9)": a dash between two small numbers; "45-7-2".

    The first is not the smaller, or they stand behind a word of sport, or alone in brackets behind a name.
    """
    number = amount.number
    at = number.end
    if (amount.unit is not None and not amount.range) or number.words or number.decimals:
        return None
    if at + 1 >= len(tokens) or tokens[at].text not in _DASHES or tokens[at + 1].kind != "digits":
        return None
    glued = tokens[at].start == tokens[at - 1].end and tokens[at + 1].start == tokens[at].end
    if not glued or len(tokens[at + 1].text) > 3 or number.high > 250 or amount.unit is not None:
        return None
    second = Decimal(tokens[at + 1].text)
    end = _drawn(tokens, at + 2)
    sport = number.start > 0 and tokens[number.start - 1].lower in _nouns("sport")
    told = second <= number.high or sport or _in_brackets(tokens, number.start, end) or _is_record(tokens, number.start, end)
    if not told or (end < len(tokens) and tokens[end].text in _DASHES):
        return None
    low, high = sorted((number.low, second))
    whole = amount._replace(low=low, high=high, end=end, range=True, unit=None)
    return Shape(whole, amount.start, "score", Unit("score", "score"))


def _is_record(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell a record that a team moves to: "fell to 5-10"; what could be counted would follow."""
    moved = start > 1 and tokens[start - 1].lower == "to" and tokens[start - 2].lower in _nouns("moves_to_record")
    return moved and counted(tokens, end, plural=True) is None


def _in_brackets(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell a record by its place: "the Jets (7-9)", "the Jets (7-9, 2-6 at home)"."""
    if start < 2 or end >= len(tokens) or tokens[start - 1].text != "(" or tokens[end].text not in (")", ","):
        return False
    return tokens[start - 2].kind == "word" and tokens[start - 2].text[0].isupper()


def _drawn(tokens: Sequence[Token], at: int) -> int:
    """Index after the third figure of a record, how often nobody won: "45-7-2"; `at` where there is none."""
    if at + 1 >= len(tokens) or tokens[at].text not in _DASHES or tokens[at + 1].kind != "digits":
        return at
    glued = tokens[at].start == tokens[at - 1].end and tokens[at + 1].start == tokens[at].end
    return at + 2 if glued and str(int(tokens[at + 1].text)) == tokens[at + 1].text and len(tokens[at + 1].text) <= 2 else at


def _times(tokens: Sequence[Token], amount: Amount) -> Shape | None:
    """"three times as many", "6-fold"; "three times a week" counts occasions."""
    at = amount.end
    if at < len(tokens) and tokens[at].text in HYPHENS:
        at += 1
    if amount.unit is not None or at >= len(tokens):
        return None
    fold = tokens[at].lower == "fold"
    multiple = tokens[at].lower == "times" and at + 1 < len(tokens) and tokens[at + 1].lower in _nouns("multiple")
    if not fold and not multiple:
        return None
    return Shape(amount._replace(end=at + 1, unit=unit_named("times")), amount.start, "ratio")


def _is_pronoun(tokens: Sequence[Token], amount: Amount) -> bool:
    """"one" counts only where a noun, a unit or "of" follows and no determiner goes before."""
    number = amount.number
    if number.end != number.start + 1 or tokens[number.start].lower != "one":
        return False
    if amount.unit is not None or amount.range or amount.attributive or amount.start < number.start or len(tokens) == 1:
        return False
    before = tokens[number.start - 1].lower if number.start else ""
    after = tokens[number.end].lower if number.end < len(tokens) else ""
    if before == "," and after in ("a", "an"):
        return False  # "three people, one a pregnant woman"
    if before in (":", "|") and after in ("", ".", ",", ";"):
        return False  # "Goals: one."
    if before in _nouns("befalls_one") and after in _ENDS:
        return False  # "a bomb went off, killing one"
    if before in _nouns("pronoun_before") or after in _nouns("pronoun_after"):
        return True
    if after == "of":
        return False
    return counted(tokens, number.end, plural=False) is None


def _is_half_of_two(tokens: Sequence[Token], amount: Amount) -> bool:
    """"the second half of the year" is a time, "the other half" a thing."""
    at = amount.start
    share = amount.number.fraction and tokens[at].lower in ("half", "quarter")
    return share and at > 0 and tokens[at - 1].lower in _nouns("which_half")


def _year_like(tokens: Sequence[Token], amount: Amount) -> bool:
    number = amount.number
    if number.words or amount.unit is not None or number.end != number.start + 1 or amount.attributive:
        return False
    return len(tokens[number.start].text) == 4 and 1000 <= number.high <= 2100 and amount.start == number.start


@cache
def _of_whole(language: str) -> tuple[list[str], ...]:
    return tuple((table("numerals").get(language) or {}).get("of_whole", ()))


@cache
def _nouns(row: str) -> frozenset[str]:
    return frozenset(table("nouns")["en"][row])


_DOZENS = (12, 20)  # "nine out of 12 jurors" are so many
_LOWEST_RANK = 200
_FEWEST = 3
_ROUND = 100
_OCCASIONS = frozenset(
    ("time", "game", "match", "round", "election", "weekend", "night", "morning", "afternoon", "evening",
     "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
)
_IN = ("in", "out")
_ENDS = frozenset(("", ".", ",", ";", ")", "and", "in", "at", "on"))
_DASHES = frozenset("-–—")
_WHOLES = frozenset(Decimal(whole) for whole in (3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000, 10000, 100000, 1000000))
