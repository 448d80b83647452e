"""What stands beside the clause of a figure or of a date, and is not told by its verb: attributes, appositions, asides.

"The 38-metre trawler sank on Monday" does not give its length on Monday, and "Berg, minister from 2009 to 2015, was fined
$20 million" no fine of 2009.

In: the words of a sentence and places in them. Out: truth values.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.extraction.frames_verbs import is_event, is_named_event, is_participle, is_verb
from factcheck.extraction.frames_words import JOINTS, Word, is_year, row
from factcheck.model.mention import Mention
from factcheck.model.period import Period
from factcheck.model.value import Quantity

Words = Sequence[Word]
Place = tuple[int, int]
"""Index of the first word of a mention and of the word behind it."""


def is_attribute(words: Words, figure: Mention, place: Place) -> bool:
    """Tell a figure that describes a person or a thing, whatever is said to happen to them on a day.

    A size that a hyphen ties to its thing, "the 38-metre trawler", but not to what happens, "the 6.1-magnitude quake";
    a length or a weight between commas, "the trawler, 41 metres, was"; what is said of a name behind a comma, "Belmora, a town of
    24,000".
    """
    if not isinstance(figure.value, Quantity) or figure.value.change != "level":
        return False
    return _is_hyphened(words, figure, place) or _is_size_apposed(words, figure.value, place) or _is_in_apposition(words, place)


def _is_hyphened(words: Words, figure: Mention, place: Place) -> bool:
    tied = "-" in figure.selector.exact or (figure.selector.suffix[:1] == "-" and figure.selector.suffix[1:2].isalpha())
    thing = takewhile(lambda word: word.content or word.text == "-", words[place[1] : place[1] + _PHRASE])
    return tied and figure.kind == "quantity" and not any(map(is_named_event, thing))


def _is_size_apposed(words: Words, value: Quantity, place: Place) -> bool:
    if value.dimension not in _SIZES or place[0] < _NAMED or words[place[0] - 1].text != ",":
        return False
    behind = [word.text for word in words[place[1] : place[1] + 2]]  # "1,200 metres," or "1,200 metres long,"
    return "," in behind and not is_event(words[place[0] - 2])


def _is_in_apposition(words: Words, place: Place) -> bool:
    comma = next((at for at in range(place[0] - 1, max(0, place[0] - _APPOSED), -1) if words[at].text == ","), 0)
    inside = words[comma + 1 : place[0]]
    if comma < 1 or not inside or inside[0].lower not in row("determiners") or not words[comma - 1].text[0].isupper():
        return False
    return inside[-1].lower in _OF and not any(is_verb(words, at) for at in range(comma + 1, place[0]))


def is_in_aside(words: Words, place: Place, of: Place, period: Period | None) -> bool:
    """Tell a date that two commas set off before a figure: "Berg, minister from 2009 to 2015, was fined $20 million".

    Not of what happens, "the fire, which broke out in 2009, killed 40", and not of a day without its year, which is that of the
    news: "the troops, who arrived on Monday, killed 40".
    """
    if of[1] > place[0] or period is None:
        return False
    opening = next((at for at in range(of[0] - 1, max(-1, of[0] - _ASIDE), -1) if words[at].text == ","), -1)
    closing = next((at for at in range(of[1], place[0]) if words[at].text == ","), -1)
    if opening < 1 or closing < 0 or is_event(words[opening - 1]):
        return False
    dated = (period.days or _MONTH) >= _MONTH or any(is_year(word.text) for word in words[of[0] : of[1]])
    first = words[opening + 1]
    told = is_participle(first) or first.lower in _RELATIVE or (first.content and not first.verbal and first.text.islower())
    return dated and told and opening + 1 < of[0]


def goes_on_to_be(words: Words, place: Place, of: Place) -> bool:
    """Tell a state that "and" joins to what is dated: "opened in May and costs $95", "was built in 1961 and has 850 beds"."""
    joints = (at for at in range(of[1], place[0] - 1) if words[at].lower in {"and", "but"})
    return any(words[at + 1].lower in row("holds_lately") for at in joints)


def is_of_another(words: Words, place: Place, of: Place) -> bool:
    """Tell the date of another event that is listed behind: "a fire that killed four and a chlorine leak in 2013"."""
    joints = [at for at in range(place[1], of[0] - 1) if words[at].lower == "and" and words[at + 1].lower in row("determiners")]
    return bool(joints) and any(is_event(word) for word in words[joints[-1] + 2 : of[0]])


def leads_on(words: Words, place: Place, of: Place) -> bool:
    """Tell a date that the clause of a figure goes on from: "in March 1998, when 46 men died", "in 2004, in which 46 died"."""
    at = of[1] + (of[1] < len(words) and words[of[1]].text == ",")
    led = [word.lower for word in words[at : at + 2]]
    begun = at + 1 if led[:1] == ["when"] else at + 2 if led[:1] in (["in"], ["during"]) and led[1:] == ["which"] else 0
    inside = words[begun : place[0]]
    return 0 < begun <= place[0] and not any(word.text in JOINTS for word in inside)


_SIZES = frozenset(("length", "mass", "area", "volume"))
_OF = frozenset(("of", "about", "some", "around", "nearly", "almost", "roughly", "with", "than"))
"""Words right before the figure of an apposition: "a town of 24,000", "a village of about 900"."""

_RELATIVE = frozenset(("who", "which", "whose", "that"))

_NAMED, _PHRASE, _APPOSED, _ASIDE, _MONTH = 2, 4, 9, 14, 28
"""Words before a comma; of a thing behind its size; of an apposition; of an aside up to its date; days."""
