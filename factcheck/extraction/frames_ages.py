"""Ages that no word says, told by their place: "Robert Buckley, 32, died", "Anna Berg is 62 and", "a girl of 9", "dies at 92".

In: the words and names of a sentence and the place of a bare number in them. Out: whether the number is an age in years.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.extraction.frames_words import Word, row
from factcheck.extraction.names import Name
from factcheck.model.value import Quantity
from factcheck.normalise.lemmas import noun_kind

Words = Sequence[Word]

_OLDEST = 115
"""Years that nobody outlives by much."""

_APART = 4
"""Words back from "at" to what ended: "died in prison at 77"."""

_CLAUSE = 12
"""Words of a clause from its "who" to "and is 59"."""

_NAMED = 5
"""Words that a noun with its article has: "the former deputy captain"."""

_WORKING = 16
"""Least age of "a nurse of 29"."""

_JOINS = frozenset(("and", "or", "but", "while", "when", "as"))
_ONE = frozenset(("a", "an", "the", "his", "her", "their", "its", "one", "another"))

_OLDEST_OF = frozenset(("oldest", "youngest", "eldest"))
_SOMEBODY = frozenset(("who", "i", "he", "she"))
_LEADS = _JOINS | {"that"}
_SUBJECT = 8
"""Words of "the youngest of the nine dead"."""

_GROWN = 10
"""Least age behind "is": "Berg was 3" may be anything."""


def is_bare_age(value: Quantity, words: Words, names: Sequence[Name], first: int, after: int) -> bool:
    """Tell an age by its place.

    Args:
        value: the number.
        words: of the sentence.
        names: in it.
        first: index of the number's first word.
        after: index behind it.
    """
    low = value.printed.low
    if value.dimension != "count" or low is None or low % 1 or not 0 < low <= _OLDEST or value.printed.high != low or not first:
        return False
    if first == 1:
        return low >= _GROWN and _opens_at(words, after)
    if words[first - 1].lower == "of":
        return _of_one(words, first, after)
    if words[first - 1].lower == "at" and _ends(words, first - 1):
        return low >= _GROWN and (after >= len(words) or not words[after].content)
    if words[first].text.isdigit() and _beside_name(words, names, first, after):
        return True
    told = _was_then(words, names, first, after) or _is_named_child(words, names, first, after) or _is_oldest(words, first, after)
    return told or (low >= _GROWN and (_is_so_old(words, names, first, after) or _who_is(words, first, after)))


def _opens_at(words: Words, after: int) -> bool:
    """"At 55, he is": behind the comma stands a person."""
    behind = [word.lower for word in words[after : after + 2]]
    return words[0].lower == "at" and behind in ([",", "he"], [",", "she"])


def _ends(words: Words, at: int) -> bool:
    """Tell what ends at an age, a place aside: "died in prison at 77"."""
    before = list(takewhile(lambda word: word.letters, reversed(words[max(0, at - _APART) : at])))
    counted = any(word.base in row("tolls") for word in before)  # "the number of dead at 61"
    told = [word.base for word in before]
    left = "leave" in told and not row("leaves_young").isdisjoint(told)  # school, and not the office
    return not counted and (left or any(base in row("ends_at_age") for base in told))


def _was_then(words: Words, names: Sequence[Name], first: int, after: int) -> bool:
    """"who was nine when the plane crashed", "I was nine when", "Ina was nine when she left"."""
    behind = [word.lower for word in words[after : after + 2]]
    named = behind[1:] in (["he"], ["she"]) and any(name.last == first - 1 and not name.place for name in names)
    asked = (named or words[first - 2].lower in _SOMEBODY) and words[first - 1].lower in row("be_so_old")
    return asked and behind[:1] == ["when"]


def _is_named_child(words: Words, names: Sequence[Name], first: int, after: int) -> bool:
    """"Teo Imbert was nine.": a small number in words behind a full name, and nothing behind it."""
    named = any(name.last == first - 1 and name.last - name.first > 1 and not name.place for name in names)
    closed = after >= len(words) or words[after].text in ".;"
    return named and words[first - 1].lower == "was" and words[first].text.isalpha() and closed


def _who_is(words: Words, first: int, after: int) -> bool:
    """"Monica Reyes, who grew up in Parma and is 59, told": nothing that the number could count follows."""
    ahead = [word.lower for word in words[max(0, first - _CLAUSE) : first - 2]]
    said = [word.lower for word in words[first - 2 : first]] == ["and", "is"]
    closed = after >= len(words) or words[after].text in ",.;" or words[after].lower in row("behind_age")
    return said and "who" in ahead and closed


def _beside_name(words: Words, names: Sequence[Name], first: int, after: int) -> bool:
    """A number between commas after a person: "Robert Buckley, now 32, died"."""
    comma = first - 2 if words[first - 1].lower in {"now", "then"} else first - 1
    if comma < 1 or words[comma].text != ",":
        return False
    if words[comma - 1].text == ")":
        return _behind_brackets(words, names, comma, after) is not None
    closed = after >= len(words) or words[after].text in ",.;)" or words[after].lower in {"and", "was", "is", "who"}
    named = [name for name in names if name.last in (comma, _before_apposition(words, first))]
    person = noun_kind(words[comma - 1].base) == "person" or bool(named) or _is_somebody(words, comma, after)
    return closed and person and not any(name.place for name in named)


def _behind_brackets(words: Words, names: Sequence[Name], comma: int, after: int) -> Name | None:
    """Find whose age stands behind a party: "Cllr Brian Tolland (Ind), 71, said"; "Berg (Lab), 70, Moss (Ind), 31" are votes."""
    opening = next((at for at in range(comma - 2, max(0, comma - _BRACKETED), -1) if words[at].text == "("), 0)
    said = after + 1 < len(words) and words[after].text == "," and not words[after + 1].text[0].isupper()
    if not opening or not said or not all(word.letters for word in words[opening + 1 : comma - 1]):
        return None
    return next((name for name in names if name.last == opening and name.last - name.first > 1 and not name.place), None)


def _is_somebody(words: Words, comma: int, after: int) -> bool:
    """"The captain, 52, was" and "and a nurse, 31, were": one thing, and a bare number between commas, is a person's age."""
    enclosed = after < len(words) and words[after].text == ","
    noun = words[comma - 1]
    if not enclosed or not noun.text.islower() or noun.lower != noun.base or noun_kind(noun.base):
        return False
    opening = next((at for at in range(comma - 2, max(-1, comma - _NAMED), -1) if words[at].closed), -1)
    leads = opening > 0 and (words[opening - 1].lower in _JOINS or words[opening - 1].text in ",;")
    return opening >= 0 and words[opening].lower in _ONE and (not opening or leads)


def _is_so_old(words: Words, names: Sequence[Name], first: int, after: int) -> bool:
    """What a person is said to be: "Anna Berg is 62 and has", "The mayor, Anna Berg, is 62", "The suspect is 62"."""
    verb = _be_before(words, first)
    if verb < 1:
        return False
    apposed = verb - 1 if words[verb - 1].text == "," else 0
    named = any(not name.place and (name.last == verb or (name.last == apposed and _apposes(words, name))) for name in names)
    person = words[verb - 1]
    one = noun_kind(person.base) == "person" and person.text.islower() and person.lower == person.base and not person.verbal
    return (named or (one and verb > 1 and _opens_clause(words, verb - 2))) and _ends_so(words, after)


def _apposes(words: Words, name: Name) -> bool:
    """"The mayor, Anna Berg, is": a name behind the noun that opens its clause; not "the total for the port, Lomar, is"."""
    if name.first < 2 or words[name.first - 1].text != "," or not words[name.first - 2].text.islower():
        return False
    comma = name.first - 1
    opening = next((at for at in range(comma - 2, max(-1, comma - _NAMED), -1) if words[at].closed), -1)
    return opening >= 0 and _opens_clause(words, opening)


def _opens_clause(words: Words, at: int) -> bool:
    """Tell an article with which a clause begins: behind a stop, "that" or a verb of saying."""
    before = words[at - 1] if at else None
    leads = before is None or before.lower in _LEADS or before.verbal or not before.letters
    return words[at].lower in _ONE and leads


def _is_oldest(words: Words, first: int, after: int) -> bool:
    """"The youngest of the dead was 8": how old, and not how many, where nothing follows that the number could count."""
    verb = _be_before(words, first)
    subject = takewhile(lambda word: word.letters, reversed(words[max(0, verb - _SUBJECT) : max(0, verb)]))
    return any(word.lower in _OLDEST_OF for word in subject) and _ends_so(words, after)


def _be_before(words: Words, first: int) -> int:
    """Index of the verb that says how old somebody is, "just" and "now" aside; -1 where there is none."""
    verb = first - 1 if words[first - 1].lower in row("be_so_old") else first - 2
    return verb if words[verb].lower in row("be_so_old") else -1


def _ends_so(words: Words, after: int) -> bool:
    """Tell whether nothing follows that a number could count."""
    if after >= len(words) or words[after].lower in row("behind_age"):
        return True
    return not words[after].letters and words[after].text not in "-–%"


def _of_one(words: Words, first: int, after: int) -> bool:
    """"a girl of 9" and "a nurse of 29", but not "a crew of 9" or "a mother of 9"."""
    noun = words[first - 2]
    working = noun.base in row("so_old_at_work") and words[first].text.isdecimal() and int(words[first].text) >= _WORKING
    described = (working or noun.base in row("so_old_of")) and noun.lower == noun.base
    one = first > 2 and words[first - 3].lower in _ONE
    acts = after < len(words) and words[after].verbal and not words[after].noun  # "when a woman of 38 died"
    return described and (after >= len(words) or not words[after].content or (one and acts))


def is_apposed(words: Words, first: int, after: int) -> bool:
    """Tell an age between commas, which is so whatever else is planned: "Mara Lind, 51, will forgo her bonus"."""
    return bool(first) and words[first - 1].text in ",(" and after < len(words) and words[after].text in ",)"


def named_beside(words: Words, names: Sequence[Name], first: int, after: int) -> str:
    """The name within two words behind an age or a score, or right before it: "Anna Berg (32)", "Berg, then chairman, 64"."""
    if first > 1 and words[first - 1].text == "," and words[first - 2].text == ")":
        bracketed = _behind_brackets(words, names, first - 1, after)
        if bracketed is not None:
            return bracketed.key
    for name in names:
        between = words[after : name.first]
        if after <= name.first <= after + 4 and all(word.letters and not word.closed for word in between):
            return name.key
    for name in reversed(names):
        between = words[name.last : first]
        near = len(between) <= (3 if "who" in [word.lower for word in between] else 2)
        if name.last <= first and near and all(w.text in ",(" or w.lower in _TO_AGE for w in between):
            return name.key
    named = _before_apposition(words, first)
    return next((name.key for name in names if named and name.last == named and not name.place), "")


def _before_apposition(words: Words, first: int) -> int:
    """Index after the name before an apposition and an age: "Karl Berg, the minister of trade, then 64"; 0 where none stands."""
    comma = first - 2 if words[first - 1].lower in _MOMENTS else first - 1
    if comma < 2 or words[comma].text != ",":
        return 0
    opening = next((at for at in range(comma - 1, max(0, comma - _APPOSITION), -1) if not words[at].letters), 0)
    inside = words[opening + 1 : comma]
    verb = any(word.lower in row("auxiliaries") or word.lower in _JOINS for word in inside)
    return opening if opening and words[opening].text == "," and inside and not verb else 0


def person_before(words: Words, first: int) -> str:
    """The noun of the person whose age stands behind: "a woman of 59", "the captain, 52"; man or woman for "He is 41"."""
    if first > 1 and _names_person(words[first - 2], words[first - 1].lower):
        return words[first - 2].base
    steps = (word for word in reversed(words[max(0, first - _APART) : first]) if word.lower not in row("so_old"))
    subject = next((word.lower for word in steps if word.lower not in row("be_so_old") and word.text != ","), "")
    return _SEXES.get(subject, "")


def _names_person(noun: Word, link: str) -> bool:
    """Tell a noun that an age is given to, by what links the two: "the captain, 52", "a woman of 59"."""
    plain = noun.text.islower() and noun.content and not noun.verbal
    return plain and (link == "," or (link == "of" and noun_kind(noun.base) == "person"))


_TO_AGE = frozenset(("who", "to", "is", "was", "aged", "age", "now", "then"))
_MOMENTS = frozenset(("now", "then"))
_BRACKETED = 5
"""Words back from a comma to the bracket that opens before it: "(Ind),"."""

_APPOSITION = 9
"""Words of an apposition at most."""

_SEXES = {"he": "man", "she": "woman"}
