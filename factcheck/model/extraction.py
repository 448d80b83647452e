"""What was read in a document: all that later steps need of its text, and all that a cache keeps of it.

In and out: frozen values.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model.claim import Claim
from factcheck.model.mention import Mention, Unread


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document says in numbers and dates.

    Args:
        mentions: in reading order.
        unread: what was seen and not understood, in reading order.
        claims: one proposed claim a mention, with its frame, in reading order.
    """

    mentions: tuple[Mention, ...] = ()
    unread: tuple[Unread, ...] = ()
    claims: tuple[Claim, ...] = ()
