"""Two quantities on one scale.

In: quantities. Out: whether they can be compared, and what each leaves possible in one unit: their own where they share it, else
the base unit of their dimension.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from factcheck.lexicon import table
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.value import Quantity
from factcheck.normalise.lemmas import noun_kind, noun_set
from factcheck.normalise.units import SHARES, to_base, unit_named


def comparable(left: Quantity, right: Quantity) -> bool:
    """Tell whether two quantities can be brought to one scale."""
    if not same_dimension(left, right):
        return False
    return left.unit == right.unit or None not in (unit_named(left.unit), unit_named(right.unit))


def same_dimension(left: Quantity, right: Quantity) -> bool:
    """Tell whether two quantities convert into each other exactly. A share may be printed as percent or as a fraction."""
    return left.dimension == right.dimension or {left.dimension, right.dimension} <= SHARES


def same_score(left: Quantity, right: Quantity) -> bool:
    """Tell whether two scores are one, whichever side is told first: "2-0" is "0-2"; "52-3" does not say how many were drawn."""
    one, two = (sorted(map(int, _FIGURES.findall(score.surface))) for score in (left, right))
    return one == two if len(one) == len(two) else left.printed == right.printed


def unit_left_out(left: Claim, right: Claim) -> bool:
    """Tell whether two figures are one, with its unit on one side only: ".41" and ".41 percent", ", 38," and "aged 38".

    So are a rank and its count, "the seventh round" and "in seven rounds". A figure that differs says nothing, since it may
    count something else, and so may one that counts people or houses.
    """
    return any(_bare_of(one, other) or _rate_left_out(one, other) for one, other in ((left, right), (right, left)))


def _rate_left_out(bare: Claim, other: Claim) -> bool:
    """Tell a price from the same price a share: "€27.50 on offer" and "27.50 euros a share"."""
    mine, theirs = bare.value, other.value
    if not isinstance(mine, Quantity) or not isinstance(theirs, Quantity) or mine.printed != theirs.printed:
        return False
    return theirs.unit.startswith(f"{mine.unit} per ".lstrip())


def _bare_of(bare: Claim, other: Claim) -> bool:
    mine, theirs = bare.value, other.value
    if not isinstance(mine, Quantity) or not isinstance(theirs, Quantity) or mine.printed != theirs.printed:
        return False
    if mine.unit or mine.dimension != "count" or same_dimension(mine, theirs):
        return False
    same = bool(bare.measure.head) and noun_set(bare.measure.head) == noun_set(other.measure.head)
    if bare.measure.words and not same:
        return False  # "45,000 pairs" are no £45,000
    if theirs.dimension == "ordinal":
        return same
    if noun_kind(bare.measure.head) and not same:
        return False
    if other.kind == "age":
        return bool(_APPOSED.match(bare.selector.suffix))
    return theirs.dimension.split(":")[0].split("/")[0] in _LEFT_OUT


def unit_shortened(left: Quantity, right: Quantity) -> bool:
    """Tell whether two figures are one, and one unit may stand for the other: "13 miles" at sea, "35,000 tons" of diesel.

    A thousand tonnes may be told in one word: "45 kilotonnes" and "45,000 tons".
    """
    (one, mine), (two, theirs) = _in_plain(left), _in_plain(right)
    short, long = sorted((one, two), key=len)
    stands = long.endswith(f" {short}") or [short, long] in table("unit_slips")["near"]
    return short != long and stands and mine == theirs


def _in_plain(quantity: Quantity) -> tuple[str, Interval]:
    """The unit and the printed figure, of a kilotonne as so many tonnes."""
    unit, factor = table("unit_slips")["multiples"].get(quantity.unit, (quantity.unit, "1"))
    return unit, quantity.printed if factor == "1" else quantity.printed.scaled(Decimal(factor), Decimal(0))


def in_their_units(left: Quantity, right: Quantity) -> tuple[Quantity, Quantity]:
    """Read a length of time beside one in a finer unit as rounded to its own: "six weeks" beside "44 days".

    By half a unit, and by a tenth at most: "a year" is 11 months, and not eight.
    """
    return _in_its_unit(left, right), _in_its_unit(right, left)


def _in_its_unit(told: Quantity, other: Quantity) -> Quantity:
    if told.dimension != "time" or told.unit == other.unit or not told.interval.is_point or other.dimension != "time":
        return told
    coarse, fine = unit_named(told.unit), unit_named(other.unit)
    number = told.interval.low
    if coarse is None or fine is None or number is None or coarse.factor <= fine.factor or number % 1:
        return told
    slack = min(Decimal("0.5"), abs(number) / 10)
    return replace(told, interval=Interval(number - slack, number + slack))


def aligned(left: Quantity, right: Quantity) -> tuple[Interval, Interval]:
    """Return what two comparable quantities leave possible in one unit."""
    if left.unit == right.unit:
        return left.interval, right.interval
    return to_base(left), to_base(right)


def meets(left: Quantity, right: Quantity) -> bool:
    """Tell whether one number satisfies two comparable quantities."""
    mine, theirs = aligned(left, right)
    return mine.meets(theirs)


def expectations(left: Quantity, right: Quantity) -> tuple[Interval, Interval]:
    """Return what a reader expects of two comparable quantities, in one unit."""
    left, right = (replace(side, interval=side.expected or side.interval) for side in (left, right))
    return aligned(left, right)


def gap(left: Interval, right: Interval) -> Decimal:
    """Return the distance between two intervals that do not meet."""
    lower, upper = sorted((left, right), key=lambda side: (side.low is not None, side.low or Decimal(0)))
    assert lower.high is not None
    assert upper.low is not None
    return upper.low - lower.high


_FIGURES = re.compile(r"\d+")

_APPOSED = re.compile(r"\s*[,;.)]")
"""What stands behind an age without its years: "Anna Berg III, 38, said"."""

_LEFT_OUT = frozenset(("money", "count", "percent"))
"""Dimensions whose units are left out where they go without saying, or get lost on the way: a currency, a rate, a level."""
