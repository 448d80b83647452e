"""What stands before a date and changes what it says: since, until, around; and how sure it is that it is one.

In: a stream and a date found in it. Out: the bound, the hedge, a confidence.
"""

from __future__ import annotations

from factcheck.normalise.dates_shapes import Calendar, Shape, Shift, Side, Span, Timed, Vague
from factcheck.normalise.dates_words import Found, Stream


def bound_before(s: Stream, found: Found) -> Side | None:
    """Read the word before a date that leaves one end open: "since 2022", "until mid-June", "by May", "From early November"."""
    if isinstance(found.shape, (Span, Vague)) or _owns(s, found) or _describes(s, found):
        return None
    here = found.start - 1
    while here >= 0 and s.lows[here] in ("the", "at", "in", "about", "around", "of", "on"):
        here -= 1
    if here < 0:
        return None
    pair = f"{s.lows[here - 1]} {s.lows[here]}" if here else ""
    side = _BOUNDS.get(pair) or _BOUNDS.get(s.lows[here])
    if s.lows[here] == "from":  # "the statement from November 2020" is of that month; "From November on" begins in it
        opens = s.tokens[here].text == "From" or s.lows[found.end] in ("on", "onward", "onwards")
        side = "since" if opens else None
    if side is None or s.lows[here + 1] == "of":  # "the beginning of the week" is an edge
        return _since_event(s, here)
    if not _names_event(s, found):
        return side
    # "before the 2020 war": the date names the war, which may have come at any time in it; "hit by the Sunday quake" is no bound.
    return None if s.lows[here] == "by" else _ROUND_EVENT.get(side, side)


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


def _since_event(s: Stream, here: int) -> Side | None:
    """Read "Since the restoration of its independence in 1991": the bound stands before the event that the date dates."""
    for place in range(here, max(-1, here - 8), -1):
        if s.tokens[place].kind != "word":
            return None
        if s.lows[place] == "since":
            return "since" if s.lows[place + 1] in s.words.sets["articles"] else None
    return None


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
_FISCAL = ("quarter", "half", "year")
_NEAR = ("just", "shortly", "soon", "right", "immediately", "moments", "minutes", "little")
_BOUNDS: dict[str, Side] = {
    "since": "since", "starting": "since", "beginning": "since", "after": "after", "until": "until",
    "till": "until", "by": "until", "before": "before", "through": "until", "prior to": "before", "up to": "until",
    "later than": "after", "earlier than": "before", "ever since": "since", "just past": "just after",
    **{f"{near} after": "just after" for near in _NEAR}, **{f"{near} before": "just before" for near in _NEAR},
}  # fmt: skip
