"""What happens to the things counted: the verb at their side, of their list, or else of their clause and of no other.

In: the words of a sentence and the place of a count in them. Out: a verb in dictionary form, empty where the clause has none. A
wrong verb is worse than none: sources that tell one count would be kept apart by it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise, takewhile

from factcheck.extraction import frames_clause as clause
from factcheck.extraction.frames_predicates import beside_left, beside_right, is_predicate, nearest_right, walk
from factcheck.extraction.frames_verbs import is_participle
from factcheck.extraction.frames_words import Word, is_edge, row
from factcheck.lexicon import table
from factcheck.normalise.lemmas import predicate_set

Words = Sequence[Word]

_CLAUSES = frozenset(";:—–")
"""Signs at which the clause of a count ends."""

_PARTICLE = 5
"""Words from a verb to behind the word that it needs: "got to the end"."""

_CLAUSE = 12
"""Words from a participle to the verb of its clause: "wounded in Saturday's raid on the camp near the border have died"."""

_RELATIVES = frozenset(("who", "which", "that"))


def fate_of(words: Words, first: int, after: int) -> str:
    """Find what happens to the things counted between `first` and `after`: the verb at their side, else one of their clause."""
    following = [word.lower for word in words[after : after + 2]]
    if following[:1] == ["of"] and following[1:] and following[1] in row("of_them"):
        after += 2  # "two of which were sunk"
    right = _by_phrase(words, after) or _later(words, after) or beside_right(words, after)
    beside = beside_left(words, first) or right or _listed(words, first)
    if beside or (words[after:] and words[after].base == "be"):
        return beside or _among(words, after + 1)  # "two boys were inside"
    if _opens(words, first):
        return nearest_right(words, after)
    relative = bool(words[after:]) and words[after].lower in _RELATIVES  # "three men who were cousins died"
    return _within(words, first - 1, -1) or _within(words, after + relative, 1)


def _later(words: Words, after: int) -> str:
    """The fate that a sentence goes on to, where a participle says which ones: "two people wounded in the raid died"."""
    told = predicate_set(words[after].base) if after + 1 < len(words) and is_participle(words[after]) else ""
    if told not in _fates() - {"kill"} or words[after + 1].lower not in row("prepositions"):
        return ""
    for before, word in pairwise(takewhile(_goes_on, words[after + 2 : after + _CLAUSE])):
        finite = before.base in row("auxiliaries") or not is_participle(word) or word.base == "die"
        if finite and word.verbal and predicate_set(word.base) in _fates() - {told}:
            return word.base
    return ""


def _goes_on(word: Word) -> bool:
    """Tell a word of one clause from what begins another."""
    begins = word.lower in row("subordinators") | row("conjunctions") or word.lower in _RELATIVES
    return not begins and (word.letters or word.text.isdecimal())


@cache
def _fates() -> frozenset[str]:
    return frozenset(table("predicates")["apart"]["fate"])


def _by_phrase(words: Words, after: int) -> str:
    """What a verb says with another word close behind it: "31,400 runners set off", "12,000 had taken part"."""
    for at in range(after, len(words)):
        near = takewhile(lambda word: word.letters and word.lower not in row("conjunctions"), words[at + 1 : at + _PARTICLE])
        said = {f"{words[at].base} {word.base}" for word in near}
        fate = next((fate for fate, pairs in table("predicates")["fates"].items() if not said.isdisjoint(pairs)), "")
        passed = words[at].lower in _RELATIVES or words[at].base in row("auxiliaries") or words[at].lower in row("adverbs")
        if fate or not passed:
            return fate
    return ""


def _among(words: Words, at: int) -> str:
    """"were among the dead" tells what happened to them."""
    behind = words[at : at + 3]
    told = [word.lower for word in behind[:2]] == ["among", "the"] and behind[2:] and behind[2].lower in row("states")
    return behind[2].base if told else ""


def _opens(words: Words, first: int) -> bool:
    """Tell a figure that a preposition puts in front of its clause: "In 133 games, he averaged"."""
    before = [word.lower for word in words[:first] if word.lower not in row("articles")]
    return len(before) == 1 and before[0] in row("prepositions")


def _listed(words: Words, first: int) -> str:
    """The verb of a list, for an item far from it: "damaged 42 buildings, 2 roads, 14 hotels and 4 schools"."""
    index = first - 1
    if index < 0 or not _joins(words[index]):
        return ""
    while index >= 0 and not is_predicate(words[index]):
        word = words[index]
        clausal = word.closed and word.lower in row("conjunctions") | row("pronouns") | row("auxiliaries") | row("subordinators")
        if (clausal and not _joins(word)) or word.text in _CLAUSES:
            return ""
        index -= 1
    return words[index].base if index >= 0 else ""


def _joins(word: Word) -> bool:
    return word.text == "," or word.lower in {"and", "or"}


def _within(words: Words, start: int, step: int) -> str:
    """The nearest predicate on one side that no other clause takes: what stands behind "when" has a subject of its own."""
    closing = row("subordinators") | (row("opens_behind") | row("fresh_subjects") if step > 0 else row("sets_off"))
    index = start
    for word in walk(words, start, step):
        if word.lower in closing or word.text in _CLAUSES or (step > 0 and _coordinates(words, index)):
            return ""
        if is_predicate(word) and not (_describes(words, index) or _counted(words, index) or is_edge(words, index)):
            return word.base
        index += step
    return ""


def _counted(words: Words, index: int) -> bool:
    """Tell a plural that another figure counts from a verb: "45 cases, including 21 deaths"."""
    before = words[index - 1] if index else None
    return before is not None and clause.plural(words[index]) and (before.text.isdecimal() or before.lower in row("articles"))


def _describes(words: Words, index: int) -> bool:
    """Tell a participle that only describes a noun: "low-lying areas", "the endangered species", "the Vardan mining company"."""
    if not index or index + 1 >= len(words):
        return False
    before, following = words[index - 1], words[index + 1]
    led = before.lower in row("articles") or before.lower in row("prepositions")
    bare = words[index].lower.endswith("ed") and led and following.content and not following.verbal
    return before.text == "-" or bare or _names_trade(words, index)


def _names_trade(words: Words, index: int) -> bool:
    """Tell what a body or a place is by its trade: "a fishing town", "the Swedish-German engineering company"."""
    ahead = index - 1
    while ahead > 0 and (words[ahead].text[:1].isupper() or words[ahead].text == "-"):
        ahead -= 1
    following = words[index + 1]
    noun = following.base in row("bodies") if ahead < index - 1 else following.content and not following.verbal
    return words[index].lower.endswith("ing") and words[ahead].lower in row("determiners") and noun


def _coordinates(words: Words, index: int) -> bool:
    """Tell whether another clause is joined at a comma: "and" or "or" follows."""
    return words[index].text == "," and index + 1 < len(words) and words[index + 1].lower in {"and", "or"}
