"""How alike two claims are: features weighted by one table, squeezed into a score from 0 to 1, with the reasons.

In: two profiles. Out: the score, or a `Link` that says which words, names and dates agreed. The weights stand in
lexicon/match_weights.toml, with the data on which they were found; benchmarks/groups/fit.py finds them again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import get_args

from factcheck.lexicon import table
from factcheck.match.context import verbatim
from factcheck.match.features import FAMILY_FEATURES, FEATURES, far_times
from factcheck.match.framing import framed_alike, other_entity, other_owner, same_head
from factcheck.match.names import same_name
from factcheck.match.profiles import Profile
from factcheck.match.sorts import Family
from factcheck.match.values import equal, mute, other_change, part, worth_a_look
from factcheck.match.weights import Weights, chance_of, flat_weights
from factcheck.model.group import Link
from factcheck.model.value import Quantity, When
from factcheck.normalise.lemmas import fates_apart, predicate_set
from factcheck.normalise.scales import unit_left_out

BARE = "bare"
"""Sort of a pair of which one side leaves out its unit."""

_MONTH = 31
"""Days of a month at most: two papers may give one crash two days, seldom two years."""

_WHOLE = 1000
"""Figures above it are printed in thousands and millions, and are whole then."""

_SAME_SORT: Mapping[Family, Family] = {"score": "age"}
"""Sorts that are weighed alike: a record and an age are each somebody's own ("Ali (56-5), 38, ..."), and records are rare."""

_TO_SUPERLATIVE = 5
"""Words up to a superlative: "one of the country's very largest"."""

_ANY_YEAR = "XXXX"
"""TIMEX3 of a feast without its year."""

_NOW = "PRESENT_REF"
"""TIMEX3 of "now"."""

_SEXES = {"man", "woman"}
"""Sets of nouns that nobody is in both of."""

_FROM, _TO_PLACE = {"of", "in", "from", "at", "near"}, 4
"""Words before a place, and how many words back one may stand."""

_MOST_WORDS = 5
"""Shared words that a reason lists; more do not help a reader."""


def vector(left: Profile, right: Profile) -> dict[str, float]:
    """Measure all features of a pair: those for all sorts of values under their names, those for one sort as `sort.feature`.

    Of those for one sort what is 0 is left out.
    """
    values = {name: measure(left, right) for name, measure in _MEASURES}
    family = _SAME_SORT.get(left.family, left.family) if left.family == right.family else BARE
    for name, own in _OF_SORT[family]:
        if values[name]:
            values[own] = values[name]
    values[f"{family}.any"] = 1.0
    return values


_MEASURES = tuple((feature.name, feature.measure) for feature in FEATURES)
_OF_SORT: Mapping[str, Sequence[tuple[str, str]]] = {
    sort: tuple((name, f"{sort}.{name}") for name in FAMILY_FEATURES) for sort in (*get_args(Family), BARE)
}


def first_chance(values: Mapping[str, float]) -> float:
    """Chance from 0 to 1 that a pair with these features measures one thing, by itself."""
    return chance_of(values, first_weights(values))


def second_chance(values: Mapping[str, float], company: Mapping[str, float]) -> float:
    """Chance from 0 to 1 that a pair measures one thing, by its features and the company it keeps."""
    return chance_of({**values, **company}, second_weights(values))


def first_weights(values: Mapping[str, float]) -> Weights:
    """Weights of a first look: values that exclude each other are judged by other weights than those that can both be true."""
    return flat_weights("apart" if values["part"] else "alike")


def second_weights(values: Mapping[str, float]) -> Weights:
    """Weights of a second look."""
    return flat_weights("apart_again" if values["part"] else "alike_again")


def comparable(left: Profile, right: Profile) -> bool:
    """Tell whether two claims can measure one thing at all.

    Their values are of one sort: days with days, lengths with lengths, ages with ages. What is counted is not known to be two
    kinds of thing, and what happens to it not two fates. And they agree in something: the value, a word beside one of them, a
    noun, a predicate, or all that stands right round them.
    """
    if (left.family != right.family or left.dimension != right.dimension) and not unit_left_out(left.claim, right.claim):
        return False
    if any(apart(left, right) for apart in TOLD_APART):
        return False
    if left.family == "count" and (_two_things(left, right) or fates_apart(left.predicate, right.predicate)):
        return False
    return _touch(left, right) or _touch(right, left) or framed_alike(left, right) or worth_a_look(left, right)


def held_apart(left: Profile, right: Profile) -> bool:
    """Tell two claims that are of two persons, owners or times: whatever sets they stand in, these are no one measure."""
    return left.family == right.family and any(apart(left, right) for apart in _HELD)


def _touch(left: Profile, right: Profile) -> bool:
    """Tell whether a word beside one value is anywhere in the sentence of the other."""
    return any(word in right.near for word in (*left.ahead, *left.behind))


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
    """Tell the ages of two who are named in full: "John Smith, 34" and "Mary Jones, 36"."""
    one, two = left.claim.measure.entity, right.claim.measure.entity
    named = left.family == right.family == "age" and " " in one and " " in two
    sure = named and (part(left, right) or (_is_apposed(left) and _is_apposed(right)))
    return bool(sure and other_entity(left, right)) and not same_name(one.split()[-1], two.split()[-1])


def _is_apposed(age: Profile) -> bool:
    """Tell an age right behind the name of whose it is, "Sam Okoro, 28," and no place: "a man of New Bedford, 35,"."""
    name = age.claim.measure.entity.split()[-1]
    before = age.claim.selector.prefix.lower().rstrip().removesuffix(",").split()
    named = bool(before) and before[-1] == name
    return named and age.claim.selector.prefix.rstrip().endswith(",") and not _FROM & set(before[-_TO_PLACE:])


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
    """Tell how far something fell from how long another is: a level and a change, with no noun or predicate in common."""
    framed = same_head(left, right) or (left.predicate and left.predicate == right.predicate)
    return left.family == "unit" and bool(other_change(left, right)) and not framed


def _of_two_times(left: Profile, right: Profile) -> bool:
    """Tell figures of two times, more than a month apart: "In 1996 a quake killed nine" and "killed 12 on 3 May 2024".

    Of 186 such pairs of the golds that exclude each other, two are of one measure.
    """
    return bool(part(left, right) and far_times(left, right))


TOLD_APART: Mapping[Callable[[Profile, Profile], bool], str] = {
    _named_by_years: "their years tell two things apart",
    _one_is_average: "one of them is an average",
    _one_points_back: "one of them goes through a list of its own text",
    _one_is_a_feast: "one of them names a feast, and no day that is known",
    _only_says_now: "one of them says only that it is now",
    _of_two_owners: "they are given to two persons or bodies",
    _of_two_persons: "they are of two persons",
    _of_man_and_woman: "one is the age of a man, and the other that of a woman",
    _of_two_moments: "one is an age of a former time",
    _level_and_change: "one is a level and the other a change, of different things",
    _of_two_times: "they are dated more than a month apart",
    _names_some: "one of them says that something is among the largest, and counts nothing",
}
"""What tells two measures though words and sort agree, with what it says to a reader."""


_HELD = (_of_two_owners, _of_two_persons, _of_man_and_woman, _of_two_moments, _of_two_times)


def _two_things(left: Profile, right: Profile) -> bool:
    return left.kind != right.kind and bool(left.kind and right.kind)


def link(left: Profile, right: Profile, chance: float) -> Link:
    """Say why two claims are in one group."""
    return Link(left.claim.id, right.claim.id, round(chance, 3), "; ".join(_reasons(left, right)) or "the values are alike")


def _reasons(left: Profile, right: Profile) -> list[str]:
    values = vector(left, right)
    reasons = []
    if values["same_head"]:
        heads = sorted({left.claim.measure.head, right.claim.measure.head})
        reasons.append(f"both count “{heads[0]}”" if len(heads) == 1 else f"“{heads[0]}” and “{heads[1]}” are one thing")
    elif values["same_kind"]:
        reasons.append(f"“{left.claim.measure.head}” and “{right.claim.measure.head}” are of one kind")
    if values["same_predicate"]:
        reasons.append(f"same predicate “{left.claim.measure.predicate}”")
    if values["same_entity"]:
        reasons.append(f"both of {left.claim.measure.entity.title()}")
    names = sorted(n for n in left.names if any(same_name(n, other) for other in right.names))
    if names:
        reasons.append("shared names: " + ", ".join(name.title() for name in names[:_MOST_WORDS]))
    words = sorted(set(left.near) & set(right.near), key=lambda w: (-left.near[w] * right.near[w], w))
    if words:
        reasons.append("shared words: " + ", ".join(w.split(" ", 1)[-1] for w in words[:_MOST_WORDS]))
    if values["same_time"]:
        reasons.append("dated alike")
    reasons += ["same value"] if values["equal"] else ["the values meet"] if values["meet"] else []
    return reasons
