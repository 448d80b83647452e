"""Mentions as rows: what `factcheck extract` prints a line a mention, and what `factcheck.extract` returns.

In: a text, or mentions. Out: dicts ready for JSON. Bounds that nothing closes are None; figures are whole where they can be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import TypedDict

from factcheck.extraction.scan import scan
from factcheck.model.document import Document, Source
from factcheck.model.interval import Interval
from factcheck.model.mention import Measure, Mention, Unread
from factcheck.model.period import Period
from factcheck.model.value import Quantity, When
from factcheck.normalise.dates import read_period
from factcheck.normalise.quantities import read_quantity

Figure = int | float


class MeasureRow(TypedDict):
    """What is counted or measured."""

    head: str
    words: list[str]
    scope: list[str]


class Row(TypedDict, total=False):
    """One mention. Every row has the first five fields; the others are there where they make sense."""

    source: str
    start: int
    end: int
    surface: str
    kind: str
    low: Figure | None
    high: Figure | None
    printed: Figure | list[Figure]
    expected: list[Figure | None]
    unit: str
    dimension: str
    hedge: str
    change: str
    measure: MeasureRow
    first: str | None
    last: str | None
    granularity: str
    anchor: str
    timex: str
    reason: str


def extract(
    text: str, published: str | date | Period | None = None, language: str = "en", *, source: str = "text"
) -> list[Row]:
    """Read every quantity and date of a text.

    Use it to see what a text says in figures and dates before anything is compared. Nothing is dropped: what was seen and not
    understood is a row of kind "unread" with its reason.

    Args:
        text: any text; offsets in the rows count its characters.
        published: day of publication, from which relative dates count: "2023-09-21", "September 2023"; None where unknown.
        language: BCP 47 tag of the text.
        source: id that the rows carry.

    Returns:
        Rows in reading order.

    Raises:
        ValueError: `published` is no date.
    """
    return rows(Document(Source(source, published=_period(published), language=language), text))


def rows(document: Document) -> list[Row]:
    """Write the mentions and the unread spans of a document as rows, in reading order."""
    mentions, unread = scan(document)
    return sorted(_rows(mentions, unread), key=lambda row: row["start"])


def _rows(mentions: Iterable[Mention], unread: Iterable[Unread]) -> Iterator[Row]:
    for mention in mentions:
        yield _row(mention)
    for seen in unread:
        yield _place(seen, "unread") | Row(reason=seen.reason)


def _row(mention: Mention) -> Row:
    row = _place(mention, mention.kind)
    if isinstance(mention.value, When):
        return row | _when(mention.value)
    return row | _quantity(mention.value) | Row(measure=_measure(mention.measure))


def _place(found: Mention | Unread, kind: str) -> Row:
    selector = found.selector
    return Row(source=found.source, start=selector.start, end=selector.end, surface=selector.exact, kind=kind)


def _quantity(value: Quantity) -> Row:
    printed = value.printed
    row = Row(
        low=_figure(value.interval.low), high=_figure(value.interval.high),
        printed=_point(printed), unit=value.unit, dimension=value.dimension, hedge=value.hedge, change=value.change,
    )  # fmt: skip
    if value.expected is not None:
        row["expected"] = [_figure(value.expected.low), _figure(value.expected.high)]
    return row


def _when(value: When) -> Row:
    period = value.period
    row = Row(
        first=None if period is None else _instant(period.first, period.begins),
        last=None if period is None else _instant(period.last, period.ends),
        granularity=value.granularity, anchor=value.anchor, timex=value.timex, hedge=value.hedge,
    )  # fmt: skip
    length = read_quantity(value.surface) if value.timex.startswith("P") or period is None else None
    if length is not None and length.dimension == "time":
        # "the past two years" is a period and a length; where the period is unresolved, the length is all that is known.
        row |= Row(low=_figure(length.interval.low), high=_figure(length.interval.high), unit=length.unit)
    if period is None:
        row["reason"] = value.anchor or "it cannot be resolved"
    return row


def _measure(measure: Measure) -> MeasureRow:
    return MeasureRow(head=measure.head, words=list(measure.words), scope=list(measure.scope))


def _point(printed: Interval) -> Figure | list[Figure]:
    low, high = _figure(printed.low), _figure(printed.high)
    assert low is not None
    assert high is not None
    return low if low == high else [low, high]


def _figure(number: Decimal | None) -> Figure | None:
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() and abs(number.adjusted()) < 28 else float(number)


def _instant(day: date | None, clock: time | None) -> str | None:
    if day is None:
        return None
    return day.isoformat() if clock is None else datetime.combine(day, clock).isoformat(timespec="minutes")


def _period(published: str | date | Period | None) -> Period | None:
    if published is None or isinstance(published, Period):
        return published
    if isinstance(published, date):
        return Period.day(date(published.year, published.month, published.day))
    period = read_period(published)
    if period is None and published.strip():
        raise ValueError(f"'{published}' is not a date such as 2023-09-21")
    return period
