"""What a quantity counts or measures, as far as the words behind it tell.

In: tokens and a reading. Out: a `Measure` with head, words and scope; whose it is and what happens to it the frames add.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.mention import NO_MEASURE, Measure
from factcheck.normalise.lemmas import lemma
from factcheck.normalise.nouns import elided, noun_at
from factcheck.normalise.readings import Reading
from factcheck.normalise.tokens import HYPHENS, Token, model_end


def measure_of(tokens: Sequence[Token], reading: Reading, language: str = "en") -> Measure:
    """Name the counted noun in its dictionary form with the words before it, and what divides it ("per day")."""
    quantity = reading.quantity
    scope = () if quantity is None or "per " not in quantity.unit else ("per " + quantity.unit.rpartition("per ")[2],)
    if reading.former:
        scope = (*scope, "before")
    if reading.noun is None:
        if quantity is not None and quantity.hedge == "none":
            return _NO_ONE
        return Measure(scope=scope) if scope else NO_MEASURE
    first, head, end = reading.noun
    words = _words(tokens, first, end)
    base = lemma(noun_at(tokens, head)) if language[:2] == "en" else _without(tokens[head].lower, elided(language))
    return Measure(head=base, words=words, scope=scope)


def _words(tokens: Sequence[Token], first: int, end: int) -> tuple[str, ...]:
    """Words as printed; what a hyphen ties stays one word, and so does a model number."""
    words: list[str] = []
    at = first
    while at < end:
        token, behind = tokens[at], model_end(tokens, at)
        if words and (words[-1].endswith("-") or token.text in HYPHENS):
            words[-1] += token.text
        elif token.kind == "word" and token.lower not in ("and", "or"):
            words.append(noun_at(tokens, at))
        at = max(at + 1, behind)
    return tuple(words)


def _without(word: str, prefixes: tuple[str, ...]) -> str:
    return next((word.removeprefix(prefix) for prefix in prefixes if word.startswith(prefix)), word)


_NO_ONE = Measure(head="person", words=("people",))
"""What "nobody" and "no one" count."""
