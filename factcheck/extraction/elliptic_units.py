"""Whether a bare figure leaves out the unit of another: "from 208 kg to 193", "€110, ten more than this year".

In: tokens, the figure with its unit, and the bare one. Out: whether both have the unit; how far apart they are, and their places.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factcheck.lexicon import table
from factcheck.normalise.lemmas import is_noun, lemma
from factcheck.normalise.readings import Reading
from factcheck.normalise.tokens import Token


def of_a_unit(tokens: Sequence[Token], other: Reading, bare: Reading) -> bool:
    """Tell whether a bare figure has the unit of another before it.

    It is taken over by the other end of a change, by what is compared, and by figures printed to the same places.

    Args:
        tokens: of the text.
        other: a figure with its unit.
        bare: one without.
    """
    one, two = other.quantity, bare.quantity
    if one is None or two is None or one.printed.high is None or two.printed.high is None:
        return False
    nearby = ratio(one.printed.high, two.printed.high)
    if other.kind == "duration" or told_instead(tokens, bare):
        return (told_instead(tokens, bare) or _is_level_after(tokens, other, bare)) and nearby <= 10
    if places(bare) == places(other) > 0 and nearby <= 10:
        return True
    if _broken(one.printed.high) and _broken(two.printed.high) and nearby <= Decimal("1.1"):
        return True
    before = tokens[bare.first - 1].lower
    if before == "with" and tokens[max(0, bare.first - 2)].lower not in _row("compared"):
        return False
    if _is_difference(tokens, other, bare) or _is_shared(tokens, other, bare) or _is_gapped(tokens, other, bare):
        return True
    level = one.dimension.startswith("percent") and one.change != "level"
    if before in ("to", "by"):
        along = tokens[other.first - 1].lower == "by" and level
        return along if before == "by" else not level and (nearby <= 10 or one.change != "level")
    return before in _row("compares") and not level and nearby <= 10


def _is_level_after(tokens: Sequence[Token], other: Reading, bare: Reading) -> bool:
    """Tell the level that a length of time came to: "cut from 14 months to six"."""
    between = [token.lower for token in tokens[other.last : bare.first]]
    return other.former and between[:1] == ["to"] and len(between) <= _PHRASE


def _is_gapped(tokens: Sequence[Token], other: Reading, bare: Reading) -> bool:
    """Tell what is measured twice: "12 degrees at the start and 16 at the finish"; in "and 16 at the gate were hurt" men are."""
    between = [token.lower for token in tokens[other.last : bare.first]]
    behind = [token.lower for token in tokens[bare.last : bare.last + _CLAUSE]]
    paired = len(between) > 1 and behind[:1] == between[:1] and between[-1] in ("and", ",", "but", ";")
    measured = other.quantity is not None and other.quantity.dimension in _MEASURED
    return paired and measured and between[0] in _row("behind") and _COUNTING.isdisjoint(behind[1:])


def told_instead(tokens: Sequence[Token], bare: Reading) -> bool:
    """Tell a figure that another stands for: "21 per cent instead of 19", "14 days rather than 21"."""
    return [token.lower for token in tokens[max(0, bare.first - 2) : bare.first]] in (["instead", "of"], ["rather", "than"])


def _is_difference(tokens: Sequence[Token], other: Reading, bare: Reading) -> bool:
    """"€110, ten more than this year"."""
    said = [token.lower for token in tokens[bare.last : bare.last + 2]]
    between = [token.text for token in tokens[other.last : bare.first]]
    return len(said) == 2 and said[0] in _MORE and said[1] == "than" and len(between) == 1 and between[0] in _ASIDE


def _is_shared(tokens: Sequence[Token], other: Reading, bare: Reading) -> bool:
    """"60 percent for Berg and 40 for Lind": two parts of one sum, each behind it the same word."""
    one, two = other.quantity, bare.quantity
    between = [token.lower for token in tokens[other.last : bare.first]]
    link = tokens[bare.last].lower if bare.last < len(tokens) else ""
    if one is None or two is None or one.unit != "percent" or not between:
        return False
    if between[-1] == "at" == tokens[other.first - 1].lower:
        return True  # "food stays at 7 percent, books at 5"
    total = (one.printed.high or Decimal(0)) + (two.printed.high or Decimal(0))
    same = total == _ALL or (total < _ALL and "for" in between)
    return between[-1] in ("and", ",", "but") and link in ("for", "against") and same


def goes_along(tokens: Sequence[Token], other: Reading, reading: Reading) -> bool:
    """Tell a share that rises with the one before it, where one verb serves two nouns: "sales rose 5% and profits 2%".

    Args:
        tokens: of the text.
        other: the share before.
        reading: a share that no verb of its own makes a rise or a fall.
    """
    one, two = other.quantity, reading.quantity
    if one is None or two is None or not one.unit == two.unit == "percent" or one.change == "level" or two.change != "level":
        return False
    between = [token.text for token in tokens[other.last : reading.first]]
    between = between[1:] if between[:1] == [","] else between
    noun = (between[1:-1] if between[-1:] == ["by"] else between[1:]) or [""]
    behind = tokens[reading.last].lower if reading.last < len(tokens) else "."
    ends = reading.noun is None and (behind in ".,;" or behind in _row("behind")) and behind not in _COUNTING
    sure = between[-1:] == ["by"] or len(noun) == 1 or is_noun(lemma(noun[-1]))  # "and staff own 12%"
    return between[:1] == ["and"] and len(noun) <= _PHRASE and ends and sure and _is_subject(noun)


def is_of_it(tokens: Sequence[Token], other: Reading, bare: Reading) -> bool:
    """Tell a share without its sign in the sentence behind: "fell to 12 per cent. It was 14 a year ago"."""
    one, two = other.quantity, bare.quantity
    if one is None or two is None or one.unit != "percent" or not one.printed.high or not two.printed.high or two.unit:
        return False
    between = [token.lower for token in tokens[other.last : bare.first] if token.lower not in _STILL]
    told = between[-3:-1] == [".", "it"] and between[-1] in _WAS and between.count(".") == 1
    behind = tokens[bare.last].lower if bare.last < len(tokens) else "."
    return told and behind in _DATED and ratio(one.printed.high, two.printed.high) <= _ALIKE


def _is_subject(noun: Sequence[str]) -> bool:
    """Tell a noun without a verb: "profits", "net profit"; "hit", "was" and "the share" say something else."""
    forms = table("irregular")["forms"]
    verbs = any(word in forms or word.endswith(("ed", "ing")) or word in _row("unchanged") for word in noun)
    return all(word.isalpha() and word.islower() for word in noun) and not verbs and _row("of_level").isdisjoint(noun)


def ratio(one: Decimal, two: Decimal) -> Decimal:
    """Divide the greater of two figures by the smaller; a thousand where one is nothing."""
    low, high = sorted((abs(one), abs(two)))
    return high / low if low else Decimal(1000)


def _broken(figure: Decimal) -> bool:
    """Three digits before the noughts, of five or more: two that are that close are hardly of two kinds."""
    return abs(figure) >= 10_000 and len(str(int(abs(figure))).rstrip("0")) >= _LONG


def places(reading: Reading) -> int:
    """Count the places behind the point of a figure."""
    quantity = reading.quantity
    printed = None if quantity is None else quantity.printed.high
    return 0 if printed is None else max(0, -int(printed.as_tuple().exponent))


@cache
def _row(name: str) -> frozenset[str]:
    return frozenset(table("elliptic")["en"][name])


_MORE = frozenset(("more", "less", "fewer", "higher", "lower"))
_ASIDE = frozenset(",-–—(")
_ALL, _CLAUSE = 100, 7
_MEASURED = frozenset(("temperature", "length", "mass", "speed", "volume", "energy", "power"))
_LONG, _PHRASE, _ALIKE = 3, 2, 4
_STILL = frozenset(("now", "still", "only", "just", "about", "then"))
_WAS = frozenset(("is", "was"))
_DATED = frozenset((".", ",", ";", "a", "in", "last", "before", "earlier", "then", "at", "when"))
_COUNTING = frozenset(("of", "are", "were", "was", "is", "have", "had", "has", "a", "died", "remain", "remained"))
