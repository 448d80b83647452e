"""Verbs and nouns of what happens, told by form and place: where a date looks for what it dates.

In: the words of a sentence and a place in them. Out: whether a word is a verb there, the nearest one on a walk, the stretch
that a place stands in. There is no parser: a stretch ends at a comma, a conjunction or a relative pronoun.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.extraction.frames_words import Word, row
from factcheck.lexicon import table
from factcheck.normalise.lemmas import POSSESSIVE, is_event_noun, noun_kind, predicate_set

Words = Sequence[Word]

_REACH = 14
"""Words that a search may walk: clauses of news are longer, but what lies farther belongs to another verb more often than not."""

_NEAR = 3
"""Words between a verb and the particle or noun that it needs."""

_OCCUR = "occur"
"""Set of the verbs that only say that something happened."""

_SIGNS = frozenset(",;:()—–")


def nearest(words: Words, indices: Sequence[int], reach: int = _REACH) -> str:
    """The first verb on a walk; what a light verb carries speaks for it: "took place", "made a withdrawal"."""
    noun = ""
    for steps, index in enumerate(indices):
        word = words[index]
        if steps > reach or word.text == ";":
            break
        verb = is_verb(words, index)
        if (verb or word.base in _phrases()) and (phrase := _phrase(words, index)):
            return phrase
        if verb and not only_says(word):
            return _done(words, index, _carried(words, index, noun) or word.base)
        noun = noun or (word.base if is_event(word) and word.text.islower() else "")
    return ""


def _done(words: Words, verb: int, told: str) -> str:
    """What a verb says that happened: itself, or its subject where it only says that something did.

    "The concert took place", "will be held", "is scheduled for"; but "two men were held".
    """
    if predicate_set(told) == _OCCUR:
        return _subject(words, verb) or ("" if told == "come" else thing_before(words, verb))
    if _collapses(words, verb):
        return "collapse"
    passive = any(word.base == "be" for word in words[max(0, verb - _HELPED) : verb])
    if told == "set" and passive and _is_unchanged(words, verb):
        return told
    if told in row("expecting"):
        return _subject(words, verb) or (thing_before(words, verb) if passive else "") or told  # "completion is expected in May"
    return (passive and told in row("holding") and thing_before(words, verb)) or told


def _collapses(words: Words, verb: int) -> bool:
    """Tell a dam that failed, was breached or gave way from a bank that failed, a rule that was breached, and a test failed."""
    known, base = table("predicates")["collapse"], words[verb].base
    led = [word.lower for word in words[verb + 1 : verb + 3]]
    gives = led[:1] == ["way"] and led[1:] != ["to"]
    if base not in known["verbs"] or (not gives if base == "give" else led and led[0] in row("determiners") | {"to"}):
        return False
    work = verb - 1
    while work > 0 and (words[work].base in row("auxiliaries") | row("adverbs") or words[work].lower.endswith("ly")):
        work -= 1
    opening = next((at for at in range(work, -1, -1) if not words[at].content), 0)
    before = words[max(0, opening - 1)].lower
    return words[work].base in known["works"] and before not in row("prepositions") - row("conjunctions")


def thing_before(words: Words, verb: int) -> str:
    """Find the noun of a verb's subject, where it is no person and no name: "the concert in the town hall will be held"."""
    subject = ""
    for index in reversed(list(stretch(words, verb - 1, -1))):
        word = words[index]
        if word.lower in row("prepositions") and subject:
            break
        if word.content and word.text.islower() and (word.noun or not word.verbal) and word.base not in row("light"):
            subject = word.base
    return "" if noun_kind(subject) == "person" else subject


_HELPED = 3
"""Words before a verb in which a form of "be" makes it passive: "will be held", "was originally planned"."""


def _carried(words: Words, verb: int, noun: str) -> str:
    """The noun that a light verb carries: "made a withdrawal", or before a passive one: "a verdict was returned"."""
    base = words[verb].base
    if base not in row("light") and base not in row("carrying"):
        return ""
    passive = base in row("carrying") and verb and words[verb - 1].base == "be"
    return noun or (_subject(words, verb) if passive else "")


def _phrase(words: Words, verb: int) -> str:
    """The set of a verb with its particle or noun: "opened fire", "charges were filed"; empty where it stands for itself."""
    base, before = words[verb].base, words[max(0, verb - _NEAR) : verb]
    known = _phrases().get(base, {})
    passive = bool(before) and before[-1].base == "be"
    near = [*words[verb + 1 : verb + 1 + _NEAR], *(before if passive else ())]
    led = (_phrases().get(word.base, {}).get(base, "") for word in before)  # from the noun: "pleaded guilty"
    return next((known[word.base] for word in near if word.base in known), "") or next(filter(None, led), "")


@cache
def _phrases() -> dict[str, dict[str, str]]:
    """Verbs of lexicon/predicates.toml that say what happens with another word: that word, and the set of both."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for name, pairs in table("predicates")["phrases"].items():
        for verb, word in map(str.split, pairs):
            found[verb][word] = name
    return found


def _subject(words: Words, verb: int) -> str:
    """What a verb of occurrence says happened: "the attack took place", "the blaze occurred"; empty where that is no event."""
    return next((words[index].base for index in stretch(words, verb - 1, -1) if is_event(words[index])), "")


def stretch(words: Words, start: int, step: int) -> Iterator[int]:
    """Walk to the end of a stretch: a comma, a bracket or a word that opens a clause; behind a date also "and" and "after"."""
    ends = row("openers") | row("goes_on") if step > 0 else row("openers")
    index = start
    while 0 <= index < len(words) and not _divides(words, index) and words[index].lower not in ends:
        yield index
        index += step


def _divides(words: Words, index: int) -> bool:
    """Tell a sign between two stretches from the comma of "120,000"."""
    word = words[index]
    inside = index + 1 < len(words) and words[index + 1].text.isdecimal() and words[index + 1].start == word.end
    return word.text in _SIGNS and not (word.text == "," and inside)


def verb_right_behind(words: Words, after: int) -> Word | None:
    """Find a verb right behind a date, helping verbs aside: "and last month was named"."""
    index = after
    while index < len(words) and words[index].base in row("auxiliaries"):
        index += 1
    finite = index < len(words) and words[index].verbal and (index > after or not words[index].lower.endswith("ing"))
    return words[index] if finite else None


def spoken(words: Words, indices: Sequence[int]) -> str:
    """What a date behind a verb of saying dates: the saying ("told us Monday"), the noun ("confirmed a death Monday")."""
    event = ""
    for index in indices:
        word = words[index]
        told = word.lower != word.base and words[index + 1].lower != "to" and not describes(words, index)
        says = told and only_says(word) and not _is_owned(words, index)  # not "were told to stay", "for a reported sum"
        if says or is_verb(words, index) or word.base == "be":
            return (event or "say") if says else ""
        if word.lower in row("prepositions"):
            event = ""  # "said at the site of the fire Tuesday"
        event = event or (word.base if is_event(word) else "")
    return ""


def _is_owned(words: Words, index: int) -> bool:
    """Tell the plural of a noun that looks like a verb by the possessive before it: "file their reports by May"."""
    return words[index].lower.endswith("s") and index > 0 and words[index - 1].lower in _POSSESSIVES


def only_says(word: Word) -> bool:
    """Tell a verb of saying from one that does something by it: "announced Friday" and "charged Friday" date what was done.

    Lives may be claimed, too; what is dated is said far more often.
    """
    return word.base in row("verbs") and (not predicate_set(word.base) or word.base == "claim")


def is_copular(words: Words, indices: Sequence[int]) -> bool:
    """Tell a stretch with a form of "be", whose date is then no other verb's."""
    return any(words[index].base == "be" for index in indices)


def is_participle(word: Word) -> bool:
    """Tell "opened" and "built" from "makes" and "making"."""
    return word.verbal and word.lower != word.base and not word.lower.endswith(("ing", "s"))


def is_set(words: Words, index: int) -> bool:
    """Tell a participle by its form, or by its place where it looks like its verb: ", built by", ", set by"."""
    return is_participle(words[index]) or _is_unchanged(words, index)


def is_event(word: Word) -> bool:
    """Tell a noun of what happens: one of the lexicon, or the -ing of a known predicate ("shooting")."""
    if is_named_event(word):
        return True
    known = bool(predicate_set(word.base))
    return known and (word.lower == word.base or word.lower.endswith("ing")) and (word.noun or word.verbal)


def is_named_event(word: Word) -> bool:
    """Tell a noun of lexicon/events.toml."""
    return is_event_noun(word.base) or is_event_noun(word.lower)


def is_verb(words: Words, index: int) -> bool:
    """Tell a verb by its form, or by the pronoun or helping verb before it; "award-winning" and "a criticised act" are none."""
    word, before = words[index], words[index - 1] if index else None
    if not word.content:
        return False
    lead = before.lower if before is not None and word.text.islower() else ""
    if lead in row("subjects") and not word.lower.endswith("ly"):
        return True
    if _is_owned(words, index):
        return False
    if _is_unchanged(words, index):
        return True
    if lead == "to" and not word.lower.endswith("s") and _has_object(words, index):
        return True
    if not word.verbal or (before is not None and before.text == "-"):
        return False
    return not describes(words, index)


def _is_unchanged(words: Words, index: int) -> bool:
    """Tell a participle that looks like its verb: "the record was set in 2011", "the record, set by Berg".

    What is set for a day is only planned.
    """
    if words[index].lower not in row("unchanged") or not 0 < index < len(words) - 1:
        return False
    before, behind = words[index - 1], words[index + 1].lower
    if before.base == "be":
        return behind not in {"for", "to"}
    return behind in {"by", "in", "on"} and not before.closed and not before.verbal


def _has_object(words: Words, index: int) -> bool:
    """Tell an infinitive by what follows it: "to carry them out", "to rescind the rule"."""
    return index + 1 < len(words) and words[index + 1].lower in row("determiners") | row("pronouns")


def describes(words: Words, index: int) -> bool:
    """Tell a participle before its noun, or in its place: "a heavily criticised performance", "the deceased"."""
    if not words[index].lower.endswith(("ed", "ing")) or index + 1 >= len(words):
        return False
    following = words[index + 1]
    if index and words[index - 1].lower in row("determiners"):
        return True
    ahead = index - 1
    while ahead >= 0 and (words[ahead].lower.endswith("ly") or words[ahead].text.isdecimal()):
        ahead -= 1
    determined = ahead >= 0 and (words[ahead].lower in row("determiners") or words[ahead].lower.endswith(POSSESSIVE))
    return determined and following.content and not following.verbal

_POSSESSIVES = frozenset(("its", "his", "their", "our", "my", "your"))
