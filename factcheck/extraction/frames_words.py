"""Words of a sentence with their dictionary forms: what the frame of a value is read from.

In: a text and the span of a sentence. Out: words in reading order. No parser: closed classes are rows of lexicon/speech.toml and
everything else is judged by form and place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.extraction.datelines import datelines
from factcheck.extraction.sentences import sentences
from factcheck.lexicon import table
from factcheck.model.document import Selector
from factcheck.normalise.lemmas import is_noun, lemma, predicate_set
from factcheck.normalise.nouns import is_plural, noun_at
from factcheck.normalise.tokens import Token, TokenKind, model_end, tokenize


class Word(NamedTuple):
    """A word or sign of a sentence.

    Args:
        text: as printed.
        lower: in lower case.
        base: its dictionary form; the sign itself for signs and digits.
        start: offset in the document.
        end: offset after it.
        letters: True for a word, False for digits and signs.
        closed: whether it is an article, preposition, conjunction, pronoun, auxiliary or adverb of a closed class.
        content: whether it carries meaning of its own.
        named: whether it ends the name of a place, and is no verb: "of Harrow Rise".
    """

    text: str
    lower: str
    base: str
    start: int
    end: int
    letters: bool
    closed: bool
    content: bool
    named: bool = False

    @property
    def known(self) -> bool:
        """Whether the lexicon knows it as a noun or predicate."""
        return bool(predicate_set(self.base)) or is_noun(self.base) or self.closed

    @property
    def verbal(self) -> bool:
        """Whether its form or the lexicon makes it a verb: an ending, an irregular form, a known predicate."""
        if not self.letters or self.closed or self.named:
            return False
        if predicate_set(self.base):
            return self.lower != self.base or not is_noun(self.base)
        inflected = self.lower.endswith(("ed", "ing")) and self.lower != self.base
        return self.text.islower() and (inflected or self.lower in _verb_forms() or self.lower in row("plain"))

    @property
    def noun(self) -> bool:
        """Whether the lexicon knows it as a noun, or its ending looks like a plural."""
        plural = self.letters and self.lower.endswith("s") and self.lower != self.base
        return plural or is_noun(self.base) or names_act(self.base)


@cache
def names_act(base: str) -> bool:
    """Tell by its ending a noun that the lexicon knows by what happens: "40 bridge inspections"."""
    return base.endswith(("tion", "sion")) and bool(predicate_set(base))


@cache
def closed_words() -> frozenset[str]:
    """Words that carry no meaning of their own."""
    speech = table("speech")
    rows = ("articles", "prepositions", "conjunctions", "pronouns", "auxiliaries", "adverbs")
    return frozenset(word for row in rows for word in speech[row])


@cache
def row(name: str) -> frozenset[str]:
    """One row of lexicon/speech.toml as a set."""
    return frozenset(table("speech")[name])


@cache
def _verb_forms() -> frozenset[str]:
    forms = table("irregular")["forms"]
    plurals = {form for form, base in forms.items() if is_noun(base) and is_plural(form)}
    return frozenset(form for form, base in forms.items() if form != base) - plurals - magnitudes()


@cache
def magnitudes() -> frozenset[str]:
    """Words such as "dozens" that are figures, and neither nouns nor verbs of the sentence."""
    return frozenset(table("numerals")["en"]["vague"])


def sentences_of(text: str, holding: Sequence[int] | None = None) -> Iterator[list[Word]]:
    """Split a text into sentences of words; one that does not end is cut, so that no frame looks at a whole table.

    A dateline belongs to none: its agency is no subject.

    Args:
        text: of a document.
        holding: offsets in rising order; only sentences in which one of them stands are given. None for all.
    """
    filed = dict(datelines(text))
    for start, end in sentences(text):
        if holding is not None and bisect_left(holding, start) == bisect_left(holding, end):
            continue
        begin = filed.get(start, start)
        words = words_of(text, begin if begin < end else start, end)
        yield from (words[at : at + _LONGEST] for at in range(0, len(words), _LONGEST))


def place_in(words: Sequence[Word], selector: Selector) -> tuple[int, int]:
    """Indices of the first word of a mention and of the word after it."""
    first = next((i for i, w in enumerate(words) if w.end > selector.start), len(words))
    after = next((i for i in range(first, len(words)) if words[i].start >= selector.end), len(words))
    return first, after


def words_of(text: str, start: int, end: int) -> list[Word]:
    """Split the sentence from `start` to `end` into words with offsets in the whole text; a counted model is one word.

    So is a term of several words that has a short form: "gross domestic product" is "gdp".
    """
    words: list[Word] = []
    sentence, passive = text[start:end], _passive()
    tokens = _with_models(_with_terms(sentence, tokenize(sentence)))
    for at, (surface, lower, first, last, kind) in enumerate(tokens):
        base, closed, content = _form(surface, lower, kind)
        if base in passive and (_is_passive(words) or _is_apposed(words, tokens[at : at + _APPOSED])):
            base = passive[base]
        if lower == "to" and words and words[-1].lower in row("helping") and any(word.base == "be" for word in words[-3:-1]):
            words[-1] = words[-1]._replace(closed=True, content=False)  # "is expected to reach" helps as "will reach" does
        words.append(Word(surface, lower, base, start + first, start + last, kind == "word", closed, content))
    return _with_places(words)


def _with_places(words: list[Word]) -> list[Word]:
    """Mark what ends the name of a place, "of Harrow Rise"; in a headline, all of whose words have capitals, it may be a verb."""
    inside = False
    marked: list[int] = []
    for at, word in enumerate(words):
        led = at > 0 and words[at - 1].lower in row("prepositions") and words[at - 1].text.islower()
        capital = word.letters and word.text.istitle() and not word.closed
        if capital and inside and word.verbal:
            marked.append(at)
        inside = capital and (inside or led)
    if not marked or not any(word.content and word.text.islower() for word in words):
        return words
    return [word._replace(named=True) if at in marked else word for at, word in enumerate(words)]


def _is_passive(before: list[Word]) -> bool:
    """Tell whether the next word stands behind a form of "be": "was finished", "was finally finished"."""
    ahead = before[-2:-1] if before and before[-1].lower.endswith("ly") else before[-1:]
    return bool(ahead) and ahead[0].base == "be"


def _is_apposed(before: list[Word], tokens: list[Token]) -> bool:
    """Tell a participle that tells of a noun by its year: "the dam, finished in 1938, is"; one ran a race, "finished in 3:04"."""
    ahead = before[-2:-1] if before and before[-1].lower.endswith("ly") else before[-1:]
    end = next((at for at in range(2, len(tokens)) if tokens[at].text in _ASIDE_ENDS), 0)
    if not end or (ahead and ahead[0].text not in "(,–—"):
        return False
    return tokens[1].lower in row("dating") and is_year(tokens[end - 1].text)


def is_year(text: str) -> bool:
    """Tell four digits."""
    return text.isdecimal() and len(text) == len("1961")


_APPOSED, _ASIDE_ENDS = 7, frozenset("),–—")
"""Tokens of "finished in late May 1938,", and signs that close an aside."""


@cache
def _passive() -> dict[str, str]:
    return {verb: base for base, verbs in table("predicates")["passive"].items() for verb in verbs}


@lru_cache(maxsize=1 << 16)
def _form(text: str, lower: str, kind: TokenKind) -> tuple[str, bool, bool]:
    """Look up the dictionary form of a token, whether it is of a closed class, and whether it carries meaning: words repeat."""
    letters = kind == "word"
    base = lemma(lower) if letters else text
    closed = text not in row("initials") and (lower in closed_words() or base in closed_words())
    return base, closed, letters and not closed and len(base) > 1


def _with_terms(text: str, tokens: list[Token]) -> list[Token]:
    """Give the tokens of a sentence, those of a term as one that is known by its short form."""
    if _terms().keys().isdisjoint([token.lower for token in tokens]):
        return tokens
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        known = _terms().get(tokens[at].lower, [])
        lows = [token.lower for token in tokens[at : at + _TERM]] if known else []
        short, size = next(((short, len(term)) for term, short in known if lows[: len(term)] == term), ("", 1))
        first, last = tokens[at].start, tokens[at + size - 1].end
        found.append(Token(text[first:last], short, first, last, "word") if short else tokens[at])
        at += size
    return found


@cache
def _terms() -> dict[str, list[tuple[list[str], str]]]:
    """Terms of lexicon/measures_classes.toml by their first word, each with its short form."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for short, terms in table("measures_classes")["terms"].items():
        for term in terms:
            found.setdefault(term.split()[0], []).append((term.split(), short))
    return found


def _with_models(tokens: list[Token]) -> list[Token]:
    """Give the tokens of a sentence, those of a model that a figure counts as one: "seven AK-47s"."""
    if all(token.kind != "digits" for token in tokens):
        return tokens
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        end = model_end(tokens, at)
        if end > at and _is_counted(tokens, at):
            surface = noun_at(tokens, at)
            found.append(Token(surface, surface.lower(), tokens[at].start, tokens[end - 1].end, "word"))
        else:
            found += tokens[at : max(at + 1, end)]
        at = max(at + 1, end)
    return found


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a figure stands before a word, with nothing between them but what describes it."""
    for here in range(at - 1, max(-1, at - _DESCRIBED - 1), -1):
        token = tokens[here]
        if token.lower in numerals():
            return True
        if token.kind == "digits":
            return not (here and tokens[here - 1].end == token.start and tokens[here - 1].kind == "word")  # "i4 M50"
        leads = token.lower == "of" and here > 0 and tokens[here - 1].lower in magnitudes()
        if token.kind != "word" or (token.text in closed_words() and not leads):
            return False
    return False


def is_edge(words: Sequence[Word], at: int) -> bool:
    """Tell the end or the beginning of a time from what ends or begins: "at the end of 2026", "by the start of next year"."""
    if words[at].lower not in row("edges") or not at or words[at - 1].lower != "the" or at + 2 >= len(words):
        return False
    named = row("calendar") | row("dayparts") | {"march", "may"}
    return words[at + 1].lower == "of" and any(word.text.isdecimal() or word.lower in named for word in words[at + 2 : at + 4])


@cache
def numerals() -> frozenset[str]:
    """Words that are figures: "three", "dozen", "hundreds"."""
    rows = table("numerals")["en"]
    return frozenset((*rows["words"], *rows["dozens"])) | magnitudes()


JOINTS = frozenset(",;:()")
"""Signs that end the stretch of a sentence."""

_TERM = 5
"""Pieces of a term: "value - added tax"."""

_DESCRIBED = 4
"""Words that may describe a counted model: "three US Air Force F-15E fighters"."""


_LONGEST = 300
"""Words after which a sentence is cut. The longest of 889 texts has 111."""
