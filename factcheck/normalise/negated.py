"""Bounds that a negation turns round: "must not fall below 400" is at least 400, "no house may have more than four" at most four.

In: tokens, and the place of a bound before a figure. Out: whether the bound is turned, and from where. A negation elsewhere turns
nothing: "no doubt prices will rise above 40" and "nobody has lived there for more than 40 years" keep their bounds.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.lexicon import table
from factcheck.normalise.tokens import Token


def turned_from(tokens: Sequence[Token], at: int, language: str) -> int | None:
    """Index of the first word of a bound that is turned round: that of the "not" beside it, else its own; None if it is not.

    Args:
        tokens: of the text.
        at: index of the first token of the bound.
        language: whose words count.
    """
    if "turned_round" not in table("hedges").get(language[:2], {}):
        return None
    beside = _negation(tokens, at)
    if beside is not None:
        return beside
    return at if _verb_is_denied(tokens, at) or _subject_is_none(tokens, at) else None


def _negation(tokens: Sequence[Token], at: int) -> int | None:
    """Index of the "not" of "must not fall below 400" and "did not exceed 400", and of "never" in "never more than 400"."""
    if at and tokens[at - 1].lower == "never":
        return at - 1
    verbs = _row("verbs")
    here = at - 1 if at and tokens[at - 1].lower in verbs else at
    if not here or (here == at and tokens[at].lower not in verbs):
        return None
    return here - 1 if _is_not(tokens[here - 1].lower) else None


def _is_not(word: str) -> bool:
    return word in _row("negations") or word.endswith(("n't", "n’t"))


def _verb_is_denied(tokens: Sequence[Token], at: int) -> bool:
    """Tell "may not take more than four"; of other verbs than those of having and taking only behind "never" and what obliges."""
    here = at - 1 if at and tokens[at - 1].lower in _row("between") else at
    if here < _SHORTEST or not _is_not(tokens[here - 2].lower) or not tokens[here - 1].text.isalpha():
        return False
    verb, modal = tokens[here - 1].lower, tokens[here - 3].lower if here > _SHORTEST else ""
    if modal in _row("rules") or tokens[here - 2].lower in ("mustn't", "never"):
        return verb not in _row("no_verbs")
    return here == at and verb in _row("having") | _row("held")


def _subject_is_none(tokens: Sequence[Token], at: int) -> bool:
    """Tell "no building may be taller than four", "none will exceed four", "no team has won more than four"."""
    modal = next((i for i in range(at - 1, max(-1, at - 2 - _VERBS), -1) if tokens[i].lower in _row("modals")), None)
    if modal is None and at and tokens[at - 1].lower in _row("did"):
        modal = at - 1  # "nobody paid more than four"
    elif modal is None or not _reaches(tokens, modal, at):
        return False
    for here in range(modal - 1, max(-1, modal - 1 - _SUBJECT), -1):
        word = tokens[here].lower
        if word in _row("subjects"):
            return _opens(tokens, here) and tokens[here + 1].lower not in _row("set_phrases")
        if not tokens[here].text.isalpha() or word in _row("stops"):
            return False
    return False


def _reaches(tokens: Sequence[Token], modal: int, at: int) -> bool:
    """Tell whether a bound is of the verb behind "may" or "has": a length of time behind "for" is, where a rule sets it."""
    verbs = [token.lower for token in tokens[modal + 1 : at]]
    if not all(verb.isalpha() for verb in verbs) or (verbs and not _row("stops").isdisjoint(verbs)):
        return False
    word = tokens[modal].lower
    if word in _row("states"):
        return len(verbs) <= 1 and tokens[at].lower not in _row("places")
    return not verbs or verbs[-1] not in _row("prepositions") or (verbs[-1] in _row("between") and word in _row("rules"))


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word opens its clause, so that it is the subject: "with no help it will exceed 40" has another."""
    return not at or not tokens[at - 1].text.isalpha() or tokens[at - 1].lower in _row("before_subject")


@cache
def _row(name: str) -> frozenset[str]:
    return frozenset(table("hedges")["en"]["turned_round"][name])


_SHORTEST, _VERBS, _SUBJECT = 2, 3, 8
"""Words before the bound that can be "not take"; words between "may" and the bound; words of a subject."""
