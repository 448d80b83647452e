"""Print how well claims found in raw text are grouped and judged, ours beside a simple rule.

    python -m benchmarks.groups [--wrong N] [--save FILE]

In: the development gold (see corpus.py). Out: a table on stdout; with --wrong the groups whose verdict is wrong.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.groups.corpus import DATA, GOLDS, events, gold, known, scorer
from factcheck import pipeline
from factcheck.compare import evidence
from factcheck.extraction.frames import claims_found
from factcheck.extraction.published import with_published
from factcheck.extraction.scan import scan
from factcheck.match.copies import with_copies
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.rules import judge

FIGURES = (
    "mention_recall", "pair_precision", "pair_recall", "pair_f1", "traps_sprung", "verdict_accuracy", "conflict_precision",
    "conflict_recall", "false_alarms_on_agreement", "origins_right",
)  # fmt: skip

Report = list[dict[str, Any]]


def main() -> int:
    """Score both golds."""
    options = _options()
    if not DATA.is_dir():
        print(f"no shared data in {DATA}: set FACTCHECK_DATA", file=sys.stderr)
        return 2
    score = scorer()
    for name in GOLDS:
        begun = time.process_time()
        ours, simple = [], []
        for _, documents in events(name):
            claims = found(documents)
            ours += judged(claims, documents)
            simple += simple_rule(claims)
        spent = time.process_time() - begun
        print(f"\n{name}: {spent:.1f} s of CPU, extraction included")
        table = {"ours": score.score(*known(gold(name)), ours), "simple rule": score.score(*known(gold(name)), simple)}
        for figure in FIGURES:
            print(f"  {figure:28}" + "".join(f"{title}: {result[figure]!s:10}" for title, (result, _) in table.items()))
        print(f"  confusion of ours: {table['ours'][0]['confusion']}")
        for line in table["ours"][1][: options.wrong]:
            print("    wrong", line)
        if options.save:
            Path(f"{options.save}.{name}.json").write_text(json.dumps({"groups": ours}), encoding="utf-8")
    return 0


def found(documents: Sequence[Document]) -> list[Claim]:
    """Extract the claims of some documents."""
    return [claim for document in documents for claim in claims_found(document, scan(document)[0])]


def judged(claims: Sequence[Claim], documents: Sequence[Document]) -> Report:
    """Group and judge claims as `factcheck compare` does."""
    folded = with_copies(with_published(documents))
    sources = {d.source.id: d.source for d in folded}
    published = {name: source.published for name, source in sources.items()}
    results = [judge(each, evidence(each, published), sources) for each in pipeline.found(claims, folded)]
    return [
        {"verdict": r.verdict, "origins": len(r.origins), "claims": [_span(claim) for claim in r.group.claims]} for r in results
    ]


def simple_rule(claims: Sequence[Claim]) -> Report:
    """Group by the number's unit or next word; a conflict where two figures differ."""
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.kind, (claim.measure.words or ("",))[-1].lower()].append(claim)
    return [{"verdict": _simple_verdict(each), "origins": None, "claims": [_span(c) for c in each]} for each in groups.values()]


def _simple_verdict(claims: Sequence[Claim]) -> str:
    if len({c.source for c in claims}) < 2:
        return "single_source"
    return "conflict" if len({c.selector.exact.lower() for c in claims}) > 1 else "agreement"


def _span(claim: Claim) -> dict[str, Any]:
    return {"source": claim.source, "start": claim.selector.start, "end": claim.selector.end}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", type=int, default=0)
    parser.add_argument("--save", default="")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
