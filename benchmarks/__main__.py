"""Print the tables of all benchmarks, one after the other.

    python -m benchmarks [--quick] [--only NAME,NAME]

In: the shared data (`FACTCHECK_DATA`, or `shared` beside the repository); what a benchmark needs and is not there is named, and
the next one runs. --quick leaves out what takes more than some seconds. Out: the tables on stdout; exit code 1 if a benchmark
broke.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from benchmarks.groups.corpus import DATA

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One command that prints a table.

    Args:
        name: of the folder under benchmarks/.
        command: what python is called with; {data} stands for the folder of shared data.
        needs: paths in that folder.
        modules: packages beyond those of the tool.
        quick: what it is called with instead under --quick; nothing if it is left out then.
    """

    name: str
    command: str
    needs: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    quick: str = ""

    def missing(self) -> list[str]:
        """Name the data and packages that are not here."""
        data = [path for path in self.needs if not (DATA / path).exists()]
        return data + [f"package {name}" for name in self.modules if find_spec(name) is None]


def main() -> int:
    """Run what is asked for."""
    options = _options()
    chosen = [each for each in BENCHMARKS if not options.only or each.name in options.only.split(",")]
    where = "here" if DATA.is_dir() else "not here: set FACTCHECK_DATA"
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}, shared data {where}")
    ends = [(each, _run(each, each.quick if options.quick else each.command)) for each in chosen]
    print("\n== in short")
    for each, end in ends:
        print(f"{each.name:10} {end:32} {each.command.format(data='DATA')}")
    return int(any(end.startswith("broke") for _, end in ends))


def _run(each: Benchmark, command: str) -> str:
    missing = each.missing()
    if not command or missing:
        return f"missing: {', '.join(missing)}" if missing else "left out by --quick"
    print(f"\n== {each.name}: python {command.format(data='DATA')}", flush=True)
    began = time.perf_counter()
    code = subprocess.run(_called(command), cwd=ROOT, env=_environment(), check=False).returncode
    took = f"{time.perf_counter() - began:.0f} s"
    return f"broke with {code} after {took}" if code else took


def _called(command: str) -> Sequence[str]:
    return [sys.executable, *(word.format(data=DATA) for word in command.split())]


def _environment() -> dict[str, str]:
    """Let scorers that stand outside the repository import the code that stands in it, and not another that is installed."""
    return {**os.environ, "FACTCHECK_DATA": str(DATA), "PYTHONPATH": str(ROOT)}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", default="", metavar="NAME,NAME")
    return parser.parse_args()


def _short(name: str, command: str, *needs: str) -> Benchmark:
    """A benchmark that takes some seconds and runs under --quick as well."""
    return Benchmark(name, command, needs, quick=command)


_DATES = (
    "{data}/tools/score_extract.py --data {data}/data/extract --extractor benchmarks.dates.adapter:extract --multi "
    "--sets te3_platinum,meantime,msr_datetime_en,probe_news,wikiwars_el,dateparser_search,duckling_time_en"
)
_CORPUS = ("corpora/ecbplus.jsonl.gz",)
_GOLD = ("gold", "seeds", "tools", *_CORPUS)

BENCHMARKS = (
    _short("extract", "-m benchmarks.extract {data}", "tools", "data/extract", "data/peers"),
    _short("extract", "-m benchmarks.extract.golds", *_GOLD),
    _short("dates", _DATES, "tools", "data/extract"),
    _short("sentences", "-m benchmarks.sentences.measure {data}/data/extract", "data/extract"),
    Benchmark("lemmas", "-m benchmarks.lemmas", modules=("lemminflect",), quick="-m benchmarks.lemmas"),
    Benchmark("speed", "-m benchmarks.speed", ("data/extract",), quick="-m benchmarks.speed --quick"),
    _short("equate", "-m benchmarks.equate", "data/equate.dev.jsonl"),
    _short("fusion", "-m benchmarks.fusion", "data/flight.dev.csv"),
    _short("groups", "-m benchmarks.groups", *_GOLD),
    Benchmark("match", "-m benchmarks.match", quick="-m benchmarks.match --sizes 10000,100000"),
    _short("match", "-m benchmarks.match --sample 1000"),
    Benchmark("match", "-m benchmarks.match --articles", _GOLD),
    Benchmark("compare", "-m benchmarks.compare", _CORPUS),
    _short("propose", "-m benchmarks.propose {data}", "gold", "seeds"),
    _short("beside", "-m benchmarks.beside"),
    Benchmark("check", "-m benchmarks.check"),
    Benchmark("page", "-m benchmarks.page"),
)

if __name__ == "__main__":
    sys.exit(main())
