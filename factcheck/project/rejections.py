"""`claims/proposed/rejected.txt`: what a person did not want proposed.

In: the file. Out: quotes by source, and the text of the file with one more. One sorted line a quote, so that it merges; it names
words and not places, so that it survives edits elsewhere in the source.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from factcheck.project.config import Config
from factcheck.project.files import read_file

NAME = "rejected.txt"
HEAD = "# What was rejected in review, and is not proposed again: source, quote, value where the quote holds more than one.\n"
_LARGEST = 20_000_000


def rejections_path(root: Path, config: Config) -> Path:
    """Name the file."""
    return root / config.claims[0] / "proposed" / NAME


def read_rejections(root: Path, config: Config) -> Mapping[str, tuple[str, ...]]:
    """Read what was rejected, by source: the quote, and behind a tab the value that was meant."""
    path = rejections_path(root, config)
    if not path.is_file():
        return {}
    found: dict[str, list[str]] = {}
    for line in read_file(root, path, limit=_LARGEST, code="FC001").text.splitlines():
        source, tab, quote = line.partition("\t")
        if tab and not line.startswith("#"):
            found.setdefault(source, []).append(quote)
    return {source: tuple(quotes) for source, quotes in found.items()}


def with_rejection(text: str, source: str, quote: str, means: str = "") -> str:
    """Add a quote to the text of the file."""
    line = "\t".join(filter(None, (source, " ".join(quote.split()), " ".join(means.split()))))
    lines = {each for each in text.splitlines() if each.strip() and not each.startswith("#")}
    return HEAD + "".join(f"{each}\n" for each in sorted(lines | {line}))
