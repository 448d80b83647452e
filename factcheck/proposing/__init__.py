"""What of a source is worth a person's look, and how it would be asked.

In: a document, and the questions of a project. Out: proposals, each with its quote, its question and the reason for its
confidence. The room stands above `extraction` and `match`, since it needs both.
"""

from __future__ import annotations

from factcheck.proposing.proposal import Known, Proposal
from factcheck.proposing.propose import propose

__all__ = ["Known", "Proposal", "propose"]
