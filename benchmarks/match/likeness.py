"""How like the made claims are to what the tool reads in their sentences.

In: how many to hold against their sentences. Out: a table on stdout, the share of claims that are equal in each field.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from benchmarks.match.made import Saying, make
from factcheck.extraction.frames import claims_found
from factcheck.extraction.scan import scan
from factcheck.model.claim import Claim
from factcheck.model.document import Document, Source

FIELDS = ("head", "words", "entity", "predicate", "scope", "names", "context", "time")


def likeness(count: int) -> int:
    """Print how many of so many made claims are what the tool reads."""
    sayings, _ = make(count)
    equal: Counter[str] = Counter()
    filled: Counter[str] = Counter()
    for saying in sayings:
        made, read = saying.claim(), _read(saying)
        equal["one claim with a number"] += len(read) == 1
        if read:
            equal["value"] += replace(read[0].value, surface="") == replace(made.value, surface="")
            equal.update(field for field in FIELDS if getattr(read[0].measure, field) == getattr(made.measure, field))
            filled.update(field for field in FIELDS if getattr(made.measure, field))
    for field in ("one claim with a number", "value", *FIELDS):
        share = f"filled in {filled[field] / count:.2f}" if field in FIELDS else ""
        print(f"{field:24} as read in {equal[field] / count:.3f}   {share}")
    return 0


def _read(saying: Saying) -> list[Claim]:
    document = Document(Source(saying.source), saying.sentence())
    return [claim for claim in claims_found(document, scan(document)[0]) if claim.kind not in {"date", "time"}]
