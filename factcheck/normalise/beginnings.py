"""When something began, told in two ways: since when it is held, what it dates from, and on which day it began.

In: claims whose values are times, or verbs. Out: whether they tell of one beginning, and whether they name two. "Closed since
March" and "closed in May" do not meet, though May lies in what "since March" leaves open; nor do "director since 2009" and
"became director in 2011". "Since 2009 twelve have died" tells of no state, and "died in 2011" of no beginning.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from factcheck.lexicon import table
from factcheck.model.claim import Claim
from factcheck.model.mention import Measure
from factcheck.model.value import When
from factcheck.normalise.dates_told import bounds_apart, named_apart
from factcheck.normalise.lemmas import predicate_set


def begin_or_end_apart(left: Claim, right: Claim) -> bool:
    """Tell two beginnings, or two ends, that are not the same, whether both are told as bounds or one by its own day."""
    one, two = left.value, right.value
    if not isinstance(one, When) or not isinstance(two, When):
        return False
    if bounds_apart(one, two, ahead=is_set(left) and is_set(right)):
        return True
    return named_apart(one, two) and "exact" in {one.hedge, two.hedge} and (_begins(left, right) or _begins(right, left))


def is_set(claim: Claim) -> bool:
    """Tell what is planned for a time, or has to be done by one."""
    return claim.modality == "planned" or bool(claim.measure.limit)


def told_as_one(left: Claim, right: Claim) -> bool:
    """Tell one beginning in two wordings: "closed since" and "closed in", "dates from" and "built in", "the 1996 treaty"."""
    pairs = ((left, right), (right, left))
    return any(_begins(one, two) or _makes(one.measure, two.measure) for one, two in pairs)


def is_begun(verb: str) -> bool:
    """Tell a verb whose participle is a state: "closed since March", "banned since 2009"."""
    return verb in _rows()["itself"]["acts"]


def is_state(verb: str) -> bool:
    """Tell a verb that says only that a state is held: "has led the club since 2009", "had stood since 1996"."""
    return any(verb in row.get("states", ()) for row in _rows().values())


def makes(verb: str) -> bool:
    """Tell a verb by which a lasting thing comes to be: "built in 1961", "opened in 1961", "dates from 1961"."""
    return any(verb in _rows()[name].get(part, ()) for name in ("origin", "mark") for part in ("acts", "told", "completed"))


def is_document(noun: str) -> bool:
    """Tell a noun that its year names, and does not date what is done with it: "the 1996 treaty", "the 2024 bill"."""
    return any(noun in nouns for nouns in table("predicates")["dated"].values())


def _begins(begun: Claim, held: Claim) -> bool:
    """Tell the day on which something began from that since which it is held, or from which it dates."""
    act, state = begun.measure, held.measure
    if act.holds:
        return False
    if state.predicate in _rows()["origin"]["told"]:
        return act.predicate in _rows()["origin"]["acts"]
    if state.holds != "since":
        return False
    same = (predicate_set(state.predicate) or state.predicate) == (predicate_set(act.predicate) or act.predicate)
    return (same and is_begun(act.predicate)) or any(_fits(row, state, act) for row in _rows().values())


def _fits(row: Mapping[str, Iterable[str]], state: Measure, act: Measure) -> bool:
    """Tell whether an act begins a state by one row of the lexicon; what says only that one is held must be of the same thing."""
    if act.predicate not in row["acts"]:
        return False
    named = not set(row.get("words", ())).isdisjoint(state.own)
    return named or (state.predicate in row.get("states", ()) and bool(_things(state) & _things(act)))


def _makes(named: Measure, made: Measure) -> bool:
    """Tell a thing that is dated by its name from the act that made it: "the 1996 treaty", "the treaty was signed in 1994"."""
    makes = predicate_set(made.predicate)
    return named.predicate in table("predicates")["dated"].get(makes, ()) and named.predicate in made.own


def _things(measure: Measure) -> set[str]:
    """The words of a claim's own stretch that are no part of a name."""
    return set(measure.own) - _named(measure.names)


@cache
def _named(names: Sequence[str]) -> frozenset[str]:
    return frozenset(part for name in names for part in name.split())


def _rows() -> Mapping[str, Mapping[str, Sequence[str]]]:
    rows: Mapping[str, Mapping[str, Sequence[str]]] = table("predicates")["begins"]
    return rows
