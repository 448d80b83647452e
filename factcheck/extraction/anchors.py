"""Dates of a whole document resolved against its publication and against each other.

In: the readings of a text in reading order, as `normalise.dates.find_dates` returns them. Out: the same readings with the periods
that the document as a whole gives them. A weekday and a date without a year lie before the publication unless the sentence looks
ahead; "two days later" counts from the date that the text spoke of last, if that date is fine enough. What nothing anchors stays
unresolved with its reason: it is never guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from factcheck.extraction.tense import lean_at
from factcheck.model.period import Period
from factcheck.normalise.dates import DateReading, when_of
from factcheck.normalise.dates_fields import granularity_of
from factcheck.normalise.dates_reference import Lean, Reference
from factcheck.normalise.dates_shapes import (
    Bounded,
    Calendar,
    Deictic,
    Edged,
    Named,
    Rolling,
    Shape,
    Shift,
    Slashed,
    Span,
    Timed,
    Within,
)  # fmt: skip
from factcheck.normalise.tokens import Token


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A date that the text has spoken of."""

    period: Period
    reading: DateReading
    explicit: bool


@dataclass(slots=True)
class _Context:
    """What is known so far while a document is read from top to bottom."""

    text: str
    published: Period | None
    narrative: bool
    month_first: bool | None
    spoken: list[_Spoken] = field(default_factory=list)


def resolve_dates(
    text: str, tokens: Sequence[Token], readings: Sequence[DateReading], *, published: Period | None = None
) -> list[DateReading]:
    """Resolve the dates of a document.

    Args:
        text: the document's text.
        tokens: `tokenize(text)`.
        readings: `find_dates(text, tokens)`, in reading order.
        published: when it was published, at any precision; None where unknown.

    Returns:
        As many readings, in the same order; only `when`, `kind` and `reason` differ. `when.anchor` names the publication or
        the mention that a date was resolved from; for an unresolved date it holds the reason.
    """
    context = _Context(text, published, _is_narrative(readings, published), _slash_order(readings))
    found = []
    position = 0
    for reading in readings:
        while position < len(tokens) and tokens[position].start < reading.start:
            position += 1
        found.append(_resolved(context, tokens, position, reading))
    return found


def _resolved(context: _Context, tokens: Sequence[Token], position: int, reading: DateReading) -> DateReading:
    shape = _unslashed(reading.shape, context)
    until = isinstance(shape, Bounded) and shape.side == "until"
    lean: Lean = lean_at(tokens, position, reading.end, until=until) if _lacks_year(shape) else "near"
    if lean == "future" and context.text[reading.end : reading.end + 2] in ("'s", "’s"):
        lean = "near"  # "Tuesday's attack" is known already; a later one would be "the attack on Tuesday"
    anchor = _anchor(context, shape, reading)
    reference = Reference(
        now=context.published,
        then=anchor.period if anchor else None,
        lean=lean,
        year=_year_spoken_of(context, shape, reading),
    )
    words = f"mention '{_short(anchor.reading.when.surface)}'" if anchor else _year_words(context, reference)
    when, result = when_of(reading.when.surface, shape, reference, words)
    hedge = reading.when.hedge if when.hedge == "exact" else when.hedge
    now = replace(reading, when=replace(when, hedge=hedge), shape=shape, reason=result.reason)
    if result.core is not None and reading.kind != "duration" and reading.confidence >= 0.5:
        context.spoken.append(_Spoken(result.core, now, _has_year(shape)))
    return now


def _anchor(context: _Context, shape: Shape, reading: DateReading) -> _Spoken | None:
    """Find the date spoken of last that is fine enough to count from, not further back than a few sentences."""
    widest = _widest_anchor(shape)
    if widest is None:
        return None
    for spoken in reversed(context.spoken):
        if reading.start - spoken.reading.end > _REACH:
            return None
        far = isinstance(shape, Timed) and not _same_sentence(context.text, spoken.reading.end, reading.start)
        if far and context.published is not None:
            return None
        if (spoken.period.days or widest + 1) <= widest:
            return spoken
    return None


def _widest_anchor(shape: Shape) -> int | None:  # noqa: PLR0911 - a shape, a return
    """Return how many days wide a date may be for this shape to count from it; None where it counts from no date."""
    match shape:
        case Bounded(base=base) | Edged(base=base):
            return 3660 if isinstance(shape, Edged) and shape.edge == "later" else _widest_anchor(base)
        case Timed(base=None):
            return 1
        case Timed(base=base) if base is not None:
            return _widest_anchor(base)
        case Within(outer=outer):
            return _widest_anchor(outer)
        case Span(first=first, last=last):
            return _widest_anchor(first) or _widest_anchor(last)
        case Shift(base="then", amount=amount, unit=unit):
            return int(_DAYS[unit] * max(amount or 1, 1))
        case Deictic(base="then", unit=unit) | Rolling(base="then", unit=unit):
            return _DAYS[unit]
        case Named(base="then", calendar=calendar):
            return _DAYS.get(granularity_of(calendar), 1) * 12
        case _:
            return None


def _year_spoken_of(context: _Context, shape: Shape, reading: DateReading) -> int | None:
    """Return the year that the text is in, where a date without one belongs to it and not to the publication's year.

    A report of the day gives the year only for what lies further back; what follows such a date goes on from it. In a
    narrative (no publication date, or most dates with their years) every date goes on from the one before.
    """
    wanted = _yearless_calendar(shape)
    if wanted is None or wanted.weekday:
        return None
    last = next((spoken for spoken in reversed(context.spoken) if spoken.explicit), None)
    if last is None or last.period.first is None or reading.start - last.reading.end > (_REACH * 4 if context.narrative else _NEAR):
        return None
    last_date = context.spoken[-1].period.first if context.narrative else last.period.first
    published = context.published
    if not context.narrative and ((last.period.days or 999) > 31 or published is None or published.first is None):
        return None
    if last_date is None or (not context.narrative and published is not None and published.first is not None and last_date.year >= published.first.year):
        return None
    if not context.narrative and wanted.month is not None and (wanted.month - last_date.month) % 12 > 6:
        return None
    return _going_on(last_date, last.period, wanted, published)


def _going_on(last: date, period: Period, wanted: Calendar, published: Period | None) -> int:
    """Go on from a date: April after "December 2022" is that of 2023, as far as the text could know of it."""
    month = wanted.month or {"SP": 4, "SU": 7, "FA": 10, "WI": 12}.get(wanted.season, 0)
    ahead = (month - last.month) % 12
    year = last.year + 1 if month and month < last.month and ahead <= 6 and (period.days or 0) < 300 else last.year
    if published is not None and published.last is not None and date(year, month or 1, 1) > published.last:
        return last.year
    return year


def _year_words(context: _Context, reference: Reference) -> str:
    if reference.year is None or not context.spoken:
        return ""
    last = next((spoken for spoken in reversed(context.spoken) if spoken.explicit), context.spoken[-1])
    return f"mention '{_short(last.reading.when.surface)}'"


def _is_narrative(readings: Sequence[DateReading], published: Period | None) -> bool:
    """Tell a history from a report of the day: histories give most of their dates with the year, and not that of publication."""
    if published is None or published.first is None:
        return True
    shapes = [_inner(reading.shape) for reading in readings]
    dated = [shape for shape in shapes if isinstance(shape, Calendar) and (shape.month or shape.season)]
    past = sum(shape.year is not None and shape.year < published.first.year - 1 for shape in dated)
    recent = sum(isinstance(shape, (Deictic, Named)) or (isinstance(shape, Calendar) and shape.weekday is not None) for shape in shapes)
    return past >= 4 and past > recent * 2 and past * 4 > len(dated)


def _slash_order(readings: Sequence[DateReading]) -> bool | None:
    """Learn from the unmistakable numeric dates of a text whether it writes the month first; None where it has none."""
    found = None
    for reading in readings:
        parts = reading.when.surface.split("/")
        if len(parts) == 3 and all(part.isdecimal() for part in parts) and len(parts[0]) <= 2 and isinstance(reading.shape, Calendar):
            if int(parts[0]) > 12:
                found = False
            elif int(parts[1]) > 12:
                found = True
    return found


def _unslashed(shape: Shape, context: _Context) -> Shape:
    """Settle a numeric date by the others of the text: by their order, or because one reading alone is close to them."""
    if not isinstance(shape, Slashed) or shape.first == shape.second:
        return shape
    month_first = Calendar(year=shape.year, month=shape.first, day=shape.second)
    day_first = Calendar(year=shape.year, month=shape.second, day=shape.first)
    if context.month_first is not None:
        return month_first if context.month_first else day_first
    known = [spoken.period for spoken in context.spoken if spoken.period.days == 1] + [context.published or Period(None, None)]
    named = [reading for reading in (month_first, day_first) if any(_day_of(reading) == period.first for period in known[:-1])]
    if len(named) == 1:
        return named[0]
    close = [reading for reading in (month_first, day_first) if any(_is_close(reading, period) for period in known)]
    return close[0] if len(close) == 1 else shape


def _is_close(calendar: Calendar, period: Period) -> bool:
    if period.first is None or period.last is None:
        return False
    day = _day_of(calendar)
    return period.first - timedelta(_CLOSE) <= day <= period.last


def _day_of(calendar: Calendar) -> date:
    return date(calendar.year or 1, calendar.month or 1, min(calendar.day or 1, 28))


def _lacks_year(shape: Shape) -> bool:
    return _yearless_calendar(shape) is not None


def _yearless_calendar(shape: Shape) -> Calendar | None:
    inner = _inner(shape)
    if isinstance(inner, Calendar) and inner.year is None and inner.century is None and inner.decade is None:
        return inner
    return None


def _has_year(shape: Shape) -> bool:
    inner = _inner(shape)
    return isinstance(inner, Calendar) and inner.year is not None


def _inner(shape: Shape | None) -> Shape | None:
    match shape:
        case Bounded(base=base) | Edged(base=base) | Timed(base=base):
            return _inner(base)
        case Span(first=first):
            return _inner(first)
        case _:
            return shape


def _same_sentence(text: str, end: int, start: int) -> bool:
    between = text[end:start]
    return "\n" not in between and ". " not in between


def _short(surface: str) -> str:
    return " ".join(surface.split())


_REACH = 600
"""Characters: about four sentences; beyond that "two days later" counts from something the text no longer holds in view."""

_NEAR = 300
"""Characters: about two sentences, in which a date without a year goes on from one with its year."""

_CLOSE = 31
"""Days: a numeric date within a month before a known date of the text is taken as meant."""

_DAYS: dict[str, int] = {
    "second": 1, "minute": 1, "hour": 1, "day": 1, "weekend": 2, "week": 7, "month": 31, "quarter": 92, "season": 92, "half": 184,
    "year": 366, "decade": 3653, "century": 36525,
}  # fmt: skip
