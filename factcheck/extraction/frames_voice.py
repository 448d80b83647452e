"""How sure a value is in its sentence, and whether a name there only speaks.

In: the words of a sentence and the place of a value in them. Out: the modality; whether a name says it or is told it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise, takewhile

from factcheck.extraction.frames_plans import plans_nothing
from factcheck.extraction.frames_verbs import stretch
from factcheck.extraction.frames_words import Word, row
from factcheck.model.claim import Modality
from factcheck.normalise.exceptions import left_out_from
from factcheck.normalise.tokens import HYPHENS

Words = Sequence[Word]

_REACH = 6
"""How far before or after a value a word may stand that makes it planned, denied or supposed."""


_SUBJECT = 12
"""Words from a value to the verb whose subject it is in."""

_ASIDE = frozenset((",", "and", "—", "–", "("))
_OVER = frozenset(("in", "of", "over", "across", "through", "into", "near", "-"))
"""Before "disputed" they say that it describes the noun behind it."""

_JOINTS = frozenset((",", "and", "but"))
_BACK = 9
"""Words back to "all but"."""

_TITLED = 9
"""Words between "according" and the name of a speaker: titles and offices are long."""


def speaks(words: Words, first: int, last: int) -> bool:
    """Tell whether the name from `first` to `last` says it or is told it: "Berg said", "told Berg", "according to chief Berg"."""
    after = words[last].base if last < len(words) else ""
    verb = words[first - 1].base if first else ""
    inverted = verb == "say" and (first < 2 or not words[first - 2].letters)  # `", said Berg`, but "Lund said Berg was there"
    if after in row("speaking") or verb == "tell" or inverted:
        return True
    before = [word.lower for word in words[max(0, first - _TITLED) : first]]
    return "to" in before and before[: before.index("to")][-1:] == ["according"]


def modality_of(words: Words, first: int, after: int) -> Modality:
    """Tell whether the value is asserted, planned, denied or only supposed."""
    near = _near(words, first, after)
    if _is_corrected(words, first, after) or near & row("denying") or (near & row("rejecting") and near & row("sayings")):
        return "denied"
    if near & row("planning") or _to_be(words, first) or _was_meant(words, first):
        return "planned"
    return "hypothetical" if near & row("supposing") else "asserted"


def _near(words: Words, first: int, after: int) -> set[str]:
    """Words beside a value that may say how sure it is, each as printed and as in a dictionary."""
    behind = takewhile(lambda at: words[at].text not in _JOINTS, range(after, min(len(words), after + 2)))
    places = (*_before(words, first), *behind, *_helper(words, after))
    told = (at for at in places if not (_is_noun_here(words, at) or plans_nothing(words, at, first, after)))
    return {form for at in told for form in (words[at].lower, words[at].base)}


def _before(words: Words, first: int) -> list[int]:
    """Words before a value as far as they may say so, a compound being one: "will receive a one-off payment of 1,150 euros"."""
    places: list[int] = []
    reach = _REACH
    for at in range(first - 1, -1, -1):
        if not reach:
            break
        places.append(at)
        reach -= words[at].text not in HYPHENS and (at == 0 or words[at - 1].text not in HYPHENS)
    return places


def _helper(words: Words, after: int) -> list[int]:
    """The modal of the verb whose subject holds the value: "12 old houses in Mill Lane could be torn down".

    "Of them" some are known, and what they could do they did: "120 of them could be cleaned".
    """
    ends = row("pronouns") | row("openers") | row("goes_on")
    for at in range(after, min(len(words), after + _SUBJECT)):
        word = words[at]
        if not word.letters or word.verbal or word.lower in ends:
            return []
        if word.base in row("auxiliaries"):
            return [at] if word.lower in row("modals") else []
    return []


def _is_corrected(words: Words, first: int, after: int) -> bool:
    """"30 km, not 50 km", "not 50 km but 30", "rather than 50 km": the figure that does not hold."""
    before = [word.lower for word in words[max(0, first - 2) : first]]
    count = words[after - 1].base not in row("dayparts")  # of "all but six months suspended" six were not
    if count and left_out_from([word.text for word in words[max(0, first - _BACK) : first]]) is not None:
        return True  # "all but three survived": three are those who did not
    if before in (["rather", "than"], ["instead", "of"]):
        return True
    if before[-1:] != ["not"]:
        return False
    return before[0] in _ASIDE or any(word.lower == "but" for word in words[after : after + _REACH])


def _is_noun_here(words: Words, at: int) -> bool:
    """Tell a month, a noun and what describes one from a verb: "in May", "the dispute", "disputed land", "bail was set at"."""
    word, before = words[at], words[at - 1].lower if at else ""
    if at and word.text.istitle():
        return True  # "the MV Aegean Hope"
    fixed = word.lower == "set" and words[at + 1 : at + 2] and words[at + 1].lower not in {"to", "for"}
    if word.text == "May" or fixed:
        return True
    if word.base not in row("denying"):
        return False
    behind = words[at + 1] if at + 1 < len(words) else None
    describes = word.lower == "false" and behind is not None and behind.content and not behind.verbal  # "212 false invoices"
    compound = word.lower == "dispute" and at > 0 and words[at - 1].content and not before.endswith("s")  # "the pay dispute"
    return before in row("articles") or before in _OVER or describes or compound


def _to_be(words: Words, first: int) -> bool:
    """Tell what is still to come: "to be voted on Thursday", "the trial is to start on 28 May"."""
    near = words[max(0, first - _REACH) : first]
    if any(one.lower == "to" and two.lower == "be" for one, two in pairwise(near)):
        return True
    by = bool(near) and near[-1].lower == "by"
    return any(
        two.lower == "to"
        and three.lower == three.base
        and not three.closed
        and (one.lower in {"is", "are"} or _charges(one, three, by=by))
        for one, two, three in zip(near, near[1:], near[2:], strict=False)
    )


def _was_meant(words: Words, first: int) -> bool:
    """Tell what was only meant: "was supposed to have 14 doctors", and what a thing was built for: "was built to hold 900"."""
    for at in islice(stretch(words, first - 1, -1), _REACH):
        led = [word.lower for word in words[at + 1 : at + 3]]
        helper = next((word.lower for word in reversed(words[max(0, at - 2) : at]) if word.base == "be"), "")
        if not helper or len(led) < 2 or led[0] != "to":
            continue
        made = words[at].lower in row("made_for") and helper in {"was", "were", "been"} and led[1] in row("takes_in")
        return made or words[at].lower in row("meant")
    return False


def _charges(before: Word, verb: Word, *, by: bool) -> bool:
    """Tell the task of "an inquiry, to report by 3 May", and "a panel to report by", from what was managed by a day."""
    return by and (before.text == "," or verb.lower == "report")
