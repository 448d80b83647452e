"""Proposals as files: `claims/proposed/<source>.yaml`.

In: what was proposed, as fields. Out: the file with the new entries under the old ones; entries that are there are never changed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from factcheck.project.config import Config
from factcheck.project.files import relative
from factcheck.project.writer import Plain, add_question, rewrite

Entry = tuple[str, dict[str, Plain]]
"""An id with the fields of a question."""


def proposals_path(root: Path, config: Config, source: str) -> Path:
    """Name the file with the proposals of a source."""
    return root / config.claims[0] / "proposed" / f"{source}.yaml"


def head_of(root: Path, path: Path) -> str:
    """Point editors to the schema, where `init` wrote one."""
    schema = root / ".factcheck" / "claims.schema.json"
    return f"# yaml-language-server: $schema={os.path.relpath(schema, path.parent)}\n" if schema.is_file() else ""


def add_proposals(root: Path, path: Path, entries: Iterable[Entry], *, head: str = "") -> str:
    """Write proposals under those that are there; what cannot be written leaves the file as it was.

    Returns:
        The name of the file.
    """

    def change(file: str, text: str) -> str:
        text = text or head
        for name, fields in entries:
            text = add_question(file, text, name, fields)
        return text

    rewrite(root, path, change)
    return relative(root, path)
