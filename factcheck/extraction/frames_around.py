"""The words round a value, before anything is made of them: those beside it, those of its clause, and the name that owns it.

In: the words and names of a sentence and the place of a value in them. Out: dictionary forms of words, keys of names.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from itertools import pairwise, takewhile

from factcheck.extraction.frames_verbs import is_participle, stretch
from factcheck.extraction.frames_words import Word, names_act, numerals, row
from factcheck.extraction.names import Name
from factcheck.model.document import Selector
from factcheck.normalise.lemmas import POSSESSIVE

Words = Sequence[Word]

_WINDOW, _BESIDE = 9, 4
"""Words that are looked at on each side of a value, and content words that are kept."""

_CLAUSE_ENDS = frozenset(";:()—")
_STRETCH_ENDS = _CLAUSE_ENDS | {","}

_BRACKET = 12
"""Words back in which the bracket opens that a value stands in: "Bowe (45-1, 33 KOs)"."""

_JOINS = frozenset(("and", ",", "while", "but", ";"))

_TIED = 3
"""Words between a figure and the date that is its own: a unit or a noun, and a preposition."""

_JOINTS = frozenset(";:")
_ASIDE, _LONGEST = 3, 10
"""Words from a participle to "by", "drawn up by", and of an aside."""

_FAR = 10
"""Words between the subject of a verb and a value: "has been working at the plant in the city for 30 years"."""


def ahead(words: Words, first: int) -> tuple[str, ...]:
    """Content words right before a value, nearest first."""
    return _beside(reversed(words[max(0, first - _WINDOW) : first]))


def behind(words: Words, after: int) -> tuple[str, ...]:
    """Content words right behind a value, nearest first."""
    return _beside(words[after : after + _WINDOW])


def _beside(words: Iterable[Word]) -> tuple[str, ...]:
    inside = takewhile(lambda word: word.text not in _CLAUSE_ENDS, words)
    return tuple(word.base for word in inside if word.content)[:_BESIDE]


def own_words(words: Words, first: int, after: int) -> tuple[str, ...]:
    """Content words of the stretch that a value stands in, in reading order."""
    places = sorted((*stretch(words, first - 1, -1), *stretch(words, after, 1)))
    return tuple(dict.fromkeys(words[i].base for i in places if words[i].content))


def undivided(words: Words, one: Selector, two: Selector, own: Container[str]) -> bool:
    """Tell whether two places of a sentence are in one clause: no joint and no verb of another stands between them.

    Args:
        words: of the sentence.
        one: words of the sentence.
        two: other words.
        own: dictionary forms of the noun and the verb of the clause, which may stand between them.
    """
    left, right = min(one.end, two.end), max(one.start, two.start)
    between = [word for word in words if word.start >= left and word.end <= right]
    return not any(_divides(word) for word in between if word.base not in own)


def is_tied(words: Words, figure: Selector, date: Selector) -> bool:
    """Tell a date that a preposition ties to the figure before it, "from 42 million in 2022", or none does, "400 a year ago"."""
    between = [word for word in words if word.start >= figure.end and word.end <= date.start]
    links = [word.lower for word in between if word.closed]
    links = links[:1] if set(links[1:]) <= row("determiners") else links  # "4,000 in the 1990s"
    if date.start < figure.end or len(between) > _TIED:
        return False
    return not between or (len(links) == 1 and links[0] in row("dating"))


def _divides(word: Word) -> bool:
    if word.text in _JOINTS or (word.verbal and word.base not in row("verbs") and not names_act(word.lower)):
        return True
    return word.lower in row("conjunctions") and word.lower not in {"and", "or"}


def owner(words: Words, names: Sequence[Name], first: int) -> str:
    """The name that a value is given to by its place; empty where no place tells.

    A bracket behind a name ("Bowe (45-1, 33 KOs)"), a possessive ("Bowe's 33 knockouts"), or the subject of its verb with no
    verb but that verb between ("Bowe had landed 33 punches", "Bowe, who has worked at the plant for 30 years").
    """
    opened = _opened(words, first)
    for name in reversed(names):
        if name.last <= first and (name.last == opened or any(owns(words, name, first) for owns in _OWN)):
            return name.key
    return ""


def asides(words: Words, first: int) -> frozenset[int]:
    """Find what an aside says of who did something to the subject: "the truce, brokered by Sarnia, began on" is not Sarnia's.

    Args:
        words: of the sentence.
        first: index of the first word of a value.

    Returns:
        Indices of the words of asides that end before the value.
    """
    found: set[int] = set()
    commas = [index for index in range(first) if words[index].text == ","]
    for begin, end in pairwise(commas):
        led = [word.lower for word in words[begin + 2 : begin + 2 + _ASIDE]]
        if end - begin <= _LONGEST and "by" in led and is_participle(words[begin + 1]):
            found.update(range(begin + 1, end))
    return frozenset(found)


def appositions(words: Words, names: Sequence[Name], first: int) -> frozenset[int]:
    """Find what two commas say of the name before them: "Norvik, the Swedish-German company," is not Sweden's.

    Args:
        words: of the sentence.
        names: in it.
        first: index of the first word of a value.

    Returns:
        Indices of the words between such commas, before the value.
    """
    found: set[int] = set()
    commas = [index for index in range(first) if words[index].text == ","]
    ends = {name.last for name in names if not name.place}
    for begin, end in pairwise(commas):
        inside = words[begin + 1 : end]
        told = begin in ends and len(inside) > 1 and inside[0].lower in row("determiners")
        acts = any(_acts(word) and not word.lower.endswith("ing") for word in inside)  # "the mining group"
        if told and not acts and not any(word.lower in {"and", "or"} for word in inside):
            found.update(range(begin + 1, end))
    return frozenset(found)


def without_asides(words: Words, first: int) -> tuple[Words, int]:
    """Leave out the asides before a value, and the commas that set them off.

    Args:
        words: of the sentence.
        first: index of the first word of a value.

    Returns:
        The words that are left, and by how many places the value has moved to the front.
    """
    aside = asides(words, first)
    if not aside:
        return words, 0
    gone = aside | {index + step for index in aside for step in (-1, 1)}
    return [word for index, word in enumerate(words) if index not in gone], len(gone)


def _opened(words: Words, first: int) -> int:
    """Index of the bracket that a value stands in; -1 where it stands in none."""
    for index in range(first - 1, max(-1, first - 1 - _BRACKET), -1):
        if words[index].text == ")":
            return -1
        if words[index].text == "(":
            return index
    return -1


def _is_at(words: Words, name: Name, first: int) -> bool:
    """Tell the name before a value between commas: "Little Karsun, at 6,124 m, is"."""
    return [word.lower for word in words[name.last : first]] == [",", "at"] and not name.place


def _possesses(words: Words, name: Name, first: int) -> bool:
    marked = words[name.last - 1].lower.endswith(POSSESSIVE)
    return marked and all(word.content and not word.verbal for word in words[name.last : first])


def _does(words: Words, name: Name, first: int) -> bool:
    """Tell the subject of the verb that governs a value: "Hiller, who has worked for Kraft for", "Bowe, 28, landed just"."""
    between = words[_behind_age(words, name) : first]
    if _is_one_of_two(words, name) or not between or len(between) > _FAR or any(word.text in _STRETCH_ENDS for word in between):
        return False
    group = list(takewhile(lambda word: _governs(word) or word.base in row("adverbs"), between))
    rest = between[len(group) :]
    others = row("openers") | row("sets_off")
    return any(map(_governs, group)) and not any(word.verbal or word.lower in others for word in rest)


def _behind_age(words: Words, name: Name) -> int:
    """Index behind a name, its age and its relative pronoun."""
    here = name.last
    signs = [word.text for word in words[here : here + 3]]
    if len(signs) == len(_AGED) and signs[0] == signs[2] == _AGED[0] and signs[1].isdecimal():
        here += len(_AGED) - 1
        return here + 2 if [word.lower for word in words[here + 1 : here + 2]] == ["who"] else here + 1
    return here + 2 if [word.lower for word in words[here : here + 2]] == [",", "who"] else here


def _shares_verb(words: Words, name: Name, first: int) -> bool:
    """Tell a name right before its figure whose verb was said of another: "Markov got 41 percent and Brod only 38 percent".

    With an article or an adverb, only where the other has its figure, too, and no second name is joined to one before it.
    """
    joint = name.first - 1 - (name.first > 0 and words[name.first - 1].lower == "the")
    joined = joint > 0 and words[joint].lower in _JOINS and any(_acts(word) for word in words[:joint])
    between = words[name.last : first]
    if not joined or not all(word.lower in row("sharing") for word in between):
        return False
    if not between and joint == name.first - 1:
        return True
    counted = any(word.text[0].isdecimal() or word.lower in numerals() for word in words[:joint])
    return counted and not words[joint - 1].text[0].isupper()


def _is_one_of_two(words: Words, name: Name) -> bool:
    """Tell the second of two subjects: "Odra and Tarsa have two ports" gives them to neither."""
    before = [word.text for word in words[max(0, name.first - 2) : name.first]]
    return len(before) == 2 and before[1] == "and" and before[0][:1].isupper()


def _governs(word: Word) -> bool:
    """Tell a verb right behind its subject, also one that is a noun elsewhere: "the Centre Alliance stands at", "Kestrel cut"."""
    return _acts(word) or word.lower in row("holds_lately") or word.lower in row("unmarked")


def _acts(word: Word) -> bool:
    return word.verbal or word.base in row("auxiliaries")


_AGED = (",", "61", ",")
"""Signs and words of an age in commas."""

_OWN = (_shares_verb, _possesses, _does, _is_at)
"""By what a name before a figure owns it, a bracket aside."""
