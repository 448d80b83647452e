"""Names of the sentence before that a sentence takes up: by a pronoun, or by "the" and a noun, "the company", "the 28-year-old".

In: the words of a sentence, and the words and names of the one before. Out: keys of names, most likely first: "the
company" takes up no chairman who was quoted, and "she" no country. Where nothing takes any up, all of them may be meant. There is
no list of persons or bodies: who has an age, a title or a relative "who" is a person, and a nation is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from factcheck.extraction.frames_clause import noun_phrase
from factcheck.extraction.frames_words import Word, row
from factcheck.extraction.names import Name, nation
from factcheck.normalise.lemmas import is_noun, noun_kind, noun_set

Words = Sequence[Word]

_AGED = 6
"""Words from "the" to "old": "the 28-year-old"."""


def borrowed(words: Words, earlier: Words, names: Sequence[Name]) -> tuple[str, ...]:
    """Find the names that a sentence without its own may mean.

    Args:
        words: of the sentence.
        earlier: words of the sentence before.
        names: in the sentence before.
    """
    known = [name for name in names if not name.place]
    if not known:
        return ()
    taken = frozenset((*_pronouns(words), *_nouns(words)))
    if taken == {"person"}:
        known = sorted((name for name in known if not nation(name.key)), key=lambda name: not _is_person(earlier, name))
    elif taken == {"thing"}:
        known = [name for name in known if not _is_person(earlier, name)]
    return tuple(dict.fromkeys(name.key for name in known))


def _pronouns(words: Words) -> Iterator[str]:
    """Kinds of what the pronouns of a sentence stand for: "he" and "her" for a person, "it" for a thing, "they" for either."""
    return (kind for word in words for kind in ("person", "thing", "many") if word.lower in row(f"of_{kind}"))


def _nouns(words: Words) -> Iterator[str]:
    """Kinds of what "the" and a noun take up: "the company", "the local council", "the woman", "the 28-year-old"."""
    for index, word in enumerate(words):
        if word.lower != "the":
            continue
        if any(one.lower == "old" for one in words[index + 2 : index + _AGED]) and words[index + 1].text.isdecimal():
            yield "person"
        phrase, _ = noun_phrase(words, index + 1)
        for noun, behind in zip_longest(phrase, phrase[1:]):
            if noun.text.islower() and noun.lower == noun.base and (behind is None or _is_finite(behind)):
                yield from ("person",) if noun_kind(noun.base) == "person" and noun_set(noun.base) != "people" else ()
                yield from ("thing",) if noun.base in row("bodies") else ()


def _is_finite(word: Word) -> bool:
    """Tell what may be a verb, "employs", from another noun: "the bank tax"."""
    return word.verbal or (word.lower != word.base and not is_noun(word.base))


def _is_person(words: Words, name: Name) -> bool:
    """Tell a name that is surely a person's: "Mr Berg", "Anna Berg, 32,", "Anna Berg, who", "the miner Anna Berg"."""
    behind = words[name.last : name.last + 2]
    aged = len(behind) > 1 and behind[0].text in ",(" and (behind[1].text.isdecimal() or behind[1].lower == "who")
    title = words[name.first].lower in row("titles") or (name.first > 0 and words[name.first - 1].lower in row("in_office"))
    return aged or title or (name.first > 0 and noun_kind(words[name.first - 1].base) == "person")
