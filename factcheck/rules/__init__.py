"""The rules, and the judge who hears them.

In: groups with their evidence. Out: judged groups with findings. A rule is one file of this folder that ends with `RULE`.
"""

from __future__ import annotations

from factcheck.rules._judge import cards, judge

__all__ = ["cards", "judge"]
