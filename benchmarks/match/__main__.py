"""Group made claims and print time, memory, pair recall and precision, and how the time grows.

    python -m benchmarks.match [--sizes 1000,3000,10000] [--way tool|vocabulary]

Every size runs in a process of its own, so that its memory (with that of the
claims) is its own. Out: a table on stdout.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence

from benchmarks.match.made import make
from benchmarks.match.vocabulary import group_by_vocabulary
from factcheck.match.groups import group
from factcheck.model.claim import Claim


def main() -> int:
    """Run every size, or the one asked for."""
    way, sizes = _option("--way", "tool"), [int(size) for size in _option("--sizes", "1000,3000,10000").split(",")]
    if "--one" in sys.argv:
        print(json.dumps(_measure(_WAYS[way], sizes[0])))
        return 0
    rows = [_apart(way, size) for size in sizes]
    print(f"{'claims':>8} {'seconds':>8} {'MB':>6} {'made':>6} {'recall':>7} {'precision':>9} {'largest':>8}")
    for size, row in zip(sizes, rows, strict=True):
        seconds, most, made, recall, precision, largest = row.values()
        print(f"{size:8} {seconds:8.2f} {most:6.0f} {made:6.0f} {recall:7.3f} {precision:9.3f} {largest:8.0f}")
    if len(sizes) > 1:
        grown = math.log(rows[-1]["seconds"] / rows[0]["seconds"]) / math.log(sizes[-1] / sizes[0])
        print(f"growth exponent {grown:.2f} from {sizes[0]} to {sizes[-1]}")
    return 0


def _apart(way: str, size: int) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.match", "--one", "--way", way, "--sizes", str(size)]
    row: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return row


def _measure(way: Callable[[Sequence[Claim]], list[int]], size: int) -> dict[str, float]:
    sayings, truth = make(size)
    claims = [saying.claim() for saying in sayings]
    del sayings
    made = _megabytes()
    start = time.perf_counter()
    found = way(claims)
    seconds = time.perf_counter() - start
    both, said, true = (_pairs(list(column)) for column in (zip(found, truth, strict=True), found, truth))
    return {
        "seconds": seconds, "mb": _megabytes(), "made": made, "recall": both / true, "precision": both / max(1, said),
        "largest": max(Counter(found).values()),
    }  # fmt: skip


def _tool(claims: Sequence[Claim]) -> list[int]:
    """Number the group of every claim, as the tool groups."""
    number = {claim.id: n for n, found in enumerate(group(claims)) for claim in found.claims}
    return [number[claim.id] for claim in claims]


def _pairs(labels: Sequence[object]) -> int:
    return sum(count * (count - 1) // 2 for count in Counter(labels).values())


def _megabytes() -> float:
    """Most memory the process has had so far."""
    import resource  # not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)


def _option(name: str, default: str) -> str:
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv else default


_WAYS: dict[str, Callable[[Sequence[Claim]], list[int]]] = {"tool": _tool, "vocabulary": group_by_vocabulary}

if __name__ == "__main__":
    sys.exit(main())
