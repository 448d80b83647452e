"""The year in which a report was filed that says its day alone, "LIMA, May 14 (Reuters) -", from the texts that are read with it.

In: documents that are compared. Out: the same documents; one whose head gives a day without its year, and that is dated by
nothing else, is of the year in which that day lies near the days of all others. Where these lie in two years, or far off, it
stays undated: a year is never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from factcheck.extraction.published import with_published
from factcheck.extraction.stamps import stamps
from factcheck.model.document import Document
from factcheck.model.period import Period
from factcheck.normalise.dates import find_dates
from factcheck.normalise.dates_fields import calendar_in
from factcheck.normalise.dates_shapes import Calendar
from factcheck.normalise.tokens import tokenize

_HEAD = 600
"""Characters in which a report says where and when it was filed."""

_NEAR = timedelta(days=31)
"""How far the days of reports on one story lie apart at most."""


def with_years(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Give documents whose day has no year the year of the others."""
    given = tuple(documents)
    undated = [(at, document) for at, document in enumerate(given) if document.source.published is None]
    filed = {at: day for at, document in undated if (day := _filed(document)) is not None}
    if not filed:
        return given
    others = with_published(document for at, document in enumerate(given) if at not in filed)
    periods = [period for other in others if (period := other.source.published) is not None]
    days = [period.first for period in periods if period.first is not None and period.first == period.last]
    return tuple(_dated(document, filed[at], days) if at in filed else document for at, document in enumerate(given))


def _filed(document: Document) -> Calendar | None:
    """Read the one day without a year that the head of a document is stamped with; None where its page dates itself."""
    head = document.text[:_HEAD]
    tokens = tokenize(head)
    dates = find_dates(head, tokens, language=document.source.language or "en")
    spans = stamps(head, tokens, dates)
    inside = [calendar_in(one.shape) for one in dates if any(start <= one.start < end for start, end in spans)]
    days = {(day.month, day.day, day.weekday): day for day in inside if day is not None and day.day and day.year is None}
    if len(days) != 1 or with_published([document])[0].source.published is not None:
        return None
    return days.popitem()[1]


def _dated(document: Document, filed: Calendar, days: Sequence[date]) -> Document:
    found = {near for day in days if (near := _nearest(filed, day)) is not None}
    if len(found) != 1:
        return document
    day = found.pop()
    remark = f"its day has no year; that it is {day.year} is taken from the other texts"
    return replace(document, source=replace(document.source, published=Period.day(day)), remarks=(*document.remarks, remark))


def _nearest(filed: Calendar, day: date) -> date | None:
    """The day of a month and a day that is near another one, and on the day of the week that it is said to be."""
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            near = date(year, filed.month or 1, filed.day or 1)
        except ValueError:  # 29 February
            continue
        if abs(near - day) <= _NEAR and filed.weekday in (None, near.isoweekday()):
            return near
    return None
