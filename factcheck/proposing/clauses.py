"""The clause round a value: subject, verb, what stands before and after.

In: the words of a sentence and the place of a value in them. Out: a `Clause` of printed words. No parser: a clause ends at signs,
conjunctions and verbs of saying, its verb is the nearest to the left of the value that has a subject, else the one to its right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.extraction.frames_clause import noun_phrase
from factcheck.extraction.frames_words import Word, row
from factcheck.lexicon import table
from factcheck.normalise.lemmas import lemma

Words = Sequence[Word]

_Behind = tuple[str, tuple[Word, ...], tuple[Word, ...]]
"""The preposition before a value, the noun behind it and the rest."""
_LONGEST = 12
"""Words of a part of a question; people ask shorter ones."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Printed words round a value.

    Args:
        subject: of the verb; empty where none was found.
        verb: the verb group without its auxiliary, as printed; empty where none was found.
        auxiliary: in lower case; empty where the verb has none.
        between: words between verb and value, a preposition that belongs to the value left out.
        preposition: that stands before the value; empty where none does.
        noun: the noun phrase behind the value.
        rest: words behind that up to the end of the clause.
        leads: True where the value stands in the subject: "11 people were hurt".
    """

    subject: tuple[Word, ...] = ()
    verb: tuple[Word, ...] = ()
    auxiliary: str = ""
    between: tuple[Word, ...] = ()
    preposition: str = ""
    noun: tuple[Word, ...] = ()
    rest: tuple[Word, ...] = ()
    leads: bool = False


def clause_of(words: Words, first: int, after: int, *, dated: bool, counts: bool) -> Clause:
    """Take the clause apart that a value stands in.

    Args:
        words: of the sentence.
        first: index of the first word of the value.
        after: index behind it.
        dated: True for a date, which may open the sentence.
        counts: True for a value that counts the noun behind it; dates and values with a unit do not.
    """
    noun, end = _noun(words, after, counts=counts)
    begin, preposition = _before_value(words, first)
    left = _left_bound(words, begin)
    verb = _verb_left(words, left, begin)
    if verb is not None:
        return _object(words, (left, begin), verb, (preposition, noun, _rest(words, end)))
    right = _verb_right(words, end)
    if right is None:
        return Clause(preposition=preposition, noun=noun, rest=_rest(words, end))
    if dated:
        return _opening(words, end, right)
    return Clause(noun=noun, rest=_rest(words, end), leads=True) if _adjacent(words, end, right) else Clause(noun=noun)


def is_verb(words: Words, at: int) -> bool:
    """Tell a finite verb by its form, where no article or number stands before it."""
    word = words[at]
    if word.lower in _auxiliaries():
        return not at or word.text not in _NAMED  # "a landslide in May 2015"
    before = words[at - 1] if at else None
    if word.text in table("proposing")["unchanged"]:
        return before is not None and before.content and not before.verbal
    if not word.verbal or word.text[:1].isupper() or word.lower.endswith("ing"):
        return False
    if before is None:
        return True
    counted = not before.letters and word.lower.endswith("s")
    return not (before.lower in row("articles") or before.lower == "to" or counted)


def _noun(words: Words, after: int, *, counts: bool) -> tuple[tuple[Word, ...], int]:
    """What the value counts or, for a date, describes, and the index behind it."""
    if not counts and not _glued(words, after):
        return (), after
    phrase, end = noun_phrase(words, after)
    if not phrase:
        return (), after
    if counts and len(phrase) == 1 and _continues(words, end):  # "prior arrests": a noun that has the form of a verb
        end += 1
    return tuple(words[_first_index(words, phrase, after) : end]), end


def _continues(words: Words, end: int) -> bool:
    if end >= len(words) or not words[end].content or not words[end].lower.endswith("s") or words[end - 1].lower.endswith("s"):
        return False
    return end + 1 == len(words) or not words[end + 1].content


def _glued(words: Words, after: int) -> bool:
    """Tell whether a value describes the noun behind it: "the 2020 war", "Tuesday's offensive", "44-day hostilities"."""
    at = after + (after < len(words) and words[after].text in _TIES)
    if at >= len(words) or not words[at].content or words[at].text[:1].isupper():
        return False
    return not is_verb(words, at) or words[at].lower == words[at].base  # a finite verb would have its ending


def _first_index(words: Words, phrase: Sequence[Word], after: int) -> int:
    return next(index for index in range(after, len(words)) if words[index] is phrase[0])


def _before_value(words: Words, first: int) -> tuple[int, str]:
    """Step over hedges and articles before a value to its preposition."""
    index = first
    while index > 0 and words[index - 1].lower in _SKIPPED:
        index -= 1
    if index > 0 and words[index - 1].lower in row("prepositions"):
        return index - 1, words[index - 1].lower
    return first if index == first else index, ""


def _left_bound(words: Words, begin: int) -> int:
    """Where the clause begins that ends before a value."""
    for index in range(begin - 1, -1, -1):
        word = words[index]
        if not word.letters and word.text in _SIGNS:
            return index + 1
        speaks = word.base in row("verbs") and word.verbal
        if speaks and (index + 1 == begin or words[index + 1].lower == "that"):
            return index + 1
        whole = word.lower == "but" and index > 0 and words[index - 1].lower in _WHOLES  # "all but two were caught"
        if (speaks or (word.lower in _bounds() and not whole)) and _has_verb(words, index + 1, begin):
            return index + 1
    return 0


def _has_verb(words: Words, start: int, stop: int) -> bool:
    return any(is_verb(words, index) for index in range(start + 1, stop))


def _verb_left(words: Words, left: int, begin: int) -> tuple[int, int] | None:
    """The verb group of a clause that has a subject before it: indices of its first word and behind its last.

    One with an auxiliary goes before a bare participle: "two officers involved in the shooting were arrested".
    """
    found = [index for index in range(left + 1, begin) if is_verb(words, index)]
    helped = [index for index in found if words[index].lower in _auxiliaries()]
    for index in (*helped, *found):
        return index, _group_end(words, index, begin)
    return None


def _verb_right(words: Words, end: int) -> int | None:
    found: list[int] = []
    for index in range(end, min(len(words), end + _LONGEST)):
        stops = words[index].text in _SIGNS and (words[index].text != "," or index > end)
        if stops or (words[index].lower in _bounds() and found):
            break
        if is_verb(words, index):
            found.append(index)
    helped = [index for index in found if words[index].lower in _auxiliaries()]
    return next((index for index in (*helped, *found)), None)


def _group_end(words: Words, start: int, stop: int) -> int:
    """Behind the last word of "has been killed", "was badly hurt"."""
    end = start + 1
    index = end
    while index < stop and _in_group(words, index, stop):
        index += 1
        if words[index - 1].verbal or words[index - 1].base in row("auxiliaries"):
            end = index
        if words[index - 1].verbal and not (index < stop and words[index].lower == "and"):
            break
    return end


def _in_group(words: Words, index: int, stop: int) -> bool:
    word = words[index]
    if word.lower == "and":
        return index + 1 < stop and is_verb(words, index + 1)
    return word.verbal or word.base in row("auxiliaries") or word.lower.endswith("ly")


def _object(words: Words, bounds: tuple[int, int], verb: tuple[int, int], behind: _Behind) -> Clause:
    preposition, noun, rest = behind
    left, begin = bounds
    start, end = verb
    helped = words[start].lower in _auxiliaries()
    return Clause(
        subject=tuple(words[left:start]),
        verb=tuple(words[start + 1 : end] if helped else words[start:end]),
        auxiliary=words[start].lower if helped else "",
        between=tuple(words[end:begin]),
        preposition=preposition,
        noun=noun,
        rest=rest,
    )


def _opening(words: Words, end: int, verb: int) -> Clause:
    """A date that opens its sentence: "On Friday, the court ruled that"; not "In 2016, the court was told, he moved it"."""
    begin = end + (end < len(words) and words[end].text == ",")
    stop = _group_end(words, verb, len(words))
    if begin > end and stop < len(words) and words[stop].text == "," and words[stop - 1].base in row("verbs") | _HEARD:
        return Clause()
    helped = words[verb].lower in _auxiliaries()
    return Clause(
        subject=tuple(words[begin:verb]),
        verb=tuple(words[verb + 1 : stop] if helped else words[verb:stop]),
        auxiliary=words[verb].lower if helped else "",
        rest=_rest(words, stop),
    )


def _adjacent(words: Words, end: int, verb: int) -> bool:
    """Tell whether a noun phrase reaches its verb without a new clause between."""
    return not any(word.text in _SIGNS or word.lower in {"and", "or"} for word in words[end:verb])


def _rest(words: Words, end: int) -> tuple[Word, ...]:
    taken: list[Word] = []
    for index in range(end, min(len(words), end + _LONGEST)):
        word = words[index]
        if (word.text in _SIGNS and not word.letters) or (word.lower in _bounds() and index > end):
            break
        if word.lower in _bounds() and word.lower not in {"who", "that", "which"}:
            break
        taken.append(word)
    while taken and (taken[-1].closed or not taken[-1].letters):
        taken.pop()
    return tuple(taken)


def base_of(word: Word) -> str:
    """The infinitive of a printed verb: "measures" is measure, "noticed" is notice."""
    known = table("irregular")["forms"].get(word.lower)
    if known is not None:
        return str(known)
    if not word.lower.endswith("ed"):
        return lemma(word.text) if word.lower.endswith("s") else word.lower
    stem = word.lower[:-2]
    found = lemma(word.text)
    if found == word.lower and not found.endswith("eed"):
        found = stem  # "accused" is a noun as well
    return stem + "e" if found == stem and stem.endswith(_LOST_E) and not stem.endswith(_KEPT) else found


def _bounds() -> frozenset[str]:
    return frozenset(table("proposing")["bounds"])


def _auxiliaries() -> frozenset[str]:
    return frozenset(table("proposing")["auxiliaries"])


_NAMED = frozenset(("May", "Will"))
"""A month and a man, inside a sentence."""
_HEARD = frozenset(("hear", "say", "tell"))
_TIES = frozenset("-–'’")
_SIGNS = frozenset(",;:.!?\"“”()[]—–|/«»•")
_WHOLES = frozenset(("all", "everyone", "everybody", "everything"))
_SKIPPED = frozenset((
    "only", "just", "the", "a", "an", "some", "another", "other", "its", "his", "her", "their", "this", "that", "past", "last",
    "early", "late", "mid",
))  # fmt: skip
_LOST_E = (
    "c", "v", "z", "u", "rs", "ns", "lg", "ud", "id", "ol", "pos", "clos", "rais", "us", "cad", "uad", "rad",
)  # fmt: skip
"""Endings of stems that an infinitive does not have."""
_KEPT = ("ss", "sh", "aid", "focus")
"""Endings of stems that it has."""
