"""A small project on disk for the tests of this folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

WIRE = """---
publisher: The Wire
published: 2023-09-28
---
More than 100,000 refugees have crossed the border. Some 12,000 troops stayed.
Some 12,000 troops stayed; 3-5 percent left. It rose by 515 percent.
"""

Build = Callable[..., Path]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Give a function that writes a project: its claim file, its source, its settings, and any further files."""

    def write(*, claims: str = "", source: str = WIRE, config: str = "", **files: str) -> Path:
        texts = {"claims/a.yaml": claims, "seeds/wire.md": source, "factcheck.toml": config, **files}
        for name, text in texts.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        return tmp_path

    return write
