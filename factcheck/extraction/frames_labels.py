"""Labels: "Killed: 12", "Residents evacuated | 340", "Launch mass: 1,420 kg", as bulletins, fact boxes and tables print values.

In: the words of a sentence and the place of a value. Out: the noun and the predicate that its label says.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.frames_words import Word, row
from factcheck.normalise.lemmas import is_event_noun, predicate_set

Words = Sequence[Word]

_MOST = 6
"""Words of a label at most."""


def label_of(words: Words, first: int) -> Words:
    """The words of the label that a value stands right behind; empty where it stands behind none, or behind a clause.

    Args:
        words: of the sentence.
        first: index of the first word of the value.
    """
    mark = first - 1
    if mark < 1 or words[mark].text not in _MARKS:
        return ()
    start = mark
    while start and mark - start <= _MOST and words[start - 1].text not in _OPENS:  # no farther: a row may have many labels
        start -= 1
    label = words[start:mark]
    clause = any(word.closed and word.lower not in _LINKS for word in label)
    return label if len(label) <= _MOST and label and label[0].text[:1].isupper() and not clause else ()


def head_of(label: Words) -> str:
    """The noun that a label names: the firefighters of "Firefighters deployed", people where it only says what befell them."""
    told = _told(label)
    if not told:
        return ""
    fate = _fate(told)
    nouns = told[:-1] if fate else told
    if nouns:
        return nouns[-1].base
    return "people" if {fate, predicate_set(fate)} & set(row("labelled_people")) else ""


def predicate_of(label: Words) -> str:
    """What a label says to happen: deployed in "Firefighters deployed", the launch of "Launch mass"; empty where nothing does."""
    told = _told(label)
    return _fate(told) or next((word.base for word in reversed(told) if predicate_set(word.base) or is_event_noun(word.base)), "")


def _told(label: Words) -> list[Word]:
    """The words that name what is given: before "at peak", behind "number of"."""
    counted = [word.lower for word in label[:2]][1:] == ["of"] and label[0].base in row("amounts")
    kept: list[Word] = []
    for word in label[2:] if counted else label:
        if word.lower in _LINKS or word.text == "(":
            break
        if word.content:
            kept.append(word)
    return kept


def _fate(told: Sequence[Word]) -> str:
    """The participle that a label ends in, "killed", or what is said of people: "missing", "dead"."""
    last = told[-1] if told else None
    if last is None:
        return ""
    state = last.lower in row("labelled_people")
    participle = last.lower.endswith(("ed", "en", "t")) and last.lower != last.base and predicate_set(last.base)
    return last.base if state or participle else ""


_MARKS = frozenset(":|")
_OPENS = frozenset(".;|•-–—*·/")
_LINKS = frozenset(("of", "in", "at", "on", "for", "per", "to", "under", "from", "by", "and", "or", "with"))
