"""Print accuracy on the sentence pairs of EQUATE, a line a set, ours beside "the numbers are equal".

    python -m benchmarks.equate [--wrong N]

In: equate.dev.jsonl of the shared data (`FACTCHECK_DATA`, or `shared` beside the repository). Out: a table on stdout.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict

from benchmarks.equate.support import support, works_out
from benchmarks.groups.corpus import DATA

_TWO_WAY = {"NewsNLI": "neutral", "RTE_Quant": "neutral", "AWPNLI": "contradiction"}
"""Sets without one of the three labels: what is not supported there has the other name."""


def main() -> int:
    """Score every set."""
    path = DATA / "equate.dev.jsonl"
    path = path if path.exists() else DATA / "data" / "equate.dev.jsonl"
    if not path.exists():
        print(f"no {path}: set FACTCHECK_DATA", file=sys.stderr)
        return 2
    wrong = int(sys.argv[sys.argv.index("--wrong") + 1]) if "--wrong" in sys.argv else 0
    right: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        ours, simple = _ours(pair), _simple(pair)
        right[pair["set"]].append((ours == pair["label"], simple == pair["label"]))
        if ours != pair["label"] and wrong > 0:
            wrong -= 1
            print(f"  {pair['set']} {pair['label']} -> {ours}: {pair['premise'][:160]} || {pair['hypothesis'][:120]}")
    means = [[sum(column) / len(column) for column in zip(*results, strict=True)] for results in right.values()]
    for name, (ours_mean, simple_mean) in zip(right, means, strict=True):
        print(f"{name:12} ours {100 * ours_mean:5.1f}   numbers equal {100 * simple_mean:5.1f}   ({len(right[name])} pairs)")
    ours_mean, simple_mean = (100 * sum(column) / len(means) for column in zip(*means, strict=True))
    print(f"{'average':12} ours {ours_mean:5.1f}   numbers equal {simple_mean:5.1f}")
    return 0


def _ours(pair: dict[str, str]) -> str:
    if pair["set"] == "AWPNLI":
        return "entailment" if works_out(pair["premise"], pair["hypothesis"]) else "contradiction"
    label = support(pair["premise"], pair["hypothesis"])
    return _TWO_WAY.get(pair["set"], label) if label != "entailment" else label


def _simple(pair: dict[str, str]) -> str:
    given, asked = (set(re.findall(r"\d[\d.,]*", pair[side])) for side in ("premise", "hypothesis"))
    return "entailment" if asked <= given else _TWO_WAY.get(pair["set"], "neutral")


if __name__ == "__main__":
    sys.exit(main())
