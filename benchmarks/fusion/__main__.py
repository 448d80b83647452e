"""Print how many flight times are found exactly: by majority, with copies counted once, and with origins weighed by agreement.

    python -m benchmarks.fusion [--wrong N]

In: flight.dev.csv of the shared data (`FACTCHECK_DATA`, or `shared` beside the repository). Out: a table on stdout. The truth
is used for scoring and for nothing else.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from benchmarks.groups.corpus import DATA
from factcheck.match.fusion import Fused, Statement, fuse, origins_of, votes_of
from factcheck.normalise.dates import find_dates
from factcheck.normalise.tokens import tokenize

Items = Mapping[tuple[str, str], str]


def main() -> int:
    """Score every way of voting."""
    path = next((p for p in (DATA / "flight.dev.csv", DATA / "data" / "flight.dev.csv") if p.exists()), None)
    if path is None:
        print("no flight.dev.csv: set FACTCHECK_DATA", file=sys.stderr)
        return 2
    statements, truth = read(path)
    alone = {s.source: s.source for s in statements}
    origins = origins_of(statements)
    fused = fuse(statements)
    sites = votes_of(statements, alone)
    contested = {key for key, said in sites.items() if len(set(said.values())) > 1}
    print(f"{len(statements)} statements, {len(truth)} items, {len(contested)} where sites differ, "
          f"{len(alone)} sites, {len(set(origins.values()))} origins")  # fmt: skip
    _row("majority of sites", _majority(statements, alone), truth, contested)
    _row("majority of origins", _majority(statements, origins), truth, contested)
    _row("origins weighed by agreement", {key: each.value for key, each in fused.items()}, truth, contested)
    _by_kind(fused, truth)
    if "--wrong" in sys.argv:
        _wrong(fused, truth, int(sys.argv[sys.argv.index("--wrong") + 1]))
    return 0


def read(path: Path) -> tuple[list[Statement], Items]:
    """Read statements and truth as clock times; a cell without a time says nothing."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    statements = [Statement(r["source"], r["object"], r["property"], time) for r in rows if (time := clock(r["value"]))]
    return statements, {(r["property"], r["object"]): clock(r["gold"]) for r in rows}


@cache
def clock(cell: str) -> str:
    """Read the time of day of a cell as the tool reads times in a text; the date and remarks beside it stay out of the vote."""
    text = _GLUED.sub(r"\1m ", cell)
    times = (reading.when.timex.partition("T")[2] for reading in find_dates(text, tokenize(text)))
    return next((time for time in times if time), "")


def _majority(statements: Sequence[Statement], origins: Mapping[str, str]) -> Items:
    votes = votes_of(statements, origins)
    lists = {key: list(said.values()) for key, said in votes.items()}
    return {key: max(sorted(said), key=said.count) for key, said in lists.items()}


def _row(name: str, found: Items, truth: Items, contested: set[tuple[str, str]]) -> None:
    print(f"{name:30} overall {_exact(found, truth, truth):5.1f} %   where sites differ {_exact(found, truth, contested):5.1f} %")


def _exact(found: Items, truth: Items, keys: Mapping[tuple[str, str], str] | set[tuple[str, str]]) -> float:
    return 100 * sum(found.get(key) == truth[key] for key in keys) / len(keys)


def _by_kind(fused: Mapping[tuple[str, str], Fused], truth: Items) -> None:
    for kind in sorted({key[0] for key in truth}):
        keys = {key for key in truth if key[0] == kind}
        right = sum(key in fused and fused[key].value == truth[key] for key in keys)
        print(f"  {kind:28} {right} of {len(keys)}")


def _wrong(fused: Mapping[tuple[str, str], Fused], truth: Items, count: int) -> None:
    for key in [key for key in truth if key not in fused or fused[key].value != truth[key]][:count]:
        print(f"  {' '.join(key)}: {fused.get(key)}, true {truth[key]}")


_GLUED = re.compile(r"(?<=\d)([ap])(?=[A-Z])")
"""A site writes "7:10aDec 1" without a space where its table had two cells."""

if __name__ == "__main__":
    sys.exit(main())
