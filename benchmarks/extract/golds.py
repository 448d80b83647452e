"""Mentions of the shared golds: how many are found, and how many with the right value.

    python -m benchmarks.extract.golds [--wrong N]

In: gold/, corpora/, seeds/ and tools/score_mentions.py of the shared data (`FACTCHECK_DATA`, or `shared` beside the repository).
Out: a line a gold. What is right is what that scorer says; the ecb gold has values as bare numbers, and some mentions without.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.groups.corpus import DATA, all_documents, gold, tool
from factcheck.extraction.rows import Row, rows


def main() -> int:
    """Score both golds."""
    if not (DATA / "gold").is_dir():
        print(f"no gold in {DATA}: set FACTCHECK_DATA", file=sys.stderr)
        return 2
    limit = int(sys.argv[sys.argv.index("--wrong") + 1]) if "--wrong" in sys.argv else 0
    scorer = tool("score_mentions")
    mentions = {"ecb": _members("ecb"), "karabakh": scorer.gold_mentions(DATA / "gold" / "karabakh.json")}
    for name, wanted in mentions.items():
        read = {document.source.id: rows(document) for document in all_documents(name)}
        hits = [(mention, _touching(mention, read[mention["doc"]])) for mention in wanted]
        scored = [(mention, found) for mention, found in hits if mention.get("value", {}).get("resolved") is not False]
        valued = [(mention, found) for mention, found in scored if mention.get("value")]
        wrong = [(mention, found) for mention, found in valued if not any(scorer.right(mention, row) for row in found)]
        for title, part, whole in (
            ("found", sum(bool(found) for _, found in hits), len(hits)),
            ("value right", len(valued) - len(wrong), len(valued)),
        ):
            print(f"{name:10} {title:12} {part} of {whole} = {part / whole:.3f}")
        for mention, found in wrong[:limit]:
            print(f"    wrong {mention['doc']}:{mention['start']} {mention['quote']!r} wants {mention['value']}: {found}")
    return 0


def _members(name: str) -> list[Mapping[str, Any]]:
    """The mentions of a gold whose values are bare numbers, in the form of one that tells intervals."""
    seen: dict[tuple[str, int, str], Mapping[str, Any]] = {}
    for member in (member for topic in gold(name) for group in topic["groups"] for member in group["members"]):
        number = member.get("value")
        value = {"point": number, "qualifier": member.get("qualifier")} if isinstance(number, int | float) else {}
        seen[member["doc"], member["start"], member["quote"]] = {**member, "value": value}
    return list(seen.values())


def _touching(mention: Mapping[str, Any], found: Sequence[Row]) -> list[Row]:
    end = mention["start"] + len(mention["quote"])
    return [row for row in found if row["start"] < end and mention["start"] < row["end"]]


if __name__ == "__main__":
    sys.exit(main())
