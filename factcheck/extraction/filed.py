"""The year in which a report was filed that says its day alone, "LIMA, May 14 (Reuters) -", from the texts that are read with it.

In: documents that are compared. Out: the same documents; one whose head gives a day without its year, and that is dated by
nothing else, is of the year in which that day lies near the days of all others. Where these lie in two years, or far off, as of a
trial or an anniversary, the first day of the week that it tells of must fit: reports are filed on that day or the day behind it.
Where two years are left it stays undated: a year is never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

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

_FOLLOWS = timedelta(days=400)
"""How far a trial, a report or an anniversary lies from what it is about, where the week fits."""


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


class _Filed(NamedTuple):
    """The day of a report, and the first day of the week that it tells of (1 to 7), if it tells of one."""

    day: Calendar
    told: int | None


def _filed(document: Document) -> _Filed | None:
    """Read the one day without a year that the head of a document is stamped with; None where its page dates itself."""
    head = document.text[:_HEAD]
    tokens = tokenize(head)
    dates = find_dates(head, tokens, language=document.source.language or "en")
    spans = stamps(head, tokens, dates)
    of_page = [one for one in dates if any(start <= one.start < end for start, end in spans)]
    inside = [calendar_in(one.shape) for one in of_page]
    days = {(day.month, day.day, day.weekday): day for day in inside if day is not None and day.day and day.year is None}
    if len(days) != 1 or with_published([document])[0].source.published is not None:
        return None
    outside = (calendar_in(one.shape) for one in dates if one not in of_page)
    told = (day.weekday for day in outside if day is not None and day.weekday and not (day.day or day.month or day.year))
    return _Filed(days.popitem()[1], next(told, None))


def _dated(document: Document, filed: _Filed, others: Sequence[date]) -> Document:
    day = _chosen(filed, others)
    if day is None:
        return document
    remark = f"its day has no year; that it is {day.year} is taken from the other texts"
    return replace(document, source=replace(document.source, published=Period.day(day)), remarks=(*document.remarks, remark))


def _chosen(filed: _Filed, others: Sequence[date]) -> date | None:
    """Choose the year of a day: the only one near the others, else the one in which the week fits, if it is clearly nearest."""
    far = {day: min(abs(day - other) for other in others) for day in _candidates(filed.day, others)}
    near = [day for day, distance in far.items() if distance <= _NEAR]
    if len(near) == 1:
        return near[0]
    fitting = sorted((day for day in near or far if _fits(day, filed.told)), key=far.__getitem__)
    exact = [day for day in fitting if near and day.isoweekday() == filed.told]
    likely = exact if len(exact) == 1 else fitting
    if not likely or far[likely[0]] > _FOLLOWS or any(far[day] <= 2 * far[likely[0]] for day in likely[1:]):
        return None
    return likely[0]


def _candidates(filed: Calendar, others: Sequence[date]) -> Iterator[date]:
    """Give the day in every year of the others and beside them, where it is on the day of the week that it is said to be."""
    for year in range(min(others).year - 1, max(others).year + 2) if others else ():
        try:
            day = date(year, filed.month or 1, filed.day or 1)
        except ValueError:  # 29 February
            continue
        if filed.weekday in (None, day.isoweekday()):
            yield day


def _fits(day: date, told: int | None) -> bool:
    """Tell whether a report of a day of the week could be filed on a day: on the same, or on the one behind it."""
    return told is not None and (day.isoweekday() - told) % 7 <= 1
