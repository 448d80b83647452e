"""How fast the scan reads, where its time goes, and that no text makes it slower than linear.

    python -m benchmarks.speed [--quick]

In: the texts of running news under the folder that FACTCHECK_DATA names (data/extract/), else the project's own sources. Out:
sentences and megabytes a second for quantities and dates together, time by stage, growth, cold start, and the growth on hostile
texts. A machine that others use changes its pace from one second to the next: each run is measured in CPU time between two
runs of a fixed loop, and the median ratio of the two counts, in milliseconds of the loop's own best pace.
"""

from __future__ import annotations

import json
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.speed.attacks import ATTACKS
from factcheck.extraction.anchors import resolve_dates
from factcheck.extraction.furniture import is_furniture
from factcheck.extraction.identifiers import names_a_thing
from factcheck.extraction.measures import measure_of
from factcheck.extraction.scan import scan
from factcheck.extraction.sentences import sentences
from factcheck.model.document import Document, Source
from factcheck.model.period import Period
from factcheck.normalise.dates import find_dates
from factcheck.normalise.digits import style_for
from factcheck.normalise.quantities import find_quantities
from factcheck.normalise.tokens import tokenize

NEWS = ("meantime", "newsquant", "te3_platinum")
RUNS = 15
PUBLISHED = Period.day(date(2008, 3, 1))


def main() -> None:
    """Print all figures."""
    documents = [_document(text) for text in news()]
    size = sum(len(document.text.encode()) for document in documents)
    count = sum(len(sentences(document.text)) for document in documents)
    took, kept = timed(lambda: scanned(documents)), timed(lambda: [scan(document) for document in documents])
    print(f"{len(documents)} texts, {count} sentences, {size / 1e6:.3f} MB; the loop's best pace {1000 * PACE.best:.2f} ms")
    for name, spent in (("one text after the other", took), ("all mentions kept in memory", kept)):
        rate = f"{count / spent:.0f} sentences/s, {size / spent / 1e6:.2f} MB/s, {spent / PACE.best:.1f} loops"
        print(f"{name:<28}{spent * 1000:6.0f} ms, {rate}")
    for name, part in stages(documents):
        print(f"  {name:<26}{part * 1000:6.0f} ms {100 * part / took:4.0f} %")
    print(f"growth from 1 to 4 times the text: exponent {growth(chr(10).join(d.text for d in documents)):.2f}")
    print(f"cold start of factcheck extract: {cold_start():.2f} s of CPU")
    if "--quick" not in sys.argv:
        for text, exponent, pace in hostile():
            print(f"  {text!r:<34} exponent {exponent:5.2f}, {pace:5.2f} MB/s", flush=True)


def news() -> list[str]:
    """Return the texts to read."""
    folder = Path(os.environ.get("FACTCHECK_DATA", "")) / "data" / "extract"
    files = [folder / f"{name}.dev.jsonl" for name in NEWS]
    if os.environ.get("FACTCHECK_DATA") and all(file.exists() for file in files):
        return [json.loads(line)["text"] for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    print("FACTCHECK_DATA names no folder with the news texts: the project's own sources are read", file=sys.stderr)
    return [file.read_text(encoding="utf-8") for file in sorted((Path(__file__).parents[2] / "seeds").glob("*.md"))]


class _Pace:
    """A fixed loop: how fast the machine is at this moment, and at its best."""

    best = math.inf

    def now(self) -> float:
        """Run the loop once and return the CPU seconds that it took."""
        start, total = time.process_time(), 0
        for number in range(100_000):
            total += number * number % 7
        took = time.process_time() - start
        self.best = min(self.best, took)
        return took


PACE = _Pace()


def timed(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return the CPU seconds of some work at the loop's best pace: the median of several runs, each against its neighbours."""
    work()
    ratios = []
    for _ in range(runs):
        before, start = PACE.now(), time.process_time()
        work()
        took = time.process_time() - start
        ratios.append(2 * took / (before + PACE.now()))
    return median(ratios) * PACE.best


def scanned(documents: Sequence[Document]) -> None:
    """Scan one text after the other, as `factcheck extract` does, and keep nothing."""
    for document in documents:
        scan(document)


def _document(text: str) -> Document:
    return Document(Source("text", published=PUBLISHED), text)


def stages(documents: Sequence[Document]) -> list[tuple[str, float]]:
    """Measure the stages of the scan one by one, each on what the one before it made."""
    style = style_for("en")
    tokens = [tokenize(document.text) for document in documents]
    pairs = list(zip(documents, tokens, strict=True))
    dates = [find_dates(d.text, t, published=PUBLISHED, resolved=False) for d, t in pairs]
    amounts = [find_quantities(d.text, t, style=style) for d, t in pairs]
    dated = [(d, t, r) for (d, t), r in zip(pairs, dates, strict=True)]
    counted = [(d, t, r) for (d, t), r in zip(pairs, amounts, strict=True)]
    parts: list[tuple[str, Callable[[], object]]] = [
        ("tokens", lambda: [tokenize(document.text) and None for document in documents]),
        ("dates", lambda: [find_dates(d.text, t, published=PUBLISHED, resolved=False) and None for d, t in pairs]),
        ("dates resolved", lambda: [resolve_dates(d.text, t, r, published=PUBLISHED) and None for d, t, r in dated]),
        ("quantities", lambda: [find_quantities(d.text, t, style=style) and None for d, t in pairs]),
        ("furniture told apart", lambda: [is_furniture(d.text, t, one) for d, t, r in counted for one in r]),
        ("names told apart", lambda: [names_a_thing(d.text, t, one) for d, t, r in counted for one in r]),
        ("what is measured", lambda: [measure_of(t, one) for _, t, r in counted for one in r]),
    ]
    return [(name, timed(part)) for name, part in parts]


def growth(text: str, factor: int = 4) -> float:
    """Return the exponent with which time grows from a text to several times the text."""
    short, long = _document(text), _document(text * factor)
    return math.log(timed(partial(scan, long), 3) / timed(partial(scan, short), 3), factor)


def cold_start() -> float:
    """Return the CPU seconds of one `factcheck extract` of a short text at the loop's best pace, the median of five."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "text.txt"
        file.write_text("On 19 September 2023 some 2,000 troops left. More than 100,000 people fled.\n", encoding="utf-8")
        taken = []
        for _ in range(5):
            pace, before = PACE.now(), resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, "-m", "factcheck", "extract", str(file)], check=True, capture_output=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            taken.append(2 * spent / (pace + PACE.now()) * PACE.best)
    return median(taken)


def hostile() -> Iterator[tuple[str, float, float]]:
    """Measure texts that repeat one string 10,000 and 100,000 times: exponent, and megabytes a second of the longer."""
    for attack in ATTACKS:
        short, long = (once(_document(attack * times)) for times in (10_000, 100_000))
        yield attack, math.log10(long / short), len(attack.encode()) * 100_000 / long / 1e6


def once(document: Document) -> float:
    """Return the CPU seconds of one scan at the loop's best pace."""
    before, start = PACE.now(), time.process_time()
    scan(document)
    took = time.process_time() - start
    return 2 * took / (before + PACE.now()) * PACE.best


if __name__ == "__main__":
    main()
