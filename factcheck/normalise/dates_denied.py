"""Bounds of dates under a "not": "not before 1 March" begins then, "was not lifted until 1 May" came then.

In: a stream, and the place of "before", "than" or "until" in it. Out: whether a denial turns the bound, and into what. "Homes not
built before 1990" and "did not last until May" keep theirs.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.lexicon import table
from factcheck.normalise.dates_words import Stream


def is_denied(s: Stream, here: int) -> bool:
    """Tell "no later than", "not before 1 March" and "may not be sold before 1 March" from "not known before 1 March".

    Args:
        s: the text.
        here: index of "before" or "than".
    """
    if s.lows[here] == "than":
        return here > 1 and s.lows[here - 2] in _NO
    if here == 0 or s.lows[here - 1] == "not":
        return here > 0
    verb = here - 1
    while verb > 0 and s.lows[verb] in _row("particles"):  # "take effect", "come into force"
        verb -= 1
    if verb < here - 1 and s.lows[verb] not in _row("light"):
        return False
    denial = _denial_of(s, verb)
    return denial is not None and (_is_ahead(s, denial) or _is_planned(s, denial))


def is_put_off(s: Stream, until: int) -> bool:
    """Tell "will not be restored until 17 March", and most often is on it, from "will not last until 17 March"."""
    for at in range(until - 1, max(-1, until - _LONGEST_DENIAL), -1):
        if s.tokens[at].kind != "word" or (s.lows[at] in _OTHER_CLAUSE and s.lows[at - 1] not in _plans()):
            return False
        if _is_not(s, at):
            verb = _skip(s, at + 1)
            if s.lows[verb] in _plans() and s.lows[verb + 1] == "to":
                verb = _skip(s, verb + 2)
            lasts = s.lows[verb] in table("dates")["lasting"] and s.lows[verb] not in _plans()
            ahead = _is_ahead(s, at) or _is_planned(s, at) or _is_now(s, at)
            return verb < until and ahead and not lasts and s.lows[verb] not in _row("put_off")
    return False


def happened_then(s: Stream, here: int) -> bool:
    """Tell "was not lifted until 1 May" and "it took until 1 May", which came then, from "did not last until 1 May"."""
    if s.lows[here - 1] in ("not", "took"):
        return True
    for at in range(here - 1, max(-1, here - _LONGEST_DENIAL), -1):
        if s.tokens[at].kind != "word" or s.lows[at] in _OTHER_CLAUSE:
            return False
        if s.lows[at] in _DENIED_BACK or (s.lows[at] == "not" and s.lows[at - 1] in _HELPS_BACK):
            verb = at + 1 + (s.lows[at + 1] in _BETWEEN or s.lows[at + 1] in ("been", "fully", "finally"))
            return s.lows[verb] not in table("dates")["lasting"]
    return False


def _denial_of(s: Stream, verb: int) -> int | None:
    """Index of the "not" that denies a verb, "be" and what is planned between them; None where none does."""
    at = verb - 1
    if at > 1 and s.lows[at] == "to" and s.lows[at - 1] in _plans():
        at -= 2
    while at > 0 and s.lows[at] in _BETWEEN:
        at -= 1
    return at if at >= 0 and _is_not(s, at) else None


def _is_not(s: Stream, at: int) -> bool:
    return s.lows[at] in ("not", "cannot") or s.lows[at].endswith(("n't", "n’t"))


def _is_ahead(s: Stream, denial: int) -> bool:
    """Tell "will not", "cannot" and "does not", which rule out what comes, from "was not"."""
    return s.lows[denial] in _DENIED_SHORT or (s.lows[denial] == "not" and s.lows[denial - 1] in _DENIED_AHEAD)


def _is_planned(s: Stream, denial: int) -> bool:
    """Tell "not expected to reopen" and "not due", at whatever time that was planned, and "is not allowed to reopen"."""
    plan = s.lows[_skip(s, denial + 1)]
    return plan in _row("planned") or (plan in _row("able") and _is_now(s, denial))


def _is_now(s: Stream, denial: int) -> bool:
    return s.lows[denial] in _SHORT_NOW or s.lows[denial - 1] in _NOW


def _skip(s: Stream, at: int) -> int:
    """Pass what may stand between "not" and its verb."""
    while s.lows[at] in _BETWEEN or s.lows[at] in ("been", "fully", "finally"):
        at += 1
    return at


def _plans() -> frozenset[str]:
    return _row("planned") | _row("able")


@cache
def _row(name: str) -> frozenset[str]:
    rows: Mapping[str, list[str]] = table("dates")["denied"]
    return frozenset(rows[name])


_NO = ("no", "not")
_DENIED_AHEAD = ("will", "may", "must", "should", "shall", "would", "does", "do")
_DENIED_SHORT = frozenset(
    f"{word}{mark}t" for word in ("won", "can", "shouldn", "mustn", "doesn", "don", "wouldn") for mark in "'’"
) | {"cannot"}
_NOW = ("is", "are")
_SHORT_NOW = frozenset(f"{word}n{mark}t" for word in _NOW for mark in "'’")
_HELPS_BACK = ("did", "was", "were", "had")
_DENIED_BACK = frozenset(f"{word}n{mark}t" for word in _HELPS_BACK for mark in "'’")
_LONGEST_DENIAL = 12
_OTHER_CLAUSE = frozenset(("that", "which", "who", "would", "will", "could", "to", "and", "but", "or"))
_BETWEEN = ("be", "yet", "ever")
