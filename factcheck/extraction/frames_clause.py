"""The words that frame a value inside its sentence: the counted noun, and what restricts it.

In: the words of a sentence and the place of a value in them. Out: nouns in dictionary form. There is no parser: noun phrases end
at closed-class words and verbs.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise, takewhile

from factcheck.extraction.frames_levels import is_before
from factcheck.extraction.frames_words import Word, names_act, numerals, row
from factcheck.lexicon import table
from factcheck.normalise.lemmas import POSSESSIVE, is_noun, noun_kind, predicate_set
from factcheck.normalise.tokens import is_numbered

Words = Sequence[Word]

_OWNER = 3
"""Words of an owner: "the state railway's"."""

_STARTS = frozenset(("set off", "set out"))
"""What many do that looks like a noun before a particle."""


def noun_phrase(words: Words, at: int) -> tuple[list[Word], int]:
    """Collect the noun phrase that begins at `at`: its words, the head last, and the index after it.

    "people killed in" gives people; "of the Israeli soldiers," gives Israeli soldiers.
    """
    phrase: list[Word] = []
    index = _opening(words, at)
    while index < len(words):
        word = words[index]
        if word.text in "-'’" and index + 1 < len(words) and words[index + 1].letters:
            index += 1
            continue
        if phrase and is_numbered(words, index):
            index += 2
            continue
        if word.lower == "others":
            return [*phrase, word], index + 1
        if not phrase and word.lower.endswith("ly") and not word.noun:
            index += 1
            continue
        if _compares(words, index) or not word.content:
            break
        if word.lower in row("calendar") or _ends_phrase(words, index, phrase):
            break
        phrase.append(word)
        index += 1
    return (phrase, index) if phrase else ([], at)


def behind_more(words: Words, at: int) -> int:
    """Step over "more" between a unit and what it measures: "40 percent more energy"."""
    return at + 1 if at < len(words) and words[at].lower in row("more") else at


def _compares(words: Words, index: int) -> bool:
    """Tell "larger" in "40 percent larger than before", which names nothing that is measured."""
    return words[index].lower in row("comparatives") and index + 1 < len(words) and words[index + 1].lower == "than"


def state(phrase: Words) -> str:
    """What a bare participle or adjective says happened: "30 dead", "12 arrested"; empty for a noun."""
    last = phrase[-1] if phrase else None
    if last is None or not (last.lower in row("states") or (len(phrase) == 1 and last.lower.endswith("ed") and last.verbal)):
        return ""
    return last.base


def state_inside(phrase: Words) -> str:
    """What an adjective before the noun says happened to it: "twelve missing miners", "three dead soldiers"."""
    return next((word.base for word in phrase[:-1] if word.lower in row("states") and predicate_set(word.base)), "")


def attribute_of(words: Words, first: int) -> str:
    """Find the noun that a value is given to: "depth of 35 km", "population: 167,000"; empty where there is none."""
    index = first - 1
    while index >= 0 and first - index <= 5:
        word = words[index]
        if word.lower in row("leads_away"):
            return ""  # "turns out 40", "flows for 40 km"
        if word.lower in {"percent", "cent"} or word.lower in numerals() or names_month(words, index):
            return ""  # "dozens, 10 of whom died", "at 6.8 on 8 March"
        if word.text[:1].isupper() and not is_noun(word.base) and (index or not word.known):
            return ""  # a name
        if word.text == "," and words[index + 1].lower == "from":
            return ""  # "or 1.9% of GDP, from 8.3 billion"
        if word.lower in row("money_acts"):
            return words[index - 1].base if index and is_noun(words[index - 1].base) else word.lower  # "defence spending of"
        if word.content and not word.verbal and word.base not in row("gets"):
            return "" if _is_acted(words, index) else word.base
        if not (word.closed or word.base in row("gets") or word.text in "(:,") or word.lower in row("conjunctions"):
            return ""
        index -= 1
    return ""


def _is_acted(words: Words, index: int) -> bool:
    """Tell a verb in its plain form from a noun: "will raise another 40 million", "to raise 40 million"."""
    modal = words[index - 1].lower if index else ""
    base = words[index].base
    return modal in row("modals") and (modal != "to" or (bool(predicate_set(base)) and not is_noun(base)))


def names_month(words: Words, index: int) -> bool:
    """Tell a word of the calendar, and a month that is a word too by the day beside it: "8 March", "May 3"."""
    if words[index].lower in row("calendar"):
        return True
    beside = (words[at] for at in (index - 1, index + 1) if 0 <= at < len(words))
    return words[index].text in {"March", "May"} and any(word.text.isdecimal() for word in beside)


def scope_of(words: Words, first: int, after: int, end: int, *, share: bool = False) -> tuple[str, ...]:
    """List the words that make the counted a part, a rest, a total or a rate.

    Args:
        words: of the sentence.
        first: index of the value's first word.
        after: index behind the value.
        end: index behind its noun phrase.
        share: whether the value is one, whose "of those" is all that it is a share of.
    """
    behind = list(takewhile(_goes_on, words[end : end + 5]))
    ahead = list(takewhile(_goes_on, reversed(words[max(0, first - 4) : first])))[::-1]
    ahead = [w for w, following in pairwise((*ahead, *words[first : first + 1])) if following.lower != "than"]
    text = _joined((*ahead, *words[after:end], *behind))
    said = _joined(behind)  # "40 buildings including churches" are no part
    terms = row("part") - ({"of those"} if share else set())
    part = ("part",) if any(f" {term} " in text and (" " in term or f" {term} " not in said) for term in terms) else ()
    beside = _joined((*ahead[-2:], *words[after:end], *behind[:1]))  # "20 shops of other towns" are no rest
    rest = (term for term in sorted(row("rest")) if f" {term} " in beside)
    before = ("before",) if is_before(words, first) else ()
    return (*part, *rest, *(term for kind in ("total", "rate") for term in sorted(row(kind)) if f" {term} " in text), *before)


def of_struck(words: Words, after: int) -> tuple[str, ...]:
    """Mark a count of some among those whom a state names: "three of the dead were firemen"; it is no toll of its own."""
    if after + 2 >= len(words):
        return ()
    of, whose, state = (word.lower for word in words[after : after + 3])
    return ("part",) if of == "of" and whose in row("of_several") and state in row("states") else ()


def _goes_on(word: Word) -> bool:
    return word.letters and word.lower not in {"and", "or", "but"}


def _joined(words: Words) -> str:
    said = " " + " ".join(word.lower for word in words) + " "
    return said.replace(" per cent ", " percent ")


def _opening(words: Words, at: int) -> int:
    """Skip what may stand between a number and its noun: a hyphen, "of the", "other", "more"."""
    index = at
    while index < len(words) and index - at < 5:
        word = words[index]
        if word.text == "-" or word.lower in row("articles") or (word.lower == "of" and index <= at + 1):
            index += 1
            continue
        break
    return _past_owner(words, index) if index > at else index


def _past_owner(words: Words, at: int) -> int:
    """Step over who has the whole of which a part is told: "4,800 of the firm's 6,100 employees", "19 of the airline's jets"."""
    for index in range(at, min(at + _OWNER, len(words) - 1)):
        behind = words[index + 1]
        counted = behind.text.isdecimal() or behind.lower in numerals() or (behind.content and not behind.verbal)
        if words[index].lower.endswith(POSSESSIVE) and counted:
            return index + 1
    return at


def _ends_phrase(words: Words, index: int, phrase: list[Word]) -> bool:
    """Tell whether the noun phrase is complete: a noun is there already, and a verb, a state or an adverb follows."""
    word = words[index]
    if not phrase:
        return word.lower in row("plain")
    if word.lower in row("states") or word.lower == "aged":
        return phrase[-1].noun
    if word.lower.endswith("ly") and not word.noun:
        return True
    if _is_many(phrase[-1]) and _does_it(words, index):
        return True
    if not word.verbal or plural(word) or _is_compound(words, index):
        return False
    follows = index + 1 < len(words) and words[index + 1].content and not words[index + 1].verbal
    return phrase[-1].noun or not follows


def _is_many(word: Word) -> bool:
    counted = word.noun and word.lower != word.base and word.lower not in _plurals("plural_before")
    return word.text.islower() and (counted or word.lower in _plurals("plural"))


@cache
def _plurals(name: str) -> frozenset[str]:
    return frozenset(table("nouns")["en"][name])


def _does_it(words: Words, index: int) -> bool:
    """Tell what many do from what they describe: "58 floors hold", "1,400 people work", but "arms control experts"."""
    word, following = words[index], words[index + 1 : index + 2]
    led = bool(following) and f"{word.base} {following[0].lower}" in _STARTS
    plain = word.text.islower() and word.lower == word.base and (led or not is_noun(word.base)) and word.lower not in row("sized")
    return plain and not (following and following[0].content and _is_many(following[0]))


def _is_compound(words: Words, index: int) -> bool:
    """Tell "court-appointed attorneys" from a dash without spaces, "home to 40 people-remained there"."""
    noun = words[index - 2]
    tied = words[index - 1].text == "-" and words[index - 1].end == words[index].start
    return tied and not noun.lower.endswith("s") and noun_kind(noun.base) != "person"


def plural(word: Word) -> bool:
    """Tell a plural from a verb: what is counted is many, and no verb of many ends in -s ("three artillery shells landed")."""
    return word.lower.endswith("s") and (is_noun(word.base) or names_act(word.base))


def person_noun(words: Words, at: int) -> str:
    """The noun that an age stands before or after: "36-year-old Australian climber"; empty where there is none."""
    phrase, _ = noun_phrase(words, at)
    known = [w.base for w in phrase if noun_kind(w.base) == "person"]
    if known or not phrase or phrase[-1].verbal:
        return known[-1] if known else ""
    return phrase[-1].base if phrase[-1].text.islower() else ""
