"""How often the dictionary form of a regular English verb is right; with --write the endings in lexicon/irregular.toml anew.

    pip install lemminflect        # its tables come from the SPECIALIST lexicon; not among the packages of the tool
    python -m benchmarks.lemmas [--write]

In: every regular verb of that lexicon. Out: the share of stems ("believ" of "believed") that get their -e back, or none, rightly.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from factcheck.normalise.lemmas import lemma

TABLE = Path(__file__).resolve().parents[2] / "factcheck" / "lexicon" / "irregular.toml"
_LONGEST = 5
"""Letters of an ending at most; ^ stands for the beginning of a word."""
_WORTH = 3
"""Verbs that an ending must put right to be kept: 2 gives half as many endings again for a point and a half."""


def main() -> int:
    """Measure, and find the endings where asked."""
    known = sorted(set(_stems()))
    print(f"{len(known)} stems: {100 * sum(lemma(form) == verb for form, _, verb in known) / len(known):.1f} % right")
    if "--write" in sys.argv:
        endings = _endings([(stem, verb != stem) for _, stem, verb in known])
        kept = {name: sorted((e for e, lost in endings.items() if lost == (name == "lost")), key=lambda e: e[::-1])
                for name in ("lost", "none")}  # fmt: skip
        old = TABLE.read_text(encoding="utf-8")
        body = "\n".join(f"{name} = [" + ", ".join(f'"{e}"' for e in rows) + "]" for name, rows in kept.items())
        TABLE.write_text(old[: old.index("[endings]")] + f"[endings]\n{body}\n", encoding="utf-8")
    return 0


def _stems() -> Iterator[tuple[str, str, str]]:
    """Form, stem and verb: believed, believ, believe."""
    import lemminflect  # type: ignore[import-not-found]

    table = Path(lemminflect.__file__).parent / "resources" / "infl_lu.csv.gz"
    with gzip.open(table, "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split(",", 2) for line in lines]
    for verb, _, forms in (row for row in rows if len(row) == 3 and row[1] == "verb" and row[0].isalpha() and row[0].islower()):
        for form in forms.replace("/", ",").split(","):
            for ending in ("ing", "ed"):
                stem = form.removesuffix(ending)
                if stem != form and len(stem) > 2 and verb in {stem, stem + "e"}:
                    yield form, stem, verb


def _endings(stems: list[tuple[str, bool]]) -> dict[str, bool]:
    """Find the endings that say most about a lost -e; the longest that fits a stem decides."""
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    for stem, lost in stems:
        for length in range(min(_LONGEST, len(stem) + 1) + 1):
            counts[f"^{stem}"[len(stem) + 1 - length :]][lost] += 1
    found: dict[str, bool] = {}
    for ending in sorted(counts, key=len):
        ruled = next((found[ending[n:]] for n in range(1, len(ending) + 1) if ending[n:] in found), False)
        if counts[ending][not ruled] - counts[ending][ruled] >= _WORTH:
            found[ending] = not ruled
    return found


if __name__ == "__main__":
    sys.exit(main())
