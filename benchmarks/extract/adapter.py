"""Our mentions in the words of the public sets, for score_extract.py.

In: a text, its day of publication and language. Out: a list of dicts as the head of score_extract.py defines them. Nothing is
read here that the tool did not read: values are the printed figures, `change` is the hedge or the change, `concept` the measure.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from factcheck.extraction.scan import scan
from factcheck.model.document import Document, Source
from factcheck.model.mention import Mention
from factcheck.model.period import Period
from factcheck.model.value import Quantity, When

_SIGNS = {"about": "~", "nearly": "~", "over": ">", "at_least": ">", "under": "<", "at_most": "<"}
_TYPES = {"date": "date", "time": "time", "recurring": "set", "duration": "duration"}


def extract(text: str, dct: str | None = None, lang: str = "en") -> list[dict[str, Any]]:
    """Extract the mentions of a text."""
    published = Period.day(date.fromisoformat(dct[:10])) if dct else None
    document = Document(Source("text", published=published, language=lang or "en"), text)
    mentions, _ = scan(document)
    return [row for mention in mentions if (row := _row(mention, text)) is not None]


def _row(mention: Mention, text: str) -> dict[str, Any] | None:
    place = {"start": mention.selector.start, "end": mention.selector.end}
    value = mention.value
    if isinstance(value, When):
        return place | {"kind": "timex", "value": value.timex, "type": _TYPES[mention.kind]}
    if mention.kind == "ordinal" or value.hedge == "none":
        return None
    return place | {
        "kind": "quantity", "value": _value(value, mention), "unit": _unit(value, mention), "change": _change(value),
        "concept": list(mention.measure.words),
    }  # fmt: skip


def _value(value: Quantity, mention: Mention) -> float | list[float]:
    low, high = value.printed.low, value.printed.high
    assert low is not None and high is not None
    return float(low) if low == high else [float(low), float(high)]


def _unit(value: Quantity, mention: Mention) -> str:
    unit = value.unit
    if mention.kind == "age":
        return f"{unit} of age"
    if not unit or unit.startswith("per "):
        words = [*mention.measure.words[:-1], mention.measure.head] if mention.measure.head else []
        return " ".join([*words, unit]).strip()
    return _THEIR_NAMES.get(unit, unit)


def _change(value: Quantity) -> str:
    if value.change != "level":
        return "up" if value.change == "rise" else "down"
    return _SIGNS.get(value.hedge, "=")


_THEIR_NAMES = {"US dollar": "dollar", "US dollar cent": "cent", "tonne": "metric ton", "pound": "pound-mass"}
