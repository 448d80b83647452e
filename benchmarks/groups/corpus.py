"""The golds: their documents, read as the tool reads them, event by event.

In: the folder of shared data (`FACTCHECK_DATA`, or `shared` beside the repository), and tests/eval. Out: events, each a name and
its documents.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from factcheck.extraction.filed import with_years
from factcheck.model.document import Document
from factcheck.readers._made import document

DATA = Path(os.environ.get("FACTCHECK_DATA") or Path(__file__).resolve().parents[3] / "shared")


_EVAL = Path(__file__).resolve().parents[2] / "tests" / "eval"

OURS = {name: _EVAL / folder for name, folder in (
    ("own", "gold"), ("more", "gold_more"), ("notes", "notes"), ("notes_more", "notes_more"), ("held", "gold_held"),
    ("essays", "essays"), ("long", "long"), ("notes_held", "notes_held"), ("fresh", "notes_fresh"),
    ("essays_held", "essays_held"), ("long_held", "long_held"), ("wires", "wires"), ("wires_held", "wires_held"),
)}  # fmt: skip
"""Folders of our own golds: events of the corpus of `ecb`, every mention of them judged, and short reports with their texts."""

FITTED = ("ecb", "karabakh", "own", "more", "notes", "notes_more", "essays", "long")
"""Golds that weights are found on."""

HELD = ("held", "notes_held", "fresh", "essays_held", "long_held", "wires_held")
"""Golds by which no weight, no bar and no feature is chosen: what the tool does with what it has never seen."""

READ = ("wires",)
"""Golds that were read for mistakes, and on which no weight is found: weights found on them as well were no better."""

GOLDS = (*FITTED, *READ, *HELD)

WRITTEN = (
    "notes", "notes_more", "essays", "long", "wires", "notes_held", "fresh", "essays_held", "long_held", "wires_held",
)  # fmt: skip
"""Golds whose texts are ours: they need no shared data."""


def gold(name: str) -> list[dict[str, Any]]:
    """Read the events of a gold."""
    files = sorted(OURS[name].glob("*.json")) if name in OURS else [DATA / "gold" / f"{name}.json"]
    return [topic for file in files for topic in json.loads(file.read_text(encoding="utf-8"))["topics"]]


def known(topics: Iterable[dict[str, Any]]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return groups by id and traps of some events, in the form that the scorer takes."""
    chosen = list(topics)
    return {g["id"]: g for t in chosen for g in t["groups"]}, [trap for t in chosen for trap in t["traps"]]


def events(name: str) -> Iterator[tuple[dict[str, Any], list[Document]]]:
    """Yield every event of a gold with its documents."""
    if name in WRITTEN:
        for topic in gold(name):
            yield topic, list(with_years(document(d["id"], d, d["text"]) for d in topic["documents"]))
        return
    made = _made(name)
    for topic in gold(name):
        ids = {m["doc"] for g in topic["groups"] for m in g["members"]} | {
            t[side]["doc"] for t in topic["traps"] for side in "ab"
        }
        event = {made[i][0] for i in ids}
        yield topic, [d for t, d in made.values() if t in event]


def scorer() -> ModuleType:
    """Load score_groups.py of the shared tools."""
    return tool("score_groups")


def tool(name: str) -> ModuleType:
    """Load a scorer of the shared tools."""
    spec = importlib.util.spec_from_file_location(name, DATA / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def all_articles() -> Iterator[Document]:
    """Yield the articles of the corpus, in file order."""
    return all_documents("ecb")


def all_documents(name: str) -> Iterator[Document]:
    """Yield the documents that a gold is about or taken from, in file order."""
    return (document for _, document in _made(name).values())


def articles_of(topic: str) -> list[Document]:
    """Return the articles of one event of the corpus, in file order."""
    return [article for name, article in _articles().values() if name == topic]


def texts_by_topic() -> dict[str, list[str]]:
    """Return the texts of the corpus by topic, in file order."""
    found: dict[str, list[str]] = {}
    for topic, article in _articles().values():
        found.setdefault(topic, []).append(article.text)
    return found


def _made(name: str) -> dict[str, tuple[str, Document]]:
    return _seeds() if name == "karabakh" else _articles()


def _articles() -> dict[str, tuple[str, Document]]:
    with gzip.open(DATA / "corpora" / "ecbplus.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return {
        row["id"]: (row["topic"], document(row["id"], {**row, "published": row["date"] or "", "kind": ""}, row["text"]))
        for row in rows
    }


def _seeds() -> dict[str, tuple[str, Document]]:
    known = json.loads((DATA / "seeds" / "sources.json").read_text(encoding="utf-8"))
    return {
        row["id"]: ("karabakh", document(row["file"], row, (DATA / "seeds" / row["file"]).read_text(encoding="utf-8")))
        for row in known
    }
