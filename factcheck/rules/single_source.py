"""A single source speaks of it.

## What it finds
A measure of which only one source speaks, however often it repeats it. Our own sentence is not a source.

## Why it matters
Nothing is known against it, and nothing for it.

## Example
Only one of five articles gives the area of the country.

## What to do
Look for a second, independent source, or say in the text who says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.model.group import Finding
from factcheck.rules._door import Case, Rule


def check(case: Case) -> Iterator[Finding]:
    """Find a measure with one source."""
    sources = list(dict.fromkeys(claim.source for claim in case.voices))
    if len(sources) != 1:
        return
    name = case.publisher(sources[0])
    finding = RULE.finding("warning", f"rests on {name} alone", f"only {name} speaks of it", case.voices[:1])
    yield replace(finding, verdict="single_source")


RULE = Rule("FC103", "single_source", check, decides=True)
