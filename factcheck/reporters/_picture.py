"""The picture of a group: a number line, or a timeline for dates.

In: the claims of a group, their documents and camps. Out: a row a claim with its shapes in percent of the width, a shaded band
where all meet, and an axis. Colours and text are the template's business.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.interval import Interval
from factcheck.model.period import Period
from factcheck.model.value import Quantity, When
from factcheck.reporters import _scale as scales
from factcheck.reporters import _spans as spans
from factcheck.reporters import _words as words
from factcheck.reporters._camps import Camps


@dataclass(frozen=True, slots=True)
class Stretch:
    """A horizontal piece of a picture, in percent of its width."""

    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the picture.

    Args:
        label: the source, or "Our sentence".
        value: the value in words.
        camp: letter of its camp in a conflict; empty else.
        ours: True for our own sentence.
        bar: what is possible; None for a bare dot, or where nothing can be drawn.
        likely: what a reader expects, inside the bar.
        point: place of the printed figure; empty where there is none.
        hollow: True where the figure itself is left out.
        to_left: True where the left end is open.
        to_right: True where the right end is open.
        tail: from the event to its publication.
        band: where all claims (of its camp) meet.
    """

    label: str
    value: str
    camp: str
    ours: bool
    bar: Stretch | None = None
    likely: Stretch | None = None
    point: str = ""
    hollow: bool = False
    to_left: bool = False
    to_right: bool = False
    tail: Stretch | None = None
    band: Stretch | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows on one axis.

    Args:
        kind: number or time.
        caption: what is drawn, for readers.
        rows: a row a claim.
        ticks: of the axis.
    """

    kind: spans.Kind
    caption: str
    rows: tuple[Row, ...]
    ticks: tuple[scales.Tick, ...]


def picture(claims: Sequence[Claim], documents: Mapping[str, Document], camps: Camps) -> Picture | None:
    """Draw claims on one axis; None where fewer than two can be drawn: a single mark tells nothing."""
    axis = spans.common_axis(claims)
    placed = {claim.id: span for claim in claims if (span := spans.span(claim, axis)) is not None}
    if len(placed) < 2:
        return None
    ends = [end for span in placed.values() for end in span.ends()]
    scale = scales.number_scale(ends) if axis.kind == "number" else scales.day_scale(ends)
    bands = _bands(placed, scale, camps)
    rows = []
    for claim in claims:
        camp = camps.get(claim.id, "")
        row = _row(claim, placed.get(claim.id), scale, camp=camp, band=bands.get(camp))
        rows.append(_with_tail(row, placed.get(claim.id), documents.get(claim.source), scale) if axis.kind == "time" else row)
    ticks = scales.number_ticks(scale) if axis.kind == "number" else scales.day_ticks(scale)
    caption = _caption(axis.unit, scale, meeting=_meeting(claims) if "" in bands else "", camps=camps)
    return Picture(axis.kind, caption, tuple(rows), ticks)


def stretch(low: float, high: float, scale: scales.Scale, *, least: float = 0.0) -> Stretch:
    """Place both ends of a stretch, at least `least` percent wide."""
    left, right = scale.at(low), scale.at(high)
    return Stretch(scales.percent(left), scales.percent(max(right - left, least)))


def _bands(placed: Mapping[str, spans.Span], scale: scales.Scale, camps: Camps) -> dict[str, Stretch]:
    members: dict[str, list[spans.Span]] = {}
    for claim, span in placed.items():
        members.setdefault(camps.get(claim, ""), []).append(span)
    meeting = {camp: spans.shared(inside) for camp, inside in members.items()}
    return {camp: _possible(span, scale, least=1.0) for camp, span in meeting.items() if span is not None}


def _possible(span: spans.Span, scale: scales.Scale, *, least: float) -> Stretch:
    left = 0.0 if span.low is None else scale.at(span.low)
    right = 100.0 if span.high is None else scale.at(span.high)
    if right - left < least:
        left = max(0.0, (left + right - least) / 2)
        right = left + least
    return Stretch(scales.percent(left), scales.percent(right - left))


def _row(claim: Claim, span: spans.Span | None, scale: scales.Scale, *, camp: str, band: Stretch | None) -> Row:
    ours = claim.status == "ours"
    label = "Our sentence" if ours else claim.source
    written = words.value(claim.value) or "no value read"
    if span is None:
        return Row(label, written, camp, ours, band=band)
    return Row(
        label,
        written,
        camp,
        ours,
        bar=None if span.low == span.high is not None else _possible(span, scale, least=0.8),
        likely=None if span.likely is None else stretch(*span.likely, scale, least=0.8),
        point=_point(span, scale, ours=ours),
        hollow=span.hollow,
        to_left=span.low is None,
        to_right=span.high is None,
        band=band,
    )


def _point(span: spans.Span, scale: scales.Scale, *, ours: bool) -> str:
    if span.point is not None:
        return scales.percent(scale.at(span.point))
    if not ours or span.low is None or span.high is None:
        return ""
    return scales.percent((scale.at(span.low) + scale.at(span.high)) / 2)  # our sentence always has its diamond


def _with_tail(row: Row, span: spans.Span | None, document: Document | None, scale: scales.Scale) -> Row:
    """Add the way from the event to its publication, cut at the edge of the picture."""
    published = None if document is None or document.source.published is None else document.source.published.first
    if span is None or span.high is None or published is None or published.toordinal() <= span.high:
        return row
    tail = stretch(span.high, published.toordinal(), scale)
    return replace(row, tail=tail)


def _meeting(claims: Sequence[Claim]) -> str:
    """Say what all leave possible, where all give dates, or figures in one unit."""
    periods = [claim.value.period for claim in claims if isinstance(claim.value, When) and claim.value.period is not None]
    if len(periods) > 1:
        latest = max((one.first for one in periods if one.first is not None), default=None)
        earliest = min((one.last for one in periods if one.last is not None), default=None)
        return words.days(Period(latest, earliest))
    quantities = [claim.value for claim in claims if isinstance(claim.value, Quantity)]
    if len(quantities) < 2 or len({one.unit for one in quantities}) > 1:
        return ""
    common: Interval | None = quantities[0].interval
    for one in quantities[1:]:
        common = None if common is None else common.intersect(one.interval)
    return "" if common is None else words.extent(words.computed(common)) + words.unit_suffix(quantities[0])


def _caption(unit: str, scale: scales.Scale, *, meeting: str, camps: Camps) -> str:
    parts = [f"shaded where all meet: {meeting}"] if meeting else ["no point in common"] if camps else []
    if unit:
        parts.append(f"in {unit}")
    if scale.bend:
        parts.append("logarithmic axis")
    return _sentence("; ".join(parts))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
