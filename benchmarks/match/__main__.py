"""Group made claims and print time, memory, pair recall and precision, and how the time grows.

    python -m benchmarks.match [--sizes 10000,100000,300000]    # as the tool groups
    python -m benchmarks.match --sample 1000                    # are the made claims what the tool reads in their sentences?
    python -m benchmarks.match --articles                       # all articles of the shared corpus at once

Every size runs in a process of its own, so that its memory (with that of the claims) is its own. Out: a table on stdout.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence

from benchmarks.match.articles import compare_all
from benchmarks.match.likeness import likeness
from benchmarks.match.made import make
from factcheck.match.groups import group


def main() -> int:
    """Run what is asked for."""
    options = _options()
    if options.one:
        print(json.dumps(_measure(options.one)))
        return 0
    if options.sample:
        return likeness(options.sample)
    if options.articles:
        return compare_all()
    sizes = [int(size) for size in options.sizes.split(",")]
    print(f"{'claims':>8} {'seconds':>8} {'CPU':>6} {'MB':>6} {'recall':>7} {'precision':>9} {'largest':>8}")
    rows = []
    for size in sizes:
        rows.append(_apart(size))
        seconds, spent, most, recall, precision, largest = rows[-1].values()
        print(f"{size:8} {seconds:8.2f} {spent:6.2f} {most:6.0f} {recall:7.3f} {precision:9.3f} {largest:8.0f}", flush=True)
    for clock in ("seconds", "CPU") if len(sizes) > 1 else ():
        grown = math.log(rows[-1][clock] / rows[0][clock]) / math.log(sizes[-1] / sizes[0])
        print(f"growth exponent {grown:.2f} from {sizes[0]} to {sizes[-1]}, in {clock}")
    return 0


def _apart(size: int) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.match", "--one", str(size)]
    row: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return row


def _measure(size: int) -> dict[str, float]:
    sayings, truth = make(size)
    claims = [saying.claim() for saying in sayings]
    del sayings
    start, spent = time.perf_counter(), time.process_time()
    groups = group(claims)
    seconds, spent = time.perf_counter() - start, time.process_time() - spent
    most = megabytes()
    number = {claim.id: n for n, found in enumerate(groups) for claim in found.claims}
    found = [number[claim.id] for claim in claims]
    both, said, true = (_pairs(list(column)) for column in (zip(found, truth, strict=True), found, truth))
    return {
        "seconds": seconds, "CPU": spent, "MB": most, "recall": both / true, "precision": both / max(1, said),
        "largest": max(Counter(found).values()),
    }  # fmt: skip


def _pairs(labels: Sequence[object]) -> int:
    return sum(count * (count - 1) // 2 for count in Counter(labels).values())


def megabytes() -> float:
    """Most memory the process has had so far."""
    import resource  # not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10000,100000,300000")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--articles", action="store_true")
    parser.add_argument("--one", type=int, default=0, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
