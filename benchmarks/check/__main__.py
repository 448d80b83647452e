"""CPU time of `factcheck` as a person runs it, in one table.

    python -m benchmarks.check

Prints CPU seconds (user and system, the best of three) of --help, of check and report on the project's own claims, also where
the sources are read for what no claim file holds, and of check on synthetic projects of growing size, with the growth exponent
between the last two.
"""

from __future__ import annotations

import math
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SIZES = ((100, 50), (1000, 500), (4000, 2000))


def cpu_seconds(*arguments: str, runs: int = 3) -> float:
    """Return the least CPU time of several runs of factcheck; an exit code of 2 or 3 stops the benchmark."""
    best = math.inf
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run([sys.executable, "-m", "factcheck", *arguments], capture_output=True, text=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode > 1:
            raise SystemExit(f"factcheck {' '.join(arguments)} left with {done.returncode}:\n{done.stderr}")
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def main() -> None:
    """Print the table."""
    print(f"{'command':60} {'CPU s':>7}  target")
    print(f"{'factcheck --help':60} {cpu_seconds('--help'):7.2f}  0.3")
    print(f"{'factcheck check (own claims)':60} {cpu_seconds('-C', str(ROOT), 'check'):7.2f}  0.7")
    with tempfile.TemporaryDirectory() as folder:
        including = ("-C", str(ROOT), "check", "--include", "proposed")
        report = ("-C", str(ROOT), "report", "-o", folder)
        for name, arguments in (("check --include proposed", including), ("report", report)):
            for kept, option in (("no cache", ("--no-cache",)), ("warm", ())):
                print(f"{f'factcheck {name} (own claims, {kept})':60} {cpu_seconds(*arguments, *option):7.2f}")
    timings = []
    for questions, sources in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            generate = [sys.executable, str(Path(__file__).parent / "project.py"), folder]
            subprocess.run([*generate, "--questions", str(questions), "--sources", str(sources)], check=True)
            timings.append(cpu_seconds("-C", folder, "check", runs=2))
        target = "2.0" if questions == 1000 else ""
        print(f"{f'factcheck check ({questions:,} questions, {sources:,} sources)':60} {timings[-1]:7.2f}  {target}")
    exponent = math.log(timings[-1] / timings[-2]) / math.log(SIZES[-1][0] / SIZES[-2][0])
    print(f"growth exponent from {SIZES[-2][0]:,} to {SIZES[-1][0]:,} questions: {exponent:.2f} (1 = linear)")


if __name__ == "__main__":
    main()
