"""Values and claims as flat fields of JSON: one spelling for report.json, for extracted mentions and for exports.

In: nouns of the model. Out: dictionaries of JSON types. Numbers are JSON numbers: whole ones exactly, others to the 15
significant digits that every reader of JSON keeps. Days are ISO dates; where the text gives a clock time, ISO local times.
"""

from __future__ import annotations

import sys
from datetime import date, time
from decimal import Decimal
from typing import Any

from factcheck.model.claim import Claim
from factcheck.model.group import Finding
from factcheck.model.interval import Interval
from factcheck.model.mention import Measure, Mention, Unread
from factcheck.model.report import fingerprint
from factcheck.model.value import Quantity, Value, When

Fields = dict[str, Any]

# JSON has no infinity: what no float can hold is written as the largest that one can.
_LARGEST = Decimal(sys.float_info.max)


def mention_fields(mention: Mention) -> Fields:
    """Flatten a mention into one line of `factcheck extract --format jsonl`."""
    place = mention.selector
    head = {"source": mention.source, "start": place.start, "end": place.end, "surface": place.exact, "kind": mention.kind}
    return head | value_fields(mention.value) | {"measure": measure_words(mention.measure)}


def unread_fields(unread: Unread) -> Fields:
    """Flatten what was seen and not understood; it carries its reason."""
    place = unread.selector
    return {"source": unread.source, "start": place.start, "end": place.end, "surface": place.exact, "reason": unread.reason}


def claim_fields(claim: Claim) -> Fields:
    """Flatten a claim into an entry of `groups[].claims[]`."""
    place = {} if claim.place is None else {"file": claim.place.file, "line": claim.place.line, "column": claim.place.column}
    return {
        "id": claim.id,
        "source": claim.source,
        "start": claim.selector.start,
        "end": claim.selector.end,
        "quote": claim.selector.exact,
        "prefix": claim.selector.prefix,
        "suffix": claim.selector.suffix,
        "kind": claim.kind,
        "value": None if claim.value is None else value_fields(claim.value),
        "means": claim.means,
        "measure": measure_words(claim.measure),
        "as_of": None if claim.as_of is None else [_iso(claim.as_of.first), _iso(claim.as_of.last)],
        "attribution": claim.attribution,
        "modality": claim.modality,
        "status": claim.status,
        "question": claim.question,
        "reason": claim.reason,
        "note": claim.note,
    } | place


def finding_fields(finding: Finding) -> Fields:
    """Flatten a finding into an entry of `findings[]`."""
    accepted = finding.accepted
    place = finding.place
    return {
        "code": finding.code,
        "rule": finding.rule,
        "fingerprint": fingerprint(finding),
        "severity": finding.severity,
        "verdict": finding.verdict,
        "strength": finding.strength,
        "message": finding.message,
        "why": finding.why,
        "group": finding.group,
        "claims": list(finding.claims),
        "file": None if place is None else place.file,
        "line": None if place is None else place.line,
        "column": None if place is None else place.column,
        "accepted": None if accepted is None else {
            "because": accepted.because, "by": accepted.by, "until": accepted.until.isoformat(),
        },
    }


def value_fields(value: Value) -> Fields:
    """Flatten a quantity (`low`, `high`, `unit`, ...) or a time (`first`, `last`, `granularity`, ...); null = open."""
    return _quantity_fields(value) if isinstance(value, Quantity) else _when_fields(value)


def measure_words(measure: Measure) -> str:
    """Put what is counted or measured in words, as printed; empty if nothing was found."""
    return " ".join(measure.words) or measure.head


def number(value: Decimal | None) -> int | float | None:
    """Turn a decimal into a JSON number; whole numbers stay exact."""
    if value is None:
        return None
    # An exponent beyond 30 would be written out digit by digit; such a figure is a float to every reader anyway.
    whole = value.adjusted() <= 30 and value == value.to_integral_value()
    return int(value) if whole else float(max(-_LARGEST, min(_LARGEST, value)))


def _quantity_fields(value: Quantity) -> Fields:
    bounds = value.interval
    return {
        "low": number(bounds.low),
        "high": number(bounds.high),
        "low_open": bounds.low_open,
        "high_open": bounds.high_open,
        "printed": _ends(value.printed),
        "expected": None if value.expected is None else _ends(value.expected),
        "unit": value.unit,
        "dimension": value.dimension,
        "hedge": value.hedge,
        "change": value.change,
    }


def _when_fields(value: When) -> Fields:
    period = value.period
    return {
        "first": None if period is None else _iso(period.first, period.begins),
        "last": None if period is None else _iso(period.last, period.ends),
        "granularity": value.granularity,
        "anchor": value.anchor,
        "timex": value.timex,
        "hedge": value.hedge,
        "assumed": value.assumed,
    }


def _ends(interval: Interval) -> list[int | float | None]:
    return [number(interval.low), number(interval.high)]


def _iso(day: date | None, clock: time | None = None) -> str | None:
    if day is None:
        return None
    return day.isoformat() if clock is None else f"{day.isoformat()}T{clock.isoformat(timespec='minutes')}"
