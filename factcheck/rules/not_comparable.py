"""Several sources speak of it, and nothing they say can be compared.

## What it finds
Two or more sources of which no two can be held against each other: other units, a level and a rise, other times, a plan and
what came about, a date that cannot be resolved, or a value that could not be read. Also a question that no source answers.

## Why it matters
No contradiction was found since none could be found. That is not an agreement.

## Example
One source gives the price in dollars, the other in euros.

## What to do
Put the missing thing into the claim file: `means`, `as-of`, or the publication date of the source; or ask two questions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.model.group import Finding
from factcheck.rules._door import Case, Rule


def check(case: Case) -> Iterator[Finding]:
    """Find a group in which nothing can be compared."""
    sources = {claim.source for claim in case.voices}
    if len(sources) == 1 or case.pairs("supports") or case.pairs("refutes"):
        return
    if sources:
        reasons = [piece.detail for _, _, piece in case.pairs("silent")]
        finding = RULE.finding("warning", "what the sources say cannot be compared", reasons[0], case.voices)
    else:
        finding = RULE.finding("warning", "no source says it", "no source answers this itself", case.group.claims)
    yield replace(finding, verdict="undecided")


RULE = Rule("FC105", "not_comparable", check, decides=True)
