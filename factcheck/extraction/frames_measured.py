"""What a value with a unit measures: "40 cm in height", "135 km from", "depth of 22 miles", "24-hour strike".

In: a quantity, the words of its sentence, its place and the noun phrase behind it. Out: a noun in dictionary form.
"""

from __future__ import annotations

from functools import cache

from factcheck.extraction import frames_clause as clause
from factcheck.extraction.frames_customs import dividend_before, goes_to, race_time
from factcheck.extraction.frames_levels import CHANGES, before_figure, change_began, changed, levelled
from factcheck.extraction.frames_words import Word, row
from factcheck.lexicon import table
from factcheck.model.value import Quantity
from factcheck.normalise.lemmas import noun_set, predicate_set
from factcheck.normalise.units import SHARES


def measured(value: Quantity, words: list[Word], place: tuple[int, int], phrase: list[Word]) -> str:
    """Find what a value with a unit measures.

    Args:
        value: with its unit.
        words: of the sentence.
        place: index of its first word, and of the word after it.
        phrase: the noun phrase behind it.
    """
    first, after = place
    own_kind = _by_custom(value, words, place) or changed(words, first)
    if own_kind:
        return own_kind
    following = words[after].lower if after < len(words) else ""
    attribute = clause.attribute_of(words, first) if first and _leads(words[first - 1]) else ""
    inside = _behind_in(words, after)
    if inside and not (value.dimension == "length" and noun_set(attribute) in _extents()):  # "a depth of four metres in peat"
        return inside
    if value.dimension.startswith("money") and value.change == "level" and words[before_figure(words, first)].base == "lose":
        return "loss"  # "lost $240 million" and "a loss of $240 million"
    if is_share_of(value, words, after) and phrase:
        given = (levelled(words, first) or attribute) if value.change == "level" else ""  # "a deficit of 3 percent of output"
        return given or _whole(phrase)
    if value.dimension == "length" and _goes_down(words, after):
        return "depth"
    if value.dimension == "length" and following in {"from", "away", "off", "short", "north", "south", "east", "west"}:
        return attribute if attribute in {"depth", "height"} else "distance"
    start = clause.behind_more(words, after)
    glued = start < len(words) and ((words[start].text.islower() and words[start].content) or words[start].text == "-")
    own = phrase[-1] if phrase and glued and not phrase[-1].verbal else None
    if own is None or own.lower in row("comparatives") or own.base in row("dayparts"):  # "4 percent month on month"
        begun = change_began(words, first - 1)  # "an increase in the tax from 19% to 20%"
        return levelled(words, first) or (clause.attribute_of(words, begun + 1) if begun else "") or attribute
    changes = predicate_set(own.base) in CHANGES  # "a 6 percent fall in revenue"
    return (changes and _behind_in(words, words.index(own) + 1)) or own.base


@cache
def _extents() -> frozenset[str]:
    return frozenset(table("contrasts")["extents"]["nouns"])


def _goes_down(words: list[Word], after: int) -> bool:
    """Tell a depth: "12 km underground", "40 metres below the surface"; not "200 metres below the summit"."""
    behind = [word.lower for word in words[after : after + 3]]
    if behind[:1] == ["underground"] or behind[:1] == ["underwater"]:
        return True
    under = [word for word in behind[1:] if word not in row("determiners")]
    return behind[:1] in (["below"], ["beneath"], ["under"]) and not row("surfaces").isdisjoint(under[:1])


def _leads(word: Word) -> bool:
    """Tell what may stand between a noun and its figure: a closed word, "gets" or "receives"."""
    return word.closed or word.base in row("gets")


def _by_custom(value: Quantity, words: list[Word], place: tuple[int, int]) -> str:
    """What a value is by the custom of its field: a dividend, the time of a race, what money goes to."""
    if race_time(value, words, place[0]):
        return "time"
    if not value.dimension.startswith("money:"):
        return ""
    return "dividend" if dividend_before(words, place[0]) else goes_to(words, *place)


def is_share_of(value: Quantity, words: list[Word], after: int) -> bool:
    """Tell a share of what stands behind it, whose clause tells of that part alone: "38 percent of households have no water"."""
    return value.dimension in SHARES and after < len(words) and words[after].lower == "of"


def _whole(phrase: list[Word]) -> str:
    """What a share is of: "62 percent of voters", "a third of the workforce walked out"."""
    return next((word.base for word in reversed(phrase) if not (word.verbal and word.lower.endswith("ed"))), "")


def _behind_in(words: list[Word], at: int) -> str:
    """The noun behind "in", unless it dates: "40 cm in height", "an increase of 5 percent in the number of"."""
    if at >= len(words) or words[at].lower != "in":
        return ""
    phrase, _ = clause.noun_phrase(words, at + 1)
    if not phrase or not phrase[-1].text.islower() or phrase[-1].base in row("dayparts"):
        return ""
    return phrase[-1].base
