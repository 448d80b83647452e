"""The dates of factcheck in the form that score_extract.py takes.

    python score_extract.py --extractor benchmarks.dates.adapter:extract --sets te3_platinum,meantime

In: a text, its publication date and its language. Out: TIMEX3 annotations. Plain lengths ("three hours"), which the quantity
grammar reads, are added here because these sets count them as time expressions.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from benchmarks.dates.conventions import expression_value, iso
from factcheck.extraction.anchors import resolve_dates
from factcheck.model.period import Period
from factcheck.normalise.dates import DateReading, find_dates, when_of
from factcheck.normalise.dates_counts import amount_at
from factcheck.normalise.dates_grammar import one_date
from factcheck.normalise.dates_reference import Reference
from factcheck.normalise.dates_shapes import Calendar, Shape, Span
from factcheck.normalise.dates_timex import duration_timex
from factcheck.normalise.dates_words import DASHES, Found, Stream, stream
from factcheck.normalise.tokens import tokenize


def extract(text: str, dct: str | None = None, lang: str = "en") -> list[dict[str, Any]]:
    """Read the time expressions of a document.

    A publication date with a clock time is that of a set of single expressions (Recognizers, Duckling): one sentence each, in
    American order, where ranges end as the last date begins and what is relative counts from the reference given.
    """
    tokens = tokenize(text)
    published = _published(dct)
    single = "T" in (dct or "")
    language = "en-US" if single and lang == "en" else lang
    readings = resolve_dates(text, tokens, find_dates(text, tokens, language=language, published=published), published=published)
    sure = [reading for reading in readings if reading.confidence >= 0.5]
    found = [one for reading in sure for one in ([_timex(reading, published)] if single else _document_timexes(reading, lang))]
    taken = [(one["start"], one["end"]) for one in found]
    lengths = _durations(stream(text, tokens, lang))
    return found + [one for one in lengths if not any(one["start"] < end and start < one["end"] for start, end in taken)]


def _published(dct: str | None) -> Period | None:
    if not dct:
        return None
    moment = datetime.fromisoformat(dct)
    return Period(moment.date(), moment.date(), moment.time(), moment.time()) if "T" in dct else Period.day(moment.date())


def _document_timexes(reading: DateReading, lang: str) -> list[dict[str, Any]]:
    """Annotate both ends of a range, as TimeML does, where each is a date by itself ("May to July", not "19-20 May")."""
    whole = _timex(reading, None)
    if not isinstance(reading.shape, Span) or reading.when.period is None:
        return [whole]
    surface = reading.when.surface
    s = stream(surface, tokenize(surface), lang)
    first = one_date(s, 0)
    last = one_date(s, first.end + 1) if first is not None else None
    if first is None or last is None or last.end != len(s.tokens) or _needs_other(last.shape) or _needs_other(first.shape):
        return [whole]
    opening, closing = reading.when.period.first, reading.when.period.last
    ends = ((first, reading.shape.first, Period(opening, opening)), (last, reading.shape.last, Period(closing, closing)))
    return [_end_of_range(reading, s, *end) for end in ends]


def _needs_other(shape: Shape) -> bool:
    """Tell whether one end of a range says less than a month."""
    return not isinstance(shape, Calendar) or not (shape.month or shape.year or shape.season)


def _end_of_range(reading: DateReading, s: Stream, found: Found, shape: Shape, near: Period) -> dict[str, Any]:
    when, _ = when_of(reading.when.surface, shape, Reference(now=near, then=near))
    start, end = s.tokens[found.start].start + reading.start, s.tokens[found.end - 1].end + reading.start
    return {"kind": "timex", "start": start, "end": end, "value": when.timex, "type": "date"}


def _timex(reading: DateReading, reference: Period | None) -> dict[str, Any]:
    value = _value(reading) if reference is None else expression_value(reading, reference)
    kind = _TYPES.get(reading.kind, reading.kind)
    return {"kind": "timex", "start": reading.start, "end": reading.end, "value": value, "type": kind}


def _value(reading: DateReading) -> str:
    """Give the TIMEX3 value; where words name several units or part of one, the period as "first/day after"."""
    value = reading.when.timex
    period = reading.when.period
    if "/" not in value or period is None or period.first is None or period.last is None:
        return value
    return iso(period)


def _durations(s: Stream) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    index = 0
    while index < len(s.tokens):
        end = _duration_end(s, index, found)
        index = end or index + 1
    return found


def _duration_end(s: Stream, index: int, found: list[dict[str, Any]]) -> int | None:
    amount = amount_at(s, index)
    if amount is None:
        return None
    here = amount.end + (s.lows[amount.end] in DASHES)
    unit = s.words.units.get(s.lows[here])
    if unit is None or s.lows[here] in ("night", "min") or (s.lows[index] in ("a", "the") and unit[0] in ("second", "quarter")):
        return None
    timex = duration_timex(None if amount.value is None else amount.value * unit[1], unit[0])
    found.append({"kind": "timex", "start": s.tokens[index].start, "end": s.tokens[here].end, "value": timex, "type": "duration"})
    return here + 1


_TYPES = {"recurring": "set"}
