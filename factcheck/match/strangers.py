"""What tells two measures though words and sort of values agree: two owners, two persons, two times, a level and a change.

In: two profiles. Out: what tells them apart, in words for a reader. Each rule rests on how few pairs of the golds it would part
wrongly (benchmarks/groups).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, get_args

from factcheck.lexicon import table
from factcheck.match.context import verbatim
from factcheck.match.covers import for_two_parts, of_cost_and_saving, of_two_records, of_two_sides
from factcheck.match.features import other_time
from factcheck.match.framing import other_entity, other_owner, same_head
from factcheck.match.names import same_name
from factcheck.match.profiles import Profile
from factcheck.match.sorts import Family
from factcheck.match.strangers_contrast import (
    in_contrast,
    of_one_restricted,
    of_opposed_acts,
    of_two_extents,
    of_two_in_order,
    words_in_contrast,
)
from factcheck.match.strangers_dates import deadline_and_act, end_and_act, of_two_sayings, one_is_of_saying, since_and_act
from factcheck.match.strangers_kinds import of_two_kinds
from factcheck.match.strangers_named import of_limit_and_level, of_poll_and_count, of_two_ends, of_two_places, of_two_sums
from factcheck.match.values import equal, mute, other_change, part
from factcheck.model.value import Quantity, When
from factcheck.normalise.lemmas import predicate_set

_MONTH = 31
"""Days of a month at most: two papers may give one crash two days, seldom two years."""

_WHOLE = 1000
"""Figures above it are printed in thousands and millions, and are whole then."""

_TO_SUPERLATIVE = 5
"""Words up to a superlative: "one of the country's very largest"."""

_ANY_YEAR = "XXXX"
"""TIMEX3 of a feast without its year."""

_NOW = "PRESENT_REF"
"""TIMEX3 of "now"."""

_SEXES = {"man", "woman"}
"""Sets of nouns that nobody is in both of."""

_LINKS = {"", "who is", "who was", "now", "then", "aged"}
"""What may stand between a name with its comma and an age."""

_FROM, _TO_PLACE = {"of", "in", "from", "at", "near"}, 4
"""Words before a place, and how many words back one may stand."""


def told_apart(left: Profile, right: Profile) -> str:
    """Say what tells two measures though words and sort of values agree; empty where nothing does."""
    for rule in _OF[left.family] if left.family == right.family else _RULES:
        if rule.tells(left, right):
            return rule.says if rule.words is None else rule.says.format(*rule.words(left, right))
    return ""


def held_apart(left: Profile, right: Profile) -> bool:
    """Tell two claims that are of two persons, owners or times: whatever sets they stand in, these are no one measure."""
    return left.family == right.family and any(apart(left, right) for apart in _HELD)


def _named_by_years(left: Profile, right: Profile) -> bool:
    """Tell two things that are told apart by their years: "the 2005 season" and "the 2008-09 season".

    What somebody did is not: one conviction may be given two years.
    """
    if not (left.head and right.head and part(left, right)) or predicate_set(left.head) or predicate_set(right.head):
        return False
    spans = [side.claim.value.period for side in (left, right) if isinstance(side.claim.value, When)]
    return bool(spans) and all(span is not None and span.days is not None and span.days > _MONTH for span in spans)


def _one_is_average(left: Profile, right: Profile) -> bool:
    """Tell a count from so many a time: things come whole, so "22.8 points" are an average and "23 points" need be none."""
    scaled = left.claim.measure.head in table("speech")["scales"]
    return bool(same_head(left, right)) and not scaled and _in_fractions(left) != _in_fractions(right)


def _in_fractions(profile: Profile) -> bool:
    value = profile.claim.value
    if profile.family != "count" or not isinstance(value, Quantity):
        return False
    return any(bound is not None and bound < _WHOLE and bound % 1 for bound in (value.printed.low, value.printed.high))


def _one_points_back(left: Profile, right: Profile) -> bool:
    """Tell an ordinal that goes through what its own text listed before: "The first was when ..."."""
    return left.dimension == "ordinal" and _points_back(left) != _points_back(right)


def _points_back(ordinal: Profile) -> bool:
    following = ordinal.claim.selector.suffix.split(maxsplit=1)
    return not ordinal.head and bool(following) and following[0].lower() in table("speech")["goes_through"]


def _names_some(left: Profile, right: Profile) -> bool:
    """Tell "one of the largest providers", which says what somebody is and counts nothing, from a number; not a quote of it."""
    some = left.family == right.family == "count" and (_is_among(left) or _is_among(right))
    return some and not (equal(left, right) and verbatim(left, right) == 1)


def _is_among(profile: Profile) -> bool:
    following = profile.claim.selector.suffix.split(maxsplit=_TO_SUPERLATIVE)[:_TO_SUPERLATIVE]
    if not following or following[0].lower() != "of":
        return False
    first = profile.claim.selector.exact.lower() == "one"  # "one of the last", but "eight of the last ten"
    listed = table("speech")["superlatives"] if first else ("most",)
    return any(word.lower() in listed or (word.islower() and word.endswith("est")) for word in following[1:])


def _one_is_a_feast(left: Profile, right: Profile) -> bool:
    """Tell the feast of "a Christmas party", which names no day that is known, from a day."""
    return left.family == right.family == "date" and _names_a_feast(left) != _names_a_feast(right) and bool(mute(left, right))


def _names_a_feast(profile: Profile) -> bool:
    value = profile.claim.value
    return isinstance(value, When) and value.period is None and value.timex == _ANY_YEAR


def _only_says_now(left: Profile, right: Profile) -> bool:
    """Tell "now" and "currently", which date nothing: of 280 in the golds, ten are of a measure that others date so too."""
    return any(isinstance(side.claim.value, When) and side.claim.value.timex == _NOW for side in (left, right))


def _of_two_owners(left: Profile, right: Profile) -> bool:
    """Tell two figures that are given to two by their place: "Bowe (45-1, 33 KOs)" and "Rahman (45-7-2, 36 KOs)".

    Of 196 such pairs of the golds that exclude each other, two are of one measure. Where one source has a value for either, two
    that print one value are two as well: "Boston won 31, Denver 12" and "Boston 12, Denver 31" (of 50 such pairs, 3 are one).
    """
    if not other_owner(left, right):
        return False
    return bool(part(left, right)) or (left.family != "date" and (_owns_beside(left, right) or _owns_beside(right, left)))


def _owns_beside(one: Profile, other: Profile) -> bool:
    """Tell whether the other's source gives a value of the same thing to whom this one is given."""
    return any(same_name(one.claim.measure.owner, owner) for owner in other.owners)


def _of_two_persons(left: Profile, right: Profile) -> bool:
    """Tell the ages of two persons: "John Smith, 34" and "Mary Jones, 36"; one age of two only where the names stand at it."""
    one, two = left.claim.measure.entity, right.claim.measure.entity
    if left.family != "age" or right.family != "age" or not other_entity(left, right):
        return False
    full = (" " in one) + (" " in two)
    named = full == len((one, two)) if part(left, right) else bool(full) and _is_apposed(left) and _is_apposed(right)
    return named and not same_name(one.split()[-1], two.split()[-1])


def _is_apposed(age: Profile) -> bool:
    """Tell an age right behind the name of whose it is, "Sam Okoro, 28," and no place: "a man of New Bedford, 35,"."""
    name = age.claim.measure.entity.split()[-1]
    person, comma, link = age.claim.selector.prefix.lower().rpartition(",")
    before = person.split()
    named = bool(before and comma) and before[-1] == name and link.strip() in _LINKS
    return named and not _FROM & set(before[-_TO_PLACE:])


def _of_man_and_woman(left: Profile, right: Profile) -> bool:
    """Tell the age of a man from that of a woman: "He is 41" and "a 59-year-old woman"."""
    return left.family == right.family == "age" and {left.head, right.head} == _SEXES and bool(part(left, right))


def _of_two_moments(left: Profile, right: Profile) -> bool:
    """Tell the age at some former time from that of the article: "Berg, then 32" and "Berg, 34"."""
    return left.family == right.family == "age" and _of_then(left) != _of_then(right) and bool(part(left, right))


def _of_then(age: Profile) -> bool:
    ahead, behind = age.claim.selector.prefix.rsplit(maxsplit=1)[-1:], age.claim.selector.suffix.split(maxsplit=3)[:3]
    return ahead == ["then"] or behind[:1] == ["when"] or behind == ["at", "the", "time"]


def _level_and_change(left: Profile, right: Profile) -> bool:
    """Tell how far something fell from how long another is: a level and a change, with no noun or predicate in common.

    Of two shares these may agree: "cut deaths by 88 percent" and "60 percent of the deaths" are two.
    """
    if left.family != "unit" or not other_change(left, right):
        return False
    framed = same_head(left, right) or (left.predicate and left.predicate == right.predicate)
    return not framed or (left.dimension == right.dimension == "share" and not equal(left, right))


def _of_two_times(left: Profile, right: Profile) -> bool:
    """Tell figures of two times: "2,600 homes had no power on Sunday" and "240 on Monday".

    Of 116 such pairs of the golds that are dated at most a month apart, five are of one measure; of 186 that are dated farther
    apart, two.
    """
    return left.family != "date" and bool(part(left, right) and other_time(left, right))


def _of_two_editions(left: Profile, right: Profile) -> bool:
    """Tell figures of two like things: "last year's festival" and "the festival", "the first phase" and "the second phase"."""
    one, two = left.claim.measure.edition, right.claim.measure.edition
    if one == two or not part(left, right):
        return False
    if "another" in {one, two}:
        return True
    told = bool({one, two} & {"before", "after"}) and not (left.past or right.past)
    return left.family != "date" and (told or (one.isdecimal() and two.isdecimal()))


def _names_two_stages(left: Profile, right: Profile) -> bool:
    """Tell ordinals that name two stages, "the first phase" and "the second phase", from "stopped in the sixth round"."""
    return left.dimension == "ordinal" and bool(part(left, right)) and _names_a_stage(left) and _names_a_stage(right)


def _names_a_stage(ordinal: Profile) -> bool:
    before = ordinal.claim.selector.prefix.lower().split()[-2:-1]
    speech = table("speech")
    return ordinal.claim.measure.head in speech["stages"] and ordinal.definite and not set(before) & set(speech["prepositions"])


class Rule(NamedTuple):
    """What tells two measures.

    Args:
        tells: takes two profiles.
        says: what it says to a reader.
        sorts: of values that it looks at; all where empty.
        words: what gives the words of both that it says, where it says some.
    """

    tells: Callable[[Profile, Profile], bool]
    says: str
    sorts: tuple[Family, ...] = ()
    words: Callable[[Profile, Profile], tuple[str, ...]] | None = None


_RULES = (
    Rule(_named_by_years, "their years tell two things apart", ("date",)),
    Rule(_one_is_average, "one of them is an average", ("count",)),
    Rule(_one_points_back, "one of them goes through a list of its own text", ("rank",)),
    Rule(_one_is_a_feast, "one of them names a feast, and no day that is known", ("date",)),
    Rule(_only_says_now, "one of them says only that it is now", ("date",)),
    Rule(one_is_of_saying, "one of them is the day on which it was said", ("date",)),
    Rule(of_two_sayings, "they are the days of two statements", ("date",)),
    Rule(since_and_act, "one says since when something is so, and the other when something was done", ("date",)),
    Rule(end_and_act, "one is an end, and the other a beginning or an act", ("date",)),
    Rule(deadline_and_act, "one is by when something has to be done, and the other when something was", ("date",)),
    Rule(_of_two_owners, "they are given to two persons or bodies"),
    Rule(of_two_places, "they were counted in two places", ("count",)),
    Rule(of_poll_and_count, "one is of a poll, and the other of what was won", ("count", "unit")),
    Rule(of_limit_and_level, "one is what a rule or a plan sets, and the other a level", ("count", "unit")),
    Rule(of_two_ends, "they are distances from two ends", ("unit",)),
    Rule(of_two_sums, "they are two sums, one of them a part of the other or another account", ("unit",)),
    Rule(of_two_kinds, "they are of two kinds", ("count", "unit")),
    Rule(_of_two_persons, "they are of two persons", ("age",)),
    Rule(_of_man_and_woman, "one is the age of a man, and the other that of a woman", ("age",)),
    Rule(_of_two_moments, "one is an age of a former time", ("age",)),
    Rule(_level_and_change, "one is a level and the other a change, of different things", ("unit",)),
    Rule(_of_two_times, "they are dated differently"),
    Rule(_names_two_stages, "they name two stages", ("rank",)),
    Rule(_of_two_editions, "they are of two like things, one before the other"),
    Rule(for_two_parts, "they are for two parts of a year, or for a part and the whole"),
    Rule(of_two_sides, "one is of the votes for something, and the other of those against it", ("count",)),
    Rule(of_two_records, "one of them is how far back a record reaches", ("unit",)),
    Rule(of_cost_and_saving, "one is a cost and the other a saving", ("unit",)),
    Rule(of_two_extents, "they are sizes in two directions", ("unit",)),
    Rule(of_two_in_order, "they are of two things that are numbered"),
    Rule(of_one_restricted, "only one is of a part, a time or a degree", ("count", "unit")),
    Rule(of_opposed_acts, "what was done to one undoes what was done to the other"),
    Rule(in_contrast, "they are of two like things, told by “{}” and “{}”", words=words_in_contrast),
    Rule(_names_some, "one of them says that something is among the largest, and counts nothing", ("count",)),
)

_OF: Mapping[Family, Sequence[Rule]] = {
    family: tuple(rule for rule in _RULES if not rule.sorts or family in rule.sorts) for family in get_args(Family)
}

_APART = (
    of_two_places, of_two_ends, of_two_sums, of_two_kinds, of_two_extents, in_contrast, of_two_in_order, of_one_restricted,
    of_opposed_acts, for_two_parts, of_two_sides, of_two_records, of_cost_and_saving,
)  # fmt: skip

_HELD = (_of_two_owners, *_APART, _of_two_persons, _of_man_and_woman, _of_two_moments, _of_two_times)
