"""The number words of each language: lexicon/numerals.toml with what its rows leave to be derived.

In: a language. Out: `Numerals`. Derived are the plurals of English denominators, spellings without accents, and the Spanish
parts in -avo.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

from factcheck.lexicon import table
from factcheck.normalise.tokens import HYPHENS


@dataclass(frozen=True, slots=True)
class Numerals:
    """The number words of one language, all in lower case.

    Args:
        words: values that add up ("five" 5, "двести" 200).
        scales: values that multiply ("hundred", "million").
        dozens: the same, but never followed by more.
        ordinals: places in an order.
        denominators: what divides ("thirds" 3).
        vague: figure, least and most of words for a span.
        joins: words between two parts of a number.
        articles: words that stand for one before a scale.
        half: words for a half.
        point: words for the decimal mark.
        compound: True where numbers are written in one word ("dreihundertfünf").
        twenties: True where twenties multiply ("quatre-vingts").
        abbreviations: scales that a full stop follows without ending the sentence: "тыс.".
        stems: with what a number written in one word can begin.
        half_joins: words before a half that belongs to a number: "три с половиной".
        goes_on: what can follow the digits of a number that goes on: scales, "dozen", "and", a hyphen.
    """

    words: dict[str, Decimal]
    scales: dict[str, Decimal]
    dozens: dict[str, Decimal]
    ordinals: dict[str, int]
    denominators: dict[str, int]
    vague: dict[str, tuple[Decimal, Decimal, Decimal]]
    joins: frozenset[str]
    articles: frozenset[str]
    half: frozenset[str]
    point: frozenset[str]
    compound: bool
    twenties: bool
    goes_on: frozenset[str] = frozenset()
    half_joins: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()

    def begins(self, word: str) -> bool:
        """Tell whether a word, in lower case, may be a number written in one word: "dreihundertfünf"."""
        return len(word) > 5 and word.startswith(self.stems)

    @property
    def starters(self) -> frozenset[str]:
        """Words with which a number of this language can begin."""
        return frozenset((*self.words, *self.scales, *self.ordinals, *self.denominators, *self.half, *self.dozens)) | {
            word.split()[-1] for word in self.vague
        }


@cache
def numerals_for(language: str) -> Numerals:
    """Load the number words of a language; those of English where the language is not known."""
    every = table("numerals")
    rows = every.get(language[:2]) or every["en"]
    ordinals = dict(rows.get("ordinals", {}))
    denominators = dict(rows.get("denominators", {}))
    if language[:2] not in every or language[:2] == "en":
        denominators |= {f"{word}s": place for word, place in ordinals.items() if place > 2}
    denominators |= _parts(rows)
    return Numerals(
        words=_plainly(_decimals(rows.get("words", {})), rows),
        scales=_plainly(_decimals(rows.get("scales", {})), rows),
        dozens=_decimals(rows.get("dozens", {})),
        ordinals=_plainly(ordinals, rows),
        denominators=_plainly(denominators, rows),
        vague={word: (Decimal(a), Decimal(b), Decimal(c)) for word, (a, b, c) in rows.get("vague", {}).items()},
        joins=frozenset(rows.get("joins", ())),
        articles=frozenset(rows.get("articles", ())),
        half=frozenset(rows.get("half", ())),
        point=frozenset(rows.get("point", ())),
        compound=bool(rows.get("compound", False)),
        twenties=bool(rows.get("twenties", False)),
        stems=(*rows.get("words", ()), *rows.get("scales", ())) if rows.get("compound") else (),
        abbreviations=frozenset(rows.get("abbreviations", ())),
        half_joins=frozenset(rows.get("half_joins", rows.get("joins", ()))),
        goes_on=frozenset(
            (*rows.get("scales", ()), *rows.get("dozens", ()), *rows.get("joins", ()), *rows.get("half_joins", ()), *HYPHENS)
        ),
    )


def _decimals(rows: dict[str, Any]) -> dict[str, Decimal]:
    return {word: Decimal(value) for word, value in rows.items()}


def _parts(rows: dict[str, Any]) -> dict[str, int]:
    """Denominators that an ending makes of a number: "veinticincoavos"."""
    made: dict[str, int] = {}
    for ending in rows.get("part_endings", ()):
        for word, value in rows["words"].items():
            if value > 10:
                made |= {word + ending: value, word[:-1] + ending: value}
    return made


def _plainly(words: dict[str, Value], rows: dict[str, Any]) -> dict[str, Value]:
    """Add the spellings without accents, as small letters on a wire often have none; a word that exists keeps its own value."""
    if not rows.get("accents_left_out"):
        return words
    return {_bare(word): value for word, value in words.items()} | words


def _bare(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


Value = TypeVar("Value")
