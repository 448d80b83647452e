"""Made claims with known groups: what a hundred newsrooms might say about many measures.

In: how many. Out: claims, and for each the number of its measure. Words are skewed as in real text; subjects are rephrased,
shortened, abbreviated and misspelt; figures are rounded; some claims are undated or vague; one subject has several years and
several nouns, which are other measures. The same number of claims is always the same claims.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random

from factcheck.model.claim import Claim
from factcheck.model.document import Selector
from factcheck.model.interval import Interval
from factcheck.model.mention import Measure
from factcheck.model.period import Period
from factcheck.model.value import Hedge, Quantity

_EACH = 4
"""Claims of one measure, on average."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What is true: so many of these, there, in that year."""

    subject: tuple[str, ...]
    nouns: tuple[str, ...]
    predicates: tuple[str, ...]
    year: int
    figure: int


def make(count: int) -> tuple[list[Claim], list[int]]:
    """Make claims and the number of each one's measure."""
    random = Random(count)
    facts = _facts(random, count // _EACH)
    claims, measures = [], []
    for number in range(count):
        measure = random.randrange(len(facts))
        claims.append(_claim(random, facts[measure], number))
        measures.append(measure)
    return claims, measures


def _facts(random: Random, count: int) -> list[Fact]:
    """Facts in families of one to four that share a subject and differ in year or noun."""
    words = _words(random, max(200, count // 2))
    facts: list[Fact] = []
    while len(facts) < count:
        subject = tuple(dict.fromkeys(_skewed(random, words) for _ in range(random.choice((2, 3, 3, 4)))))
        noun = random.randrange(len(_NOUNS))
        year = random.randrange(1990, 2020)
        for turn in range(random.choice((1, 1, 2, 4))):
            said = _NOUNS[(noun + turn // 2) % len(_NOUNS)]
            facts.append(Fact(subject, *said, year + turn % 2, int(10 ** random.uniform(1.5, 6))))
    return facts[:count]


def _words(random: Random, count: int) -> list[str]:
    syllables = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "or", "il")]
    return ["".join(random.choice(syllables) for _ in range(random.choice((2, 3, 3, 4)))) for _ in range(count)]


def _skewed(random: Random, words: Sequence[str]) -> str:
    """Few words are everywhere, most are rare: rank by a power of chance."""
    return words[int(len(words) * random.random() ** 2.5)]


def _claim(random: Random, fact: Fact, number: int) -> Claim:
    subject = _rephrased(random, fact.subject)
    noun, predicate = random.choice(fact.nouns), random.choice(fact.predicates)
    undated = random.random() < 0.15
    period = None if undated else Period(date(fact.year, 1, 1), date(fact.year, 12, 31))
    measure = Measure(
        head=noun, words=(*subject, noun), entity=" ".join(subject), predicate=predicate,
        names=(" ".join(subject),), context=(*subject, noun, predicate, *random.sample(_FILLING, 3)), time=period,
    )  # fmt: skip
    value = _value(random, fact.figure)
    words = Selector(0, len(value.surface), value.surface)
    return Claim(f"s{number}", f"paper{number}", words, "quantity", value, measure, period)


def _rephrased(random: Random, subject: tuple[str, ...]) -> tuple[str, ...]:
    """As it is, in another order, a word short, a word misspelt, just one word of it, or its initials."""
    way = random.random()
    words = list(subject)
    if way < 0.35:
        random.shuffle(words)
    elif way < 0.5 and len(words) > 2:
        words.pop(random.randrange(len(words)))
    elif way < 0.65:
        at = random.randrange(len(words))
        cut = random.randrange(1, len(words[at]))
        words[at] = words[at][:cut] + words[at][cut + 1 :]
    elif way < 0.7:
        words = words[:1]
    elif way < 0.73:
        words = ["".join(word[0] for word in words)]
    return tuple(words)


def _value(random: Random, figure: int) -> Quantity:
    """Exact, or rounded to two digits with a hedge; one in ten is of another opinion."""
    if random.random() < 0.1:
        figure = int(figure * random.uniform(1.2, 2))
    hedge: Hedge = "exact"
    low = high = figure
    if random.random() < 0.4:
        digits = 10 ** max(0, len(str(figure)) - 2)
        figure = round(figure / digits) * digits
        low, high, hedge = int(figure * 0.9), int(figure * 1.1) + 1, "about"
    surface = f"about {figure:,}" if hedge == "about" else f"{figure:,}"
    return Quantity(
        Interval.exactly(Decimal(figure)), Interval(Decimal(low), Decimal(high)), None, "", "count", hedge, "level", surface
    )


_NOUNS = [
    (("soldier", "troop"), ("deploy", "send")), (("refugee",), ("arrive",)), (("house", "home"), ("destroy",)),
    (("student",), ("enrol",)), (("worker",), ("strike",)), (("patient",), ("treat",)), (("vehicle",), ("sell",)),
    (("visitor",), ("come",)), (("tree",), ("plant",)), (("school",), ("open",)),
]  # fmt: skip
"""Nouns and verbs that newsrooms use for one thing."""

_FILLING = ["official", "report", "agency", "minister", "week", "statement", "spokesman", "region", "country", "source", "group"]
