"""Tallies: figures that somebody counted one by one, as votes and seats are, and that are exact however round they look.

In: tokens or words, and the place of a figure among them. Out: which side of a vote it is, or whether it is a tally at all.
"157 votes to 140", "by 157 to 140", "157-140" behind a verb of voting, "157 in favour and 140 against", "157 ayes", "opposed by
140"; "150 of the 301 seats".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, Protocol

from factcheck.lexicon import table

Side = Literal["", "for", "against"]


class Lowered(Protocol):
    """A token or a word."""

    @property
    def lower(self) -> str:
        """In lower case."""


def side_of_vote(words: Sequence[Lowered], first: int, after: int) -> Side:
    """Tell which side of a vote a figure is; empty where it is none.

    Args:
        words: of a text or a sentence.
        first: index of the figure's first word.
        after: index behind its last.
    """
    before, own, behind = _around(words, first, after)
    other = _other_side(before, behind)
    if not own or not other:
        return _side_named(before, behind)
    lost = not _row("lost").isdisjoint(before) or ["against"] in (behind[:1], behind[2:3])
    return "against" if lost == (_size(own) >= _size(other)) else "for"


def is_tally(words: Sequence[Lowered], first: int, after: int) -> bool:
    """Tell a figure that was counted one by one: a side of a vote, seats that are won, a part of an exact whole."""
    if side_of_vote(words, first, after):
        return True
    before, _, behind = _around(words, first, after)
    if whole := _whole_behind(behind):
        return _size(whole[0]) % 10 > 0 or whole[1:2] in (["seats"], ["votes"])
    if behind[:1] == ["seats"]:
        return _is_whole(before) or not _row("wins").isdisjoint(before[-_NEAR:])
    voted = not _row("voted").isdisjoint((*before[-_NEAR:], *behind[1:_NEAR]))
    return voted and not _row("members").isdisjoint(behind[:1])


def _around(words: Sequence[Lowered], first: int, after: int) -> tuple[list[str], str, list[str]]:
    """Words before a figure, the figure, and words behind it, each figure as one word: "1,250" is three tokens."""
    before = [word.lower for word in words[max(0, first - _BEFORE) : first]]
    own = "".join(word.lower for word in words[first:after] if word.lower != ",")
    behind = [word.lower for word in words[after : after + _BEHIND]]
    return _merged(before), own if _size(own) else "", _merged(behind)


def _merged(words: Sequence[str]) -> list[str]:
    found: list[str] = []
    for at, word in enumerate(words):
        if at > 1 and words[at - 1] == "," and len(word) == _GROUP and word.isdecimal() and words[at - 2].isdecimal():
            found[-2:] = [found[-2] + word]
        else:
            found.append(word)
    return found


def _other_side(before: Sequence[str], behind: Sequence[str]) -> str:
    """The other figure of "157 votes to 140", "by 157 to 140" and "157-140"; empty where there is none."""
    if behind[:2] == ["votes", "to"]:
        return behind[2] if behind[2:] and _size(behind[2]) else ""
    if before[-2:] == ["votes", "to"]:
        return before[-3] if before[-3:-2] and _size(before[-3]) else ""
    if behind[1:] and behind[0] in _TO and _size(behind[1]):
        return behind[1] if _ends(behind[2:]) and _is_voted(before, behind[2:]) else ""
    if before[1:] and before[-1] in _TO and _size(before[-2]):
        return before[-2] if _ends(behind) and _is_voted(before[:-2], behind) else ""
    return ""


def _side_named(before: Sequence[str], behind: Sequence[str]) -> Side:
    """Read the side that words name: "in favour", "ayes", "voted no", and "against" where the other side or votes are told."""
    at = next((at for at, word in enumerate(behind) if word not in _row("members") | _row("between")), len(behind))
    between, rest = behind[:at], list(behind[at:])
    if rest[:2] in _IN_FAVOUR or _names(rest, between, "ayes", "yes") or _is_for(before, between, rest):
        return "for"
    if _names(rest, between, "noes", "no") or _is_against(before, between, rest):
        return "against"
    return ""


def _names(rest: Sequence[str], between: Sequence[str], row: str, answer: str) -> bool:
    """Tell "nine ayes", "nine yes votes" and "nine voted yes"; the row lists the nouns."""
    if not rest or not (rest[0] in _row(row) or rest[0] == answer):
        return False
    return rest[0] != answer or "voted" in between or rest[1:2] == ["votes"]


def _is_for(before: Sequence[str], between: Sequence[str], rest: Sequence[str]) -> bool:
    """Tell "eight members voted for it", and with the other side beside it "nine members backed it", "backed by nine"."""
    in_house = not _row("members").isdisjoint(between)
    if rest[:1] == ["for"]:
        return in_house and "voted" in between
    if in_house and rest[:1] and rest[0] in _row("supports"):
        return not _row("lost").isdisjoint(rest)
    return _is_agent(before, between, rest, "supports") and not _row("lost").isdisjoint((*before, *rest))


def _is_against(before: Sequence[str], between: Sequence[str], rest: Sequence[str]) -> bool:
    """Tell "six against", "six opposed it" and "opposed by six", where the other side is told before or behind."""
    if rest[:1] == ["against"] and not (rest[1:] and _size(rest[1])):
        return not _VOTES.isdisjoint(between) or not _FAVOUR.isdisjoint(before) or {"voted", "for"} <= {*before}
    if rest[:1] and rest[0] in _row("opposes"):
        return not (_row("members") | _row("supports")).isdisjoint(before)
    return _is_agent(before, between, rest, "opposes") and not (_row("supports") | _FAVOUR).isdisjoint((*before, *rest))


def _is_agent(before: Sequence[str], between: Sequence[str], rest: Sequence[str], row: str) -> bool:
    """Tell "opposed by six" and "opposed by six members", where nothing else is counted."""
    told = before[-1:] == ["by"] and before[-2:-1] != [] and before[-2] in _row(row)
    return told and (bool(between) or not rest or not rest[0][0].isalpha() or rest[0] in _JOINTS)


def _is_voted(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Tell whether a verb of voting stands before, with nothing but its object between."""
    if before[-1:] in (["was"], ["is"]):  # "the final count was 52-35" is one figure to its reader
        return "vote" in before and list(behind[:2]) in _IN_FAVOUR
    before = before[:-1] if before[-1:] == [","] else before  # "approved the plan, 9-6"
    if before[-1:] == ["of"] and not {*before[-2:-1]} & (_row("voted") | _row("majorities")):
        return False  # "approved fees of 8 to 10"
    for word in reversed(before):
        if word in _row("voted"):
            return True
        if word in _JOINTS or 0 < _size(word) < _YEARS:  # "passed the 2026 budget by 157 to 140"
            return False
    return False


def _ends(behind: Sequence[str]) -> bool:
    """Tell whether the second figure counts nothing: a sign, a word that goes on, or the vote itself follows."""
    if not behind:
        return True
    return behind[0] not in _UNITS if not behind[0][0].isalnum() else behind[0] in _row("goes_on")


def _whole_behind(behind: Sequence[str]) -> list[str]:
    """The whole and its noun behind "of the" or "out of"; nothing where no figure follows."""
    words = list(behind[1:] if behind[:1] == ["out"] else behind)
    words = words[2:] if words[:1] == ["of"] and words[1:2] in _WHOSE else words[1:] if words[:1] == ["of"] else []
    return words if words and _size(words[0]) else []


def _is_whole(before: Sequence[str]) -> bool:
    """Tell the whole of a part: "150 of the", "150 out of"."""
    words = list(before[:-1] if list(before[-1:]) in _WHOSE else before)
    if words[-2:] == ["out", "of"]:
        words = words[:-1]
    return words[-1:] in (["of"], ["out"]) and len(words) > 1 and _size(words[-2]) > 0


def _size(word: str) -> int:
    """The figure that a word is, from 1 on; 0 for any other word."""
    if word.isdecimal():
        return int(word) if len(word) <= _LONGEST else 0
    return int(table("numerals")["en"]["words"].get(word, 0))


@cache
def _row(name: str) -> frozenset[str]:
    return frozenset(table("tallies")[name])


_BEFORE, _BEHIND, _NEAR = 12, 8, 5
"""Words that are looked at before a figure and behind it, and how near a word must stand that makes it a tally."""

_LONGEST, _GROUP = 8, 3
"""Digits of a figure at most, and of a group of them."""

_YEARS = 1900
"""Figure from which one may be a year."""

_TO = frozenset(("to", "-", "–", "‑"))
_FAVOUR = frozenset(("favour", "favor"))
_IN_FAVOUR = (["in", "favour"], ["in", "favor"])
_VOTES = frozenset(("votes", "voted"))
_WHOSE = (["the"], ["its"], ["their"])
_JOINTS = frozenset((",", ";", ":", "and", "but", "to", "from", "between", "while", "(", ")"))
_UNITS = frozenset(("%", "°", "$", "€", "£", "-", "–", "/"))
