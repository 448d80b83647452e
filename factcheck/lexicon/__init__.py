"""Words as data: the tables that the grammars above read.

In: the name of a table. Out: its content, read once per process. A new unit, hedge or magnitude word is one row of a TOML
file in this folder and no code.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import tomli  # compiled, and three times as quick at it as the standard library's tomllib


@cache
def table(name: str) -> dict[str, Any]:
    """Read `lexicon/<name>.toml`; the same object every time, so treat it as read-only.

    Raises:
        FileNotFoundError: there is no such table.
    """
    return tomli.loads(files("factcheck.lexicon").joinpath(f"{name}.toml").read_text(encoding="utf-8"))
