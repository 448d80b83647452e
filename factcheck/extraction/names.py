"""Names of a text: persons, places and organisations by their capitals, short forms resolved to the full one.

In: the sentences of a document as words. Out: for every sentence its names, each with a key under which other documents can
find it: "Mr Buckley" and "Buckley" become "robert buckley" where the document has the full name, "Greek" becomes "greece".
There is no list of persons or places; nations and their peoples are rows of lexicon/nations.toml.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from factcheck.extraction.frames_words import Word, row
from factcheck.lexicon import table
from factcheck.normalise.amounts import MAGNITUDES
from factcheck.normalise.lemmas import is_event_noun, is_noun
from factcheck.normalise.nouns import SEVERAL

_ERAS = frozenset({"BC", "BCE", "AD", "CE"})
_BULLETS = frozenset("-–—•*·|")
_INNER = frozenset({"of", "de", "da", "del", "van", "von", "al", "el", "bin", "la", "le", "du"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence.

    Args:
        first: index of its first word in the sentence.
        last: index after its last word.
        key: lower-case form, resolved to the fullest of the document, nations to their country.
        place: True where a preposition of place stands before it.
    """

    first: int
    last: int
    key: str
    place: bool = False


def names_of(sentences: Sequence[Sequence[Word]]) -> list[list[Name]]:
    """Find the names of every sentence of one document."""
    inside = _capitals_inside(sentences) | _subjects(sentences)
    found = [_capitalised(words, inside) for words in sentences]
    keys = {name.key for names in found for name in names if not name.place}
    full, things = _full_forms(keys, _no_persons(sentences, found)), _full_forms(keys, frozenset())
    resolved: list[list[Name]] = []
    for words, names in zip(sentences, found, strict=True):
        meant = ({} if name.place else things if _is_definite(words, name) else full for name in names)
        resolved.append([replace(name, key=forms.get(name.key, name.key)) for name, forms in zip(names, meant, strict=True)])
    return resolved


def _is_definite(words: Sequence[Word], name: Name) -> bool:
    """Tell "the Norwell", which is a bridge or a paper, from the place."""
    return name.first > 0 and words[name.first - 1].lower == "the"


@cache
def nation(key: str) -> str:
    """Return the country that a word or its plural stands for; empty where it is none."""
    index = _nations()
    return index.get(key, "") or index.get(key.removesuffix("s"), "")


@cache
def _nations() -> dict[str, str]:
    rows = table("nations")["nations"].items()
    return {word: country for country, words in rows for word in (country, *words)}


def _capitals_inside(sentences: Sequence[Sequence[Word]]) -> frozenset[str]:
    """Words with a capital inside a sentence that is no headline: at a sentence's start only these are surely names."""
    inside = (words[2 if words[0].text in _BULLETS else 1 :] for words in sentences if words and not _headline(words))
    return frozenset(_plain(w.lower) for words in inside for w in words if w.text[:1].isupper() and not w.closed)


def _subjects(sentences: Sequence[Sequence[Word]]) -> frozenset[str]:
    """Words that open a sentence as its subject, and that neither the lexicon nor the rest of the text knows: "Boston won"."""
    opening = {_plain(words[0].lower) for words in sentences if len(words) > 2 and _is_subject(words)}
    if not opening:
        return frozenset()
    return frozenset(opening - {word.lower for words in sentences for word in words if word.text[:1].islower()})


def _is_subject(words: Sequence[Word]) -> bool:
    word, following = words[0], words[1]
    strange = word.text.istitle() and word.content and not word.known and not word.lower.endswith(tuple(row("common_endings")))
    relative = following.text == "," and (words[2].lower in ("who", "now", "then") or words[2].text.isdecimal())
    acts = following.verbal or following.base in row("auxiliaries") or following.lower in row("unmarked")
    return strange and (relative or acts)


def _headline(words: Sequence[Word]) -> bool:
    """Tell whether nearly every word has a capital and no full stop follows, so that capitals mean nothing."""
    content = [w for w in words if w.content]
    return (
        len(content) >= 4 and words[-1].text not in '.!?"”' and sum(w.text[:1].isupper() for w in content) >= 0.7 * len(content)
    )


def _plain(lower: str) -> str:
    return lower.replace("’", "'").removesuffix("'s").removesuffix("'")


def _capitalised(words: Sequence[Word], inside: frozenset[str]) -> list[Name]:
    sure = inside if _headline(words) else None
    names: list[Name] = []
    index = 0
    initials = row("initials")
    while index < len(words):
        text = words[index].text
        if not text[:1].isupper() and text not in initials:
            index += 1
            continue
        end = _run(words, index, inside, sure)
        if end > index:
            names.append(_name(words, index, end))
            index = end
        else:
            index += 1
    return [name for name in names if name.key]


def _run(words: Sequence[Word], first: int, inside: frozenset[str], sure: frozenset[str] | None) -> int:
    """Index after the run of capitalised words that begins at `first`; `first` itself where none begins."""
    end = first
    while end < len(words) and _is_name_word(words, end, inside, sure):
        end += 1
        if end + 1 >= len(words) or not _is_name_word(words, end + 1, inside, sure):
            continue
        glued = words[end].text in "-." and words[end - 1].end == words[end].start
        if words[end].lower in _INNER or words[end].text == "&" or glued or _is_of_members(words, end):
            end += 1
    return end


def _is_of_members(words: Sequence[Word], at: int) -> bool:
    """Tell the sign of a body that is named by its members, "the Workers' Party", from that of an owner: "the Rangers' Lee"."""
    apostrophe = words[at].text in "'’" and words[at - 1].end == words[at].start and words[at - 1].lower.endswith("s")
    return apostrophe and words[at + 1].lower in table("nations")["bodies"]["words"]


def _is_name_word(words: Sequence[Word], at: int, inside: frozenset[str], sure: frozenset[str] | None) -> bool:
    word = words[at]
    plain = _plain(word.lower)
    if word.text in row("initials"):
        return True
    if not word.text[:1].isupper() or plain in table("nations")["not_names"]["words"] or word.closed or not word.letters:
        return False
    if word.lower.replace("’", "'") in row("fresh_subjects") or _is_counted(words, at):  # "I'd"
        return False
    if sure is not None:  # in a headline only what is a name elsewhere
        return plain in sure
    glued = at > 0 and len(word.text) == 1 and words[at - 1].end == word.start
    if at and words[at - 1].text.isdecimal() and (glued or word.text in _ERAS):
        return False  # "104F", "430 BC"
    starts = at == 0 or words[at - 1].text in {'"', "“", "''", ":", "‘"} or (at == 1 and words[0].text in _BULLETS)
    if not starts:
        return True
    if [one.text for one in words[at + 1 : at + 2]] == ["&"] and at + 2 < len(words) and words[at + 2].text[:1].isupper():
        return True  # "Castle & Dunne"
    follows = at + 1 < len(words) and words[at + 1].text[:1].isupper() and not words[at + 1].closed
    return plain in inside or bool(nation(plain)) or (follows and not word.known)


def _is_counted(words: Sequence[Word], at: int) -> bool:
    """Tell things that are counted from names: "46 KOs", "two other Moms", "seven AK-47s"."""
    if any(map(str.isdecimal, words[at].text)):
        return True  # a model is one word only where it is counted
    if words[at].lower in table("numerals")["en"]["words"] and not (at + 1 < len(words) and words[at + 1].text[:1].isupper()):
        return True  # "Two sailors", but "Seven Oaks"
    if words[at].text in MAGNITUDES and "." in "".join(word.text for word in words[at + 1 : at + 3])[1:2]:
        return True  # "M 6.1"
    ahead = [word for word in words[max(0, at - 2) : at] if word.lower not in table("speech")["rest"]]
    if not ahead or not (ahead[-1].text.isdecimal() or ahead[-1].lower in table("numerals")["en"]["words"]):
        return False
    return bool(SEVERAL.fullmatch(words[at].text)) or (words[at].lower.endswith("s") and is_noun(words[at].base))


def _is_unit(word: Word) -> bool:
    """Tell the letters of a unit, a currency or a gas, which name nobody: "12 MW", "EUR", the CO of CO2."""
    return word.text.isupper() and (word.text in table("nations")["not_names"]["letters"] or word.text in table("currencies"))


def _name(words: Sequence[Word], first: int, end: int) -> Name:
    titles = set(table("speech")["titles"])
    start = first
    while start < end and words[start].lower in titles:
        start += 1
    if start == end:
        return Name(first, end, "")
    if end == start + 1 and _is_unit(words[start]):
        return Name(first, end, "")
    letters = [_plain(w.lower) for w in words[start:end] if w.text not in "-.'’"]
    key = " ".join(letters)
    before = words[first - 1].lower if first else ""
    if before == "the" and first > 1:
        before = words[first - 2].lower
    return Name(first, end, nation(key) or key, before in table("speech")["places_before"])


def _no_persons(sentences: Sequence[Sequence[Word]], found: Sequence[Sequence[Name]]) -> frozenset[str]:
    """Keys that name a place or a body: "in Norwell", "the Norwell Marathon", and what the text calls a marathon as well.

    A body is not called by its first word: that is where it is.
    """
    plain = {word.lower for words in sentences for word in words if word.text.islower()}
    keys = set[str]()
    for words, names in zip(sentences, found, strict=True):
        for name in names:
            last = name.key.rpartition(" ")[2]
            if name.place or _is_definite(words, name) or last in plain or _is_of_bodies(last):
                keys.add(name.key)
    return frozenset(keys)


def _is_of_bodies(last: str) -> bool:
    """Tell the last word of a body or of what happens: "Norwell Tribune", "Norwell Council", "Norwell Festival"."""
    if last in table("nations")["bodies"]["words"] or last in table("identifiers")["furniture"]["mastheads"]:
        return True
    return is_noun(last) or is_event_noun(last)


def _full_forms(keys: set[str], no_persons: frozenset[str]) -> dict[str, str]:
    """Map a last name, or the first name of a person, to the one longer name of the document that has it.

    Neither is the "Norwell" of the "University of Norwell".
    """
    longer: dict[str, set[str]] = {}
    for key in sorted(keys):
        parts = key.split()
        if len(parts) in (2, 3) and not nation(key):
            first = [] if key in no_persons or parts[0] in no_persons else parts[:1]
            last = [] if parts[-2] == "of" else parts[-1:]
            for short in (*first, *last):
                longer.setdefault(short, set()).add(key)
    return {short: min(full) for short, full in longer.items() if short in keys and len(full) == 1 and not nation(short)}
