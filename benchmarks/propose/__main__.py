"""How many of the gold's core mentions are proposed, how many proposals there are, and how long it takes.

In: a folder with seeds/ and gold/ (first argument). Out: a line a source and the sum. A gold mention counts as held where a
proposal's value stands in it, or where one of the same source gives the same value ("said once").
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from factcheck.extraction.scan import scan
from factcheck.model.document import Document, Source
from factcheck.model.value import Quantity
from factcheck.normalise.dates import read_period
from factcheck.proposing import propose


def measure(folder: Path) -> None:
    core = _core(json.loads((folder / "gold" / "karabakh.json").read_text("utf-8")))
    sources = json.loads((folder / "seeds" / "sources.json").read_text("utf-8"))
    held = wanted = proposed = 0
    for source in sources:
        text = (folder / "seeds" / source["file"]).read_text("utf-8")
        about = Source(source["id"], title=source["title"] or "", published=read_period(source["published"] or ""))
        document = Document(about, text)
        begin = time.perf_counter()
        proposals = propose([document])[source["id"]]
        took = time.perf_counter() - begin
        missing = [m for m in core.get(source["id"], []) if not _is_held(m, document, proposals)]
        wanted += len(core.get(source["id"], []))
        held += len(core.get(source["id"], [])) - len(missing)
        proposed += len(proposals)
        told = f"{source['id']}: {len(text.split())} words, {len(proposals)} proposals, {took:.2f} s"
        print(f"{told}, missing {[m['quote'] for m in missing]}")
    print(f"recall of core mentions: {held} of {wanted} = {held / wanted:.3f}; {proposed} proposals")


def _core(gold: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, dict[tuple[int, str], dict[str, Any]]] = {}
    for topic in gold["topics"]:
        for group in topic["groups"]:
            for member in group["members"]:
                if member.get("tier") == "core":
                    found.setdefault(member["doc"], {})[member["start"], member["quote"]] = member
    return {name: list(members.values()) for name, members in found.items()}


def _is_held(member: dict[str, Any], document: Document, proposals: Any) -> bool:
    start, end = member["start"], member["start"] + len(member["quote"])
    values = {_value(p.claim.value) for p in proposals}
    if any(p.claim.selector.start < end and start < p.claim.selector.end for p in proposals):
        return True
    return any(_value(m.value) in values for m in scan(document)[0] if m.selector.start < end and start < m.selector.end)


def _value(value: Any) -> object:
    return (value.printed, value.unit) if isinstance(value, Quantity) else value.period or value.surface


if __name__ == "__main__":
    measure(Path(sys.argv[1]))
