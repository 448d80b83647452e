"""Made claims with known groups: what many sources might say, each in one sentence, about many measures.

In: how many. Out: sayings, and for each its claim and the number of its measure. A claim carries what the tool's own extraction
fills: the frame of every wording is read once from a real sentence, then names, figure and year are put in (`--sample` holds
some against their sentences, read as a whole). Words are skewed as in real text; subjects are reordered, shortened,
misspelt, cut to a word or to initials; figures are rounded, bounded or vague; some claims are undated; one subject has several
years, nouns and fates, which are other measures. The same number of claims is always the same claims.
"""

from __future__ import annotations

from calendar import month_name, monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cache
from random import Random

from factcheck.extraction.frames import claims_found
from factcheck.extraction.scan import scan
from factcheck.model.claim import Claim
from factcheck.model.document import Document, Selector, Source
from factcheck.model.mention import Measure
from factcheck.model.period import Period
from factcheck.model.value import Quantity
from factcheck.normalise.lemmas import lemma
from factcheck.normalise.quantities import read_quantity

_EACH = 4
"""Claims of one measure, on average."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What is true: so many of these, there, in that month."""

    subject: tuple[str, ...]
    nouns: tuple[str, ...]
    verbs: tuple[str, ...]
    year: int
    month: int
    figure: int


@dataclass(frozen=True, slots=True)
class Saying:
    """What one source says of a fact, in its words; year and month are 0 where it leaves them out."""

    source: str
    subject: tuple[str, ...]
    noun: str
    verb: str
    pattern: str
    amount: str
    year: int
    month: int

    def sentence(self) -> str:
        """Write it."""
        month = f"{month_name[self.month]} " if self.month else ""
        when = f" in {month}{self.year}" if self.year else ""
        text = self.pattern.format(
            subject=" ".join(word.title() for word in self.subject), amount=self.amount, noun=self.noun, verb=self.verb, when=when
        )
        return text[0].upper() + text[1:]

    def claim(self) -> Claim:
        """Make the claim that the tool reads in its sentence."""
        mould = _mould(self.noun, self.verb, self.pattern, len(self.subject), bool(self.year) + bool(self.month))
        words = (*self.subject, *("",) * (len(_NAMES) - len(self.subject)), month_name[self.month].lower())
        return replace(
            mould, id=self.source, source=self.source, value=_value(self.amount), selector=Selector(0, 1, self.amount),
            measure=_put(mould.measure, words, _period(self.year, self.month)),
        )  # fmt: skip


def make(count: int) -> tuple[list[Saying], list[int]]:
    """Make sayings and the number of each one's measure."""
    random = Random(count)
    facts = _facts(random, count // _EACH)
    measures = [random.randrange(len(facts)) for _ in range(count)]
    return [_saying(random, facts[measure], number) for number, measure in enumerate(measures)], measures


def _facts(random: Random, count: int) -> list[Fact]:
    """Facts in families of one to four that share a subject and differ in year, noun or fate."""
    words = _words(random, max(200, count // 2))
    facts: list[Fact] = []
    while len(facts) < count:
        subject = tuple(dict.fromkeys(_skewed(random, words) for _ in range(random.choice((2, 3, 3, 4)))))
        said = random.randrange(len(_SAID))
        year = random.randrange(1990, 2020)
        for turn in range(random.choice((1, 1, 2, 4))):
            nouns, verbs = _SAID[(said + turn // 2) % len(_SAID)]
            month, figure = random.randrange(1, 13), int(10 ** random.uniform(1.5, 6))
            facts.append(Fact(subject, nouns, verbs, year + turn % 2, month, figure))
    return facts[:count]


def _words(random: Random, count: int) -> list[str]:
    syllables = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "or", "il")]
    return ["".join(random.choice(syllables) for _ in range(random.choice((2, 3, 3, 4)))) for _ in range(count)]


def _skewed(random: Random, words: Sequence[str]) -> str:
    """Few words are everywhere, most are rare: rank by a power of chance."""
    return words[int(len(words) * random.random() ** 2.5)]


def _saying(random: Random, fact: Fact, number: int) -> Saying:
    dated = random.random() >= 0.15
    return Saying(
        f"source{number}", _rephrased(random, fact.subject), random.choice(fact.nouns), random.choice(fact.verbs),
        random.choice(_PATTERNS), _amount(random, fact.figure),
        fact.year if dated else 0, fact.month if dated and random.random() < 0.3 else 0,
    )  # fmt: skip


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
        words[at] = _misspelt(random, words[at])
    elif way < 0.7:
        words = words[:1]
    elif way < 0.73 and len(words) > 1:
        words = ["".join(word[0] for word in words)]
    return tuple(words)


def _misspelt(random: Random, word: str) -> str:
    """A letter left out, twice, or changed places with the next."""
    at = random.randrange(1, len(word) - 1)
    before, letter, after = word[:at], word[at], word[at + 1 :]
    return random.choice((before + after, before + letter + letter + after, before + after[0] + letter + after[1:]))


def _amount(random: Random, figure: int) -> str:
    """Exact, rounded to two digits, bounded by one digit, or vague; one in ten is of another opinion."""
    if random.random() < 0.1:
        figure = int(figure * random.uniform(1.2, 2))
    way = random.random()
    size = 10 ** (len(str(figure)) - 1)
    if way < 0.4:
        step = max(1, size // 10)
        return f"about {round(figure / step) * step:,}"
    if way < 0.45:
        return f"more than {figure // size * size:,}"
    if way < 0.48:
        return next((f"{some} of" for some, most in _SOME if figure < most), f"{figure:,}")
    return f"{figure:,}"


@cache
def _mould(noun: str, verb: str, pattern: str, size: int, dating: int) -> Claim:
    """Read the frame of a wording from a sentence with known names in the place of the subject."""
    saying = Saying("mould", _NAMES[:size], noun, verb, pattern, "5,213", 1996 if dating else 0, 7 if dating > 1 else 0)
    document = Document(Source("mould"), saying.sentence())
    return next(claim for claim in claims_found(document, scan(document)[0]) if claim.selector.exact == "5,213")


def _put(measure: Measure, words: Sequence[str], time: Period | None) -> Measure:
    new = dict(zip((*_NAMES, "july"), words, strict=True))
    return replace(
        measure, time=time if measure.time is not None else None, entity=_renamed(measure.entity, new),
        names=tuple(_renamed(name, new) for name in measure.names),
        **{field: tuple(_reworded(getattr(measure, field), new)) for field in _WORDS},
    )  # fmt: skip


def _reworded(words: Sequence[str], new: dict[str, str]) -> Iterator[str]:
    """Put the new words in; the tool takes "may" for no word of content."""
    for word in words:
        if new.get(word) != "may":
            yield lemma(new[word]) if word in new else word


def _renamed(name: str, new: dict[str, str]) -> str:
    return " ".join(new.get(word, word) for word in name.split())


def _period(year: int, month: int) -> Period | None:
    if not year:
        return None
    return Period(date(year, month or 1, 1), date(year, month or 12, monthrange(year, month or 12)[1]))


@cache
def _value(amount: str) -> Quantity:
    value = read_quantity(f"{amount} people")
    assert value is not None
    return value


_SOME = (("dozens", 100), ("hundreds", 1000), ("thousands", 20_000))

_WORDS = tuple(each.name for each in fields(Measure) if each.name not in {"names", "words", "scope"} and "..." in str(each.type))
"""Fields of dictionary forms, whatever the extraction has of them."""

_NAMES = ("vorgan", "badolo", "likan", "zumero")

_PATTERNS = (
    "{amount} {noun} {verb} {subject}{when}, officials said.",
    "{subject}: {amount} {noun} {verb} the region{when}, the ministry reported.",
    "{amount} {noun} {verb} {subject}{when}, according to the agency.",
    "a statement of {subject} said that {amount} {noun} {verb} the country{when}.",
    "{subject} said that {amount} {noun} {verb} the area{when}.",
    "the group told a newspaper that {amount} {noun} {verb} {subject}{when}.",
)

_SAID = (
    (("soldiers", "troops"), ("were deployed to", "were sent to")),
    (("refugees", "evacuees"), ("fled from", "left")),
    (("houses", "homes"), ("were destroyed in", "were demolished in")),
    (("students",), ("enrolled in",)),
    (("people",), ("were killed in", "died in")),
    (("people",), ("were injured in", "were hurt in")),
    (("workers", "employees"), ("were hired in", "were recruited in")),
    (("patients",), ("were treated in",)),
    (("cars", "vehicles"), ("were sold in",)),
    (("visitors",), ("came to",)),
    (("trees",), ("were planted in",)),
    (("schools",), ("opened in",)),
)  # fmt: skip
"""Nouns and verbs that sources use for one thing."""
