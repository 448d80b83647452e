"""Dates of a whole document resolved against its publication and against each other.

In: the readings of a text in reading order, as `normalise.dates.find_dates` returns them. Out: the same readings with the periods
that the document as a whole gives them. A weekday and a date without a year lie before the publication unless the sentence looks
ahead; "two days later" counts from the date that the text spoke of last, if that date is fine enough. What nothing anchors stays
unresolved with its reason: it is never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.extraction.anchors_context import (
    NEAR,
    Context,
    Spoken,
    is_narrative,
    is_of_own_year,
    last_explicit,
    named_days,
    slash_order,
    unslashed,
    year_spoken_of,
)  # fmt: skip
from factcheck.extraction.anchors_hours import is_of_day, is_said, is_time, sole_day
from factcheck.extraction.anchors_sentence import completed_in_sentence, in_two_sentences
from factcheck.extraction.anchors_years import year_told
from factcheck.extraction.published import published_on
from factcheck.extraction.tense import is_promised, lean_at
from factcheck.extraction.tense_clause import is_coming_weekday
from factcheck.model.period import Period
from factcheck.normalise.dates import DateReading, anchor_of, when_of
from factcheck.normalise.dates_fields import calendar_in, granularity_of, lacks_year
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
    Span,
    Timed,
    Vague,
    Within,
)
from factcheck.normalise.tokens import Token


def resolve_dates(
    text: str, tokens: Sequence[Token], readings: Sequence[DateReading], *, published: Period | None = None
) -> list[DateReading]:
    """Resolve the dates of a document.

    Args:
        text: the document's text.
        tokens: `tokenize(text)`.
        readings: `find_dates(text, tokens)`, in reading order.
        published: when it was published, at any precision; None where unknown: then the page's own stamp tells.

    Returns:
        As many readings, in the same order; only `when`, `shape` and `reason` differ. `when.anchor` names the publication,
        the page's own stamp or the mention that a date was resolved from; for an unresolved date it holds the reason.
    """
    own = published_on(text, tokens, readings) if published is None else None
    published = published or own
    context = Context(text, published, is_narrative(readings, published), slash_order(readings), named_days(readings))
    readings = completed_in_sentence(text, tokens, readings)
    found: list[DateReading] = []
    position = 0
    for reading in readings:
        while position < len(tokens) and tokens[position].start < reading.start:
            position += 1
        resolved = _resolved(context, tokens, position, reading)
        found.append(_on_day(text, found[-1], resolved) if found else resolved)
    return found if own is None else [_stamped(reading, own) for reading in found]


def _on_day(text: str, before: DateReading, reading: DateReading) -> DateReading:
    """Put a time of day on the day that its sentence named before it, where neither is in the calendar."""
    day, when = before.when.timex, reading.when
    unplaced = when.period is None and when.timex.startswith("T") and before.when.period is None and bool(_A_DAY.fullmatch(day))
    if not unplaced or in_two_sentences(text[before.end : reading.start]):
        return reading
    return reading._replace(when=replace(when, timex=day + when.timex))  # "On Friday, at 7 p.m."


def _stamped(reading: DateReading, own: Period) -> DateReading:
    """Say of what counts from the publication that the page itself told its day."""
    if reading.when.anchor != anchor_of(own):
        return reading
    return reading._replace(when=replace(reading.when, anchor=f"the page's own stamp, {own.first}"))


def _resolved(context: Context, tokens: Sequence[Token], position: int, reading: DateReading) -> DateReading:
    if _stands_alone(reading):
        return _spoken(context, reading, reading.when.period)
    if _is_some_weekday(tokens, position, reading.shape):
        return reading._replace(when=when_of(reading.when.surface, reading.shape, Reference(None, None, "near", None), "")[0])
    shape = unslashed(reading.shape, context)
    told = is_time(shape) and lean_at(tokens, position, reading.end) == "past"
    anchor = _anchor(context, shape, reading, told=told)
    lean = _lean(context, tokens, position, reading)
    promised = _lacks_only_year(shape) and is_promised(tokens, position, reading.end)
    year = None if promised and _told_before(context) else _year(context, shape, reading.start, lean)
    reference = Reference(context.published, anchor.period if anchor else None, lean, year)
    source = anchor or (last_explicit(context) if year is not None else None)
    words = f"mention '{' '.join(source.reading.when.surface.split())}'" if source else ""
    when, result = when_of(reading.when.surface, shape, reference, words)
    hedge = reading.when.hedge if when.hedge == "exact" else when.hedge
    when = when if hedge == when.hedge else replace(when, hedge=hedge)
    if not when.anchor and reading.when.anchor.startswith("mention"):
        when = replace(when, anchor=reading.when.anchor)  # an event of the text gave the date
    now = reading._replace(when=when, shape=shape, reason=result.reason)
    return _spoken(context, now, result.core)


def _year(context: Context, shape: Shape, start: int, lean: Lean) -> int | None:
    """Return the year of a date without one: that of the dates round it, or of the story that the text tells."""
    year, last = year_spoken_of(context, shape, start), last_explicit(context)
    if year is not None or context.narrative or last is None or start - last.reading.end > NEAR or not _lacks_only_year(shape):
        return year
    return year_told(context, last, shape, start, lean)


def _told_before(context: Context) -> bool:
    """Tell an aside of an earlier year, from which nothing that is yet to come goes on."""
    last, now = last_explicit(context), context.published
    if last is None or now is None or now.first is None:
        return False
    return last.period.first is not None and last.period.first.year < now.first.year


def _lacks_only_year(shape: Shape) -> bool:
    """Tell a month, a day of a month, or a feast, without its year."""
    calendar = calendar_in(shape)
    return calendar is not None and lacks_year(calendar) and bool(calendar.month or calendar.feast) and not calendar.weekday


def _weekday_alone(shape: Shape) -> bool:
    calendar = calendar_in(shape)
    return calendar is not None and bool(calendar.weekday) and not (calendar.day or calendar.month)


def _is_some_weekday(tokens: Sequence[Token], position: int, shape: Shape) -> bool:
    """Tell "sank on a Friday" and "a Saturday night", which say nothing of the week."""
    return position > 0 and tokens[position - 1].lower in ("a", "any") and _weekday_alone(shape)


def _stands_alone(reading: DateReading) -> bool:
    """Tell whether a date is what it is without the rest of the text: an absolute one, or words that name no date."""
    if isinstance(reading.shape, Vague):
        return True
    return isinstance(reading.shape, Calendar) and reading.when.period is not None and not reading.when.anchor


def _spoken(context: Context, reading: DateReading, core: Period | None) -> DateReading:
    """Remember a date for what counts from it."""
    if core is not None and reading.kind != "duration" and reading.confidence >= 0.5:
        calendar = calendar_in(reading.shape)
        context.spoken.append(Spoken(core, reading, explicit=calendar is not None and calendar.year is not None))
    return reading


def _lean(context: Context, tokens: Sequence[Token], position: int, reading: DateReading) -> Lean:
    """Ask the verbs round a date without a year on which side of the publication it lies."""
    calendar = calendar_in(reading.shape)
    led = context.text[max(0, reading.start - _LED) : reading.start].rstrip().endswith((" at", " over"))
    weekend = led and isinstance(reading.shape, Deictic) and reading.shape.unit == "weekend"  # "was shelled at the weekend"
    if not weekend and (calendar is None or not lacks_year(calendar)):
        return "near"
    until = isinstance(reading.shape, Bounded) and reading.shape.side == "until"
    lean = lean_at(tokens, position, reading.end, until=until)
    if lean == "past" and _weekday_alone(reading.shape) and is_coming_weekday(tokens, position):
        return "future"
    if lean == "future" and context.text[reading.end : reading.end + 2] in ("'s", "’s"):
        return "near"  # "Tuesday's attack" is known already; a later one would be "the attack on Tuesday"
    return lean


def _anchor(context: Context, shape: Shape, reading: DateReading, *, told: bool) -> Spoken | None:
    """Find the date spoken of last that is fine enough to count from, not further back than a few sentences.

    A time in a sentence without a day, in the past tense (`told`), is one of the day gone by that the text told of last;
    any other is one of the report's own day.
    """
    widest = _widest_anchor(shape)
    if widest is None:
        return None
    days = list(context.latest())
    for spoken in ([day for day in days if not is_said(context, day)] or days) if told else days:
        if reading.start - spoken.reading.end > _REACH:
            return sole_day(context, shape) if told else None
        timed = isinstance(shape, Timed) and context.published is not None
        between = context.text[spoken.reading.end : reading.start]
        on = _goes_on(shape, between) or (told and is_of_day(context, shape, spoken))
        if timed and in_two_sentences(between) and not on:
            if told and (spoken.period.days or widest + 1) > widest:
                continue  # "It was built in 1938. The wall gave way at 5 a.m.": of the day told of before
            return None
        if shape == _THE_YEAR and "\n" in between and _WHOLE.search(reading.when.surface):
            return None  # "its outlook for the full year" in another paragraph than "in 2023"
        if (spoken.period.days or widest + 1) <= widest:
            return spoken
        if not timed and is_of_own_year(context, spoken, between):
            return None
    return None


def _goes_on(shape: Shape, between: str) -> bool:
    """Tell "It broke out on Wednesday. It was put out in the evening": the next sentence goes on with what it told of."""
    return isinstance(shape, Timed) and shape.clock.hour is None and bool(_ON_WITH_IT.fullmatch(between))


def _widest_anchor(shape: Shape) -> int | None:  # noqa: PLR0911 - a shape, a return
    """Return how many days wide a date may be for this shape to count from it; None where it counts from no date."""
    match shape:
        case Edged(base=Calendar(), edge="later"):
            return _DAYS["decade"]
        case Bounded(base=base) | Edged(base=base):
            return _widest_anchor(base)
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


_THE_YEAR, _WHOLE = Deictic("year", 0, "then"), re.compile(r"\b(?:full|whole|entire)\b", re.IGNORECASE)
"""The full year, without a word for which one; "that year" and "the same year" say it."""

_A_DAY = re.compile(r"XXXX-(?:WXX-\d|\d\d-\d\d)")

_ON_WITH_IT = re.compile(r"[^.\n]*\. (?:It|He|She|They) (?:was|were) [^.,;:\n]*")

_REACH = 600
"""Characters: about four sentences; beyond that "two days later" counts from something the text no longer holds in view."""

_DAYS: dict[str, int] = {
    "second": 1, "minute": 1, "hour": 1, "day": 1, "weekend": 2, "week": 7, "month": 31, "quarter": 92, "season": 92, "half": 184,
    "year": 366, "decade": 3653, "century": 36525,
}  # fmt: skip

_LED = 6
"""Characters in which the preposition of a weekend stands."""
