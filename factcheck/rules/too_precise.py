"""More precise than the sources.

## What it finds
Our own sentence, or a copy, that is finer than every source it rests on: a figure with more digits, a day where the sources
give a month.

## Why it matters
The precision was invented on the way, or it comes from a source that is not named.

## Example
The sources say "in May 2023" and "spring 2023"; we say "on 21 May 2023".

## What to do
Name the source that knows it so exactly, or say it as roughly as the sources do.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.group import Finding
from factcheck.model.value import Quantity, Value, When
from factcheck.normalise.dates_told import bounds_apart
from factcheck.normalise.scales import aligned, comparable
from factcheck.normalise.wording import said
from factcheck.rules._door import Case, Rule
from factcheck.rules._versions import Version, versions


def check(case: Case) -> Iterator[Finding]:
    """Find what is said more precisely than any source says it."""
    for version in versions(case):
        coarse = _coarser(version)
        if coarse is not None:
            message = f"{version.who} '{said(version.claim)}', more precisely than '{said(coarse)}'"
            why = f"no source says it as precisely; {case.publisher(coarse.source)} says '{said(coarse)}'"
            yield RULE.finding("warning", message, why, (version.claim, coarse))


def _coarser(version: Version) -> Claim | None:
    """Return the first original, where every original that can be compared is coarser than the version and holds it."""
    compared = [claim for claim in version.originals if _same_sort(version.claim.value, claim.value)]
    return compared[0] if compared and all(_finer(version.claim.value, claim.value) for claim in compared) else None


def _same_sort(mine: Value | None, theirs: Value | None) -> bool:
    match mine, theirs:
        case Quantity(), Quantity():
            return comparable(mine, theirs) and mine.change == theirs.change
        case When(), When():
            return mine.period is not None and theirs.period is not None
    return False


def _finer(mine: Value | None, theirs: Value | None) -> bool:
    match mine, theirs:
        case Quantity(), Quantity():
            return _finer_figure(mine, theirs)
        case When(), When():
            assert mine.period is not None
            assert theirs.period is not None
            return mine.period != theirs.period and theirs.period.contains(mine.period) and not bounds_apart(mine, theirs)
    raise AssertionError(mine)  # pragma: no cover - only values of one sort get here


def _finer_figure(mine: Quantity, theirs: Quantity) -> bool:
    """A figure that merely lost its hedge is another rule's business."""
    inner, outer = aligned(mine, theirs)
    narrower = inner != outer and inner.intersect(outer) == inner
    bounded = outer.width is not None or mine.interval.is_point
    return narrower and bounded and mine.printed != theirs.printed


RULE = Rule("FC108", "too_precise", check)
