"""What `factcheck compare` takes on a hundred articles of about 600 words: with nothing cached, with all, with one changed.

    python -m benchmarks.compare

In: the news articles under the folder that FACTCHECK_DATA names (corpora/ecbplus.jsonl.gz); articles on one event are put
together until they have 600 words, and the last is cut behind the sentence that makes them up. Out: CPU seconds (user and
system, all processes) and wall-clock seconds of each run, as a
person runs it, CPU seconds of the reading alone, and whether all printed what a run without the cache prints.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from typing import NamedTuple

from benchmarks.groups.corpus import texts_by_topic
from factcheck.commands._reading import reader
from factcheck.extraction.sentences import sentences
from factcheck.readers import read_documents

WORDS = 600
ARTICLES = 100
TARGET = 10.0


class Run(NamedTuple):
    """What one run took and printed, and what reading the articles took of it."""

    cpu: float
    wall: float
    reading: float
    printed: str


def articles() -> Iterator[str]:
    """Yield texts of about 600 words, each of articles on one event."""
    made = 0
    for texts in texts_by_topic().values():
        parts: list[str] = []
        for text in texts:
            parts.append(text)
            if sum(len(part.split()) for part in parts) >= WORDS:
                yield _cut("\n\n".join(parts))
                made, parts = made + 1, []
            if made == ARTICLES:
                return


def _cut(text: str) -> str:
    """Leave out what stands behind the sentence with which a text has its 600 words."""
    ends = (end for _, end in sentences(text) if len(text[:end].split()) >= WORDS)
    return text[: next(ends, len(text))]


def compare(folder: Path, cache: Path, *options: str) -> Run:
    """Compare the articles of a folder with a cache of their own, and measure it; reading alone is measured on a copy."""
    with tempfile.TemporaryDirectory() as copy:
        shutil.copytree(cache, copy, dirs_exist_ok=True)
        reading = read(folder, Path(copy), cached="--no-cache" not in options)
    before, began = _cpu(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "factcheck", "compare", ".", "--format", "json", *options]
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    took = time.perf_counter() - began
    if done.returncode:
        raise SystemExit(f"factcheck compare left with {done.returncode}:\n{done.stderr}")
    return Run(_cpu(resource.RUSAGE_CHILDREN) - before, took, reading, done.stdout)


def read(folder: Path, cache: Path, *, cached: bool) -> float:
    """Return the CPU seconds of reading the articles, in all processes; the tables are loaded."""
    documents, _ = read_documents([folder])
    os.environ["XDG_CACHE_HOME"] = str(cache)
    began = _cpu(resource.RUSAGE_SELF) + _cpu(resource.RUSAGE_CHILDREN)
    with chdir(folder):  # that of no project, so that the user's cache is taken
        list(reader(cached=cached)(documents))
    return _cpu(resource.RUSAGE_SELF) + _cpu(resource.RUSAGE_CHILDREN) - began


def _cpu(who: int) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as cache:
        texts = list(articles())
        for number, text in enumerate(texts):
            Path(folder, f"a{number:03d}.txt").write_text(text, encoding="utf-8")
        print(f"{len(texts)} articles, {sum(len(text.split()) for text in texts):,} words")
        read(Path(folder), Path(cache), cached=False)  # loads the tables
        plain = compare(Path(folder), Path(cache), "--no-cache")
        cold, warm = compare(Path(folder), Path(cache)), compare(Path(folder), Path(cache))
        changed = Path(folder, "a000.txt")
        changed.write_text(changed.read_text(encoding="utf-8") + "\nSome 7 visitors came.\n", encoding="utf-8")
        one = compare(Path(folder), Path(cache))
        anew = compare(Path(folder), Path(cache), "--no-cache")
        kept = sum(file.stat().st_size for file in Path(cache).rglob("*") if file.is_file())
    print(f"{'run':<20} {'CPU s':>7} {'wall s':>7} {'reading':>8}  target")
    for name, run in (("without a cache", plain), ("cold", cold), ("warm", warm), ("one changed", one)):
        target = f"{TARGET:.0f} on 2 cores" if name == "cold" else ""
        print(f"{name:<20} {run.cpu:7.2f} {run.wall:7.2f} {run.reading:8.2f}  {target}")
    same = plain.printed == cold.printed == warm.printed and one.printed == anew.printed
    print(f"the same report with and without the cache: {'yes' if same else 'NO'}; the cache holds {kept / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
