"""Figures as rules look at them: which can be held against each other digit by digit, and which contradict each other.

In: a case or a claim. Out: printed numbers, and pairs of claims.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factcheck.model.claim import Claim
from factcheck.model.value import Quantity
from factcheck.rules._door import Case


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claims with one printed figure each that cannot both be true."""

    left: Claim
    right: Claim
    mine: Quantity
    theirs: Quantity


def clashes(case: Case) -> Iterator[Clash]:
    """List contradicting figures, our own sentence included; the same two figures only once."""
    claims = {claim.id: claim for claim in (*case.voices, *case.ours)}
    seen: set[frozenset[tuple[Decimal, str]]] = set()
    for piece in case.evidence:
        if piece.stance != "refutes" or piece.left not in claims or piece.right not in claims:
            continue
        left, right = claims[piece.left], claims[piece.right]
        mine, theirs = left.value, right.value
        if not isinstance(mine, Quantity) or not isinstance(theirs, Quantity) or not (_plain(mine) and _plain(theirs)):
            continue
        figures = frozenset(((printed(mine), mine.unit), (printed(theirs), theirs.unit)))
        if figures not in seen:
            seen.add(figures)
            yield Clash(left, right, mine, theirs)


def printed(quantity: Quantity) -> Decimal:
    """Return the figure as printed, of a quantity that has one and not a range."""
    assert quantity.printed.low is not None
    return quantity.printed.low


def _plain(quantity: Quantity) -> bool:
    """A slip of the pen can be told only from one figure, not from a range, "hundreds" or "none"."""
    return quantity.printed.is_point and quantity.hedge not in {"vague", "none"} and quantity.interval.width is not None
