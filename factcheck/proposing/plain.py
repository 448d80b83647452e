"""Which questions a reader can use as a heading: those whose words stand where a person puts them.

In: a question, the claim that it was made of, and the words of its sentence. Out: whether it is plain. No parser took the
sentence apart, so a clause may have been cut in the wrong place; a plain label is then better than a wrong question. Whatever
looks wrong is turned down: no noun behind "how many", a verb too many, a last word that waits for another, a pronoun.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.extraction.frames_verbs import is_event, is_named_event
from factcheck.extraction.frames_words import Word, names_act, row, words_of
from factcheck.lexicon import table
from factcheck.model.claim import Claim
from factcheck.model.value import Quantity, When
from factcheck.normalise.lemmas import is_noun

Words = Sequence[Word]


def is_plain(question: str, claim: Claim, words: Words, first: int) -> bool:
    """Tell whether a question can head a group.

    Args:
        question: made of the claim's sentence.
        claim: that it asks for.
        words: of the sentence.
        first: index of the first word of the value.
    """
    asked = words_of(question.rstrip("?"), 0, len(question.rstrip("?")))
    if not asked or _hangs(asked) or _stumbles(asked) or any(word.lower in _words("pronouns") for word in asked):
        return False
    if isinstance(claim.value, When):
        return _asks_when(asked, claim.value)
    lows = [word.lower for word in asked]
    if claim.kind == "duration" and ("now" in lows or (lows[0] == "in" and not _BE.isdisjoint(lows))):
        return False  # "In how many centuries is the lake now lower"
    if claim.kind in ("age", "score") or claim.measure.head == "magnitude":
        return True
    return claim.kind != "ordinal" and _asks_how_many(asked, claim, words[:first])


def in_lower_case(question: str, words: Words) -> str:
    """Print the word that opened its sentence as it stands inside one: "did Ticket prices" is "did ticket prices"."""
    if len(words) < 2 or not words[0].text.istitle() or words[1].text[:1].isupper():
        return question
    common = words[0].known or words[0].lower in table("numerals")["en"]["words"]
    return question.replace(f" {words[0].text} ", f" {words[0].lower} ", 1) if common else question


def _hangs(asked: Words) -> bool:
    """Tell a question whose last word waits for another, or with half of a pair: "between March?", "offered just?"."""
    last = asked[-1]
    waits = last.closed and last.lower not in _words("particles") and last.base != "have"
    lows = [word.lower for word in asked]
    paired = "between" in lows and "and" not in lows[lows.index("between") :]
    cut = last.text.isdecimal() and asked[-2].lower in row("prepositions")  # "on 28"
    return waits or paired or cut or last.lower in _words("waiting")


def _stumbles(asked: Words) -> bool:
    """Tell a question in which a word stands behind its helping verb that cannot: "did will stay", "does now expects"."""
    at = next((at for at, word in enumerate(asked[:-1]) if word.lower in _HELPERS), 0)
    following = asked[at + 1]
    verb = following.lower in _HELPERS or (following.verbal and following.lower.endswith("s") and following.text.islower())
    dated = following.lower in _words("dating") and at + 2 < len(asked) and asked[at + 2].base in row("dayparts")
    odd = asked[0].lower in _words("odd") or [word.lower for word in asked[:3]] == ["in", "how", "much"]
    helped = bool(at) and asked[at].lower in _DID | {"will", "would"}
    odd = odd or "too" in [word.lower for word in asked] or _lacks_verb(asked)
    return odd or (helped and (verb or dated or following.lower in _words("adverbs")))


def _lacks_verb(asked: Words) -> bool:
    """Tell a question whose helping verb has a subject and no verb: "How many decades will the fund?"."""
    at = next((at for at, word in enumerate(asked[:-1]) if word.lower in _MODALS), len(asked))
    named = at + 1 < len(asked) and (asked[at + 1].closed or asked[at + 1].text[:1].isupper())
    return named and sum(not word.closed for word in asked[at + 1 :]) < _SUBJECT_AND_VERB


def _asks_when(asked: Words, value: When) -> bool:
    lows = [word.lower for word in asked]
    known = value.timex == _NOW or not (row("calendar") | _words("hours")).isdisjoint(lows)
    if known or lows[1] in _words("doubtful") or not _one_verb(asked) or any(word.base == "say" for word in asked):
        return False  # "When were said the talks over"
    if lows[1] in _BE and lows.count("the") > 1 and not any(word.verbal and not word.lower.endswith("ing") for word in asked[2:]):
        return False  # "When is the sinking the deadliest accident"
    return lows[-2:] != ["take", "place"] or any(is_named_event(word) or names_act(word.base) for word in asked[1:-2])


def _asks_how_many(asked: Words, claim: Claim, ahead: Words) -> bool:
    many = next((at + 1 for at, word in enumerate(asked[:-1]) if word.lower in _MANY), 0)
    if not many:
        lasts = asked[1].lower != "long" or (_is_thing(asked[-1]) and asked[-1].lower == asked[-1].base)
        return lasts and _one_verb(asked)  # "What percentage", "How long was the hunt"
    money = asked[many - 1].lower == "money"
    verb = next((at for at in range(many + (not money), len(asked)) if _opens_verb(asked[at])), len(asked))
    if verb == len(asked) or (not money and asked[many].lower in _HELPERS) or _wanders(asked[many:verb]):
        return False
    inverted = asked[verb].lower in _HELPERS and verb + 1 < len(asked) and _opens_noun(asked[verb + 1])
    if _is_of_one(asked[verb : verb + 2]) and not money and not _is_measured(claim):
        return False
    if _is_half(asked[verb + 1 :], ahead) if inverted else not _leads(asked[verb:], claim, ahead):
        return False
    return _one_verb(asked) and (_is_measured(claim) or _is_counted(asked[many:verb]))


def _is_thing(word: Word) -> bool:
    return is_noun(word.base) or is_event(word)


def _wanders(noun: Words) -> bool:
    """Tell words between "how many" and the verb that belong to another noun: "votes instead of the 43 announced"."""
    per = bool(noun) and noun[0].lower == "per"
    return per or any(word.lower in _words("aside") or word.lower in row("openers") for word in noun)


def _opens_noun(word: Word) -> bool:
    return word.text[:1].isupper() or word.lower in row("determiners") or (word.content and not word.verbal)


def _opens_verb(word: Word) -> bool:
    finite = word.verbal or word.text in table("proposing")["unchanged"]
    return word.base in row("auxiliaries") or word.lower in _HELPERS or (finite and word.text.islower())


def _leads(rest: Words, claim: Claim, ahead: Words) -> bool:
    """Tell a value that is the subject of its clause: "11 people were hurt", not "a plan to cut $3 million alarmed unions"."""
    ends = (at + 1 for at, word in enumerate(ahead) if not word.letters or word.base in row("verbs") or word.lower == "that")
    clause = ahead[max(ends, default=0) :]
    described = _is_measured(claim) and "-" in claim.selector.exact  # "a 68-metre vessel built"
    bare = len(rest) == 1 and rest[0].base not in _words("alone")  # "survivors include", "lots raised"
    told = any((word.verbal and word.text.islower()) or word.lower == "to" for word in clause)
    before = [word.lower for word in clause if word.lower not in row("determiners")][-1:]
    told = told or (bool(before) and before[0] in row("prepositions") - _HEDGING)
    return not (described or bare or told or (len(rest) > 1 and rest[1].text.isdecimal()))


def _is_of_one(verb: Words) -> bool:
    """Tell a verb that speaks of another subject than the plural before it: "trade with 40 countries was worth $3 million"."""
    behind = verb[1:2]
    return verb[0].lower in {"was", "is"} and bool(behind) and behind[0].text.islower() and not behind[0].closed


def _is_half(subject: Words, ahead: Words) -> bool:
    """Tell a subject of which one half is left out: "earnings before interest and taxes" is no "did taxes amount"."""
    for at in range(2, len(ahead)):
        joined = ahead[at - 1].lower == "and" and ahead[at - 2].content and not ahead[at - 2].verbal
        if joined and subject[:1] and ahead[at].text == subject[0].text:
            return True
    return False


def _is_measured(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and bool(claim.value.unit) and claim.value.dimension not in ("count", "")


def _is_counted(noun: Words) -> bool:
    """Tell things of which there are many: "tram lines", and no "company's", "phase", "nine men", "dead"."""
    at = next((at for at, word in enumerate(noun) if word.lower in row("prepositions")), len(noun))
    while at and noun[at - 1].lower in row("adverbs"):
        at -= 1
    if not at or not noun[0].letters or noun[0].lower in table("numerals")["en"]["words"]:
        return False
    head = noun[at - 1]
    several = head.lower.endswith("s") or head.lower != head.base or head.lower in _words("meant_many")
    return several and not head.lower.endswith(("'s", "’s")) and head.lower not in row("states") and not head.closed


def _one_verb(asked: Words) -> bool:
    """Tell a question without a verb too many: "When did the ferry sink off Maralsund rose to 38?"."""
    at = next((at for at, word in enumerate(asked) if word.lower in _DID), len(asked))
    for ahead, word in pairwise(asked[at:]):
        if word.lower in row("openers"):
            return True
        if ahead.lower == "and" and word.verbal and word.text.islower() and word.lower.endswith("ed"):
            return False  # "did police raid the club and killed"
        told = word.verbal and word.text.islower() and word.lower != word.base
        if told and not word.lower.endswith(("ed", "ing", "en")):
            return False
    return "half" not in [word.lower for word in asked]


def _words(name: str) -> frozenset[str]:
    return frozenset(table("proposing")["plain"][name])


_NOW = "PRESENT_REF"
_MODALS = frozenset({"will", "would", "can", "could", "may", "might", "shall", "should", "must"})
_SUBJECT_AND_VERB = 2
_HEDGING = frozenset({"about", "around", "over", "under", "near", "up", "than", "per", "of"})
"""Prepositions that may bound a figure, or stand before one that is the subject: "more than 40 shops were shut"."""
_MANY, _DID, _BE = frozenset({"many", "money"}), frozenset({"did", "does", "do"}), frozenset({"is", "was", "are", "were"})
_HELPERS = _DID | frozenset(table("proposing")["auxiliaries"])
