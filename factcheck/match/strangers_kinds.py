"""What tells two figures by the kind of thing they are of: "$2,150 for three-bedroom houses" and "$1,950 for two-bedroom houses".

In: two profiles. Out: whether the number that a hyphen ties to a noun, and describes their things by, is another.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.lexicon import table
from factcheck.match.profiles import Profile
from factcheck.match.values import part
from factcheck.model.value import Quantity
from factcheck.normalise.nouns import is_plural


class _Tied(NamedTuple):
    """A number that describes: "three", "bedroom", and whether it describes a kind of thing and not one thing."""

    number: int
    noun: str
    kind: bool


def of_two_kinds(left: Profile, right: Profile) -> bool:
    """Tell figures of things that are told by a number: "three-bedroom houses for $2,150" and "two-bedroom houses for $1,950".

    Several things are a kind, and so is what has a price with "a" before it. One building of three storeys may be given four by
    another paper, and a strike of four days five. The golds have no such pair.
    """
    if not part(left, right):
        return False
    one, two = _tied(left), _tied(right)
    if one is None or two is None or one.noun != two.noun or one.number == two.number:
        return False
    return one.kind and two.kind


def _tied(profile: Profile) -> _Tied | None:
    """The one tied number of the part of the sentence that a value stands in; the value itself may be it."""
    selector, value = profile.claim.selector, profile.claim.value
    if not isinstance(value, Quantity) or not any("-" in text for text in (selector.prefix, selector.exact, selector.suffix)):
        return None
    before, behind = _JOINT.split(selector.prefix)[-1], _JOINT.split(selector.suffix)[0]
    found = list(_TIED.finditer(f"{before}{selector.exact}{behind}"))
    if len(found) != 1:
        return None
    number, noun = found[0]["number"].lower(), found[0]["noun"]
    size = int(number) if number.isdecimal() else int(table("numerals")["en"]["words"].get(number, 0))
    if not size or noun in table("speech")["dayparts"] or noun in _TIMES:
        return None
    priced = profile.dimension.startswith("money") and found[0]["article"] is not None
    return _Tied(size, noun, priced or is_plural(found[0]["thing"]))


_TIED = re.compile(
    r"(?:\b(?P<article>an?|per|each) )?\b(?P<number>\d{1,3}|[A-Za-z]+)-(?P<noun>[a-z]+) (?P<thing>[a-z]+)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r"[.,;:!?](?=\s|$)|\s(?:and|but|while|or)\s")
_TIMES = frozenset({"day", "week", "month", "year", "hour", "minute", "second", "man", "member", "strong"})
