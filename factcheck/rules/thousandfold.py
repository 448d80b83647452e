"""One figure is a thousand times the other.

## What it finds
Two figures that contradict each other and would meet if one of them were a thousand, a million or a billion times as large.

## Why it matters
A lost "thousand", a million taken for a billion, or a decimal comma taken for a separator are among the commonest slips.

## Example
"$40 million" against "$40 billion"; "1.960" against "1,960".

## What to do
Look up the order of magnitude in the source, and how its language writes thousands.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.model.group import Finding
from factcheck.normalise.scales import aligned
from factcheck.normalise.wording import number, said
from factcheck.rules._door import Case, Rule
from factcheck.rules._figures import Clash, clashes


def check(case: Case) -> Iterator[Finding]:
    """Find figures that are a power of a thousand apart."""
    for clash in clashes(case):
        factor = _factor(clash)
        if factor is not None:
            message = f"'{said(clash.left)}' and '{said(clash.right)}' differ by a factor of {number(factor)}"
            yield RULE.finding("note", message, "a magnitude or a separator may have been mistaken", (clash.left, clash.right))


def _factor(clash: Clash) -> Decimal | None:
    mine, theirs = aligned(clash.mine, clash.theirs)
    if not (mine.low and mine.high and theirs.low and theirs.high):
        return None  # "up to 20" leaves room for a thousandth of 40
    for factor in _FACTORS:
        if mine.scaled(factor).meets(theirs) or theirs.scaled(factor).meets(mine):
            return factor
    return None


_FACTORS = (Decimal(1000), Decimal(10) ** 6, Decimal(10) ** 9)

RULE = Rule("FC110", "thousandfold", check)
