"""Whether a premise supports the quantities of a hypothesis, by the tool's own grammar and intervals; no classifier over words.

In: two sentences. Out: entailment, neutral or contradiction. A quantity of the hypothesis is supported by one of the premise
whose interval lies inside its own ("200 miles" supports "less than 300 miles"), contradicted by one outside, else left open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, permutations
from typing import Literal

from factcheck.extraction.frames import claims_found
from factcheck.extraction.scan import scan
from factcheck.model.claim import Claim
from factcheck.model.document import Document, Source
from factcheck.model.interval import Interval
from factcheck.model.value import Quantity
from factcheck.normalise.lemmas import noun_set
from factcheck.normalise.units import convert

Label = Literal["entailment", "neutral", "contradiction"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with the noun it counts, in the base unit of its dimension."""

    interval: Interval
    dimension: str
    head: str


def support(premise: str, hypothesis: str) -> Label:
    """Judge a pair as the interval rules of the tool do."""
    given, asked = figures(premise), figures(hypothesis)
    stances = [_stance(each, _partner(n, given, asked)) for n, each in enumerate(asked)]
    if "contradiction" in stances:
        return "contradiction"
    return "neutral" if "neutral" in stances else "entailment"


def works_out(premise: str, hypothesis: str) -> bool:
    """Tell whether the figures of a hypothesis follow from those of the premise by one or two steps of arithmetic."""
    given = [f.interval.low for f in figures(premise) if f.interval.low is not None]
    asked = [f.interval.low for f in figures(hypothesis) if f.interval.low is not None]
    reachable = _reachable(given)
    return bool(asked) and any(round(value, 2) in reachable for value in asked if value not in given or len(asked) == 1)


def figures(text: str) -> list[Figure]:
    """Read the quantities of a sentence in reading order; numbers printed without a hedge stand for themselves."""
    document = Document(Source("pair"), text)
    claims = claims_found(document, scan(document)[0])
    return [figure for claim in claims if (figure := _figure(claim)) is not None]


def _figure(claim: Claim) -> Figure | None:
    value = claim.value
    if not isinstance(value, Quantity):
        return None
    interval = value.printed if value.hedge in {"exact", "rounded"} else value.interval
    try:
        based = convert(interval, value)
    except KeyError:
        based = interval
    return Figure(based, value.dimension, noun_set(claim.measure.head))


def _partner(index: int, given: Sequence[Figure], asked: Sequence[Figure]) -> Figure | None:
    """Find the figure of the premise that a figure of the hypothesis is about."""
    wanted = asked[index]
    same = [g for g in given if g.dimension == wanted.dimension]
    supporting = [g for g in same if _inside(g.interval, wanted.interval)]
    ordered = [f for f in asked if f.dimension == wanted.dimension]
    if len(same) == len(ordered):
        return same[[id(f) for f in ordered].index(id(wanted))]
    if supporting:
        return supporting[0]
    return next((g for g in same if g.head and g.head == wanted.head), None)


def _stance(asked: Figure, given: Figure | None) -> Label:
    if given is None:
        return "neutral"
    if _inside(given.interval, asked.interval):
        return "entailment"
    return "neutral" if given.interval.meets(asked.interval) else "contradiction"


def _inside(inner: Interval, outer: Interval) -> bool:
    return inner.intersect(outer) == inner


def _reachable(given: Sequence[Decimal]) -> set[Decimal]:
    """Results of one step on two figures, two steps on three, and the sum of all."""
    found = {round(sum(given, Decimal(0)), 2)}
    for left, right in permutations(given[:8], 2):
        found |= {round(value, 2) for value in _steps(left, right)}
    for chosen in combinations(given[:6], 3):
        for a, b, c in permutations(chosen):
            found |= {round(value, 2) for first in _steps(a, b) for value in _steps(first, c)}
    return found


def _steps(left: Decimal, right: Decimal) -> list[Decimal]:
    return [left + right, left - right, left * right, *([left / right] if right else [])]
