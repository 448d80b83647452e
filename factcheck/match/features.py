"""Features: what speaks for or against two claims measuring one thing. One plain function each.

In: two profiles. Out: a number, 0 where the feature has nothing to say. None of them decides alone; how much each counts stands
in lexicon/match_weights.toml with the data on which it was found. All are symmetric.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from factcheck.lexicon import table
from factcheck.match.context import (
    ahead_alike,
    behind_alike,
    both_lead,
    close,
    close_telling,
    last_alike,
    last_apart,
    names_rare,
    names_shared,
    near_words,
    next_alike,
    next_apart,
    one_leads,
    own_words,
    rare_value,
    same_slot,
    sole_head,
    sole_value,
    verbatim,
    wide_words,
)
from factcheck.match.dating import dated_apart
from factcheck.match.days import days_apart, grains, news_days, one_vague, same_day, sole_day, told_alike, within
from factcheck.match.framing import (
    both_definite,
    crossed_predicate,
    full_entity,
    one_definite,
    one_life,
    one_offset,
    other_entity,
    other_head,
    other_owner,
    other_predicate,
    same_entity,
    same_head,
    same_kind,
    same_noun,
    same_owner,
    same_predicate,
    sole_fate,
    sole_noun,
    two_verbs,
)
from factcheck.match.profiles import Profile
from factcheck.match.values import (
    converted,
    distance,
    equal,
    loose,
    meet,
    mute,
    other_change,
    part,
    rounded,
    size,
    slip,
    stretch,
    telling,
)
from factcheck.normalise.lemmas import is_event_noun, predicate_set

Measure = Callable[[Profile, Profile], float]
"""Takes two profiles, and gives a number."""


class Feature(NamedTuple):
    """A feature.

    Args:
        name: in the table of weights.
        measure: takes two profiles.
        says: what it says to a reader.
        speaks: 1 for a link, -1 against one, 0 as the data say: no weight may have the other sign, so that a reason that speaks
            for a link never counts against it.
        only: of which pairs it says something, where not of all: of a "date" or a "figure", of values "apart" or true "together".
    """

    name: str
    measure: Measure
    says: str
    speaks: int = 1
    only: tuple[str, ...] = ()


_LISTED = frozenset({"listed"})


def other_scope(left: Profile, right: Profile) -> float:
    """Number of words of part, rest, total or rate that only one side has, up to 3; one of a list is counted like any other."""
    return min(3.0, len((set(left.claim.measure.scope) ^ set(right.claim.measure.scope)) - _LISTED))


def other_rest(left: Profile, right: Profile) -> float:
    """1 where only one side counts what is left besides others: "another 20,000", "two other buildings"."""
    one, two = left.claim.measure.scope, right.claim.measure.scope
    return float(bool(one or two) and _rest().isdisjoint(one) != _rest().isdisjoint(two))


@cache
def _rest() -> frozenset[str]:
    return frozenset(table("speech")["rest"])


def one_before(left: Profile, right: Profile) -> float:
    """1 where only one is the level that a change began at: "up from 38 percent"."""
    return float(("before" in left.claim.measure.scope) != ("before" in right.claim.measure.scope))


def same_time(left: Profile, right: Profile) -> float:
    """1 where both sentences date what happened, and the dates meet."""
    one, two = left.claim.measure.time, right.claim.measure.time
    return float(one is not None and two is not None and one.meets(two))


def other_time(left: Profile, right: Profile) -> float:
    """1 where both sentences date what happened, and the dates exclude each other."""
    one, two = left.claim.measure.time, right.claim.measure.time
    return float(one is not None and two is not None and not one.meets(two))


def far_times(left: Profile, right: Profile) -> float:
    """1 where the dates of both sentences are of two events, more than a month apart: only a slip makes them one."""
    return float(dated_apart(left.claim.measure.time, right.claim.measure.time))


def half_timed(left: Profile, right: Profile) -> float:
    """1 where only one sentence has a date."""
    return float((left.claim.measure.time is None) != (right.claim.measure.time is None))


def one_thing(left: Profile, right: Profile) -> float:
    """1 where only one date belongs to a thing and to nothing that happens: "his 2013 Camry"."""
    return float(left.family == right.family == "date" and _of_thing(left) != _of_thing(right))


def _of_thing(profile: Profile) -> bool:
    return bool(profile.head) and not predicate_set(profile.claim.measure.head) and not is_event_noun(profile.claim.measure.head)


def few_of_sort(left: Profile, right: Profile) -> float:
    """1 where each source has one value of this sort only; less where it has more, which may be meant as well."""
    return 1 / math.sqrt(left.sorts * right.sorts)


def one_past(left: Profile, right: Profile) -> float:
    """1 where only one is of a time long before its story: "the quake of 1996 killed nine"."""
    return float(left.past != right.past)


def same_sort(left: Profile, right: Profile) -> float:
    """1 where both values are expressions of one sort: two ordinals, two durations."""
    return float(left.claim.kind == right.claim.kind)


def other_modality(left: Profile, right: Profile) -> float:
    """1 where one is planned, denied or supposed and the other is not."""
    return float(left.claim.modality != right.claim.modality)


def equal_in_context(left: Profile, right: Profile) -> float:
    """Equal figures weigh more where the words agree."""
    return equal(left, right) * near_words(left, right)


def one_said(left: Profile, right: Profile) -> float:
    """1 where only one date is that of a statement."""
    return float((left.predicate == "say") != (right.predicate == "say"))


def both_said(left: Profile, right: Profile) -> float:
    """1 where both are dates of statements."""
    return float(left.predicate == "say" and right.predicate == "say")


FEATURES: tuple[Feature, ...] = (
    Feature("meet", meet, "the values meet", only=("together",)),
    Feature("part", part, "the values exclude each other", -1, only=("apart",)),
    Feature("mute", mute, "the values cannot be compared", 0, only=("together",)),
    Feature("equal", equal, "both print the same value"),
    Feature("telling", telling, "the figure is a telling one"),
    Feature("told_alike", told_alike, "the parts that both dates tell agree", only=("date",)),
    Feature("same_day", same_day, "they name one day", only=("date", "together")),
    Feature("sole_day", sole_day, "each source names this day once", only=("date", "together")),
    Feature("news_days", news_days, "both are days of the news of articles without a date", only=("date", "together")),
    Feature("days_apart", days_apart, "so many days lie between them", 0, only=("date", "apart")),
    Feature("slip", slip, "their digits are the same in another order, or at another power of ten", only=("apart",)),
    Feature("converted", converted, "they are one size in two units", only=("figure", "together")),
    Feature("size", size, "their figures are large", only=("figure", "together")),
    Feature("loose", loose, "the values meet in an open end", -1, only=("together",)),
    Feature("rounded", rounded, "one figure is the other, rounded", only=("figure", "together")),
    Feature("stretch", stretch, "they meet in an open end only, far apart", -1, only=("figure", "together")),
    Feature("within", within, "one date lies inside the other", 0, only=("date",)),
    Feature("grains", grains, "one date is coarser", -1, only=("date",)),
    Feature("one_vague", one_vague, "only one date has a width", -1, only=("date",)),
    Feature("other_change", other_change, "one is a level and the other a change", -1, only=("figure",)),
    Feature("distance", distance, "the figures lie far apart", -1, only=("figure", "apart")),
    Feature("same_head", same_head, "both count the same"),
    Feature("same_noun", same_noun, "both name it by the same noun"),
    Feature("sole_noun", sole_noun, "each source gives one value of this noun"),
    Feature("same_kind", same_kind, "both count things of one kind"),
    Feature("other_head", other_head, "they count different things", -1),
    Feature("same_predicate", same_predicate, "the same happens to both"),
    Feature("sole_fate", sole_fate, "each source gives one value by what happens"),
    Feature("one_offset", one_offset, "only one says how long before or after something", -1, only=("figure",)),
    Feature("other_predicate", other_predicate, "different things happen to them", -1),
    Feature("two_verbs", two_verbs, "two things are said to happen to them", -1),
    Feature("full_entity", full_entity, "both name the entity in full"),
    Feature("crossed_predicate", crossed_predicate, "one names what happens to the other"),
    Feature("near_words", near_words, "the words round them agree"),
    Feature("wide_words", wide_words, "their sentences share words"),
    Feature("same_slot", same_slot, "one sentence is the other with another value in its place"),
    Feature("verbatim", verbatim, "the words right round them are the same"),
    Feature("own_words", own_words, "the words of their own clauses agree"),
    Feature("names_shared", names_shared, "the sentences share names"),
    Feature("same_entity", same_entity, "they are of the same person, place or body"),
    Feature("other_entity", other_entity, "they are of different persons, places or bodies", -1),
    Feature("same_owner", same_owner, "they are given to the same person or body"),
    Feature("one_life", one_life, "nobody is born or dies twice", only=("date", "apart")),
    Feature("other_owner", other_owner, "they are given to different persons or bodies", -1),
    Feature("other_scope", other_scope, "one is restricted otherwise", -1),
    Feature("one_before", one_before, "only one is what a change began at", -1),
    Feature("other_rest", other_rest, "only one counts what is left", -1),
    Feature("same_time", same_time, "they are dated alike"),
    Feature("other_time", other_time, "they are dated differently", -1),
    Feature("far_times", far_times, "they are dated more than a month apart", -1),
    Feature("half_timed", half_timed, "only one is dated", -1),
    Feature("one_thing", one_thing, "only one is the date of a thing", -1, only=("date",)),
    Feature("few_of_sort", few_of_sort, "their sources have few values of this sort"),
    Feature("one_past", one_past, "only one is of a time long before its story", -1),
    Feature("same_sort", same_sort, "they are expressions of one sort", 0),
    Feature("other_modality", other_modality, "one is planned, denied or supposed", -1),
    Feature("equal_in_context", equal_in_context, "the same value in the same words"),
    Feature("names_rare", names_rare, "the sentences share rare names"),
    Feature("ahead_alike", ahead_alike, "the words before them agree"),
    Feature("behind_alike", behind_alike, "the words behind them agree"),
    Feature("rare_value", rare_value, "few other claims print this value"),
    Feature("sole_value", sole_value, "each source prints this value once"),
    Feature("sole_head", sole_head, "each source counts this once"),
    Feature("both_lead", both_lead, "both open their documents"),
    Feature("one_leads", one_leads, "only one opens its document", -1),
    Feature("close", close, "the figures are close", only=("figure", "apart")),
    Feature("close_telling", close_telling, "the figures are close, to several digits", only=("figure", "apart")),
    Feature("next_alike", next_alike, "the next word is the same"),
    Feature("next_apart", next_apart, "the next word of each is not in the other's sentence", -1),
    Feature("last_alike", last_alike, "the word before is the same"),
    Feature("last_apart", last_apart, "the word before each is not in the other's sentence", -1),
    Feature("both_definite", both_definite, "both speak of what is known already", only=("together",)),
    Feature("one_definite", one_definite, "one speaks of what is known already", only=("together",)),
    Feature("both_said", both_said, "both are days of a statement", 0),
    Feature("one_said", one_said, "only one is the day of a statement", -1),
)
"""In the order of the table of weights."""
