"""A synthetic project of any size, to time the commands on.

    python benchmarks/generate_project.py FOLDER [--questions 1000] [--sources 500]

Every question is asked of three sources; one in fifty conflicts. Nothing is random: the same arguments make the same bytes.
"""

from __future__ import annotations

import argparse
from pathlib import Path

NOUNS = ["bridge", "school", "harbour", "station", "village", "museum", "factory", "hospital", "library", "market"]
ADJECTIVES = ["northern", "old", "eastern", "stone", "central", "upper", "royal", "lower", "western", "new"]
THINGS = ["visitors", "workers", "residents", "vehicles", "houses", "trees", "patients", "books", "machines", "students"]


def quote(question: int, source: int) -> str:
    """Write what one source says: exact, rounded or hedged, and one in fifty wrong."""
    figure = 1200 + 37 * question
    if question % 50 == 0 and source == 2:
        return f"exactly {figure * 2:,} {THINGS[question % 10]}"
    rounded = round(figure, -2)
    counted = (f"{figure:,}", f"about {rounded:,}", f"some {rounded:,}")[source]
    return f"{counted} {THINGS[question % 10]}"


def main() -> None:
    """Write seeds/ and claims/ into a folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--questions", type=int, default=1000)
    parser.add_argument("--sources", type=int, default=500)
    options = parser.parse_args()
    texts: dict[int, list[str]] = {number: [] for number in range(options.sources)}
    claims: dict[int, list[str]] = {}
    for question in range(options.questions):
        name = f"the {ADJECTIVES[question // 10 % 10]} {NOUNS[question % 10]} of district {question}"
        entry = [f"q{question:06d}:", f"  ask: How many {THINGS[question % 10]} did {name} count?", "  says:"]
        for turn in range(3):
            source = (question * 3 + turn * 7) % options.sources
            texts[source].append(f"In its yearly return {name} counted {quote(question, turn)} in all, the office said.")
            entry.append(f"    s{source:05d}: counted {quote(question, turn)} in all")
        claims.setdefault(question // 100, []).append("\n".join(entry))
    (options.folder / "seeds").mkdir(parents=True, exist_ok=True)
    (options.folder / "claims").mkdir(exist_ok=True)
    (options.folder / "factcheck.toml").write_text('title = "A synthetic project"\n', encoding="utf-8")
    for number, sentences in texts.items():
        head = f"---\npublisher: Paper {number}\npublished: 2024-05-{number % 28 + 1:02d}\n---\n"
        (options.folder / "seeds" / f"s{number:05d}.md").write_text(head + "\n\n".join(sentences) + "\n", encoding="utf-8")
    for number, entries in claims.items():
        (options.folder / "claims" / f"c{number:04d}.yaml").write_text("\n\n".join(entries) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
