"""Two figures of one sentence whose clauses tell whether they count one thing: "Varda lost 23 soldiers, and Ostrel 16".

In: tokens and two readings, the second of which leaves out what it counts. Out: truth values.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon import table
from factcheck.normalise.readings import Reading
from factcheck.normalise.tokens import Token


def acts_on(tokens: Sequence[Token], other: Reading, bare: Reading) -> bool:
    """"Seven women convicted him of 11 of them": who does it is not what it is done to."""
    end = other.last if other.noun is None else max(other.last, other.noun.end)
    between = [token.lower for token in tokens[end : bare.first]]
    done = between[:1] and (between[0].endswith("ed") or between[0] in table("irregular")["forms"])
    return bool(done) and between[-1] in table("elliptic")["en"]["objects"] and _JOINTS.isdisjoint(between)


def is_gapped(tokens: Sequence[Token], other: Reading, bare: Reading) -> bool:
    """"Varda lost 23 soldiers in clashes, and Ostrel only 16": a name and its figure, whose verb and noun were said before."""
    at = named = _behind_name(tokens, bare.first) - 1
    while at > 0 and tokens[at].kind == "word" and tokens[at].text[0].isupper():
        at -= 1
    if at == named:
        return False
    at -= tokens[at].lower == "the"
    if tokens[at].lower not in _JOINTS or other.first < _LED:
        return False
    end = bare.last == len(tokens) or tokens[bare.last].text in _STOPS
    return end and tokens[other.first - 1].text.islower() and tokens[other.first - _LED].text[0].isupper()


def _behind_name(tokens: Sequence[Token], first: int) -> int:
    """Index before the adverbs of a figure: "the Reds only 16"."""
    while first > 1 and tokens[first - 1].lower in table("speech")["sharing"]:
        first -= 1
    return first


_STOPS = frozenset(",.;()!?—")
_JOINTS, _LED = frozenset((",", "and", "but", "while", ";")), 2
"""Before a name whose verb is left out; words before the figure that has it: the end of a name, and the verb."""
