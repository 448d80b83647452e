"""Our mentions in the words of the public sets, for score_extract.py.

In: a text, its day of publication and language. Out: a list of dicts as the head of score_extract.py defines them. Nothing is
read here that the tool did not read: values are the printed figures, `change` is the hedge or the change, `concept` the measure.
What the forms of the sets ask for beyond that: scores in the order in which they are printed, and a period such as "the past two
years" as the duration that it names besides the date that it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from factcheck.extraction.frames import claims_found
from factcheck.extraction.scan import scan
from factcheck.model.claim import Claim
from factcheck.model.document import Document, Source
from factcheck.model.period import Period
from factcheck.model.value import Quantity, When
from factcheck.normalise.quantities import find_quantities
from factcheck.normalise.tokens import tokenize

_SIGNS = {"about": "~", "nearly": "~", "over": ">", "at_least": ">", "under": "<", "at_most": "<"}
_TYPES = {"date": "date", "time": "time", "recurring": "set", "duration": "duration"}
_THEIR_NAMES = {"US dollar": "dollar", "US dollar cent": "cent", "tonne": "metric ton", "pound": "pound-mass"}


def extract(text: str, dct: str | None = None, lang: str = "en") -> list[dict[str, Any]]:
    """Extract the mentions of a text with their measures."""
    return [row for claim in _claims(text, dct, lang) for row in _rows(claim)]


def scan_only(text: str, dct: str | None = None, lang: str = "en") -> list[dict[str, Any]]:
    """Extract the mentions of a text without frames: quantities and dates alone, for the speed of the scan."""
    return [{"start": mention.selector.start, "end": mention.selector.end} for mention in scan(_document(text, dct, lang))[0]]


def _document(text: str, dct: str | None, lang: str) -> Document:
    published = Period.day(date.fromisoformat(dct[:10])) if dct else None
    return Document(Source("text", published=published, language=lang or "en"), text)


def _claims(text: str, dct: str | None, lang: str) -> tuple[Claim, ...]:
    document = _document(text, dct, lang)
    return claims_found(document, scan(document)[0])


def _rows(claim: Claim) -> Iterator[dict[str, Any]]:
    place = {"start": claim.selector.start, "end": claim.selector.end}
    value = claim.value
    if isinstance(value, When):
        yield place | {"kind": "timex", "value": value.timex, "type": _TYPES[claim.kind]}
        yield from _length(value.surface, claim.selector.start)
    elif value is not None and claim.kind != "ordinal" and value.hedge != "none" and not _determines(value, claim):
        yield place | {
            "kind": "quantity", "value": _value(value), "unit": _unit(value, claim), "change": _change(value), "concept": _concept(claim),
        }  # fmt: skip


def _length(surface: str, start: int) -> Iterator[dict[str, Any]]:
    """The duration in "the past two years" and "six months after"."""
    for reading in find_quantities(surface, tokenize(surface)):
        if reading.quantity is not None and reading.kind == "duration":
            place = {"start": start + reading.start, "end": start + reading.end}
            yield place | {"kind": "quantity", "value": _value(reading.quantity), "unit": reading.quantity.unit, "change": _change(reading.quantity)}


def _determines(value: Quantity, claim: Claim) -> bool:
    """"several" and "a few" before their noun say no number."""
    return value.hedge == "vague" and (value.printed.high or 0) < 10 and bool(claim.measure.head)


def _value(value: Quantity) -> float | list[float]:
    low, high = value.printed.low, value.printed.high
    assert low is not None
    assert high is not None
    if value.dimension == "score":
        return [float(part) for part in value.surface.replace("–", "-").split("-")]
    return float(low) if low == high else [float(low), float(high)]


def _unit(value: Quantity, claim: Claim) -> str:
    if claim.kind == "age":
        return f"{value.unit} of age"
    if value.unit in ("", "score") or value.unit.startswith("per "):
        counted = " ".join(word.lower() for word in claim.measure.words) if claim.measure.head else ""
        return f"{counted} {value.unit.removeprefix('score')}".strip()
    return " per ".join(_THEIR_NAMES.get(part, part) for part in value.unit.split(" per "))


def _change(value: Quantity) -> str:
    if value.change != "level":
        return "up" if value.change == "rise" else "down"
    return _SIGNS.get(value.hedge, "=")


def _concept(claim: Claim) -> list[str]:
    return [*claim.measure.words, *claim.measure.entity.split(), *claim.measure.scope]
