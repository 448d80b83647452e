"""Figures that leave out what they count: "460 vehicles, compared with 63", "from 208 pounds to 193", "aged 17 and 22".

In: a text with its tokens and readings. Out: the readings, in which a bare figure has the noun or the unit of the figure that it
is set beside. Only where grammar or printing shows that the two are of one kind: a figure that merely stands
near another stays bare.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise

from factcheck.extraction.elliptic_clauses import acts_on, is_gapped
from factcheck.extraction.elliptic_units import goes_along, is_of_it, of_a_unit, places, ratio, told_instead
from factcheck.lexicon import table
from factcheck.model.interval import Interval
from factcheck.model.value import Quantity
from factcheck.normalise.nouns import NounPhrase
from factcheck.normalise.readings import Reading, in_unit, kind_of
from factcheck.normalise.tokens import Token
from factcheck.normalise.units import unit_at

_FARTHEST = 40
"""Tokens between two figures; beyond it news has begun another subject."""

_MOST_TRIED = 4


def completed(tokens: Sequence[Token], readings: list[Reading]) -> list[Reading]:
    """Give bare figures the noun or unit that they leave out.

    Args:
        tokens: of the text.
        readings: that stand, in reading order.

    Returns:
        As many readings in the same order.
    """
    if not readings:
        return readings
    readings = list(_with_changes(tokens, list(_with_rates(readings))))
    if not any(_is_bare(tokens, reading) for reading in readings):
        return readings
    whole = [_or_two(tokens, reading) if _is_bare(tokens, reading) else reading for reading in readings]
    for at in range(len(whole) - 2, -1, -1):
        if _is_bare(tokens, whole[at]) and _listed(tokens, whole[at], whole[at + 1]):
            whole[at] = _like(whole[at], whole[at + 1])
    for at in range(1, len(whole)):
        if _is_bare(tokens, whole[at]):
            model = _model(tokens, whole[max(0, at - _MOST_TRIED) : at], whole[at])
            model = model or (whole[at - 1] if is_of_it(tokens, whole[at - 1], whole[at]) else None)
            whole[at] = whole[at] if model is None else _like(whole[at], model)
    return whole


def _or_two(tokens: Sequence[Token], bare: Reading) -> Reading:
    """"a week or two", "another pick or two": one or two of what stands before."""
    at, quantity = bare.first, bare.quantity
    said = [token.lower for token in tokens[max(0, at - 3) : at]]
    if len(said) < 3 or said[0] not in ("a", "an", "another") or said[2] != "or":
        return bare
    if quantity is None or quantity.printed.high != 2:
        return bare
    wide = Interval(Decimal(1), Decimal(2))
    found = unit_at(tokens, at - 2)
    if found is None or found[1] != at - 1:
        return bare._replace(noun=NounPhrase(at - 2, at - 2, at - 1), quantity=replace(quantity, interval=wide))
    unit = found[0]
    counted = replace(quantity, interval=wide, unit=unit.name, dimension=unit.dimension)
    return bare._replace(quantity=counted, kind=kind_of(unit.dimension))


def _with_rates(readings: Sequence[Reading]) -> Iterator[Reading]:
    """"from $75 per barrel to $45.88": the level after is told of what the level before was."""
    former: Reading | None = None
    for reading in readings:
        one, two = former and former.quantity, reading.quantity
        if one is not None and two is not None and two.unit and one.unit.startswith(f"{two.unit} per "):
            yield reading._replace(quantity=in_unit(two, one.unit, one.dimension))
        else:
            yield reading
        former = reading if reading.former else None


def _with_changes(tokens: Sequence[Token], readings: Sequence[Reading]) -> Iterator[Reading]:
    """"lost 190 points, or 0.6%": one change told in two units; "sales rose 5% and profits 2%": one verb for two."""
    before: Reading | None = None
    for reading in readings:
        one, two = before and before.quantity, reading.quantity
        again = reading
        if before and one and two and one.change != "level" == two.change and _units_differ(one, two):
            end = before.last if before.noun is None else max(before.last, before.noun.end)
            between = [token.lower for token in tokens[end : reading.first]]
            if between in _OR or (between == ["("] and two.unit == "percent"):
                again = reading._replace(quantity=replace(two, change=one.change))
        elif before is not None and goes_along(tokens, before, reading):
            again = reading._replace(quantity=replace(two, change=one.change)) if one and two else reading
        before = again
        yield again


def _units_differ(one: Quantity, two: Quantity) -> bool:
    return bool(two.unit) and two.dimension not in (one.dimension, "time", "count")


def _is_bare(tokens: Sequence[Token], reading: Reading) -> bool:
    """A count without noun or unit, neither a year nor glued to a mark ("1-2", "7:54", "x 900")."""
    quantity = reading.quantity
    if quantity is None or reading.noun is not None or reading.kind != "quantity" or reading.year_like:
        return False
    if quantity.dimension.partition("/")[0] != "count" or quantity.hedge in ("vague", "none"):
        return False
    before = tokens[reading.figure - 1] if reading.figure else None
    if before is not None and (before.text in _MARKS or _hangs(tokens, reading.figure - 1)):
        return False
    return reading.last >= len(tokens) or tokens[reading.last].text not in _MARKS


def _hangs(tokens: Sequence[Token], at: int) -> bool:
    """"pick-six", "1-of-16": a hyphen without white space."""
    return tokens[at].text == "-" and at > 0 and tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def _listed(tokens: Sequence[Token], bare: Reading, following: Reading) -> bool:
    """"four-, five- and six-cylinder", "12 and 15 men", "4 of 6 years": the last of a list says what all of it counts."""
    between = [token.lower for token in tokens[bare.last : following.first]]
    whole = between in (["of"], ["out", "of"]) and tokens[bare.figure].lower != "one"
    if whole and following.quantity is not None and following.quantity.unit:
        return True
    if following.quantity is not None and following.quantity.dimension == "length" and between in _SIDES:
        return not _is_vague(following)  # "92 by 74 centimetres"
    if bare.former and between == ["to"]:
        return following.noun is not None  # "strengthened from 200 to 450 officers"
    if not between or len(between) > 3 or _is_vague(following) or between[-1] not in _LIST:
        return False
    hung = between[0] == "-"
    joined = between[hung:]
    return joined in _JOINED and (hung or joined != [","] or _is_carried(tokens, following))


def _is_vague(reading: Reading) -> bool:
    return _is_empty(reading) or (reading.quantity is not None and reading.quantity.hedge == "vague")


def _is_carried(tokens: Sequence[Token], reading: Reading) -> bool:
    """Tell whether more stands before the noun than its figure; in "killed 30, 10 of them children" not all are children."""
    return reading.noun is not None and reading.noun.first > reading.last + 1 and tokens[reading.last].lower != "of"


def _is_empty(reading: Reading) -> bool:
    quantity = reading.quantity
    if quantity is None or quantity.hedge == "none" or reading.kind in ("score", "ratio", "ordinal"):
        return True
    return reading.noun is None and not quantity.unit


def _model(tokens: Sequence[Token], earlier: Sequence[Reading], bare: Reading) -> Reading | None:
    """Find the figure that a bare one is set beside: the nearest before it in its sentence that is of its kind."""
    if not _closed(tokens, bare):
        return None
    for other in reversed(earlier):
        if bare.first - other.last > _FARTHEST or _sentence_ends(tokens, other.last, bare.first):
            return None
        if _names_other(tokens, other.last, bare.first):
            return None
        if _is_empty(other) or other.quantity is None:
            continue
        if _of_a_kind(tokens, other, bare):
            return other
    return None


def _of_a_kind(tokens: Sequence[Token], other: Reading, bare: Reading) -> bool:
    if other.kind == "age":
        between = [token.lower for token in tokens[other.last : bare.first]]
        goes_on = bare.last < len(tokens) and tokens[bare.last].lower in _LIST
        return between in _JOINED and (between != [","] or goes_on)  # "aged 32, 35 and 36"
    if other.noun is None or (other.quantity is not None and other.quantity.unit):
        return of_a_unit(tokens, other, bare)
    return other.kind == "quantity" and _of_a_noun(tokens, other, bare)


def _of_a_noun(tokens: Sequence[Token], other: Reading, bare: Reading) -> bool:
    """"20 wives and Oler has two", "seven bullets, three of them": behind what does not point at something else."""
    if not _comparable(bare, other) or tokens[other.last].text == "-":
        return False
    before = _before(tokens, bare)
    if told_instead(tokens, bare):
        return True
    behind = tokens[bare.last].lower if bare.last < len(tokens) else "."
    if behind == "of":
        return not acts_on(tokens, other, bare)
    if before.text == "," or (before.lower in ("and", "or") and bare.first > 1 and tokens[bare.first - 2].kind == "digits"):
        return behind not in _STOPS and behind not in ("and", "or")  # "two sons, 11 and 14" are ages
    if before.lower == "of":
        return bare.first > 1 and tokens[bare.first - 2].lower in _row("levels")
    plain = before.lower not in _row("apart") and before.text.islower()
    return before.text in _DASHES or plain or is_gapped(tokens, other, bare)


def _before(tokens: Sequence[Token], bare: Reading) -> Token:
    """The word before a figure, adverbs apart: "was just 15"."""
    at = bare.first - 1
    while at > 0 and tokens[at].lower in _row("adverbs"):
        at -= 1
    return tokens[at]


def _comparable(bare: Reading, other: Reading) -> bool:
    """A point printed to as many places and of a like size; "one" of a kind says nothing of the next figure."""
    one, two = other.quantity, bare.quantity
    if one is None or two is None or one.printed.high is None or two.printed.high is None or two.printed.low != two.printed.high:
        return False
    return places(bare) == places(other) and one.printed.high != 1 and ratio(one.printed.high, two.printed.high) <= _LIKE


def _closed(tokens: Sequence[Token], bare: Reading) -> bool:
    """Nothing behind the figure may be what it counts: a stop, a preposition, a conjunction, or "of them"."""
    if bare.last >= len(tokens):
        return True
    token = tokens[bare.last]
    if token.lower in _row("succession") or [t.lower for t in tokens[bare.last : bare.last + 3]] == ["in", "a", "row"]:
        return False
    if token.lower == "of":
        return bare.last + 1 < len(tokens) and tokens[bare.last + 1].lower in _row("them")
    if any(behind.lower in _row("scales") for behind in tokens[bare.last : bare.last + 5]):
        return False
    if token.text in _STOPS:
        if token.text == "," and _figure_follows(tokens, bare.last):
            return False  # "two, 4GB modules"
        glued = token.start == tokens[bare.last - 1].end
        return glued or token.text == "("
    return token.lower in _row("behind") and not _goes_on(tokens, bare.last)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """"400 by 352 pixels", "two under-aged girls"."""
    tied = at + 1 < len(tokens) and tokens[at + 1].text == "-" and tokens[at + 1].start == tokens[at].end
    return tied or (tokens[at].lower == "by" and _figure_follows(tokens, at))


def _figure_follows(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].kind == "digits"


def _sentence_ends(tokens: Sequence[Token], first: int, last: int) -> bool:
    """A stop before a gap and a capital; what begins by comparing goes on with the sentence before."""
    for at in range(first, last - 1):
        if tokens[at].text in ".!?" and tokens[at + 1].start > tokens[at].end and not tokens[at + 1].text[0].islower():
            return True
    return False


def _names_other(tokens: Sequence[Token], first: int, last: int) -> bool:
    """"and the number of towns fell from 50": what is counted there is said anew."""
    said = [token.lower for token in tokens[first:last]]
    return any(pair == ("number", "of") for pair in pairwise(said))


def _like(bare: Reading, model: Reading) -> Reading:
    if bare.quantity is None or model.quantity is None:
        return bare
    unit = model.quantity.unit if not bare.quantity.unit else bare.quantity.unit
    if not unit or unit == bare.quantity.unit:
        return bare._replace(noun=model.noun)
    return bare._replace(noun=model.noun, quantity=in_unit(bare.quantity, unit, model.quantity.dimension), kind=model.kind)


@cache
def _row(name: str) -> frozenset[str]:
    return frozenset(table("elliptic")["en"][name])


_LIKE = 1000
_MARKS = frozenset(":/×*#=²°")
_STOPS = frozenset(",.;()!?—")
_DASHES = frozenset("-–—")
_LIST = frozenset((",", "and", "or"))
_SIDES = (["by"], ["x"])
_OR = (["or"], [",", "or"], [",", "or", "by"])
_JOINED = ([","], ["and"], ["or"], [",", "and"], [",", "or"])
