"""One sentence against what sources say: which of their claims bear out its values, and which exclude them.

In: the claims of a sentence and those of sources. Out: an answer for every claim of the sentence, with its links.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from factcheck.lexicon import table
from factcheck.match.profiles import Profile, profiles_of
from factcheck.match.scoring import Vector, comparable, first_chance, link, vector
from factcheck.match.values import values_meet
from factcheck.model.claim import Claim
from factcheck.model.group import Link

Stance = Literal["supported", "contradicted", "not found"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What sources say about one value of a sentence.

    Args:
        claim: of the sentence.
        stance: supported where a claim about the same measure meets it, contradicted where one excludes it and none meets it.
        claims: of the sources, the likeliest first.
        links: why each is about the same measure, in the same order.
    """

    claim: Claim
    stance: Stance
    claims: tuple[Claim, ...] = ()
    links: tuple[Link, ...] = ()


def ask(asked: Sequence[Claim], said: Sequence[Claim]) -> tuple[Answer, ...]:
    """Hold the claims of a sentence against those of sources."""
    profiles = profiles_of([*asked, *said])
    return tuple(_answer(profile, profiles[len(asked) :]) for profile in profiles[: len(asked)])


def _answer(asked: Profile, said: Sequence[Profile]) -> Answer:
    bars = table("match_weights")["bars"]
    near = [(other, vector(asked, other)) for other in said if comparable(asked, other)]
    meeting = [(first_chance(v), o) for o, v in near if not v["part"] and values_meet(asked, o)]
    apart = [(first_chance(Vector(v.sort, v | _ANY_FIGURE)), o) for o, v in near if v["part"]]
    for stance, found, bar in (("supported", meeting, bars["supported"]), ("contradicted", apart, bars["contradicted"])):
        kept = sorted((pair for pair in found if pair[0] >= bar), key=lambda pair: (-pair[0], pair[1].claim.id))[:_MOST]
        if kept:
            others = [profile for _, profile in kept]
            named: Stance = "supported" if stance == "supported" else "contradicted"
            return Answer(asked.claim, named, tuple(o.claim for o in others), tuple(link(asked, o, chance) for chance, o in kept))
    return Answer(asked.claim, "not found")


_ANY_FIGURE = {"distance": 0.0}
"""A wrong sentence may give any figure: how far it lies off does not tell whether it is about the same measure."""

_MOST = 5
"""Claims that an answer names: the likeliest; a sentence needs no more to be believed or doubted."""
