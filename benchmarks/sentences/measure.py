"""Accuracy and speed of sentence splitting.

    python -m benchmarks.sentences.measure DATA    (DATA: the folder with newsquant.dev.jsonl, meantime.dev.jsonl ...)

In: sets whose sentences are known (a sentence a record, or a sentence a line), joined by single spaces. Out: precision, recall
and F1 of sentence ends, and megabytes a second.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from factcheck.extraction.sentences import sentences


def known_sentences(folder: Path) -> dict[str, list[list[str]]]:
    """Load documents as lists of sentences, by set."""
    return {
        "newsquant": [_texts(folder / "newsquant.dev.jsonl")],
        "rtext": [_texts(folder / "rtext.dev.jsonl")],
        "meantime": [_lines(text) for text in _all(folder / "meantime.dev.jsonl")],
    }


def score(documents: list[list[str]]) -> tuple[float, float, float]:
    """Compare the ends found with the ends known."""
    hits = given = wanted = 0
    for known in documents:
        text = " ".join(known)
        ends, position = set(), 0
        for sentence in known:
            position += len(sentence)
            ends.add(position)
            position += 1
        found = {end for _, end in sentences(text)}
        hits, given, wanted = hits + len(found & ends), given + len(found), wanted + len(ends)
    precision, recall = hits / given, hits / wanted
    return precision, recall, 2 * precision * recall / (precision + recall)


def speed(text: str) -> float:
    """Measure megabytes a second on one core."""
    started = time.process_time()
    sentences(text)
    return len(text.encode()) / 1e6 / (time.process_time() - started)


def _all(path: Path) -> list[str]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def _texts(path: Path) -> list[str]:
    """Take records that are one sentence: they end in a stop and hold no second one before a capital."""
    return [text.strip() for text in _all(path) if text.strip()[-1:] in ".!?" and "\n" not in text.strip()]


def _lines(text: str) -> list[str]:
    """Take the lines of a document that end in a stop: headlines have none to find."""
    return [line.strip() for line in text.split("\n") if line.strip()[-1:] in (".", "!", "?", '"', "”")]


if __name__ == "__main__":
    sets = known_sentences(Path(sys.argv[1]))
    for name, documents in sets.items():
        print(f"{name:12s} P {score(documents)[0]:.4f} R {score(documents)[1]:.4f} F1 {score(documents)[2]:.4f}")
    together = [document for documents in sets.values() for document in documents]
    print(f"{'all':12s} F1 {score(together)[2]:.4f}")
    print(f"speed {speed(' '.join(' '.join(document) for document in together) * 20):.1f} MB/s")
