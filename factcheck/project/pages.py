"""Pages of the codes about files, acceptances and the baseline, beside the rules that have their own.

In: codes.toml. Out: cards as those of the rules.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from factcheck.model.report import RuleCard


@cache
def file_cards() -> tuple[RuleCard, ...]:
    """List the codes that no rule of a verdict explains, sorted."""
    import tomllib

    tables = tomllib.loads(Path(__file__).with_name("codes.toml").read_text("utf-8"))
    return tuple(_card(code, table) for code, table in sorted(tables.items()))


def _card(code: str, table: dict[str, str]) -> RuleCard:
    parts = (table["summary"], f"## Why it matters\n{table['why'].strip()}", f"## What to do\n{table['do'].strip()}")
    return RuleCard(code, table["name"], table["summary"], "\n\n".join(parts))
