"""Dates, times and periods in text, read into intervals that are as wide as their words.

In: text with its tokens, or one expression as a person typed it. Out: readings with offsets, or a `When`. The misuse that this
module prevents is inventing precision: "June 1999" is a month, "43" is no year, "in the 1990s" is ten years, and "Tuesday"
without a publication date is unresolved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from factcheck.model.period import Period
from factcheck.model.value import Hedge, When
from factcheck.normalise.dates_context import bound_before, confidence_of, hedge_before, on_its_day
from factcheck.normalise.dates_grammar import date_at, dates_in
from factcheck.normalise.dates_months import capitalised, month_at
from factcheck.normalise.dates_reference import Reference, Resolved
from factcheck.normalise.dates_resolve import resolve
from factcheck.normalise.dates_shapes import Bounded, Calendar, Rolling, Shape, Span, Timed, Vague
from factcheck.normalise.dates_words import Found, Stream, stream
from factcheck.normalise.tokens import Token, tokenize

DateKind = Literal["date", "time", "recurring", "duration"]


class DateReading(NamedTuple):
    """A date found in a text.

    Args:
        start: offset of its first character.
        end: offset after its last character.
        kind: date, time, recurring ("every Monday"), or duration for a stretch tied to a point in time ("the past two years").
        when: as far as it can be resolved without the rest of the text.
        shape: what the words say, for resolving it later.
        confidence: 0 to 1 that the words are a date at all; below 0.5 where the figure may as well be a count.
        reason: why there is no period; empty where there is one.
    """

    start: int
    end: int
    kind: DateKind
    when: When
    shape: Shape
    confidence: float = 1.0
    reason: str = ""


def find_dates(
    text: str, tokens: Sequence[Token], *, language: str = "en", published: Period | None = None, resolved: bool = True
) -> list[DateReading]:
    """Find every date, time, dated period and recurring time of a text, in reading order and without overlaps.

    Relative dates are resolved against the publication alone; `extraction.anchors` resolves them against each other.

    Args:
        text: any text.
        tokens: `tokenize(text)`.
        language: BCP 47 tag.
        published: when the text was published; None where unknown.
        resolved: False to leave what counts from something without a period, for whoever resolves it next.
    """
    s = stream(text, tokens, language)
    reference = Reference(now=published)
    return [_reading(s, found, reference, resolved=resolved) for found in dates_in(s)]


def read_date(text: str, *, language: str = "en", published: Period | None = None) -> When | None:
    """Read one date as a person typed it: "2022", "May 2023", "2023-09-28", "19-20 September 2023", "Tuesday".

    Args:
        text: the expression and nothing else.
        language: BCP 47 tag.
        published: what relative words count from; without it they have no period.

    Returns:
        None where the text as a whole is not a date.
    """
    stripped = text.strip()
    s = stream(stripped, tokenize(stripped), language)
    found = next((date for date in _beginnings(s) if date.end >= len(s.tokens) - (s.lows[len(s.tokens) - 1] == ".")), None)
    if found is None:
        return None
    return replace(_reading(s, found, Reference(now=published)).when, surface=stripped)


def read_period(text: str) -> Period | None:
    """Read an absolute date of any precision into its period: "2023-09-28", "September 2023", "2022".

    Returns:
        None where it is not a date, names no such day, or is relative.
    """
    when = read_date(text)
    return when.period if when is not None and not when.anchor else None


def when_of(surface: str, shape: Shape, reference: Reference, anchor: str = "") -> tuple[When, Resolved]:
    """Resolve a shape and word the result.

    Args:
        surface: the words.
        shape: what they say.
        reference: what they count from.
        anchor: the words of the mention that `reference.then` is; empty where there is none.
    """
    resolved = resolve(shape, reference)
    published = anchor_of(reference.now) if resolved.base == "now" and reference.now is not None else ""
    source = anchor if resolved.base == "then" else published
    reason = resolved.reason or source
    assumed = resolved.assumed if resolved.period is not None else ""
    return When(resolved.period, resolved.granularity, reason, resolved.timex, surface, _hedge_of(shape), assumed), resolved


def anchor_of(published: Period) -> str:
    """Word the publication date as what something was resolved from."""
    last = "" if published.last in (published.first, None) else f" to {published.last}"
    return f"published {published.first}{last}"


def kind_of(shape: Shape) -> DateKind:
    """Sort a shape into date, time, recurring time or period."""
    match shape:
        case Bounded(base=base):
            return kind_of(base)
        case Timed() | Span(first=Timed()):
            return "time"
        case Rolling():
            return "duration"
        case Vague(timex=timex) if timex.startswith(("P1", "P2", "PT", "XXXX")):
            return "recurring"
        case _:
            return "date"


def _beginnings(s: Stream) -> Iterator[Found]:
    """Read from the first token on, and from behind each preposition or article that a person may have typed first."""
    for index in range(len(s.tokens)):
        month = month_at(s, index)
        # "April" alone may be a name in a text; it is a month where a date was asked for.
        if month is not None and (capitalised(s, index) or s.lows[index] not in s.words.doubtful):
            yield Found(Calendar(month=month.value), index, month.end)
        found = date_at(s, index)
        if found is not None:
            yield found
        sets = s.words.sets
        if not (s.lows[index] in _LEADING or s.lows[index] in sets["prepositions"] or s.lows[index] in sets["joins"]):
            return


def _reading(s: Stream, found: Found, reference: Reference, *, resolved: bool = True) -> DateReading:
    start, end = _offsets(s, found)
    side = bound_before(s, found)
    shape = on_its_day(s, found, side)
    shape = Bounded(shape, side) if side else shape
    if resolved or isinstance(shape, Vague) or (isinstance(shape, Calendar) and shape.year is not None):
        when, result = when_of(s.text[start:end], shape, reference)
        reason = result.reason
    else:
        when, reason = When(None, "vague", "", "", s.text[start:end], _hedge_of(shape)), ""
    if hedge_before(s, found):
        when = replace(when, hedge="about")
    return DateReading(start, end, kind_of(shape), when, shape, confidence_of(s, found), reason)


def _hedge_of(shape: Shape) -> Hedge:
    return _HEDGES.get(shape.side, "exact") if isinstance(shape, Bounded) else "exact"


def _offsets(s: Stream, found: Found) -> tuple[int, int]:
    last = s.tokens[found.end - 1]
    possessive = len(last.lower) - len(s.lows[found.end - 1])
    return s.tokens[found.start].start, last.end - possessive


_HEDGES: dict[str, Hedge] = {
    "since": "at_least", "after": "over", "just after": "over", "until": "at_most", "before": "under", "just before": "under",
}  # fmt: skip
_LEADING = frozenset((
    "on", "in", "the", "at", "since", "by", "until", "before", "after", "from", "about", "around", "between", "as", "of",
    "prior", "to",
))  # fmt: skip
