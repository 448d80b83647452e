"""Two claims about one measure: do they meet, and why or why not. Pure.

In: claims, publication dates, and what is known of the measure. Out: `Evidence`.
"""

from __future__ import annotations

from factcheck.compare.pairs import compare, evidence

__all__ = ["compare", "evidence"]
