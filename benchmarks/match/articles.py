"""All articles of the shared corpus compared at once: time, and what many claims of other events do to the groups of six of them.

In: the shared data. Out: a table on stdout: all at once beside event by event, on the development gold.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from benchmarks.groups.__main__ import found, judged
from benchmarks.groups.corpus import DATA, all_articles, events, scorer
from factcheck.match.groups import group
from factcheck.model.claim import Claim
from factcheck.model.document import Document

FIGURES = (
    "pair_precision", "pair_recall", "pair_f1", "traps_sprung", "verdict_accuracy", "conflict_precision", "conflict_recall",
)  # fmt: skip


def compare_all() -> int:
    """Group the claims of all articles."""
    documents = list(all_articles())
    claims = found(documents)
    start = time.perf_counter()
    groups = group(claims)
    seconds = time.perf_counter() - start
    strange = sum(_topic(claim) != _topic(each.claims[0]) for each in groups for claim in each.claims[1:])
    print(f"{len(documents)} articles, {len(claims)} claims, {len(groups)} groups in {seconds:.1f} s")
    print(f"claims in a group whose first claim is of another topic: {strange} of {len(claims) - len(groups)}")
    score = scorer()
    known, traps = score.load_gold(DATA / "gold" / "ecb.json", None)
    once = score.score(known, traps, judged(claims, documents))[0]
    single = score.score(known, traps, [row for _, event in events("ecb") for row in _event(event)])[0]
    for figure in FIGURES:
        print(f"  {figure:20} all at once: {once[figure]!s:8} event by event: {single[figure]}")
    return 0


def _event(documents: Sequence[Document]) -> list[dict[str, object]]:
    return judged(found(documents), documents)


def _topic(claim: Claim) -> str:
    return claim.source.partition("_")[0]
