"""Does the clause that a date stands in put it ahead, whatever the sentence tells round it?

In: tokens and the place of a date among them. Out: True for "the strike planned for 3 July was called off", "who leaves office on
1 July, said", "adjourning sentence until 19 June, said", "said he was retiring in September". Nothing is said of a clause that is
open: its verbs and those round it then decide together.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.extraction.frames_words import row
from factcheck.lexicon import table
from factcheck.normalise.lemmas import is_noun, predicate_set
from factcheck.normalise.tokens import Token


def is_put_ahead(tokens: Sequence[Token], position: int) -> bool:
    """Tell by the words before a date, as far as its clause begins, that it was yet to come when they were said.

    Args:
        tokens: of the document.
        position: index of the date's first token.
    """
    first, clause = _clause_before(tokens, position)
    if _arranged(clause) or _put_off(clause):
        return True
    if any(_hoped(clause, at) for at in range(len(clause) - 1)):
        return True
    return any(_in_the_present(clause, at) or _reported_plan(tokens, first, clause, at) for at in range(len(clause) - 1, 0, -1))


def is_coming_weekday(tokens: Sequence[Token], position: int) -> bool:
    """Tell "said he would resign on Friday" and "called a strike for Friday": of the days of a week the one to come.

    Args:
        tokens: of the document.
        position: index of the token of the day.
    """
    _, clause = _clause_before(tokens, position)
    if clause[-1:] == ["for"]:
        return "had" not in clause and any(word in _words("called_for") for word in clause)
    would = next((at for at in range(len(clause) - 1, -1, -1) if clause[at] == "would"), -1)
    if would < 1 or clause[-1:] != ["on"] or any(_looks_back(word) for word in clause[would + 1 :]):
        return False
    return any(word in _words("reports") for word in clause[:would])


def _clause_before(tokens: Sequence[Token], position: int) -> tuple[int, list[str]]:
    """Index of the first token of the clause before a date, and its words."""
    first = position
    while first > max(0, position - _REACH) and not _ends_clause(tokens[first - 1]):
        first -= 1
    return first, [token.lower for token in tokens[first:position]]


def _arranged(clause: Sequence[str]) -> bool:
    """Tell "planned for 3 July" and "pencilled in for"; not "had been planned for"."""
    if clause[-1:] != ["for"]:
        return False
    at = len(clause) - (3 if clause[-2:-1] == ["in"] else 2)
    return at >= 0 and clause[at] in _words("arranged") and "had" not in clause[max(0, at - 3) : at]


def _put_off(clause: Sequence[str]) -> bool:
    """Tell "adjourning sentence until 19 June" from "working until Friday"."""
    return clause[-1:] in (["until"], ["till"]) and any(word in _words("put_off") for word in clause)


def _hoped(clause: Sequence[str], at: int) -> bool:
    """Tell "hoping to return in"; "hoping to trace a car seen on" is of what was seen."""
    return clause[at] in _words("hoping") and clause[at + 1] == "to" and not any(_looks_back(word) for word in clause[at + 2 :])


def _in_the_present(clause: Sequence[str], at: int) -> bool:
    """Tell "who leaves office on", "which next meets on"; a verb of the past between would own the date."""
    if clause[at] not in _words("comes") or clause[-1] == "of":  # "takes its name from the fire of 3 July"
        return False
    before = at - 1
    while before > 0 and (clause[before] in _words("still") or clause[before].endswith("ly")):
        before -= 1
    return clause[before] in _words("relative") and not any(_looks_back(word) for word in clause[at + 1 :])


def _reported_plan(tokens: Sequence[Token], first: int, clause: Sequence[str], at: int) -> bool:
    """Tell "said he was retiring in September" and "said he was ready to meet him in": what is told of a plan is the plan."""
    if clause[at] not in ("was", "were") or at + 1 == len(clause):
        return False
    behind = clause[at + 1 :]
    planned = behind[0] in _words("going") and len(behind) <= _SHORT
    willing = behind[0] in _words("ready") and behind[1:2] == ["to"] and len(behind) > _WITH_VERB and _is_verb(behind[2])
    if not (planned or willing) or any(_looks_back(word) for word in behind[1:]):
        return False
    return any(token.lower in _words("reports") for token in tokens[max(0, first + at - _SPEAKER) : first + at])


def _is_verb(word: str) -> bool:
    return word in row("plain") or (bool(predicate_set(word)) and not is_noun(word)) or word in _words("meets")


def _looks_back(word: str) -> bool:
    return word in _past() or (word.endswith("ed") and len(word) > _SHORTEST_ED)


def _ends_clause(token: Token) -> bool:
    return token.text in _ENDS


@cache
def _past() -> frozenset[str]:
    rows = table("dates")["tense"]
    return frozenset((*rows["past"], *rows["told"], "has", "have"))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("dates")["own_clause"][name])


_REACH, _SHORT, _SPEAKER, _WITH_VERB, _SHORTEST_ED = 12, 6, 6, 2, 4
"""Tokens: of a clause; from "retiring" to its date; from who says it to what he says; "ready to"; letters of "need"."""

_ENDS = frozenset(".,!?;:()\"“”–—")
