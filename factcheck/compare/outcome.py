"""What comparing two values gives, before it is evidence between two claims.

In and out: a frozen value.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model.group import Stance


@dataclass(frozen=True, slots=True)
class Outcome:
    """How two values stand to each other.

    Args:
        stance: supports, refutes or silent.
        kind: the reason as a word, as in `Evidence.kind`.
        detail: the reason as a sentence without a full stop.
    """

    stance: Stance
    kind: str
    detail: str
