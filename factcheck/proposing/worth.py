"""How much a value deserves a person's look, and why.

In: a claim, its sentence, and how its question came out. Out: a confidence and its reason. Nothing is learned: the weights were
set by eye on articles of the development corpus, and the bar stands where more than half of what passes is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.extraction.frames_words import Word
from factcheck.lexicon import table
from factcheck.model.claim import Claim
from factcheck.model.value import Quantity, When
from factcheck.normalise.wording import listed
from factcheck.proposing.asking import Asked
from factcheck.proposing.clauses import is_verb

BAR = 0.45
"""Confidence from which a claim is proposed."""


class Worth(NamedTuple):
    """A confidence from 0 to 1 and its reason, a sentence without a full stop."""

    confidence: float
    reason: str


def worth(claim: Claim, asked: Asked, words: Sequence[Word]) -> Worth:
    """Weigh a claim.

    Args:
        claim: a value with its measure.
        asked: its question.
        words: of its sentence.
    """
    notes = [*_of_value(claim, words), *_of_sentence(claim, asked, words)]
    confidence = max(0.0, min(0.95, 0.6 + sum(weight for weight, _ in notes)))
    told = [reason for weight, reason in sorted(notes, key=lambda note: -abs(note[0])) if reason]
    return Worth(round(confidence, 2), listed(told[:3]) if told else "a plain value")


_Note = tuple[float, str]


def _of_value(claim: Claim, words: Sequence[Word]) -> list[_Note]:
    match claim.value:
        case When() as value:
            return _of_date(claim, value)
        case Quantity() as value:
            return _of_quantity(claim, value, words)
        case None:
            return [(-1.0, "no value was read")]


def _of_date(claim: Claim, value: When) -> list[_Note]:
    rows, words = table("proposing"), " ".join(value.surface.lower().split())
    checks = (
        (_inside_name(claim), (-0.5, f"'{value.surface}' is part of a name")),
        (words in rows["present"], (-0.5, f"'{words}' is the text's own present")),
        (set(words.split()) <= set(rows["wide"]), (-0.4, f"'{words}' could be any time")),
        (_is_side(claim), (-0.5, "it is one side of a size")),
        (claim.measure.predicate in table("speech")["verbs"], (-0.1, "it dates what somebody said")),
        (claim.kind == "recurring", (-0.3, "it recurs")),
        (value.period is None, (-0.15, "the date is open")),
        (value.granularity in {"decade", "century", "vague"}, (-0.1, "the date is wide")),
        (value.granularity in {"day", "hour", "minute", "second"}, (0.1, "a day")),
    )
    return [next((note for holds, note in checks if holds), (0.05, "a date"))]


def _inside_name(claim: Claim) -> bool:
    """Tell a "Tonight" that ends the name of a programme from one that opens a sentence."""
    before = claim.selector.prefix.split()[-1:]
    here = claim.selector.exact.lower() in table("proposing")["programmes"]
    return here and bool(before) and claim.selector.prefix[-1:] == " " and before[0][:1].isupper()


def _of_quantity(claim: Claim, value: Quantity, words: Sequence[Word]) -> list[_Note]:
    rows, head, low = table("proposing"), claim.measure.head, value.printed.low
    counts = value.dimension in {"count", ""}
    few = value.hedge == "none" or low == 0 or (counts and low is not None and low <= 1)
    checks = (
        (claim.kind == "ordinal", (-0.5, "an ordinal")),
        (counts and _is_called(value.surface, words), (-0.5, "a number to call")),
        (value.surface.lower().removeprefix("a ") in rows["fractions"], (-0.45, "a part of something that is not said")),
        (_is_side(claim), (-0.5, "it is one side of a size")),
        (few, (-0.45, "none or one")),
        (head in rows["pointing"], (-0.45, f"'{head}' counts nothing in the world")),
        (value.hedge == "vague" and (low is None or low < _DOZEN), (-0.4, f"'{value.surface}' could be any small number")),
        (value.hedge == "vague", (-0.15 if claim.measure.predicate else -0.35, "a vague number")),
        (counts and not head, (-0.25, "it is not said what is counted")),
    )
    return [next((note for holds, note in checks if holds), (0.1, "a figure with what it counts"))]


def _is_side(claim: Claim) -> bool:
    """Tell one side of "1920 x 1200"."""
    return claim.selector.prefix.rstrip()[-2:] in _SIZES or claim.selector.suffix.lstrip()[:2] in _TIMES


def _is_called(surface: str, words: Sequence[Word]) -> bool:
    """Tell a telephone number, or a part of one: three digits and more, bare, in a sentence that says to call."""
    bare = surface.replace("-", "").replace(" ", "")
    says = not {word.lower for word in words}.isdisjoint(table("proposing")["calling"])
    return bare.isdigit() and (bare[0] == "0" or (says and len(bare) >= _DIALLED))


def _of_sentence(claim: Claim, asked: Asked, words: Sequence[Word]) -> list[_Note]:
    notes = [_FORMS[asked.form]]
    if claim.measure.names:
        notes.append((0.05, ""))
    if claim.modality in {"denied", "hypothetical"}:
        notes.append((-0.15, f"it is {claim.modality}"))
    if len(words) < _SHORT and not any(is_verb(words, index) for index in range(len(words))):
        notes.append((-0.35, "it stands in no sentence"))
    if sum(len(word) > 3 and word.lower() not in _ASKING for word in asked.text.rstrip("?").split()) < _FEWEST:
        notes.append((-0.3, "the sentence says too little"))
    opening = " ".join(word.lower for word in words)
    if isinstance(claim.value, When) and any(phrase in opening for phrase in table("proposing")["page_dates"]):
        notes.append((-0.5, "the page says it of itself"))
    if any(word.lower in {"i", "you", "we", "me", "us", "my", "your"} for word in words):
        notes.append((-0.1, "somebody talks"))
    return notes


_SIZES = frozenset({" x", " ×"})
_TIMES = frozenset({"x ", "× "})
"""Signs between the sides of a size: "1920 x 1200"."""
_DOZEN = 12
_DIALLED = 3
"""Digits of the shortest part of a telephone number."""
_FORMS: dict[str, _Note] = {
    "whole": (0.15, "the sentence turns into a question"), "short": (0.05, ""), "echo": (-0.1, "reword the question"),
}  # fmt: skip
_SHORT = 12
"""Words below which a line without a verb is a dateline, a caption or a piece of furniture."""
_FEWEST = 2
"""Longer words of a question, those that ask left out, below which nobody knows what is asked."""
_ASKING = frozenset({"what", "when", "many", "much", "time", "year", "month", "money", "years", "percentage", "does", "have"})
