"""What matching reads of a claim: its frame as sets and weighted words, prepared once so that a pair is cheap to score.

In: claims with their measures. Out: profiles. Words are replaced by the sets that they belong to ("temblor" and "quake" are
one), and weighted by how rare they are among the claims at hand and by how near they stand to the value.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.lexicon import table
from factcheck.match.contrasts import Sides, sides_of
from factcheck.match.crowd import Crowd, Keys, counted_key, crowd_of, fated_key, named_key, sort_of, value_key
from factcheck.match.sorts import Family, base_of, dimension_of, family_of, in_base
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.period import Period
from factcheck.model.value import Quantity, Value
from factcheck.normalise.dates_told import day_named
from factcheck.normalise.lemmas import POSSESSIVE, is_noun, noun_kind, noun_set, predicate_set

_NEAR = 8.0
"""Words after which the weight of a context word has halved. Tried 4, 8, 16 on the development gold: 8 by a little."""

_YEAR = 365
"""Days after which a story tells of something else: another quake, an earlier war."""

_SPOKEN = 50
"""Claims of other stories that are thought beside those at hand when words are weighed: what two of five claims have is no common
word. Pair F1 of two halves of `notes` (benchmarks/groups): 0.63 and 0.73 without, 0.64 and 0.74 with 50 and with 200."""

_COMMON = 50
"""One in so many of them has any word."""

_LEAD = 600.0
"""Characters after which a claim no longer opens its document: about the headline and two paragraphs."""


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """A claim as matching sees it; two are the same only where they are one object.

    Args:
        claim: the claim.
        family: which sort of value it has.
        dimension: what its value can be compared with; "when" for dates.
        base: what its value leaves possible, in the base unit of its dimension; None for dates and where there is no value.
        figure: what is printed, in the same unit; the middle of a range, None where there is no value.
        head: set of the counted noun; empty if unknown.
        kind: what kind of thing the noun is; empty if unknown.
        predicate: set of the predicate, or the verb itself; empty if unknown.
        common: True where the predicate is in a set of the lexicon.
        near: weight of every context word, rarer and nearer ones heavier; of length 1.
        wide: the same without regard to distance; of length 1.
        names: names in the sentence, each with a weight, rarer ones heavier; of length 1.
        ahead: words right before the value, as sets.
        behind: words right behind it.
        definite: True where the words before it say that its thing is known: "the two men", "his 12 wins".
        rarity: how rare its value is among the claims at hand: the logarithm of claims to claims with this value, at least 0.
        twins: claims of its source that print the same value, itself included.
        peers: claims of its source that count the same, or have the same dimension where that says what is measured.
        counted: what it counts, as far as a noun or a unit tells; its own where neither does.
        owners: to whom its source gives values of what it counts.
        place: 1 at the head of its document, 0 far down.
        sorts: how many values of this sort its source has.
        named: how many of them its source gives of the same noun, itself included.
        fated: how many of them by what happens.
        day: the day that it names, in the calendar or of the week; None where it names none.
        days: claims of its source that name this day, itself included.
        past: True where it is dated a year or more before the last day that its source speaks of.
        heard: names that its source gives anywhere.
        sides: of contrasts that its clause names: that a wage is the average one.
    """

    claim: Claim
    family: Family
    dimension: str
    base: Interval | None
    figure: float | None
    head: str
    kind: str
    predicate: str
    common: bool
    near: Mapping[str, float]
    wide: Mapping[str, float]
    names: Mapping[str, float]
    own: Mapping[str, float]
    ahead: tuple[str, ...]
    behind: tuple[str, ...]
    definite: bool
    rarity: float
    twins: int
    peers: int
    counted: Hashable
    owners: frozenset[str]
    place: float
    sorts: int
    named: int
    fated: int
    day: Hashable
    days: int
    past: bool
    heard: frozenset[str]
    sides: Sides


def profiles_of(claims: Sequence[Claim]) -> list[Profile]:
    """Prepare claims for matching, in their order; rarity is counted among these claims."""
    contexts = [tuple(dict.fromkeys(canonical(word) for word in claim.measure.context)) for claim in claims]
    seen = Counter(word for context in contexts for word in context)
    rarity = {word: _rarity(count, len(claims)) for word, count in seen.items()}
    naming = Counter(name.split()[-1] for claim in claims for name in set(claim.measure.names))
    telling = {name: _rarity(count, len(claims)) for name, count in naming.items()}
    keys = [(value_key(claim), counted_key(claim)) for claim in claims]
    crowd = crowd_of(claims, keys)
    prepared = zip(claims, contexts, keys, strict=True)
    return [_profile(claim, (context, rarity, telling), key, crowd) for claim, context, key in prepared]


def _rarity(count: int, size: int) -> float:
    return math.log(1 + (size + _SPOKEN) / (count + _SPOKEN / _COMMON))


_Words = tuple[Sequence[str], Mapping[str, float], Mapping[str, float]]
"""The context of a claim, and how rare every word and every name is."""


def _is_past(time: Period | None, latest: int | None) -> bool:
    return time is not None and latest is not None and time.closing().toordinal() < latest - _YEAR


def canonical(word: str) -> str:
    """Name the set of a word: nouns and predicates have sets of the same spelling, so each says which it is."""
    noun = noun_set(word)
    if is_noun(word):
        return f"noun {noun}"
    verb = predicate_set(word)
    return f"verb {verb}" if verb else word


def _profile(claim: Claim, words: _Words, keys: Keys, crowd: Crowd) -> Profile:
    measure, value = claim.measure, claim.value
    day = day_named(value)
    context, rarity, telling = words
    printed, counted = keys
    return Profile(
        claim=claim,
        family=family_of(claim),
        dimension=dimension_of(claim),
        base=base_of(value),
        figure=_figure(value),
        head=noun_set(measure.head) if measure.head else "",
        kind=noun_kind(measure.head) if measure.head else "",
        predicate=predicate_set(measure.predicate) or measure.predicate,
        common=bool(predicate_set(measure.predicate)),
        near=_unit({word: rarity[word] / (1 + rank / _NEAR) for rank, word in enumerate(context)}),
        wide=_unit({word: rarity[word] for word in context}),
        names=_unit({name: telling[name.split()[-1]] for name in measure.names}),
        own=_unit({word: rarity.get(word, 0.0) for word in map(canonical, measure.own)}),
        ahead=tuple(canonical(w) for w in measure.ahead),
        behind=tuple(canonical(w) for w in measure.behind),
        definite=_is_definite(claim.selector.prefix),
        rarity=math.log(crowd.size / crowd.values[printed]),
        twins=crowd.twins[claim.source, printed],
        peers=crowd.peers[claim.source, counted],
        counted=counted,
        owners=crowd.owners[claim.source, counted],
        place=math.exp(-claim.selector.start / _LEAD),
        sorts=crowd.sorts[claim.source, sort_of(claim)],
        named=crowd.named[claim.source, named_key(claim)],
        fated=crowd.fated[claim.source, fated_key(claim)],
        day=day,
        days=crowd.days[claim.source, day],
        past=_is_past(measure.time, crowd.latest.get(claim.source)),
        heard=crowd.heard[claim.source],
        sides=sides_of(claim),
    )


def _is_definite(prefix: str) -> bool:
    before = prefix.rsplit(maxsplit=1)[-1:]
    return bool(before) and (before[0].lower() in table("speech")["definite"] or before[0].lower().endswith(POSSESSIVE))


def _figure(value: Value | None) -> float | None:
    if not isinstance(value, Quantity):
        return None
    printed = in_base(value, value.printed)
    bounds = [float(bound) for bound in (printed.low, printed.high) if bound is not None]
    return sum(bounds) / len(bounds) if bounds else None


def _unit(weights: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}
