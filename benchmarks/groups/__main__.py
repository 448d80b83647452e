"""Print how well claims found in raw text are grouped and judged, ours beside a simple rule.

    python -m benchmarks.groups [--wrong N] [--save FILE]

In: the development gold (see corpus.py). Out: a table on stdout; with --wrong the groups whose verdict is wrong.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.groups.corpus import DATA, GOLDS, events, gold, known, scorer
from benchmarks.groups.labels import gold_groups
from factcheck import pipeline
from factcheck.compare import evidence
from factcheck.extraction.frames import claims_found
from factcheck.extraction.published import with_published
from factcheck.extraction.scan import scan
from factcheck.match.copies import with_copies
from factcheck.model.claim import Claim
from factcheck.model.document import Document, Source
from factcheck.model.group import Group
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
        ours, simple, unsure = [], [], Counter[str]()
        for topic, documents in events(name):
            claims = found(documents)
            groups, sources = grouped(claims, documents)
            ours += verdicts(groups, sources)
            unsure += shown_as_possible(groups, sources, topic)
            simple += simple_rule(claims)
        spent = time.process_time() - begun
        print(f"\n{name}: {spent:.1f} s of CPU, extraction included")
        table = {"ours": score.score(*known(gold(name)), ours), "simple rule": score.score(*known(gold(name)), simple)}
        for figure in FIGURES:
            print(f"  {figure:28}" + "".join(f"{title}: {result[figure]!s:10}" for title, (result, _) in table.items()))
        print(f"  possible conflicts           shown: {unsure['shown']}, of these conflicts of the gold: {unsure['right']}")
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
    return verdicts(*grouped(claims, documents))


def grouped(claims: Sequence[Claim], documents: Sequence[Document]) -> tuple[tuple[Group, ...], dict[str, Source]]:
    """Group claims as `factcheck compare` does, and list their sources by id."""
    folded = with_copies(with_published(documents))
    return pipeline.found(claims, folded), {d.source.id: d.source for d in folded}


def verdicts(groups: Sequence[Group], sources: Mapping[str, Source]) -> Report:
    """Judge groups, in the form that the scorer takes."""
    published = {name: source.published for name, source in sources.items()}
    results = [judge(each, evidence(each, published), sources) for each in groups]
    return [
        {"verdict": r.verdict, "origins": len(r.origins), "claims": [_span(claim) for claim in r.group.claims]} for r in results
    ]


def shown_as_possible(groups: Sequence[Group], sources: Mapping[str, Source], topic: dict[str, Any]) -> Counter[str]:
    """Count the possible conflicts that are shown, and those of them whose two claims are of one conflict of the gold."""
    claims = [claim for each in groups for claim in each.claims]
    conflicts = {group["id"] for group in topic["groups"] if group["verdict"] == "conflict"}
    known = {claim.id: gold & conflicts for claim, gold in zip(claims, gold_groups(claims, topic), strict=True)}
    pairs = [known[each.link.left] & known[each.link.right] for each in pipeline.possible(groups, sources)]
    return Counter(shown=len(pairs), right=sum(map(bool, pairs)))


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
