"""Who is said to say so: "police said", "said Anna Berg", "according to the UN", "organisers put the number at 9,000".

In: the words of a sentence and the place of a value in them. Out: the words for the speaker; empty for the source itself. A
sentence may pass on two voices, "4,000 came, police said; organisers spoke of 9,000": a value belongs to that of its own part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.extraction.frames_words import Word, row
from factcheck.normalise.lemmas import noun_kind

Words = Sequence[Word]


class _Voice(NamedTuple):
    """Somebody who speaks in a sentence.

    Args:
        at: index of the verb, or of "according".
        name: words for the speaker.
        trails: True where nothing that is said follows: what stands before is said, too.
        said: True for a form of "say" and for "according to", which carry no other meaning.
        end: index behind the name where it stands behind "said"; 0 elsewhere.
    """

    at: int
    name: str
    trails: bool
    said: bool
    end: int = 0


def attribution_of(words: Words, first: int) -> str:
    """Find who is said to say so: "police said", "said Hengky Tewu", "according to the UN"; empty for the source itself."""
    voices = [voice for voice in _voices(words, first) if not _is_set_off(words, voice, first)]
    if not voices:
        return ""
    begin, end = _part(words, first)
    own = [voice for voice in voices if begin <= voice.at < end and (voice.at < first or voice.trails)]
    before = [voice for voice in own if voice.at < first]
    if before:
        chosen = before[-1] if before[-1].said else before[0]
        return _passed_on(words, chosen, own, (first, end))
    earlier = [voice for voice in voices if voice.at < begin]
    later = [voice for voice in voices if voice.at >= end and voice.trails]
    return next((voice.name for voice in (*own, *earlier, *later)), "")


def _is_set_off(words: Words, voice: _Voice, first: int) -> bool:
    """Tell what is told of a speaker from what is said: `", said Ana Sol, who has run 12 marathons`.

    Where the quote goes on or another verb of saying stands between, as in "said Ana Sol, adding that", it is said.
    """
    between = words[voice.end : first]
    if not voice.end or not between or between[0].text != "," or (between[1:2] and between[1].lower in _GOES_ON):
        return False
    return not any(word.text in _QUOTES or word.base in row("verbs") for word in between)


def _passed_on(words: Words, chosen: _Voice, own: Sequence[_Voice], place: tuple[int, int]) -> str:
    """Whoever passes on what a thing suggests, "a check suggested that 38 were missing, the mayor said"; he may have no name."""
    (first, end), last = place, words[chosen.at - 1]
    if chosen.said or last.text[:1].isupper() or last.lower.endswith("s") or last.lower in _MANY or _may_speak(last):
        return chosen.name
    trailing = next((voice.name for voice in own if voice.at > first and voice.said), "")
    unnamed = any(words[at].lower in _SAID and words[at - 1].lower in _UNNAMED for at in range(first + 1, end))
    return trailing or ("" if unnamed else chosen.name)


def _part(words: Words, first: int) -> tuple[int, int]:
    """Bounds of the part of a sentence that a value stands in: "; organisers spoke of 9,000", ", but the union counts 300"."""
    ends = [index for index in range(1, len(words)) if _divides(words, index)]
    begin = max((index for index in ends if index <= first), default=0)
    return begin, min((index for index in ends if index > first), default=len(words))


def _divides(words: Words, index: int) -> bool:
    low, before = words[index].lower, words[index - 1].text
    return low == ";" or (low in _CONTRASTS and before.lower() != "a") or (low in {"but", "and"} and before == ",")


def _voices(words: Words, first: int) -> Iterator[_Voice]:
    """Give everybody who speaks, in reading order; a verb that says more than "say" only where the value stands behind it."""
    for index, word in enumerate(words):
        end = 0
        if word.lower in row("according") and index + 1 < len(words) and words[index + 1].lower == "to":
            name, trails, said = _right(words, index + 2), True, True
        elif word.lower in _SAID and not (index + 1 < len(words) and words[index + 1].lower in _ANSWERS):
            name, trails, end = _who(words, index)
            said = True
        elif index < first and _governs(words, index, first):
            name, trails, said = _left(words, index) or _named_before(words, index), False, False
        else:
            continue
        if name:
            yield _Voice(index, name, trails, said, end)


def _who(words: Words, index: int) -> tuple[str, bool, int]:
    """The subject of "said", whether nothing that is said follows, and where the subject ends if it stands behind the verb.

    It stands before the verb, before what stands in commas before it, or behind it where the two are turned round.
    """
    clause = _has_object(words, index)
    left = _left(words, index)
    if left:
        return left, not clause, 0
    if clause and index and words[index - 1].text not in _QUOTES:
        return _named_before(words, index), False, 0
    if index and words[index - 1].lower in _UNNAMED:
        return "", True, 0
    return _right(words, index + 1), True, _right_end(words, index + 1)


def _governs(words: Words, index: int, first: int) -> bool:
    """A verb of saying whose object is a sentence or a figure: "estimates that", "put the toll at", "spoke of 9,000"."""
    word = words[index]
    if not index or word.lower in _SAID or word.base not in _governing():
        return False
    behind = [one.lower for one in words[index + 1 : first + 1]]
    if word.base in row("mentioning"):
        return behind[0] == "of" and len(behind) <= _FAR
    if word.base == "put":
        return "at" in behind[-_NEAR - 1 :] and behind[0] in row("determiners") | {"it", "at"}
    if word.base == "say":
        return behind[0] in {"that", "there", "the", "more"} or len(behind) <= _NEAR  # "organisers say 900"
    if word.lower in {word.base, f"{word.base}s"} and (behind[0] == "at" or not _agrees(words[index - 1], word)):
        return False  # "an estimate at noon", "the company claim that"
    return behind[0] in {"that", "there", "at", "the", "more"}


@cache
def _governing() -> frozenset[str]:
    """Verbs that may have such an object."""
    return row("mentioning") | {"put"} | (row("verbs") - row("naming"))


def _agrees(subject: Word, verb: Word) -> bool:
    """Tell a present form whose number is that of the word before it: "experts claim", "the agency claims", "Reuters reports"."""
    plural = subject.lower.endswith("s") or subject.lower in _MANY
    return subject.text[:1].isupper() or plural == (verb.lower == verb.base)


def _has_object(words: Words, index: int) -> bool:
    """Tell whether what is said follows: "said that", "said 12 died", "said the ship sank", and not "said Anna Berg"."""
    at = index + 1
    while at < len(words) and _is_time(words[at]):
        at += 1
    if at < len(words) and (words[at].lower in _OPENERS or (at == index + 1 and words[at].text[0].isdecimal())):
        return True
    begin = at
    if at < len(words) and words[at].lower in _SETTINGS:
        return False  # "said in a statement announcing"
    while at < len(words) and at - begin < _FAR and (words[at].letters or words[at].text[0].isdecimal()):
        if at > begin and (words[at].base in row("auxiliaries") or _is_finite(words[at])):
            return True
        if words[at].closed and words[at].lower not in _INSIDE:
            return words[at].lower in row("pronouns")
        at += 1
    return False


def _is_finite(word: Word) -> bool:
    return word.verbal and word.text.islower() and not word.lower.endswith("ing")


def _left(words: Words, index: int) -> str:
    """The noun phrase that ends before a verb, with its time and adverbs left out: "a study last year put"."""
    end = index
    if end and words[end - 1].text == ")":
        end = next((at for at in range(end - 1, -1, -1) if words[at].text == "("), end)
    while end and (_is_time(words[end - 1]) or words[end - 1].lower in _HELPS):
        end -= 1
    start = end
    while start and end - start < _LONGEST and (_joins(words[start - 1]) or _owns(words, start - 1)):
        start -= 1
        if words[start].lower in _ARTICLES and not (start and words[start - 1].lower == "of"):
            break
    start = _placed(words, start, end) if end else start
    while start < end and (words[start].lower in _LEADS or (_is_time(words[start]) and start + 1 < end)):
        start += 1
    return _printed(words[start:end])


def _printed(phrase: Words) -> str:
    return " ".join(word.text for word in phrase).replace(" '", "'").replace(" ’", "’")


def _owns(words: Words, at: int) -> bool:
    """Tell the mark of "the Builders' Association"."""
    inside = 0 < at < len(words) - 1 and words[at + 1].letters and words[at + 1].start > words[at].end
    return inside and words[at].text in "'’" and words[at - 1].lower.endswith("s") and words[at - 1].end == words[at].start


def _placed(words: Words, start: int, end: int) -> int:
    """Step back from a place to those who speak there: "officials on both sides", "the ministry in Orsk"."""
    at = start - 1
    while at > 0 and words[at].lower in _BOTH:
        at -= 1
    if at < 1 or words[at].lower not in _WHERE or _may_speak(words[end - 1]) or not _may_speak(words[at - 1]):
        return start
    begin = at - 1
    while begin and at - begin < _NEAR and _joins(words[begin - 1]) and words[begin - 1].lower not in _LEADS:
        begin -= 1
    return begin


def _may_speak(word: Word) -> bool:
    return noun_kind(word.base) == "person" or word.base in row("offices")


def _right_end(words: Words, index: int) -> int:
    end = index
    while end < len(words) and end - index < _LONGEST and (_joins(words[end]) or _owns(words, end)):
        end += 1
    return end


def _right(words: Words, index: int) -> str:
    end = _right_end(words, index)
    while index < end and words[index].lower in _LEADS:
        index += 1
    return _printed(words[index:end])


def _joins(word: Word) -> bool:
    """Tell a word of the phrase for a speaker."""
    plain = not word.closed or word.lower in _LEADS
    return word.letters and plain and not (word.verbal and not word.text[:1].isupper())


def _named_before(words: Words, index: int) -> str:
    """Whoever stands before what is set off by commas: "Prosecutors, who had asked for more, said Halvek took"."""
    if not index or words[index - 1].text != ",":
        return ""
    opening = next((at for at in range(index - 2, max(0, index - _SET_OFF), -1) if words[at].text == ","), 0)
    return _left(words, opening) if opening else ""


def _is_time(word: Word) -> bool:
    return word.lower in row("calendar") | row("dayparts") | _TIMES


_MANY = frozenset({"police", "people", "men", "women", "media"})
_SAID = frozenset({"said", "says"})
_UNNAMED = frozenset({"he", "she", "they", "it", "we", "i"})
_GOES_ON = frozenset({"and", "but", "while"})
_CONTRASTS = frozenset({"while", "whereas"})
_ANSWERS = frozenset({"no", "yes", "nothing", "goodbye", "farewell"})
"""What is said to an offer or a guest, and is no report: "Seven countries said no"."""
_QUOTES = frozenset("\"”“'’‘»«")
_OPENERS, _SETTINGS = frozenset({"that", "there"}), frozenset({"in", "at", "to", "for", "by"})
_TIMES = frozenset({"on", "late", "early", "last", "this", "yesterday", "today", "earlier", "later"})
_HELPS = frozenset({"has", "have", "had", "also", "then", "again", "already", "reportedly", "now"})
_ARTICLES, _LEADS = frozenset({"the", "a", "an"}), frozenset({"the", "of", "a"})
_INSIDE = frozenset((
    "the", "of", "a", "an", "its", "his", "her", "their", "in", "for", "at", "all", "some", "about", "more", "than", "least",
    "up", "to",
))  # fmt: skip
_WHERE, _BOTH = frozenset({"in", "at", "on", "from", "near"}), frozenset({"the", "a", "both", "all", "each", "either"})
_LONGEST, _FAR, _NEAR, _SET_OFF = 5, 6, 4, 16
"""Words of a phrase for a speaker; of what is said before its verb; between "at" and its figure; and of what commas set off."""
