"""Several sources agree, and all of them pass on one statement.

## What it finds
An agreement behind which stands a single origin: one publisher, one wire, one authority or document that all repeat.

## Why it matters
Circular reporting: three papers that print one wire story are three sources and one origin. Nothing has been confirmed.

## Example
Three articles give the size of a force, and all of them take it from the same statement.

## What to do
Look for a source with knowledge of its own. Where a bar for single sources is set, this counts as one.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.group import Finding
from factcheck.normalise.wording import counted
from factcheck.rules._door import Case, Rule


def check(case: Case) -> Iterator[Finding]:
    """Find an agreement with one origin."""
    if len(case.origins) != 1 or not case.pairs("supports") or case.pairs("refutes"):
        return
    origin = case.origins[0]
    message = f"{counted(len(origin.sources), 'source')}, 1 origin: {origin.name}"
    yield RULE.finding("warning", message, f"{origin.reason}, so nobody else confirms it", case.voices[:1])


RULE = Rule("FC104", "copies_only", check)
