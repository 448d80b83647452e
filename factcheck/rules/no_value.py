"""No value could be read from a claim.

## What it finds
A claim whose words, and what a person says that they mean, hold no figure or date that the tool can read.

## Why it matters
A claim that is dropped without a word is a false silence. It stands in the report, and it was compared with nothing.

## Example
"a handful of the brigade's former strength"

## What to do
Quote the words with the figure in them, or say in `means` what they mean: `means: 200 to 300`.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.group import Finding
from factcheck.normalise.wording import said
from factcheck.rules._door import Case, Rule


def check(case: Case) -> Iterator[Finding]:
    """Find claims without a value."""
    for claim in case.group.claims:
        if claim.value is None:
            why = claim.reason or "its words hold no figure or date that can be read"
            yield RULE.finding("warning", f"no value was read from '{said(claim)}'", why, (claim,))


RULE = Rule("FC106", "no_value", check)
