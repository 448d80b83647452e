"""The time that a figure is given: the nearest date of its clause, if that date is the figure's own.

In: a figure, the words of its sentence and the mentions in it. Out: a period, or None. "Killed 40 and rekindled memories of 2002"
dates the memories, "passed the 2026 budget by 30 votes" the budget, "opened in 1961 and has 850 beds" the opening. Where the
nearest date cannot be resolved, no farther one takes its place: a figure without a time may be compared, one with a wrong time
is held apart from what it contradicts.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from factcheck.extraction import frames_around as around
from factcheck.extraction import frames_beside as beside
from factcheck.extraction.frames_beside import Place
from factcheck.extraction.frames_dates import dated_phrase, event_of
from factcheck.extraction.frames_levels import before_figure, is_before
from factcheck.extraction.frames_verbs import is_event, is_verb, stretch
from factcheck.extraction.frames_words import Word, place_in, row
from factcheck.model.mention import Measure, Mention
from factcheck.model.period import Period
from factcheck.model.value import Quantity, Value, When
from factcheck.normalise.beginnings import is_document, makes

Words = Sequence[Word]

TIMES = ("date", "time", "recurring")
"""Kinds of mentions that have no time, but are one."""


def time_of(mention: Mention, words: list[Word], mentions: Sequence[Mention], measure: Measure) -> Period | None:
    """Find the time of a figure.

    Args:
        mention: the figure.
        words: of its sentence.
        mentions: of its sentence, the figure among them.
        measure: what is known of the figure: its noun and its verb may stand between it and its date.
    """
    if not words or mention.kind in TIMES:
        return None
    own = (measure.head, measure.predicate)
    dated = [m for m in mentions if isinstance(m.value, When) and (m.value.period or m.value.timex.startswith(_UNPLACED))]
    place = place_in(words, mention.selector)
    near = [m for m in dated if around.undivided(words, mention.selector, m.selector, own)]
    if not near:
        led = [m.value for m in dated if beside.leads_on(words, place, place_in(words, m.selector))]
        return _named(led[-1]) if led else None
    near = [m for m in near if _is_of(words, place, m, measure)]
    if not near:
        return None
    tied = [m for m in near if around.is_tied(words, mention.selector, m.selector)]
    began = [m for m in mentions if isinstance(m.value, Quantity) and _is_before(words, m, dated)]
    if mention in began or beside.is_attribute(words, mention, place):
        near = tied  # "up from 900,000 in March"
    else:
        near = [m for m in near if not any(around.is_tied(words, level.selector, m.selector) for level in began)]
    chosen = min(tied or near, key=lambda m: abs(m.selector.start - mention.selector.start), default=None)
    return chosen.value.period if chosen is not None and isinstance(chosen.value, When) else None


def _named(when: Value | None) -> Period | None:
    """The year, month or day that is named, though it bounds something else: "the worst since 1961, when 412 people died"."""
    if not isinstance(when, When) or when.period is None or when.period.first is None:
        return None
    if when.period.last is not None:
        return when.period
    return Period(when.period.first, when.period.first + timedelta(days=_WIDTHS.get(when.granularity, 0)))


def _is_before(words: Words, level: Mention, dated: Sequence[Mention]) -> bool:
    """Tell the level before a change, or one that a comma sets against another with a date of its own: ", against 900 in May"."""
    first, _ = place_in(words, level.selector)
    at = before_figure(words, first)
    if at > 0 and words[at].lower == "against" and words[at - 1].text == ",":
        return any(around.is_tied(words, level.selector, date.selector) for date in dated)
    return is_before(words, first)


def _is_of(words: Words, place: Place, date: Mention, measure: Measure) -> bool:
    """Tell a date that may be the figure's own from one of a noun that it is not given to, or of the making of its thing."""
    of = place_in(words, date.selector)
    if beside.goes_on_to_be(words, place, of) or beside.is_of_another(words, place, of):
        return False
    if isinstance(date.value, When) and beside.is_in_aside(words, place, of, date.value.period):
        return False
    return not _is_of_noun(words, place, of, measure) and not _is_of_making(words, place, of, date)


def _is_of_noun(words: Words, place: Place, of: Place, measure: Measure) -> bool:
    """Tell the date of a noun that is only spoken of: "passed the 2026 budget by 30 votes", "arrested 12 over the 2019 fire".

    What happens in its time is dated by it, "in the 2019 season", what it does, "the 2019 fire killed 40", and what it is,
    "the 2026 budget of 40 million".
    """
    edge = any(word.lower == "of" for word in words[of[0] : of[1]])  # "the end of May"
    phrase = [] if edge else dated_phrase(words, *of)
    if not phrase or measure.head in {word.base for word in phrase}:
        return False
    happens = is_event(phrase[-1]) and not is_document(phrase[-1].base)
    if not happens and measure.predicate == "vote" and measure.head == "vote":
        return True
    at = _lead(words, of[0])
    lead = words[at] if at >= 0 else None
    if lead is None or not (lead.content or lead.lower in row("prepositions")) or lead.lower in row("dating") | row("lasting"):
        return False
    if lead.closed:
        return not (happens and lead.lower in row("causing"))
    return is_verb(words, at) and not happens and not _is_given(words, phrase[-1], place[0])


def _lead(words: Words, first: int) -> int:
    """Index of the word before a noun phrase that a date stands in, by its determiner: "passed" of "passed the 2026 budget"."""
    behind = range(first - 1, max(-1, first - 1 - _ADJECTIVES), -1)
    return next((at for at in behind if words[at].lower in row("determiners")), first) - 1


def _is_given(words: Words, noun: Word, first: int) -> bool:
    """Tell a figure right behind a noun: "the 2026 budget of 40 million", "cut the 2026 deficit to 3%"."""
    between = [word for word in words[:first] if word.start >= noun.end]
    return len(between) <= 1 and all(word.lower in row("giving") for word in between)


def _is_of_making(words: Words, place: Place, of: Place, date: Mention) -> bool:
    """Tell when a thing was made, a lasting figure of which is told by another verb: "opened in 1961 and has 850 beds".

    Only a month or a year: what opened on a day may have been counted on it.
    """
    period = date.value.period if isinstance(date.value, When) else None
    if period is None or (period.days or 0) < _MONTH or not makes(event_of(words, *of)):
        return False
    if of[0] >= place[1]:
        return not _is_apposed(words, place) and _opens_verb(words, place[1], of[0])
    end = next((at for at in range(of[1], place[0]) if at not in set(stretch(words, of[1], 1))), place[0])
    if end == place[0] or words[end].text == "(":
        return False
    goes_on = words[end + 1]
    same = goes_on.lower in row("prepositions") or goes_on.lower.endswith("ing") or goes_on.text.isdecimal()
    return not same


def _is_apposed(words: Words, place: Place) -> bool:
    """Tell a figure that stands for its thing, "the best, 2:15:18, was set", from "the plant, which has 40 men, was built"."""
    behind = next((word for word in words[place[1] :] if not word.content), words[-1])
    return words[max(0, place[0] - 1)].text == "," == behind.text


def _opens_verb(words: Words, after: int, first: int) -> bool:
    """Tell a verb of its own between a figure and a date: "has 850 beds and was opened in", "the 138-foot dam, built in"."""
    verb = next((at for at in range(first - 1, after - 1, -1) if is_verb(words, at)), 0)
    at = verb - 1
    while at >= after and (words[at].base in row("auxiliaries") or words[at].base in row("adverbs")):
        at -= 1
    return at >= after and words[at].text in _JOINS


_UNPLACED = "XXXX"
"""What the notation of a date without a known year begins with: "Thursday" on a page without a day."""

_ADJECTIVES = 3
"""Words between a noun's date and what stands before the noun: "the deadly", "a rare"."""

_WIDTHS = {"year": 364, "month": 27}
_MONTH = 28
"""Days."""

_JOINS = frozenset(("and", ","))
