"""Our own sentence is contradicted by the sources.

## What it finds
A `we-say` whose figure or date does not meet what a source says. An error where no source bears it out; a warning where the
sources are divided, or where the contradiction is one of roundings, vague words or unknown order.

## Why it matters
The sources may be right or wrong; our own text is the one thing that is ours to put right.

## Example
We write "about 1,400 peacekeepers"; every source says 1,960 or about 2,000.

## What to do
Correct the sentence, or say in it whose figure it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.group import Evidence, Finding, Severity
from factcheck.normalise.wording import said
from factcheck.rules._camps import PLAIN
from factcheck.rules._door import Case, Rule


def check(case: Case) -> Iterator[Finding]:
    """Find what contradicts our own sentence."""
    voices = {claim.id: claim for claim in case.voices}
    for ours in case.ours:
        heard = [(voices[_other(piece, ours)], piece) for piece in case.evidence if _between(piece, ours, voices)]
        against = [(claim, piece) for claim, piece in heard if piece.stance == "refutes"]
        if not against:
            continue
        against.sort(key=lambda said_so: said_so[1].kind not in PLAIN)
        claim, piece = against[0]
        borne_out = any(piece.stance == "supports" for _, piece in heard)
        severity: Severity = "error" if piece.kind in PLAIN and not borne_out else "warning"
        message = f"we say '{said(ours)}', {case.publisher(claim.source)} says '{said(claim)}'"
        yield RULE.finding(severity, message, piece.detail, (ours, *(claim for claim, _ in against)))


def _between(piece: Evidence, ours: Claim, voices: dict[str, Claim]) -> bool:
    return ours.id in {piece.left, piece.right} and _other(piece, ours) in voices


def _other(piece: Evidence, ours: Claim) -> str:
    return piece.right if piece.left == ours.id else piece.left


RULE = Rule("FC102", "our_sentence", check)
