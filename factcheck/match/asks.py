"""What a question asks about, as words that other wordings of it share.

In: a question and its claims. Out: an `Ask`. Words are known by their sets ("troops", "peacekeepers" and "force" are one),
nations by their country, and figures in the question stand apart: "in 2020" and "in 2022" are different questions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.lexicon import table
from factcheck.match.sorts import dimension_of
from factcheck.model.claim import Claim, Question
from factcheck.normalise.lemmas import lemma, noun_set, predicate_set
from factcheck.normalise.tokens import Token, tokenize


@dataclass(frozen=True, slots=True)
class Word:
    """A content word: as printed, and the names of all sets that it belongs to."""

    printed: str
    lemma: str
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Ask:
    """What a question asks about.

    Args:
        id: of the question.
        words: content words of the question, in reading order.
        keys: all keys of its words.
        figures: its numbers and months.
        hints: keys of the words of quotes and authorities, which may stand in for words of the question.
        claims: those with a value, our own sentence left out.
        rivals: ids of questions that are known to ask something else.
    """

    id: str
    words: tuple[Word, ...]
    keys: frozenset[str]
    figures: frozenset[str]
    hints: frozenset[str]
    claims: tuple[Claim, ...]
    rivals: frozenset[str]

    @property
    def wants(self) -> str:
        """The sort of its first value: "when" for a date, a dimension, or nothing where no value was read."""
        return next((dimension_of(claim) for claim in self.claims), "")


def ask_of(question: Question, claims: Sequence[Claim]) -> Ask:
    """Take a question apart.

    Args:
        question: of a claim file.
        claims: that answer it.
    """
    tokens = tokenize(question.ask)
    words = tuple(word for token in tokens if (word := _word(token)) is not None)
    spoken = tuple(claim for claim in claims if claim.status != "ours" and claim.value is not None)
    related = {name for relation in question.relations for name in relation.questions}
    return Ask(
        id=question.id,
        words=words,
        keys=frozenset(key for word in words for key in word.keys),
        figures=frozenset(token.lower for token in tokens if _is_figure(token)),
        hints=frozenset(key for claim in spoken for word in _around(claim) for key in word.keys),
        claims=spoken,
        rivals=frozenset((*question.distinct_from, *related)),
    )


def grows(question: Question) -> bool:
    """Tell whether a question is about a count that only grows: a person says so, or its words do."""
    if question.grows is not None:
        return question.grows
    spoken = f" {' '.join(token.lower for token in tokenize(question.ask))} "
    return any(f" {phrase} " in spoken for phrase in table("asking")["growing"]["phrases"])


@cache
def keys_of(word: str) -> frozenset[str]:
    """Name every set that a word belongs to; an unknown word is a set of its own."""
    low = word.lower().removesuffix("'s").removesuffix("’s")
    country = _nations().get(low)
    if country is not None:
        return frozenset((country,))
    base = lemma(low)
    return frozenset(filter(None, (_sets().get(base, ""), noun_set(base), predicate_set(base))))


def _around(claim: Claim) -> list[Word]:
    tokens = tokenize(f"{claim.selector.exact} {claim.measure.head} {claim.attribution}")
    return [word for token in tokens if (word := _word(token)) is not None]


def _word(token: Token) -> Word | None:
    if token.kind != "word" or token.lower in _little() or _is_figure(token):
        return None
    return Word(token.text, lemma(token.lower), keys_of(token.lower))


def _is_figure(token: Token) -> bool:
    return token.kind == "digits" or token.lower in _MONTHS


@cache
def _little() -> frozenset[str]:
    return frozenset(table("asking")["little"])


@cache
def _sets() -> dict[str, str]:
    return {word: name for name, words in table("asking")["same"].items() for word in words}


@cache
def _nations() -> dict[str, str]:
    rows = table("nations")["nations"]
    return {word: country for country, words in rows.items() for word in (country, *words)}


_MONTHS = frozenset((
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
))  # fmt: skip
"""May is left out: it is a word of its own too often."""
