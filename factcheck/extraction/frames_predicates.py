"""The predicate of a value: the nearest verb on the side where English puts it ("killed 40 people", "40 people were killed").

In: the words of a sentence and the place of a value in them. Out: a verb in dictionary form; empty where there is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extraction.frames_verbs import only_says
from factcheck.extraction.frames_words import Word, is_edge, row
from factcheck.normalise.lemmas import is_noun, predicate_set

Words = Sequence[Word]


_REACH = 14
"""Words that a search may walk: clauses of news are longer, but what lies farther belongs to another verb more often than not."""


def predicate_of(words: Words, first: int, after: int) -> str:
    """Find what a measured value is of: the verb at its side, else the nearest one."""
    beside = beside_left(words, first) or beside_right(words, after)
    return beside or _nearest_left(words, first) or nearest_right(words, after)


def is_predicate(word: Word) -> bool:
    """Tell a verb that says what happens from one that only joins or tells."""
    return word.verbal and word.base not in row("light") and not only_says(word)


def beside_left(words: Words, first: int) -> str:
    """A verb directly before the value, hedges and articles aside."""
    for index in range(first - 1, max(-1, first - 6), -1):
        word = words[index]
        if is_predicate(word) or _is_led(words, index):
            return "" if word.base in row("surpasses") else word.base
        if word.text == "," or not word.closed or word.lower in row("conjunctions") - {"than", "as"}:
            return ""
    return ""


def _is_led(words: Words, index: int) -> bool:
    """Tell a verb in its plain form by a modal before it, known or not: "will shed 40 posts"; behind "to" it must be known."""
    led = index > 0 and (words[index - 1].lower != "to" or bool(predicate_set(words[index].base)))
    return led and _follows_modal(words, index, 0)


def beside_right(words: Words, after: int) -> str:
    """A verb directly after the noun phrase, auxiliaries, adverbs and a relative pronoun aside.

    A verb such as "suffer" leaves it to its object: "suffered from serious injury".
    """
    support = ""
    for index in range(after, min(len(words), after + 7)):
        word = words[index]
        if support:
            event = predicate_set(word.base) if word.noun else ""
            if event or not (word.closed or word.verbal or word.content):
                return event or support
            continue
        if is_edge(words, index):
            return support
        if word.base in row("supports") and word.verbal:
            support = word.base
        elif is_predicate(word) or predicate_set(word.base) or _follows_modal(words, index, after):
            return predicate_set(word.base) if word.lower.endswith("ly") else word.base
        elif not _may_be_skipped(word):
            return ""
    return support


def _may_be_skipped(word: Word) -> bool:
    skipped = word.base in row("auxiliaries") or word.lower in row("adverbs") or word.base in row("light")
    return skipped or word.lower in {"who", "which", "that", "whom", "have", "to"} or word.lower.endswith("ly")


def _follows_modal(words: Words, index: int, after: int) -> bool:
    """Tell a verb in its plain form by the word before it: "will worship"."""
    word, modal = words[index], words[index - 1].lower
    if index <= after or modal not in row("modals") or not word.content or word.base in row("light"):
        return False
    hung = index + 1 < len(words) and words[index + 1].text == "-"
    helped = index > 1 and words[index - 2].lower in row("helping") and words[index - 2].closed
    aim = modal == "to" and not helped and (index - 1 == after or is_noun(word.base))  # "two ways to win", "to prison"
    return word.text.islower() and not hung and not aim


def walk(words: Words, start: int, step: int) -> Iterator[Word]:
    """Give the words on one side of a place as far as a search may go."""
    index = start
    while 0 <= index < len(words) and abs(index - start) <= _REACH and words[index].text != ";":
        yield words[index]
        index += step


def _nearest_left(words: Words, first: int) -> str:
    ahead = enumerate(walk(words, first - 1, -1))
    return next((word.base for n, word in ahead if is_predicate(word) and not _describes(words, first - 1 - n)), "")


def _describes(words: Words, index: int) -> bool:
    """Tell a participle before its noun: "each affected household", "the endangered species"."""
    if not index or index + 1 >= len(words) or not words[index].lower.endswith("ed"):
        return False
    following = words[index + 1]
    return words[index - 1].lower in row("determiners") and following.content and not following.verbal


def nearest_right(words: Words, after: int) -> str:
    """The first predicate behind a place, whichever clause it is in."""
    return next((w.base for at, w in enumerate(walk(words, after, 1), after) if is_predicate(w) and not is_edge(words, at)), "")
