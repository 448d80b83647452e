"""Counts that are not told as "N things verb": populations, tolls, children of a parent, and how badly the hurt are hurt.

In: the words of a sentence and the place of a bare number in them. Out: the noun, the predicate and the scope that an editor
would write down for it. The words for each way of telling are rows of lexicon/speech.toml.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from factcheck.extraction import frames_clause as clause
from factcheck.extraction.frames_levels import before_figure
from factcheck.extraction.frames_predicates import beside_right
from factcheck.extraction.frames_words import Word, row
from factcheck.extraction.names import nation
from factcheck.lexicon import table
from factcheck.model.mention import Mention
from factcheck.model.value import Quantity
from factcheck.normalise.amounts import MAGNITUDES
from factcheck.normalise.lemmas import noun_kind, noun_set, predicate_set

Words = Sequence[Word]

_FAR = 14
"""Words between "the number of" and its figure: "the number of people who have been killed since Monday rose to"."""

_ANTECEDENT = 25
"""Words back to the injured of whom a part is told: a clause of its own may stand between."""

_HOLDS = 7
"""Words behind a noun within which its state is told: "of whom are said to remain critical"."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the way of telling says of a count.

    Args:
        head: what is counted; None where its own noun says it.
        predicate: what happens to it; empty where nothing does, None where the verb says it.
        scope: what restricts it.
        place: True where the count is of a place, so that a place owns it.
    """

    head: str | None = None
    predicate: str | None = None
    scope: tuple[str, ...] = ()
    place: bool = False


NOTHING = Told()


def told(words: Words, first: int, after: int) -> Told:
    """Read the ways of telling a count that need no verb at its side.

    Args:
        words: of the sentence.
        first: index of the first word of the figure.
        after: index of the word behind it.
    """
    return (
        _population(words, first, after)
        or _toll_behind(words, first, after)
        or _toll_ahead(words, first, after)
        or _lives(words, first, after)
        or _degree(words, first, after)
        or _deed(words, first, after)
        or NOTHING
    )


def _deed(words: Words, first: int, after: int) -> Told | None:
    """What was done to them, named by a noun: "the murder of two men", "the injury of two others"."""
    before = [word for word in words[max(0, first - 4) : first] if word.lower not in row("articles")]
    if len(before) < 2 or before[-1].lower != "of" or not predicate_set(before[-2].base):
        return None
    others = bool(words[after:]) and words[after].lower == "others"
    return Told("people" if others else None, before[-2].base)


def is_count(mention: Mention) -> bool:
    """Tell a bare number of things from what is measured in a unit, ordered or dated."""
    return mention.kind == "quantity" and isinstance(mention.value, Quantity) and not mention.value.unit


def scale_of(words: Words, first: int, phrase: Words) -> str:
    """The scale that a bare number is on: "magnitude of 4.4", "a 4.4-magnitude quake", "measuring 4.4 on the Richter scale"."""
    if first and words[first - 1].text in MAGNITUDES and "." in "".join(word.text for word in words[first : first + 2]):
        return "magnitude"
    ahead = takewhile(lambda word: not word.verbal or word.base in row("moves"), reversed(words[max(0, first - 3) : first]))
    return next((noun_set(word.base) for word in (*phrase[:2], *ahead) if word.base in row("scales")), "")


def of_parent(words: Words, first: int) -> bool:
    """Tell a count of children: "mother of 12", "father-of-three"."""
    before = [word for word in words[max(0, first - 4) : first] if word.text != "-"]
    return len(before) > 1 and before[-1].lower == "of" and before[-2].base in row("parents")


def people_of(words: Words, after: int) -> str:
    """Tell people by what they are called: "40 Palestinians", and "others" of whom nothing else is said."""
    for word in words[after : after + 4]:
        if word.lower == "others" or _by_nation(word):
            return "people"
        if word.lower not in {"of", "the"} and not word.content:
            return ""
    return ""


def of_fate(head: str, predicate: str, *, own: bool, alone: bool) -> tuple[str, str]:
    """Let noun and predicate tell each other: who is killed is a person, and 40 deaths are 40 killed.

    Args:
        head: noun that was found; may be empty.
        predicate: what was found to happen to it; may be empty.
        own: True where the noun stands at the figure, and is not taken over from another figure.
        alone: True where a figure without a noun may count persons.
    """
    unnamed = head == "other" or (alone and (not head or (not own and noun_kind(head) not in {"", "person", "animal"})))
    if unnamed and predicate in row("personal"):
        return "people", predicate
    if head in row("remains") and predicate in row("finds"):
        return "people", "dead"
    if (not predicate or predicate in row("supports")) and predicate_set(head) in table("predicates")["apart"]["fate"]:
        return head, predicate_set(head)
    return head, predicate


def tied_noun(words: Words, after: int) -> str:
    """The noun that a hyphen ties to its figure: a "three-judge panel" counts judges."""
    noun, at = "", after
    while 0 < at < len(words) - 1 and words[at].text == "-" and words[at - 1].end == words[at].start:
        tied = words[at + 1]
        if not tied.content or tied.verbal or tied.start != words[at].end:
            return ""
        noun, at = tied.base, at + 2
    return noun


def _by_nation(word: Word) -> bool:
    return word.text[:1].isupper() and word.lower.endswith(("s", "ese", "ish")) and bool(nation(word.lower))


def _own_noun(words: Words, after: int) -> str:
    """The noun at the figure itself, unless it only dates: "to 10 this month"."""
    phrase, _ = clause.noun_phrase(words, after)
    if not phrase or phrase[-1].base in row("dayparts") or (phrase[-1].verbal and not clause.plural(phrase[-1])):
        return ""
    return "people" if _by_nation(phrase[-1]) else phrase[-1].base


def _population(words: Words, first: int, after: int) -> Told | None:
    """"home to 167,000 people", "a town of 9,000", "with 12,000 inhabitants", "population: 12,000"."""
    noun, at = _own_noun(words, after), before_figure(words, first)
    if clause.attribute_of(words, first) == "population" or noun == "population":
        people = not noun or noun in row("inhabitants")
        return Told("people" if people else noun, "population", place=people)
    if at < 1 or not (not noun or noun in row("inhabitants")):
        return None
    one, two = words[at - 1].base, words[at].lower
    if (one == "home" and two in {"to", "by"}) or (one in row("settlements") and two == "of"):
        return Told("people", "population", place=True)
    lives = noun == "inhabitant" and not predicate_set(words[at].base)  # not "killed 300 inhabitants"
    return Told("people", "population", place=True) if lives else None


def _toll_behind(words: Words, first: int, after: int) -> Told | None:
    """"bringing to 10 the number of soldiers who have been killed"."""
    at = before_figure(words, first)
    if at < 0 or words[at].lower != "to" or after + 1 >= len(words) or words[after].lower != "the":
        return None
    return _toll(words, after + 1, len(words))


def _toll_ahead(words: Words, first: int, after: int) -> Told | None:
    """"the number of Israelis killed rose to 10", "a death toll of 43"."""
    link = before_figure(words, first)
    if link < 1 or words[link].lower not in row("reaches"):
        return None
    for at in range(link - 1, max(-1, link - _FAR), -1):
        other = words[at].text.isdigit() and not (_is_day(words, at) or _is_former(words, at, link))
        if words[at].text in ",;:—" or other:
            return None
        found = _toll(words, at, link)
        if found and (words[link].lower != "of" or at == link - 1):
            return _with_own(found, _own_noun(words, after))
    return None


def _is_former(words: Words, at: int, link: int) -> bool:
    """Tell the level before from another count: "the number of states has shrunk from 50 to 41"."""
    return at == link - 1 and words[link].lower == "to" and words[at - 1].lower == "from"


def _is_day(words: Words, at: int) -> bool:
    """Tell the day of a month: "the number killed by the flood of 17 July rose to 14"."""
    return any(clause.names_month(words, place) for place in (at - 1, at + 1) if 0 <= place < len(words))


def _with_own(found: Told, noun: str) -> Told | None:
    """A figure with a noun of its own is that of the toll only if the toll counts the same."""
    if not noun or noun_set(noun) == noun_set(found.head or ""):
        return found
    return Told(noun, found.predicate) if noun_kind(noun) == noun_kind(found.head or "") == "person" else None


def _toll(words: Words, at: int, end: int) -> Told | None:
    """What the toll or number at an index counts: the nouns behind "of", else the dead."""
    base = words[at].base
    if base not in row("tolls"):
        return None
    if base == "population":
        return Told("people", "population", place=True)
    if at + 1 >= end or words[at + 1].lower != "of":
        kind = predicate_set(words[at - 1].base) if at else ""
        return Told("people", kind or "kill") if base == "toll" else None
    inside = words[:end]
    phrase, behind = clause.noun_phrase(inside, at + 2)
    while len(phrase) > 1 and phrase[-1].base in row("levels"):
        phrase, behind = phrase[:-1], behind - 1  # "the number of dead stands at"
    if not phrase:
        return None
    fate = clause.state(phrase)
    verb = fate or beside_right(inside, behind)
    verb = "" if {verb, predicate_set(verb)} & row("moves") else verb
    people = bool(fate) or _by_nation(phrase[-1])
    if base == "toll" and not people and noun_kind(phrase[-1].base) != "person":
        return Told("people", "kill")  # "the toll of the shelling"
    default = "kill" if base == "toll" else ""
    return Told("people" if people else phrase[-1].base, verb or default)


def _lives(words: Words, first: int, after: int) -> Told | None:
    """"claimed 660 lives", "660 lives were lost" and "of whom 143 lost their lives" count the dead."""
    at = before_figure(words, first)
    behind = [word.base for word in words[after : after + _HOLDS] if word.content]
    if behind[:2] == ["life", "lose"]:
        return Told("people", "kill")
    if ["lose", "life"] in (behind[:2], behind[1:3]):  # "412 people lost their lives"
        return Told("people" if behind[0] == "lose" else None, "kill")
    taken = at >= 0 and words[at].base in row("lethal")
    lost = (taken or (at > 0 and words[at].lower == "of" and words[at - 1].base == "loss")) and _own_noun(words, after) == "life"
    return Told("people", "kill") if lost else None


def _degree(words: Words, first: int, after: int) -> Told | None:
    """How badly: "15 critically", "10 of whom remain critical", "eight suffered serious injury", "seriously wounded two men"."""
    phrase, end = clause.noun_phrase(words, after)
    verb = words[first - 1] if first else None
    if first >= 2 and verb is not None and _hurts(verb) and degree(words[first - 2]):
        return Told(None, verb.base, (degree(words[first - 2]),))
    inside = next((degree(word) for word in words[after:end] if degree(word)), "")  # "9 of these seriously hurt"
    if inside and _hurts(phrase[-1]):
        return Told("people" if clause.state(phrase) else None, _verb(phrase[-1]), (inside,))
    bare = not phrase or bool(inside) or bool(degree(words[after]))  # "12 seriously wounded", "15 critically"
    at = _degree_at(words, after if bare else end)
    return _of_degree(words, first, at, own=not bare) if at >= 0 else None


def _of_degree(words: Words, first: int, at: int, *, own: bool) -> Told | None:
    """The count whose degree stands at an index: of the hurt that are named behind it, or before the figure."""
    behind = words[at + 1] if at + 1 < len(words) else None
    how = (degree(words[at]),)
    if behind is not None and _hurts(behind):
        return Told(None if own else "people", _verb(behind), how)
    ends = behind is None or behind.base in row("conditions") or (not behind.content and behind.text != "-")
    if not ends or (behind is not None and behind.lower in {"of", "to", "about"}):
        return None
    hurt = next((_verb(word) for word in reversed(words[max(0, first - _ANTECEDENT) : first]) if _hurts(word)), "")
    part = ("part",) if hurt and not own and first and not words[first - 1].letters else ()
    return Told(None if own else "people", hurt or "injure", (*part, *how))


def _degree_at(words: Words, start: int) -> int:
    """Index of the word that says how badly, with nothing before it but what ties it to the figure; -1 without one."""
    for index in range(start, min(len(words), start + _HOLDS)):
        word = words[index]
        if degree(word):
            return index
        tie = word.letters and (word.closed or any(word.base in row(name) for name in ("light", "supports", "stays")))
        if not tie or word.lower in {"and", "or"} or word.lower in row("subordinators") - {"who", "whom", "which", "that"}:
            return -1
    return -1


def _hurts(word: Word) -> bool:
    return predicate_set(word.base) == "injure"


def _verb(word: Word) -> str:
    """The verb for what a verb or a noun says happened: injure for injury."""
    return predicate_set(word.base) if word.noun and not word.lower.endswith(("ed", "ing")) else word.base


def degree(word: Word) -> str:
    """Name the degree that a word says: "critical" for critically; empty for every other word."""
    return next((name for name, words in table("speech")["degrees"].items() if word.lower in words), "")
