"""What a date dates: the noun that it stands before, else the verb of its own stretch of the sentence.

In: the words of a sentence and the place of a date in them. Out: a noun or a verb in dictionary form. "The 2012 shooting death",
"Thursday's action" and "a Sunday bulletin" date the noun, whatever the verb of the clause; "on Friday announced" dates the verb
behind, "arrested Monday" the one before. There is no parser: a stretch ends at a comma, a conjunction or a relative pronoun.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.frames_verbs import (
    is_copular,
    is_event,
    is_named_event,
    is_set,
    is_verb,
    nearest,
    only_says,
    spoken,
    stretch,
    thing_before,
    verb_right_behind,
)
from factcheck.extraction.frames_words import Word, is_year, row
from factcheck.extraction.lifespans import SHORTEST_LIFE
from factcheck.normalise.lemmas import POSSESSIVE, is_event_noun, predicate_set

Words = Sequence[Word]

_BEFORE_DAYS = frozenset(("on", "late", "early", "in", "a", "statement"))
"""What may stand between a verb of saying and its day."""

_FAR = 14
"""Words that a noun phrase behind a date may have."""

_LONGEST = 25
"""Words that it may walk where no comma and no conjunction ends the clause."""

_ADJECTIVES = 2
"""Words between a determiner and its date: "the deadly Jan. 4 quakes"."""

_DATE, _DASHES = 7, frozenset("-–—")
"""Words of a date and a bracket."""

_LINKED = 3
"""Words of "goes back to"."""

_SUBJECT = 7
"""Words of who puts a figure, and of what is put at it."""

_DEADLINES = frozenset(("by", "on", "before", "in", "until", "than"))
_FROM = frozenset(("beginning", "starting"))
_FINDINGS = 6
"""Words between the verb and its day: "report its findings to parliament by"."""

_OPENING = 2
"""Words before a date that opens its sentence: "On Monday he left", "Passed in 2009, the rule"."""


def event_of(words: Words, first: int, after: int) -> str:
    """Find what a date dates.

    The noun that it stands before ("the 2012 shooting death") or closely behind ("since the coup in 2009"); a verb of saying
    right before it ("police said Friday"); else a verb of its stretch of the sentence, else the nearest one.
    """
    told = _of_life(words, first, after) or _originates(words, first)
    if told:
        return told
    first -= first > 1 and words[first - 1].lower in _FROM  # "will be issued beginning March 1"
    phrase = dated_phrase(words, first, after)
    if phrase:
        return _event_in(phrase)
    said = _said(words, first)
    if said or _puts(words, after):
        return "say"
    if _is_to_report(words, first):
        return "report"
    if first and after < len(words) and words[first - 1].text == "(" and words[after].text == ")":
        return _event_before(words, first - 1)
    if first <= _OPENING:
        return nearest(words, range(first - 1, -1, -1)) or nearest(words, range(after, len(words)))
    return _noun_behind(words, first) or _thing_set(words, first, after) or _verb_near(words, first, after)


def _is_to_report(words: Words, first: int) -> bool:
    """Tell what is to report by a day, "an inquiry, to report by 3 May", "must report its findings by", from who told of it."""
    led = first - 1 if first and words[first - 1].lower in _DEADLINES else -1
    verb = next((i for i in range(led - 1, max(0, led - _FINDINGS), -1) if words[i].lower == "report"), 0)
    if not verb or words[verb - 1].lower not in row("modals"):
        return False
    return verb + 1 == led or words[verb + 1].lower in row("reported_back")


def _thing_set(words: Words, first: int, after: int) -> str:
    """What is on a day or set for one, and there the clause ends: "the concert is on 28 May", "the trial is set for Monday".

    In a month or a year is only what happens: "its last inspection was in May 2021".
    """
    if after < len(words) and words[after].letters and words[after].lower not in row("goes_on") | row("openers"):
        return ""
    links = [word.lower for word in words[max(0, first - 2) : first]]
    at = first - 2 if links[-1:] in (["on"], ["in"]) else first - 3 if links == ["set", "for"] else -1
    thing = thing_before(words, at) if at > 0 and words[at].base == "be" else ""
    return thing if links[-1:] != ["in"] or is_event_noun(thing) or predicate_set(thing) else ""


def _of_life(words: Words, first: int, after: int) -> str:
    """Tell birth and death in the bracket behind a name: "Anna Berg (3 May 1931 - 7 June 2019)"."""
    opening, closing = (words[first - 1].text if first else "", words[after].text if after < len(words) else "")
    if opening == "(" and closing in _DASHES:
        end = next((i for i in range(after, min(len(words), after + _DATE)) if words[i].text == ")"), 0)
        return "born" if _years(words[first:after], words[after:end]) else ""
    if closing == ")" and opening in _DASHES:
        begin = next((i for i in range(first - 1, max(-1, first - _DATE), -1) if words[i].text == "("), first)
        return "die" if _years(words[begin:first], words[first:after]) else ""
    return ""


def _originates(words: Words, first: int) -> str:
    """Tell since when something is there by what it dates from: "dates from 1961", "dated back to 1961", "goes back to 1961"."""
    ahead = [word.lower for word in words[max(0, first - _LINKED) : first]]
    if ahead[-2:] == ["back", "to"] and len(ahead) == _LINKED:
        return "originate" if words[first - _LINKED].base in row("reaching_back") else ""
    dates = ahead[-1:] in (["from"], ["to"]) and ahead[-2:-1] in (["dates"], ["dated"], ["dating"], ["date"])
    return "originate" if dates and not (first > 2 and words[first - 3].lower in row("determiners")) else ""


def _years(born: Words, died: Words) -> bool:
    one, two = (next((int(word.text) for word in side if is_year(word.text)), 0) for side in (born, died))
    return bool(one and two) and two - one >= SHORTEST_LIFE


def _event_in(phrase: Sequence[Word]) -> str:
    """The noun of what happens in a dated phrase, else its head; an attempted murder is an attempt."""
    at = next((at for at in range(len(phrase) - 1, -1, -1) if is_event(phrase[at])), len(phrase) - 1)
    return phrase[at - 1].base if at and phrase[at - 1].base in row("attempts") else phrase[at].base


def dated_phrase(words: Words, first: int, after: int) -> list[Word]:
    """Collect the noun phrase that a date stands before as an adjective does, its head last; empty where there is none."""
    owner = _owns(words, after)
    if not owner and after and words[after - 1].closed and words[after - 1].lower != "may":
        return []  # "today" and "two days later" are adverbs
    if not owner and not _is_determined(words, first) and not _is_bare_year(words, first, after):
        return []
    phrase = _phrase(words, owner or _behind_comma(words, after))
    while phrase and (phrase[-1].base in row("dayparts") or _asks(phrase[-1])):
        phrase = phrase[:-1]
    bare = not owner and not _is_determined(words, first)
    return [] if bare and not any(map(is_event, phrase)) else phrase


def _owns(words: Words, after: int) -> int:
    """Return the index behind a possessive date ("Thursday's", "2008's"); 0 where it is none."""
    if after and words[after - 1].lower.endswith(POSSESSIVE[:2]):
        return after
    marked = after + 1 < len(words) and words[after].text in "'’" and words[after + 1].text == "s"
    return after + 2 if marked else 0


def _behind_comma(words: Words, after: int) -> int:
    """Step over the comma that closes a full date: "the March 11, 2005, incident"."""
    full = 1 < after < len(words) and words[after].text == "," and words[after - 2].text == "," and is_year(words[after - 1].text)
    return after + 1 if full else after


def _is_determined(words: Words, first: int) -> bool:
    """Tell whether a determiner stands before a date, adjectives aside: "the deadly Jan. 4 quakes", "their May 5 bout"."""
    index = first - 1
    while index >= 0 and first - 1 - index < _ADJECTIVES and _is_adjective(words[index]):
        index -= 1
    return index >= 0 and (words[index].lower in row("determiners") or words[index].lower.endswith(POSSESSIVE))


def _is_adjective(word: Word) -> bool:
    """Tell by its ending what may stand between a determiner and a date, from "killed the man Monday"."""
    return word.text.islower() and word.lower.endswith(tuple(row("adjective_endings"))) and not (word.noun or is_event(word))


def _is_bare_year(words: Words, first: int, after: int) -> bool:
    """Tell a year or a month with its year, without a determiner and not after "on": "April 2012 shooting death"."""
    return after > 0 and is_year(words[after - 1].text) and not (first and words[first - 1].lower == "on")


def _phrase(words: Words, at: int) -> list[Word]:
    """Collect words up to one that ends a noun phrase; quotes, hyphens and figures inside it are stepped over."""
    phrase: list[Word] = []
    for index in range(at, min(len(words), at + _FAR)):
        word = words[index]
        if word.text in "-\"“‘'$" or word.text.isdecimal():
            continue
        if phrase and word.text[:1].isupper() and phrase[-1].text.islower():
            break  # a name behind its noun: "the 1998 film Antz"
        if not word.content or word.lower in row("calendar") or (phrase and _ends(word, phrase[-1])):
            break
        phrase.append(word)
    return phrase


def _ends(word: Word, before: Word) -> bool:
    """Tell a verb or an adverb behind a noun: "Friday's quake rattled", "hit", "nearly"; "shooting death" goes on."""
    if word.lower.endswith("ly") and not word.noun:
        return True
    if word.lower == word.base:
        return word.verbal and (before.noun or is_event(before)) and not is_named_event(word)  # "hit" is its own past
    return word.verbal and not word.lower.endswith("ing") and not is_event(word)


def _asks(word: Word) -> bool:
    """Tell a participle behind a date from a noun: "a letter Monday asking", not "the Monday shooting"."""
    return word.lower.endswith("ing") and word.verbal and not is_event(word)


def _said(words: Words, first: int) -> str:
    """Find a verb of saying right before a date: "said late on Friday", "said in a statement Friday"; all of them are one."""
    before = [word for word in words[max(0, first - 4) : first] if word.lower not in _BEFORE_DAYS]
    plain = bool(before) and before[-1].lower == before[-1].base != "say"  # "the show in recent years"
    noun = plain or (len(before) > 1 and before[-2].lower in row("determiners"))  # "file their reports by"
    return "say" if before and not noun and before[-1].letters and only_says(before[-1]) else ""


def _puts(words: Words, after: int) -> bool:
    """Tell who puts a figure at something on a date before it: "on Tuesday authorities had put the toll at 12"."""
    here = list(stretch(words, after, 1))
    verb = next((index for index in here[:_SUBJECT] if words[index].base == "put"), len(words))
    return any(words[index].lower == "at" for index in here if verb + 1 < index <= verb + _SUBJECT)


def _noun_behind(words: Words, first: int) -> str:
    """A noun of what happens right before a date, in "the attack of May 3" and "since the coup in 2009"."""
    at = first - 1
    event = _event_before(words, at) if words[at].closed else ""
    if not event or words[at].lower in {"of", "from"}:
        return event
    opening = next((i for i in range(at - 2, max(-1, at - 2 - _ADJECTIVES * 2), -1) if words[i].closed), -1)
    before = opening - 1 if opening > 0 and words[opening].lower in row("articles") else opening
    return event if before >= 0 and words[before].lower in row("event_links") else ""


def _event_before(words: Words, at: int) -> str:
    """The noun of what happens that ends at `at`; empty where another word stands there."""
    return words[at - 1].base if at > 0 and is_event(words[at - 1]) and not is_verb(words, at - 1) else ""


def _past_aside(words: Words, start: int, own: int) -> int:
    """Step back over a participle between commas: "she broke the record, set by Berg in 2009, on Monday".

    Args:
        words: of the sentence.
        start: index of the word before a date.
        own: words of its stretch before it.
    """
    at = start - own
    closes = at > 0 and words[at].text == ","
    opening = next((here for here in range(at - 1, max(0, at - _LONGEST), -1) if words[here].text == ","), 0) if closes else 0
    return opening - 1 if opening and is_set(words, opening + 1) else start


def _closed_by(words: Words, before: Sequence[int], first: int) -> str:
    """The verb that a date closes, "inspected in 2023, when", before which nothing is compared or begun: "than in", "and on"."""
    lead = [word.lower for word in words[max(0, first - 2) : first]]
    closes = lead[-1:] in (["in"], ["on"], ["at"]) and lead[0] not in row("goes_on") | {"than", ",", "but"}
    return nearest(words, before, _LONGEST) if closes else ""


def _verb_near(words: Words, first: int, after: int) -> str:
    """A verb of the stretch before a date, else of the stretch behind it, else the nearest."""
    before, behind = list(stretch(words, first - 1, -1)), list(stretch(words, after, 1))
    verb = verb_right_behind(words, after)
    if [word.lower for word in words[after : after + 2]] == [",", "when"]:
        return _closed_by(words, before, first) or nearest(words, range(after + 2, len(words)))
    if verb and (words[first - 1].lower in {"and", "but"} or words[after - 1].lower in row("describing")):
        return "say" if only_says(verb) else verb.base
    if verb and only_says(verb):
        return "say"  # "on Tuesday recalled screaming"
    own = ("" if verb else spoken(words, before)) or nearest(words, before, _LONGEST)
    if own or (not verb and is_copular(words, before)):
        return own  # "Oscar is 80 this year" tells of no event
    own = (_event_before(words, first - 1) if words[first - 1].closed else "") or nearest(words, behind, _LONGEST)
    event = next((words[index].base for index in before if is_event(words[index])), "")
    if own or event or is_copular(words, behind):
        return own or event  # "after the death of a boy on Saturday, ..."
    return nearest(words, range(_past_aside(words, first - 1, len(before)), -1, -1)) or nearest(words, range(after, len(words)))
