"""What stands before a date and changes what it says: since, until, around; and how sure it is that it is one.

In: a stream and a date found in it. Out: the bound, the hedge, a confidence.
"""

from __future__ import annotations

from factcheck.lexicon import table
from factcheck.normalise.dates_denied import happened_then, is_denied, is_put_off
from factcheck.normalise.dates_shapes import Calendar, Shape, Shift, Side, Span, Timed, Vague
from factcheck.normalise.dates_times import ended, is_midnight
from factcheck.normalise.dates_words import Found, Stream


def bound_before(s: Stream, found: Found) -> Side | None:
    """Read the word before a date that leaves one end open: "since 2022", "until mid-June", "by May", "From early November"."""
    if isinstance(found.shape, (Span, Vague)) or _owns(s, found) or _describes(s, found):
        return None
    here = found.start - 1
    while here >= 0 and s.lows[here] in ("the", "about", "around", "of", *_OWN):
        here -= 1
    if here < 0:
        return None
    side = _side_at(s, found, here)
    if side is None or s.lows[here + 1] == "of":  # "the beginning of the week" is an edge
        return _since_event(s, found, here)
    if not _names_event(s, found):
        return side
    # "before the 2020 war": the date names the war, which may have come at any time in it; "hit by the Sunday quake" is no bound.
    return None if s.lows[here] == "by" else _ROUND_EVENT.get(side, side)


def _side_at(s: Stream, found: Found, here: int) -> Side | None:
    """Read the side that a word, or a pair of words, leaves open: "no later than" is by, "not before" since."""
    word, pair = s.lows[here], f"{s.lows[here - 1]} {s.lows[here]}" if here else ""
    if word == "from":  # "the statement from November 2020" is of that month; "From November on" begins in it
        opens = s.tokens[here].text == "From" or s.lows[found.end] in ("on", "onward", "onwards")
        return "since" if opens else None
    if word not in _OPENING and any(s.lows[place] in _OWN for place in range(here + 1, found.start)):
        return None  # "pushed the law through on Friday": the date has a preposition of its own
    if word == "after" and _follows_another(s, found, here):
        return None
    side = _BOUNDS.get(pair) or _BOUNDS.get(word)
    if word in _TILL:
        return "since" if is_put_off(s, here) else None if happened_then(s, here) else side
    bound = pair.endswith(" than") or (word == "before" and pair not in _BOUNDS)
    return _DENIED[side] if side in _DENIED and bound and is_denied(s, here) else side


def _follows_another(s: Stream, found: Found, here: int) -> bool:
    """Tell "her second win after 2022", where the first was in that year, from "he left after 2022"."""
    year = found.shape == Calendar(year=found.shape.year) if isinstance(found.shape, Calendar) else False
    if not year or here == 0 or s.lows[here - 1] not in s.words.sets["wins"]:
        return False
    return any(s.words.ordinals.get(low, 0) > 1 for low in s.lows[max(0, here - _LONGEST_WIN) : here - 1])


def _owns(s: Stream, found: Found) -> bool:
    """Tell a date that owns what follows: "after Saturday's march" dates the march by that Saturday."""
    last = s.tokens[found.end - 1]
    return s.text.startswith(("'s ", "’s "), last.end) or last.text.endswith(("'s", "’s"))


def _describes(s: Stream, found: Found) -> bool:
    """Tell a quarter that a hyphen ties to its noun: "after fourth-quarter profit fell"."""
    tied = found.end - found.start > 1 and s.tokens[found.end - 2].text == "-" and s.lows[found.end - 1] in _FISCAL
    return tied and found.end < len(s.tokens) and s.tokens[found.end].kind == "word"


def _names_event(s: Stream, found: Found) -> bool:
    """Tell whether a date stands before a noun that it describes: "the 2020 war", "the Saturday shooting"."""
    if found.end >= len(s.tokens) or s.tokens[found.end].kind != "word" or s.lows[found.end] in s.words.sets["prepositions"]:
        return False
    return isinstance(found.shape, Calendar) and s.lows[found.start - 1] == "the"


def _since_event(s: Stream, found: Found, here: int) -> Side | None:
    """Read "Since the restoration of its independence in 1991": the bound stands before the event that the date dates."""
    for place in range(here, max(-1, here - 8), -1):
        if s.tokens[place].kind != "word" or _is_told(s, place):
            return None  # "since the first case was found on 3 May": the day is that of the finding
        if s.lows[place] == "since" and s.lows[found.start - 1] == "on":
            return None  # "since the crash on 3 May": the day is that of the crash
        if s.lows[place] == "since":
            return "since" if s.lows[place + 1] in s.words.sets["articles"] else None
    return None


def _is_told(s: Stream, index: int) -> bool:
    """Tell a verb that tells what happened from an adjective: "was found in", "ended in"; not "the disputed merger"."""
    tense = table("dates")["tense"]
    low = s.lows[index]
    if low in tense["told"] or low in tense["past"]:
        return True
    adjective = s.lows[index - 1] in s.words.sets["articles"]
    return low.endswith("ed") and len(low) > 4 and s.tokens[index].text.islower() and not adjective


def on_its_day(s: Stream, found: Found, side: Side | None) -> Shape:
    """Put midnight at the end of its day ("before midnight on Friday", "Friday at midnight"); after midnight the day begins."""
    shape, opens = found.shape, side not in (None, "until", "before", "just before")
    if not is_midnight(s, found) or opens or s.lows[found.start - 1] == "from":
        return shape
    return shape if side is None and isinstance(shape, Timed) and shape.base is None else ended(shape)


def hedge_before(s: Stream, found: Found) -> bool:
    """Tell whether a word makes the date approximate: "around 1 pm", "circa 1850"."""
    before = s.lows[found.start - 1] if found.start else ""
    return before in ("around", "about", "circa", "c", "roughly", "approximately", "ca") and not isinstance(found.shape, Vague)


def confidence_of(s: Stream, found: Found) -> float:
    """Tell how sure it is that a date is one.

    Returns:
        1 for what has a month, a weekday or relative words; 0.9 for a year after a word such as "in"; 0.6 for a bare year
        or clock time; 0.4 for a bare year before 1900 or after 2050, and for a length that counts from an event without a date:
        "30 years after the war" is rather thirty years than a day.
    """
    shape: Shape = found.shape
    if isinstance(shape, Shift) and shape.event and shape.amount is not None:
        return 0.4
    if isinstance(shape, Timed) and shape.base is None:
        return 0.9 if shape.clock.sure or shape.clock.part or shape.clock.zone else 0.6
    if not isinstance(shape, Calendar) or found.end - found.start > 1 or shape.year is None or shape.month:
        return 1.0
    before = s.lows[found.start - 1] if found.start else ""
    if before in s.words.sets["prepositions"] or before in s.words.sets["articles"]:
        return 0.9
    return 0.6 if 1900 <= shape.year <= 2050 else 0.4


_ROUND_EVENT: dict[Side, Side] = {"before": "until", "just before": "until", "after": "since", "just after": "since"}
_DENIED: dict[Side | None, Side] = {"after": "until", "before": "since"}
_TILL = ("until", "till")
_LONGEST_WIN = 5
"""Words from an ordinal to the "after" behind its noun: "the second of two wins after"."""

_OWN = ("on", "in", "at")
_OPENING = ("starting", "beginning")
_FISCAL = ("quarter", "half", "year")
_NEAR = ("just", "shortly", "soon", "right", "immediately", "moments", "minutes", "little")
_BOUNDS: dict[str, Side] = {
    "since": "since", "starting": "since", "beginning": "since", "after": "after", "until": "until",
    "till": "until", "by": "until", "before": "before", "through": "until", "prior to": "before", "up to": "until",
    "later than": "after", "earlier than": "before", "ever since": "since", "just past": "just after",
    "sooner than": "before",
    **{f"{near} after": "just after" for near in _NEAR}, **{f"{near} before": "just before" for near in _NEAR},
}  # fmt: skip
