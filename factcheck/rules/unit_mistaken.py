"""The figures would meet if one of them stood in another unit.

## What it finds
Two contradicting figures of which one, read in a unit that is often taken for its own (feet for metres, miles for
kilometres), would meet the other.

## Why it matters
A figure that was copied right and a unit that was not look like a contradiction of sources, and are one of desks.

## Example
"a fall of 200 metres" against "200 ft": read as feet, the 200 fit.

## What to do
Look which unit the first report used.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.lexicon import table
from factcheck.model.group import Finding
from factcheck.model.value import Quantity
from factcheck.normalise.units import to_base
from factcheck.normalise.wording import plural, said
from factcheck.rules._door import Case, Rule
from factcheck.rules._figures import clashes


def check(case: Case) -> Iterator[Finding]:
    """Find figures that a change of unit reconciles."""
    for clash in clashes(case):
        for claim, mine, theirs in ((clash.left, clash.mine, clash.theirs), (clash.right, clash.theirs, clash.mine)):
            unit = _reconciling(mine, theirs)
            if unit:
                message = f"'{said(clash.left)}' and '{said(clash.right)}' would meet if '{said(claim)}' were {plural(unit)}"
                why = f"{plural(unit)} are often taken for {plural(mine.unit)}"
                yield RULE.finding("note", message, why, (clash.left, clash.right))
                break


def _reconciling(mine: Quantity, theirs: Quantity) -> str:
    """Name the unit in which a figure would meet the other; empty where there is none."""
    for pair in table("unit_slips")["pairs"]:
        for unit, other in (pair, reversed(pair)):
            if mine.unit == unit and to_base(replace(mine, unit=other)).meets(to_base(theirs)):
                return str(other)
    return ""


RULE = Rule("FC112", "unit_mistaken", check)
